package crash_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"unsafe"
)

// synced is how many commits are looked at, one after the other.
const synced = 60

// D1: a kill cannot show that a sync is missing, as the kernel keeps what a process has
// written. So the program's calls are noted: between the last write to the log of a commit
// and its acknowledgement the log is synced. A build that asks SQLite for less, which is all
// that differs, is found out.
func TestSyncedBeforeAcknowledged(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program twice")
	}
	shim := filepath.Join(t.TempDir(), "shim.so")
	if out, err := exec.CommandContext(t.Context(), "cc", "-shared", "-fPIC", "-O1", "-o", shim, "testdata/shim.c").CombinedOutput(); err != nil {
		t.Fatalf("building the shim: %v\n%s", err, out)
	}
	t.Run("as it is shipped", func(t *testing.T) {
		if missing := missingSyncs(t, shim, build(t)); missing != 0 {
			t.Errorf("%d of %d commits were acknowledged before their log was synced", missing, synced)
		}
	})
	t.Run("synchronous=NORMAL", func(t *testing.T) {
		missing := missingSyncs(t, shim, build(t, "-ldflags", "-X jalon/internal/store.synchronous=NORMAL"))
		// At NORMAL the log is synced by checkpoints alone, which so few commits may bring once.
		if missing < synced-1 {
			t.Errorf("the check finds only %d of %d commits without a sync, where none has one", missing, synced)
		}
	})
}

// missingSyncs makes commits, one at a time, and counts those that were acknowledged without
// a sync after the last write to the log.
func missingSyncs(t *testing.T, shim, program string) (missing int) {
	t.Helper()
	log := filepath.Join(t.TempDir(), "calls")
	h := newHub(t, program, "LD_PRELOAD="+shim, "SHIM_LOG="+log)
	h.start()
	now := h.draft()
	sent, acknowledged := make([]int64, synced), make([]int64, synced)
	for i := range synced {
		step := []byte(fmt.Sprintf(`{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"%d "}]}}`, i))
		var done struct{ SubmitDraftSteps answer }
		sent[i] = monotonic()
		err := ask(h.address, "demo-champion", submitMutation, map[string]any{"input": map[string]any{
			"draftId": now.ID, "version": now.Version + i, "ref": fmt.Sprint(i), "clientId": "sync",
			"steps": []json.RawMessage{step},
		}}, &done)
		acknowledged[i] = monotonic()
		if err != nil || done.SubmitDraftSteps.Version == nil {
			t.Fatalf("commit %d: %v, %+v", i, err, done.SubmitDraftSteps)
		}
	}
	h.kill()
	calls := readCalls(t, log)
	writes := 0
	for i := range synced {
		wrote, isSynced := int64(0), false
		for _, c := range calls {
			switch {
			case c.at < sent[i] || c.at > acknowledged[i]:
			case c.what == 'W':
				wrote, isSynced = c.at, false
				writes++
			case c.what == 'S' && wrote != 0:
				isSynced = true
			}
		}
		if wrote == 0 {
			t.Fatalf("commit %d was acknowledged and nothing was written to the log", i)
		}
		if !isSynced {
			missing++
		}
	}
	t.Logf("%d commits with %d writes to the log, %d acknowledged without a sync after them", synced, writes, missing)
	return missing
}

type call struct {
	at   int64
	what rune
}

func readCalls(t *testing.T, path string) (list []call) {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(raw)) {
		var c call
		if _, err := fmt.Sscanf(line, "%d %c", &c.at, &c.what); err != nil {
			t.Fatalf("%v: %q", err, line)
		}
		list = append(list, c)
	}
	return list
}

// monotonic is CLOCK_MONOTONIC in nanoseconds, the clock of the shim.
func monotonic() int64 {
	const clockMonotonic = 1
	var now syscall.Timespec
	if _, _, errno := syscall.RawSyscall(syscall.SYS_CLOCK_GETTIME, clockMonotonic, uintptr(unsafe.Pointer(&now)), 0); errno != 0 {
		panic(errno)
	}
	return now.Nano()
}

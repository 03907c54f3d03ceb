package crash_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"jalon/internal/draft/editor"
	"jalon/internal/testkit"
)

// build builds the program as it is shipped and returns its path.
func build(t *testing.T, flags ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "jalon")
	args := append([]string{"build", "-tags", "sqlite_fts5", "-o", path}, flags...)
	if out, err := exec.CommandContext(t.Context(), "go", append(args, "jalon/cmd/jalon")...).CombinedOutput(); err != nil {
		t.Fatalf("building the program: %v\n%s", err, out)
	}
	return path
}

// hub is the program as a process on a folder of its own.
type hub struct {
	t       *testing.T
	program string
	folder  string
	env     []string
	address string
	process *exec.Cmd
	said    bytes.Buffer
}

func newHub(t *testing.T, program string, env ...string) *hub {
	h := &hub{t: t, program: program, folder: t.TempDir(), env: env, address: "127.0.0.1:0"}
	t.Cleanup(h.kill)
	return h
}

// start starts it and returns once it is reached; later starts are at the same address.
func (h *hub) start() {
	h.t.Helper()
	h.process = exec.Command(h.program, "serve", "--demo", "--data", h.folder, "--addr", h.address, "--metrics-addr", "")
	h.process.Env = append(slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "JALON_") }), h.env...)
	h.process.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	h.said.Reset()
	h.process.Stderr = &h.said
	out, err := h.process.StdoutPipe()
	if err != nil {
		h.t.Fatal(err)
	}
	if err := h.process.Start(); err != nil {
		h.t.Fatal(err)
	}
	reached := make(chan string, 1)
	go func() {
		defer close(reached)
		for lines := bufio.NewScanner(out); lines.Scan(); {
			if at, ok := strings.CutPrefix(lines.Text(), "Jalon is at http://"); ok {
				reached <- at
			}
		}
	}()
	select {
	case at, ok := <-reached:
		if !ok {
			h.t.Fatalf("the program ended: %s", &h.said)
		}
		h.address = at
	case <-time.After(testkit.Patience):
		h.t.Fatalf("the program does not start: %s", &h.said)
	}
}

// kill ends the process at once, as a power cut does for a process.
func (h *hub) kill() {
	if h.process != nil {
		_ = h.process.Process.Kill() // it may have ended
		_ = h.process.Wait()         // which tells that it was killed
		h.process = nil
	}
}

// ask sends one operation over HTTP as a persona.
func ask(address, persona, query string, variables map[string]any, into any) error {
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		return err
	}
	r, err := http.NewRequest(http.MethodPost, "http://"+address+"/graphql", bytes.NewReader(body))
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+persona)
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		return err
	}
	defer response.Body.Close() //nolint:errcheck // only read
	var answer struct {
		Data   json.RawMessage
		Errors json.RawMessage
	}
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		return err
	}
	if len(answer.Errors) > 0 {
		return fmt.Errorf("answered %s", answer.Errors)
	}
	return json.Unmarshal(answer.Data, into)
}

// draftNow is a draft as it is read.
type draftNow struct {
	ID      string
	Version int
	Hash    string
	Content json.RawMessage
}

// draft reads the English draft of a commitment of the demonstration.
func (h *hub) draft() draftNow {
	h.t.Helper()
	var found struct {
		Plan struct {
			Commitment struct{ Drafts []draftNow }
		}
	}
	err := ask(h.address, "demo-champion", `{ plan(slug: "nap4") { commitment(code: "C01") { drafts { id version hash content } } } }`, nil, &found)
	if err != nil || len(found.Plan.Commitment.Drafts) == 0 {
		h.t.Fatalf("reading the draft: %v", err)
	}
	return found.Plan.Commitment.Drafts[0]
}

// since reads the commits after a version, at most as many as are given at once.
func (h *hub) since(id string, version int) []editor.Commit {
	h.t.Helper()
	var found struct {
		Node struct{ Since []editor.Commit }
	}
	err := ask(h.address, "demo-champion", `query ($id: ID!, $version: Int!) { node(id: $id) { ... on Draft {
  since(version: $version) { version ref clientId steps } } } }`, map[string]any{"id": id, "version": version}, &found)
	if err != nil {
		h.t.Fatal(err)
	}
	return found.Node.Since
}

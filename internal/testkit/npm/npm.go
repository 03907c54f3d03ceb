// Package npm runs the clients and audits from npm that the transports are tested with: the
// scripts of this folder, with the versions that its lockfile pins.
package npm

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"jalon/internal/testkit"
)

// Script is a running script. It prints lines of JSON and takes lines of JSON.
type Script struct {
	t     testing.TB
	in    io.Writer
	lines chan string
}

// Start runs a script of this folder with Node. It ends with the test. Where Node or the
// packages are not installed the test is skipped, and fails when CI=true.
func Start(t testing.TB, script string, args ...string) *Script {
	t.Helper()
	dir := folder(t)
	if _, err := os.Stat(filepath.Join(dir, "node_modules")); err != nil {
		missing(t, "the packages of internal/testkit/npm are not installed; run: make prepare")
	}
	if _, err := exec.LookPath("node"); err != nil {
		missing(t, "Node 20 is not installed")
	}
	node := exec.CommandContext(t.Context(), "node", append([]string{script}, args...)...)
	node.Dir, node.Stderr = dir, output{t}
	in, err := node.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := node.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := node.Start(); err != nil {
		t.Fatal(err)
	}
	s := &Script{t: t, in: in, lines: make(chan string, 1000)}
	go func() {
		defer close(s.lines)
		scanner := bufio.NewScanner(out)
		scanner.Buffer(nil, 1<<20)
		for scanner.Scan() {
			s.lines <- scanner.Text()
		}
	}()
	t.Cleanup(func() {
		_ = in.Close()
		_ = node.Process.Kill()
		for range s.lines { // until its output has ended, nobody may wait for it
			continue
		}
		_ = node.Wait()
	})
	return s
}

// missing skips the test, and fails it when CI=true.
func missing(t testing.TB, advice string) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatal(advice)
	}
	t.Skip(advice)
}

// folder finds this folder from the package that is tested.
func folder(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return filepath.Join(dir, "internal", "testkit", "npm")
		}
	}
	t.Fatal("no go.mod above the test")
	return ""
}

// Say sends a line.
func (s *Script) Say(what any) {
	s.t.Helper()
	line, err := json.Marshal(what)
	if err != nil {
		s.t.Fatal(err)
	}
	if _, err := s.in.Write(append(line, '\n')); err != nil {
		s.t.Fatal(err)
	}
}

// Next reads the next line; ok is false when the script has ended.
func (s *Script) Next(into any) (ok bool) {
	s.t.Helper()
	select {
	case line, ok := <-s.lines:
		if !ok {
			return false
		}
		if err := json.Unmarshal([]byte(line), into); err != nil {
			s.t.Fatalf("%v: %s", err, line)
		}
		return true
	case <-time.After(testkit.Patience):
		s.t.Fatal("the script says nothing")
		return false
	}
}

// output writes what a script complains of to the test's log.
type output struct{ t testing.TB }

func (o output) Write(p []byte) (int, error) {
	o.t.Log(string(p))
	return len(p), nil
}

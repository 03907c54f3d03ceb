package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// process is one that this run has started.
type process struct {
	cmd  *exec.Cmd
	in   io.WriteCloser
	out  *bufio.Reader
	said bytes.Buffer
}

// start starts a program without settings of the Go runtime or of the hub in its environment:
// defaults are measured.
func start(ctx context.Context, program string, args ...string) (*process, error) {
	p := &process{cmd: exec.CommandContext(ctx, program, args...)}
	p.cmd.Stderr = &p.said
	p.cmd.Env = slices.DeleteFunc(os.Environ(), func(v string) bool {
		return strings.HasPrefix(v, "JALON_") || strings.HasPrefix(v, "GO")
	})
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	var err error
	if p.in, err = p.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	p.out = bufio.NewReaderSize(out, 1<<20)
	return p, p.cmd.Start()
}

func (p *process) stop() error {
	_ = p.in.Close()
	_ = p.cmd.Process.Signal(syscall.SIGTERM) // it may have ended by itself
	kill := time.AfterFunc(10*time.Second, func() { _ = p.cmd.Process.Kill() })
	defer kill.Stop()
	_ = p.cmd.Wait() // how it ended shows in what it had to do
	return nil
}

// line reads lines of the output until one begins with a prefix, and returns its rest.
func (p *process) line(prefix string) (string, error) {
	for {
		text, err := p.out.ReadString('\n')
		if err != nil {
			return "", fmt.Errorf("%s ended: %w\n%s", p.cmd.Path, err, &p.said)
		}
		if rest, ok := strings.CutPrefix(strings.TrimSpace(text), prefix); ok {
			return rest, nil
		}
	}
}

// ask sends a line of JSON and reads one.
func (p *process) ask(question, into any) error {
	if err := json.NewEncoder(p.in).Encode(question); err != nil {
		return errors.Join(err, errors.New(p.said.String()))
	}
	text, err := p.line("")
	if err != nil {
		return err
	}
	return json.Unmarshal([]byte(text), into)
}

// cpuOf is the user and system time that a process has used: the sum over its threads, which
// the scheduler counts in nanoseconds. Threads stay, of Go and of Node alike.
func cpuOf(pid int) (time.Duration, error) {
	threads, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", pid))
	if err != nil || len(threads) == 0 {
		return 0, fmt.Errorf("process %d has no schedstat: %w", pid, err)
	}
	var sum time.Duration
	for _, thread := range threads {
		raw, err := os.ReadFile(thread)
		if err != nil {
			return 0, err
		}
		used, _, _ := strings.Cut(string(raw), " ")
		n, err := strconv.ParseInt(used, 10, 64)
		if err != nil {
			return 0, err
		}
		sum += time.Duration(n)
	}
	return sum, nil
}

func median(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	n := len(sorted)
	if n == 0 {
		return 0
	}
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}

// percentile is the value that a part p of the values does not exceed. It sorts them.
func percentile(values []float64, p float64) float64 {
	if len(values) == 0 {
		return 0
	}
	slices.Sort(values)
	return values[min(int(p*float64(len(values))), len(values)-1)]
}

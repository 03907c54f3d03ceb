package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"
)

// launcher starts processes and ends them. They die with it: each is a child of one thread
// that lives as long as the run.
type launcher struct {
	starts chan func()

	mu        sync.Mutex
	processes []*process
}

func newLauncher() *launcher {
	l := &launcher{starts: make(chan func())}
	go func() {
		runtime.LockOSThread() // the children's death signal is bound to this thread
		for start := range l.starts {
			start()
		}
	}()
	return l
}

// process is one that this run has started.
type process struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	out    *bufio.Reader
	errors *tail
	ended  chan struct{}
	once   sync.Once
}

// start starts a program with its pipes, without settings of the Go runtime or of the hub in
// its environment: defaults are measured.
func (l *launcher) start(program string, args ...string) (*process, error) {
	p := &process{cmd: exec.Command(program, args...), errors: &tail{}, ended: make(chan struct{})}
	p.cmd.Stderr = p.errors
	p.cmd.Env = slices.DeleteFunc(os.Environ(), func(v string) bool {
		return strings.HasPrefix(v, "JALON_") || strings.HasPrefix(v, "GO")
	})
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	var err error
	if p.in, err = p.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, write, err := os.Pipe() // cmd.Wait would close a StdoutPipe under its reader
	if err != nil {
		return nil, err
	}
	p.cmd.Stdout = write
	p.out = bufio.NewReaderSize(out, 1<<20)
	started := make(chan error)
	l.starts <- func() { started <- p.cmd.Start() }
	if err := errors.Join(<-started, write.Close()); err != nil {
		return nil, err
	}
	go func() {
		_ = p.cmd.Wait() // how it ended shows in what it had to do
		close(p.ended)
	}()
	l.mu.Lock()
	defer l.mu.Unlock()
	l.processes = append(l.processes, p)
	return p, nil
}

func (p *process) pid() int { return p.cmd.Process.Pid }

// stop asks the process to end and makes sure that it does.
func (p *process) stop() error {
	var err error
	p.once.Do(func() {
		_ = p.in.Close()
		_ = p.cmd.Process.Signal(syscall.SIGTERM) // it may have ended by itself
		select {
		case <-p.ended:
		case <-time.After(15 * time.Second):
			err = fmt.Errorf("%s did not end and was killed", p.cmd.Path)
			_ = p.cmd.Process.Kill()
			<-p.ended
		}
	})
	return err
}

func (l *launcher) stopAll() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	errs := make([]error, len(l.processes))
	var wait sync.WaitGroup
	for i, p := range l.processes {
		wait.Go(func() { errs[i] = p.stop() })
	}
	wait.Wait()
	l.processes = nil
	return errors.Join(errs...)
}

// stopThese ends some processes at once.
func stopThese(processes ...*process) error {
	errs := make([]error, len(processes))
	var wait sync.WaitGroup
	for i, p := range processes {
		wait.Go(func() { errs[i] = p.stop() })
	}
	wait.Wait()
	return errors.Join(errs...)
}

// line reads the next line of the process's output, within the context.
func (p *process) line(ctx context.Context) (string, error) {
	type read struct {
		text string
		err  error
	}
	got := make(chan read, 1)
	go func() {
		text, err := p.out.ReadString('\n')
		got <- read{strings.TrimSuffix(text, "\n"), err}
	}()
	select {
	case r := <-got:
		if r.err != nil {
			return "", fmt.Errorf("%s ended: %w\n%s", p.cmd.Path, r.err, p.errors)
		}
		return r.text, nil
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// tail keeps the last part of what a process complained of.
type tail struct {
	mu   sync.Mutex
	kept []byte
}

// maxTail is how much is kept, in bytes.
const maxTail = 8 << 10

// Write keeps the end of what is written.
func (t *tail) Write(b []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.kept = append(t.kept, b...)
	if excess := len(t.kept) - maxTail; excess > 0 {
		t.kept = slices.Clone(t.kept[excess:])
	}
	return len(b), nil
}

func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.kept)
}

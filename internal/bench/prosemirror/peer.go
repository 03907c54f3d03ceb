package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// peer is the Node process that measures the npm packages.
type peer struct {
	cmd   *exec.Cmd
	in    io.WriteCloser
	lines *bufio.Scanner
}

func startPeer(folder string) (*peer, error) {
	if _, err := os.Stat(filepath.Join(folder, "node_modules", "prosemirror-transform")); err != nil {
		return nil, fmt.Errorf("the npm packages are missing; run: npm ci --prefix %s", folder)
	}
	cmd := exec.Command("node", "bench.mjs")
	cmd.Dir = folder
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	lines := bufio.NewScanner(out)
	lines.Buffer(make([]byte, 1<<20), 64<<20)
	return &peer{cmd, in, lines}, cmd.Start()
}

// ask sends a request and reads the answer.
func (p *peer) ask(request map[string]any, answer any) error {
	line, err := json.Marshal(request)
	if err != nil {
		return err
	}
	if _, err := p.in.Write(append(line, '\n')); err != nil {
		return err
	}
	if !p.lines.Scan() {
		return fmt.Errorf("node stopped: %w", p.lines.Err())
	}
	return json.Unmarshal(p.lines.Bytes(), &struct{ Answer any }{answer})
}

// time asks for a time in nanoseconds.
func (p *peer) time(request map[string]any) (float64, error) {
	var ns float64
	err := p.ask(request, &ns)
	return ns, err
}

func (p *peer) stop() {
	_ = p.in.Close() // that it ended is what Wait tells
	_ = p.cmd.Wait()
}

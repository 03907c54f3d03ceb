package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// buildTags are those of a release, as in the Makefile.
const buildTags = "sqlite_fts5"

// bench is one run: what is measured, and what must be ended with it.
type bench struct {
	quick bool
	// jalon is the release binary, self this program.
	jalon, self string
	folder      string
	launcher    *launcher
}

func newBench(ctx context.Context, binary string, quick bool) (b *bench, err error) {
	b = &bench{quick: quick, jalon: binary, launcher: newLauncher()}
	if b.self, err = os.Executable(); err != nil {
		return nil, err
	}
	if b.folder, err = os.MkdirTemp("", "jalon-bench-"); err != nil {
		return nil, err
	}
	if b.jalon == "" {
		b.jalon = filepath.Join(b.folder, "jalon")
		build := exec.CommandContext(ctx, "go", "build", "-tags", buildTags, "-o", b.jalon, "jalon/cmd/jalon")
		if out, err := build.CombinedOutput(); err != nil {
			return nil, errors.Join(fmt.Errorf("building the release: %w\n%s", err, out), b.close())
		}
	}
	return b, nil
}

// close ends every process that is left and removes the run's folder.
func (b *bench) close() error {
	return errors.Join(b.launcher.stopAll(), os.RemoveAll(b.folder))
}

// rounds is how many rounds are measured.
func (b *bench) rounds(full int) int {
	if b.quick {
		return 2
	}
	return full
}

// count shortens what is repeated within a round.
func (b *bench) count(full int) int {
	if b.quick {
		return max(full/3, 3)
	}
	return full
}

// revision names the commit that is measured, for the results.
func revision() string {
	out, err := exec.Command("git", "describe", "--always", "--dirty").Output()
	if err != nil {
		return "unknown"
	}
	return strings.TrimSpace(string(out))
}

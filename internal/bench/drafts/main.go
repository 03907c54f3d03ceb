// Command drafts measures the figures of co-drafting, each beside a peer in the same run where
// there is one, and ends with 1 when one is missed. `make bench` runs it.
//
// The hub under test is the release binary with its default flags, on a demonstration of its
// own with as many people as write; SQLite waits for the disk. The peers are the npm package
// @hocuspocus/server, which keeps documents in memory and acknowledges without a disk, and
// this program itself as a plain gorilla/websocket server that writes every edit to every
// socket. The editors are in a process of their own for each server: each presses a key five
// times a second, on a schedule that does not wait for anybody, and has one commit under way
// at a time. What is measured is the time from the key to its arrival at another editor; a key
// that had to wait for the commit before it counts with its wait. After each round the draft
// is read: a key that is missing or there twice voids the run. Sides alternate within each
// round and medians of rounds are compared. The processor time of a server is user and system
// time from /proc. Everything stays on the loopback interface and ends with the run.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"text/tabwriter"
	"time"
)

// bench is one run.
type bench struct {
	folder, jalon, self string
	quick               bool
	rows                []row
}

// row is a figure: ours must be at most limit.
type row struct {
	figure, unit string
	ours, peer   float64
	limit        float64
	note         string
}

func (r row) missed() bool { return r.limit != 0 && r.ours > r.limit }

// figures in the order in which they run.
var figures = []struct {
	name string
	run  func(context.Context, *bench) error
}{
	{"twenty", twenty}, {"fifty", fifty}, {"hundred", hundred}, {"delayed", delayed}, {"opening", opening},
}

func main() {
	roles := map[string]func() error{"load": serveLoad, "raw": serveRaw}
	run := measure
	if len(os.Args) > 1 && roles[os.Args[1]] != nil {
		run = roles[os.Args[1]]
	}
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func measure() (err error) {
	only := flag.String("only", "", "run these figures alone, with commas between them")
	quick := flag.Bool("quick", false, "few and short rounds, for development; proves nothing")
	binary := flag.String("jalon", "", "measure this binary instead of building a release")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	b := &bench{jalon: *binary, quick: *quick}
	if b.self, err = os.Executable(); err != nil {
		return err
	}
	if b.folder, err = os.MkdirTemp("", "jalon-drafts-"); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(b.folder)) }()
	if b.jalon == "" {
		b.jalon = filepath.Join(b.folder, "jalon")
		if out, err := exec.CommandContext(ctx, "go", "build", "-tags", "sqlite_fts5", "-o", b.jalon, "jalon/cmd/jalon").CombinedOutput(); err != nil {
			return fmt.Errorf("building the release: %w\n%s", err, out)
		}
	}
	if load, err := os.ReadFile("/proc/loadavg"); err == nil {
		fmt.Printf("load before: %s", load) // figures of a machine that others use are worth little
	}
	failed := false
	for _, f := range figures {
		if *only != "" && !slices.Contains(strings.Split(*only, ","), f.name) {
			continue
		}
		if err := f.run(ctx, b); err != nil {
			fmt.Printf("%s: not measured: %v\n", f.name, err)
			failed = true
		}
	}
	b.print()
	if failed || slices.ContainsFunc(b.rows, row.missed) {
		return errors.New("a figure was missed")
	}
	return ctx.Err()
}

func (b *bench) print() {
	t := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	line := func(cells ...any) {
		_, _ = fmt.Fprintf(t, "%v\t%v\t%v\t%v\t%v\t%v\t%v\n", cells...) // the terminal may be gone
	}
	line("figure", "unit", "ours", "peer", "at most", "", "")
	for _, r := range b.rows {
		peer, limit, verdict := "", "", ""
		if r.peer != 0 {
			peer = fmt.Sprintf("%.2f", r.peer)
		}
		if r.limit != 0 {
			limit, verdict = fmt.Sprintf("%.2f", r.limit), "ok"
		}
		if r.missed() {
			verdict = "MISSED"
		}
		line(r.figure, r.unit, fmt.Sprintf("%.2f", r.ours), peer, limit, verdict, r.note)
	}
	_ = t.Flush()
}

// rounds and seconds shorten what is measured for development.
func (b *bench) rounds(n int) int {
	if b.quick {
		return 2
	}
	return n
}

func (b *bench) seconds(n int) time.Duration {
	if b.quick {
		n = min(n, 3)
	}
	return time.Duration(n) * time.Second
}

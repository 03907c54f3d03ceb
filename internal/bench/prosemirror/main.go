// Command prosemirror measures the draft engine beside the npm packages that it
// must agree with. Both run in turn in the same run, so that a busy machine
// slows both; each figure is the median of its rounds. It exits with 1 when a
// limit is missed.
//
//	go run ./internal/bench/prosemirror
//
// It needs Node and the packages: npm ci --prefix internal/prosemirror/difftest.
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
)

func main() {
	rounds := flag.Int("rounds", 5, "rounds of each figure, at least 5 for a result that counts")
	npm := flag.String("npm", "internal/prosemirror/difftest", "folder with the npm packages")
	only := flag.String("only", "", "measure only figures whose name contains this")
	flag.Parse()
	missed, err := run(*rounds, *npm, *only)
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(2)
	}
	if missed > 0 {
		fmt.Printf("\n%d limits missed\n", missed)
		os.Exit(1)
	}
	fmt.Println("\nall limits kept")
}

// run measures everything and gives the number of limits missed.
func run(rounds int, npm, only string) (missed int, err error) {
	folder, err := os.MkdirTemp("", "jalon-bench")
	if err != nil {
		return 0, err
	}
	defer func() { _ = os.RemoveAll(folder) }() // a folder of temporary files
	peer, err := startPeer(npm)
	if err != nil {
		return 0, err
	}
	defer peer.stop()
	b := &bench{rounds: rounds, peer: peer, folder: folder, only: only, medians: map[string]float64{}}
	fmt.Printf("%-52s%12s%12s%9s%9s\n", "figure (median of rounds)", "Go", "Node", "Go/Node", "limit")
	for _, part := range []func() error{b.inserts, b.trace, b.document, b.hostile} {
		if err := part(); err != nil {
			return b.missed, err
		}
	}
	return b.missed, nil
}

// bench holds what the figures share.
type bench struct {
	rounds  int
	peer    *peer
	folder  string
	only    string
	missed  int
	medians map[string]float64 // of Go, in nanoseconds
}

// compare measures a figure in turn on both sides and judges the ratio of the
// medians. Each side gets one round before that does not count.
func (b *bench) compare(name string, limit float64, ours, theirs func() (float64, error)) error {
	var a, z []float64
	for round := 0; round <= b.rounds; round++ {
		x, err := ours()
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		y, err := theirs()
		if err != nil {
			return fmt.Errorf("%s, Node: %w", name, err)
		}
		if round > 0 {
			a, z = append(a, x), append(z, y)
		}
	}
	x, y := median(a), median(z)
	b.medians[name] = x
	fmt.Printf("%-52s%12s%12s%9.2f%9s%s\n", name, micros(x), micros(y), x/y, limitText(limit), b.judge(x/y, limit))
	return nil
}

// judge counts a missed limit; 0 is no limit.
func (b *bench) judge(value, limit float64) string {
	if limit > 0 && value > limit {
		b.missed++
		return "  MISSED"
	}
	return ""
}

func limitText(limit float64) string {
	if limit == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f", limit)
}

func micros(ns float64) string { return fmt.Sprintf("%.2f µs", ns/1000) }

func median(values []float64) float64 {
	slices.Sort(values)
	n := len(values)
	return (values[(n-1)/2] + values[n/2]) / 2
}

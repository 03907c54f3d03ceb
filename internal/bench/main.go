package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"time"
)

// A figure measures one promise, or a few that share their rounds.
type figure struct {
	name  string
	about string
	run   func(ctx context.Context, b *bench) ([]row, error)
}

// figures are all there are, in the order in which they run.
var figures = []figure{
	{"executions", "executions for an event, however differently it is asked for", measureExecutions},
	{"delivery", "processor time for a delivery, and the burst's 99th percentile", measureDelivery},
	{"stuck", "readers that stop reading, and what the others notice of it", measureStuck},
	{"planpage", "the plan page's query beside one SQL statement", measurePlanPage},
	{"memory", "memory of idle sockets", measureMemory},
}

// longest bounds the whole run.
const longest = 25 * time.Minute

func main() {
	if len(os.Args) > 1 {
		if role, ok := roles[os.Args[1]]; ok {
			exit(role(os.Args[2:]))
		}
	}
	exit(run())
}

// roles are what this program does when it has started itself again.
var roles = map[string]func(args []string) error{
	rawRole:    serveRaw,
	clientRole: runClient,
}

func exit(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
	os.Exit(0)
}

var errMissed = errors.New("a figure was missed")

func run() (err error) {
	only := flag.String("only", "", "run these figures alone, with commas between them: "+names())
	quick := flag.Bool("quick", false, "few and short rounds, for development; proves nothing")
	binary := flag.String("jalon", "", "measure this binary instead of building a release")
	flag.Parse()
	chosen, err := choose(*only)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	ctx, cancel := context.WithTimeout(ctx, longest)
	defer cancel()
	b, err := newBench(ctx, *binary, *quick)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.close()) }()
	return measure(ctx, b, chosen)
}

// measure runs figures and reports them. A figure that could not be measured is missed.
func measure(ctx context.Context, b *bench, chosen []figure) error {
	began := time.Now()
	report := newReport(b)
	for _, f := range chosen {
		fmt.Printf("%s: %s\n", f.name, f.about)
		rows, err := f.run(ctx, b)
		for i := range rows {
			rows[i].Of = f.name
		}
		if err != nil {
			rows = append(rows, row{Of: f.name, Figure: f.name, Note: "not measured: " + err.Error(), Failed: true})
		}
		printRows(os.Stdout, rows)
		report.Rows = append(report.Rows, rows...)
		if ctx.Err() != nil {
			break
		}
	}
	report.Took = time.Since(began).Round(time.Second).String()
	fmt.Printf("\nAll figures, in %s%s\n", report.Took, report.caveat())
	printRows(os.Stdout, report.Rows)
	if err := report.write(); err != nil {
		return err
	}
	if slices.ContainsFunc(report.Rows, row.missed) {
		return errMissed
	}
	return ctx.Err()
}

func choose(only string) ([]figure, error) {
	if only == "" {
		return figures, nil
	}
	var chosen []figure
	for name := range strings.SplitSeq(only, ",") {
		i := slices.IndexFunc(figures, func(f figure) bool { return f.name == name })
		if i < 0 {
			return nil, fmt.Errorf("no figure is called %q; there are %s", name, names())
		}
		chosen = append(chosen, figures[i])
	}
	return chosen, nil
}

func names() string {
	var list []string
	for _, f := range figures {
		list = append(list, f.name)
	}
	return strings.Join(list, ", ")
}

package prosemirror_test

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"testing"

	"jalon/internal/prosemirror"
	"jalon/internal/prosemirror/schema"
)

var convergenceRuns = flag.Int("convergence.runs", 300, "runs of the convergence simulation")

// authority is the smallest server that the clients can work with: it takes a
// commit once, rebases it over what its author had not seen, and keeps the log.
type authority struct {
	schema  *prosemirror.Schema
	doc     *prosemirror.Node
	commits []commit
	maps    [][]prosemirror.StepMap // of each commit
	refs    map[string]int
	taken   int
	dropped int
}

// commit is what everyone is sent, its author included.
type commit struct {
	Number int               `json:"number"`
	Ref    string            `json:"ref"`
	Steps  []json.RawMessage `json:"steps"`
}

// question is what a client or the simulation asks of the server.
type question struct {
	Start  json.RawMessage `json:"start"`
	Commit *struct {
		Version int             `json:"version"`
		Ref     string          `json:"ref"`
		Steps   json.RawMessage `json:"steps"`
	} `json:"commit"`
	Since    *int     `json:"since"`
	End      []string `json:"end"`
	Versions []int    `json:"versions"`
	Differed int      `json:"differed"`
	Done     bool     `json:"done"`
}

func (a *authority) take(version int, ref string, text []byte) (commit, error) {
	if at, ok := a.refs[ref]; ok {
		return a.commits[at], nil
	}
	steps, err := a.schema.ParseSteps(text)
	if err != nil {
		return commit{}, err
	}
	var over []prosemirror.StepMap
	for _, maps := range a.maps[version:] {
		over = append(over, maps...)
	}
	result, err := prosemirror.Rebase(context.Background(), a.doc, steps, over)
	if err != nil {
		return commit{}, err
	}
	c := commit{Number: len(a.commits), Ref: ref, Steps: []json.RawMessage{}}
	var maps []prosemirror.StepMap
	for _, s := range result.Steps {
		c.Steps = append(c.Steps, s.AppendJSON(nil))
		maps = append(maps, s.StepMap())
	}
	a.doc = result.Doc
	a.refs[ref] = len(a.commits)
	a.commits = append(a.commits, c)
	a.maps = append(a.maps, maps)
	a.taken += len(steps)
	a.dropped += len(result.Dropped)
	return c, nil
}

// TestConvergence lets three clients of the real packages write at the same
// time over a network that delays, drops, repeats and reorders. The clients
// run in Node with prosemirror-collab's own rebaseSteps: see
// difftest/clients.mjs.
func TestConvergence(t *testing.T) {
	needPackages(t)
	const workers = 2
	for w := range workers {
		t.Run(fmt.Sprintf("B5 clients and server end alike, part %d", w+1), func(t *testing.T) {
			t.Parallel()
			simulate(t, 1000*w+1, *convergenceRuns/workers)
		})
	}
}

func simulate(t *testing.T, first, runs int) {
	n := startNode(t, "clients.mjs")
	n.send(map[string]int{"first": first, "runs": runs, "edits": 40})
	var a *authority
	alike, taken, dropped, differed, commits := 0, 0, 0, 0, 0
	for {
		var q question
		n.receive(&q)
		switch {
		case q.Start != nil:
			a = &authority{schema: schema.Jalon(), refs: map[string]int{}}
			var err error
			if a.doc, err = a.schema.ParseDocument(q.Start); err != nil {
				t.Fatal(err)
			}
			n.send(struct{}{})
		case q.Commit != nil:
			c, err := a.take(q.Commit.Version, q.Commit.Ref, q.Commit.Steps)
			if err != nil {
				t.Fatalf("%v in %s", err, q.Commit.Steps)
			}
			n.send(map[string]any{"answers": []commit{c}, "all": len(a.commits)})
		case q.Since != nil:
			n.send(map[string]any{"answers": append([]commit{}, a.commits[*q.Since:]...), "all": len(a.commits)})
		case q.End != nil:
			if a.endsAlike(t, &q) {
				alike++
			}
			taken, dropped, differed = taken+a.taken, dropped+a.dropped, differed+q.Differed
			commits += len(a.commits)
			n.send(struct{}{})
		case q.Done:
			t.Logf("%d of %d runs end alike; %d commits, %d answers differed from what their author had; %d steps, %.1f%% dropped",
				alike, runs, commits, differed, taken, 100*float64(dropped)/float64(taken))
			n.send(struct{}{})
			return
		}
	}
}

// endsAlike compares the clients' documents with the server's.
func (a *authority) endsAlike(t *testing.T, q *question) bool {
	t.Helper()
	want := string(a.doc.AppendJSON(nil))
	for i, got := range q.End {
		if got != want || q.Versions[i] != len(a.commits) {
			t.Errorf("client %d ends at version %d of %d with\n %s\nwant\n %s", i, q.Versions[i], len(a.commits), got, want)
			return false
		}
	}
	if err := a.doc.Check(); err != nil {
		t.Error(err)
		return false
	}
	return true
}

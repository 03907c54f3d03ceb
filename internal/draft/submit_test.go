package draft_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"

	"jalon/internal/draft"
	"jalon/internal/feed"
)

// A3, A4: steps made on an older version are moved, those of which nothing is left are left
// out, and the answer is what everybody is told.
func TestRebaseAnswers(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		id := h.open(true)
		h.commits("ada", id, 0, "a", "1", 1, insert(textStart, "Now "))
		made := h.commits("ben", id, 0, "b", "1", 2, insert(textStart+3, "will "))
		if got := string(made.Steps[0]); got != string(insert(textStart+7, "will ")) {
			t.Errorf("A4: the moved step is %s", got)
		}
		if got := h.says(id); got != "Open data\n\nNow We will publish 20 records by June." {
			t.Errorf("A3: the text is %q", got)
		}
		// Ada takes the word away in which Ben, who has not seen it, makes a change; Ben's other
		// step stays.
		h.commits("ada", id, 2, "a", "2", 3, replace(textStart+12, textStart+20, ""))
		made = h.commits("ben", id, 2, "b", "2", 4, replace(textStart+14, textStart+16, "bli"), insert(textStart+12, "!"))
		if len(made.Steps) != 1 {
			t.Errorf("A3: %d steps are left, want the one that still fits: %s", len(made.Steps), made.Steps)
		}
		// Of a commit may be left nothing at all; it has a version all the same.
		h.commits("ada", id, 4, "a", "3", 5, replace(textStart, textStart+4, ""))
		made = h.commits("ben", id, 4, "b", "3", 6, replace(textStart+1, textStart+2, "0"))
		if len(made.Steps) != 0 || made.Steps == nil {
			t.Errorf("A3: %s is left of a step whose place is gone", made.Steps)
		}
		view, ctx := h.view("ben", id)
		events, err := h.drafts.Since(ctx, view, 5)
		h.must(0, err)
		if len(events) != 1 || len(events[0].Steps) != 0 || events[0].Ref != "3" || events[0].ClientID != "b" {
			t.Errorf("A4: what is told is %+v", events)
		}
	})
}

// A2: steps on the newest version are taken whole or not at all.
func TestAllOrNothing(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		id := h.open(true)
		before := h.says(id)
		_, err := h.submit("ada", id, 0, "a", "1", insert(textStart, "kept? "), insert(9999, "no"))
		if code(err) != "INVALID_STEPS" || !strings.Contains(err.Error(), "steps") {
			t.Errorf("A2: %v", err)
		}
		if commits, changes := h.rows(id); h.says(id) != before || commits != 0 || changes != 0 {
			t.Errorf("A10: %d commits and %d changes; the text is %q", commits, changes, h.says(id))
		}
	})
}

// A5: sent twice, committed once, however long ago and whoever serves.
func TestIdempotent(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		id := h.open(true)
		first := h.commits("ada", id, 0, "a", "1", 1, insert(textStart, "x"))
		h.commits("ben", id, 1, "b", "1", 2, insert(textStart, "y")) // the same ref of another editor
		again := func(why string, version int) {
			t.Helper()
			if made := h.commits("ada", id, version, "a", "1", 1, insert(textStart, "x")); string(made.Steps[0]) != string(first.Steps[0]) {
				t.Errorf("A5: %s the answer is %s", why, made.Steps)
			}
			if _, err := h.submit("ada", id, version, "a", "1", insert(textStart, "z")); code(err) != "REF_REUSED" {
				t.Errorf("A5: %s other steps under the same name: %v", why, err)
			}
		}
		again("at once", 0)
		again("from a newer version", 2)
		h.drafts = h.authority()
		again("after a restart", 0)
		h.drafts = h.authority()
		again("after a restart, from a newer version", 2)
		for n := 3; n <= 450; n++ {
			editor := fmt.Sprint("c", n/100) // more from one would be too fast
			h.commits("cleo", id, n-1, editor, fmt.Sprint(n), n, insert(textStart, "."))
		}
		again("450 commits later", 0)
		h.drafts = h.authority()
		again("450 commits and a restart later", 450)
		if _, err := h.submit("ada", id, 450, "a", "1"); code(err) != "INVALID_STEPS" {
			t.Errorf("no steps under a known name: %v", err)
		}
		if commits, changes := h.rows(id); commits != 450 || changes != 450 {
			t.Errorf("A5: %d commits, %d changes", commits, changes)
		}
	})
}

// A5: the same submission many times at once is one commit, answered to all.
func TestIdempotentAtOnce(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		id := h.open(true)
		var wg sync.WaitGroup
		for range 30 {
			wg.Add(1)
			go func() {
				defer wg.Done()
				if made, err := h.submit("ada", id, 0, "a", "1", insert(textStart, "x")); err != nil || made.Version != 1 {
					t.Errorf("A5: %+v, %v", made, err)
				}
			}()
		}
		wg.Wait()
		if commits, _ := h.rows(id); commits != 1 {
			t.Errorf("A5: %d commits", commits)
		}
	})
}

// A6: an editor's name is its first participant's, also after a restart.
func TestClientTaken(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		id := h.open(true)
		h.commits("ada", id, 0, "a", "1", 1, insert(textStart, "x"))
		for range 2 {
			for _, ref := range []string{"1", "2"} {
				if _, err := h.submit("ben", id, 1, "a", ref, insert(textStart, "x")); code(err) != "CLIENT_TAKEN" {
					t.Errorf("A6: another's name with ref %s: %v", ref, err)
				}
			}
			h.drafts = h.authority()
		}
		h.commits("ada", id, 1, "a", "2", 2, insert(textStart, "y"))
	})
}

// A1, A7, A10: whatever is wrong is refused with a code and changes nothing.
func TestRefused(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		id := h.open(true)
		h.commits("ada", id, 0, "a", "1", 1, insert(textStart, "x"))
		before := h.says(id)
		many := make([]json.RawMessage, 201)
		for i := range many {
			many[i] = insert(textStart, "x")
		}
		for name, c := range map[string]struct {
			version     int
			client, ref string
			steps       []json.RawMessage
			want        string
		}{
			"A7 from the future":   {2, "a", "2", many[:1], "UNKNOWN_VERSION"},
			"A7 a negative one":    {-1, "a", "2", many[:1], "UNKNOWN_VERSION"},
			"A1 no ref":            {1, "a", "", many[:1], "INVALID"},
			"A1 no editor":         {1, "", "2", many[:1], "INVALID"},
			"A1 a long ref":        {1, "a", strings.Repeat("r", 65), many[:1], "INVALID"},
			"A1 a program's name":  {1, "program x", "2", many[:1], "INVALID"},
			"A1 the character 0":   {1, "a", "2\x00", many[:1], "INVALID"},
			"A1 no steps":          {1, "a", "2", nil, "INVALID_STEPS"},
			"A1 too many steps":    {1, "a", "2", many, "INVALID_STEPS"},
			"A1 not a step":        {1, "a", "2", []json.RawMessage{[]byte(`{"stepType":"format"}`)}, "INVALID_STEPS"},
			"A1 not an object":     {1, "a", "2", []json.RawMessage{[]byte(`7`)}, "INVALID_STEPS"},
			"A1 key in other case": {1, "a", "2", []json.RawMessage{[]byte(`{"stepType":"replace","From":1,"to":1}`)}, "INVALID_STEPS"},
			"A1 two values":        {1, "a", "2", []json.RawMessage{[]byte(`{"stepType":"replace","from":1,"to":1},{}`)}, "INVALID_STEPS"},
			"A1 an unsafe link": {1, "a", "2", []json.RawMessage{[]byte(
				`{"stepType":"addMark","from":1,"to":3,"mark":{"type":"link","attrs":{"href":"javascript:alert(1)"}}}`)}, "INVALID_STEPS"},
			"A2 not allowed here": {1, "a", "2", []json.RawMessage{[]byte(
				`{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"paragraph","content":[{"type":"text","text":"x"}]}]}}`)}, "INVALID_STEPS"},
			"A2 inside of a pair": {1, "a", "2", []json.RawMessage{insert(textStart, "😀"), insert(textStart+1, "x")}, "INVALID_STEPS"},
			"A2 too long a block": {1, "a", "2", []json.RawMessage{insert(textStart, strings.Repeat("x", 50_001))}, "INVALID_STEPS"},
		} {
			if _, err := h.submit("ada", id, c.version, c.client, c.ref, c.steps...); code(err) != c.want {
				t.Errorf("%s: %v, want %s", name, err, c.want)
			}
		}
		if commits, changes := h.rows(id); h.says(id) != before || commits != 1 || changes != 1 {
			t.Errorf("A10: %d commits, %d changes, the text is %q", commits, changes, h.says(id))
		}
		h.commits("ada", id, 1, "a", "2", 2, insert(textStart, "a \x00 is text")) // and no name was used up
	})
}

// A8: a storm from one editor is stopped, and nobody else's. The clock stands still, and every
// commit is based on version 0, so that the later ones cost up to twice as much.
func TestStorm(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		draft.StopClock(h.drafts)
		id := h.open(true)
		var wg sync.WaitGroup
		var mu sync.Mutex
		outcomes := map[string]int{}
		for n := range 600 {
			wg.Add(1)
			go func() {
				defer wg.Done()
				_, err := h.submit("ada", id, 0, "a", fmt.Sprint(n), insert(textStart, "x"))
				mu.Lock()
				defer mu.Unlock()
				outcomes[code(err)]++
			}()
		}
		wg.Wait()
		if outcomes[""] < 150 || outcomes[""] > 200 || outcomes["TOO_FAST"] == 0 || outcomes[""]+outcomes["TOO_FAST"] != 600 {
			t.Errorf("A8: %v, overtaken %d", outcomes, h.drafts.Counts.Overtaken.Load())
		}
		if commits, changes := h.rows(id); commits != outcomes[""] || changes != outcomes[""] {
			t.Errorf("A10: %d commits and %d changes of %d taken", commits, changes, outcomes[""])
		}
		h.commits("ben", id, 0, "b", "1", outcomes[""]+1, insert(textStart, "y"))
		if n := h.drafts.Counts.Overtaken.Load() + h.drafts.Counts.Opened.Load() - 1; n != 0 {
			t.Errorf("D2: nobody else writes, and yet the draft was read again %d times", n)
		}
		// A9: submissions that wait share a transaction.
		if batches := h.drafts.Counts.Batches.Load(); batches > int64(outcomes[""])/2 {
			t.Errorf("A9: %d batches for %d commits that came at once", batches, outcomes[""])
		}
	})
}

// A8: drawing a new name for each commit does not help. The last ones cost thrice as much.
func TestStormOfEditors(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		draft.StopClock(h.drafts)
		id := h.open(true)
		var wg sync.WaitGroup
		var mu sync.Mutex
		outcomes := map[string]int{}
		for n := range 1600 {
			wg.Add(1)
			go func() {
				defer wg.Done()
				_, err := h.submit("ada", id, 0, fmt.Sprint("a", n), "1", insert(textStart, "x"))
				mu.Lock()
				defer mu.Unlock()
				outcomes[code(err)]++
			}()
		}
		wg.Wait()
		if outcomes[""] < 400 || outcomes[""] > 800 || outcomes["TOO_FAST"] == 0 || outcomes[""]+outcomes["TOO_FAST"] != 1600 {
			t.Errorf("A8: %v", outcomes)
		}
	})
}

// A9, D2, A5: two processes serve one draft, and every submission is sent three times at once;
// each becomes one version, and all three are answered with it.
func TestTwoProcesses(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		id := h.open(true)
		const each = 40
		var wg sync.WaitGroup
		var mu sync.Mutex
		answers := map[string][]int{}
		services := []*draft.Service{h.authority(), h.authority()}
		for i, s := range services {
			for n := range 3 * each {
				wg.Add(1)
				go func() {
					defer wg.Done()
					ctx := h.request(s, []string{"ada", "ben"}[i])
					made, err := s.Submit(ctx, draft.SubmitDraftStepsInput{
						DraftID: id, Version: 0, ClientID: []string{"a", "b"}[i], Ref: fmt.Sprint(n / 3),
						Steps: []json.RawMessage{insert(textStart, []string{"<", ">"}[i])},
					})
					if err != nil {
						t.Errorf("D2: process %d, %d: %v", i, n, err)
						return
					}
					mu.Lock()
					defer mu.Unlock()
					answers[fmt.Sprint(i, n/3)] = append(answers[fmt.Sprint(i, n/3)], made.Version)
				}()
			}
		}
		wg.Wait()
		if commits, changes := h.rows(id); commits != 2*each || changes != 2*each {
			t.Errorf("D2: %d commits and %d changes of %d", commits, changes, 2*each)
		}
		for name, versions := range answers {
			if len(versions) != 3 || versions[0] != versions[1] || versions[1] != versions[2] {
				t.Errorf("A5: %s was answered with the versions %v", name, versions)
			}
		}
		want := h.says(id)
		if strings.Count(want, "<") != each || strings.Count(want, ">") != each {
			t.Errorf("D2: the text is %q", want)
		}
		overtaken := services[0].Counts.Overtaken.Load() + services[1].Counts.Overtaken.Load()
		t.Logf("overtaken %d times", overtaken)
	})
}

// A5: a commit that is on disk and not in memory is known by its name, and looking for it
// costs those nothing who have sent new ones before.
func TestRefsOnDisk(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		id := h.open(true, h.history(300)...)
		h.commits("ada", id, 300, "history", "new", 301, insert(textStart, "a"))
		h.commits("ada", id, 4, "history", "5", 5, insert(textStart, "x"))
		h.commits("ada", id, 301, "history", "5", 5, insert(textStart, "x"))
		if _, err := h.submit("ada", id, 301, "history", "5", insert(textStart, "y")); code(err) != "REF_REUSED" {
			t.Errorf("A5: other steps under a name on disk: %v", err)
		}
		statements := func(ref string, version int) int {
			h.mu.Lock()
			before := h.statements
			h.mu.Unlock()
			h.commits("ada", id, version, "history", ref, version+1, insert(textStart, "b"))
			h.mu.Lock()
			defer h.mu.Unlock()
			return h.statements - before
		}
		h.commits("ben", id, 301, "b", "1", 302, insert(textStart, "b"))
		if old, fresh := statements("n2", 302), statements("n3", 303); old != fresh {
			t.Errorf("A5: a new name costs %d statements, then %d", old, fresh)
		}
	})
}

// A7: a version that waits to be committed in the same batch is from the future, too.
func TestVersionOfTheSameBatch(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		id := h.open(true)
		h.commits("ada", id, 0, "a", "1", 1, insert(textStart, "x"))
		in := func(version int, client, ref string) draft.SubmitDraftStepsInput {
			return draft.SubmitDraftStepsInput{
				DraftID: id, Version: version, ClientID: client, Ref: ref, Steps: []json.RawMessage{insert(textStart, "y")},
			}
		}
		answers := draft.SubmitTogether(h.drafts, []context.Context{h.as("ada"), h.as("ben"), h.as("ada")},
			[]draft.SubmitDraftStepsInput{in(1, "a", "2"), in(2, "b", "1"), in(1, "a", "2")})
		if answers[0].Err != nil || code(answers[1].Err) != "UNKNOWN_VERSION" || answers[2].Err != nil {
			t.Fatalf("A7: answered %+v", answers)
		}
		// A5: and the same submission twice in one batch is one commit.
		if answers[0].Committed.Version != 2 || answers[2].Committed.Version != 2 {
			t.Errorf("A5: versions %d and %d", answers[0].Committed.Version, answers[2].Committed.Version)
		}
	})
}

// A7, D2: a version that another process made is not one from the future.
func TestVersionOfAnotherProcess(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		id := h.open(true)
		h.commits("ada", id, 0, "a", "1", 1, insert(textStart, "x"))
		here := h.drafts
		h.drafts = h.authority()
		h.commits("ada", id, 1, "a", "2", 2, insert(textStart, "y"))
		h.drafts = here
		h.commits("ben", id, 2, "b", "1", 3, insert(textStart, "z"))
		if _, err := h.submit("ben", id, 4, "b", "2", insert(textStart, "z")); code(err) != "UNKNOWN_VERSION" {
			t.Errorf("A7: a version that nobody made: %v", err)
		}
	})
}

// V1: since gives at most a thousand at once, in order.
func TestSinceInParts(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		id := h.open(true, h.history(1500)...)
		view, ctx := h.view("", id)
		first, err := h.drafts.Since(ctx, view, 0)
		h.must(0, err)
		rest, err := h.drafts.Since(ctx, view, first[len(first)-1].Version)
		h.must(0, err)
		if len(first) != 1000 || len(rest) != 500 || rest[0].Version != 1001 {
			t.Errorf("%d commits, then %d", len(first), len(rest))
		}
		if c, err := h.drafts.EventOf(ctx, feed.Change{EntityID: "", PlanID: h.plan}); c != nil || err != nil {
			t.Errorf("an event of nothing: %+v, %v", c, err)
		}
	})
}

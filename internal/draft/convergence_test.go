package draft_test

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand"
	"slices"
	"testing"

	"jalon/ent/commitment"
	"jalon/ent/draftcommit"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/draft"
	"jalon/internal/draft/editor"
	"jalon/internal/feed"
	"jalon/internal/prosemirror/schema"
	"jalon/internal/store"
	"jalon/internal/testkit"
	"jalon/internal/testkit/typist"
	"jalon/internal/tracker"
)

var (
	convergenceRuns = flag.Int("convergence.runs", 200, "runs of the convergence simulation")
	convergenceSeed = flag.Int64("convergence.seed", 1, "seed of the first run; each further one has the next")
)

// Runs share a database, so many of them.
const runsPerDatabase = 250

// tally is what runs did, in sum.
type tally struct {
	runs, commits, rebased, differed, refused, lost, restarts, broken int
}

func (t *tally) add(o tally) {
	t.runs, t.commits = t.runs+o.runs, t.commits+o.commits
	t.rebased, t.differed = t.rebased+o.rebased, t.differed+o.differed
	t.refused, t.lost = t.refused+o.refused, t.lost+o.lost
	t.restarts, t.broken = t.restarts+o.restarts, t.broken+o.broken
}

// A4, A5, A7, A10, D2, D4, L1: whatever the network and the processes do, editors and
// authority end alike, and nothing acknowledged is lost, doubled or reordered. Everything
// that happens in a run follows from its seed.
func TestConvergence(t *testing.T) {
	const workers = 2
	tallies := make([]tally, workers)
	t.Cleanup(func() {
		var sum tally
		for _, done := range tallies {
			sum.add(done)
		}
		t.Logf("%d runs from seed %d: %d commits, %d rebased, %d otherwise than their author had them, %d refused, %d answers lost, %d restarts, %d writes broken",
			sum.runs, *convergenceSeed, sum.commits, sum.rebased, sum.differed, sum.refused, sum.lost, sum.restarts, sum.broken)
	})
	for w := range workers {
		t.Run(fmt.Sprintf("part %d", w+1), func(t *testing.T) {
			t.Parallel()
			for first := w * runsPerDatabase; first < *convergenceRuns; first += workers * runsPerDatabase {
				t.Run(fmt.Sprint(first), func(t *testing.T) {
					h := &house{t: t, heard: &whispers{}, people: map[string]*access.Viewer{}, report: testkit.Quiet()}
					h.furnish(store.Options{URL: testkit.SQLite(t)})
					for n := first; n < min(first+runsPerDatabase, *convergenceRuns); n++ {
						tallies[w].add(h.simulate(*convergenceSeed+int64(n), n))
						if t.Failed() {
							return
						}
					}
				})
			}
		})
	}
}

// sim is one run: editors, a network that delays, drops, repeats and reorders, and processes
// that are killed.
type sim struct {
	h       *house
	seed    int64
	r       *rand.Rand
	id      string
	now     int
	editors []*writer
	// processes serve the same draft.
	processes []*draft.Service
	wire      []parcel
	// told is where the feed was read up to.
	scope feed.Scope
	told  int64
	// log is every commit that anybody was told or answered, by its version.
	log map[int]editor.Commit
	// acknowledged are the versions that submissions were answered with, by editor and ref.
	acknowledged map[[2]string]int
	done         tally
}

// writer is an editor and its way to the authority.
type writer struct {
	*editor.Editor
	person  string
	edits   int
	again   int // when to send again what was not answered
	offline int // until when nothing gets through
	heard   map[int]editor.Commit
}

// parcel is on its way: a submission, a question or a commit.
type parcel struct {
	at      int
	editor  int
	submit  *draft.SubmitDraftStepsInput
	refuse  string // the code with which it must be refused
	catchUp bool
	commit  *editor.Commit
}

// How a run goes, in steps of its clock.
const (
	simEditors  = 3
	simEdits    = 16
	simRetry    = 40
	simLongest  = 20_000
	simTroubled = 400 // after which nothing breaks any more
)

func (h *house) simulate(seed int64, n int) tally {
	h.t.Helper()
	s := &sim{
		h: h, seed: seed, r: rand.New(rand.NewSource(seed)),
		log: map[int]editor.Commit{}, acknowledged: map[[2]string]int{},
	}
	s.begin(n)
	for s.now = 0; s.now < simLongest && !s.quiet(); s.now++ {
		s.step()
	}
	s.check()
	s.done.runs++
	for _, w := range s.editors {
		s.done.differed += w.Differed
	}
	return s.done
}

// begin opens a draft of its own, now and then with a history that a snapshot is near to.
func (s *sim) begin(n int) {
	h := s.h
	code := fmt.Sprint("run", n)
	text := schematype.NewText("words", "mots")
	h.must(tracker.New(h.store, nil, testkit.Now).EnsureCommitment(context.Background(), h.plan, testkit.Now(),
		tracker.CommitmentSpec{Code: code, Title: text, Position: n + 2}))
	var err error
	h.commitment, err = h.store.Read().Commitment.Query().Where(commitment.Code(code)).
		OnlyID(rule.AsSystem(context.Background(), "the test finds its rows"))
	h.must(0, err)
	var history []draft.PastCommit
	if s.r.Intn(10) == 0 {
		history = h.history(170 + s.r.Intn(40))
	}
	s.id = h.open(true, history...)
	for range 1 + s.r.Intn(2) {
		s.processes = append(s.processes, h.authority())
	}
	head, err := h.log.Head(context.Background())
	h.must(0, err)
	s.scope, s.told = feed.Scope{Topic: feed.DraftTopic, PlanID: h.plan, SubjectID: s.id}, head.Last
	view, ctx := h.view("fay", s.id)
	now, err := view.Now(ctx)
	h.must(0, err)
	for i := range simEditors {
		e, err := editor.New(schema.Jalon(), fmt.Sprint("e", i), now.Version, now.Content())
		h.must(0, err)
		s.editors = append(s.editors, &writer{
			Editor: e, person: []string{"ada", "ben", "ada"}[i], edits: simEdits, heard: map[int]editor.Commit{},
		})
	}
}

func (s *sim) fail(format string, args ...any) {
	s.h.t.Helper()
	s.h.t.Fatalf("seed %d at %d: %s", s.seed, s.now, fmt.Sprintf(format, args...))
}

func (s *sim) chance(p float64) bool { return s.r.Float64() < p }

// post sends a parcel on its way: once, twice or not at all.
func (s *sim) post(p parcel) {
	times := 1
	switch s.r.Intn(10) {
	case 0:
		times = 0
	case 1:
		times = 2
	}
	for range times {
		p.at = s.now + 1 + s.r.Intn(15)
		if s.chance(0.1) {
			p.at += s.r.Intn(60)
		}
		s.wire = append(s.wire, p)
	}
}

func (s *sim) step() {
	for i, w := range s.editors {
		s.act(i, w)
	}
	if s.now < simTroubled && s.chance(0.02) {
		s.trouble()
	}
	if s.deliver() {
		s.tell()
	}
}

// act lets an editor type, send, ask and lose the network.
func (s *sim) act(i int, w *writer) {
	if w.edits > 0 && s.chance(0.1) {
		w.edits--
		if step := typist.Edit(s.r, schema.Jalon(), w.Doc()); step != nil {
			if err := w.Type(step); err != nil {
				s.fail("typing: %v", err)
			}
		}
	}
	if s.now < simTroubled && s.chance(0.005) {
		w.offline = s.now + s.r.Intn(100)
	}
	if s.now < w.offline {
		return
	}
	if s.chance(0.3) && s.now >= w.again {
		if m := w.Send(); m != nil {
			w.again = s.now + simRetry
			s.post(parcel{editor: i, submit: s.submission(w, m)})
		}
	}
	if s.chance(0.01) {
		s.post(parcel{editor: i, catchUp: true})
	}
	if s.chance(0.005) {
		s.post(s.wrong(i, w))
	}
}

func (s *sim) submission(w *writer, m *editor.Message) *draft.SubmitDraftStepsInput {
	return &draft.SubmitDraftStepsInput{DraftID: s.id, Version: m.Version, Ref: m.Ref, ClientID: w.ClientID, Steps: m.Steps}
}

// wrong is a submission that must be refused, whenever it comes.
func (s *sim) wrong(i int, w *writer) parcel {
	in := &draft.SubmitDraftStepsInput{
		DraftID: s.id, Version: w.Version(), Ref: "wrong", ClientID: w.ClientID, Steps: []json.RawMessage{insert(1, "wrong")},
	}
	p := parcel{editor: i, submit: in}
	switch s.r.Intn(4) {
	case 0:
		in.Version, p.refuse = 1<<20, "UNKNOWN_VERSION"
	case 1:
		in.Steps, p.refuse = []json.RawMessage{[]byte(`{"stepType":"replace","from":0,"to":0,"slice":{"content":[{"type":"text","text":"x"`)}, "INVALID_STEPS"
	case 2:
		in.Steps, p.refuse = []json.RawMessage{[]byte(`{"stepType":"replace","from":9,"to":3}`)}, "INVALID_STEPS"
	default:
		if _, ok := s.acknowledged[[2]string{w.ClientID, "1"}]; !ok {
			in.Version, p.refuse = 1<<20, "UNKNOWN_VERSION"
			break
		}
		in.Ref, p.refuse = "1", "REF_REUSED"
	}
	return p
}

// trouble kills a process, or breaks its next write, before or after it was made.
func (s *sim) trouble() {
	i := s.r.Intn(len(s.processes))
	if s.chance(0.5) {
		s.processes[i] = s.h.authority()
		s.done.restarts++
		return
	}
	draft.BreakWrite(s.processes[i], s.chance(0.5))
	s.done.broken++
}

// deliver hands over what is due, in any order. What reaches a process in one moment waits
// there together. It tells whether anything was submitted.
func (s *sim) deliver() (submitted bool) {
	var due []parcel
	s.wire = slices.DeleteFunc(s.wire, func(p parcel) bool {
		if p.at <= s.now {
			due = append(due, p)
		}
		return p.at <= s.now
	})
	s.r.Shuffle(len(due), func(i, j int) { due[i], due[j] = due[j], due[i] })
	together := make([][]parcel, len(s.processes))
	for _, p := range due {
		w := s.editors[p.editor]
		switch {
		case s.now < w.offline:
		case p.commit != nil:
			s.hear(w, *p.commit)
		case p.catchUp:
			s.catchUp(p.editor, w)
		default:
			at := s.r.Intn(len(s.processes))
			together[at] = append(together[at], p)
		}
	}
	for at, list := range together {
		if len(list) > 0 {
			s.submit(at, list)
			submitted = true
		}
	}
	return submitted
}

// hear takes a commit when it is due, and keeps one that came too early.
func (s *sim) hear(w *writer, c editor.Commit) {
	w.heard[c.Version] = c
	for {
		next, ok := w.heard[w.Version()+1]
		if !ok {
			return
		}
		before := w.Saved()
		if _, err := w.Take(next); err != nil {
			s.fail("%s takes version %d: %v", w.ClientID, next.Version, err)
		}
		delete(w.heard, next.Version)
		if !before && next.ClientID == w.ClientID {
			w.again = s.now
		}
	}
}

func (s *sim) catchUp(i int, w *writer) {
	at := s.processes[s.r.Intn(len(s.processes))]
	ctx := s.h.request(at, w.person)
	view, err := draft.LoadersFrom(ctx).View.Get(ctx, s.id)
	s.h.must(0, err)
	events, err := at.Since(ctx, view, w.Version())
	s.h.must(0, err)
	for _, e := range events {
		s.spread(commitOf(e), i)
	}
}

func commitOf(e *draft.Event) editor.Commit {
	return editor.Commit{Version: e.Version, ClientID: e.ClientID, Ref: e.Ref, Steps: e.Steps}
}

// spread notes a commit and sends it on its way to editors.
func (s *sim) spread(c editor.Commit, to ...int) {
	if known, ok := s.log[c.Version]; ok && !same(known, c) {
		s.fail("version %d was %+v and is %+v", c.Version, known, c)
	}
	s.log[c.Version] = c
	for _, i := range to {
		s.post(parcel{editor: i, commit: &c})
	}
}

func same(a, b editor.Commit) bool {
	return a.Version == b.Version && a.ClientID == b.ClientID && a.Ref == b.Ref &&
		slices.EqualFunc(a.Steps, b.Steps, func(x, y json.RawMessage) bool { return string(x) == string(y) })
}

// submit hands submissions to a process, holds the answers against what was answered before,
// and sends them on their way.
func (s *sim) submit(at int, list []parcel) {
	ctx, in := make([]context.Context, len(list)), make([]draft.SubmitDraftStepsInput, len(list))
	for i, p := range list {
		ctx[i], in[i] = s.h.request(s.processes[at], s.editors[p.editor].person), *p.submit
	}
	for i, a := range draft.SubmitTogether(s.processes[at], ctx, in) {
		p := list[i]
		switch {
		case a.Lost:
			s.done.lost++
		case p.refuse != "":
			if code(a.Err) != p.refuse {
				s.fail("%+v was answered %+v, %v, want %s", in[i], a.Committed, a.Err, p.refuse)
			}
			s.done.refused++
		case a.Err != nil:
			s.fail("%s %s was refused: %v", in[i].ClientID, in[i].Ref, a.Err)
		default:
			name := [2]string{in[i].ClientID, in[i].Ref}
			was, known := s.acknowledged[name]
			switch {
			case known && was != a.Committed.Version:
				s.fail("%v was version %d and is %d", name, was, a.Committed.Version)
			case !known && a.Committed.Version > in[i].Version+1:
				s.done.rebased++
			}
			s.acknowledged[name] = a.Committed.Version
			s.spread(editor.Commit{
				Version: a.Committed.Version, ClientID: name[0], Ref: name[1], Steps: a.Committed.Steps,
			}, p.editor)
		}
	}
}

// tell sends everybody what the feed has got, each commit once and in order.
func (s *sim) tell() {
	ctx := context.Background()
	head, err := s.h.log.Head(ctx)
	s.h.must(0, err)
	if head.Last == s.told {
		return
	}
	changes, err := s.h.log.InScope(ctx, s.scope, s.told, head.Last, 1000)
	s.h.must(0, err)
	s.told = head.Last
	at := s.processes[s.r.Intn(len(s.processes))]
	for _, c := range changes {
		e, err := at.EventOf(s.h.request(at, "ben"), c)
		s.h.must(0, err)
		s.spread(commitOf(e), 0, 1, 2)
		s.done.commits++
	}
}

func (s *sim) quiet() bool {
	for _, w := range s.editors {
		if w.edits > 0 || !w.Saved() || w.Version() != s.editors[0].Version() || s.now < w.offline {
			return false
		}
	}
	_, more := s.log[s.editors[0].Version()+1]
	return !more && s.now >= simTroubled/4
}

// check holds the editors, the authority and what is stored against each other.
func (s *sim) check() {
	s.h.drafts = s.h.authority() // which reads everything anew
	view, ctx := s.h.view("fay", s.id)
	now, err := view.Now(ctx)
	s.h.must(0, err)
	for _, w := range s.editors {
		if w.Version() != view.Version || w.Hash() != now.Hash() || string(w.Doc().AppendJSON(nil)) != string(now.Content()) {
			s.fail("%s ends at version %d of %d, saved: %v, with\n%s\nwant\n%s",
				w.ClientID, w.Version(), view.Version, w.Saved(), w.Doc().AppendJSON(nil), now.Content())
		}
	}
	rows, err := s.h.store.Read().DraftCommit.Query().Where(draftcommit.DraftID(s.id)).Order(draftcommit.ByVersion()).
		All(rule.AsSystem(ctx, "the test counts"))
	s.h.must(0, err)
	last, refs := map[string]string{}, map[string]int{}
	for i, row := range rows {
		if row.Version != i+1 {
			s.fail("version %d stands where %d should", row.Version, i+1)
		}
		if row.ClientID == "history" {
			continue
		}
		if refs[row.ClientID]++; row.Ref != fmt.Sprint(refs[row.ClientID]) {
			s.fail("%s's %s comes after its %q", row.ClientID, row.Ref, last[row.ClientID])
		}
		last[row.ClientID] = row.Ref
		steps, err := draft.StepsOf(row)
		s.h.must(0, err)
		if known := s.log[row.Version]; !same(known, editor.Commit{Version: row.Version, ClientID: row.ClientID, Ref: row.Ref, Steps: steps}) {
			s.fail("version %d was told as %+v and is %+v", row.Version, known, row)
		}
		delete(s.acknowledged, [2]string{row.ClientID, row.Ref})
	}
	if len(s.acknowledged) > 0 {
		s.fail("acknowledged and not there: %v", s.acknowledged)
	}
}

package live_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"jalon/internal/feed"
	"jalon/internal/live"
	"jalon/internal/testkit"
	"jalon/internal/testkit/toy"
)

// hearing notes what it is told.
type hearing struct {
	mu      sync.Mutex
	offsets []int64
}

func (h *hearing) Deliver(changes []feed.Change) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, c := range changes {
		h.offsets = append(h.offsets, c.Offset)
	}
}

func (h *hearing) Whisper(feed.Change) {}

func (h *hearing) heard() []int64 {
	h.mu.Lock()
	defer h.mu.Unlock()
	return append([]int64(nil), h.offsets...)
}

func consecutive(t *testing.T, what string, offsets []int64, after, upTo int64) {
	t.Helper()
	if int64(len(offsets)) != upTo-after {
		t.Errorf("%s: %d changes, want those after %d up to %d", what, len(offsets), after, upTo)
		return
	}
	for i, offset := range offsets {
		if offset != after+int64(i)+1 {
			t.Errorf("%s: %d at place %d, want %d", what, offset, i, after+int64(i)+1)
			return
		}
	}
}

func in(milestone string) feed.Change {
	c := toy.Change("m", 1)
	c.ParentID, c.SubjectID = "commitment", milestone
	return c
}

// Whoever begins to listen while changes are written hears every one after the head they
// were told, once and in order, and until they stop.
func TestListenersHearEverythingAfterTheirHead(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	scope := feed.Scope{Topic: feed.MilestoneTopic, PlanID: "plan"}
	type listener struct {
		*hearing
		after int64
		stop  func()
	}
	began := make(chan listener, 20)
	var busy sync.WaitGroup
	for range 3 {
		busy.Go(func() {
			for range 60 {
				h.Append(toy.Change("m", 1), toy.Change("m", 2))
			}
		})
	}
	for i := range cap(began) {
		busy.Go(func() {
			testkit.Eventually(t, "it is this one's turn", func() bool { return h.Live.Head().Last >= int64(15*i) })
			l := &hearing{}
			head, stop := h.Live.Listen(scope, l)
			began <- listener{l, head.Last, stop}
		})
		busy.Go(func() { // comes and goes
			_, stop := h.Live.Listen(scope, &hearing{})
			stop()
			stop()
		})
	}
	busy.Wait()
	close(began)
	h.Await()
	var all []listener
	for l := range began {
		consecutive(t, "a listener", l.heard(), l.after, 360)
		l.stop()
		all = append(all, l)
	}
	h.Change("m", 1)
	for _, l := range all {
		if got := l.heard(); int64(len(got)) > 360-l.after {
			t.Errorf("heard %d after it had stopped", got[len(got)-1])
		}
	}
}

// A scope is a plan, a commitment or a milestone; each change is heard in those that hold it.
func TestScopes(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	scopes := map[string]feed.Scope{
		"plan":              {Topic: feed.MilestoneTopic, PlanID: "plan"},
		"another plan":      {Topic: feed.MilestoneTopic, PlanID: "another"},
		"another topic":     {Topic: feed.CommentTopic, PlanID: "plan"},
		"commitment":        {Topic: feed.MilestoneTopic, PlanID: "plan", ParentID: "commitment"},
		"milestone":         {Topic: feed.MilestoneTopic, PlanID: "plan", SubjectID: "one"},
		"another milestone": {Topic: feed.MilestoneTopic, PlanID: "plan", SubjectID: "two"},
	}
	listeners := map[string]*hearing{}
	for name, scope := range scopes {
		listeners[name] = &hearing{}
		h.Live.Listen(scope, listeners[name])
	}
	h.Append(in("one"), in("two"), in("one"))
	h.Await()
	for name, want := range map[string]string{
		"plan": "[1 2 3]", "another plan": "[]", "another topic": "[]", "commitment": "[1 2 3]",
		"milestone": "[1 3]", "another milestone": "[2]",
	} {
		if got := fmt.Sprint(listeners[name].heard()); got != want {
			t.Errorf("%s heard %s, want %s", name, got, want)
		}
		missed, err := h.Live.Between(t.Context(), scopes[name], 0, 3)
		if err != nil || len(missed) != len(listeners[name].heard()) {
			t.Errorf("%s is replayed %v, %v", name, missed, err)
		}
	}
}

func TestPositions(t *testing.T) {
	t.Parallel()
	h, foreign := toy.New(t), toy.New(t)
	h.Change("m", 1)
	h.Change("m", 2)
	first := h.Live.PositionOf(1)
	altered := []byte(first)
	altered[10] ^= 1
	for name, p := range map[string]feed.Position{
		"empty": "", "text": "1", "altered": feed.Position(altered), "longer": first + "A", "shorter": first[:42],
		"padded": first + "=", "foreign": foreign.Live.Position(), "future": h.Live.PositionOf(3),
	} {
		if offset, err := h.Live.OffsetOf(t.Context(), p); !errors.Is(err, feed.ErrBadPosition) {
			t.Errorf("%s: %d, %v", name, offset, err)
		}
	}
	for offset := range int64(3) {
		if got, err := h.Live.OffsetOf(t.Context(), h.Live.PositionOf(offset)); got != offset || err != nil {
			t.Errorf("position of %d: %d, %v", offset, got, err)
		}
	}
	if err := h.Log.NewEpoch(t.Context()); err != nil {
		t.Fatal(err)
	}
	testkit.Eventually(t, "the hub knows of the restore", func() bool { return h.Live.Head().Epoch == 2 })
	if _, err := h.Live.OffsetOf(t.Context(), first); !errors.Is(err, feed.ErrResync) {
		t.Errorf("a position from before a restore: %v", err)
	}
}

// What the hub no longer remembers is read from the log, once for all who come back, and
// joined with what it does remember.
func TestReplayFromTheLogIsReadOnce(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	wide := feed.Scope{Topic: feed.MilestoneTopic, PlanID: "plan"}
	narrow := feed.Scope{Topic: feed.MilestoneTopic, PlanID: "plan", SubjectID: "one"}
	for range 10 {
		many := make([]feed.Change, 1000)
		for i := range many {
			many[i] = in("other")
			if i%100 == 0 {
				many[i] = in("one")
			}
		}
		h.Append(many...)
	}
	h.Await()
	if _, err := h.Live.Between(t.Context(), wide, 0, 10_000); !errors.Is(err, feed.ErrResync) {
		t.Errorf("10,000 missed changes: %v, want a resync", err)
	}
	if n := h.LogReads(); n != 0 {
		t.Errorf("%d reads to refuse what memory alone refuses", n)
	}
	var all sync.WaitGroup
	for range 200 {
		all.Go(func() {
			missed, err := h.Live.Between(t.Context(), narrow, 1, 9_950)
			if err != nil || len(missed) != 99 || missed[0].Offset != 101 || missed[98].Offset != 9_901 {
				t.Errorf("%d missed changes, %v; want those at 101, 201 … 9,901", len(missed), err)
			}
		})
	}
	all.Wait()
	if n := h.LogReads(); n != 1 {
		t.Errorf("the log was read %d times, want once", n)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		after, upTo := random.Int64N(10_001), random.Int64N(10_001)
		missed, err := h.Live.Between(t.Context(), narrow, after, upTo)
		want := max(0, (upTo+99)/100-(after+99)/100)
		if err != nil || int64(len(missed)) != want {
			t.Errorf("between %d and %d: %d changes, %v; want %d", after, upTo, len(missed), err, want)
		}
	}
}

// Pruning takes rows away before the hub has heard of it. Who needs them resyncs, and is
// never given what is left as if it were all.
func TestReplayNoticesWhatWasPruned(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	for range 10 {
		many := make([]feed.Change, 1000)
		for i := range many {
			many[i] = in("one")
		}
		h.Append(many...)
	}
	h.Await()
	head := h.Live.Head()
	hub, err := live.NewHub(t.Context(), h.Log) // without a relay it hears of nothing
	if err != nil {
		t.Fatal(err)
	}
	if dropped, err := h.Log.Prune(t.Context(), time.Now(), 500); err != nil || dropped != 500 {
		t.Fatalf("Prune = %d, %v", dropped, err)
	}
	scope := feed.Scope{Topic: feed.MilestoneTopic, PlanID: "plan", SubjectID: "one"}
	if missed, err := hub.Between(t.Context(), scope, 100, 1000); !errors.Is(err, feed.ErrResync) {
		t.Errorf("%d changes, %v; want a resync", len(missed), err)
	}
	if missed, err := hub.Between(t.Context(), scope, 500, 1000); len(missed) != 500 || err != nil {
		t.Errorf("%d changes, %v; want those that are left", len(missed), err)
	}
	if missed, err := hub.Between(t.Context(), scope, 500, 1000); len(missed) != 500 || err != nil {
		t.Errorf("again %d changes, %v", len(missed), err)
	}
	testkit.Eventually(t, "the relay's hub knows the floor", func() bool { return h.Live.Head().Floor == 500 })
	if got := h.Live.Head().Last; got != head.Last {
		t.Errorf("the head went from %d to %d", head.Last, got)
	}
	if _, err := h.Live.OffsetOf(t.Context(), h.Live.PositionOf(499)); !errors.Is(err, feed.ErrResync) {
		t.Errorf("a position below the floor: %v", err)
	}
}

// A hub that was made while changes were written stands where it read, and the relay's
// older batches neither come twice nor set it back.
func TestHubMadeAheadOfItsRelay(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	for version := range 5 {
		h.Change("m", version)
	}
	changes, err := h.Log.After(t.Context(), 0, 10)
	if err != nil {
		t.Fatal(err)
	}
	hub, err := live.NewHub(t.Context(), h.Log)
	if err != nil {
		t.Fatal(err)
	}
	l := &hearing{}
	hub.Listen(feed.Scope{Topic: feed.MilestoneTopic, PlanID: "plan"}, l)
	hub.Publish(feed.Batch{Head: feed.Head{Epoch: 1, Last: 3}, Changes: changes[:3]})
	if got := hub.Head().Last; got != 5 {
		t.Errorf("the head was set back to %d", got)
	}
	next := toy.Change("m", 6)
	next.Offset = 6
	hub.Publish(feed.Batch{Head: feed.Head{Epoch: 1, Last: 6}, Changes: append(changes[3:5:5], next)})
	consecutive(t, "the listener", l.heard(), 5, 6)
	missed, err := hub.Between(t.Context(), feed.Scope{Topic: feed.MilestoneTopic, PlanID: "plan"}, 0, 6)
	if err != nil || len(missed) != 6 {
		t.Errorf("replayed %v, %v", missed, err)
	}
}

// The newest changes are remembered from before the start.
func TestHubRemembersAcrossARestart(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	h.Change("m", 1)
	h.Change("m", 2)
	position := h.Live.PositionOf(1)
	again := toy.Open(t, h.URL)
	offset, err := again.Live.OffsetOf(t.Context(), position)
	if err != nil || offset != 1 {
		t.Fatalf("the position of the first is %d, %v after a restart", offset, err)
	}
	missed, err := again.Live.Between(t.Context(), feed.Scope{Topic: feed.MilestoneTopic, PlanID: "plan"}, offset, 2)
	if err != nil || len(missed) != 1 || missed[0].Version != 2 || again.LogReads() != 0 {
		t.Errorf("replayed %v, %v with %d reads", missed, err, again.LogReads())
	}
}

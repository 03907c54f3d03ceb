package subscribe_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"sync"
	"testing"

	"jalon/internal/feed"
	"jalon/internal/subscribe"
	"jalon/internal/testkit"
	"jalon/internal/testkit/toy"
)

// exactly holds messages against every offset after one, up to another.
func exactly(t *testing.T, messages []*subscribe.Message, after, upTo int64) {
	t.Helper()
	for i, m := range messages {
		if m.Offset != after+int64(i)+1 {
			t.Fatalf("message %d of those after %d has offset %d", i, after, m.Offset)
		}
	}
	if int64(len(messages)) != upTo-after {
		t.Fatalf("%d messages after %d, want %d", len(messages), after, upTo-after)
	}
}

// While changes are written, subscribers come from everywhere in the past and join: each
// is given every change after their position, once and in order.
func TestReplayJoinsWithoutGapOrRepetition(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	const writers, each = 3, 80
	var writing, subscribing sync.WaitGroup
	for range writers {
		writing.Go(func() {
			for range each {
				h.Append(toy.Change("m", 1))
			}
		})
	}
	type one struct {
		*sink
		after int64
	}
	var mu sync.Mutex
	var all []one
	for i := range 4 {
		random := rand.New(rand.NewPCG(seed, uint64(i)))
		subscribing.Go(func() {
			for range 40 {
				after := random.Int64N(h.Live.Head().Last + 1)
				sub, s, why := subscribeTo(t, h, caller{}, changedSince, since(h.Live.PositionOf(after)))
				if sub == nil {
					t.Errorf("refused: %s", why)
					return
				}
				if random.IntN(3) == 0 {
					sub.Close() // wherever it stands
					continue
				}
				mu.Lock()
				all = append(all, one{s, after})
				mu.Unlock()
			}
		})
	}
	writing.Wait()
	subscribing.Wait()
	h.Await()
	for _, s := range all {
		messages := s.await(t, int(writers*each-s.after))
		exactly(t, messages, s.after, writers*each)
		for _, m := range messages {
			if m.Position != h.Live.PositionOf(m.Offset) {
				t.Fatalf("the position of %d is not its own", m.Offset)
			}
		}
	}
}

// From the position of any answer, a subscription gives exactly the rest.
func TestEveryAnswerCanBeResumedFrom(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	first := admitted(t, h, caller{}, changed, nil)
	for version := range 20 {
		h.Change("m", version)
	}
	for _, m := range first.await(t, 20) {
		variable := admitted(t, h, caller{}, changedSince, since(m.Position))
		exactly(t, variable.await(t, int(20-m.Offset)), m.Offset, 20)
		literal := admitted(t, h, caller{}, `subscription { changed(since: "`+string(m.Position)+`") { id version } }`, nil)
		exactly(t, literal.await(t, int(20-m.Offset)), m.Offset, 20)
		beside := admitted(t, h, caller{since: &m.Position}, changed, nil)
		exactly(t, beside.await(t, int(20-m.Offset)), m.Offset, 20)
	}
	if n := h.Groups.Counts.Groups.Load(); n != 1 {
		t.Errorf("%d groups, want one for all of them", n)
	}
	if n := h.Groups.Counts.Executions.Load(); n != 20 {
		t.Errorf("%d executions of 20 changes", n)
	}
}

func TestPositionsThatAreNotHonoured(t *testing.T) {
	t.Parallel()
	h, foreign := toy.New(t), toy.New(t)
	h.Change("m", 1)
	here := h.Live.Position()
	altered := []byte(here)
	altered[7] ^= 1
	for name, p := range map[string]any{
		"altered": string(altered), "foreign": string(foreign.Live.Position()),
		"future": string(h.Live.PositionOf(2)), "empty": "", "no text": 7, "list": []any{string(here)},
	} {
		_, _, why := subscribeTo(t, h, caller{}, changedSince, map[string]any{"since": p})
		if why != "BAD_POSITION" {
			t.Errorf("%s: %q, want BAD_POSITION", name, why)
		}
	}
	if _, _, why := subscribeTo(t, h, caller{}, `subscription { changed(since: 7) { id } }`, nil); why != "BAD_POSITION" {
		t.Errorf("a number: %q, want BAD_POSITION", why)
	}
	for _, nothing := range []map[string]any{nil, {"since": nil}} {
		if sub, _, why := subscribeTo(t, h, caller{}, changedSince, nothing); sub == nil {
			t.Errorf("no position at all: %q", why)
		} else {
			sub.Close()
		}
	}
	if n := h.Groups.Counts.Members.Load(); n != 0 {
		t.Errorf("%d subscribers were let in", n)
	}
}

// Who missed more than is replayed, or what was pruned, is told to read again.
func TestResyncIsRequired(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	many := make([]feed.Change, 1001)
	for i := range many {
		many[i] = toy.Change("m", i)
	}
	h.Append(many[:1000]...)
	h.Append(many...)
	h.Await()
	tooMany := admitted(t, h, caller{}, changedSince, since(h.Live.PositionOf(0)))
	if why := tooMany.fails(t); why != "RESYNC_REQUIRED" {
		t.Errorf("who missed 2,001: %s", why)
	}
	most := admitted(t, h, caller{}, changedSince, since(h.Live.PositionOf(1)))
	exactly(t, most.await(t, 2000), 1, 2001)
	if _, err := h.Log.Prune(t.Context(), toy.Change("", 0).At.Add(1), 100); err != nil {
		t.Fatal(err)
	}
	testkit.Eventually(t, "the hub knows the floor", func() bool { return h.Live.Head().Floor == 100 })
	if _, _, why := subscribeTo(t, h, caller{}, changedSince, since(h.Live.PositionOf(99))); why != "RESYNC_REQUIRED" {
		t.Errorf("a position below the floor: %q", why)
	}
	if n := h.Groups.Counts.Members.Load(); n != 1 {
		t.Errorf("%d subscribers, want the one that is replayed", n)
	}
}

// Many who come back from one position, with changes that memory holds or only the log,
// cost one execution for each change and at most one reading of the log.
func TestReconnectStorm(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	for range 9 {
		h.Append(make1000("another")...)
	}
	one := toy.Change("m", 0)
	one.SubjectID = "one"
	h.Append(one, one, one)
	h.Append(make1000("another")...)
	h.Await()
	for name, after := range map[string]int64{"from the log": 10, "from memory": 9_001} {
		executions, reads := h.Groups.Counts.Executions.Load(), h.LogReads()
		query := `subscription ($since: Position) { changed(milestone: "one", since: $since) { version } }`
		if name == "from memory" {
			query = `subscription ($since: Position) { changed(milestone: "one", since: $since) { id } }`
		}
		var storm sync.WaitGroup
		sinks := make([]*sink, 500)
		subs := make([]*subscribe.Subscription, 500)
		for i := range sinks {
			storm.Go(func() {
				subs[i], sinks[i], _ = subscribeTo(t, h, caller{}, query, since(h.Live.PositionOf(after)))
			})
		}
		storm.Wait()
		missed := 9_003 - max(after, 9_000)
		for _, s := range sinks {
			exactly(t, s.await(t, int(missed)), 9_003-missed, 9_003)
		}
		for _, s := range subs {
			s.Close()
		}
		if n := h.Groups.Counts.Executions.Load() - executions; n != missed {
			t.Errorf("%s: %d executions of %d missed changes", name, n, missed)
		}
		if n := h.LogReads() - reads; n > 1 {
			t.Errorf("%s: the log was read %d times", name, n)
		}
	}
}

func make1000(milestone string) []feed.Change {
	changes := make([]feed.Change, 1000)
	for i := range changes {
		changes[i] = toy.Change("m", i)
		changes[i].SubjectID = milestone
	}
	return changes
}

// A replay goes at its reader's pace, and ends with its reader.
func TestReplayEndsWithItsReader(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	h.Append(make1000("milestone")...)
	h.Await()
	s := &sink{full: make(chan struct{})}
	sub, _, _ := subscribeTo(t, h, caller{sink: s}, `subscription ($since: Position) { changed(since: $since, size: 30000) { padding } }`, since(h.Live.PositionOf(0)))
	testkit.Eventually(t, "the first piece waits for room", func() bool { return h.Groups.Counts.Executions.Load() > 0 })
	if sub.Settled() {
		t.Error("a replay that waits counts as settled")
	}
	sub.Close()
	close(s.full)
	testkit.Eventually(t, "all has ended", func() bool { return h.Groups.Counts.Groups.Load() == 0 })
	if n := h.Groups.Counts.Executions.Load(); n > 10 {
		t.Errorf("%d executions for a reader who is gone", n)
	}
}

// What could not be read is told, and tried again for those who come back.
func TestFailedAnswerIsNotRemembered(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	var mu sync.Mutex
	broken := true
	h.Schema.Reload = func(context.Context, feed.Change) error {
		mu.Lock()
		defer mu.Unlock()
		if broken {
			return errors.New("the database is away")
		}
		return nil
	}
	first := admitted(t, h, caller{}, changed, nil)
	h.Change("m", 7)
	if m := first.await(t, 1)[0]; versions([]*subscribe.Message{m}) != "0" {
		t.Errorf("answered %s", m.Payload)
	}
	mu.Lock()
	broken = false
	mu.Unlock()
	again := admitted(t, h, caller{}, changedSince, since(h.Live.PositionOf(0)))
	if got := versions(again.await(t, 1)); got != "7" {
		t.Errorf("resumed with version %s, want 7", got)
	}
}

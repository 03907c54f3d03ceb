package feed_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"time"

	"jalon/ent"
	"jalon/ent/setting"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/feed"
	"jalon/internal/store"
	"jalon/internal/testkit"
)

func TestMain(m *testing.M) { testkit.Main(m) }

var errRefused = errors.New("refused")

// writing makes a change and, in the same transaction, the thing that it is about.
func writing(name string, fails bool) store.Closure {
	return func(ctx context.Context, tx *ent.Tx) error {
		err := tx.Setting.Create().SetID(name).SetValue([]byte(name)).
			Exec(rule.AsSystem(ctx, "the test's own row"))
		feed.Append(ctx, feed.Change{
			Topic: feed.MilestoneTopic, Kind: feed.ProgressReported, PlanID: "plan",
			ParentID: "commitment", SubjectID: "milestone", EntityID: name, Version: 1,
			Audience: access.Public, At: time.Now(),
		})
		if fails {
			return errRefused
		}
		return err
	}
}

// With writers at once, on SQLite in one process and on PostgreSQL in four: offsets follow
// each other without a gap, what a change is about is there when the change is seen, a
// refused write leaves no change, and every relay sees all of it in the same order.
func TestOffsetOrderIsCommitOrder(t *testing.T) {
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, url string) {
		nodes := 1
		if strings.HasPrefix(url, "postgres") {
			nodes = 4
		}
		const writers, each = 8, 40
		stores := make([]*store.Store, nodes)
		for i := range stores {
			stores[i] = testkit.Open(t, store.Options{URL: url})
		}
		log, err := feed.OpenLog(t.Context(), stores[0])
		if err != nil {
			t.Fatal(err)
		}
		var relays []*watcher
		for range 2 {
			relays = append(relays, watch(t, log, stores[0]))
		}
		acknowledged := write(t, stores, writers, each)
		for _, w := range relays {
			testkit.Eventually(t, "the relay has everything", func() bool { return w.count() >= len(acknowledged) })
			w.check(t, acknowledged)
		}
		head, err := log.Head(t.Context())
		if err != nil || head.Last != int64(len(acknowledged)) {
			t.Errorf("Head = %+v, %v; want %d changes", head, err, len(acknowledged))
		}
	})
}

// write lets writers work at once and returns what was acknowledged.
func write(t *testing.T, stores []*store.Store, writers, each int) map[string]bool {
	t.Helper()
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	var mu sync.Mutex
	acknowledged := map[string]bool{}
	var all sync.WaitGroup
	for w := range writers {
		random := rand.New(rand.NewPCG(seed, uint64(w)))
		all.Add(1)
		go func() {
			defer all.Done()
			for i := range each {
				name, fails := fmt.Sprintf("%d-%d", w, i), random.IntN(4) == 0
				err := stores[w%len(stores)].Write(context.Background(), writing(name, fails))
				if fails != errors.Is(err, errRefused) || !fails && err != nil {
					t.Errorf("Write(%s) = %v", name, err)
				}
				if err == nil {
					mu.Lock()
					acknowledged[name] = true
					mu.Unlock()
				}
			}
		}()
	}
	all.Wait()
	return acknowledged
}

// watcher is a relay that notes what it sees.
type watcher struct {
	mu      sync.Mutex
	changes []feed.Change
	early   []string // changes whose entity was not there yet
}

func watch(t *testing.T, log *feed.Log, s *store.Store) *watcher {
	t.Helper()
	w := &watcher{}
	system := rule.AsSystem(context.Background(), "the test's own rows")
	relay, err := feed.NewRelay(t.Context(), log, func(b feed.Batch) {
		for _, c := range b.Changes {
			there, err := s.Read().Setting.Query().Where(setting.ID(c.EntityID)).Exist(system)
			w.mu.Lock()
			if err != nil || !there {
				w.early = append(w.early, c.EntityID)
			}
			w.changes = append(w.changes, c)
			w.mu.Unlock()
		}
	}, testkit.Log(t))
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() {
		relay.Run(ctx)
		close(ended)
	}()
	t.Cleanup(func() {
		stop()
		<-ended
	})
	return w
}

func (w *watcher) count() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return len(w.changes)
}

func (w *watcher) check(t *testing.T, acknowledged map[string]bool) {
	t.Helper()
	w.mu.Lock()
	defer w.mu.Unlock()
	seen := map[string]bool{}
	for i, c := range w.changes {
		if c.Offset != int64(i+1) {
			t.Fatalf("change %d has offset %d: a gap, or another order", i+1, c.Offset)
		}
		if seen[c.EntityID] {
			t.Errorf("%s was seen twice", c.EntityID)
		}
		seen[c.EntityID] = true
		if !acknowledged[c.EntityID] {
			t.Errorf("%s was seen and had been refused", c.EntityID)
		}
	}
	for name := range acknowledged {
		if !seen[name] {
			t.Errorf("%s was acknowledged and never seen", name)
		}
	}
	if len(w.early) > 0 {
		t.Errorf("seen before their commit: %v", w.early)
	}
}

func TestPositions(t *testing.T) {
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, url string) {
		s := testkit.Open(t, store.Options{URL: url})
		log, err := feed.OpenLog(t.Context(), s)
		if err != nil {
			t.Fatal(err)
		}
		for i := range 5 {
			if err := s.Write(t.Context(), writing(fmt.Sprint(i), false)); err != nil {
				t.Fatal(err)
			}
		}
		head, err := log.Head(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		third := log.PositionOf(head, 3)
		if offset, err := log.OffsetOf(head, third); offset != 3 || err != nil {
			t.Errorf("OffsetOf(PositionOf(3)) = %d, %v", offset, err)
		}
		if third != log.PositionOf(head, 3) {
			t.Error("one offset has two positions: frames cannot be shared")
		}
		again, err := feed.OpenLog(t.Context(), s)
		if err != nil || again.PositionOf(head, 3) != third {
			t.Errorf("opened again, the same offset has another position (%v)", err)
		}
		other, err := feed.NewPositions(make([]byte, feed.KeySize))
		if err != nil {
			t.Fatal(err)
		}
		altered := []byte(third)
		altered[5] ^= 1
		for what, p := range map[string]feed.Position{
			"altered": feed.Position(altered), "foreign": other.Of(1, 3), "empty": "", "shortened": third[:20],
			"future": log.PositionOf(head, 6), "of a later epoch": log.PositionOf(feed.Head{Epoch: 2}, 1),
		} {
			if _, err := log.OffsetOf(head, p); !errors.Is(err, feed.ErrBadPosition) {
				t.Errorf("a position that is %s: %v, want ErrBadPosition", what, err)
			}
		}
		dropped, err := log.Prune(t.Context(), time.Now().Add(time.Hour), 4)
		if err != nil || dropped != 4 {
			t.Fatalf("Prune = %d, %v", dropped, err)
		}
		head, err = log.Head(t.Context())
		if err != nil || head.Floor != 4 {
			t.Fatalf("Head after Prune = %+v, %v", head, err)
		}
		if _, err := log.OffsetOf(head, third); !errors.Is(err, feed.ErrResync) {
			t.Errorf("a position below the floor: %v, want ErrResync", err)
		}
		if err := log.NewEpoch(t.Context()); err != nil {
			t.Fatal(err)
		}
		fifth := log.PositionOf(head, 5)
		if head, err = log.Head(t.Context()); err != nil {
			t.Fatal(err)
		}
		if _, err := log.OffsetOf(head, fifth); !errors.Is(err, feed.ErrResync) {
			t.Errorf("a position from before a restore: %v, want ErrResync", err)
		}
	})
}

func TestInScope(t *testing.T) {
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, url string) {
		s := testkit.Open(t, store.Options{URL: url})
		log, err := feed.OpenLog(t.Context(), s)
		if err != nil {
			t.Fatal(err)
		}
		err = s.Write(t.Context(), func(ctx context.Context, _ *ent.Tx) error {
			for i := range 9 {
				feed.Append(ctx, feed.Change{
					Topic: feed.MilestoneTopic, Kind: feed.MilestoneEdited, PlanID: fmt.Sprint("plan", i%2),
					ParentID: fmt.Sprint("commitment", i%3), SubjectID: fmt.Sprint("milestone", i),
					EntityID: fmt.Sprint(i), Audience: access.Public, At: time.Now(),
				})
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range []struct {
			scope feed.Scope
			want  string
		}{
			{feed.Scope{Topic: feed.MilestoneTopic, PlanID: "plan1"}, "2 4 6 8"},
			{feed.Scope{Topic: feed.MilestoneTopic, PlanID: "plan0", ParentID: "commitment2"}, "3 6"},
			{feed.Scope{Topic: feed.MilestoneTopic, PlanID: "plan0", SubjectID: "milestone4"}, "5"},
			{feed.Scope{Topic: feed.PlanTopic, PlanID: "plan1"}, ""},
		} {
			changes, err := log.InScope(t.Context(), c.scope, 1, 8, 100)
			if err != nil {
				t.Fatal(err)
			}
			var offsets []string
			for _, change := range changes {
				offsets = append(offsets, fmt.Sprint(change.Offset))
				if !c.scope.Holds(change) {
					t.Errorf("%+v does not hold %+v", c.scope, change)
				}
			}
			if got := strings.Join(offsets, " "); got != c.want {
				t.Errorf("InScope(%+v) = %s, want %s", c.scope, got, c.want)
			}
		}
	})
}

func FuzzPosition(f *testing.F) {
	positions, err := feed.NewPositions(make([]byte, feed.KeySize))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(positions.Of(1, 1)))
	f.Add("")
	f.Fuzz(func(t *testing.T, s string) {
		epoch, offset, err := positions.Parse(feed.Position(s))
		if err == nil && positions.Of(epoch, offset) != feed.Position(s) {
			t.Errorf("Parse(%q) took a text that Of does not make", s)
		}
	})
}

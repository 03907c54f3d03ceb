package store_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"entgo.io/ent/dialect"

	"jalon/ent"
	"jalon/internal/access/rule"
	"jalon/internal/store"
	"jalon/internal/testkit"
)

var errRule = errors.New("a rule says no")

// batch makes closures share one transaction: the first one holds the writer until the
// others wait.
type batch struct {
	store   *store.Store
	release chan struct{}
	results map[string]chan error
}

func newBatch(t *testing.T, url string) *batch {
	t.Helper()
	b := &batch{
		store:   testkit.Open(t, store.Options{URL: url}),
		release: make(chan struct{}), results: map[string]chan error{},
	}
	if b.store.Dialect() == dialect.Postgres {
		b.must(t, "CREATE TABLE deferred (v int UNIQUE DEFERRABLE INITIALLY DEFERRED)")
	} else {
		b.must(t, "CREATE TABLE parents (v int PRIMARY KEY)")
		b.must(t, "CREATE TABLE deferred (v int REFERENCES parents (v) DEFERRABLE INITIALLY DEFERRED)")
	}
	holding := make(chan struct{})
	b.start(t.Context(), "holder", func(context.Context, *ent.Tx) error {
		close(holding)
		<-b.release
		return nil
	})
	testkit.Receive(t, "holder", holding)
	return b
}

func (b *batch) must(t *testing.T, statement string) {
	t.Helper()
	err := b.store.Write(t.Context(), func(ctx context.Context, tx *ent.Tx) error {
		_, err := tx.ExecContext(ctx, statement)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func (b *batch) start(ctx context.Context, name string, run store.Closure) {
	result := make(chan error, 1)
	b.results[name] = result
	go func() { result <- b.store.Write(ctx, run) }()
}

// add queues a closure and returns when it waits.
func (b *batch) add(t *testing.T, ctx context.Context, name string, run store.Closure) { //nolint:revive // the context is the closure's
	t.Helper()
	waiting := b.store.Queued()
	b.start(ctx, name, run)
	testkit.Eventually(t, name+" waits", func() bool { return b.store.Queued() == waiting+1 })
}

// set returns a closure that keeps a setting.
func set(name string) store.Closure {
	return func(ctx context.Context, tx *ent.Tx) error {
		return tx.Setting.Create().SetID(name).SetValue([]byte(name)).
			Exec(rule.AsSystem(ctx, "the test's own row"))
	}
}

func (b *batch) names(t *testing.T) []string {
	t.Helper()
	names, err := b.store.Read().Setting.Query().IDs(rule.AsSystem(t.Context(), "the test's own rows"))
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(names)
	return names
}

// One closure breaks a rule, one caller goes away, one makes the commit of the whole
// transaction fail, one panics: their neighbours in the same transaction are whole.
func TestWriteLeavesNeighboursWhole(t *testing.T) {
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, url string) {
		b := newBatch(t, url)
		ctx := t.Context()
		gone, leave := context.WithCancel(ctx)
		b.add(t, ctx, "first", set("first"))
		b.add(t, ctx, "rule", func(ctx context.Context, tx *ent.Tx) error {
			return errors.Join(set("rule")(ctx, tx), errRule)
		})
		b.add(t, gone, "cancelled", set("cancelled"))
		b.add(t, ctx, "commit", func(ctx context.Context, tx *ent.Tx) error {
			_, err := tx.ExecContext(ctx, "INSERT INTO deferred (v) VALUES (7), (7)")
			return errors.Join(err, set("commit")(ctx, tx))
		})
		b.add(t, ctx, "panic", func(ctx context.Context, tx *ent.Tx) error {
			if err := set("panic")(ctx, tx); err != nil {
				return err
			}
			panic("a mistake")
		})
		b.add(t, ctx, "broken", func(ctx context.Context, tx *ent.Tx) error {
			_, err := tx.ExecContext(ctx, "SELECT nothing FROM nowhere")
			return err
		})
		b.add(t, ctx, "last", set("last"))
		leave()
		close(b.release)

		for name, want := range map[string]func(error) bool{
			"holder":    func(err error) bool { return err == nil },
			"first":     func(err error) bool { return err == nil },
			"last":      func(err error) bool { return err == nil },
			"rule":      func(err error) bool { return errors.Is(err, errRule) },
			"cancelled": func(err error) bool { return errors.Is(err, context.Canceled) },
			"commit":    func(err error) bool { return err != nil && !errors.Is(err, store.ErrUnknownOutcome) },
			"panic":     func(err error) bool { return err != nil },
			"broken":    func(err error) bool { return err != nil },
		} {
			if err := testkit.Receive(t, "answer to "+name, b.results[name]); !want(err) {
				t.Errorf("Write(%s) = %v", name, err)
			}
		}
		if got, want := b.names(t), []string{"first", "last"}; !slices.Equal(got, want) {
			t.Errorf("what is on disk: %v, want %v", got, want)
		}
		if err := b.store.Healthy(); err != nil {
			t.Errorf("Healthy = %v", err)
		}
	})
}

// A request that is cancelled while its closure runs does not roll its neighbours back: the
// closure's context cannot be cancelled.
func TestWriteCannotBeCancelledInside(t *testing.T) {
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, url string) {
		b := newBatch(t, url)
		ctx, cancel := context.WithCancel(t.Context())
		b.add(t, ctx, "running", func(inside context.Context, tx *ent.Tx) error {
			cancel()
			if inside.Err() != nil {
				return errors.New("the closure's context was cancelled")
			}
			return set("running")(inside, tx)
		})
		b.add(t, t.Context(), "neighbour", set("neighbour"))
		close(b.release)
		for _, name := range []string{"running", "neighbour"} {
			if err := testkit.Receive(t, "answer to "+name, b.results[name]); err != nil {
				t.Errorf("Write(%s) = %v", name, err)
			}
		}
		if got, want := b.names(t), []string{"neighbour", "running"}; !slices.Equal(got, want) {
			t.Errorf("what is on disk: %v, want %v", got, want)
		}
	})
}

// What waits when the store is closed is still carried out; what comes later is refused.
func TestCloseAnswersWhatWaits(t *testing.T) {
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, url string) {
		s, err := store.Open(t.Context(), store.Options{URL: url})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Migrate(t.Context()); err != nil {
			t.Fatal(err)
		}
		results := make(chan error, 50)
		var started sync.WaitGroup
		for i := range cap(results) {
			started.Add(1)
			go func() {
				started.Done()
				results <- s.Write(context.Background(), set(fmt.Sprint("setting ", i)))
			}()
		}
		started.Wait()
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		for range cap(results) {
			if err := testkit.Receive(t, "answer", results); err != nil && !errors.Is(err, store.ErrClosed) {
				t.Errorf("Write = %v, want done or ErrClosed", err)
			}
		}
		if err := s.Write(context.Background(), set("late")); !errors.Is(err, store.ErrClosed) {
			t.Errorf("Write after Close = %v, want ErrClosed", err)
		}
	})
}

func TestReadCannotWrite(t *testing.T) {
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, url string) {
		s := testkit.Open(t, store.Options{URL: url})
		err := s.Read().Setting.Create().SetID("x").SetValue([]byte("x")).
			Exec(rule.AsSystem(t.Context(), "the test's own row"))
		if err == nil {
			t.Error("the reading client wrote")
		}
	})
}

func TestOpenRefusesOtherAddresses(t *testing.T) {
	t.Parallel()
	for _, url := range []string{"", "mysql://x", "postgres://user:secret@host:port"} {
		_, err := store.Open(t.Context(), store.Options{URL: url})
		if err == nil {
			t.Errorf("Open(%q) succeeded", url)
		} else if s := err.Error(); strings.Contains(s, "secret") {
			t.Errorf("Open(%q) gives the password away: %s", url, s)
		}
	}
}

// Many callers share commits: a lone commit each would take many times as long.
func TestWriteSharesCommits(t *testing.T) {
	t.Parallel()
	commits := make(chan struct{}, 10_000)
	s := testkit.Open(t, store.Options{URL: testkit.SQLite(t), Committed: func() { commits <- struct{}{} }})
	before := len(commits)
	const callers, each = 50, 20
	began := time.Now()
	var all sync.WaitGroup
	for c := range callers {
		all.Add(1)
		go func() {
			defer all.Done()
			for i := range each {
				if err := s.Write(context.Background(), set(fmt.Sprint(c, " ", i))); err != nil {
					t.Error(err)
				}
			}
		}()
	}
	all.Wait()
	made := len(commits) - before
	t.Logf("%d writes in %d commits, %v", callers*each, made, time.Since(began).Round(time.Millisecond))
	if made > callers*each/4 {
		t.Errorf("%d commits for %d writes of %d callers: they do not share", made, callers*each, callers)
	}
}

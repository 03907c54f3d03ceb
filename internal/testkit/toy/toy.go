// Package toy is a small hub for the tests of the transports and of what carries changes: a
// real feed on SQLite, real groups, and a schema of its own whose resolvers a test holds in
// its hand.
package toy

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql/executor"

	"jalon/ent"
	"jalon/internal/access"
	"jalon/internal/feed"
	"jalon/internal/live"
	"jalon/internal/store"
	"jalon/internal/subscribe"
	"jalon/internal/testkit"
)

// Hub is a running hub. Everything in it ends with the test.
type Hub struct {
	t testing.TB
	// URL is the address of the database.
	URL    string
	Store  *store.Store
	Log    *feed.Log
	Live   *live.Hub
	Groups *subscribe.Server
	Exec   *executor.Executor
	Schema *Schema
	// Stop ends the workers; the end of the test does too.
	Stop context.CancelFunc

	relay     *feed.Relay
	workers   sync.WaitGroup
	mu        sync.Mutex
	logReads  int
	published chan struct{} // closed, and made anew, when something was handed on
}

// migrated holds an empty migrated database, made once.
var migrated = sync.OnceValues(func() (raw []byte, err error) {
	folder, err := os.MkdirTemp("", "jalon-toy-")
	if err != nil {
		return nil, err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	path := filepath.Join(folder, "jalon.db")
	s, err := store.Open(context.Background(), store.Options{URL: "sqlite:" + path, Seal: feed.Seal})
	if err != nil {
		return nil, err
	}
	if _, err := s.Migrate(context.Background()); err != nil {
		return nil, err
	}
	if err := s.Close(); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

// New starts a hub on a fresh database.
func New(t testing.TB) *Hub {
	t.Helper()
	raw, err := migrated()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "jalon.db")
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	return Open(t, "sqlite:"+path)
}

// Open starts a hub on a migrated database, which another one may have used before.
func Open(t testing.TB, url string) *Hub {
	t.Helper()
	h := &Hub{t: t, URL: url, Schema: &Schema{}, published: make(chan struct{})}
	ctx, stop := context.WithCancel(context.WithoutCancel(t.Context()))
	h.Stop = stop
	var err error
	if h.Store, err = store.Open(ctx, store.Options{
		URL: url, Seal: feed.Seal, Committed: h.committed, Statement: h.statement,
	}); err != nil {
		t.Fatal(err)
	}
	if h.Log, err = feed.OpenLog(ctx, h.Store); err != nil {
		t.Fatal(err)
	}
	deliver := func(b feed.Batch) {
		h.Live.Publish(b)
		h.mu.Lock()
		close(h.published)
		h.published = make(chan struct{})
		h.mu.Unlock()
	}
	relay, err := feed.NewRelay(ctx, h.Log, deliver, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	if h.Live, err = live.NewHub(ctx, h.Log); err != nil {
		t.Fatal(err)
	}
	h.mu.Lock()
	h.relay = relay
	h.mu.Unlock()
	h.Exec = newExecutor(h.Schema)
	h.Groups = subscribe.New(ctx, h.Exec, h.Live)
	h.workers.Go(func() { relay.Run(ctx) })
	t.Cleanup(h.Close)
	return h
}

// Close ends the hub before the test does.
func (h *Hub) Close() {
	h.Stop()
	h.workers.Wait()
	if err := h.Store.Close(); err != nil {
		h.t.Error(err)
	}
}

func (h *Hub) committed() {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.relay != nil {
		h.relay.Wake()
	}
}

func (h *Hub) statement(_ context.Context, query string) {
	if strings.Contains(query, "FROM `changes`") && strings.Contains(query, "`topic`") && strings.Contains(query, "WHERE") &&
		strings.Contains(query, "`topic` =") {
		h.mu.Lock()
		h.logReads++
		h.mu.Unlock()
	}
}

// LogReads is how often the changes of a scope were read from the database.
func (h *Hub) LogReads() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.logReads
}

// Change is a public change of a milestone of the plan "plan".
func Change(id string, version int) feed.Change {
	return feed.Change{
		Topic: feed.MilestoneTopic, Kind: feed.MilestoneEdited, PlanID: "plan", SubjectID: "milestone",
		EntityID: id, Version: version, Audience: access.Public, At: time.Unix(0, 0).UTC(),
	}
}

// Append commits changes, all in one transaction. It may be called from any goroutine.
func (h *Hub) Append(changes ...feed.Change) {
	h.t.Helper()
	err := h.Store.Write(context.Background(), func(ctx context.Context, _ *ent.Tx) error {
		for _, c := range changes {
			feed.Append(ctx, c)
		}
		return nil
	})
	if err != nil {
		h.t.Error(err)
	}
}

// Change commits a public change and returns when it was handed on.
func (h *Hub) Change(id string, version int) {
	h.t.Helper()
	h.Append(Change(id, version))
	h.Await()
}

// Await returns when everything that is committed was handed on to the groups.
func (h *Hub) Await() {
	h.t.Helper()
	head, err := h.Log.Head(context.Background())
	if err != nil {
		h.t.Fatal(err)
	}
	late := time.After(testkit.Patience)
	for {
		h.mu.Lock()
		published := h.published
		h.mu.Unlock()
		if h.Live.Head().Last >= head.Last {
			return
		}
		select {
		case <-published:
		case <-late:
			h.t.Fatalf("the hub stands at %d, the feed at %d", h.Live.Head().Last, head.Last)
		}
	}
}

// AppendMany commits public changes with these versions, all in one transaction.
func (h *Hub) AppendMany(versions ...int) {
	h.t.Helper()
	changes := make([]feed.Change, len(versions))
	for i, version := range versions {
		changes[i] = Change("m", version)
	}
	h.Append(changes...)
}

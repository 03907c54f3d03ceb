package draft

import (
	"context"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"jalon/ent"
	"jalon/internal/feed"
	"jalon/internal/prosemirror"
	"jalon/internal/prosemirror/schema"
	"jalon/internal/store"
)

// Hub is what the authority needs of the live hub: to tell what is not stored.
type Hub interface {
	// Whisper hands a change without a row to those who listen to it now.
	Whisper(feed.Change)
}

// Service is the authority over all drafts, as far as this process serves them. Several
// processes may serve one draft: the database decides, and who was slower moves its steps
// over the other's.
type Service struct {
	store  *store.Store
	write  func(context.Context, store.Closure) error
	log    *feed.Log
	hub    Hub
	schema *prosemirror.Schema
	now    func() time.Time
	// wall is the real time, by which editors are paced.
	wall   func() time.Time
	report *slog.Logger

	mu   sync.Mutex
	open map[string]*document

	presence presence
	recent   recent

	Counts Counts
}

// Counts are the figures of the authority. They only rise.
type Counts struct {
	// Commits is how many were made, in so many Batches; Refused how many submissions were
	// not taken.
	Commits, Batches, Refused atomic.Int64
	// Overtaken is how often another process was faster, or the draft was frozen meanwhile.
	Overtaken atomic.Int64
	// Opened is how often a draft was read, and Replayed how many commits were applied for it
	// to the snapshot that was nearest.
	Opened, Replayed atomic.Int64
}

// New returns the authority. now tells the time on the deployment's clock.
func New(s *store.Store, log *feed.Log, hub Hub, now func() time.Time, report *slog.Logger) *Service {
	return &Service{
		store: s, write: s.Write, log: log, hub: hub, schema: schema.Jalon(), now: now, wall: time.Now, report: report,
		open: map[string]*document{}, presence: presence{drafts: map[string]map[string]*Cursor{}},
	}
}

// unusedFor is how long a draft is kept in memory after it was last used, and sweepEvery how
// often that is looked at.
const (
	unusedFor  = 10 * time.Minute
	sweepEvery = 5 * time.Second
)

// Run forgets what is no longer used, until the context ends.
func (s *Service) Run(ctx context.Context) {
	ticker := time.NewTicker(sweepEvery)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		s.expireCursors(time.Now())
		s.forgetUnused(time.Now().Add(-unusedFor))
	}
}

func (s *Service) forgetUnused(before time.Time) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for id, d := range s.open {
		if d.unusedSince(before) {
			delete(s.open, id)
		}
	}
}

// inMemory returns a draft that was read already, or nil.
func (s *Service) inMemory(id string) *document {
	s.mu.Lock()
	d := s.open[id]
	s.mu.Unlock()
	if d == nil {
		return nil
	}
	select {
	case <-d.loaded:
	default:
		return nil
	}
	if d.loadErr != nil {
		return nil
	}
	return d
}

// document returns a draft in memory, reading it if it is not there. row is the draft as the
// caller has just read it: a copy in memory that is older is read again.
func (s *Service) document(ctx context.Context, row *ent.Draft) (*document, error) {
	s.mu.Lock()
	d, ok := s.open[row.ID]
	if !ok {
		d = &document{service: s, id: row.ID, loaded: make(chan struct{})}
		s.open[row.ID] = d
		go d.load(context.WithoutCancel(ctx))
	}
	s.mu.Unlock()
	select {
	case <-d.loaded:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if d.loadErr != nil {
		s.evict(d)
		return nil, d.loadErr
	}
	if !d.reaches(ctx, row.Version) || d.facts != factsOf(row) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		s.evict(d)
		row, err := s.again(ctx, row.ID)
		if err != nil {
			return nil, err
		}
		return s.document(ctx, row)
	}
	return d, nil
}

// evict forgets a document: the next one who asks reads it from the database.
func (s *Service) evict(d *document) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.open[d.id] == d {
		delete(s.open, d.id)
	}
}

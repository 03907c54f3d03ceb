package graphhttp

import (
	"context"
	"sync"
	"sync/atomic"

	"jalon/internal/access"
)

// streams are the subscriptions that are under way as server-sent events.
type streams struct {
	most, mostOfAddress int
	count               atomic.Int64

	mu        sync.Mutex
	open      map[*events]struct{}
	addresses map[string]int
	draining  bool
}

func newStreams(c Config) *streams {
	return &streams{
		most: c.MaxStreams, mostOfAddress: c.MaxPerAddress,
		open: map[*events]struct{}{}, addresses: map[string]int{},
	}
}

// begin counts a stream in; false when there is no room for it.
func (l *streams) begin(s *events, viewer *access.Viewer, address string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.draining || len(l.open) >= l.most || address != "" && l.addresses[address] >= l.mostOfAddress {
		return false
	}
	if viewer == nil {
		viewer = access.Anonymous()
	}
	s.viewer, s.address = viewer, address
	l.open[s] = struct{}{}
	if address != "" {
		l.addresses[address]++
	}
	l.count.Add(1)
	return true
}

func (l *streams) end(s *events) {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.open, s)
	if s.address != "" {
		if l.addresses[s.address]--; l.addresses[s.address] == 0 {
			delete(l.addresses, s.address)
		}
	}
	l.count.Add(-1)
}

// where returns the streams for which a condition holds.
func (l *streams) where(holds func(*events) bool) []*events {
	l.mu.Lock()
	defer l.mu.Unlock()
	var found []*events
	for s := range l.open {
		if holds(s) {
			found = append(found, s)
		}
	}
	return found
}

// Streams is how many subscriptions are under way as server-sent events.
func (h *Handler) Streams() int64 { return h.streams.count.Load() }

// ViewerChanged looks again at who an account is, and cuts its streams when that is not
// what it was: the client comes back, is told what it now may, and resumes where it was.
func (h *Handler) ViewerChanged(ctx context.Context, account string) {
	for _, s := range h.streams.where(func(s *events) bool { return s.viewer.AccountID == account }) {
		h.check(ctx, s)
	}
}

// check cuts a stream when its viewer is no longer who they were.
func (h *Handler) check(ctx context.Context, s *events) {
	if s.viewer == nil || !s.viewer.SignedIn() {
		return // it is a query's, or nobody's
	}
	if now, err := h.config.Again(ctx, s.viewer); err != nil || !s.viewer.SameRights(now) {
		s.cut()
	}
}

// Drain begins no more streams and ends those that are under way; their clients come back.
func (h *Handler) Drain() {
	h.streams.mu.Lock()
	h.streams.draining = true
	h.streams.mu.Unlock()
	for _, s := range h.streams.where(func(*events) bool { return true }) {
		s.cut()
	}
}

package live

import (
	"context"
	"fmt"
	"sort"
	"sync"

	"jalon/internal/feed"
)

// How many changes are replayed at most to one who comes back; who missed more reads again.
// Those of a draft are what an editor who was away must be moved over, so there are more.
const (
	MaxReplay      = 2000
	MaxDraftReplay = 20_000
)

func maxReplay(s feed.Scope) int {
	if s.Topic == feed.DraftTopic {
		return MaxDraftReplay
	}
	return MaxReplay
}

// Between returns the changes of a scope with offsets above after and up to upTo, which
// must not be ahead of the hub. It returns feed.ErrResync when they are more than are replayed
// or the feed no longer has all of them. The slice is shared and must not be changed.
func (h *Hub) Between(ctx context.Context, scope feed.Scope, after, upTo int64) ([]feed.Change, error) {
	if after >= upTo {
		return nil, nil
	}
	most := maxReplay(scope)
	missed, since := h.remembered(scope, after, upTo)
	if len(missed) > most {
		return nil, feed.ErrResync
	}
	if after >= since {
		return missed, nil
	}
	older, err := h.older.get(ctx, span{scope, after, min(since, upTo)}, h.read)
	if err != nil {
		return nil, err
	}
	if after < h.Head().Floor || len(older)+len(missed) > most {
		return nil, feed.ErrResync
	}
	if len(missed) == 0 {
		return older, nil
	}
	return append(older[:len(older):len(older)], missed...), nil
}

// remembered returns what the hub itself remembers of the changes, and since which offset
// it remembers everything.
func (h *Hub) remembered(scope feed.Scope, after, upTo int64) (missed []feed.Change, since int64) {
	h.mu.RLock()
	defer h.mu.RUnlock()
	first := sort.Search(len(h.recent), func(i int) bool { return h.recent[i].Offset > after })
	for _, c := range h.recent[first:] {
		if c.Offset > upTo {
			break
		}
		if scope.Holds(c) {
			missed = append(missed, c)
		}
	}
	return missed, h.recentFrom
}

// span is a part of the feed in one scope.
type span struct {
	scope       feed.Scope
	after, upTo int64
}

// read reads a span from the feed. The floor is looked at after the rows: none that the
// feed dropped meanwhile is missing among them unnoticed.
func (h *Hub) read(ctx context.Context, s span) ([]feed.Change, error) {
	changes, err := h.log.InScope(ctx, s.scope, s.after, s.upTo, maxReplay(s.scope)+1)
	if err != nil {
		return nil, fmt.Errorf("catching up: %w", err)
	}
	head, err := h.log.Head(ctx)
	if err != nil {
		return nil, fmt.Errorf("catching up: %w", err)
	}
	if s.after < head.Floor {
		return nil, feed.ErrResync
	}
	return changes, nil
}

// readings are what was read last, so that many who come back at once cost one query.
type readings struct {
	mu    sync.Mutex
	known map[span]*reading
	order []span
}

// reading is one span that is read, or was. The fields after done are set when it is closed.
type reading struct {
	done    chan struct{}
	changes []feed.Change
	err     error
}

// maxReadings is how many spans are kept.
const maxReadings = 8

// get returns the changes of a span and reads them if nobody has. Others who ask meanwhile
// wait for it.
func (r *readings) get(ctx context.Context, s span, read func(context.Context, span) ([]feed.Change, error)) ([]feed.Change, error) {
	one, mine := r.reading(s)
	if mine {
		one.changes, one.err = read(context.WithoutCancel(ctx), s)
		if one.err != nil {
			r.forget(s, one)
		}
		close(one.done)
	}
	select {
	case <-one.done:
		return one.changes, one.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (r *readings) reading(s span) (one *reading, mine bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if one, ok := r.known[s]; ok {
		return one, false
	}
	if r.known == nil {
		r.known = map[span]*reading{}
	}
	if len(r.order) == maxReadings {
		delete(r.known, r.order[0])
		r.order = r.order[1:]
	}
	one = &reading{done: make(chan struct{})}
	r.known[s] = one
	r.order = append(r.order, s)
	return one, true
}

// forget drops a span that could not be read, so that the next one tries again.
func (r *readings) forget(s span, one *reading) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.known[s] != one {
		return
	}
	delete(r.known, s)
	for i, known := range r.order {
		if known == s {
			r.order = append(r.order[:i:i], r.order[i+1:]...)
			break
		}
	}
}

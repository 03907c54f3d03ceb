package live

import (
	"context"
	"sort"
	"sync"
	"sync/atomic"

	"jalon/internal/feed"
)

// Listener is told of the changes in its scope.
type Listener interface {
	// Deliver hands over changes in order. It must not block, nor call the hub.
	Deliver(changes []feed.Change)
	// Whisper hands over a change that has no row and no offset. It must not block, nor call
	// the hub. A newer one of the same kind and entity may take its place.
	Whisper(c feed.Change)
}

// Hub hands each change to the listeners of its scope, in order and exactly once, and
// remembers the newest ones for those who come back.
type Hub struct {
	log *feed.Log
	// removals counts what was taken from view.
	removals atomic.Int64

	mu        sync.RWMutex
	head      feed.Head
	listeners map[channel]map[Listener]struct{}
	// recent holds the newest changes in order; all changes after recentFrom are in it.
	recent     []feed.Change
	recentFrom int64

	older readings
}

// channel is a topic within one id.
type channel struct {
	topic feed.Topic
	id    string
}

// How many changes are remembered: between keepRecent and twice that.
const keepRecent = 4096

// NewHub returns a hub that stands where the feed stands and remembers its newest changes.
func NewHub(ctx context.Context, log *feed.Log) (*Hub, error) {
	head, err := log.Head(ctx)
	if err != nil {
		return nil, err
	}
	from := max(head.Last-keepRecent, head.Floor)
	recent, err := log.After(ctx, from, keepRecent)
	if err != nil {
		return nil, err
	}
	if len(recent) > 0 {
		// What was committed since the head was read belongs to the relay.
		recent = recent[:sort.Search(len(recent), func(i int) bool { return recent[i].Offset > head.Last })]
	}
	return &Hub{
		log: log, head: head, listeners: map[channel]map[Listener]struct{}{},
		recent: recent, recentFrom: from,
	}, nil
}

// Publish hands a batch of the relay to the listeners. It must be called with the batches
// in order, by one goroutine.
func (h *Hub) Publish(batch feed.Batch) {
	h.mu.Lock()
	defer h.mu.Unlock()
	changes := batch.Changes
	for len(changes) > 0 && changes[0].Offset <= h.head.Last {
		changes = changes[1:] // the hub was made after the relay, and had read these
	}
	perListener := map[Listener][]feed.Change{}
	for _, c := range changes {
		if c.Kind == feed.Removed {
			h.removals.Add(1)
		}
		for l := range h.hearing(c) {
			perListener[l] = append(perListener[l], c)
		}
	}
	for l, heard := range perListener {
		l.Deliver(heard)
	}
	h.remember(changes)
	last := h.head.Last
	h.head = batch.Head
	h.head.Last = max(h.head.Last, last)
}

// Whisper hands a change without a row to those who listen to its scope now. Nobody is told
// later: who comes back reads how things are.
func (h *Hub) Whisper(c feed.Change) {
	h.mu.RLock()
	defer h.mu.RUnlock()
	for l := range h.hearing(c) {
		l.Whisper(c)
	}
}

// hearing collects the listeners of a change. The map is nil when there are none.
func (h *Hub) hearing(c feed.Change) map[Listener]struct{} {
	var hearing map[Listener]struct{}
	for _, id := range [...]string{c.PlanID, c.ParentID, c.SubjectID} {
		if id == "" {
			continue
		}
		for l := range h.listeners[channel{c.Topic, id}] {
			if hearing == nil {
				hearing = map[Listener]struct{}{}
			}
			hearing[l] = struct{}{}
		}
	}
	return hearing
}

func (h *Hub) remember(changes []feed.Change) {
	h.recent = append(h.recent, changes...)
	if excess := len(h.recent) - 2*keepRecent; excess > 0 {
		kept := append([]feed.Change(nil), h.recent[len(h.recent)-keepRecent:]...)
		h.recentFrom = h.recent[len(h.recent)-keepRecent-1].Offset
		h.recent = kept
	}
}

// Listen begins to deliver the changes of a scope. It returns where the hub stands: every
// change after head.Last will be delivered. stop ends it.
func (h *Hub) Listen(scope feed.Scope, l Listener) (head feed.Head, stop func()) {
	c := channelOf(scope)
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.listeners[c] == nil {
		h.listeners[c] = map[Listener]struct{}{}
	}
	h.listeners[c][l] = struct{}{}
	return h.head, func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		delete(h.listeners[c], l)
		if len(h.listeners[c]) == 0 {
			delete(h.listeners, c)
		}
	}
}

func channelOf(s feed.Scope) channel {
	switch {
	case s.SubjectID != "":
		return channel{s.Topic, s.SubjectID}
	case s.ParentID != "":
		return channel{s.Topic, s.ParentID}
	}
	return channel{s.Topic, s.PlanID}
}

// Removals counts what was taken from view since the hub was made. An answer that was made
// before the newest of them may hold what is gone, and is not given out again.
func (h *Hub) Removals() int64 { return h.removals.Load() }

// Head is where the hub stands: everything up to it was delivered.
func (h *Hub) Head() feed.Head {
	h.mu.RLock()
	defer h.mu.RUnlock()
	return h.head
}

// Position is the position of where the hub stands.
func (h *Hub) Position() feed.Position {
	head := h.Head()
	return h.log.PositionOf(head, head.Last)
}

// PositionOf returns the position of an offset.
func (h *Hub) PositionOf(offset int64) feed.Position { return h.log.PositionOf(h.Head(), offset) }

// OffsetOf returns the offset of a position, or feed.ErrBadPosition or feed.ErrResync. A
// position that another node gave out may be ahead of this hub; the feed knows.
func (h *Hub) OffsetOf(ctx context.Context, p feed.Position) (int64, error) {
	offset, err := h.log.OffsetOf(h.Head(), p)
	if err == nil {
		return offset, nil
	}
	head, headErr := h.log.Head(ctx)
	if headErr != nil {
		return 0, headErr
	}
	return h.log.OffsetOf(head, p)
}

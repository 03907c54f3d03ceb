package subscribe

import (
	"context"
	"sync"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"

	"jalon/internal/access"
	"jalon/internal/feed"
)

// group is everybody who asked for the same and sees the same.
type group struct {
	server    *Server
	key       string
	op        *graphql.OperationContext
	scope     feed.Scope
	viewer    *access.Viewer
	person    bool
	language  access.Language
	anonymous bool
	stop      func()
	// refs counts members and those who are about to join; the server's mutex guards it.
	refs int
	// pending is how many changes are delivered to the group and not yet to its members.
	pending atomic.Int64

	mu      sync.Mutex
	queue   []feed.Change
	running bool
	// fanned is the offset up to which every member has everything.
	fanned  int64
	members []*Subscription
	// lent is true while the members' slice is read outside of the mutex; it is copied
	// before it is changed then.
	lent bool
	memo memo
}

func (g *group) begin(head int64, stop func()) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.stop = stop
	if g.fanned == 0 {
		g.fanned = head
	}
}

// Deliver takes changes from the hub.
func (g *group) Deliver(changes []feed.Change) {
	g.pending.Add(int64(len(changes)))
	g.mu.Lock()
	defer g.mu.Unlock()
	g.queue = append(g.queue, changes...)
	if !g.running {
		g.running = true
		go g.run()
	}
}

// maxBatch is how many changes leave together at most.
const maxBatch = 64

// run executes what is queued and gives it to the members, and ends when nothing is left.
func (g *group) run() {
	for {
		batch, ok := g.take()
		if !ok {
			return
		}
		messages := make([]*Message, 0, len(batch))
		for _, c := range batch {
			if m := g.message(c); m != nil {
				messages = append(messages, m)
			}
		}
		members := g.advance(batch[len(batch)-1].Offset)
		if len(messages) > 0 {
			g.server.fan.out(members, messages)
		}
		g.returned()
		g.pending.Add(-int64(len(batch)))
	}
}

func (g *group) take() ([]feed.Change, bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if len(g.queue) == 0 {
		g.running, g.queue = false, nil
		return nil, false
	}
	n := min(len(g.queue), maxBatch)
	batch := g.queue[:n:n]
	g.queue = g.queue[n:]
	return batch, true
}

// advance moves the group to an offset and lends out its members of that moment: whoever
// joins later has everything up to there already.
func (g *group) advance(offset int64) []*Subscription {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.fanned, g.lent = offset, true
	return g.members
}

func (g *group) returned() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.lent = false
}

// join makes a subscription a member if it misses nothing; otherwise it must catch up first.
func (g *group) join(s *Subscription) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if s.from < g.fanned || s.closed {
		return s.closed
	}
	s.index = len(g.members)
	g.own()
	g.members = append(g.members, s)
	s.joined.Store(true)
	return true
}

// leave takes a subscription out.
func (g *group) leave(s *Subscription) (first bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if s.closed {
		return false
	}
	s.closed = true
	if !s.joined.Load() {
		return true
	}
	g.own()
	last := len(g.members) - 1
	g.members[s.index] = g.members[last]
	g.members[s.index].index = s.index
	g.members[last] = nil
	g.members = g.members[:last]
	return true
}

// own makes the members' slice safe to change.
func (g *group) own() {
	if g.lent {
		g.members = append(make([]*Subscription, 0, len(g.members)+1), g.members...)
		g.lent = false
	}
}

// reached is the offset up to which somebody who joins now must have everything.
func (g *group) reached() int64 {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.fanned
}

// hears tells whether the group may learn of a change.
func (g *group) hears(c feed.Change) bool {
	member := g.viewer.Plans[g.scope.PlanID]
	if c.Audience == access.Person {
		return g.person && c.ParticipantID != "" && c.ParticipantID == member.ParticipantID
	}
	return member.Hears(c.Audience)
}

// message returns the answer that a change gives, or nil when the group is not told of it.
// It is executed once, whoever asks first.
func (g *group) message(c feed.Change) *Message {
	if !g.hears(c) {
		return nil
	}
	return g.memo.get(g.server.hub.Removals(), c.Offset, func() *Message { return g.server.execute(g, c) })
}

// Subscription is one subscriber's place in a group.
type Subscription struct {
	group *group
	sink  Sink
	// from is the offset up to which the subscriber has everything.
	from int64
	// index and closed belong to the group's mutex.
	index  int
	closed bool
	joined atomic.Bool
}

// catchUp replays what the subscriber missed and joins the group where the replay ends.
func (s *Subscription) catchUp(ctx context.Context) {
	g := s.group
	for {
		upTo := g.reached()
		missed, err := g.server.hub.Between(ctx, g.scope, s.from, upTo)
		if err != nil {
			s.fail(ctx, err)
			return
		}
		for _, c := range missed {
			if !s.sink.Room(ctx) {
				return
			}
			if m := g.message(c); m != nil {
				s.sink.Next([]*Message{m})
				g.server.Counts.Replayed.Add(1)
			}
		}
		s.from = upTo
		if g.join(s) {
			return
		}
	}
}

func (s *Subscription) fail(ctx context.Context, err error) {
	s.sink.Fail(s.group.server.errors(ctx, s.group.op, err))
	s.Close()
}

// Settled tells whether the subscriber has everything that was delivered so far.
func (s *Subscription) Settled() bool { return s.joined.Load() && s.group.pending.Load() == 0 }

// Close ends the subscription; what is on its way may still arrive. It may be called twice.
func (s *Subscription) Close() {
	if s.group.leave(s) {
		s.group.server.leave(s.group)
	}
}

// give hands messages to the subscriber, without those that it has.
func (s *Subscription) give(messages []*Message) {
	for len(messages) > 0 && messages[0].Offset <= s.from {
		messages = messages[1:]
	}
	if len(messages) > 0 {
		s.sink.Next(messages)
	}
}

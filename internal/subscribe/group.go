package subscribe

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

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

	mu       sync.Mutex
	queue    []feed.Change
	whispers whispers
	running  bool
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

// end forgets what is queued: the last member has left.
func (g *group) end() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.queue, g.whispers.newest, g.whispers.order = nil, nil, nil
}

// maxBatch is how many changes leave together at most.
const maxBatch = 64

// run executes what is queued and gives it to the members, and ends when nothing is left.
func (g *group) run() {
	for {
		batch, whispered, ok := g.take()
		if !ok {
			return
		}
		g.tell(batch)
		g.pass(whispered)
	}
}

// tell executes a batch of changes and gives it to the members.
func (g *group) tell(batch []feed.Change) {
	if len(batch) == 0 {
		return
	}
	messages, personal := make([]*Message, 0, len(batch)), false
	for _, c := range batch {
		personal = personal || g.isPersonal(c)
		if m := g.message(c); m != nil {
			messages = append(messages, m)
		}
	}
	members := g.advance(batch[len(batch)-1].Offset)
	if personal {
		g.outOneByOne(members, batch)
	} else if len(messages) > 0 {
		g.server.fan.out(members, messages)
	}
	g.returned()
	g.pending.Add(-int64(len(batch)))
}

// outOneByOne gives changes to the members when some of them concern one person alone.
func (g *group) outOneByOne(members []*Subscription, batch []feed.Change) {
	for _, c := range batch {
		to := members
		if g.isPersonal(c) {
			to = nil
			for _, s := range members {
				if s.is(c.ParticipantID) {
					to = append(to, s)
				}
			}
		}
		if len(to) == 0 {
			continue
		}
		if m := to[0].message(c); m != nil {
			g.server.fan.out(to, []*Message{m})
		}
	}
}

func (g *group) take() (batch, whispered []feed.Change, ok bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	whispered = g.whispers.take(time.Now())
	if len(g.queue) == 0 && len(whispered) == 0 {
		g.running, g.queue = false, nil
		return nil, nil, false
	}
	n := min(len(g.queue), maxBatch)
	batch = g.queue[:n:n]
	g.queue = g.queue[n:]
	return batch, whispered, true
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
	if s.closed.Load() {
		return true
	}
	if s.from < g.fanned {
		return false
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
	if !s.closed.CompareAndSwap(false, true) {
		return false
	}
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

// isPersonal tells whether a change concerns one person alone, in a group that is not one
// person's: it is then executed as that person, for those members who are.
func (g *group) isPersonal(c feed.Change) bool { return c.Audience == access.Person && !g.person }

// hears tells whether the group may learn of a change.
func (g *group) hears(c feed.Change) bool {
	member := g.viewer.Plans[g.scope.PlanID]
	if c.Audience == access.Person {
		return g.person && c.ParticipantID != "" && c.ParticipantID == member.ParticipantID
	}
	return member.Hears(c.Audience)
}

// message returns the answer that a change gives to all of the group, or nil when the group
// is not told of it. It is executed once, whoever asks first.
func (g *group) message(c feed.Change) *Message {
	if !g.hears(c) {
		return nil
	}
	return g.memo.get(g.server.hub.Removals(), c.Offset, func() *Message { return g.server.execute(g, g.viewer, c) })
}

// Subscription is one subscriber's place in a group.
type Subscription struct {
	group *group
	sink  Sink
	// viewer is the subscriber in person; nil when they are not signed in.
	viewer *access.Viewer
	// from is the offset up to which the subscriber has everything.
	from int64
	// index belongs to the group's mutex; closed is set under it.
	index  int
	closed atomic.Bool
	joined atomic.Bool
}

// is tells whether the subscriber is a participant.
func (s *Subscription) is(participantID string) bool {
	return s.viewer != nil && participantID != "" && s.viewer.Plans[s.group.scope.PlanID].ParticipantID == participantID
}

// message returns the answer that a change gives to the subscriber, or nil when they are
// not told of it.
func (s *Subscription) message(c feed.Change) *Message {
	g := s.group
	if !g.isPersonal(c) {
		return g.message(c)
	}
	if !s.is(c.ParticipantID) {
		return nil
	}
	return g.memo.get(g.server.hub.Removals(), c.Offset, func() *Message { return g.server.execute(g, s.viewer, c) })
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
		if !s.replay(ctx, missed) {
			return
		}
		s.from = upTo
		if g.join(s) {
			return
		}
	}
}

// replayPiece is about how much is replayed at once, in bytes.
const replayPiece = 32 << 10

// replay gives the subscriber changes at their own pace. It returns false when they are
// gone.
func (s *Subscription) replay(ctx context.Context, missed []feed.Change) bool {
	var piece []*Message
	size := 0
	for i, c := range missed {
		if s.closed.Load() {
			return false
		}
		if m := s.message(c); m != nil {
			piece = append(piece, m)
			size += len(m.tail)
		}
		if len(piece) == 0 || size < replayPiece && i < len(missed)-1 {
			continue
		}
		if !s.sink.Room(ctx) {
			return false
		}
		s.sink.Next(piece)
		s.group.server.Counts.Replayed.Add(int64(len(piece)))
		piece, size = piece[:0], 0
	}
	return true
}

// fail ends the subscription with an error, unless the subscriber has ended it.
func (s *Subscription) fail(ctx context.Context, err error) {
	if !s.closed.Load() {
		s.sink.Fail(s.group.server.errors(ctx, s.group.op, err))
	}
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

// give hands messages to the subscriber, without those that it has. What is whispered has no
// offset, and nobody has it.
func (s *Subscription) give(messages []*Message) {
	for len(messages) > 0 && messages[0].Offset != 0 && messages[0].Offset <= s.from {
		messages = messages[1:]
	}
	if len(messages) > 0 {
		s.sink.Next(messages)
	}
}

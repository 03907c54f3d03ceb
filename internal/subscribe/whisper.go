package subscribe

import (
	"time"

	"jalon/internal/feed"
)

// whispers are the changes without a row that a group was told of and has not passed on:
// of each entity the newest alone. The group's mutex guards them.
type whispers struct {
	newest map[whisperKey]feed.Change
	order  []whisperKey
	// due is true once the pause after the last ones is over; timed while it is waited for.
	due, timed bool
	passed     time.Time
}

type whisperKey struct {
	kind   feed.Kind
	entity string
}

// How long the pause between two rounds of whispers is: the more are told, the longer.
const (
	whisperPause   = 50 * time.Millisecond
	whisperPerEach = 2 * time.Millisecond
	whisperMost    = 500 * time.Millisecond
)

// Whisper takes a change without a row from the hub.
func (g *group) Whisper(c feed.Change) {
	if !g.hears(c) {
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	w := &g.whispers
	w.add(c)
	if w.timed || w.due {
		return
	}
	pause := min(whisperPause+time.Duration(len(g.members))*whisperPerEach, whisperMost)
	w.timed = true
	time.AfterFunc(max(0, pause-time.Since(w.passed)), g.passWhispers)
}

// passWhispers runs when the pause is over.
func (g *group) passWhispers() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.whispers.timed, g.whispers.due = false, true
	if !g.running {
		g.running = true
		go g.run()
	}
}

func (w *whispers) add(c feed.Change) {
	if w.newest == nil {
		w.newest = map[whisperKey]feed.Change{}
	}
	k := whisperKey{c.Kind, c.EntityID}
	if _, ok := w.newest[k]; !ok {
		w.order = append(w.order, k)
	}
	w.newest[k] = c
}

// take returns what is due, in the order in which it was first heard of.
func (w *whispers) take(now time.Time) []feed.Change {
	if !w.due {
		return nil
	}
	list := make([]feed.Change, len(w.order))
	for i, k := range w.order {
		list[i] = w.newest[k]
	}
	*w = whispers{passed: now}
	return list
}

// pass executes whispers and gives them to the members of this moment. They have no place in
// the feed, so nobody has them already.
func (g *group) pass(whispered []feed.Change) {
	messages := make([]*Message, 0, len(whispered))
	for _, c := range whispered {
		if m := g.server.execute(g, g.viewer, c); m != nil {
			messages = append(messages, m)
		}
	}
	if len(messages) == 0 {
		return
	}
	g.server.fan.out(g.lend(), messages)
	g.returned()
}

// lend lends out the members of this moment.
func (g *group) lend() []*Subscription {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.lent = true
	return g.members
}

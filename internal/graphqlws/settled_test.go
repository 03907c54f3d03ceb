package graphqlws_test

import (
	"fmt"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"jalon/internal/feed"
	"jalon/internal/graphqlws"
	"jalon/internal/testkit"
)

// A ping's position says that everything up to it was sent on this socket. While changes
// are written and subscriptions come, replay and go, no ping may say so too early, and
// every subscription must be given each change once, in order.
func TestPingPositionIsTrueInEveryInterleaving(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphqlws.Config) {
		c.PingEvery, c.PongWithin, c.MaxMessages = 100*time.Millisecond, time.Hour, 1_000_000
	})
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	done := make(chan struct{})
	var full atomic.Int64
	var writers, readers sync.WaitGroup
	for range 2 {
		writers.Go(func() {
			for range 200 {
				b.Append(change(1))
				b.Await()
			}
		})
	}
	for i := range 12 {
		c := &checker{
			t: t, b: b, Socket: b.ready(t, ""), random: rand.New(rand.NewPCG(seed, uint64(i))),
			full: &full, streams: map[string]*stream{}, known: []feed.Position{b.Live.Position()},
		}
		readers.Go(func() { c.run(done) })
	}
	writers.Wait()
	close(done)
	readers.Wait()
	if n := full.Load(); n == 0 {
		t.Error("no ping named a position")
	} else {
		t.Logf("%d pings named a position", n)
	}
}

// checker is one socket, and what it has been given.
type checker struct {
	t *testing.T
	b *bundle
	*testkit.Socket
	random  *rand.Rand
	full    *atomic.Int64
	streams map[string]*stream
	known   []feed.Position
	count   int
}

// stream is one subscription. Its last is the offset up to which it has everything, -1
// while that is not known; the server has dealt with it once it is settled.
type stream struct {
	last    int64
	settled bool
}

func (c *checker) run(done <-chan struct{}) {
	for over := false; !over; {
		select {
		case <-done:
			over = true
		default:
		}
		c.act()
		c.listen()
	}
}

// act begins or ends a subscription, or does neither.
func (c *checker) act() {
	switch n := c.random.IntN(4); {
	case n == 0 && len(c.streams) < 20:
		c.begin(-1, "")
	case n == 1 && len(c.streams) < 20:
		since := c.known[c.random.IntN(len(c.known))]
		c.begin(c.offset(since), fmt.Sprintf(`{"since":%q}`, since))
	case n == 2:
		for id := range c.streams {
			delete(c.streams, id)
			c.Send(`{"type":"complete","id":%q}`, id)
			break
		}
	}
}

func (c *checker) begin(last int64, variables string) {
	c.count++
	id := fmt.Sprint(c.count)
	c.streams[id] = &stream{last: last}
	if variables == "" {
		c.Subscribe(id, changed)
		return
	}
	c.Subscribe(id, `subscription ($since: Position) { changed(since: $since) { id version } }`, variables)
}

// listen reads until the server has dealt with everything so far.
func (c *checker) listen() {
	c.Send(`{"type":"ping"}`)
	for {
		switch m := c.Next(); m.Type {
		case "next":
			c.next(m)
		case "ping":
			c.ping(m)
		case "pong":
			for _, s := range c.streams {
				s.settled = true
			}
			return
		default:
			c.t.Errorf("got %s %s", m.Type, m.Payload)
		}
	}
}

func (c *checker) next(m testkit.Message) {
	offset := c.offset(feed.Position(m.Position()))
	s := c.streams[m.ID]
	if s == nil {
		return // it was on its way when the subscription was ended
	}
	if s.last >= 0 && offset != s.last+1 {
		c.t.Errorf("subscription %s was given %d after %d", m.ID, offset, s.last)
	}
	s.last = offset
	c.known = append(c.known, feed.Position(m.Position()))
}

func (c *checker) ping(m testkit.Message) {
	if m.Position() == "" {
		return
	}
	c.full.Add(1)
	offset := c.offset(feed.Position(m.Position()))
	for id, s := range c.streams {
		if s.settled && s.last >= 0 && s.last < offset {
			c.t.Errorf("a ping says %d, and subscription %s has only %d", offset, id, s.last)
		}
	}
}

func (c *checker) offset(p feed.Position) int64 {
	offset, err := c.b.Live.OffsetOf(c.t.Context(), p)
	if err != nil {
		c.t.Errorf("%v: %q", err, p)
	}
	return offset
}

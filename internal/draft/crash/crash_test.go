package crash_test

import (
	"context"
	"flag"
	"fmt"
	"math/rand"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"jalon/internal/draft/editor"
	"jalon/internal/prosemirror/schema"
	"jalon/internal/testkit"
)

var (
	crashSeed  = flag.Int64("crash.seed", 1, "seed of the crash test")
	crashKills = flag.Int("crash.kills", 50, "how often the crash test kills the program")
)

// How the crash test goes: so many editors, a key every so often, and how long the program
// lives at most once it has acknowledged something.
const (
	pens    = 20
	keys    = 150 * time.Millisecond
	longest = 400 * time.Millisecond
)

// D1, A5, L1: the program is killed at any moment under the hands of 20 editors. Whatever it
// has acknowledged or told before is there after, once, and where it was; and all end alike.
func TestKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a minute")
	}
	began := time.Now()
	r := rand.New(rand.NewSource(*crashSeed))
	c := &crash{hub: newHub(t, build(t))}
	c.hub.start()
	first := c.hub.draft()
	c.ledger, c.id = newLedger(first.Version), first.ID
	stop := c.write(t, first)
	for range *crashKills {
		before := c.ledger.count()
		testkit.Eventually(t, "something is acknowledged", func() bool { return c.failed() || c.ledger.count() > before })
		<-time.After(time.Duration(r.Int63n(int64(longest))))
		c.hub.kill()
		c.hub.start()
		c.hold(t)
	}
	c.typing.Store(false)
	var last draftNow
	testkit.Eventually(t, "everything is saved and everybody has it", func() bool {
		last = c.hub.draft()
		return c.failed() || c.settled(last.Version)
	})
	stop()
	c.hold(t)
	c.converged(t, first, last)
	differed := 0
	for _, p := range c.pens {
		differed += p.Differed
	}
	t.Logf("%d kills, %d commits, %d acknowledged, %d rebased, %d otherwise than their author had them, %s, seed %d",
		*crashKills, last.Version-first.Version, c.ledger.count(), c.ledger.rebased(), differed,
		time.Since(began).Round(time.Second), *crashSeed)
}

// crash is what a run consists of.
type crash struct {
	hub    *hub
	id     string
	ledger *ledger
	typing atomic.Bool
	pens   []*pen
	wrong  atomic.Pointer[error]
}

func (c *crash) failed() bool { return c.wrong.Load() != nil }

// write lets everybody type; the function that it returns ends it.
func (c *crash) write(t *testing.T, first draftNow) (stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	var wait sync.WaitGroup
	c.typing.Store(true)
	for i := range pens {
		e, err := editor.New(schema.Jalon(), fmt.Sprint("pen", i), first.Version, first.Content)
		if err != nil {
			t.Fatal(err)
		}
		p := &pen{
			Editor: e, ledger: c.ledger, r: rand.New(rand.NewSource(*crashSeed*1000 + int64(i))),
			draftID: first.ID, persona: []string{"demo-champion", "demo-official"}[i%2], address: c.hub.address,
			overHTTP: i%4 == 3, typing: &c.typing, every: keys + time.Duration(i)*time.Millisecond,
		}
		c.pens = append(c.pens, p)
		wait.Go(func() {
			if err := p.run(ctx); err != nil {
				c.wrong.Store(&err)
			}
		})
	}
	stop = func() {
		cancel()
		wait.Wait()
		if err := c.wrong.Load(); err != nil {
			t.Fatal(*err)
		}
	}
	t.Cleanup(func() {
		cancel()
		wait.Wait()
	})
	return stop
}

func (c *crash) settled(version int) bool {
	for _, p := range c.pens {
		if !p.saved.Load() || int(p.version.Load()) != version {
			return false
		}
	}
	return true
}

// hold reads what is stored and holds it against what was said.
func (c *crash) hold(t *testing.T) {
	t.Helper()
	if err := c.wrong.Load(); err != nil {
		t.Fatal(*err)
	}
	for {
		c.ledger.mu.Lock()
		from := c.ledger.stored
		c.ledger.mu.Unlock()
		said, beyond := c.ledger.beyond()
		list := c.hub.since(c.id, from)
		switch {
		case len(list) == 0 && beyond:
			t.Fatalf("said and lost: %s", show(said))
		case len(list) == 0:
			return
		}
		if err := c.ledger.hold(list); err != nil {
			t.Fatal(err)
		}
	}
}

// converged holds every editor, and the commits one after the other, against the draft.
func (c *crash) converged(t *testing.T, first, last draftNow) {
	t.Helper()
	again, err := editor.New(schema.Jalon(), "reader", first.Version, first.Content)
	if err != nil {
		t.Fatal(err)
	}
	for v := first.Version + 1; v <= last.Version; v++ {
		if _, err := again.Take(c.ledger.said[v]); err != nil {
			t.Fatal(err)
		}
	}
	if again.Hash() != last.Hash || string(again.Doc().AppendJSON(nil)) != string(last.Content) {
		t.Errorf("the commits make %s, the draft is %s", again.Hash(), last.Hash)
	}
	for _, p := range c.pens {
		if p.Hash() != last.Hash || p.version.Load() != int64(last.Version) {
			t.Errorf("%s ends at version %d with %s, the draft at %d with %s", p.ClientID, p.version.Load(), p.Hash(), last.Version, last.Hash)
		}
	}
}

package graphqlws_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"runtime"
	"sync"
	"testing"
	"time"

	"jalon/internal/graphqlws"
	"jalon/internal/testkit"
)

// Whatever clients do, and in whichever order they vanish, nothing is left of them: no
// goroutine, no group, no place. It counts goroutines, so it runs alone.
func TestNothingIsLeftBehind(t *testing.T) {
	b := setup(t, func(c *graphqlws.Config) { c.MaxMessages = 1_000_000 })
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	b.ready(t, "").Settle() // what is started once has started
	testkit.Eventually(t, "the first is there", func() bool { return b.sockets.Counts.Sockets.Load() == 1 })
	baseline := runtime.NumGoroutine()

	stop := make(chan struct{})
	var writer, clients sync.WaitGroup
	writer.Go(func() {
		for {
			select {
			case <-stop:
				return
			default:
				b.Append(change(1))
			}
		}
	})
	for i := range 8 {
		random := rand.New(rand.NewPCG(seed, uint64(i)))
		clients.Go(func() {
			for range 15 {
				misbehave(t, b, random)
			}
		})
	}
	clients.Wait()
	close(stop)
	writer.Wait()
	b.Await()
	testkit.Eventually(t, "all is as before", func() bool {
		return b.sockets.Counts.Sockets.Load() == 1 && b.Groups.Counts.Members.Load() == 0 &&
			b.Groups.Counts.Groups.Load() == 0 && b.sockets.Counts.QueueBytes.Load() == 0 &&
			runtime.NumGoroutine() <= baseline
	})
	// What was under way when the last one left comes to its end first.
	testkit.Eventually(t, "no change is executed any more", func() bool {
		executions := b.Groups.Counts.Executions.Load()
		b.Change("m", 1)
		return b.Groups.Counts.Executions.Load() == executions
	})
}

// misbehave is one client's life: it subscribes, ends, begins again, reads or does not, and
// goes in one of many ways.
func misbehave(t *testing.T, b *bundle, random *rand.Rand) {
	s := b.ready(t, []string{"", "ann", "moderator"}[random.IntN(3)])
	since := fmt.Sprintf(`{"since":%q}`, b.Live.Position())
	for range random.IntN(30) {
		id := fmt.Sprint(random.IntN(5))
		switch random.IntN(5) {
		case 0:
			s.Send(`{"type":"complete","id":%q}`, id)
		case 1:
			s.Subscribe(fmt.Sprint(random.Uint32()), `subscription ($since: Position) { changed(since: $since) { id mine } }`, since)
		case 2:
			s.Subscribe(fmt.Sprint(random.Uint32()), wide)
		case 3:
			s.Subscribe(fmt.Sprint(random.Uint32()), `{ wait }`)
		case 4:
			s.Send(`{"type":"ping"}`)
			s.Receive()
		}
	}
	switch random.IntN(5) {
	case 0:
		s.SendFrame(testkit.Frame{Op: testkit.OpClose, Payload: closing(1000, "")})
	case 1:
		s.Send(`{"type":"nonsense"}`)
	case 2:
		s.SendFrame(testkit.Frame{Op: testkit.OpText, Bare: true, Payload: []byte("x")})
	case 3:
		s.Send(`{"type":"connection_init"}`)
	}
	_ = s.Conn.Close()
}

// Servers that start and end while clients come leave nothing either.
func TestStartAndStop(t *testing.T) {
	t.Parallel()
	for range 10 {
		b := setup(t, func(c *graphqlws.Config) { c.PingEvery = 100 * time.Millisecond })
		var clients sync.WaitGroup
		for range 4 {
			clients.Go(func() {
				for {
					s, _ := testkit.TryDialSocket(t, b.url)
					if s == nil {
						return // it is ending
					}
					_ = s.TrySendFrame(testkit.Frame{Op: testkit.OpText, Payload: []byte(`{"type":"connection_init"}`)})
					_ = s.TrySendFrame(testkit.Frame{Op: testkit.OpText, Payload: []byte(`{"type":"subscribe","id":"1","payload":{"query":"subscription { changed { id } }"}}`)})
					for {
						if f, err := s.TryReceive(); err != nil || f.Op == testkit.OpClose {
							_ = s.Conn.Close()
							break
						}
					}
				}
			})
		}
		testkit.Eventually(t, "clients are there", func() bool { return b.Groups.Counts.Members.Load() > 0 })
		b.Append(change(1))
		ctx, stop := context.WithTimeout(t.Context(), testkit.Patience)
		b.sockets.Drain(ctx)
		if ctx.Err() != nil {
			t.Error("draining took too long")
		}
		stop()
		clients.Wait()
		if n := b.sockets.Counts.Sockets.Load(); n != 0 {
			t.Errorf("%d sockets are left", n)
		}
		b.Close()
	}
}

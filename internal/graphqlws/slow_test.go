package graphqlws_test

import (
	"encoding/json"
	"fmt"
	"net"
	"slices"
	"strings"
	"testing"
	"time"

	"jalon/internal/graphqlws"
	"jalon/internal/testkit"
)

// seen is the version and position of a next. It looks at the end of the payload alone: the
// rest is large.
func seen(t *testing.T, m testkit.Message) (version int, position string) {
	t.Helper()
	end := string(m.Payload[max(0, len(m.Payload)-200):])
	i := strings.Index(end, `"version":`)
	if m.Type != "next" || i < 0 {
		t.Fatalf("got %s …%s, want a next", m.Type, end)
	}
	if _, err := fmt.Sscanf(end[i:], `"version":%d}},"extensions":{"position":"%43s"}}`, &version, &position); err != nil {
		t.Fatalf("%v in %s", err, end)
	}
	return version, position
}

// Who stops reading is closed with 1013 once the queue is full. What was begun arrives
// whole, nothing is missing before it, and a resumption from the last answer gives exactly
// the rest.
func TestSlowReaderIsClosedWith1013AndResumesExactly(t *testing.T) {
	t.Parallel()
	for _, operations := range []int{1, 20} {
		t.Run(fmt.Sprint(operations, " operations"), func(t *testing.T) {
			t.Parallel()
			b := setup(t, func(c *graphqlws.Config) { c.MaxQueue = 300_000 })
			slow, quick := b.ready(t, ""), b.ready(t, "")
			_ = slow.Conn.(*net.TCPConn).SetReadBuffer(256 << 10)
			for i := range operations {
				slow.Subscribe(fmt.Sprint(i), wide)
			}
			slow.Settle()
			quick.Subscribe("1", changed)
			quick.Settle()
			last := 0
			for b.sockets.Counts.SlowReaders.Load() == 0 {
				last++
				b.Change("m", last)
				quick.Expect("next", "1") // others are not held up
			}
			have, positions := read(t, slow, operations)
			if slices.Min(have) == last {
				t.Errorf("all have everything up to %d, so nobody was too slow", last)
			}
			for i := range operations {
				if i == 0 || i == operations-1 {
					resume(t, b, positions[i], have[i], last)
				}
			}
			if n := b.sockets.Counts.QueueBytes.Load(); n != 0 {
				t.Errorf("%d bytes are still counted as waiting", n)
			}
		})
	}
}

// read reads until the close frame. It returns, for each operation, up to which version it
// has everything and the position there.
func read(t *testing.T, s *testkit.Socket, operations int) (have []int, positions []string) {
	t.Helper()
	have, positions = make([]int, operations), make([]string, operations)
	for {
		f := s.Receive()
		if f.Op == testkit.OpClose {
			if code := int(f.Payload[0])<<8 | int(f.Payload[1]); code != 1013 {
				t.Errorf("closed with %d, want 1013", code)
			}
			return have, positions
		}
		var m testkit.Message
		if err := json.Unmarshal(f.Payload, &m); err != nil {
			t.Fatalf("a frame was torn: %v in %.80q", err, f.Payload)
		}
		var i int
		_, _ = fmt.Sscan(m.ID, &i)
		version, position := seen(t, m)
		if version != have[i]+1 {
			t.Fatalf("operation %d was given %d after %d", i, version, have[i])
		}
		have[i], positions[i] = version, position
	}
}

func resume(t *testing.T, b *bundle, position string, have, last int) {
	t.Helper()
	s := b.ready(t, "")
	query, variables := changed, "{}"
	if position != "" {
		query = `subscription ($since: Position) { changed(since: $since) { id version } }`
		variables = fmt.Sprintf(`{"since":%q}`, position)
	}
	s.Subscribe("again", query, variables)
	if position == "" {
		return
	}
	for want := have + 1; want <= last; want++ {
		if got, _ := seen(t, s.Next()); got != want {
			t.Fatalf("resumed with %d, want %d", got, want)
		}
	}
	s.Settle()
}

// Who reads nothing at all is gone soon, and holds nothing.
func TestStuckReaderIsGone(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphqlws.Config) { c.WriteWithin = 100 * time.Millisecond })
	stuck := b.ready(t, "")
	_ = stuck.Conn.(*net.TCPConn).SetReadBuffer(256 << 10)
	stuck.Subscribe("1", wide)
	stuck.Settle()
	for version := 1; b.sockets.Counts.Sockets.Load() > 0; version++ {
		b.Change("m", version)
	}
	if n := b.sockets.Counts.SlowReaders.Load(); n != 1 {
		t.Errorf("%d slow readers were counted, want 1", n)
	}
	testkit.Eventually(t, "nothing waits any more", func() bool {
		return b.sockets.Counts.QueueBytes.Load() == 0 && b.Groups.Counts.Members.Load() == 0
	})
}

// A reader who is slow for a while, within the queue, loses nothing.
func TestReaderWhoCatchesUpStays(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphqlws.Config) { c.MaxQueue = 64 << 20 })
	s := b.ready(t, "")
	_ = s.Conn.(*net.TCPConn).SetReadBuffer(256 << 10)
	s.Subscribe("1", wide)
	s.Settle()
	const many = 60
	for version := range many {
		b.Append(change(version + 1))
	}
	for want := 1; want <= many; want++ {
		if got, _ := seen(t, s.Next()); got != want {
			t.Fatalf("got %d, want %d", got, want)
		}
	}
	s.Settle()
	if n := b.sockets.Counts.QueueBytes.Load(); n != 0 {
		t.Errorf("%d bytes are still counted as waiting", n)
	}
}

// A replay waits for its reader: however much was missed, it never counts as slow.
func TestReplayWaitsForItsReader(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphqlws.Config) { c.MaxQueue = 300_000 })
	since := b.Live.Position()
	const many = 60
	for version := range many {
		b.Append(change(version + 1))
	}
	b.Await()
	s := b.ready(t, "")
	_ = s.Conn.(*net.TCPConn).SetReadBuffer(256 << 10)
	s.Subscribe("1", `subscription ($since: Position) { changed(since: $since, size: 100000) { version padding } }`,
		fmt.Sprintf(`{"since":%q}`, since))
	s.Send(`{"type":"ping"}`) // everything else goes on meanwhile
	pongs := 0
	for want := 1; want <= many; {
		m := s.Next()
		if m.Type == "pong" {
			pongs++
			continue
		}
		if got, _ := seen(t, m); got != want {
			t.Fatalf("got %d, want %d", got, want)
		}
		want++
	}
	b.Change("live", many+1)
	for m := s.Next(); ; m = s.Next() {
		if m.Type == "pong" {
			pongs++
			continue
		}
		if got, _ := seen(t, m); got != many+1 {
			t.Fatalf("got %d after the replay", got)
		}
		break
	}
	if pongs != 1 {
		t.Errorf("%d pongs, want 1", pongs)
	}
}

package graphhttp_test

import (
	"bufio"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"jalon/internal/graphhttp"
	"jalon/internal/testkit"
	"jalon/internal/testkit/toy"
)

func subscription(position string) string {
	return "?" + url.Values{
		"query":     {`subscription ($since: Position) { changed(since: $since) { version } }`},
		"variables": {fmt.Sprintf(`{"since":%q}`, position)},
	}.Encode()
}

func TestStreamOfASubscription(t *testing.T) {
	t.Parallel()
	b := setup(t)
	s := b.stream(t, http.MethodPost, "", changed)
	for version := range 3 {
		b.Change("m", version)
		e := s.expect("next", fmt.Sprintf(`{"data":{"changed":{"id":"m","version":%d}},"extensions":{"position":"`, version))
		if position := string(b.Live.Position()); e.id != position || !strings.Contains(e.data, position) {
			t.Errorf("event %+v, want position %s", e, position)
		}
	}
	if got := s.response.Header.Get("Cache-Control"); got != "no-store" {
		t.Errorf("Cache-Control %q", got)
	}
	s.stop()
	testkit.Eventually(t, "the subscription has ended", func() bool {
		return b.Groups.Counts.Members.Load() == 0 && b.handler.Streams() == 0
	})
}

func TestStreamOfAQuery(t *testing.T) {
	t.Parallel()
	b := setup(t)
	s := b.stream(t, http.MethodPost, "", `{"query":"{echo(text:\"a\\nb\")}"}`)
	s.expect("next", `{"data":{"echo":"a\nb"}}`)
	if e := s.expect("complete", ""); e.data != "" {
		t.Errorf("complete with %q", e.data)
	}
	s.ends()
	a := b.send(t, http.MethodPost, "", `{"query":"{echo}"}`, "Accept", "text/event-stream")
	// Browsers fire no event without a line of data, though it be empty.
	if want := ":\n\nevent: next\ndata: {\"data\":{\"echo\":null}}\n\nevent: complete\ndata: \n\n"; a.body != want {
		t.Errorf("sent %q, want %q", a.body, want)
	}
}

// What refuses an operation comes as a next with errors, as the protocol of graphql-sse has
// it: a browser could not read it otherwise.
func TestRefusalsComeInTheStream(t *testing.T) {
	t.Parallel()
	b := setup(t)
	for query, want := range map[string]string{
		`{`: "Expected", `{nothing}`: "Cannot query", `subscription { gone { id } }`: "NOT_FOUND",
		`subscription { changed(since: "x") { id } }`: "BAD_POSITION", `subscription { crash { id } }`: "INTERNAL",
	} {
		s := b.stream(t, http.MethodPost, "", fmt.Sprintf(`{"query":%q}`, query))
		if e := s.expect("next", want); !strings.HasPrefix(e.data, `{"errors":[`) || e.id != "" {
			t.Errorf("%s: %+v", query, e)
		}
		s.expect("complete", "")
		s.ends()
	}
	for name, a := range map[string]answer{
		"no query":    b.send(t, http.MethodPost, "", `{}`, "Accept", "text/event-stream"),
		"no JSON":     b.send(t, http.MethodPost, "", `{`, "Accept", "text/event-stream"),
		"GET changes": b.send(t, http.MethodGet, "?query=mutation%7Becho%7D", "", "Accept", "text/event-stream"),
	} {
		if a.status < 400 || a.header.Get("Content-Type") != jsonType {
			t.Errorf("%s: %d %s", name, a.status, a.header.Get("Content-Type"))
		}
	}
}

// A browser that was cut off says what it had last, and is given exactly the rest, whatever
// position its address still names.
func TestStreamResumesFromLastEventID(t *testing.T) {
	t.Parallel()
	b := setup(t)
	start := string(b.Live.Position())
	first := b.stream(t, http.MethodGet, subscription(start), "")
	b.Change("m", 1)
	b.Change("m", 2)
	first.expect("next", `"version":1`)
	last := first.expect("next", `"version":2`)
	first.stop()
	b.Change("m", 3)
	again := b.stream(t, http.MethodGet, subscription(start), "", "Last-Event-ID", last.id)
	again.expect("next", `"version":3`)
	b.Change("m", 4)
	again.expect("next", `"version":4`)
	b.stream(t, http.MethodGet, subscription(start), "", "Last-Event-ID", "made up").expect("next", "BAD_POSITION")
}

func TestResyncComesInTheStream(t *testing.T) {
	t.Parallel()
	b := setup(t)
	for range 3 {
		var changes []int
		for i := range 700 {
			changes = append(changes, i)
		}
		b.AppendMany(changes...)
	}
	b.Await()
	s := b.stream(t, http.MethodGet, subscription(string(b.Live.PositionOf(0))), "")
	s.expect("next", "RESYNC_REQUIRED")
	s.expect("complete", "")
	s.ends()
}

func TestSilentStreamIsKeptAlive(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphhttp.Config) { c.PingEvery = 50 * time.Millisecond })
	s := b.stream(t, http.MethodPost, "", changed)
	for range 10 { // longer than the server lets a request take to arrive
		if e := testkit.Receive(t, "comment", s.events); !e.comment {
			t.Fatalf("got %+v, want a comment", e)
		}
	}
	b.Change("m", 1)
	s.expect("next", `"version":1`)
}

// raw sends a request over a connection of its own, whose reader reads nothing yet.
func raw(t *testing.T, b *bundle, query string) (*net.TCPConn, *bufio.Reader) {
	t.Helper()
	conn, err := net.Dial("tcp", b.server.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	tcp := conn.(*net.TCPConn)
	_ = tcp.SetReadBuffer(256 << 10)
	_, err = fmt.Fprintf(conn, "GET /?%s HTTP/1.1\r\nHost: hub\r\nAccept: text/event-stream\r\n\r\n", url.Values{"query": {query}}.Encode())
	if err != nil {
		t.Fatal(err)
	}
	return tcp, bufio.NewReader(tcp)
}

const wide = `subscription { changed(size: 100000) { padding version } }`

// A reader who stops reading is cut off, holds nothing, and holds nobody up.
func TestStuckStreamIsCutOff(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphhttp.Config) { c.MaxQueue, c.WriteWithin = 300_000, 100*time.Millisecond })
	raw(t, b, wide)
	testkit.Eventually(t, "it is there", func() bool { return b.handler.Streams() == 1 })
	quick := b.stream(t, http.MethodPost, "", changed)
	for version := 1; b.handler.Streams() > 1; version++ {
		b.Change("m", version)
		quick.expect("next", fmt.Sprintf(`"version":%d`, version))
	}
	testkit.Eventually(t, "nothing is left of it", func() bool { return b.Groups.Counts.Members.Load() == 1 })
}

// A slow reader is cut off between two events, without a complete, and resumes exactly.
func TestSlowStreamResumesExactly(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphhttp.Config) { c.MaxQueue = 300_000 })
	conn, reader := raw(t, b, wide)
	testkit.Eventually(t, "it is there", func() bool { return b.handler.Streams() == 1 })
	const many = 80
	for version := range many {
		b.Append(toy.Change("m", version+1))
	}
	b.Await()
	_ = conn.SetReadDeadline(time.Now().Add(testkit.Patience))
	response, err := http.ReadResponse(reader, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = response.Body.Close() })
	s := &eventStream{t: t, response: response, events: make(chan event, 1000)}
	go s.read()
	last, id := 0, ""
	for e, ok := s.next(); ok; e, ok = s.next() {
		if last++; e.name != "next" || !strings.Contains(e.data, fmt.Sprintf(`"version":%d}`, last)) {
			t.Fatalf("event %d is %s …%s", last, e.name, e.data[max(0, len(e.data)-150):])
		}
		id = e.id
	}
	if last == many {
		t.Fatal("it was not slow enough")
	}
	again := b.stream(t, http.MethodGet, subscription(""), "", "Last-Event-ID", id)
	for version := last + 1; version <= many; version++ {
		again.expect("next", fmt.Sprintf(`"version":%d`, version))
	}
}

// Who is no longer who they were is cut off, without a complete: the browser comes back and
// is told what it may now.
func TestChangedRightsCutTheStream(t *testing.T) {
	t.Parallel()
	b := setup(t)
	ann, nobody := b.stream(t, http.MethodPost, "", changed, "Test-Account", "ann"), b.stream(t, http.MethodPost, "", changed)
	b.handler.ViewerChanged(t.Context(), "ann") // nothing has changed
	b.Change("m", 1)
	ann.expect("next", `"version":1`)
	nobody.expect("next", `"version":1`)
	b.signOut()
	b.handler.ViewerChanged(t.Context(), "ann")
	ann.ends()
	b.Change("m", 2)
	nobody.expect("next", `"version":2`)
	// Who was signed out while their request was on its way is found out at once, and by
	// the next ping at the latest.
	b.stream(t, http.MethodPost, "", changed, "Test-Account", "ann").ends()
}

func TestMissedChangeOfRightsIsFoundByThePing(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphhttp.Config) { c.PingEvery = 50 * time.Millisecond })
	ann := b.stream(t, http.MethodPost, "", changed, "Test-Account", "ann")
	b.Change("m", 1)
	ann.expect("next", `"version":1`)
	b.signOut()
	ann.ends()
}

// A server that ends lets its streams go, and takes no more.
func TestDrain(t *testing.T) {
	t.Parallel()
	b := setup(t)
	s := b.stream(t, http.MethodPost, "", changed)
	b.Change("m", 1)
	s.expect("next", `"version":1`)
	b.handler.Drain()
	s.ends()
	a := b.send(t, http.MethodPost, "", changed, "Accept", "text/event-stream")
	if a.status != http.StatusServiceUnavailable || a.header.Get("Retry-After") == "" {
		t.Errorf("a stream after the end: %d, Retry-After %q", a.status, a.header.Get("Retry-After"))
	}
}

func TestStreamsAreCapped(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphhttp.Config) { c.MaxPerAddress, c.MaxStreams = 1, 3 })
	first := b.stream(t, http.MethodPost, "", changed, "Test-Address", "192.0.2.1")
	full := func(address string) bool {
		a := b.send(t, http.MethodPost, "", changed, "Accept", "text/event-stream, application/json", "Test-Address", address)
		return a.status == http.StatusServiceUnavailable && a.header.Get("Retry-After") != ""
	}
	if !full("192.0.2.1") {
		t.Error("a second stream of one address is let in")
	}
	b.stream(t, http.MethodPost, "", changed)
	b.stream(t, http.MethodPost, "", changed)
	if !full("192.0.2.2") {
		t.Error("a fourth stream is let in")
	}
	first.stop()
	testkit.Eventually(t, "there is room again", func() bool { return b.handler.Streams() == 2 })
	b.stream(t, http.MethodPost, "", changed, "Test-Address", "192.0.2.1")
}

// Streams that come and go, in every way, leave nothing. It counts goroutines, so it runs
// alone.
func TestNoStreamIsLeftBehind(t *testing.T) {
	b := setup(t)
	http.DefaultClient.CloseIdleConnections()
	baseline := runtime.NumGoroutine()
	stop := make(chan struct{})
	var writer, readers sync.WaitGroup
	writer.Go(func() {
		for {
			select {
			case <-stop:
				return
			default:
				b.Append(toy.Change("m", 1))
			}
		}
	})
	for range 4 {
		readers.Go(func() {
			for i := range 20 {
				s := b.stream(t, http.MethodGet, subscription(string(b.Live.Position())), "")
				if i%2 == 0 {
					s.next()
				}
				s.stop()
			}
		})
	}
	readers.Wait()
	close(stop)
	writer.Wait()
	testkit.Eventually(t, "all is as before", func() bool {
		http.DefaultClient.CloseIdleConnections()
		return b.handler.Streams() == 0 && b.Groups.Counts.Groups.Load() == 0 && runtime.NumGoroutine() <= baseline
	})
}

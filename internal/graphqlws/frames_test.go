package graphqlws_test

import (
	"encoding/binary"
	"net/http"
	"strings"
	"testing"

	"jalon/internal/testkit"
)

func TestFragmentedTextIsOneMessage(t *testing.T) {
	t.Parallel()
	s := setup(t).ready(t, "")
	text := `{"type":"ping","payload":{"é":"ô"}}`
	for i := range len(text) {
		f := testkit.Frame{Op: testkit.OpContinuation, More: i < len(text)-1, Payload: []byte{text[i]}}
		if i == 0 {
			f.Op = testkit.OpText
		}
		s.SendFrame(f)
		if i == 20 { // control frames may come in between
			s.SendFrame(testkit.Frame{Op: testkit.OpPing, Payload: []byte("between")})
			if f := s.Receive(); f.Op != testkit.OpPong || string(f.Payload) != "between" {
				t.Errorf("answered by %x %q", f.Op, f.Payload)
			}
		}
	}
	if m := s.Expect("pong", ""); string(m.Payload) != `{"é":"ô"}` {
		t.Errorf("payload %s", m.Payload)
	}
	s.SendFrame(testkit.Frame{Op: testkit.OpText, More: true})
	s.SendFrame(testkit.Frame{Op: testkit.OpContinuation, More: true})
	s.SendFrame(testkit.Frame{Op: testkit.OpContinuation, Payload: []byte(`{"type":"ping"}`)})
	s.Expect("pong", "")
}

func TestPingFramesAreAnswered(t *testing.T) {
	t.Parallel()
	s := setup(t).dial(t)
	for _, payload := range []string{"", "x", strings.Repeat("\xff", 125)} {
		s.SendFrame(testkit.Frame{Op: testkit.OpPing, Payload: []byte(payload)})
		if f := s.Receive(); f.Op != testkit.OpPong || string(f.Payload) != payload {
			t.Errorf("%q is answered by %x %q", payload, f.Op, f.Payload)
		}
	}
	s.SendFrame(testkit.Frame{Op: testkit.OpPong, Payload: []byte("nobody asked")})
	s.Init("")
}

func TestCloseIsEchoed(t *testing.T) {
	t.Parallel()
	b := setup(t)
	for name, c := range map[string]struct {
		payload []byte
		want    int
	}{
		"without code":     {nil, 1000},
		"normal":           {closing(1000, ""), 1000},
		"with reason":      {closing(1001, "au revoir"), 1001},
		"terminated":       {closing(4499, "Terminated"), 4499},
		"no ack in time":   {closing(4504, "Connection acknowledgement timeout"), 4504},
		"client failed":    {closing(4005, "Internal client error"), 4005},
		"bad response":     {closing(4004, "Bad response"), 4004},
		"of a server":      {closing(4500, ""), 4500},
		"restart":          {closing(1012, ""), 1012},
		"largest":          {closing(4999, strings.Repeat("x", 123)), 4999},
		"no code to send":  {closing(1005, ""), 1002},
		"neither":          {closing(1006, ""), 1002},
		"unknown code":     {closing(999, ""), 1002},
		"too large a code": {closing(5000, ""), 1002},
		"reason no UTF-8":  {closing(1000, "\xff"), 1002},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := b.ready(t, "")
			s.Subscribe("1", changed)
			s.SendFrame(testkit.Frame{Op: testkit.OpClose, Payload: c.payload})
			s.SendFrame(testkit.Frame{Op: testkit.OpText, Payload: []byte(`{"type":"ping"}`)}) // not heard any more
			code, _ := s.Closed()
			if code != c.want {
				t.Errorf("echoed %d, want %d", code, c.want)
			}
			if f, err := s.TryReceive(); err == nil {
				t.Errorf("%x %q after the close frame", f.Op, f.Payload)
			}
		})
	}
}

func closing(code int, reason string) []byte {
	return append(binary.BigEndian.AppendUint16(nil, uint16(code)), reason...)
}

func TestTextThatIsNotUTF8IsClosedWith1007(t *testing.T) {
	t.Parallel()
	b := setup(t)
	for _, text := range []string{"{\"type\":\"ping\",\"payload\":{\"x\":\"\xff\"}}", "\xed\xa0\x80", "\xc0\xaf"} {
		s := b.ready(t, "")
		s.Send("%s", text)
		s.ExpectClosed(1007)
	}
}

// What breaks the framing is closed with 1002, and nothing else is said in between.
func TestBrokenFramesAreClosedWith1002(t *testing.T) {
	t.Parallel()
	b := setup(t)
	ping := []byte(`{"type":"ping"}`)
	for name, frames := range map[string][]testkit.Frame{
		"not masked":                  {{Op: testkit.OpText, Bare: true, Payload: ping}},
		"first reserved bit":          {{Op: testkit.OpText, Reserved: 4, Payload: ping}},
		"second reserved bit":         {{Op: testkit.OpText, Reserved: 2, Payload: ping}},
		"third reserved bit":          {{Op: testkit.OpText, Reserved: 1, Payload: ping}},
		"reserved bit of a ping":      {{Op: testkit.OpPing, Reserved: 1}},
		"reserved kind":               {{Op: 3, Payload: ping}},
		"reserved control kind":       {{Op: 0xB}},
		"ping too long":               {{Op: testkit.OpPing, Payload: make([]byte, 126)}},
		"close too long":              {{Op: testkit.OpClose, Payload: closing(1000, strings.Repeat("x", 124))}},
		"fragmented ping":             {{Op: testkit.OpPing, More: true}},
		"continuation of nothing":     {{Op: testkit.OpContinuation, Payload: ping}},
		"text inside of a text":       {{Op: testkit.OpText, More: true, Payload: ping}, {Op: testkit.OpText, Payload: ping}},
		"broken later in the message": {{Op: testkit.OpText, More: true}, {Op: testkit.OpContinuation, Bare: true, Payload: ping}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := b.ready(t, "")
			s.Subscribe("1", changed)
			s.Settle()
			for _, f := range frames {
				s.SendFrame(f)
			}
			s.SendFrame(testkit.Frame{Op: testkit.OpText, Payload: ping}) // is not listened to any more
			s.ExpectClosed(1002)
		})
	}
}

// A frame that says it has more than 2^63 bytes must not wrap around anything.
func TestImpossibleLengthIsClosed(t *testing.T) {
	t.Parallel()
	s := setup(t).ready(t, "")
	s.SendFrame(testkit.Frame{Op: testkit.OpText, Claim: -1})
	if code, _ := s.Closed(); code != 1009 && code != 1002 {
		t.Errorf("closed with %d", code)
	}
}

// The handshake is refused for what is wrong with it, in words.
func TestHandshakeThatIsNoneIsRefused(t *testing.T) {
	t.Parallel()
	b := setup(t)
	for name, c := range map[string]struct {
		change func(http.Header)
		want   int
	}{
		"foreign origin": {func(h http.Header) { h.Set("Origin", "https://elsewhere.example") }, http.StatusForbidden},
		"old version":    {func(h http.Header) { h.Set("Sec-Websocket-Version", "8") }, http.StatusBadRequest},
		"no key":         {func(h http.Header) { h.Del("Sec-Websocket-Key") }, http.StatusBadRequest},
		"short key":      {func(h http.Header) { h.Set("Sec-Websocket-Key", "eA==") }, http.StatusBadRequest},
		"no upgrade":     {func(h http.Header) { h.Set("Connection", "keep-alive") }, http.StatusBadRequest},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, response := testkit.TryDialSocket(t, b.url, c.change)
			if s != nil || response.StatusCode != c.want {
				t.Errorf("answered with %s, want %d", response.Status, c.want)
			}
		})
	}
	s := b.dial(t, func(h http.Header) { h.Set("Origin", "https://here.example") })
	s.Init("")
	testkit.Eventually(t, "refusals hold no place", func() bool { return b.sockets.Counts.Sockets.Load() == 1 })
}

// Compression is not agreed on: it would cost memory for each socket, and let strangers
// send bombs.
func TestCompressionIsNotAgreedOn(t *testing.T) {
	t.Parallel()
	b := setup(t)
	_, response := testkit.TryDialSocket(t, b.url, func(h http.Header) {
		h.Set("Sec-Websocket-Extensions", "permessage-deflate; client_max_window_bits")
	})
	if got := response.Header.Get("Sec-Websocket-Extensions"); got != "" {
		t.Errorf("agreed on %q", got)
	}
}

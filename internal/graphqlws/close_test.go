package graphqlws_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"jalon/internal/access"
	"jalon/internal/graphqlws"
	"jalon/internal/testkit"
)

func TestSubprotocolThatIsNotOursIsClosedWith4406(t *testing.T) {
	t.Parallel()
	b := setup(t)
	for _, offered := range []string{"", "graphql-ws", "soap", "Graphql-Transport-Ws"} {
		t.Run("offered "+offered, func(t *testing.T) {
			t.Parallel()
			s, response := testkit.TryDialSocket(t, b.url, func(h http.Header) {
				h.Del("Sec-Websocket-Protocol")
				if offered != "" {
					h.Set("Sec-Websocket-Protocol", offered)
				}
			})
			if got := response.Header.Get("Sec-Websocket-Protocol"); got != "" {
				t.Errorf("agreed on %q", got)
			}
			s.ExpectClosed(4406)
		})
	}
	t.Run("offered among others", func(t *testing.T) {
		t.Parallel()
		s, response := testkit.TryDialSocket(t, b.url, func(h http.Header) {
			h.Set("Sec-Websocket-Protocol", "graphql-ws, graphql-transport-ws")
		})
		if got := response.Header.Get("Sec-Websocket-Protocol"); got != testkit.Subprotocol {
			t.Errorf("agreed on %q", got)
		}
		s.Init("")
	})
}

func TestSubscribeBeforeAcknowledgementIsClosedWith4401(t *testing.T) {
	t.Parallel()
	b := setup(t)
	s := b.dial(t)
	s.Send(`{"type":"complete","id":"1"}`) // there may be nothing to end
	s.Subscribe("1", changed)
	s.ExpectClosed(4401)
	broken := b.dial(t)
	broken.Send(`{"type":"subscribe","id":"1","payload":7}`)
	broken.ExpectClosed(4401)
}

func TestSecondInitIsClosedWith4429(t *testing.T) {
	t.Parallel()
	b := setup(t)
	s := b.ready(t, "")
	s.Send(`{"type":"connection_init"}`)
	s.ExpectClosed(4429)
}

func TestNoInitInTimeIsClosedWith4408(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphqlws.Config) { c.InitWithin, c.PingEvery = 20*time.Millisecond, time.Second })
	b.dial(t).ExpectClosed(4408)
	late := b.dial(t)
	late.Send(`{"type":"ping"}`) // is answered, if there is time, and gives no more time
	if code, _ := late.Closed(); code != 4408 {
		t.Errorf("closed with %d, want 4408", code)
	}
}

func TestInvalidMessagesAreClosedWith4400AndNotEchoed(t *testing.T) {
	t.Parallel()
	b := setup(t)
	const canary = "canary-7f3a"
	for name, raw := range map[string]string{
		"empty":                     ``,
		"no JSON":                   `{"type":"` + canary,
		"two values":                `{"type":"ping"}{"type":"ping"}`,
		"array":                     `[{"type":"ping"}]`,
		"text":                      `"` + canary + `"`,
		"null":                      `null`,
		"no type":                   `{"id":"` + canary + `"}`,
		"type is no text":           `{"type":7}`,
		"unknown type":              `{"type":"` + canary + `"}`,
		"legacy type":               `{"type":"start","id":"1","payload":{"query":"{ echo }"}}`,
		"server's type":             `{"type":"next","id":"1","payload":{}}`,
		"init payload is no object": `{"type":"connection_init","payload":"` + canary + `"}`,
		"init token is no text":     `{"type":"connection_init","payload":{"authorization":7}}`,
		"subscribe without id":      `{"type":"subscribe","payload":{"query":"{ echo }"}}`,
		"subscribe with empty id":   `{"type":"subscribe","id":"","payload":{"query":"{ echo }"}}`,
		"subscribe id is no text":   `{"type":"subscribe","id":1,"payload":{"query":"{ echo }"}}`,
		"subscribe without payload": `{"type":"subscribe","id":"1"}`,
		"payload is no object":      `{"type":"subscribe","id":"1","payload":"` + canary + `"}`,
		"payload without query":     `{"type":"subscribe","id":"1","payload":{}}`,
		"query is no text":          `{"type":"subscribe","id":"1","payload":{"query":null}}`,
		"variables are no object":   `{"type":"subscribe","id":"1","payload":{"query":"{ echo }","variables":["` + canary + `"]}}`,
		"extensions are no object":  `{"type":"subscribe","id":"1","payload":{"query":"{ echo }","extensions":7}}`,
		"name is no text":           `{"type":"subscribe","id":"1","payload":{"query":"{ echo }","operationName":7}}`,
		"id is enormous":            `{"type":"subscribe","id":"` + strings.Repeat("x", 1000) + `","payload":{"query":"{ echo }"}}`,
		"complete without id":       `{"type":"complete"}`,
		"ping payload is no object": `{"type":"ping","payload":[1]}`,
		"half a character":          `{"type":"subscribe","id":"1","payload":{"query":"{ echo }","variables":{"t":"` + canary + `\ud83d"}}}`,
		"half a character, as id":   `{"type":"subscribe","id":"\udc00","payload":{"query":"{ echo }"}}`,
		"half a character, pinged":  `{"type":"ping","payload":{"x":"\ud83d\ud83d\ude00"}}`,
		"init: no JSON":             `{"type":"` + canary,
		"init: unknown type":        `{"type":"` + canary + `"}`,
		"init: empty":               ``,
		"init with half a one":      `{"type":"connection_init","payload":{"` + canary + `":"\ud83d"}}`,
		"pong payload is no object": `{"type":"pong","payload":"` + canary + `"}`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := b.dial(t)
			if !strings.HasPrefix(name, "init") {
				s.Init("")
			}
			s.Send("%s", raw)
			if reason := s.ExpectClosed(4400); strings.Contains(reason, canary) {
				t.Errorf("the reason echoes what was sent: %q", reason)
			}
		})
	}
	t.Run("binary", func(t *testing.T) {
		t.Parallel()
		s := b.ready(t, "")
		s.SendFrame(testkit.Frame{Op: testkit.OpBinary, Payload: []byte(`{"type":"ping"}`)})
		s.ExpectClosed(4400)
	})
}

func TestDuplicateOperationIsClosedWith4409(t *testing.T) {
	t.Parallel()
	b := setup(t)
	s := b.ready(t, "")
	s.Subscribe("1", changed)
	s.Subscribe("1", changed)
	s.ExpectClosed(4409)
	testkit.Eventually(t, "both are gone", func() bool { return b.Groups.Counts.Members.Load() == 0 })
	for _, id := range []string{"é\n" + strings.Repeat("ü", 50), strings.Repeat("y", 128)} {
		s := b.ready(t, "")
		s.Subscribe(id, changed)
		s.Subscribe(id, changed)
		s.ExpectClosed(4409) // whatever the id, the reason fits a close frame
	}
}

func TestRefusedInitIsClosedWith4403(t *testing.T) {
	t.Parallel()
	b := setup(t)
	for _, authorization := range []string{"Bearer wrong", "Basic ann", "ann", "Bearer "} {
		t.Run(authorization, func(t *testing.T) {
			t.Parallel()
			s := b.dial(t)
			s.Send(`{"type":"connection_init","payload":{"authorization":%q}}`, authorization)
			s.ExpectClosed(4403)
		})
	}
}

func TestShutdownIsClosedWith1012(t *testing.T) {
	t.Parallel()
	b := setup(t)
	ready, young := b.ready(t, ""), b.dial(t)
	ready.Subscribe("1", changed)
	ready.Settle()
	gone := make(chan struct{})
	go func() {
		defer close(gone)
		b.sockets.Drain(t.Context())
	}()
	ready.ExpectClosed(1012)
	young.ExpectClosed(1012)
	<-gone
	s, response := testkit.TryDialSocket(t, b.url)
	if s != nil || response.StatusCode != http.StatusServiceUnavailable || response.Header.Get("Retry-After") == "" {
		t.Errorf("a socket after the end: %v, Retry-After %q", response.Status, response.Header.Get("Retry-After"))
	}
}

func TestMessageTooBigIsClosedWith1009(t *testing.T) {
	t.Parallel()
	b := setup(t)
	ping := func(size int) []byte {
		empty := len(`{"type":"ping","payload":{"x":""}}`)
		return fmt.Appendf(nil, `{"type":"ping","payload":{"x":"%s"}}`, strings.Repeat("x", size-empty))
	}
	for token, most := range map[string]int{"": 64 << 10, "ann": 256 << 10} {
		t.Run("token "+token, func(t *testing.T) {
			t.Parallel()
			s := b.ready(t, token)
			s.SendFrame(testkit.Frame{Op: testkit.OpText, Payload: ping(most)})
			s.Expect("pong", "")
			s.SendFrame(testkit.Frame{Op: testkit.OpText, Payload: ping(most + 1)})
			s.ExpectClosed(1009)
		})
	}
	t.Run("in pieces", func(t *testing.T) {
		t.Parallel()
		s := b.ready(t, "")
		op := byte(testkit.OpText)
		for range 80 {
			s.SendFrame(testkit.Frame{Op: op, More: true, Payload: make([]byte, 1000)})
			op = testkit.OpContinuation
		}
		s.ExpectClosed(1009)
	})
	t.Run("claimed only", func(t *testing.T) {
		t.Parallel()
		s := b.ready(t, "")
		s.SendFrame(testkit.Frame{Op: testkit.OpText, Claim: 1 << 40, Payload: make([]byte, 70<<10)})
		if code, _ := s.Closed(); code != 1009 {
			t.Errorf("closed with %d, want 1009", code)
		}
	})
	t.Run("before it is known who sends", func(t *testing.T) {
		t.Parallel()
		s := b.dial(t)
		s.SendFrame(testkit.Frame{Op: testkit.OpText, Payload: ping(64<<10 + 1)})
		s.ExpectClosed(1009)
	})
}

func TestTooManyMessagesAreClosedWith1013(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphqlws.Config) { c.MaxMessages = 10 })
	t.Run("messages", func(t *testing.T) {
		t.Parallel()
		s := b.ready(t, "")
		for range 30 {
			_ = s.TrySendFrame(testkit.Frame{Op: testkit.OpText, Payload: []byte(`{"type":"pong"}`)})
		}
		s.ExpectClosed(1013)
	})
	t.Run("ping frames", func(t *testing.T) {
		t.Parallel()
		s := b.ready(t, "")
		for range 30 {
			_ = s.TrySendFrame(testkit.Frame{Op: testkit.OpPing})
		}
		s.ExpectClosed(1013)
	})
}

func TestChangedRightsAreClosedWith4403WithinASecond(t *testing.T) {
	t.Parallel()
	b := setup(t)
	for name, now := range map[string]*access.Viewer{
		"signed out": nil, "new role": member("ann", access.Facilitator), "no role": {AccountID: "ann"},
	} {
		t.Run(name, func(t *testing.T) {
			b.become("ann", member("ann", access.Participant))
			s, other := b.ready(t, "ann"), b.ready(t, "bob")
			s.Subscribe("1", changed)
			s.Settle()
			b.become("ann", now)
			began := time.Now()
			b.sockets.ViewerChanged(t.Context(), "ann")
			s.ExpectClosed(4403)
			if took := time.Since(began); took > time.Second {
				t.Errorf("it took %v", took)
			}
			other.Settle()
		})
	}
	s := b.ready(t, "bob")
	b.sockets.ViewerChanged(t.Context(), "bob") // who is who they were stays
	s.Settle()
}

// A sign-in that runs out is announced by nobody: every socket is looked at again from time
// to time.
func TestExpiredSignInIsClosedWith4403(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphqlws.Config) { c.LookEvery = 50 * time.Millisecond })
	ann, bob, nobody := b.ready(t, "ann"), b.ready(t, "bob"), b.ready(t, "")
	ann.Subscribe("1", changed)
	ann.Settle()
	b.become("ann", nil)
	ann.ExpectClosed(4403)
	bob.Settle()
	nobody.Settle()
}

package graphqlws_test

import (
	"context"
	"encoding/json"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"jalon/internal/access"
	"jalon/internal/fault"
	"jalon/internal/graphqlws"
	"jalon/internal/testkit"
	"jalon/internal/testkit/toy"
)

// fuzzed starts a server of sockets for one after another.
func fuzzed(f *testing.F) string {
	hub := toy.New(f)
	server := httptest.NewServer(graphqlws.New(f.Context(), graphqlws.Config{
		Exec: hub.Exec, Subscriptions: hub.Groups, PingEvery: time.Hour,
		Authenticate: func(_ context.Context, _ graphqlws.Opening, token string) (*access.Viewer, error) {
			if token == "" {
				return access.Anonymous(), nil
			}
			return nil, fault.ErrUnauthenticated
		},
		Opening:       func(*http.Request) graphqlws.Opening { return graphqlws.Opening{} },
		ClientAddress: func(*http.Request) string { return "" },
		AllowOrigin:   func(*http.Request) bool { return true },
	}))
	f.Cleanup(server.Close)
	return server.URL
}

// hangUp closes a socket so that its port is free at once.
func hangUp(s *testkit.Socket) {
	_ = s.Conn.(*net.TCPConn).SetLinger(0)
	_ = s.Conn.Close()
}

// last is sent at the end, and isLast knows its answer.
const last = `{"type":"ping","payload":{"last":true}}`

func isLast(m testkit.Message) bool {
	return m.Type == "pong" && strings.Contains(string(m.Payload), `"last":true`)
}

// endsWith reads until a message for which it holds, or the close frame, whose code must be
// one of these. Nothing that was sent may be in the reason.
func endsWith(t *testing.T, s *testkit.Socket, holds func(testkit.Message) bool, codes ...int) {
	t.Helper()
	for {
		frame := s.Receive()
		switch frame.Op {
		case testkit.OpText:
			var m testkit.Message
			if err := json.Unmarshal(frame.Payload, &m); err != nil {
				t.Fatalf("%v: %q", err, frame.Payload)
			}
			if holds(m) {
				return
			}
		case testkit.OpClose:
			code := int(frame.Payload[0])<<8 | int(frame.Payload[1])
			if !slices.Contains(codes, code) || !utf8.Valid(frame.Payload[2:]) {
				t.Errorf("closed with %d %q", code, frame.Payload[2:])
			}
			return
		}
	}
}

// Whatever a message says, the socket goes on or is closed with a code that the protocol
// has for it.
func FuzzMessage(f *testing.F) {
	for _, m := range []string{
		`{"type":"subscribe","id":"1","payload":{"query":"{echo}"}}`, `{"type":"complete","id":"1"}`,
		`{"type":"subscribe","id":"1","payload":{"query":"subscription{changed{id}}","variables":{},"extensions":{"position":"x"}}}`,
		`{"type":"ping","payload":{}}`, `{"type":"pong","payload":null}`, `{"type":"connection_init"}`, `[]`, `{}`, "\xff",
		`{"type":"subscribe","id":"é\u0000","payload":{"query":"{","operationName":null}}`,
	} {
		f.Add(m)
	}
	address := fuzzed(f)
	f.Fuzz(func(t *testing.T, message string) {
		if len(message) > 64<<10 {
			return
		}
		s := testkit.DialSocket(t, address)
		defer hangUp(s)
		s.Init("")
		s.SendFrame(testkit.Frame{Op: testkit.OpText, Payload: []byte(message)})
		_ = s.TrySendFrame(testkit.Frame{Op: testkit.OpText, Payload: []byte(last)})
		endsWith(t, s, isLast, 1007, 4400, 4429)
	})
}

// Whatever connection_init carries, it is acknowledged, invalid or forbidden.
func FuzzInit(f *testing.F) {
	for _, payload := range []string{
		`{}`, `null`, `{"authorization":"Bearer x"}`, `{"authorization":""}`, `{"language":"FR"}`, `{"authorization":{}}`, `[]`, `7`, `{"authorization":null}`,
	} {
		f.Add(payload)
	}
	address := fuzzed(f)
	f.Fuzz(func(t *testing.T, payload string) {
		if len(payload) > 60<<10 {
			return
		}
		s := testkit.DialSocket(t, address)
		defer hangUp(s)
		s.SendFrame(testkit.Frame{Op: testkit.OpText, Payload: []byte(`{"type":"connection_init","payload":` + payload + `}`)})
		_ = s.TrySendFrame(testkit.Frame{Op: testkit.OpText, Payload: []byte(last)})
		endsWith(t, s, isLast, 1007, 4400, 4401, 4403)
	})
}

// Whatever bytes come after the handshake, the server goes on or says why it does not.
func FuzzFrames(f *testing.F) {
	for _, frames := range []string{
		"\x81\x80\x00\x00\x00\x00", "\x89\x80\x00\x00\x00\x00\x8a\x80\x00\x00\x00\x00", "\x88\x82\x00\x00\x00\x00\x03\xe8",
		"\x01\x81\x00\x00\x00\x00{\x80\x81\x00\x00\x00\x00}", "\x81\xff\xff\xff\xff\xff\xff\xff\xff\xff", "\x81\xfe\x00\x7e", "\xf1\x00",
	} {
		f.Add([]byte(frames))
	}
	address := fuzzed(f)
	f.Fuzz(func(t *testing.T, frames []byte) {
		s := testkit.DialSocket(t, address)
		defer hangUp(s)
		if _, err := s.Conn.Write(frames); err != nil {
			return
		}
		_ = s.Conn.(interface{ CloseWrite() error }).CloseWrite()
		for {
			if _, err := s.TryReceive(); err != nil {
				return
			}
		}
	})
}

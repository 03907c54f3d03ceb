package testkit

import (
	"bufio"
	"crypto/rand"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"
)

// The opcodes of RFC 6455.
const (
	OpContinuation = 0x0
	OpText         = 0x1
	OpBinary       = 0x2
	OpClose        = 0x8
	OpPing         = 0x9
	OpPong         = 0xA
)

// Frame is one WebSocket frame.
type Frame struct {
	// More is true when the message goes on in another frame, that is, FIN is not set.
	More bool
	// Reserved are the three reserved bits, in the low bits.
	Reserved byte
	Op       byte
	// Bare leaves out the mask that a client's frames must have.
	Bare    bool
	Payload []byte
	// Claim, when set, is the length that the header names instead of the payload's own.
	Claim int
}

// Message is one message of graphql-transport-ws.
type Message struct {
	ID      string          `json:"id"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload"`
}

// Position is the position that a next, an acknowledgement or a ping carries.
func (m Message) Position() string {
	var p struct {
		Position   string `json:"position"`
		Extensions struct {
			Position string `json:"position"`
		} `json:"extensions"`
	}
	if json.Unmarshal(m.Payload, &p) != nil {
		return ""
	}
	return p.Position + p.Extensions.Position
}

// Code is the code of the first error that the message carries.
func (m Message) Code() string {
	var list []struct {
		Extensions struct {
			Code string `json:"code"`
		} `json:"extensions"`
	}
	if json.Unmarshal(m.Payload, &list) != nil || len(list) == 0 {
		return ""
	}
	return list[0].Extensions.Code
}

// Socket is a WebSocket client that sees and sends single frames. It holds what the server
// sends against RFC 6455.
type Socket struct {
	t    testing.TB
	Conn net.Conn
	r    *bufio.Reader
}

// Subprotocol is what the hub's sockets speak.
const Subprotocol = "graphql-transport-ws"

// DialSocket opens a socket; the server must agree. It is closed with the test.
func DialSocket(t testing.TB, address string, change ...func(http.Header)) *Socket {
	t.Helper()
	s, response := TryDialSocket(t, address, change...)
	if s == nil {
		t.Fatalf("the handshake was answered with %s", response.Status)
	}
	return s
}

// Handshake is how a request for a socket was answered.
type Handshake struct {
	StatusCode int
	Status     string
	Header     http.Header
}

// TryDialSocket asks for a socket. When the server refuses, the socket is nil.
func TryDialSocket(t testing.TB, address string, change ...func(http.Header)) (*Socket, Handshake) {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	conn, err := net.DialTimeout("tcp", u.Host, Patience)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	key := make([]byte, 16)
	_, _ = rand.Read(key)
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	request.Header = http.Header{
		"Connection": {"Upgrade"}, "Upgrade": {"websocket"}, "Sec-Websocket-Version": {"13"},
		"Sec-Websocket-Key": {base64.StdEncoding.EncodeToString(key)}, "Sec-Websocket-Protocol": {Subprotocol},
	}
	for _, c := range change {
		c(request.Header)
	}
	s := &Socket{t: t, Conn: conn, r: bufio.NewReader(conn)}
	_ = conn.SetDeadline(time.Now().Add(Patience))
	if err := request.Write(conn); err != nil {
		t.Fatal(err)
	}
	response, err := http.ReadResponse(s.r, request)
	if err != nil {
		t.Fatal(err)
	}
	_ = response.Body.Close() // what follows a handshake is not a body
	answer := Handshake{response.StatusCode, response.Status, response.Header}
	if response.StatusCode != http.StatusSwitchingProtocols {
		_ = conn.Close()
		return nil, answer
	}
	return s, answer
}

// Send sends a text message.
func (s *Socket) Send(format string, args ...any) {
	s.t.Helper()
	text := format
	if len(args) > 0 {
		text = fmt.Sprintf(format, args...)
	}
	s.SendFrame(Frame{Op: OpText, Payload: []byte(text)})
}

// SendFrame sends one frame as it stands.
func (s *Socket) SendFrame(f Frame) {
	s.t.Helper()
	if err := s.TrySendFrame(f); err != nil {
		s.t.Fatalf("sending a frame: %v", err)
	}
}

// TrySendFrame sends one frame, to a server that may have gone.
func (s *Socket) TrySendFrame(f Frame) error {
	_ = s.Conn.SetWriteDeadline(time.Now().Add(Patience))
	_, err := s.Conn.Write(f.bytes())
	return err
}

func (f Frame) bytes() []byte {
	first := f.Reserved<<4 | f.Op
	if !f.More {
		first |= 0x80
	}
	n := len(f.Payload)
	if f.Claim != 0 {
		n = f.Claim
	}
	var mask byte = 0x80
	if f.Bare {
		mask = 0
	}
	var b []byte
	switch {
	case n >= 0 && n < 126:
		b = []byte{first, mask | byte(n)}
	case n >= 0 && n <= 0xffff:
		b = binary.BigEndian.AppendUint16([]byte{first, mask | 126}, uint16(n))
	default:
		b = binary.BigEndian.AppendUint64([]byte{first, mask | 127}, uint64(n))
	}
	if f.Bare {
		return append(b, f.Payload...)
	}
	key := [4]byte{0x37, 0xfa, 0x21, 0x3d}
	b = append(b, key[:]...)
	for i, c := range f.Payload {
		b = append(b, c^key[i%4])
	}
	return b
}

// Receive reads the next frame of the server.
func (s *Socket) Receive() Frame {
	s.t.Helper()
	f, err := s.TryReceive()
	if err != nil {
		s.t.Fatalf("waiting for a frame: %v", err)
	}
	return f
}

// TryReceive reads the next frame of a server that may have gone. A frame that no server
// may send fails the test.
func (s *Socket) TryReceive() (Frame, error) {
	s.t.Helper()
	_ = s.Conn.SetReadDeadline(time.Now().Add(Patience))
	var head [2]byte
	if _, err := io.ReadFull(s.r, head[:]); err != nil {
		return Frame{}, err
	}
	f := Frame{More: head[0]&0x80 == 0, Reserved: head[0] >> 4 & 7, Op: head[0] & 15, Bare: head[1]&0x80 == 0}
	n := uint64(head[1] & 0x7f)
	var extended int
	switch n {
	case 126:
		extended = 2
	case 127:
		extended = 8
	}
	if extended > 0 {
		var length [8]byte
		if _, err := io.ReadFull(s.r, length[8-extended:]); err != nil {
			return f, err
		}
		n = binary.BigEndian.Uint64(length[:])
	}
	known := f.Op == OpText || f.Op == OpClose || f.Op == OpPing || f.Op == OpPong
	if !known || f.More || f.Reserved != 0 || !f.Bare || n > 1<<26 ||
		extended == 2 && n < 126 || extended == 8 && n <= 0xffff || f.Op >= OpClose && n > 125 {
		s.t.Fatalf("a frame that the server must not send: % x, %d bytes", head, n)
	}
	f.Payload = make([]byte, n)
	_, err := io.ReadFull(s.r, f.Payload)
	return f, err
}

// Next reads the next message; anything else fails the test.
func (s *Socket) Next() Message {
	s.t.Helper()
	f := s.Receive()
	var m Message
	switch {
	case f.Op == OpClose:
		code, reason := f.closing()
		s.t.Fatalf("the socket was closed with %d %s instead of a message", code, reason)
	case f.Op != OpText:
		s.t.Fatalf("a frame of kind %x instead of a message", f.Op)
	case json.Unmarshal(f.Payload, &m) != nil:
		s.t.Fatalf("not a message: %q", f.Payload)
	}
	return m
}

// Expect reads the next message and holds its type and id against what must come.
func (s *Socket) Expect(kind, id string) Message {
	s.t.Helper()
	m := s.Next()
	if m.Type != kind || m.ID != id {
		s.t.Fatalf("got %s %q %s, want %s %q", m.Type, m.ID, m.Payload, kind, id)
	}
	return m
}

// Init says connection_init with a bearer token, or without when it is empty, and returns
// the acknowledgement.
func (s *Socket) Init(token string) Message {
	s.t.Helper()
	if token == "" {
		s.Send(`{"type":"connection_init"}`)
	} else {
		s.Send(`{"type":"connection_init","payload":{"authorization":"Bearer %s"}}`, token)
	}
	return s.Expect("connection_ack", "")
}

// Subscribe sends an operation.
func (s *Socket) Subscribe(id, query string, variables ...string) {
	s.t.Helper()
	payload := map[string]any{"query": query}
	if len(variables) > 0 {
		payload["variables"] = json.RawMessage(variables[0])
	}
	text, err := json.Marshal(map[string]any{"id": id, "type": "subscribe", "payload": payload})
	if err != nil {
		s.t.Fatal(err)
	}
	s.SendFrame(Frame{Op: OpText, Payload: text})
}

// Settle returns once the server has dealt with everything that was sent before: it asks
// with a ping, and the next message must be the answer.
func (s *Socket) Settle() {
	s.t.Helper()
	s.Send(`{"type":"ping","payload":{"settle":true}}`)
	if m := s.Next(); m.Type != "pong" || !strings.Contains(string(m.Payload), "settle") {
		s.t.Fatalf("got %s %q %s, want silence", m.Type, m.ID, m.Payload)
	}
}

// Closed reads until the server's close frame and returns its code and reason.
func (s *Socket) Closed() (code int, reason string) {
	s.t.Helper()
	for {
		f, err := s.TryReceive()
		if err != nil {
			s.t.Fatalf("waiting for the close frame: %v", err)
		}
		if f.Op == OpClose {
			return f.closing()
		}
	}
}

// ExpectClosed reads until the server's close frame, holds its code against what must come,
// and sees to it that nothing comes after it and the connection ends.
func (s *Socket) ExpectClosed(code int) (reason string) {
	s.t.Helper()
	got, reason := s.Closed()
	if got != code {
		s.t.Fatalf("closed with %d %q, want %d", got, reason, code)
	}
	_ = s.TrySendFrame(Frame{Op: OpClose, Payload: binary.BigEndian.AppendUint16(nil, uint16(code))})
	if f, err := s.TryReceive(); err == nil {
		s.t.Fatalf("a frame of kind %x with %q after the close frame", f.Op, f.Payload)
	}
	return reason
}

func (f Frame) closing() (code int, reason string) {
	if len(f.Payload) < 2 {
		return 1005, ""
	}
	return int(binary.BigEndian.Uint16(f.Payload)), string(f.Payload[2:])
}

package graphqlws

import (
	"context"
	"encoding/binary"
	"errors"
	"io"
	"net"
	"sync"
	"sync/atomic"
	"time"
	"unicode/utf8"

	"github.com/gorilla/websocket"

	"jalon/internal/access"
)

// socket is one client's connection.
type socket struct {
	server  *Server
	conn    *websocket.Conn
	opening Opening
	address string
	// account belongs to the server's mutex.
	account string
	// heard is when the client was last heard of, and asked when it was last asked, in
	// nanoseconds since the server began.
	heard, asked atomic.Int64
	opened       int64
	// slot is the socket's place in the wheel, which guards it.
	slot int

	budget bucket

	mu         sync.Mutex
	out        outlet
	state      state
	viewer     *access.Viewer
	operations []*operation
	// closing is set once a close frame was sent, and ends the connection when it fires.
	closing *time.Timer
}

// state is how far the conversation is.
type state byte

const (
	stateOpened       state = iota // connection_init has not come
	stateInitializing              // it has, and is being looked at
	stateReady                     // it was acknowledged
	stateClosed                    // a close frame was sent
)

func newSocket(s *Server, conn *websocket.Conn, address string, opening Opening) *socket {
	so := &socket{server: s, conn: conn, address: address, opening: opening}
	so.out = newOutlet(conn.NetConn().(*mutable).mute())
	so.budget = bucket{rate: s.config.MaxMessages}
	so.opened = s.wheel.now()
	so.heard.Store(so.opened)
	// The bound on messages is ours (1009 must not be written past the queue), and so are
	// the answers to control frames.
	conn.SetReadLimit(0)
	conn.SetPingHandler(func(data string) error {
		if so.spend() {
			so.control(opPong, []byte(data))
		}
		return nil
	})
	conn.SetPongHandler(func(string) error {
		so.spend()
		return nil
	})
	conn.SetCloseHandler(func(code int, _ string) error {
		so.closedByPeer(code)
		return nil
	})
	return so
}

// read hands the client's messages on until the connection ends. It is the socket's only
// goroutine while nothing happens.
func (s *socket) read() {
	defer s.end()
	for {
		kind, r, err := s.conn.NextReader()
		if err != nil {
			s.lost(err)
			return
		}
		message, err := s.readMessage(r)
		switch {
		case errors.Is(err, errTooBig):
			s.close(codeTooBig, "Message too big")
		case err != nil:
			s.lost(err)
			return
		case !s.spend(), s.isClosed():
			// What comes after our close frame is read, so that the frame arrives, and ignored.
		case kind != websocket.TextMessage:
			s.close(codeBadMessage, "Invalid message received")
		case !utf8.Valid(message):
			s.close(codeNotText, "Invalid UTF-8")
		default:
			s.handle(message)
		}
	}
}

// spend notes that the client was heard of, and closes the socket of one who says too much.
func (s *socket) spend() bool {
	now := s.server.wheel.now()
	s.heard.Store(now)
	if s.budget.take(now) {
		return true
	}
	s.close(codeTooSlow, "Too many messages")
	return false
}

// lost looks at why reading failed. Who broke the framing is told so. Nothing more is said
// then, and what else they send is read and forgotten, so that what was said arrives.
func (s *socket) lost(err error) {
	var network net.Error
	switch {
	case errors.As(err, new(*websocket.CloseError)), errors.As(err, &network),
		errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, net.ErrClosed):
		return
	case errors.Is(err, websocket.ErrReadLimit):
		s.close(codeTooBig, "Message too big")
	default:
		s.close(codeFraming, "Protocol error")
	}
	s.mu.Lock()
	if half, ok := s.out.conn.(interface{ CloseWrite() error }); ok && !s.out.flushing {
		_ = half.CloseWrite() // they may be gone
	}
	s.mu.Unlock()
	_, _ = io.Copy(io.Discard, s.out.conn) // until they, or the timer of the close frame, end it
}

var errTooBig = errors.New("graphqlws: message too big")

func (s *socket) isClosed() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state == stateClosed
}

// readMessage reads one message, or returns errTooBig.
func (s *socket) readMessage(r io.Reader) ([]byte, error) {
	most := s.server.config.MaxMessage
	s.mu.Lock()
	if s.viewer != nil && s.viewer.SignedIn() {
		most = s.server.config.MaxMessageSignedIn
	}
	s.mu.Unlock()
	message, err := io.ReadAll(io.LimitReader(r, most+1))
	if err == nil && int64(len(message)) > most {
		err = errTooBig
	}
	return message, err
}

// end gives everything back.
func (s *socket) end() {
	s.abandon()
	s.mu.Lock()
	operations := s.operations
	s.operations = nil
	if s.closing != nil {
		s.closing.Stop()
	}
	s.mu.Unlock()
	for _, op := range operations {
		op.stop()
	}
	s.server.wheel.remove(s)
	s.server.remove(s)
}

// send sends one frame, unless a close frame was sent: nothing comes after that.
func (s *socket) send(frame []byte) {
	s.mu.Lock()
	var err error
	if s.state != stateClosed {
		err = s.write(frame)
	}
	s.mu.Unlock()
	s.failed(err)
}

// failed ends the connection after a write that did not succeed.
func (s *socket) failed(err error) {
	switch {
	case err == nil, errors.Is(err, errShut):
	case errors.Is(err, errSlow):
		s.tooSlow()
	default:
		s.abandon()
	}
}

// tooSlow closes the socket of a reader who cannot follow. It may resume where it was.
func (s *socket) tooSlow() {
	if s.close(codeTooSlow, "Too slow, resume from your last position") {
		s.server.Counts.SlowReaders.Add(1)
	}
}

// control sends a control frame.
func (s *socket) control(op byte, payload []byte) {
	s.send(append(appendHeader(make([]byte, 0, len(payload)+2), op, len(payload)), payload...))
}

// lingers is how long a client may take to answer a close frame.
const lingers = 2 * time.Second

// close says why and ends the connection when the client has answered, or soon after. It
// returns false when something was said before.
func (s *socket) close(code closeCode, reason string) (first bool) {
	payload := binary.BigEndian.AppendUint16(make([]byte, 0, 2+len(reason)), uint16(code))
	payload = append(payload, reason...)
	frame := append(appendHeader(make([]byte, 0, len(payload)+2), opClose, len(payload)), payload...)
	s.mu.Lock()
	if s.state == stateClosed {
		s.mu.Unlock()
		return false
	}
	s.state = stateClosed
	operations := s.operations
	s.operations = nil
	err := s.writeLast(frame)
	patience := lingers
	if s.out.flushing {
		patience += s.server.config.WriteWithin // what the kernel has a part of goes before it
	}
	s.closing = time.AfterFunc(patience, s.abandon)
	s.mu.Unlock()
	for _, op := range operations {
		op.stop()
	}
	if err != nil {
		s.abandon()
	}
	return true
}

// closedByPeer answers a close frame of the client's. The reader then ends.
func (s *socket) closedByPeer(code int) {
	echo := codeNormal
	if code >= 1000 && code != websocket.CloseNoStatusReceived {
		echo = closeCode(code)
	}
	s.close(echo, "")
}

// abandon ends the connection without a word.
func (s *socket) abandon() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.out.shut {
		return
	}
	s.out.shut = true
	s.drop()
	_ = s.out.conn.Close() // there is nobody left to tell
}

// check closes the socket when its viewer is no longer who they were.
func (s *socket) check(ctx context.Context) {
	s.mu.Lock()
	viewer := s.viewer
	s.mu.Unlock()
	if viewer == nil || !viewer.SignedIn() {
		return
	}
	now, err := s.server.config.Again(ctx, viewer)
	if err != nil || !viewer.SameRights(now) {
		s.close(codeForbidden, "Forbidden")
	}
}

// bucket bounds how many messages a client may send. Only the reader uses it.
type bucket struct {
	rate  int
	spent float64
	last  int64
}

// take spends one message; false when there is none left. now is in nanoseconds.
func (b *bucket) take(now int64) bool {
	b.spent = max(0, b.spent-float64(now-b.last)/1e9*float64(b.rate))
	b.last = now
	if b.spent+1 > float64(2*b.rate) {
		return false
	}
	b.spent++
	return true
}

package graphqlws

import (
	"context"
	"encoding/binary"
	"errors"
	"net"
	"slices"
	"time"
)

// Frames of a server are not masked (RFC 6455, section 5.1).
const (
	opText  = 0x1
	opClose = 0x8
	opPong  = 0xA
	fin     = 0x80
)

// appendHeader appends the header of a frame with a payload of n bytes.
func appendHeader(b []byte, op byte, n int) []byte {
	switch {
	case n < 126:
		return append(b, fin|op, byte(n))
	case n <= 0xffff:
		return binary.BigEndian.AppendUint16(append(b, fin|op, 126), uint16(n))
	}
	return binary.BigEndian.AppendUint64(append(b, fin|op, 127), uint64(n))
}

func textFrame(payload []byte) []byte {
	return append(appendHeader(make([]byte, 0, len(payload)+10), opText, len(payload)), payload...)
}

// appendText appends a frame with a text in parts.
func appendText(b []byte, parts ...string) []byte {
	n := 0
	for _, part := range parts {
		n += len(part)
	}
	b = appendHeader(b, opText, n)
	for _, part := range parts {
		b = append(b, part...)
	}
	return b
}

// outlet writes to one connection without blocking. What the kernel does not take at once
// waits in a queue that is bounded in bytes, and a goroutine brings it out with a deadline.
type outlet struct {
	conn net.Conn
	// fd is the connection's descriptor, used and closed under the socket's mutex; -1 where
	// there is none to write to directly.
	fd int

	// The socket's mutex guards the rest. It is held while the kernel is asked, never while
	// it is waited for.
	// begun is the rest of what the kernel has a part of: it must come next.
	begun []byte
	// queue holds whole frames of which the kernel has nothing yet.
	queue    [][]byte
	waiting  int // bytes in begun, in the queue and on their way out of them
	flushing bool
	shut     bool
	// room holds those who wait for the queue to shrink.
	room []chan struct{}
}

func newOutlet(conn net.Conn) outlet {
	return outlet{conn: conn, fd: descriptor(conn)}
}

var (
	errShut = errors.New("graphqlws: the connection is shut")
	errSlow = errors.New("graphqlws: the reader is too slow")
)

// write sends whole frames or queues them. The socket's mutex must be held. errSlow means
// that the queue is full, and then nothing of them was taken.
func (s *socket) write(frames []byte) error {
	o := &s.out
	if o.shut {
		return errShut
	}
	if o.flushing {
		if o.waiting+len(frames) > s.server.config.MaxQueue {
			return errSlow
		}
		s.enqueue(frames)
		return nil
	}
	n, err := o.tryWrite(frames)
	if err != nil || n == len(frames) {
		return err
	}
	if n == 0 {
		s.enqueue(frames)
	} else {
		o.begun = slices.Clone(frames[n:])
		s.waits(len(o.begun))
	}
	o.flushing = true
	go s.flush()
	return nil
}

func (s *socket) enqueue(frames []byte) {
	s.out.queue = append(s.out.queue, slices.Clone(frames))
	s.waits(len(frames))
}

// waits counts bytes that wait, or no longer do.
func (s *socket) waits(n int) {
	s.out.waiting += n
	s.server.Counts.QueueBytes.Add(int64(n))
}

// writeLast sends one frame after which nothing comes: what waits and was not begun gives
// way to it. The socket's mutex must be held.
func (s *socket) writeLast(frame []byte) error {
	o := &s.out
	if !o.flushing || o.shut {
		return s.write(frame)
	}
	s.drop()
	s.enqueue(frame)
	return nil
}

// drop forgets what waits and was not begun.
func (s *socket) drop() {
	for _, frames := range s.out.queue {
		s.waits(-len(frames))
	}
	s.out.queue = nil
	s.out.wake()
}

// maxPiece is how much is brought out under one deadline, in bytes.
const maxPiece = 64 << 10

// flush brings out what the kernel refused, with a deadline for each piece, and ends when
// nothing is left.
func (s *socket) flush() {
	var written int
	for {
		frames := s.nextFrames(written)
		if frames == nil {
			return
		}
		for piece := range slices.Chunk(frames, maxPiece) {
			if err := s.writePiece(piece); err != nil {
				if timeout := net.Error(nil); errors.As(err, &timeout) && timeout.Timeout() && !s.isClosed() {
					s.server.Counts.SlowReaders.Add(1)
				}
				s.abandon()
				s.nextFrames(len(frames))
				return
			}
		}
		written = len(frames)
	}
}

func (s *socket) writePiece(piece []byte) error {
	if err := s.out.conn.SetWriteDeadline(time.Now().Add(s.server.config.WriteWithin)); err != nil {
		return err
	}
	_, err := s.out.conn.Write(piece)
	return err
}

// nextFrames notes that so many bytes are out and takes what comes next; nil when that is
// nothing. What it has taken is no longer dropped.
func (s *socket) nextFrames(written int) []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	o := &s.out
	s.waits(-written)
	if o.waiting <= s.server.config.MaxQueue/2 {
		o.wake()
	}
	if begun := o.begun; begun != nil {
		o.begun = nil
		return begun
	}
	if len(o.queue) == 0 {
		// A deadline that is left standing would fail the next direct write.
		_ = o.conn.SetWriteDeadline(time.Time{}) // a closed connection fails there anyway
		o.flushing, o.queue = false, nil
		return nil
	}
	frames := o.queue[0]
	o.queue = o.queue[1:]
	return frames
}

func (o *outlet) wake() {
	for _, c := range o.room {
		close(c)
	}
	o.room = nil
}

// awaitRoom returns when at most half of the queue is taken, or false when the connection
// is shut or the context ends.
func (s *socket) awaitRoom(ctx context.Context) bool {
	for {
		s.mu.Lock()
		if s.out.shut {
			s.mu.Unlock()
			return false
		}
		if s.out.waiting <= s.server.config.MaxQueue/2 {
			s.mu.Unlock()
			return true
		}
		c := make(chan struct{})
		s.out.room = append(s.out.room, c)
		s.mu.Unlock()
		select {
		case <-c:
		case <-ctx.Done():
			return false
		}
	}
}

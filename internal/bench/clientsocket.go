package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"net/netip"
	"strconv"
	"syscall"
	"time"
)

// socket is a subscriber: a WebSocket with one subscription, on a plain descriptor, so that
// the meter costs little.
type socket struct {
	group *socketGroup
	fd    int
	index int
	// head is what each of its answers begins with: it holds the subscriber's own id.
	head []byte
	// next is the number of the event that must come next.
	next int
	// rest is the begun frame that a read ended in.
	rest []byte
	// acknowledged and subscribed are set as the conversation goes on.
	acknowledged, subscribed bool
}

// idOf gives a subscriber an id of the form that clients use.
func idOf(number int) string { return fmt.Sprintf("6f9619ff-8b86-4d01-b42d-%012d", number) }

// openTimeout bounds how long a server may take for one step of a handshake.
const openTimeout = 30 * time.Second

// dial opens a socket and subscribes. It returns when the server has taken the subscription:
// it has then answered the ping that follows.
func dial(g *socketGroup, c *command, index int) (s *socket, err error) {
	id := idOf(c.Number + index)
	sub := c.Subscriptions[(c.Number+index)%len(c.Subscriptions)]
	s = &socket{group: g, index: index, next: sub.From, head: []byte(`{"id":"` + id + `","type":"next","payload":`)}
	if s.fd, err = connect(c.Address, c.ReceiveBuffer); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, syscall.Close(s.fd))
		}
	}()
	if err := s.upgrade(c.Address); err != nil {
		return nil, err
	}
	if err := s.write(`{"type":"connection_init"}`); err != nil {
		return nil, err
	}
	if err := s.readUntil(&s.acknowledged); err != nil {
		return nil, err
	}
	if err := s.write(`{"id":"` + id + `","type":"subscribe","payload":` + string(sub.Payload) + `}`); err != nil {
		return nil, err
	}
	if err := s.write(`{"type":"ping"}`); err != nil {
		return nil, err
	}
	return s, s.readUntil(&s.subscribed)
}

func connect(address string, receiveBuffer int) (fd int, err error) {
	to, err := netip.ParseAddrPort(address)
	if err != nil {
		return 0, err
	}
	if fd, err = syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM|syscall.SOCK_CLOEXEC, 0); err != nil {
		return 0, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, syscall.Close(fd))
		}
	}()
	timeout := syscall.NsecToTimeval(int64(openTimeout))
	err = errors.Join(
		syscall.SetsockoptInt(fd, syscall.IPPROTO_TCP, syscall.TCP_NODELAY, 1),
		syscall.SetsockoptTimeval(fd, syscall.SOL_SOCKET, syscall.SO_RCVTIMEO, &timeout))
	if receiveBuffer > 0 {
		err = errors.Join(err, syscall.SetsockoptInt(fd, syscall.SOL_SOCKET, syscall.SO_RCVBUF, receiveBuffer))
	}
	if err != nil {
		return 0, err
	}
	return fd, syscall.Connect(fd, &syscall.SockaddrInet4{Port: int(to.Port()), Addr: to.Addr().As4()})
}

// upgrade makes a WebSocket of the connection. No extension is offered, so none is used.
func (s *socket) upgrade(host string) error {
	request := "GET /graphql HTTP/1.1\r\nHost: " + host + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
		"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: amFsb24tYmVuY2gta2V5IQ==\r\n" +
		"Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n"
	if _, err := syscall.Write(s.fd, []byte(request)); err != nil {
		return err
	}
	var got []byte
	buffer := make([]byte, 2048)
	for !bytes.Contains(got, []byte("\r\n\r\n")) {
		n, err := read(s.fd, buffer)
		if err != nil {
			return fmt.Errorf("handshake: %w", err)
		}
		got = append(got, buffer[:n]...)
	}
	head, rest, _ := bytes.Cut(got, []byte("\r\n\r\n"))
	if !bytes.HasPrefix(head, []byte("HTTP/1.1 101 ")) || bytes.Contains(bytes.ToLower(head), []byte("sec-websocket-extensions")) {
		return fmt.Errorf("handshake: %q", head)
	}
	s.rest = bytes.Clone(rest)
	return nil
}

var errEnded = errors.New("the server ended the connection")

// read reads what there is, at least one byte.
func read(fd int, buffer []byte) (int, error) {
	for {
		n, err := syscall.Read(fd, buffer)
		switch {
		case err == syscall.EINTR:
		case err != nil:
			return 0, err
		case n == 0:
			return 0, errEnded
		default:
			return n, nil
		}
	}
}

// write sends one text frame. Its mask is all zeros: allowed, and as much work to undo as
// any other.
func (s *socket) write(text string) error {
	const fin, textFrame, masked = 0x80, 1, 0x80
	frame := []byte{fin | textFrame}
	if len(text) < 126 {
		frame = append(frame, masked|byte(len(text)))
	} else {
		frame = binary.BigEndian.AppendUint16(append(frame, masked|126), uint16(len(text)))
	}
	frame = append(append(frame, 0, 0, 0, 0), text...)
	n, err := syscall.Write(s.fd, frame)
	if err == nil && n < len(frame) {
		err = errors.New("the server does not read")
	}
	return err
}

// readUntil reads until the conversation has come to a point.
func (s *socket) readUntil(point *bool) error {
	buffer := make([]byte, 16<<10)
	for !*point {
		n, err := read(s.fd, buffer)
		if err != nil {
			return err
		}
		if err := s.receive(buffer[:n], time.Now().UnixNano()); err != nil {
			return err
		}
	}
	return nil
}

// receive takes what was read at a moment, frame by frame.
func (s *socket) receive(b []byte, at int64) error {
	if len(s.rest) > 0 {
		b = append(s.rest, b...)
		s.rest = nil
	}
	for len(b) > 0 {
		payload, size, err := frame(b)
		if err != nil {
			return err
		}
		if size == 0 {
			s.rest = bytes.Clone(b)
			return nil
		}
		if err := s.message(payload, size, at); err != nil {
			return err
		}
		b = b[size:]
	}
	return nil
}

// frame cuts the first frame off what was read; size is 0 when it is not there as a whole.
// Anything but a plain text frame is an error.
func frame(b []byte) (payload []byte, size int, err error) {
	const finText = 0x81
	if b[0] != finText {
		if b[0] == 0x88 && len(b) >= 4 {
			return nil, 0, fmt.Errorf("the server closed: %d %s", binary.BigEndian.Uint16(b[2:]), b[4:])
		}
		return nil, 0, fmt.Errorf("a frame that is no plain text: %#x", b[0])
	}
	if len(b) < 2 {
		return nil, 0, nil
	}
	head, n := 2, int(b[1])
	switch n {
	case 126:
		if head = 4; len(b) >= head {
			n = int(binary.BigEndian.Uint16(b[2:]))
		}
	case 127:
		if head = 10; len(b) >= head {
			n = int(binary.BigEndian.Uint64(b[2:]))
		}
	}
	if len(b) < head || len(b) < head+n {
		return nil, 0, nil
	}
	return b[head : head+n], head + n, nil
}

var version = []byte(`"version":`)

// message takes one message. An answer must be the subscriber's own and carry the number
// that is due.
func (s *socket) message(m []byte, size int, at int64) error {
	if !bytes.HasPrefix(m, s.head) {
		return s.control(m)
	}
	i := bytes.Index(m, version)
	if i < 0 {
		return fmt.Errorf("an answer without a number: %.300s", m)
	}
	digits := m[i+len(version):]
	n := 0
	for n < len(digits) && digits[n] >= '0' && digits[n] <= '9' {
		n++
	}
	number, err := strconv.Atoi(string(digits[:n]))
	if err != nil || number != s.next {
		return fmt.Errorf("event %d was due and %q came", s.next, digits[:n])
	}
	s.next++
	s.group.received(s, number, m, size, at)
	return nil
}

func (s *socket) control(m []byte) error {
	switch {
	case bytes.HasPrefix(m, []byte(`{"type":"ping"`)):
		return s.write(`{"type":"pong"}`)
	case bytes.HasPrefix(m, []byte(`{"type":"pong"`)):
		s.subscribed = true
	case bytes.HasPrefix(m, []byte(`{"type":"connection_ack"`)):
		s.acknowledged = true
	default:
		return fmt.Errorf("not the subscriber's own answer: %.300s", m)
	}
	return nil
}

package graphqlws

import (
	"bufio"
	"errors"
	"net"
	"net/http"
)

// gorilla's connection answers broken framing by itself, past the queue and so perhaps in
// the middle of a frame. It is therefore given a connection that, once the handshake is
// done, writes nothing: all that is written goes through the outlet.

// hijacker hands out the request's connection as a mutable one.
type hijacker struct{ http.ResponseWriter }

// Hijack takes the connection over.
func (h hijacker) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	taker, ok := h.ResponseWriter.(http.Hijacker)
	if !ok {
		return nil, nil, errors.New("graphqlws: the server cannot hand its connection over")
	}
	conn, buffered, err := taker.Hijack()
	if err != nil {
		return nil, nil, err
	}
	return &mutable{Conn: conn}, buffered, nil
}

// mutable is a connection that can be made to swallow what is written to it.
type mutable struct {
	net.Conn
	muted bool
}

// mute returns the connection itself and makes what is written to m from now on vanish. It
// must be called before anything is read.
func (m *mutable) mute() net.Conn {
	m.muted = true
	return m.Conn
}

// Write writes, or swallows.
func (m *mutable) Write(b []byte) (int, error) {
	if m.muted {
		return len(b), nil
	}
	return m.Conn.Write(b)
}

package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// yjsPen writes in a document of Hocuspocus: each key is one Yjs update, made by hand, on the
// key before it. It keeps no document.
type yjsPen struct {
	room  *room
	index int
	conn  *websocket.Conn
	mu    sync.Mutex
}

const (
	yjsDocument = "draft"
	// yjsClients is the first editor's Yjs client number.
	yjsClients = 1000
)

func yjsMessage(kind uint64) []byte {
	return binary.AppendUvarint(yjsText(nil, yjsDocument), kind)
}

func yjsText(b []byte, text string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(text))), text...)
}

func openYjs(r *room, i int) (pen, error) {
	conn, err := dial(r.order.Address, "/", "")
	if err != nil {
		return nil, err
	}
	p := &yjsPen{room: r, index: i, conn: conn}
	const auth, token = 2, 0
	login := yjsText(binary.AppendUvarint(yjsMessage(auth), token), "token")
	if err := conn.WriteMessage(websocket.BinaryMessage, login); err != nil {
		return nil, err
	}
	for {
		_, m, err := conn.ReadMessage()
		if err != nil {
			return nil, err
		}
		if rest := m[len(yjsText(nil, yjsDocument)):]; rest[0] == auth {
			break
		}
	}
	go p.listen()
	return p, nil
}

func (p *yjsPen) press(n int, _ time.Time) {
	const sync, update, contentText, hasOrigin = 0, 2, 4, 0x80
	client := uint64(yjsClients + p.index)
	u := binary.AppendUvarint([]byte{1, 1}, client) // one client with one item
	u = binary.AppendUvarint(u, uint64(n))
	if n == 0 {
		u = yjsText(append(u, contentText, 1), fmt.Sprint("block", p.index))
	} else {
		u = binary.AppendUvarint(append(u, contentText|hasOrigin), client)
		u = binary.AppendUvarint(u, uint64(n-1))
	}
	u = append(yjsText(u, "x"), 0) // nothing is deleted
	m := binary.AppendUvarint(yjsMessage(sync), update)
	m = append(binary.AppendUvarint(m, uint64(len(u))), u...)
	p.mu.Lock()
	defer p.mu.Unlock()
	if err := p.conn.WriteMessage(websocket.BinaryMessage, m); err != nil {
		p.room.fail(err)
	}
}

func (p *yjsPen) idle() bool { return true }

func (p *yjsPen) close() { _ = p.conn.Close() }

func (p *yjsPen) listen() {
	head := append(yjsMessage(0), 2) // an update
	for {
		_, m, err := p.conn.ReadMessage()
		at := time.Now()
		if err != nil {
			p.room.fail(fmt.Errorf("editor %d: %w", p.index, err))
			return
		}
		if !strings.HasPrefix(string(m), string(head)) {
			continue
		}
		u := m[len(head):]
		_, skip := binary.Uvarint(u) // its length
		u = u[skip:]
		if len(u) < 4 || u[0] != 1 || u[1] != 1 {
			p.room.fail(fmt.Errorf("an update that nobody made: % x", u))
			return
		}
		client, n := binary.Uvarint(u[2:])
		clock, _ := binary.Uvarint(u[2+n:])
		if from := int(client) - yjsClients; from != p.index {
			p.room.heard(from, int(clock), 1, at)
		}
	}
}

// rawPen writes to the plain server messages as long as the hub's.
type rawPen struct {
	room  *room
	index int
	conn  *websocket.Conn
	mu    sync.Mutex
}

// rawPad makes a message as long as what the hub tells of a commit.
var rawPad = strings.Repeat(".", 400)

func openRaw(r *room, i int) (pen, error) {
	conn, err := dial(r.order.Address, "/", "")
	if err != nil {
		return nil, err
	}
	p := &rawPen{room: r, index: i, conn: conn}
	go p.listen()
	return p, nil
}

func (p *rawPen) press(n int, _ time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if err := p.conn.WriteMessage(websocket.TextMessage, []byte(fmt.Sprintf("%d %d %s", p.index, n, rawPad))); err != nil {
		p.room.fail(err)
	}
}

func (p *rawPen) idle() bool { return true }

func (p *rawPen) close() { _ = p.conn.Close() }

func (p *rawPen) listen() {
	for {
		_, m, err := p.conn.ReadMessage()
		at := time.Now()
		if err != nil {
			p.room.fail(fmt.Errorf("editor %d: %w", p.index, err))
			return
		}
		var from, n int
		if _, err := fmt.Sscan(string(m), &from, &n); err != nil {
			p.room.fail(err)
			return
		}
		if from != p.index {
			p.room.heard(from, n, 1, at)
		}
	}
}

// serveRaw is the plain server: whatever comes on a socket is written to every socket, one
// write each. It says where it listens and ends with its standard input.
func serveRaw() error {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	var mu sync.Mutex
	var all []*websocket.Conn
	upgrader := websocket.Upgrader{}
	server := &http.Server{ReadHeaderTimeout: 10 * time.Second, Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		conn, err := upgrader.Upgrade(w, r, nil)
		if err != nil {
			return
		}
		mu.Lock()
		all = append(all, conn)
		mu.Unlock()
		for {
			kind, m, err := conn.ReadMessage()
			if err != nil {
				return
			}
			mu.Lock()
			for _, to := range all {
				_ = to.WriteMessage(kind, m) // who misses it tells the bench
			}
			mu.Unlock()
		}
	})}
	fmt.Println(listener.Addr())
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin) // it ends when the bench does
		_ = server.Close()
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

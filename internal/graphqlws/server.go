package graphqlws

import (
	"context"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gorilla/websocket"
)

const subprotocol = "graphql-transport-ws"

// Counts are the figures of a server.
type Counts struct {
	// Sockets is how many are open, QueueBytes what waits for their readers.
	Sockets, QueueBytes atomic.Int64
	// SlowReaders is how many were closed because they could not follow, Refused how many
	// handshakes were refused for want of room.
	SlowReaders, Refused atomic.Int64
}

// Server opens sockets and looks after them.
type Server struct {
	config   Config
	upgrader websocket.Upgrader
	wheel    *wheel
	Counts   Counts
	// changes counts the calls of ViewerChanged.
	changes atomic.Int64

	mu        sync.Mutex
	sockets   map[*socket]struct{}
	addresses map[string]int
	accounts  map[string]map[*socket]struct{}
	draining  bool
	open      sync.WaitGroup
}

// New returns a server. It works until the context ends; see also Drain.
func New(ctx context.Context, c Config) *Server {
	s := &Server{
		config: c.withDefaults(), sockets: map[*socket]struct{}{},
		addresses: map[string]int{}, accounts: map[string]map[*socket]struct{}{},
	}
	s.upgrader = websocket.Upgrader{
		Subprotocols: []string{subprotocol},
		CheckOrigin:  s.config.AllowOrigin,
		// Frames are read piece by piece into a small buffer, and written by us.
		ReadBufferSize:  readBuffer,
		WriteBufferPool: &sync.Pool{},
	}
	s.wheel = newWheel(s)
	go s.wheel.turn(ctx)
	go s.sweep(ctx)
	return s
}

const readBuffer = 512

// ServeHTTP upgrades the request to a socket and returns; the socket lives on by itself.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	address := s.config.ClientAddress(r)
	if !s.admit(address) {
		s.Counts.Refused.Add(1)
		w.Header().Set("Retry-After", "10")
		http.Error(w, "too many connections, try again in 10 seconds", http.StatusServiceUnavailable)
		return
	}
	conn, err := s.upgrader.Upgrade(hijacker{w}, r, nil)
	if err != nil {
		s.release(address) // the upgrader has answered
		return
	}
	so := newSocket(s, conn, address, s.config.Opening(r))
	if !s.add(so) {
		so.close(codeRestart, "Service Restart")
		s.release(address)
		return
	}
	if conn.Subprotocol() != subprotocol {
		so.close(codeSubprotocol, "Subprotocol not acceptable")
	}
	go so.read()
}

// admit counts a socket in before the handshake, so that a refusal can still be an answer.
func (s *Server) admit(address string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.draining || len(s.sockets) >= s.config.MaxSockets || address != "" && s.addresses[address] >= s.config.MaxPerAddress {
		return false
	}
	if address != "" {
		s.addresses[address]++
	}
	return true
}

func (s *Server) release(address string) {
	if address == "" {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.addresses[address]--; s.addresses[address] <= 0 {
		delete(s.addresses, address)
	}
}

func (s *Server) add(so *socket) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.draining {
		return false
	}
	s.sockets[so] = struct{}{}
	s.Counts.Sockets.Add(1)
	s.open.Add(1)
	s.wheel.add(so)
	return true
}

func (s *Server) remove(so *socket) {
	s.release(so.address)
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.sockets, so)
	if of := s.accounts[so.account]; of != nil {
		delete(of, so)
		if len(of) == 0 {
			delete(s.accounts, so.account)
		}
	}
	s.Counts.Sockets.Add(-1)
	s.open.Done()
}

// signedIn remembers whose socket it is, so that it can be found when their rights change.
func (s *Server) signedIn(so *socket, account string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	so.account = account
	if s.accounts[account] == nil {
		s.accounts[account] = map[*socket]struct{}{}
	}
	s.accounts[account][so] = struct{}{}
}

// ViewerChanged looks again at who an account is, and closes its sockets when that is not
// what it was: the client reconnects, is told what it now may, and resumes where it was.
func (s *Server) ViewerChanged(ctx context.Context, account string) {
	s.changes.Add(1)
	s.mu.Lock()
	sockets := make([]*socket, 0, len(s.accounts[account]))
	for so := range s.accounts[account] {
		sockets = append(sockets, so)
	}
	s.mu.Unlock()
	for _, so := range sockets {
		so.check(ctx)
	}
}

// sweep looks at every signed-in socket again from time to time: a sign-in runs out without
// an event, and an event may have been missed.
func (s *Server) sweep(ctx context.Context) {
	ticker := time.NewTicker(s.config.LookEvery)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		s.mu.Lock()
		accounts := make([]string, 0, len(s.accounts))
		for account := range s.accounts {
			accounts = append(accounts, account)
		}
		s.mu.Unlock()
		for _, account := range accounts {
			s.ViewerChanged(ctx, account)
		}
	}
}

// Drain opens no more sockets, tells every client to come back later (1012), and returns
// when all are gone or the context ends.
func (s *Server) Drain(ctx context.Context) {
	s.mu.Lock()
	s.draining = true
	sockets := make([]*socket, 0, len(s.sockets))
	for so := range s.sockets {
		sockets = append(sockets, so)
	}
	s.mu.Unlock()
	for _, so := range sockets {
		so.close(codeRestart, "Service Restart")
	}
	gone := make(chan struct{})
	go func() {
		s.open.Wait()
		close(gone)
	}()
	select {
	case <-gone:
	case <-ctx.Done():
		for _, so := range sockets {
			so.abandon()
		}
	}
}

package graphqlws

import (
	"context"
	"sync"
	"time"
)

// wheel asks every client in its turn whether it is there. It has one slot for each tick of
// a round, and a socket has its place in one slot: no socket has a timer.
type wheel struct {
	server *Server
	began  time.Time
	tick   time.Duration

	mu    sync.Mutex
	slots []map[*socket]struct{}
	next  int
	// young are the sockets that have not said connection_init.
	young map[*socket]struct{}
	// awaited are the sockets that were asked and have not been heard of since.
	awaited map[*socket]struct{}
}

// ticksPerRound is how finely a round of pings is spread.
const ticksPerRound = 100

func newWheel(s *Server) *wheel {
	w := &wheel{
		server: s, began: time.Now(), tick: max(s.config.PingEvery/ticksPerRound, time.Millisecond),
		slots: make([]map[*socket]struct{}, ticksPerRound),
		young: map[*socket]struct{}{}, awaited: map[*socket]struct{}{},
	}
	for i := range w.slots {
		w.slots[i] = map[*socket]struct{}{}
	}
	return w
}

// now is the time since the server began, in nanoseconds.
func (w *wheel) now() int64 { return int64(time.Since(w.began)) }

// add gives a socket the slot that comes last, so that its first ping is a round away.
func (w *wheel) add(s *socket) {
	w.mu.Lock()
	defer w.mu.Unlock()
	s.slot = (w.next + ticksPerRound - 1) % ticksPerRound
	w.slots[s.slot][s] = struct{}{}
	w.young[s] = struct{}{}
}

func (w *wheel) remove(s *socket) {
	w.mu.Lock()
	defer w.mu.Unlock()
	delete(w.slots[s.slot], s)
	delete(w.young, s)
	delete(w.awaited, s)
}

// turn works until the context ends.
func (w *wheel) turn(ctx context.Context) {
	ticker := time.NewTicker(w.tick)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			w.step()
		}
	}
}

func (w *wheel) step() {
	due, late, silent := w.sort()
	for _, s := range late {
		s.close(codeInitTimeout, "Connection initialisation timeout")
	}
	for _, s := range silent {
		s.abandon()
	}
	if len(due) == 0 {
		return
	}
	// The position is read first: what was delivered up to it has then reached every group.
	position := string(w.server.config.Subscriptions.Position())
	bare := textFrame([]byte(`{"type":"ping"}`))
	full := textFrame([]byte(`{"type":"ping","payload":{"position":"` + position + `"}}`))
	for _, s := range due {
		s.ping(bare, full)
	}
}

// ping sends the ping that names the position if everything up to it was sent to this
// socket, which no operation may change in between, and the bare one otherwise.
func (s *socket) ping(bare, full []byte) {
	s.mu.Lock()
	var err error
	switch {
	case s.state != stateReady:
	case s.settled():
		err = s.write(full)
	default:
		err = s.write(bare)
	}
	s.mu.Unlock()
	s.failed(err)
}

// sort finds the sockets to ask, those that never said connection_init, and those that did
// not answer.
func (w *wheel) sort() (due, late, silent []*socket) {
	now := w.now()
	c := &w.server.config
	w.mu.Lock()
	defer w.mu.Unlock()
	for s := range w.young {
		switch {
		case s.initialized():
			delete(w.young, s)
		case now-s.opened > int64(c.InitWithin):
			delete(w.young, s)
			late = append(late, s)
		}
	}
	for s := range w.awaited {
		switch asked := s.asked.Load(); {
		case s.heard.Load() >= asked:
			delete(w.awaited, s)
		case now-asked > int64(c.PongWithin):
			delete(w.awaited, s)
			silent = append(silent, s)
		}
	}
	for s := range w.slots[w.next] {
		if !s.initialized() {
			continue
		}
		if _, already := w.awaited[s]; !already {
			s.asked.Store(now) // who was asked before and is still silent gets no more time
			w.awaited[s] = struct{}{}
		}
		due = append(due, s)
	}
	w.next = (w.next + 1) % ticksPerRound
	return due, late, silent
}

func (s *socket) initialized() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state == stateReady || s.state == stateClosed
}

// settled tells whether everything that was delivered so far was sent to this socket. The
// socket's mutex must be held.
func (s *socket) settled() bool {
	for _, op := range s.operations {
		if op.sub != nil && !op.sub.Settled() || op.sub == nil && op.cancel == nil {
			return false
		}
	}
	return true
}

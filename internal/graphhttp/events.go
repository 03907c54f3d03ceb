package graphhttp

import (
	"context"
	"encoding/json"
	"net/http"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"jalon/internal/access"
	"jalon/internal/feed"
	"jalon/internal/subscribe"
)

// stream answers an operation with server-sent events: a next for each answer, whose id is
// its position, and a complete at the end. A client that reconnects as browsers do, with
// Last-Event-ID, goes on where it was. What refuses the operation is a next too.
func (h *Handler) stream(ctx context.Context, w http.ResponseWriter, r *http.Request, op *graphql.OperationContext) {
	s := newEvents(h.config.MaxQueue)
	if op.Operation.Operation != ast.Subscription {
		s.push("event: next\ndata: ", string(encode(h.execute(ctx, op), true)), "\n\n")
		s.complete()
		h.pump(w, r, s)
		return
	}
	if !h.streams.begin(s, access.FromContext(ctx), h.config.ClientAddress(r)) {
		w.Header().Set("Retry-After", "10")
		h.refuse(w, r, mediaJSON, http.StatusServiceUnavailable, errNoRoom)
		return
	}
	defer h.streams.end(s)
	h.check(ctx, s) // rights may have changed before the stream could be found by it
	sub, errs := h.config.Subscriptions.Subscribe(ctx, op, lastEventID(r), s)
	if len(errs) > 0 {
		s.Fail(errs)
	} else {
		defer sub.Close()
	}
	h.pump(w, r, s)
}

// lastEventID is the position that a reconnecting client names, or nil.
func lastEventID(r *http.Request) *feed.Position {
	id := r.Header.Get("Last-Event-ID")
	if id == "" {
		return nil
	}
	p := feed.Position(id)
	return &p
}

// pump writes events until the stream or the client ends.
func (h *Handler) pump(w http.ResponseWriter, r *http.Request, s *events) {
	defer s.leave()
	w.Header().Set("Content-Type", string(mediaEvents)+"; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Accel-Buffering", "no")
	w.WriteHeader(http.StatusOK)
	control := http.NewResponseController(w)
	write := func(b []byte) bool {
		if control.SetWriteDeadline(time.Now().Add(h.config.WriteWithin)) != nil {
			return false
		}
		if _, err := w.Write(b); err != nil {
			return false
		}
		return control.Flush() == nil
	}
	ping := time.NewTicker(h.config.PingEvery)
	defer ping.Stop()
	if !write([]byte(":\n\n")) {
		return
	}
	for {
		waiting, over := s.take()
		if len(waiting) > 0 && !write(waiting) || over {
			return
		}
		select {
		case <-s.wake:
		case <-ping.C:
			h.check(r.Context(), s) // in case a change of rights was missed
			if !write([]byte(":\n\n")) {
				return
			}
		case <-r.Context().Done():
			return
		}
	}
}

// events is the queue between a subscription and its stream.
type events struct {
	most int
	wake chan struct{}
	// viewer and address belong to streams.
	viewer  *access.Viewer
	address string

	mu    sync.Mutex
	queue []byte
	spare []byte // what was written last, to be filled again
	over  bool
	gone  bool
	room  []chan struct{}
}

func newEvents(most int) *events { return &events{most: most, wake: make(chan struct{}, 1)} }

// Next queues answers. A reader who cannot follow is cut off, and resumes by itself.
func (s *events) Next(messages []*subscribe.Message) {
	s.mu.Lock()
	for _, m := range messages {
		if s.over || s.gone {
			break
		}
		if len(s.queue) > 0 && len(s.queue)+len(m.Payload) > s.most {
			s.over = true
			break
		}
		s.queue = append(s.queue, "event: next"...)
		if m.Position != "" {
			s.queue = append(s.queue, "\nid: "...)
			s.queue = append(s.queue, m.Position...)
		}
		s.queue = append(s.queue, "\ndata: "...)
		s.queue = append(s.queue, m.Payload...)
		s.queue = append(s.queue, "\n\n"...)
	}
	s.mu.Unlock()
	s.signal()
}

// Fail tells the client why the stream ends.
func (s *events) Fail(errs gqlerror.List) {
	payload, err := json.Marshal(map[string]any{"errors": errs})
	if err != nil {
		payload = []byte(`{"errors":[{"message":"INTERNAL"}]}`)
	}
	s.push("event: next\ndata: ", string(payload), "\n\n")
	s.complete()
}

// Room waits until at most half of the queue is taken.
func (s *events) Room(ctx context.Context) bool {
	for {
		s.mu.Lock()
		if s.gone || s.over {
			s.mu.Unlock()
			return false
		}
		if len(s.queue) <= s.most/2 {
			s.mu.Unlock()
			return true
		}
		c := make(chan struct{})
		s.room = append(s.room, c)
		s.mu.Unlock()
		select {
		case <-c:
		case <-ctx.Done():
			return false
		}
	}
}

// push queues parts of events, unless the stream has ended.
func (s *events) push(parts ...string) {
	s.mu.Lock()
	for _, part := range parts {
		if !s.over {
			s.queue = append(s.queue, part...)
		}
	}
	s.mu.Unlock()
	s.signal()
}

// complete ends the stream. Its empty data makes browsers fire the event.
func (s *events) complete() {
	s.push("event: complete\ndata: \n\n")
	s.cut()
}

// cut ends the stream after what is queued. Without a complete, the client comes back.
func (s *events) cut() {
	s.mu.Lock()
	s.over = true
	s.mu.Unlock()
	s.signal()
}

func (s *events) signal() {
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

// take returns what is queued, until the next call, and whether nothing follows.
func (s *events) take() (waiting []byte, over bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	waiting = s.queue
	s.queue, s.spare = s.spare[:0], waiting
	if cap(waiting) > keptBuffer {
		s.spare = nil
	}
	s.admit()
	return waiting, s.over
}

// keptBuffer is the largest buffer that a stream keeps, in bytes.
const keptBuffer = 64 << 10

// leave lets those go who wait for room.
func (s *events) leave() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.gone = true
	s.admit()
}

func (s *events) admit() {
	for _, c := range s.room {
		close(c)
	}
	s.room = nil
}

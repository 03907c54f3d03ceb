package graphhttp

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"jalon/internal/feed"
	"jalon/internal/subscribe"
)

// stream answers an operation with server-sent events: a next for each answer, whose id is
// its position, and a complete at the end. A client that reconnects as browsers do, with
// Last-Event-ID, goes on where it was.
func (h *Handler) stream(ctx context.Context, w http.ResponseWriter, r *http.Request, op *graphql.OperationContext) {
	s := &events{most: h.config.MaxQueue, wake: make(chan struct{}, 1)}
	if op.Operation.Operation == ast.Subscription {
		var since *feed.Position
		if id := r.Header.Get("Last-Event-ID"); id != "" {
			p := feed.Position(id)
			since = &p
		}
		sub, errs := h.config.Subscriptions.Subscribe(ctx, op, since, s)
		if len(errs) > 0 {
			writeResponse(w, mediaJSON, http.StatusBadRequest, &graphql.Response{Errors: errs}, false)
			return
		}
		defer sub.Close()
	} else {
		answer, ctx := h.config.Exec.DispatchOperation(ctx, op)
		s.push([]byte("event: next\ndata: "), encode(answer(ctx), true), []byte("\n\n"))
		s.complete()
	}
	w.Header().Set("Content-Type", string(mediaEvents)+"; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Accel-Buffering", "no")
	w.WriteHeader(http.StatusOK)
	h.pump(r.Context(), w, s)
}

// pump writes events until the stream or the client ends.
func (h *Handler) pump(ctx context.Context, w http.ResponseWriter, s *events) {
	control := http.NewResponseController(w)
	ping := time.NewTicker(h.config.PingEvery)
	defer ping.Stop()
	defer s.leave()
	write := func(b []byte) bool {
		if control.SetWriteDeadline(time.Now().Add(h.config.WriteWithin)) != nil {
			return false
		}
		if _, err := w.Write(b); err != nil {
			return false
		}
		return control.Flush() == nil
	}
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
			if !write([]byte(":\n\n")) {
				return
			}
		case <-ctx.Done():
			return
		}
	}
}

// events is the queue between a subscription and its stream.
type events struct {
	most int
	wake chan struct{}

	mu    sync.Mutex
	queue bytes.Buffer
	over  bool
	gone  bool
	room  []chan struct{}
}

// Next queues answers. A reader who cannot follow is cut off, and resumes by itself.
func (s *events) Next(messages []*subscribe.Message) {
	s.mu.Lock()
	for _, m := range messages {
		if s.over || s.gone {
			break
		}
		if s.queue.Len()+len(m.Payload) > s.most {
			s.over = true
			break
		}
		s.queue.WriteString("event: next")
		if m.Position != "" {
			s.queue.WriteString("\nid: ")
			s.queue.WriteString(string(m.Position))
		}
		s.queue.WriteString("\ndata: ")
		s.queue.Write(m.Payload)
		s.queue.WriteString("\n\n")
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
	s.push([]byte("event: next\ndata: "), payload, []byte("\n\n"))
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
		if s.queue.Len() <= s.most/2 {
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

func (s *events) push(parts ...[]byte) {
	s.mu.Lock()
	for _, part := range parts {
		s.queue.Write(part)
	}
	s.mu.Unlock()
	s.signal()
}

// complete ends the stream. Its empty data makes browsers fire the event.
func (s *events) complete() {
	s.mu.Lock()
	if !s.over {
		s.queue.WriteString("event: complete\ndata: \n\n")
		s.over = true
	}
	s.mu.Unlock()
	s.signal()
}

func (s *events) signal() {
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

func (s *events) take() (waiting []byte, over bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	waiting = bytes.Clone(s.queue.Bytes())
	s.queue.Reset()
	for _, c := range s.room {
		close(c)
	}
	s.room = nil
	return waiting, s.over
}

// leave lets those go who wait for room.
func (s *events) leave() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.gone = true
	for _, c := range s.room {
		close(c)
	}
	s.room = nil
}

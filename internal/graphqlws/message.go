package graphqlws

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"jalon/internal/access"
	"jalon/internal/fault"
	"jalon/internal/subscribe"
	"jalon/internal/wire"
)

// message is what a client sends.
type message struct {
	Type    string          `json:"type"`
	ID      string          `json:"id"`
	Payload json.RawMessage `json:"payload"`
}

const invalidMessage = "Invalid message received"

// where says for the reason of a close frame what is wrong with a message, and where.
func where(err error) string {
	if located := (*wire.Error)(nil); errors.As(err, &located) {
		return fmt.Sprintf(": %s at byte %d", located.Problem, located.Offset)
	}
	return ""
}

// maxID bounds the id of an operation, in bytes.
const maxID = 128

// handle does what a message says, or closes the socket with the code that the protocol has
// for it. What a client sent is never echoed nor logged.
func (s *socket) handle(raw []byte) {
	var m message
	if err := wire.Decode(raw, &m); err != nil || !isObject(raw) {
		s.close(codeBadMessage, invalidMessage+where(err))
		return
	}
	switch m.Type {
	case "connection_init":
		s.initialize(m.Payload)
	case "subscribe":
		s.subscribe(m)
	case "complete":
		if m.ID == "" {
			s.close(codeBadMessage, invalidMessage)
			return
		}
		if op := s.take(m.ID); op != nil {
			op.stop()
		}
	case "ping", "pong":
		switch {
		case !isObjectOrNone(m.Payload):
			s.close(codeBadMessage, invalidMessage)
		case m.Type == "ping":
			s.pong(m.Payload)
		} // that a pong came was noted when it was read
	default:
		s.close(codeBadMessage, invalidMessage)
	}
}

// isObjectOrNone tells whether a payload that may be left out has a possible form.
func isObjectOrNone(payload json.RawMessage) bool {
	return len(payload) == 0 || string(payload) == "null" || isObject(payload)
}

func isObject(raw []byte) bool {
	trimmed := bytes.TrimLeft(raw, " \t\r\n")
	return len(trimmed) > 0 && trimmed[0] == '{'
}

// initPayload is what connection_init may carry.
type initPayload struct {
	Authorization string `json:"authorization"`
	Language      string `json:"language"`
}

func (s *socket) initialize(payload json.RawMessage) {
	s.mu.Lock()
	again := s.state != stateOpened
	if !again {
		s.state = stateInitializing
	}
	s.mu.Unlock()
	if again {
		s.close(codeInitAgain, "Too many initialisation requests")
		return
	}
	var init initPayload
	if !isObjectOrNone(payload) || len(payload) > 0 && wire.Decode(payload, &init) != nil {
		s.close(codeBadMessage, invalidMessage)
		return
	}
	if init.Language != "" {
		// Another language than these leaves the one that the handshake asked for.
		for _, known := range []access.Language{access.EN, access.FR} {
			if strings.EqualFold(init.Language, string(known)) {
				s.opening.Language = known
			}
		}
	}
	token, ok := strings.CutPrefix(init.Authorization, "Bearer ")
	if init.Authorization != "" && (!ok || token == "") {
		s.close(codeForbidden, "Forbidden")
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), s.server.config.InitWithin)
	defer cancel()
	before := s.server.changes.Load()
	viewer, err := s.server.config.Authenticate(ctx, s.opening, token)
	if err != nil {
		s.close(codeForbidden, "Forbidden")
		return
	}
	s.opening.Session = "" // it has served
	if viewer.SignedIn() {
		s.server.signedIn(s, viewer.AccountID)
	}
	s.acknowledge(viewer)
	if s.server.changes.Load() != before {
		s.check(ctx) // somebody's rights changed meanwhile, and the socket could not be found by it
	}
}

// acknowledge answers connection_init. The position lets a client resume that is cut off
// before anything happened.
func (s *socket) acknowledge(viewer *access.Viewer) {
	position := string(s.server.config.Subscriptions.Position())
	frame := textFrame([]byte(`{"type":"connection_ack","payload":{"position":"` + position + `"}}`))
	s.mu.Lock()
	var err error
	if s.state == stateInitializing {
		s.state, s.viewer = stateReady, viewer
		err = s.write(frame)
	}
	s.mu.Unlock()
	s.failed(err)
}

func (s *socket) pong(payload json.RawMessage) {
	if len(payload) == 0 || string(payload) == "null" {
		s.send(textFrame([]byte(`{"type":"pong"}`)))
		return
	}
	s.send(textFrame(append(append([]byte(`{"type":"pong","payload":`), payload...), '}')))
}

// request is the payload of subscribe.
type request struct {
	Query         *string        `json:"query"`
	OperationName string         `json:"operationName"`
	Variables     map[string]any `json:"variables"`
	Extensions    map[string]any `json:"extensions"`
}

var errTooMany = fault.New(fault.RateLimited, fault.Say(
	"Too many operations are under way on this connection. End one first.",
	"Trop d’opérations sont en cours sur cette connexion. Terminez-en une d’abord."))

func (s *socket) subscribe(m message) {
	var r request
	if m.ID == "" || len(m.ID) > maxID || !isObject(m.Payload) || wire.Decode(m.Payload, &r) != nil || r.Query == nil {
		s.closeUnlessNotReady(codeBadMessage, invalidMessage)
		return
	}
	op := newOperation(s, m.ID)
	s.mu.Lock()
	ready, viewer := s.state == stateReady, s.viewer
	taken := slices.ContainsFunc(s.operations, func(o *operation) bool { return o.id == m.ID })
	full := len(s.operations) >= s.server.config.MaxOperations
	if ready && !taken && !full {
		s.operations = append(s.operations, op)
	}
	s.mu.Unlock()
	ctx := access.WithLanguage(access.NewContext(context.Background(), viewer), s.opening.Language)
	switch {
	case !ready:
		s.closeUnlessNotReady(codeNotReady, "Unauthorized")
	case taken:
		s.close(codeSubscriberDup, "Subscriber for "+sanitized(m.ID)+" already exists")
	case full:
		s.send(op.failure(s.server.config.Exec.DispatchError(ctx, gqlerror.List{gqlerror.Wrap(errTooMany)}).Errors))
	default:
		op.start(ctx, r)
	}
}

// closeUnlessNotReady closes the socket; before the acknowledgement with the code for that.
func (s *socket) closeUnlessNotReady(code closeCode, reason string) {
	s.mu.Lock()
	ready := s.state == stateReady
	s.mu.Unlock()
	if !ready {
		code, reason = codeNotReady, "Unauthorized"
	}
	s.close(code, reason)
}

// sanitized keeps a client's id short and printable: reasons have at most 123 bytes.
func sanitized(id string) string {
	id = strings.Map(func(r rune) rune {
		if r < ' ' || r > '~' {
			return '?'
		}
		return r
	}, id)
	return id[:min(len(id), 60)]
}

// take removes an operation and returns it; nil when there is none of this id, as when its
// end crosses the client's complete.
func (s *socket) take(id string) *operation {
	s.mu.Lock()
	defer s.mu.Unlock()
	i := slices.IndexFunc(s.operations, func(o *operation) bool { return o.id == id })
	if i < 0 {
		return nil
	}
	op := s.operations[i]
	s.operations = slices.Delete(s.operations, i, i+1)
	op.stopped = true
	return op
}

var _ subscribe.Sink = (*operation)(nil)

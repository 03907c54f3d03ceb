package subscribe

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"runtime/debug"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"jalon/internal/access"
	"jalon/internal/feed"
	"jalon/internal/live"
)

// Message is one answer of a group: what a change gave, once for all of its members.
type Message struct {
	// Offset and Position say after which change the subscriber has everything. A whisper has
	// neither.
	Offset   int64
	Position feed.Position
	// Payload is the execution result, with the position in its extensions.
	Payload []byte
	// tail is what follows the subscriber's id in a graphql-transport-ws message.
	tail []byte
	// failed is true when the answer holds errors.
	failed bool
}

// Tail is the rest of a graphql-transport-ws message after `{"id":"…`: the same bytes for
// every subscriber.
func (m *Message) Tail() []byte { return m.tail }

// execute answers one change, as the viewer sees it. It returns nil when there is nothing
// for them to see.
func (s *Server) execute(g *group, viewer *access.Viewer, c feed.Change) *Message {
	ctx, cancel := context.WithTimeout(context.Background(), executionTime)
	defer cancel()
	ctx = access.WithLanguage(access.NewContext(ctx, viewer), g.language)
	s.Counts.Executions.Add(1)
	response := s.dispatch(live.WithEvent(ctx, c), g.op)
	if response == nil || len(response.Errors) == 0 && isNull(response.Data) {
		return nil
	}
	var position feed.Position
	if c.Offset != 0 {
		position = s.hub.PositionOf(c.Offset)
	}
	payload := Encode(response, position)
	tail := make([]byte, 0, len(payload)+len(tailHead)+1)
	tail = append(append(append(tail, tailHead...), payload...), '}')
	return &Message{
		Offset: c.Offset, Position: position, Payload: tail[len(tailHead) : len(tail)-1], tail: tail,
		failed: len(response.Errors) > 0,
	}
}

// dispatch carries out an operation once. A panic becomes an error of the response. When the
// context ended before there was an answer, that is the error.
func (s *Server) dispatch(ctx context.Context, op *graphql.OperationContext) (response *graphql.Response) {
	failed := func(err error) { response = &graphql.Response{Errors: s.errors(ctx, op, err)} }
	defer func() {
		if p := recover(); p != nil {
			failed(fmt.Errorf("panic: %v\n%s", p, debug.Stack()))
		}
	}()
	answer, inner := s.exec.DispatchOperation(ctx, op)
	if response = answer(inner); response == nil && ctx.Err() != nil {
		failed(ctx.Err())
	}
	return response
}

const tailHead = `","type":"next","payload":`

func isNull(data json.RawMessage) bool {
	return len(data) == 0 || bytes.Equal(data, []byte("null"))
}

// Encode writes an execution result, with a position in its extensions if there is one. The
// data is JSON already; the rest is small.
func Encode(response *graphql.Response, position feed.Position) []byte {
	var b bytes.Buffer
	b.WriteByte('{')
	if len(response.Errors) > 0 {
		errs, err := json.Marshal(response.Errors)
		if err != nil { // extensions hold texts only
			errs = []byte(`[{"message":"INTERNAL"}]`)
		}
		b.WriteString(`"errors":`)
		b.Write(errs)
		b.WriteByte(',')
	}
	b.WriteString(`"data":`)
	if isNull(response.Data) {
		b.WriteString("null")
	} else {
		b.Write(response.Data)
	}
	if position != "" {
		b.WriteString(`,"extensions":{"position":"`)
		b.WriteString(string(position))
		b.WriteString(`"}`)
	}
	b.WriteByte('}')
	return b.Bytes()
}

// errors presents an error to a client.
func (s *Server) errors(ctx context.Context, op *graphql.OperationContext, err error) gqlerror.List {
	return s.exec.DispatchError(graphql.WithOperationContext(ctx, op), gqlerror.List{gqlerror.Wrap(err)}).Errors
}

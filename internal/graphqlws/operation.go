package graphqlws

import (
	"context"
	"encoding/json"
	"fmt"
	"runtime/debug"
	"slices"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"jalon/internal/feed"
	"jalon/internal/subscribe"
)

// operation is one subscribe message's query, mutation or subscription.
type operation struct {
	socket *socket
	id     string
	// head is what stands before the id's tail in each message: {"id":"…
	head string

	// The socket's mutex guards the rest.
	stopped bool
	sub     *subscribe.Subscription
	cancel  context.CancelFunc
}

func newOperation(s *socket, id string) *operation {
	quoted, err := json.Marshal(id)
	if err != nil { // a text always has JSON
		quoted = []byte(`""`)
	}
	return &operation{socket: s, id: id, head: `{"id":` + string(quoted[:len(quoted)-1])}
}

// start runs the operation: a subscription lives on in its group, anything else is answered
// once, aside, so that the socket goes on reading.
func (o *operation) start(ctx context.Context, r request) {
	defer o.recovered(ctx)
	params := &graphql.RawParams{
		Query: *r.Query, OperationName: r.OperationName, Variables: r.Variables, Extensions: r.Extensions,
		ReadTime: graphql.TraceTiming{Start: graphql.Now(), End: graphql.Now()},
	}
	exec := o.socket.server.config.Exec
	ctx = graphql.StartOperationTrace(ctx)
	op, errs := exec.CreateOperationContext(ctx, params)
	if len(errs) > 0 {
		o.Fail(exec.DispatchError(graphql.WithOperationContext(ctx, op), errs).Errors)
		return
	}
	if op.Operation.Operation != ast.Subscription {
		ctx, cancel := context.WithTimeout(ctx, o.socket.server.config.Within)
		if !o.hold(nil, cancel) {
			cancel()
			return
		}
		go o.answer(ctx, cancel, op)
		return
	}
	sub, errs := o.socket.server.config.Subscriptions.Subscribe(ctx, op, o.since(r), o)
	if len(errs) > 0 {
		o.Fail(errs)
		return
	}
	if !o.hold(sub, nil) {
		sub.Close()
	}
}

// recovered ends the operation when carrying it out panicked. It is deferred.
func (o *operation) recovered(ctx context.Context) {
	if p := recover(); p != nil {
		o.failWith(ctx, fmt.Errorf("panic: %v\n%s", p, debug.Stack()))
	}
}

func (o *operation) failWith(ctx context.Context, err error) {
	o.Fail(o.socket.server.config.Exec.DispatchError(ctx, gqlerror.List{gqlerror.Wrap(err)}).Errors)
}

// since is the position that the client gives beside the operation, as extensions.position,
// or nil. It goes before the operation's own argument.
func (o *operation) since(r request) *feed.Position {
	given := r.Extensions["position"]
	if given == nil {
		return nil
	}
	text, _ := given.(string) // what is no text is no position of ours either
	position := feed.Position(text)
	return &position
}

// hold keeps what must be ended with the operation; false when that is already so.
func (o *operation) hold(sub *subscribe.Subscription, cancel context.CancelFunc) bool {
	o.socket.mu.Lock()
	defer o.socket.mu.Unlock()
	o.sub, o.cancel = sub, cancel
	return !o.stopped
}

// stop ends the operation: its client has said so, or is gone.
func (o *operation) stop() {
	o.socket.mu.Lock()
	o.stopped = true
	sub, cancel := o.sub, o.cancel
	o.socket.mu.Unlock()
	if sub != nil {
		sub.Close()
	}
	if cancel != nil {
		cancel()
	}
}

func (o *operation) answer(ctx context.Context, cancel context.CancelFunc, op *graphql.OperationContext) {
	defer cancel()
	ctx = graphql.WithOperationContext(ctx, op)
	defer o.recovered(ctx)
	answer, inner := o.socket.server.config.Exec.DispatchOperation(ctx, op)
	response := answer(inner)
	if response == nil { // it was given up before it began
		o.failWith(ctx, context.Cause(ctx))
		return
	}
	payload := subscribe.Encode(response, "")
	frames := make([]byte, 0, len(payload)+2*len(o.head)+64)
	frames = appendText(frames, o.head, `","type":"next","payload":`, string(payload), "}")
	frames = appendText(frames, o.head, `","type":"complete"}`)
	o.end(frames)
}

// end sends what ends the operation, unless it has ended already: its id may be another's.
func (o *operation) end(frames []byte) {
	s := o.socket
	s.mu.Lock()
	i := slices.Index(s.operations, o)
	if i < 0 {
		s.mu.Unlock()
		return
	}
	s.operations = slices.Delete(s.operations, i, i+1)
	o.stopped = true
	err := s.write(frames)
	s.mu.Unlock()
	s.failed(err)
}

// buffers hold frames while they are put together.
var buffers = sync.Pool{New: func() any { b := make([]byte, 0, 4096); return &b }}

// Next sends answers of the subscription: all of them in one write.
func (o *operation) Next(messages []*subscribe.Message) {
	buffer := buffers.Get().(*[]byte)
	b := (*buffer)[:0]
	for _, m := range messages {
		tail := m.Tail()
		b = appendHeader(b, opText, len(o.head)+len(tail))
		b = append(append(b, o.head...), tail...)
	}
	s := o.socket
	s.mu.Lock()
	var err error
	if !o.stopped && s.state == stateReady {
		err = s.write(b)
	}
	s.mu.Unlock()
	if cap(b) <= maxPiece {
		*buffer = b
		buffers.Put(buffer)
	}
	s.failed(err)
}

// Fail ends the operation with errors; no complete follows.
func (o *operation) Fail(errs gqlerror.List) { o.end(o.failure(errs)) }

// failure is the message that tells why the operation ends.
func (o *operation) failure(errs gqlerror.List) []byte {
	payload, err := json.Marshal(errs)
	if err != nil {
		payload = []byte(`[{"message":"INTERNAL"}]`)
	}
	return appendText(nil, o.head, `","type":"error","payload":`, string(payload), "}")
}

// Room waits until the socket's reader has taken what it was sent.
func (o *operation) Room(ctx context.Context) bool { return o.socket.awaitRoom(ctx) }

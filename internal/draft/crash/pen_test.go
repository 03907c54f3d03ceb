package crash_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/gorilla/websocket"

	"jalon/internal/draft/editor"
	"jalon/internal/prosemirror/schema"
	"jalon/internal/testkit/typist"
)

const (
	submitMutation = `mutation ($input: SubmitDraftStepsInput!) {
  submitDraftSteps(input: $input) { version steps userErrors { code message } } }`
	changesSubscription = `subscription ($id: ID!, $since: Int!) { draftChanged(draftId: $id, since: $since) {
  ... on DraftStepsCommitted { version ref clientId steps } } }`
)

// pen is an editor that types, over connections that break.
type pen struct {
	*editor.Editor
	ledger  *ledger
	r       *rand.Rand
	draftID string
	persona string
	address string
	// overHTTP sends commits over HTTP instead of over the socket.
	overHTTP bool
	typing   *atomic.Bool
	every    time.Duration
	// version and saved tell others how far it is.
	version atomic.Int64
	saved   atomic.Bool
	// asked is the ref that was sent on this connection and not answered; tries counts them.
	asked string
	tries int
}

// answer is what became of a submission.
type answer struct {
	ref     string
	Version *int
	Steps   []json.RawMessage

	UserErrors []struct{ Code string }
}

// run types until the context ends; an error is a fault of the program.
func (p *pen) run(ctx context.Context) error {
	for ctx.Err() == nil {
		if err := p.session(ctx); err != nil {
			return fmt.Errorf("%s: %w", p.ClientID, err)
		}
		select { // the program is starting again
		case <-ctx.Done():
		case <-time.After(10 * time.Millisecond):
		}
	}
	return nil
}

// frame is a message of the socket.
type frame struct {
	ID, Type string
	Payload  json.RawMessage
}

// open opens a socket and subscribes; nil when the program is not there.
func (p *pen) open(ctx context.Context) *websocket.Conn {
	dialer := websocket.Dialer{Subprotocols: []string{"graphql-transport-ws"}, HandshakeTimeout: 5 * time.Second}
	conn, response, err := dialer.DialContext(ctx, "ws://"+p.address+"/graphql", http.Header{})
	if err != nil {
		return nil
	}
	_ = response.Body.Close() // there is none
	variables := map[string]any{"id": p.draftID, "since": p.Version()}
	for _, message := range []any{
		map[string]any{"type": "connection_init", "payload": map[string]string{"authorization": "Bearer " + p.persona}},
		map[string]any{"type": "subscribe", "id": "changes", "payload": map[string]any{"query": changesSubscription, "variables": variables}},
	} {
		if conn.WriteJSON(message) != nil {
			_ = conn.Close()
			return nil
		}
	}
	return conn
}

// session works over one connection for as long as it lasts.
func (p *pen) session(ctx context.Context) error {
	conn := p.open(ctx)
	if conn == nil {
		return nil
	}
	defer conn.Close() //nolint:errcheck // it may be broken
	frames, answers := make(chan frame, 1000), make(chan *answer, 10)
	ctx, end := context.WithCancel(ctx)
	defer end()
	go read(ctx, conn, frames)
	p.asked = ""
	key := time.NewTicker(p.every)
	defer key.Stop()
	for ready := false; ; {
		var err error
		select {
		case <-ctx.Done():
			return nil
		case f, ok := <-frames:
			if !ok {
				return nil
			}
			ready = ready || f.Type == "connection_ack"
			err = p.take(f)
		case a := <-answers:
			if a == nil {
				return nil // the program is gone
			}
			err = p.answered(a)
		case <-key.C:
			err = p.touch()
		}
		if err != nil {
			return err
		}
		if ready && !p.send(ctx, conn, answers) {
			return nil
		}
		p.version.Store(int64(p.Version()))
		p.saved.Store(p.Saved())
	}
}

func read(ctx context.Context, conn *websocket.Conn, frames chan<- frame) {
	defer close(frames)
	for {
		var f frame
		if conn.ReadJSON(&f) != nil {
			return
		}
		select {
		case frames <- f:
		case <-ctx.Done():
			return
		}
	}
}

// touch types something.
func (p *pen) touch() error {
	if !p.typing.Load() {
		return nil
	}
	if step := typist.Edit(p.r, schema.Jalon(), p.Doc()); step != nil {
		return p.Type(step)
	}
	return nil
}

// send sends the commit under way, unless this connection has it already. It returns false
// when the connection is broken.
func (p *pen) send(ctx context.Context, conn *websocket.Conn, answers chan<- *answer) bool {
	m := p.Send()
	if m == nil || p.asked == m.Ref {
		return true
	}
	p.asked = m.Ref
	p.tries++
	p.ledger.sent(p.ClientID, m.Ref, m.Version)
	variables := map[string]any{"input": map[string]any{
		"draftId": p.draftID, "version": m.Version, "ref": m.Ref, "clientId": p.ClientID, "steps": m.Steps,
	}}
	if !p.overHTTP {
		return conn.WriteJSON(map[string]any{
			"type": "subscribe", "id": fmt.Sprint("c", p.tries, "-", m.Ref),
			"payload": map[string]any{"query": submitMutation, "variables": variables},
		}) == nil
	}
	go func() {
		var done struct{ SubmitDraftSteps *answer }
		if err := ask(p.address, p.persona, submitMutation, variables, &done); err == nil {
			done.SubmitDraftSteps.ref = m.Ref
		} else {
			done.SubmitDraftSteps = nil
		}
		select {
		case answers <- done.SubmitDraftSteps:
		case <-ctx.Done():
		}
	}()
	return true
}

// take takes a message of the socket.
func (p *pen) take(f frame) error {
	switch f.Type {
	case "ping", "connection_ack", "complete":
		return nil // it is not kept long enough to be given up
	case "next":
	default:
		return fmt.Errorf("got %s %s %s", f.Type, f.ID, f.Payload)
	}
	var got struct {
		Data struct {
			DraftChanged     *editor.Commit
			SubmitDraftSteps *answer
		}
	}
	if err := json.Unmarshal(f.Payload, &got); err != nil {
		return fmt.Errorf("%w: %s", err, f.Payload)
	}
	if a := got.Data.SubmitDraftSteps; a != nil {
		var try int
		if _, err := fmt.Sscanf(f.ID, "c%d-%s", &try, &a.ref); err != nil {
			return err
		}
		return p.answered(a)
	}
	c := got.Data.DraftChanged
	if c == nil {
		return fmt.Errorf("got %s", f.Payload)
	}
	if c.Version == 0 {
		return nil // not a commit
	}
	if c.Version > p.Version()+1 {
		return fmt.Errorf("version %d came after %d", c.Version, p.Version())
	}
	if err := p.ledger.told(*c); err != nil {
		return err
	}
	_, err := p.Take(*c)
	return err
}

// answered notes that a commit was acknowledged, or lets it be sent again.
func (p *pen) answered(a *answer) error {
	switch {
	case a.Version != nil:
		return p.ledger.acknowledged(editor.Commit{Version: *a.Version, ClientID: p.ClientID, Ref: a.ref, Steps: a.Steps})
	case len(a.UserErrors) == 1 && a.UserErrors[0].Code == "TOO_FAST":
		p.asked = "" // the next key sends it again
		return nil
	}
	return fmt.Errorf("%s was refused: %+v", a.ref, a.UserErrors)
}

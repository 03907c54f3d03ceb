package subscribe

import (
	"bytes"
	"context"
	"encoding/json"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"jalon/internal/access"
	"jalon/internal/feed"
	"jalon/internal/live"
)

// Message is one answer of a group: what a change gave, once for all of its members.
type Message struct {
	// Offset and Position say after which change the subscriber has everything.
	Offset   int64
	Position feed.Position
	// Payload is the execution result, with the position in its extensions.
	Payload []byte
	// tail is what follows the subscriber's id in a graphql-transport-ws message.
	tail []byte
}

// Tail is the rest of a graphql-transport-ws message after `{"id":"…`: the same bytes for
// every subscriber.
func (m *Message) Tail() []byte { return m.tail }

// execute answers one change, as the group sees it. It returns nil when there is nothing
// for the group to see.
func (s *Server) execute(g *group, c feed.Change) *Message {
	ctx, cancel := context.WithTimeout(context.Background(), executionTime)
	defer cancel()
	ctx = access.WithLanguage(access.NewContext(ctx, g.viewer), g.language)
	s.Counts.Executions.Add(1)
	answer, ctx := s.exec.DispatchOperation(live.WithEvent(ctx, c), g.op)
	response := answer(ctx)
	if response == nil || len(response.Errors) == 0 && isNull(response.Data) {
		return nil
	}
	position := s.hub.PositionOf(c.Offset)
	payload := encode(response, position)
	tail := make([]byte, 0, len(payload)+len(tailHead)+1)
	tail = append(append(append(tail, tailHead...), payload...), '}')
	return &Message{Offset: c.Offset, Position: position, Payload: payload, tail: tail}
}

const tailHead = `","type":"next","payload":`

func isNull(data json.RawMessage) bool {
	return len(data) == 0 || bytes.Equal(data, []byte("null"))
}

// encode writes an execution result. The data is JSON already; the rest is small.
func encode(response *graphql.Response, position feed.Position) []byte {
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
	b.WriteString(`,"extensions":{"position":"`)
	b.WriteString(string(position))
	b.WriteString(`"}}`)
	return b.Bytes()
}

// errors presents an error to a client.
func (s *Server) errors(ctx context.Context, op *graphql.OperationContext, err error) gqlerror.List {
	return s.exec.DispatchError(graphql.WithOperationContext(ctx, op), gqlerror.List{gqlerror.Wrap(err)}).Errors
}

// memo remembers a group's newest answers, for those who catch up.
type memo struct {
	mu sync.Mutex
	// removals is how much had been taken from view when the first of the entries was made.
	removals int64
	entries map[int64]*entry
	order   []int64
	size    int
}

type entry struct {
	once    sync.Once
	message *Message
	// made is set, under the memo's mutex, once message is.
	made bool
}

// maxMemo bounds what a group remembers, in bytes, and maxMemoEntries in number.
const (
	maxMemo        = 512 << 10
	maxMemoEntries = 1024
)

// get returns the answer to the change at an offset, making it if nobody has yet. Others who
// ask meanwhile wait for it. Whatever was made before the newest removal is made anew: it may
// hold a text that nobody sees any more.
func (m *memo) get(removals, offset int64, make func() *Message) *Message {
	e := m.entry(removals, offset)
	e.once.Do(func() { m.keep(offset, e, make()) })
	return e.message
}

func (m *memo) entry(removals, offset int64) *entry {
	m.mu.Lock()
	defer m.mu.Unlock()
	if removals > m.removals {
		m.entries, m.order, m.size, m.removals = nil, nil, 0, removals
	}
	if e, ok := m.entries[offset]; ok {
		return e
	}
	if m.entries == nil {
		m.entries = map[int64]*entry{}
	}
	e := &entry{}
	m.entries[offset] = e
	m.order = append(m.order, offset)
	return e
}

// keep fills an entry and forgets the oldest ones that are too many.
func (m *memo) keep(offset int64, e *entry, message *Message) {
	m.mu.Lock()
	defer m.mu.Unlock()
	e.message, e.made = message, true
	if m.entries[offset] != e {
		return // something was taken from view while it was made
	}
	m.size += sizeOf(message)
	for len(m.order) > 1 && (m.size > maxMemo || len(m.order) > maxMemoEntries) {
		oldest := m.entries[m.order[0]]
		if !oldest.made {
			return // it is being made; the next one to be kept will see to it
		}
		m.size -= sizeOf(oldest.message)
		delete(m.entries, m.order[0])
		m.order = m.order[1:]
	}
}

func sizeOf(m *Message) int {
	if m == nil {
		return 0
	}
	return len(m.Payload) + len(m.tail)
}

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/gorilla/websocket"

	"jalon/internal/prosemirror"
	"jalon/internal/prosemirror/schema"
)

// jalonPen writes in a draft of the hub as the draft page does: keys that are pressed while a
// commit is under way wait and go together, on the newest version that has come. It keeps the
// place of its caret only, not the text, so that the meter costs little.
type jalonPen struct {
	room  *room
	index int
	conn  *websocket.Conn
	draft string
	// out and in are what is on its way, when everything takes a while.
	out chan func()

	mu      sync.Mutex
	version int
	caret   int
	// first is the first key that is not acknowledged; pressed how many there were in all.
	first, pressed int
	// under is the commit under way: keys from first on, so many of them; 0 for none.
	under int
	ref   int
	// answered is the version that the commit under way became; 0 while that is not known.
	answered int
}

// commits are the keys of every commit, by editor and ref, for who hears of it.
var commits sync.Map

type keys struct{ first, count int }

const (
	draftQuery    = `{ plan(slug: "nap4") { commitment(code: "C01") { drafts { id version content text } } } }`
	changesQuery  = `subscription ($id: ID!, $since: Int!) { draftChanged(draftId: $id, since: $since) { __typename ... on DraftStepsCommitted { version steps ref clientId author { id roles publicName { en fr } } at hash } ... on DraftCursorMoved { clientId participant { id publicName { en fr } } version anchor head gone } ... on DraftStateChanged { draft { id state public peopleHere viewerCanEdit viewerCanFreeze } } } }`
	submitCommand = `mutation ($input: SubmitDraftStepsInput!) { submitDraftSteps(input: $input) { version steps userErrors { code message field } } }`
)

type draftText struct {
	ID            string
	Version       int
	Content, Text json.RawMessage
}

func readDraft(address, token string) (d draftText, err error) {
	var found struct {
		Plan struct{ Commitment struct{ Drafts []draftText } }
	}
	if err := ask(address, token, draftQuery, nil, &found); err != nil {
		return d, err
	}
	if len(found.Plan.Commitment.Drafts) == 0 {
		return d, errors.New("there is no draft")
	}
	return found.Plan.Commitment.Drafts[0], nil
}

// opened is the draft as the first editor read it; the others begin there, too, and catch up.
var opened = sync.OnceValues(func() (d draftText, err error) { return d, err })

func openJalon(r *room, i int) (pen, error) {
	if i == 0 {
		d, err := readDraft(r.order.Address, r.order.Tokens[0])
		opened = func() (draftText, error) { return d, err }
	}
	d, err := opened()
	if err != nil {
		return nil, err
	}
	p := &jalonPen{room: r, index: i, draft: d.ID, version: d.Version}
	if p.caret, err = placeOf(d.Content, i); err != nil {
		return nil, err
	}
	if p.conn, err = dial(r.order.Address, "/graphql", "graphql-transport-ws"); err != nil {
		return nil, err
	}
	if i == 0 && r.order.Delay > 0 {
		p.out = make(chan func(), 10_000)
		go inOrder(p.out)
	}
	err = p.say(fmt.Sprintf(`{"type":"connection_init","payload":{"authorization":"Bearer %s"}}`, r.order.Tokens[i]))
	if err == nil {
		err = p.say(operation("s", changesQuery, map[string]any{"id": d.ID, "since": d.Version}))
	}
	go p.listen()
	return p, err
}

// placeOf is where the text of a block ends: editors are spread over all of them.
func placeOf(content []byte, i int) (int, error) {
	doc, err := schema.Jalon().ParseDocument(content)
	if err != nil {
		return 0, err
	}
	var ends []int
	doc.Descendants(func(n *prosemirror.Node, pos int, _ *prosemirror.Node, _ int) bool {
		if n.Type().IsTextblock() {
			ends = append(ends, pos+1+n.ContentSize())
		}
		return true
	})
	return ends[i%len(ends)], nil
}

func operation(id, query string, variables any) string {
	text, err := json.Marshal(map[string]any{"id": id, "type": "subscribe", "payload": map[string]any{"query": query, "variables": variables}})
	if err != nil {
		panic(err) // plain values always encode
	}
	return string(text)
}

func dial(address, path, protocol string) (*websocket.Conn, error) {
	dialer := websocket.Dialer{HandshakeTimeout: 20 * time.Second}
	if protocol != "" {
		dialer.Subprotocols = []string{protocol}
	}
	conn, response, err := dialer.Dial("ws://"+address+path, http.Header{})
	if err != nil {
		return nil, err
	}
	return conn, response.Body.Close()
}

// inOrder does what is on its way, one after the other.
func inOrder(list <-chan func()) {
	for do := range list {
		do()
	}
}

func (p *jalonPen) say(text string) error {
	if p.out == nil {
		return p.conn.WriteMessage(websocket.TextMessage, []byte(text))
	}
	due := time.Now().Add(p.room.order.Delay)
	p.out <- func() {
		<-time.After(time.Until(due))
		if err := p.conn.WriteMessage(websocket.TextMessage, []byte(text)); err != nil {
			p.room.fail(err)
		}
	}
	return nil
}

func (p *jalonPen) press(int, time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.pressed++
	p.send()
}

// letter is one that nobody else types.
func letter(i int) string { return string(rune(0x0100 + i)) }

// send sends what waits, when nothing is under way.
func (p *jalonPen) send() {
	count := p.pressed - p.first
	if p.under > 0 || count == 0 {
		return
	}
	p.under, p.answered = count, 0
	p.ref++
	ref := strconv.Itoa(p.ref)
	commits.Store(p.client()+" "+ref, keys{p.first, count})
	step := fmt.Sprintf(`{"stepType":"replace","from":%d,"to":%d,"slice":{"content":[{"type":"text","text":"%s"}]}}`,
		p.caret, p.caret, strings.Repeat(letter(p.index), count))
	err := p.say(operation("c"+ref, submitCommand, map[string]any{"input": map[string]any{
		"draftId": p.draft, "version": p.version, "ref": ref, "clientId": p.client(), "steps": []json.RawMessage{json.RawMessage(step)},
	}}))
	if err != nil {
		p.room.fail(err)
	}
}

func (p *jalonPen) client() string { return fmt.Sprintf("pen%d", p.index) }

func (p *jalonPen) idle() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.under == 0 && p.first == p.pressed
}

func (p *jalonPen) close() { _ = p.conn.Close() }

func (p *jalonPen) listen() {
	var late chan func()
	if p.out != nil {
		late = make(chan func(), 100_000)
		go inOrder(late)
	}
	for {
		_, message, err := p.conn.ReadMessage()
		if err != nil {
			p.room.fail(fmt.Errorf("editor %d: %w", p.index, err))
			return
		}
		at := time.Now()
		if late == nil {
			p.take(message, at)
			continue
		}
		at = at.Add(p.room.order.Delay)
		late <- func() {
			<-time.After(time.Until(at))
			p.take(message, at)
		}
	}
}

// take takes a message. It reads what it needs by hand: a decoder for every copy of every
// commit would cost more than the server does.
func (p *jalonPen) take(m []byte, at time.Time) {
	var err error
	switch {
	case bytes.HasPrefix(m, []byte(`{"id":"s","type":"next"`)):
		err = p.changed(m, at)
	case bytes.HasPrefix(m, []byte(`{"id":"c`)) && bytes.Contains(m, []byte(`"type":"next"`)):
		err = p.acknowledge(m, at)
	case bytes.HasPrefix(m, []byte(`{"type":"ping"`)):
		err = p.say(`{"type":"pong"}`)
	case bytes.Contains(m, []byte(`"type":"complete"`)), bytes.Contains(m, []byte(`"type":"connection_ack"`)):
	default:
		err = fmt.Errorf("editor %d got %.300s", p.index, m)
	}
	if err != nil {
		p.room.fail(err)
	}
}

// changed takes a commit: it moves the caret.
func (p *jalonPen) changed(m []byte, at time.Time) error {
	version, ref, client := numberAfter(m, `"version":`), textAfter(m, `"ref":"`), textAfter(m, `"clientId":"`)
	from, text := numberAfter(m, `"from":`), textAfter(m, `"text":"`)
	p.mu.Lock()
	if version != p.version+1 {
		p.mu.Unlock()
		return fmt.Errorf("editor %d: version %d came after %d: %.300s", p.index, version, p.version, m)
	}
	p.version = version
	size := len([]rune(text))
	own := client == p.client()
	if from < p.caret || own {
		p.caret += size
	}
	if own && from+size != p.caret {
		p.caret = from + size
	}
	p.settle()
	p.mu.Unlock()
	if !own {
		made, ok := commits.Load(client + " " + ref)
		if !ok {
			return fmt.Errorf("a commit that nobody made: %.300s", m)
		}
		k := made.(keys)
		var from int
		if _, err := fmt.Sscanf(client, "pen%d", &from); err != nil {
			return err
		}
		p.room.heard(from, k.first, k.count, at)
	}
	return nil
}

func (p *jalonPen) acknowledge(m []byte, at time.Time) error {
	version := numberAfter(m, `"version":`)
	p.mu.Lock()
	defer p.mu.Unlock()
	if version <= 0 || p.under == 0 {
		return fmt.Errorf("editor %d was answered %.300s", p.index, m)
	}
	p.room.acknowledged(p.index, p.first, p.under, at)
	p.answered = version
	p.settle()
	return nil
}

// settle ends the commit under way once its answer and its version have come.
func (p *jalonPen) settle() {
	if p.answered == 0 || p.version < p.answered {
		return
	}
	p.first, p.under, p.answered = p.first+p.under, 0, 0
	p.send()
}

func numberAfter(m []byte, name string) int {
	i := bytes.Index(m, []byte(name))
	if i < 0 {
		return -1
	}
	n, digits := 0, m[i+len(name):]
	for _, d := range digits {
		if d < '0' || d > '9' {
			break
		}
		n = n*10 + int(d-'0')
	}
	return n
}

func textAfter(m []byte, name string) string {
	i := bytes.Index(m, []byte(name))
	if i < 0 {
		return ""
	}
	text, _, _ := bytes.Cut(m[i+len(name):], []byte{'"'})
	return string(text)
}

// verify reads the draft: every key must be there, once.
func (r *room) verify() error {
	d, err := readDraft(r.order.Address, r.order.Tokens[0])
	if err != nil {
		return err
	}
	var text string
	if err := json.Unmarshal(d.Text, &text); err != nil {
		return err
	}
	for i, n := range r.total {
		if got := strings.Count(text, letter(i)); got != n {
			return fmt.Errorf("editor %d pressed %d keys, and %d are in the draft", i, n, got)
		}
	}
	return nil
}

// Package editor is an editor's side of co-drafting: what a program does that keeps its own
// copy of a draft and changes it at once. It knows no network. Whoever uses it carries
// messages to the authority and commits back, in any order and as often as they like.
//
// The rules are those of the draft page: one commit is under way at a time; it is sent again,
// unchanged, until its fate is known; commits are taken in order; where the authority made
// something else of a commit than its author has, the author undoes their own and takes the
// authority's, and what they typed since is moved over it.
package editor

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"jalon/internal/prosemirror"
)

// maxSteps is how many steps a commit may have.
const maxSteps = 200

// Message is a commit as it is sent. It never changes, however often it is sent.
type Message struct {
	// Version is the one that the steps were made on.
	Version int
	Ref     string
	Steps   []json.RawMessage
}

// Commit is what the authority tells of a commit.
type Commit struct {
	Version       int
	ClientID, Ref string
	Steps         []json.RawMessage
}

// Editor is one open copy of a draft. It is not safe for concurrent use.
type Editor struct {
	// ClientID is the editor's name.
	ClientID string
	// Differed is how often the authority had moved a commit of this editor.
	Differed int

	schema  *prosemirror.Schema
	version int
	// known is the text at version, shown what it became with the steps that are not committed.
	known, shown *prosemirror.Node
	waiting      []prosemirror.Step
	// sent is the commit under way, of the first sentSteps that wait.
	sent      *Message
	sentSteps int
	refs      int
}

// New opens a copy at a version.
func New(s *prosemirror.Schema, clientID string, version int, content []byte) (*Editor, error) {
	doc, err := s.ParseDocument(content)
	if err != nil {
		return nil, err
	}
	return &Editor{ClientID: clientID, schema: s, version: version, known: doc, shown: doc}, nil
}

// Version is the newest one that the copy has taken.
func (e *Editor) Version() int { return e.version }

// Doc is the text as its writer sees it.
func (e *Editor) Doc() *prosemirror.Node { return e.shown }

// Saved tells whether everything that was typed is committed.
func (e *Editor) Saved() bool { return len(e.waiting) == 0 && e.sent == nil }

// Hash is the hash of what the writer sees, as the authority makes it.
func (e *Editor) Hash() string {
	sum := sha256.Sum256(e.shown.AppendJSON(nil))
	return hex.EncodeToString(sum[:])
}

// Type changes the copy. A step that does not fit is an error and changes nothing.
func (e *Editor) Type(step prosemirror.Step) error {
	doc, err := step.Apply(e.shown)
	if err != nil {
		return err
	}
	e.shown, e.waiting = doc, append(e.waiting, step)
	return nil
}

// Send returns the commit to send now: the one under way, a new one, or nil when nothing
// waits.
func (e *Editor) Send() *Message {
	if e.sent != nil || len(e.waiting) == 0 {
		return e.sent
	}
	e.refs++
	e.sentSteps = min(len(e.waiting), maxSteps)
	e.sent = &Message{Version: e.version, Ref: strconv.Itoa(e.refs), Steps: make([]json.RawMessage, e.sentSteps)}
	for i, step := range e.waiting[:e.sentSteps] {
		e.sent.Steps[i] = step.AppendJSON(nil)
	}
	return e.sent
}

// Take takes a commit if it is the next one, and tells whether it was.
func (e *Editor) Take(c Commit) (bool, error) {
	if c.Version != e.version+1 {
		return false, nil
	}
	steps, err := e.schema.ParseSteps(joined(c.Steps))
	if err != nil {
		return false, fmt.Errorf("the steps of version %d: %w", c.Version, err)
	}
	known, failed, err := prosemirror.ApplyAll(context.Background(), e.known, steps)
	if err != nil {
		return false, fmt.Errorf("step %d of version %d: %w", failed, c.Version, err)
	}
	return true, e.adopt(c, steps, known)
}

// adopt goes to the next version. What waits is moved over what was committed.
func (e *Editor) adopt(c Commit, steps []prosemirror.Step, known *prosemirror.Node) error {
	e.version, e.known = c.Version, known
	var over []prosemirror.StepMap
	if e.sent != nil && c.ClientID == e.ClientID && c.Ref == e.sent.Ref {
		ours := e.waiting[:e.sentSteps]
		e.waiting, e.sent, e.sentSteps = slices.Clone(e.waiting[e.sentSteps:]), nil, 0
		if slices.EqualFunc(ours, steps, sameStep) {
			return nil
		}
		e.Differed++
		for i := len(ours) - 1; i >= 0; i-- {
			over = append(over, ours[i].StepMap().Invert())
		}
	}
	for _, step := range steps {
		over = append(over, step.StepMap())
	}
	moved, err := prosemirror.Rebase(context.Background(), known, e.waiting, over)
	if err != nil {
		return fmt.Errorf("moving what waits over version %d: %w", c.Version, err)
	}
	e.sentSteps -= countBefore(moved.Dropped, e.sentSteps)
	e.waiting, e.shown = moved.Steps, moved.Doc
	return nil
}

func countBefore(dropped []prosemirror.Dropped, end int) (n int) {
	for _, d := range dropped {
		if d.Index < end {
			n++
		}
	}
	return n
}

func sameStep(a, b prosemirror.Step) bool { return bytes.Equal(a.AppendJSON(nil), b.AppendJSON(nil)) }

// joined writes steps as one JSON array.
func joined(steps []json.RawMessage) []byte {
	out := []byte{'['}
	for i, step := range steps {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(out, step...)
	}
	return append(out, ']')
}

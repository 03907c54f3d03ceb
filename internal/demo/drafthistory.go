package demo

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf16"

	"jalon/internal/prosemirror"
	"jalon/internal/prosemirror/schema"
)

// edit is one step of a history, and which hand made it.
type edit struct {
	step prosemirror.Step
	hand int
}

// history writes a draft as people do: block by block in a few words at a time, marks when a
// block stands, better words in the end. Each step is made on the document that the ones
// before it gave.
type history struct {
	schema *prosemirror.Schema
	doc    *prosemirror.Node
	edits  []edit
	hand   int
	err    error
}

// wordsAtOnce is how many words are typed before somebody saves.
const wordsAtOnce = 9

// writeHistory returns the text that the draft began with, and what was done to it.
func writeHistory(s source) (first *prosemirror.Node, edits []edit, err error) {
	h := &history{schema: schema.Jalon()}
	title := s.blocks[0]
	first = h.node("doc", nil, h.node("heading", map[string]any{"id": title.id, "level": float64(title.level)}, h.text(said(title.runs))))
	h.doc = first
	for n, b := range s.blocks[1:] {
		h.hand = n
		h.block(b)
	}
	for n, b := range s.blocks {
		h.hand = n + 2
		h.mend(b)
	}
	return first, h.edits, h.err
}

// said is what runs said first.
func said(runs []run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.first)
	}
	return b.String()
}

// block writes a block at the end of the document.
func (h *history) block(b block) {
	if len(b.items) == 0 {
		pieces := inPieces(said(b.runs))
		h.insert(h.end(""), h.node(b.kind, attributes(b), h.text(pieces[0])))
		h.finish(b, pieces)
		return
	}
	for n, item := range b.items {
		paragraph := item.items[0]
		pieces := inPieces(said(paragraph.runs))
		node := h.node("list_item", attributes(item), h.node("paragraph", attributes(paragraph), h.text(pieces[0])))
		if n == 0 {
			h.insert(h.end(""), h.node(b.kind, attributes(b), node))
		} else {
			h.insert(h.end(b.id), node)
		}
		h.finish(paragraph, pieces)
	}
}

// finish types the rest of a textblock and marks it.
func (h *history) finish(b block, pieces []string) {
	for _, piece := range pieces[1:] {
		h.insert(h.end(b.id), h.text(piece))
	}
	offset := 0
	for _, r := range b.runs {
		length := units(r.first)
		if r.mark != "" {
			h.mark(h.start(b.id)+offset, length, r)
		}
		offset += length
	}
}

// mend replaces what a block said first by what it says now.
func (h *history) mend(b block) {
	for _, item := range b.items {
		h.mend(item)
	}
	offset := 0
	for _, r := range b.runs {
		if r.first != r.text {
			at := h.start(b.id) + offset
			h.replace(at, at+units(r.first), h.text(r.text))
		}
		offset += units(r.text)
	}
}

func attributes(b block) map[string]any {
	a := map[string]any{"id": b.id}
	if b.level > 0 {
		a["level"] = float64(b.level)
	}
	return a
}

// inPieces cuts a text between words.
func inPieces(text string) []string {
	words := strings.SplitAfter(text, " ")
	var pieces []string
	for len(words) > 0 {
		n := min(wordsAtOnce, len(words))
		pieces = append(pieces, strings.Join(words[:n], ""))
		words = words[n:]
	}
	return pieces
}

func units(s string) int { return len(utf16.Encode([]rune(s))) }

func (h *history) failed(err error) {
	if h.err == nil {
		h.err = err
	}
}

func (h *history) node(kind string, attrs map[string]any, children ...*prosemirror.Node) *prosemirror.Node {
	node, err := h.schema.NodeType(kind).NewNode(attrs, children, nil)
	if err != nil {
		h.failed(err)
	}
	return node
}

func (h *history) text(s string) *prosemirror.Node {
	node, err := h.schema.NewText(s, nil)
	if err != nil {
		h.failed(err)
	}
	return node
}

// start is where the content of the block with an id begins, and end where it ends; those of
// "" are the document's.
func (h *history) start(id string) int {
	found := 0
	h.doc.Descendants(func(n *prosemirror.Node, pos int, _ *prosemirror.Node, _ int) bool {
		if n.Attr("id") == id && !n.IsText() {
			found = pos + 1
		}
		return found == 0
	})
	if found == 0 {
		h.failed(fmt.Errorf("no block %s", id))
	}
	return found
}

func (h *history) end(id string) int {
	if id == "" {
		return h.doc.ContentSize()
	}
	start := h.start(id)
	return start + h.doc.NodeAt(start-1).ContentSize()
}

func (h *history) insert(at int, node *prosemirror.Node) { h.replace(at, at, node) }

func (h *history) replace(from, to int, node *prosemirror.Node) {
	if h.err != nil {
		return
	}
	slice, err := prosemirror.NewSlice([]*prosemirror.Node{node}, 0, 0)
	if err != nil {
		h.failed(err)
		return
	}
	step, err := h.schema.NewReplaceStep(from, to, slice, false)
	h.do(step, err)
}

func (h *history) mark(at, length int, r run) {
	var attrs map[string]any
	if r.mark == "link" {
		attrs = map[string]any{"href": r.href}
	}
	mark, err := h.schema.MarkType(r.mark).NewMark(attrs)
	if err != nil {
		h.failed(err)
		return
	}
	step, err := prosemirror.NewAddMarkStep(at, at+length, mark)
	h.do(step, err)
}

func (h *history) do(step prosemirror.Step, err error) {
	if h.err != nil || err != nil {
		h.failed(err)
		return
	}
	doc, _, err := prosemirror.ApplyAll(context.Background(), h.doc, []prosemirror.Step{step})
	if err != nil {
		h.failed(err)
		return
	}
	h.doc = doc
	h.edits = append(h.edits, edit{step, h.hand})
}

// Package typist invents what people do to a text, from a seed.
package typist

import (
	"math/rand"

	"jalon/internal/prosemirror"
)

// words are what is typed: plain, accented, and outside of the basic plane.
var words = []string{"a", "é", "data ", "données ouvertes, ", "20", "😀", "à l’échelle ", "x", "œuvre ", "👩🏽‍💻"}

// tries is how often an edit that does not fit is thought up anew.
const tries = 30

// Edit is a step that fits the document: typing mostly, and now and then taking out, marking,
// splitting, joining and changing a heading.
func Edit(r *rand.Rand, s *prosemirror.Schema, doc *prosemirror.Node) prosemirror.Step {
	for range tries {
		step := attempt(r, s, doc)
		if step == nil {
			continue
		}
		if _, err := step.Apply(doc); err == nil {
			return step
		}
	}
	return nil
}

// block is a block of text and where its text begins.
type block struct {
	node  *prosemirror.Node
	start int
}

func blocks(doc *prosemirror.Node) (list []block) {
	doc.Descendants(func(n *prosemirror.Node, pos int, _ *prosemirror.Node, _ int) bool {
		if n.Type().IsTextblock() {
			list = append(list, block{n, pos + 1})
			return false
		}
		return true
	})
	return list
}

func attempt(r *rand.Rand, s *prosemirror.Schema, doc *prosemirror.Node) prosemirror.Step {
	all := blocks(doc)
	if len(all) == 0 {
		return nil
	}
	b := all[r.Intn(len(all))]
	from := b.start + r.Intn(b.node.ContentSize()+1)
	switch n := r.Intn(20); {
	case n < 10:
		return insert(s, from, from, words[r.Intn(len(words))])
	case n < 12:
		return insert(s, from, min(from+1+r.Intn(5), b.start+b.node.ContentSize()), words[r.Intn(len(words))])
	case n < 15:
		return replace(s, from, min(from+1+r.Intn(12), b.start+b.node.ContentSize()), nil)
	case n < 16:
		other := all[r.Intn(len(all))] // to take out what is between two blocks, where that may be
		return replace(s, from, max(from, other.start+r.Intn(other.node.ContentSize()+1)), nil)
	case n < 18:
		return mark(r, s, from, min(from+1+r.Intn(20), b.start+b.node.ContentSize()))
	case n < 19:
		half := b.node.Copy(nil)
		return replace(s, from, from, open(half, half))
	default:
		return join(r, s, b)
	}
}

func insert(s *prosemirror.Schema, from, to int, text string) prosemirror.Step {
	node, err := s.NewText(text, nil)
	if err != nil {
		return nil
	}
	slice, err := prosemirror.NewSlice([]*prosemirror.Node{node}, 0, 0)
	if err != nil {
		return nil
	}
	return replace(s, from, to, slice)
}

// open is a slice whose first and last block go on in the document.
func open(content ...*prosemirror.Node) *prosemirror.Slice {
	slice, err := prosemirror.NewSlice(content, 1, 1)
	if err != nil {
		return nil
	}
	return slice
}

func replace(s *prosemirror.Schema, from, to int, slice *prosemirror.Slice) prosemirror.Step {
	if slice == nil {
		var err error
		if slice, err = prosemirror.NewSlice(nil, 0, 0); err != nil || from >= to {
			return nil
		}
	}
	step, err := s.NewReplaceStep(from, to, slice, false)
	if err != nil {
		return nil
	}
	return step
}

func mark(r *rand.Rand, s *prosemirror.Schema, from, to int) prosemirror.Step {
	m, err := s.MarkType([]string{"strong", "em"}[r.Intn(2)]).NewMark(nil)
	if err != nil || from >= to {
		return nil
	}
	make := prosemirror.NewAddMarkStep
	if r.Intn(3) == 0 {
		make = prosemirror.NewRemoveMarkStep
	}
	step, err := make(from, to, m)
	if err != nil {
		return nil
	}
	return step
}

// join joins a block with the one before it, or changes the level of a heading.
func join(r *rand.Rand, s *prosemirror.Schema, b block) prosemirror.Step {
	if b.node.Type().Name() == "heading" {
		step, err := prosemirror.NewAttrStep(b.start-1, "level", float64(2+r.Intn(2)))
		if err != nil {
			return nil
		}
		return step
	}
	return replace(s, b.start-2, b.start, nil)
}

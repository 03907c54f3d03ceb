package prosemirror

// level is one ancestor of a resolved position.
type level struct {
	node  *Node
	index int // of the child at or after the position
	start int // position where the node's content begins
}

// place is a position followed down to the node it points into. It is large
// and lives on the stack; ResolvedPos is its public form.
type place struct {
	pos   int
	depth int
	// inText is the cut within the child at the deepest index, when the
	// position points into a text node; inText.units is 0 otherwise.
	inText cut
	levels [MaxDepth + 1]level
}

// resolve follows a position down from the document. It refuses positions
// outside the document and between the halves of a surrogate pair (SPEC G4).
func (p *place) resolve(doc *Node, pos int) *Error {
	if pos < 0 || pos > doc.ContentSize() {
		return refuse(ReasonPosition, "outside of 0 to %d", doc.ContentSize()).at(pos)
	}
	p.pos, p.depth, p.inText = pos, 0, cut{}
	node, start := doc, 0
	for {
		index, offset := findChild(node, pos-start)
		p.levels[p.depth] = level{node, index, start}
		if offset == 0 {
			return nil
		}
		child := node.children[index]
		if child.text != nil {
			var ok bool
			if p.inText, ok = child.text.at(offset); !ok {
				return refuse(ReasonSurrogate, "between the halves of a surrogate pair").at(pos)
			}
			return nil
		}
		if p.depth == MaxDepth {
			return refuse(ReasonTooDeep, "deeper than %d levels", MaxDepth).at(pos)
		}
		p.depth++
		start = pos - offset + 1
		node = child
	}
}

// findChild gives the index of the child that holds or follows an offset, and
// the distance from that child's start. It searches from the nearer end: in
// long documents people mostly write at one of them.
func findChild(n *Node, offset int) (index, inside int) {
	if offset*2 <= n.size {
		for i, c := range n.children {
			size := c.NodeSize()
			if offset < size {
				return i, offset
			}
			offset -= size
		}
		return len(n.children), 0
	}
	rest := n.size - offset
	for i := len(n.children) - 1; i >= 0; i-- {
		if rest <= 0 {
			return i + 1, 0
		}
		rest -= n.children[i].NodeSize()
		if rest <= 0 {
			return i, -rest
		}
	}
	return 0, 0
}

func (p *place) parent() *Node { return p.levels[p.depth].node }

// end is the position at the end of the content of the ancestor at a depth.
func (p *place) end(depth int) int { return p.levels[depth].start + p.levels[depth].node.size }

// indexAfter is the index of the first child that begins after the position in
// the ancestor at a depth.
func (p *place) indexAfter(depth int) int {
	if depth == p.depth && p.inText.units == 0 {
		return p.levels[depth].index
	}
	return p.levels[depth].index + 1
}

// sharedDepth is the depth of the deepest ancestor that holds pos as well.
func (p *place) sharedDepth(pos int) int {
	d := p.depth
	for d > 0 && (p.levels[d].start > pos || p.end(d) < pos) {
		d--
	}
	return d
}

// ResolvedPos is a position with its surroundings. Depths count from 0, the
// document, to Depth, the node that the position points into; a text node is
// never that node.
type ResolvedPos struct{ place place }

// Resolve looks a position up. Positions outside the document or inside a
// surrogate pair are an *Error.
func (n *Node) Resolve(pos int) (*ResolvedPos, error) {
	var r ResolvedPos
	if err := r.place.resolve(n, pos); err != nil {
		return nil, err
	}
	return &r, nil
}

// Pos is the position itself.
func (r *ResolvedPos) Pos() int { return r.place.pos }

// Depth is the depth of the node that the position points into.
func (r *ResolvedPos) Depth() int { return r.place.depth }

// Parent is the node that the position points into.
func (r *ResolvedPos) Parent() *Node { return r.place.parent() }

// ParentOffset is the distance from the start of the parent's content.
func (r *ResolvedPos) ParentOffset() int { return r.place.pos - r.Start(r.place.depth) }

// TextOffset is the distance from the start of the text node that the position
// points into, 0 between nodes.
func (r *ResolvedPos) TextOffset() int { return r.place.inText.units }

// Node is the ancestor at a depth.
func (r *ResolvedPos) Node(depth int) *Node { return r.place.levels[depth].node }

// Index is the index, in the ancestor at a depth, of the child that holds or
// follows the position.
func (r *ResolvedPos) Index(depth int) int { return r.place.levels[depth].index }

// IndexAfter is the index, in the ancestor at a depth, of the first child that
// begins after the position.
func (r *ResolvedPos) IndexAfter(depth int) int { return r.place.indexAfter(depth) }

// Start is the position where the content of the ancestor at a depth begins.
func (r *ResolvedPos) Start(depth int) int { return r.place.levels[depth].start }

// End is the position where the content of the ancestor at a depth ends.
func (r *ResolvedPos) End(depth int) int { return r.place.end(depth) }

// Before is the position directly before the ancestor at a depth above 0.
func (r *ResolvedPos) Before(depth int) int { return r.Start(depth) - 1 }

// After is the position directly after the ancestor at a depth above 0.
func (r *ResolvedPos) After(depth int) int { return r.End(depth) + 1 }

// SharedDepth is the depth of the deepest ancestor that also holds pos.
func (r *ResolvedPos) SharedDepth(pos int) int { return r.place.sharedDepth(pos) }

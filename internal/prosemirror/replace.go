package prosemirror

// Replace gives the document with what stands between two positions replaced
// by a slice. The slice's open sides are joined to the nodes around the range,
// and every node whose children change must have valid content afterwards;
// anything else is an *Error (SPEC R1 to R5).
func (n *Node) Replace(from, to int, slice *Slice) (doc *Node, err error) {
	defer stopPanic(&err)
	if e := checkClosed(&n.markup.typ.schema.limits, slice, -1); e != nil {
		return nil, e
	}
	doc, e := n.replace(from, to, slice)
	return doc, asError(e)
}

// replacement is one replace on its way: what stands left of the range, the
// slice, and what stands right of it, joined level by level. Down to base the
// left and the right side are one node; there the slice's own list begins.
type replacement struct {
	from, to place
	base     int
	limit    int // most content of a textblock
}

// replace trusts the closed nodes of the slice.
func (n *Node) replace(from, to int, s *Slice) (*Node, *Error) {
	var r replacement
	if err := r.resolve(n, from, to); err != nil {
		return nil, err
	}
	if s.openStart > r.from.depth {
		return nil, refuse(ReasonSlice, "the slice is open deeper than the position").at(from)
	}
	r.base = r.from.depth - s.openStart
	if r.base != r.to.depth-s.openEnd {
		return nil, refuse(ReasonSlice, "the slice's sides do not meet those of the range").at(from)
	}
	if err := checkHeight(r.base, s.content); err != nil {
		return nil, err.at(from)
	}
	limits := &n.markup.typ.schema.limits
	r.limit = limits.TextblockSize
	if size := n.size + s.Size() - (to - from); size > limits.DocumentSize && size > n.size {
		return nil, refuse(ReasonTooLarge, "a document of %d, the limit is %d", size, limits.DocumentSize).at(from)
	}
	depth := 0
	for depth < r.base && r.from.levels[depth].index == r.to.levels[depth].index {
		depth++
	}
	changed, err := r.merged(depth, s.content, s.openStart, s.openEnd)
	if err != nil {
		return nil, err.at(from)
	}
	for depth--; depth >= 0; depth-- {
		at := &r.from.levels[depth]
		changed = at.node.withChild(at.index, changed)
	}
	return changed, nil
}

func (r *replacement) resolve(doc *Node, from, to int) *Error {
	if from > to {
		return refuse(ReasonPosition, "a range that ends at %d, before its start", to).at(from)
	}
	if err := r.from.resolve(doc, from); err != nil {
		return err
	}
	if from == to {
		r.to = r.from
		return nil
	}
	return r.to.resolve(doc, to)
}

// checkHeight refuses nodes that would stand too deep as children of a node at
// the given depth.
func checkHeight(depth int, nodes []*Node) *Error {
	if depth+height(nodes) > MaxDepth {
		return refuse(ReasonTooDeep, "nodes nested deeper than %d", MaxDepth)
	}
	return nil
}

// merged builds the node at a depth whose left part is on the left side and
// whose right part is on the right side of the range, with nodes between.
func (r *replacement) merged(depth int, between []*Node, openStart, openEnd int) (*Node, *Error) {
	left, right := &r.from.levels[depth], &r.to.levels[depth]
	l := r.list(left.index + len(between) + len(right.node.children) - right.index + 2)
	r.addLeft(&l, depth)
	if depth < r.base {
		a, b := r.from.levels[depth+1].node, r.to.levels[depth+1].node
		if err := checkJoin(a, b); err != nil {
			return nil, err
		}
		inner, err := r.merged(depth+1, between, openStart, openEnd)
		if err != nil {
			return nil, err
		}
		l.add(inner)
	} else if err := r.addBetween(&l, depth, between, openStart, openEnd); err != nil {
		return nil, err
	}
	r.addRight(&l, depth)
	return r.closed(left.node, &l)
}

// addBetween adds the slice's nodes of one level, the outer ones joined to the
// sides that they are open to.
func (r *replacement) addBetween(l *childList, depth int, nodes []*Node, openStart, openEnd int) *Error {
	if openStart > 0 && openEnd > 0 && len(nodes) == 1 {
		a, b := r.from.levels[depth+1].node, r.to.levels[depth+1].node
		if err := checkJoin(a, nodes[0]); err != nil {
			return err
		}
		if err := checkJoin(nodes[0], b); err != nil {
			return err
		}
		inner, err := r.merged(depth+1, nodes[0].children, openStart-1, openEnd-1)
		if err == nil {
			l.add(inner)
		}
		return err
	}
	if openStart > 0 {
		inner, err := r.joinedLeft(depth+1, nodes[0], openStart-1)
		if err != nil {
			return err
		}
		l.add(inner)
		nodes = nodes[1:]
	}
	if openEnd == 0 {
		l.addAll(nodes)
		return nil
	}
	last := len(nodes) - 1
	l.addAll(nodes[:last])
	inner, err := r.joinedRight(depth+1, nodes[last], openEnd-1)
	if err == nil {
		l.add(inner)
	}
	return err
}

// joinedLeft builds the node at a depth that begins on the left side and goes
// on with the content of an open node of the slice.
func (r *replacement) joinedLeft(depth int, open *Node, openStart int) (*Node, *Error) {
	left := &r.from.levels[depth]
	if err := checkJoin(left.node, open); err != nil {
		return nil, err
	}
	nodes := open.children
	l := r.list(left.index + len(nodes) + 2)
	r.addLeft(&l, depth)
	if openStart > 0 {
		inner, err := r.joinedLeft(depth+1, nodes[0], openStart-1)
		if err != nil {
			return nil, err
		}
		l.add(inner)
		nodes = nodes[1:]
	}
	l.addAll(nodes)
	return r.closed(left.node, &l)
}

// joinedRight builds the node at a depth that begins with the content of an
// open node of the slice and goes on with the right side.
func (r *replacement) joinedRight(depth int, open *Node, openEnd int) (*Node, *Error) {
	right := &r.to.levels[depth]
	if err := checkJoin(open, right.node); err != nil {
		return nil, err
	}
	nodes := open.children
	l := r.list(len(nodes) + len(right.node.children) - right.index + 2)
	if openEnd > 0 {
		last := len(nodes) - 1
		l.addAll(nodes[:last])
		inner, err := r.joinedRight(depth+1, nodes[last], openEnd-1)
		if err != nil {
			return nil, err
		}
		l.add(inner)
	} else {
		l.addAll(nodes)
	}
	r.addRight(&l, depth)
	return r.closed(open, &l)
}

func (r *replacement) list(n int) childList {
	return childList{nodes: make([]*Node, 0, n)}
}

// addLeft adds the children of the left side's node at a depth that lie wholly
// before the range, and the part before it of a text.
func (r *replacement) addLeft(l *childList, depth int) {
	at := &r.from.levels[depth]
	l.addAll(at.node.children[:at.index])
	if depth == r.from.depth && r.from.inText.units > 0 {
		n := at.node.children[at.index]
		l.addText(n, span{text: n.text, to: r.from.inText})
	}
}

// addRight adds the part after the range of a text and the children of the
// right side's node that lie wholly after the range.
func (r *replacement) addRight(l *childList, depth int) {
	at := &r.to.levels[depth]
	index := at.index
	switch {
	case depth < r.to.depth:
		index++ // the child at index is joined, not added
	case r.to.inText.units > 0:
		n := at.node.children[index]
		l.addText(n, span{text: n.text, from: r.to.inText, to: n.text.end()})
		index++
	}
	l.addAll(at.node.children[index:])
}

// closed gives a node the collected children, if its type allows them.
func (r *replacement) closed(n *Node, l *childList) (*Node, *Error) {
	children := l.done()
	typ := n.markup.typ
	if fault := typ.validContent(children); fault != "" {
		return nil, refuse(ReasonContent, "%s: %s", typ.name, fault)
	}
	if typ.takes && l.size > r.limit && l.size > n.size {
		return nil, refuse(ReasonTooLarge, "a %s of %d, the limit is %d", typ.name, l.size, r.limit)
	}
	return &Node{markup: n.markup, children: children, size: l.size}, nil
}

// checkJoin refuses to join nodes that share no kind of content.
func checkJoin(a, b *Node) *Error {
	if !a.markup.typ.compatible(b.markup.typ) {
		return refuse(ReasonJoin, "cannot join %s onto %s", b.markup.typ.name, a.markup.typ.name)
	}
	return nil
}

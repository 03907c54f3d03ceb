package prosemirror

// Slice is a piece cut out of a document. Its sides may be open: cut through
// so many levels of nodes, which are then joined to what they are put next to.
type Slice struct {
	content            []*Node
	size               int // of the content, tokens included
	openStart, openEnd int
}

var emptySlice = &Slice{}

// NewSlice makes a slice of nodes, open to the given depths at its start and
// end. It is an *Error to open it deeper than it is, or to make one that
// consists of open tokens alone.
func NewSlice(content []*Node, openStart, openEnd int) (*Slice, error) {
	s, err := newSlice(joinTexts(append([]*Node(nil), content...)), openStart, openEnd)
	return s, asError(err)
}

func newSlice(content []*Node, openStart, openEnd int) (*Slice, *Error) {
	s := &Slice{content: content, size: sizeOf(content), openStart: openStart, openEnd: openEnd}
	if openStart < 0 || openStart > openable(content, false) {
		return nil, refuse(ReasonSlice, "opened %d deep at its start", openStart)
	}
	if openEnd < 0 || openEnd > openable(content, true) {
		return nil, refuse(ReasonSlice, "opened %d deep at its end", openEnd)
	}
	if len(content) > 0 && s.Size() == 0 {
		return nil, refuse(ReasonSlice, "nothing but open tokens")
	}
	return s, nil
}

// openable is how deep a list of nodes can be opened at one side.
func openable(nodes []*Node, atEnd bool) int {
	for depth := 0; ; depth++ {
		if len(nodes) == 0 {
			return depth
		}
		n := nodes[0]
		if atEnd {
			n = nodes[len(nodes)-1]
		}
		if n.markup.typ.leaf || n.text != nil {
			return depth
		}
		nodes = n.children
	}
}

// Size is what inserting the slice adds to a document, in UTF-16 code units
// and tokens.
func (s *Slice) Size() int { return s.size - s.openStart - s.openEnd }

// Content gives the slice's nodes.
func (s *Slice) Content() []*Node { return append([]*Node(nil), s.content...) }

// OpenStart is how many levels are open at the start.
func (s *Slice) OpenStart() int { return s.openStart }

// OpenEnd is how many levels are open at the end.
func (s *Slice) OpenEnd() int { return s.openEnd }

// Slice cuts out what stands between two positions of a document. Positions
// out of order, outside or inside a surrogate pair are an *Error.
func (n *Node) Slice(from, to int) (*Slice, error) {
	s, err := n.slice(from, to)
	return s, asError(err)
}

func (n *Node) slice(from, to int) (*Slice, *Error) {
	if from > to {
		return nil, refuse(ReasonPosition, "a range that ends at %d, before its start", to).at(from)
	}
	if from == to {
		return emptySlice, nil
	}
	var start, end place
	if err := start.resolve(n, from); err != nil {
		return nil, err
	}
	if err := end.resolve(n, to); err != nil {
		return nil, err
	}
	depth := start.sharedDepth(to)
	at := start.levels[depth]
	content, err := cutChildren(at.node.children, from-at.start, to-at.start)
	if err != nil {
		return nil, err.at(from)
	}
	return &Slice{
		content: content, size: sizeOf(content),
		openStart: start.depth - depth, openEnd: end.depth - depth,
	}, nil
}

// openAt reports whether the node that a position of the slice points into is
// open, and how many levels down that node stands; 0 is the slice's own list.
// The position counts from the slice's open start; inside a surrogate pair it
// is refused.
func (s *Slice) openAt(pos int) (open bool, depth int, err *Error) {
	n := &Node{children: s.content, size: s.size}
	offset := pos + s.openStart
	left, right := true, true // every step so far was along this edge
	open = true
	for {
		index, inside := findChild(n, offset)
		if inside == 0 {
			return open, depth, nil
		}
		child := n.children[index]
		if child.text != nil {
			if _, ok := child.text.at(inside); !ok {
				return false, 0, refuse(ReasonSurrogate, "insert lies between the halves of a surrogate pair")
			}
			return open, depth, nil
		}
		left = left && index == 0
		right = right && index == len(n.children)-1
		depth++
		open = left && depth <= s.openStart || right && depth <= s.openEnd
		n, offset = child, inside-1
	}
}

// insertAt puts nodes into the slice at a position counted from its open
// start. A closed node must have its content right afterwards; an open one is
// judged once it is joined. depth is where the nodes went, as in openAt.
func (s *Slice) insertAt(pos int, nodes []*Node) (out *Slice, depth int, err *Error) {
	open, depth, err := s.openAt(pos)
	if err != nil {
		return nil, 0, err
	}
	content, err := insertInto(s.content, nil, open, pos+s.openStart, nodes)
	if err != nil {
		return nil, 0, err
	}
	return &Slice{content: content, size: sizeOf(content), openStart: s.openStart, openEnd: s.openEnd}, depth, nil
}

// insertInto puts nodes into the list of a parent at an offset, down through
// the nodes that the offset falls into. A nil parent takes anything.
func insertInto(list []*Node, parent *Node, open bool, offset int, nodes []*Node) ([]*Node, *Error) {
	index, inside := findChild(&Node{children: list, size: sizeOf(list)}, offset)
	if inside == 0 || list[index].text != nil {
		out, err := spliceChildren(list, offset, offset, nodes)
		if err == nil && parent != nil && !open {
			err = checkFilled(parent.markup.typ, out)
		}
		return out, err
	}
	child := list[index]
	deeper, err := insertInto(child.children, child, open, inside-1, nodes)
	if err != nil {
		return nil, err
	}
	return replaceAt(list, index, child.copyWith(deeper)), nil
}

// checkFilled judges the content of a closed node that took the gap.
func checkFilled(typ *NodeType, children []*Node) *Error {
	if fault := typ.validContent(children); fault != "" {
		return refuse(ReasonGap, "the gap does not fit into %s: %s", typ.name, fault)
	}
	if limit := typ.schema.limits.TextblockSize; typ.takes && sizeOf(children) > limit {
		return refuse(ReasonTooLarge, "a %s of %d, the limit is %d", typ.name, sizeOf(children), limit)
	}
	return nil
}

func replaceAt(list []*Node, index int, n *Node) []*Node {
	out := append([]*Node(nil), list...)
	out[index] = n
	return out
}

// removeBetween takes the flat range between two positions out of the slice,
// both counted from its open start.
func (s *Slice) removeBetween(from, to int) (*Slice, *Error) {
	content, err := removeRange(s.content, from+s.openStart, to+s.openStart)
	if err != nil {
		return nil, err
	}
	return &Slice{content: content, size: sizeOf(content), openStart: s.openStart, openEnd: s.openEnd}, nil
}

func removeRange(list []*Node, from, to int) ([]*Node, *Error) {
	outer := &Node{children: list, size: sizeOf(list)}
	index, inside := findChild(outer, from)
	indexTo, insideTo := findChild(outer, to)
	if inside == 0 || list[index].text != nil {
		if insideTo != 0 && list[indexTo].text == nil {
			return nil, refuse(ReasonGap, "a range that is not flat")
		}
		return spliceChildren(list, from, to, nil)
	}
	if index != indexTo || insideTo == 0 {
		return nil, refuse(ReasonGap, "a range that is not flat")
	}
	child := list[index]
	deeper, err := removeRange(child.children, inside-1, insideTo-1)
	if err != nil {
		return nil, err
	}
	return replaceAt(list, index, child.copyWith(deeper)), nil
}

// spliceChildren puts nodes in place of what stands between two offsets, which
// must fall between nodes or into text.
func spliceChildren(list []*Node, from, to int, nodes []*Node) ([]*Node, *Error) {
	before, err := cutChildren(list, 0, from)
	if err != nil {
		return nil, err
	}
	after, err := cutChildren(list, to, sizeOf(list))
	if err != nil {
		return nil, err
	}
	l := childList{nodes: make([]*Node, 0, len(before)+len(nodes)+len(after))}
	l.addAll(before)
	l.addAll(nodes)
	l.addAll(after)
	return l.done(), nil
}

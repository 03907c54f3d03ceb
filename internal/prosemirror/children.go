package prosemirror

// childList collects the children of a new node. Adjacent stretches of text
// with equal markup become one node, joined once and not piece by piece.
type childList struct {
	nodes  []*Node
	size   int
	markup *markup // of the text that is still open, nil for none
	whole  *Node   // the open text, while it is all of one node
	spans  [4]span // the open text
	open   int     // how many spans it has
}

// add appends a node.
func (l *childList) add(n *Node) {
	if n.text != nil {
		l.addText(n, wholeSpan(n.text))
		return
	}
	l.flush()
	l.nodes = append(l.nodes, n)
	l.size += n.NodeSize()
}

// addAll appends nodes of which no two neighbours could be joined, as is true
// of the children of any node. Only the outer two may join with what is there.
func (l *childList) addAll(nodes []*Node) {
	if len(nodes) == 0 {
		return
	}
	l.add(nodes[0])
	if len(nodes) == 1 {
		return
	}
	l.flush()
	last := len(nodes) - 1
	l.nodes = append(l.nodes, nodes[1:last]...)
	l.size += sizeOf(nodes[1:last])
	l.add(nodes[last])
}

// addText appends part of a text node.
func (l *childList) addText(n *Node, s span) {
	if s.from.units == s.to.units {
		return
	}
	if l.markup != nil && !l.markup.equal(n.markup) {
		l.flush()
	}
	l.whole = nil
	if l.markup == nil {
		l.markup = n.markup
		if s.units() == n.size {
			l.whole = n
		}
	}
	if l.open == len(l.spans) {
		t := join(l.spans[:])
		l.spans[0], l.open = wholeSpan(&t), 1
	}
	l.spans[l.open] = s
	l.open++
}

// flush closes the open text.
func (l *childList) flush() {
	if l.markup == nil {
		return
	}
	n := l.whole
	if n == nil {
		n = newTextNode(l.markup, join(l.spans[:l.open]))
	}
	l.nodes = append(l.nodes, n)
	l.size += n.size
	l.markup, l.whole, l.open = nil, nil, 0
}

// done gives the finished list.
func (l *childList) done() []*Node {
	l.flush()
	return l.nodes
}

// joinTexts joins adjacent texts with equal markup, in place.
func joinTexts(nodes []*Node) []*Node {
	out := nodes[:0]
	for i := 0; i < len(nodes); {
		n := nodes[i]
		j := i + 1
		if n.text != nil {
			for j < len(nodes) && nodes[j].text != nil && nodes[j].SameMarkup(n) {
				j++
			}
		}
		if j > i+1 {
			spans := make([]span, 0, j-i)
			for _, part := range nodes[i:j] {
				spans = append(spans, wholeSpan(part.text))
			}
			n = newTextNode(n.markup, join(spans))
		}
		out = append(out, n)
		i = j
	}
	clear(nodes[len(out):])
	return out
}

// cutChildren gives the part of a list of children between two offsets.
// Nodes that the offsets fall into are cut through. It is an error to cut
// between the halves of a surrogate pair.
func cutChildren(nodes []*Node, from, to int) ([]*Node, *Error) {
	var out []*Node
	pos := 0
	for _, n := range nodes {
		if pos >= to {
			break
		}
		end := pos + n.NodeSize()
		if end <= from {
			pos = end
			continue
		}
		if pos >= from && end <= to {
			out = append(out, n)
			pos = end
			continue
		}
		part, err := n.part(from-pos, to-pos)
		if err != nil {
			return nil, err
		}
		out = append(out, part)
		pos = end
	}
	return out, nil
}

// part gives the node with only what stands between two offsets, counted from
// the node's own start.
func (n *Node) part(from, to int) (*Node, *Error) {
	if n.text == nil {
		children, err := cutChildren(n.children, max(0, from-1), min(n.size, to-1))
		if err != nil {
			return nil, err
		}
		return n.copyWith(children), nil
	}
	start, ok1 := n.text.at(max(0, from))
	end, ok2 := n.text.at(min(n.size, to))
	if !ok1 || !ok2 {
		return nil, refuse(ReasonSurrogate, "a cut between the halves of a surrogate pair")
	}
	return newTextNode(n.markup, join([]span{{n.text, start, end}})), nil
}

package prosemirror

// Check says whether the node and all that it contains conform to the schema:
// content, marks, attributes, text, depth and size. The *Error gives the
// position of the first fault, counted from the start of the node's content.
func (n *Node) Check() (err error) {
	defer stopPanic(&err)
	limits := &n.markup.typ.schema.limits
	if n.size > limits.DocumentSize {
		return refuse(ReasonTooLarge, "a document of %d, the limit is %d", n.size, limits.DocumentSize).at(0)
	}
	return asError(n.check(limits, -1, 0))
}

// CheckRange is Check for the part of a valid document between two positions:
// the nodes that overlap it and their ancestors. After a step whose document
// was valid before, checking the range it wrote is as good as checking all.
func (n *Node) CheckRange(from, to int) (err error) {
	defer stopPanic(&err)
	if from < 0 || from > to || to > n.ContentSize() {
		return refuse(ReasonPosition, "no range from %d to %d", from, to).at(from)
	}
	limits := &n.markup.typ.schema.limits
	if n.size > limits.DocumentSize {
		return refuse(ReasonTooLarge, "a document of %d, the limit is %d", n.size, limits.DocumentSize).at(0)
	}
	return asError(n.checkRange(limits, -1, from, to, 0))
}

// check checks a node that stands at a position, and its descendants.
func (n *Node) check(limits *Limits, pos, depth int) *Error {
	if err := n.checkSelf(limits, depth); err != nil {
		return err.at(max(pos, 0))
	}
	pos++
	for _, c := range n.children {
		if c.text != nil {
			if err := c.checkSelf(limits, depth+1); err != nil {
				return err.at(pos)
			}
		} else if err := c.check(limits, pos, depth+1); err != nil {
			return err
		}
		pos += c.NodeSize()
	}
	return nil
}

func (n *Node) checkRange(limits *Limits, pos, from, to, depth int) *Error {
	if err := n.checkSelf(limits, depth); err != nil {
		return err.at(max(pos, 0))
	}
	pos++
	for _, c := range n.children {
		end := pos + c.NodeSize()
		if end >= from && pos <= to {
			if err := c.checkRange(limits, pos, from, to, depth+1); err != nil {
				return err
			}
		}
		pos = end
	}
	return nil
}

// checkSelf checks one node without looking into its children.
func (n *Node) checkSelf(limits *Limits, depth int) *Error {
	typ := n.markup.typ
	if depth > MaxDepth {
		return refuse(ReasonTooDeep, "deeper than %d levels", MaxDepth)
	}
	if err := n.markup.check(limits); err != nil {
		return err
	}
	if typ.isText {
		return nil // no empty text can be made
	}
	if fault := typ.validContent(n.children); fault != "" {
		return refuse(ReasonContent, "%s: %s", typ.name, fault)
	}
	if typ.takes && n.size > limits.TextblockSize {
		return refuse(ReasonTooLarge, "a %s of %d, the limit is %d", typ.name, n.size, limits.TextblockSize)
	}
	for i := 1; i < len(n.children); i++ {
		a, b := n.children[i-1], n.children[i]
		if a.text != nil && b.text != nil && a.SameMarkup(b) {
			return refuse(ReasonContent, "%s: two texts that are not joined", typ.name)
		}
	}
	return nil
}

// check checks attributes and marks. Defaults were checked with the schema.
func (m *markup) check(limits *Limits) *Error {
	if m == m.typ.plain {
		return nil
	}
	if err := checkValues(m.typ.attrs, m.typ.name, m.attrs); err != nil {
		return err
	}
	if len(m.marks) > limits.Marks {
		return refuse(ReasonTooLarge, "%d marks on one node, the limit is %d", len(m.marks), limits.Marks)
	}
	for _, mark := range m.marks {
		if mark == mark.typ.plain {
			continue
		}
		if err := checkValues(mark.typ.attrs, mark.typ.name, mark.attrs); err != nil {
			return err
		}
	}
	return checkMarkSet(m.marks)
}

func checkValues(attrs []Attribute, owner string, values []any) *Error {
	for i := range attrs {
		if fault := attrs[i].rule.check(values[i]); fault != "" {
			return refuse(ReasonAttribute, "%s of %s: %s", attrs[i].name, owner, fault)
		}
	}
	return nil
}

// checkClosed checks the nodes of a slice that a replace would take over as
// they are: those not cut through. Open nodes are judged when joined. If hole
// is not negative it is a position, counted from the open start, at which a
// gap will be put; the node there is judged with the gap in it.
func checkClosed(limits *Limits, s *Slice, hole int) *Error {
	if hole >= 0 {
		hole += s.openStart
	}
	c := closedCheck{limits}
	return c.list(s.content, s.openStart, s.openEnd, hole, 1)
}

type closedCheck struct{ limits *Limits }

// list checks a list of nodes of which openStart levels at its start and
// openEnd at its end are open. hole is an offset into the list, or negative.
func (c *closedCheck) list(nodes []*Node, openStart, openEnd, hole, depth int) *Error {
	offset := 0
	for i, n := range nodes {
		start, end := 0, 0
		if i == 0 {
			start = openStart
		}
		if i == len(nodes)-1 {
			end = openEnd
		}
		inside := hole - offset - 1
		size := n.NodeSize()
		if hole < 0 || inside < 0 || inside > size-2 || n.text != nil {
			inside = -1
		}
		offset += size
		if err := c.node(n, start, end, inside, depth); err != nil {
			return err.insideIndex(i)
		}
	}
	return nil
}

func (c *closedCheck) node(n *Node, openStart, openEnd, hole, depth int) *Error {
	if openStart == 0 && openEnd == 0 && hole < 0 {
		return n.check(c.limits, -1, depth).unplaced()
	}
	if depth > MaxDepth {
		return refuse(ReasonTooDeep, "deeper than %d levels", MaxDepth)
	}
	if err := n.markup.check(c.limits); err != nil {
		return err
	}
	if openStart == 0 && openEnd == 0 && !takesHole(n.children, hole) {
		if err := n.checkSelf(c.limits, depth); err != nil {
			return err
		}
	}
	if err := c.list(n.children, max(0, openStart-1), max(0, openEnd-1), hole, depth+1); err != nil {
		return err.inside("content")
	}
	return nil
}

// takesHole reports whether an offset into a list falls between its nodes or
// into a text, so that the gap becomes a part of this list.
func takesHole(nodes []*Node, hole int) bool {
	if hole < 0 {
		return false
	}
	index, inside := findChild(&Node{children: nodes, size: sizeOf(nodes)}, hole)
	return inside == 0 || nodes[index].text != nil
}

// unplaced takes the position off an error that was counted within a slice.
func (e *Error) unplaced() *Error {
	if e != nil {
		e.Pos = -1
	}
	return e
}

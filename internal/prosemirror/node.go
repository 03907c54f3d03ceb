package prosemirror

// markup is all of a node but its content. Nodes that differ in content alone
// share one, so that comparing markup is mostly comparing two pointers.
type markup struct {
	typ   *NodeType
	attrs []any
	marks []*Mark
}

func (m *markup) equal(o *markup) bool {
	return m == o || m.typ == o.typ && sameAttrs(m.attrs, o.attrs) && SameMarks(m.marks, o.marks)
}

// withMarks gives the markup with another set of marks.
func (m *markup) withMarks(marks []*Mark) *markup {
	if len(marks) == 0 && m.typ.plain != nil && sameAttrs(m.attrs, m.typ.plain.attrs) {
		return m.typ.plain
	}
	return &markup{typ: m.typ, attrs: m.attrs, marks: marks}
}

// Node is a node of a document, with all that it contains. It never changes.
type Node struct {
	markup   *markup
	children []*Node
	size     int // of the content: tokens, or UTF-16 code units of a text node
	text     *text
}

func newNode(m *markup, children []*Node) *Node {
	return &Node{markup: m, children: children, size: sizeOf(children)}
}

// textNode is a text node together with its text, so that both are one
// allocation.
type textNode struct {
	node Node
	text text
}

func newTextNode(m *markup, t text) *Node {
	n := &textNode{text: t}
	n.node = Node{markup: m, size: t.units, text: &n.text}
	return &n.node
}

func sizeOf(children []*Node) int {
	size := 0
	for _, c := range children {
		size += c.NodeSize()
	}
	return size
}

// NewNode makes a node. Attributes left out take their defaults; children that
// are adjacent texts with equal markup are joined; marks are sorted. Bad
// attributes and marks are an *Error. Content is not checked: see Node.Check.
func (t *NodeType) NewNode(attrs map[string]any, children []*Node, marks []*Mark) (*Node, error) {
	if t.isText {
		return nil, refuse(ReasonEmptyText, "text nodes are made by NewText")
	}
	m, err := t.newMarkup(attrs, marks)
	if err != nil {
		return nil, err
	}
	return newNode(m, joinTexts(append([]*Node(nil), children...))), nil
}

// NewText makes a text node. Empty text, text that is not UTF-8 and bad marks
// are an *Error.
func (s *Schema) NewText(content string, marks []*Mark) (*Node, error) {
	if content == "" {
		return nil, refuse(ReasonEmptyText, "a text node without text")
	}
	if !validValue(content) {
		return nil, refuse(ReasonSyntax, "not UTF-8")
	}
	m, err := s.textType.newMarkup(nil, marks)
	if err != nil {
		return nil, err
	}
	return newTextNode(m, newText(content, utf16Length(content))), nil
}

func (t *NodeType) newMarkup(attrs map[string]any, marks []*Mark) (*markup, error) {
	set := append([]*Mark(nil), marks...)
	sortMarks(set)
	if err := checkMarkSet(set); err != nil {
		return nil, err
	}
	if len(attrs) == 0 && t.plain != nil {
		return t.plain.withMarks(set), nil
	}
	values, err := completeAttrs(t.attrs, t.name, attrs)
	if err != nil {
		return nil, err
	}
	return (&markup{typ: t, attrs: values}).withMarks(set), nil
}

// Type is the node's type.
func (n *Node) Type() *NodeType { return n.markup.typ }

// Attr gives the value of an attribute, nil for one that does not exist.
func (n *Node) Attr(name string) any {
	if i := attributeIndex(n.markup.typ.attrs, name); i >= 0 {
		return n.markup.attrs[i]
	}
	return nil
}

// Marks gives the node's marks in rank order.
func (n *Node) Marks() []*Mark { return append([]*Mark(nil), n.markup.marks...) }

// ChildCount is the number of children.
func (n *Node) ChildCount() int { return len(n.children) }

// Child gives a child by its index, which must be in range.
func (n *Node) Child(i int) *Node { return n.children[i] }

// Children gives the children in order.
func (n *Node) Children() []*Node { return append([]*Node(nil), n.children...) }

// Text is the text of a text node, "" for any other.
func (n *Node) Text() string {
	if n.text == nil {
		return ""
	}
	return n.text.String()
}

// ContentSize is the size of the content, in UTF-16 code units and tokens. For
// a document it is the last position.
func (n *Node) ContentSize() int {
	if n.text != nil {
		return 0
	}
	return n.size
}

// NodeSize is the size of the node in its parent: the length of a text in
// UTF-16 code units, 1 for other leaves, 2 more than its content for the rest.
func (n *Node) NodeSize() int {
	switch {
	case n.text != nil:
		return n.size
	case n.size == 0 && n.markup.typ.leaf: // the size first: it is at hand
		return 1
	}
	return n.size + 2
}

// IsText reports whether this is a text node.
func (n *Node) IsText() bool { return n.text != nil }

// IsLeaf reports whether the node's type allows no content.
func (n *Node) IsLeaf() bool { return n.markup.typ.leaf }

// SameMarkup reports whether two nodes agree in type, attributes and marks.
func (n *Node) SameMarkup(o *Node) bool { return n.markup.equal(o.markup) }

// Eq reports whether two nodes are equal in every respect.
func (n *Node) Eq(o *Node) bool {
	if n == o {
		return true
	}
	if n.size != o.size || len(n.children) != len(o.children) || !n.markup.equal(o.markup) {
		return false
	}
	if n.text != nil {
		return n.text.equal(o.text)
	}
	for i, c := range n.children {
		if !c.Eq(o.children[i]) {
			return false
		}
	}
	return true
}

// Copy gives the node with other children, of which adjacent texts with equal
// markup are joined. Content is not checked: see Check.
func (n *Node) Copy(children []*Node) *Node {
	return n.copyWith(joinTexts(append([]*Node(nil), children...)))
}

// WithMarks gives the node with another set of marks, which is sorted. Marks
// that exclude each other are an *Error.
func (n *Node) WithMarks(marks []*Mark) (*Node, error) {
	set := append([]*Mark(nil), marks...)
	sortMarks(set)
	if err := checkMarkSet(set); err != nil {
		return nil, err
	}
	return n.withMarks(set), nil
}

// copyWith gives the node with other content.
func (n *Node) copyWith(children []*Node) *Node { return newNode(n.markup, children) }

// withMarks gives the node with another set of marks.
func (n *Node) withMarks(marks []*Mark) *Node {
	out := *n
	out.markup = n.markup.withMarks(marks)
	return &out
}

// withChild gives the node with one child replaced, without measuring the
// others again.
func (n *Node) withChild(index int, child *Node) *Node {
	old := n.children[index]
	if old == child {
		return n
	}
	children := make([]*Node, len(n.children))
	copy(children, n.children)
	children[index] = child
	return &Node{markup: n.markup, children: children, size: n.size + child.NodeSize() - old.NodeSize()}
}

// height is how many levels of nodes stand in a list of nodes.
func height(nodes []*Node) int {
	most := 0
	for _, n := range nodes {
		most = max(most, 1+height(n.children))
	}
	return most
}

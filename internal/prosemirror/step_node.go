package prosemirror

// NodeMarkStep adds a mark to one node, or removes it.
type NodeMarkStep struct {
	pos    int
	mark   *Mark
	remove bool
}

// NewAddNodeMarkStep makes a step that adds a mark to the node that begins at
// a position.
func NewAddNodeMarkStep(pos int, mark *Mark) (*NodeMarkStep, error) {
	return newNodeMarkStep(pos, mark, false)
}

// NewRemoveNodeMarkStep makes a step that removes a mark, with exactly these
// attributes, from the node that begins at a position.
func NewRemoveNodeMarkStep(pos int, mark *Mark) (*NodeMarkStep, error) {
	return newNodeMarkStep(pos, mark, true)
}

func newNodeMarkStep(pos int, mark *Mark, remove bool) (*NodeMarkStep, error) {
	if pos < 0 {
		return nil, refuse(ReasonPosition, "a negative position").at(pos)
	}
	return &NodeMarkStep{pos, mark, remove}, nil
}

// Type is "addNodeMark" or "removeNodeMark".
func (s *NodeMarkStep) Type() string {
	if s.remove {
		return TypeRemoveNodeMark
	}
	return TypeAddNodeMark
}

// Pos gives the position directly before the node.
func (s *NodeMarkStep) Pos() int { return s.pos }

// Mark gives the mark that is added or removed.
func (s *NodeMarkStep) Mark() *Mark { return s.mark }

// Apply implements Step (SPEC K3).
func (s *NodeMarkStep) Apply(doc *Node) (*Node, error) { return applyStep(s, doc) }

func (s *NodeMarkStep) apply(doc *Node) (*Node, *Error) {
	return changeMarkup(doc, s.pos, func(m *markup) (*markup, *Error) {
		if s.remove {
			return m.withMarks(s.mark.RemoveFromSet(m.marks)), nil
		}
		marks := s.mark.AddToSet(m.marks)
		if limit := m.typ.schema.limits.Marks; len(marks) > limit {
			return nil, refuse(ReasonTooLarge, "%d marks on one node, the limit is %d", len(marks), limit)
		}
		return m.withMarks(marks), nil
	})
}

// Invert implements Step.
func (s *NodeMarkStep) Invert(doc *Node) (Step, error) { return invertStep(s, doc) }

func (s *NodeMarkStep) invert(doc *Node) (Step, *Error) {
	n := nodeAt(doc, s.pos)
	if s.remove {
		if n == nil || !s.mark.IsInSet(n.markup.marks) {
			return s, nil
		}
		return &NodeMarkStep{pos: s.pos, mark: s.mark}, nil
	}
	if n != nil {
		old := n.markup.marks
		added := s.mark.AddToSet(old)
		if len(added) == len(old) {
			for _, m := range old {
				if !m.IsInSet(added) {
					return &NodeMarkStep{pos: s.pos, mark: m}, nil
				}
			}
			return &NodeMarkStep{pos: s.pos, mark: s.mark}, nil
		}
	}
	return &NodeMarkStep{pos: s.pos, mark: s.mark, remove: true}, nil
}

// Map implements Step: a step whose node was deleted is gone.
func (s *NodeMarkStep) Map(mapping Mappable) Step {
	pos := mapping.MapResult(s.pos, 1)
	if pos.DeletedAfter() {
		return nil
	}
	return &NodeMarkStep{pos.Pos, s.mark, s.remove}
}

// StepMap implements Step: marks move nothing.
func (s *NodeMarkStep) StepMap() StepMap { return StepMap{} }

// AttrStep sets an attribute of one node.
type AttrStep struct {
	pos   int
	name  string
	value any
}

// NewAttrStep makes a step that sets an attribute of the node that begins at a
// position to a value (nil, bool, float64, string or JSON).
func NewAttrStep(pos int, name string, value any) (*AttrStep, error) {
	if pos < 0 {
		return nil, refuse(ReasonPosition, "a negative position").at(pos)
	}
	if !validValue(value) {
		return nil, refuse(ReasonAttribute, "not an attribute value")
	}
	return &AttrStep{pos, name, value}, nil
}

// Type is "attr".
func (s *AttrStep) Type() string { return TypeAttr }

// Pos gives the position directly before the node.
func (s *AttrStep) Pos() int { return s.pos }

// Attr gives the attribute's name and its new value.
func (s *AttrStep) Attr() (name string, value any) { return s.name, s.value }

// Apply implements Step (SPEC K4).
func (s *AttrStep) Apply(doc *Node) (*Node, error) { return applyStep(s, doc) }

func (s *AttrStep) apply(doc *Node) (*Node, *Error) {
	return changeMarkup(doc, s.pos, func(m *markup) (*markup, *Error) {
		return m.withAttr(s.name, s.value)
	})
}

// withAttr gives the markup with one attribute set.
func (m *markup) withAttr(name string, value any) (*markup, *Error) {
	i := attributeIndex(m.typ.attrs, name)
	if i < 0 {
		return nil, refuse(ReasonAttribute, "%s has no attribute %s", m.typ.name, quote([]byte(name)))
	}
	if fault := m.typ.attrs[i].rule.check(value); fault != "" {
		return nil, refuse(ReasonAttribute, "%s of %s: %s", name, m.typ.name, fault)
	}
	attrs := append([]any(nil), m.attrs...)
	attrs[i] = value
	return (&markup{typ: m.typ, attrs: attrs}).withMarks(m.marks), nil
}

// Invert implements Step.
func (s *AttrStep) Invert(doc *Node) (Step, error) { return invertStep(s, doc) }

func (s *AttrStep) invert(doc *Node) (Step, *Error) {
	n := nodeAt(doc, s.pos)
	if n == nil || attributeIndex(n.markup.typ.attrs, s.name) < 0 {
		return nil, refuse(ReasonNoNode, "no node with the attribute %s", quote([]byte(s.name))).at(s.pos)
	}
	return &AttrStep{s.pos, s.name, n.Attr(s.name)}, nil
}

// Map implements Step: a step whose node was deleted is gone.
func (s *AttrStep) Map(mapping Mappable) Step {
	pos := mapping.MapResult(s.pos, 1)
	if pos.DeletedAfter() {
		return nil
	}
	return &AttrStep{pos.Pos, s.name, s.value}
}

// StepMap implements Step: attributes move nothing.
func (s *AttrStep) StepMap() StepMap { return StepMap{} }

// DocAttrStep sets an attribute of the document itself.
type DocAttrStep struct {
	name  string
	value any
}

// NewDocAttrStep makes a step that sets an attribute of the document to a
// value (nil, bool, float64, string or JSON).
func NewDocAttrStep(name string, value any) (*DocAttrStep, error) {
	if !validValue(value) {
		return nil, refuse(ReasonAttribute, "not an attribute value")
	}
	return &DocAttrStep{name, value}, nil
}

// Type is "docAttr".
func (s *DocAttrStep) Type() string { return TypeDocAttr }

// Attr gives the attribute's name and its new value.
func (s *DocAttrStep) Attr() (name string, value any) { return s.name, s.value }

// Apply implements Step (SPEC K4).
func (s *DocAttrStep) Apply(doc *Node) (*Node, error) { return applyStep(s, doc) }

func (s *DocAttrStep) apply(doc *Node) (*Node, *Error) {
	m, err := doc.markup.withAttr(s.name, s.value)
	if err != nil {
		return nil, err
	}
	out := *doc
	out.markup = m
	return &out, nil
}

// Invert implements Step.
func (s *DocAttrStep) Invert(doc *Node) (Step, error) { return invertStep(s, doc) }

func (s *DocAttrStep) invert(doc *Node) (Step, *Error) {
	if attributeIndex(doc.markup.typ.attrs, s.name) < 0 {
		return nil, refuse(ReasonAttribute, "%s has no attribute %s", doc.markup.typ.name, quote([]byte(s.name)))
	}
	return &DocAttrStep{s.name, doc.Attr(s.name)}, nil
}

// Map implements Step: the document is always there.
func (s *DocAttrStep) Map(Mappable) Step { return s }

// StepMap implements Step: attributes move nothing.
func (s *DocAttrStep) StepMap() StepMap { return StepMap{} }

// changeMarkup changes the markup of the node that begins at a position. Its
// parent must allow the marks that it then carries.
func changeMarkup(doc *Node, pos int, change func(*markup) (*markup, *Error)) (*Node, *Error) {
	var p place
	if err := p.resolve(doc, pos); err != nil {
		return nil, err
	}
	at := &p.levels[p.depth]
	if at.index == len(at.node.children) || at.node.children[at.index].text != nil {
		return nil, refuse(ReasonNoNode, "no node begins here that could be changed").at(pos)
	}
	child := at.node.children[at.index]
	m, err := change(child.markup)
	if err != nil {
		return nil, err.at(pos)
	}
	if !at.node.markup.typ.allowsMarks(m.marks) {
		return nil, refuse(ReasonContent, "%s: a child carries a mark that it does not allow", at.node.markup.typ.name).at(pos)
	}
	changed := *child
	changed.markup = m
	next := &changed
	for depth := p.depth; depth >= 0; depth-- {
		next = p.levels[depth].node.withChild(p.levels[depth].index, next)
	}
	return next, nil
}

// nodeAt gives the node that begins at a position, or the text that the
// position points into; nil if there is none or the position is outside.
func nodeAt(doc *Node, pos int) *Node {
	if pos < 0 || pos > doc.ContentSize() {
		return nil
	}
	n := doc
	for {
		index, inside := findChild(n, pos)
		if index == len(n.children) {
			return nil
		}
		n = n.children[index]
		if inside == 0 || n.text != nil {
			return n
		}
		pos = inside - 1
	}
}

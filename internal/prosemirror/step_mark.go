package prosemirror

// MarkStep adds a mark to the inline content between two positions, or removes
// it there.
type MarkStep struct {
	from, to int
	mark     *Mark
	remove   bool
}

// NewAddMarkStep makes a step that adds a mark to the text and inline leaves
// between two positions, where their parents allow it.
func NewAddMarkStep(from, to int, mark *Mark) (*MarkStep, error) {
	return newMarkStep(from, to, mark, false)
}

// NewRemoveMarkStep makes a step that removes a mark, with exactly these
// attributes, from the inline nodes between two positions.
func NewRemoveMarkStep(from, to int, mark *Mark) (*MarkStep, error) {
	return newMarkStep(from, to, mark, true)
}

func newMarkStep(from, to int, mark *Mark, remove bool) (*MarkStep, error) {
	step := &MarkStep{from, to, mark, remove}
	if err := step.wellFormed(); err != nil {
		return nil, err
	}
	return step, nil
}

func (s *MarkStep) wellFormed() *Error {
	if s.from < 0 || s.from > s.to {
		return refuse(ReasonPosition, "no range from %d to %d", s.from, s.to)
	}
	return nil
}

// Type is "addMark" or "removeMark".
func (s *MarkStep) Type() string {
	if s.remove {
		return TypeRemoveMark
	}
	return TypeAddMark
}

// Range gives the range whose content is marked.
func (s *MarkStep) Range() (from, to int) { return s.from, s.to }

// Mark gives the mark that is added or removed.
func (s *MarkStep) Mark() *Mark { return s.mark }

// Apply implements Step (SPEC K1, K2).
func (s *MarkStep) Apply(doc *Node) (*Node, error) { return applyStep(s, doc) }

func (s *MarkStep) apply(doc *Node) (*Node, *Error) {
	if err := checkRange(doc, s.from, s.to); err != nil {
		return nil, err
	}
	if s.from == s.to {
		return doc, nil
	}
	return s.marked(doc, s.from, s.to)
}

// checkRange refuses a range outside the document or cutting through a
// surrogate pair.
func checkRange(doc *Node, from, to int) *Error {
	if from > to {
		return refuse(ReasonPosition, "a range that ends at %d, before its start", to).at(from)
	}
	var p place
	if err := p.resolve(doc, from); err != nil {
		return err
	}
	return p.resolve(doc, to)
}

// marked gives a node with the mark changed between two offsets into its
// content. The offsets may lie outside the content. Marks change no sizes.
func (s *MarkStep) marked(n *Node, from, to int) (*Node, *Error) {
	if n.markup.typ.takes {
		return s.markedInline(n, from, to)
	}
	var children []*Node
	pos := 0
	for i, c := range n.children {
		if pos >= to {
			break
		}
		end := pos + c.NodeSize()
		if end > from && len(c.children) > 0 {
			next, err := s.marked(c, from-pos-1, to-pos-1)
			if err != nil {
				return nil, err
			}
			if next != c && children == nil {
				children = append([]*Node(nil), n.children...)
			}
			if next != c {
				children[i] = next
			}
		}
		pos = end
	}
	if children == nil {
		return n, nil
	}
	return &Node{markup: n.markup, children: children, size: n.size}, nil
}

// markedInline is marked for a node whose content is inline: its texts may
// have to be split and joined.
func (s *MarkStep) markedInline(n *Node, from, to int) (*Node, *Error) {
	l := childList{nodes: make([]*Node, 0, len(n.children)+2)}
	changed := false
	pos := 0
	for _, c := range n.children {
		start := pos
		pos += c.NodeSize()
		if pos <= from || start >= to {
			l.add(c)
			continue
		}
		next := c
		if len(c.children) > 0 {
			var err *Error
			if next, err = s.marked(c, from-start-1, to-start-1); err != nil {
				return nil, err
			}
		}
		marks := next.markup.marks
		// A node that the range begins inside of is not in the range itself.
		if c.text != nil || start >= from {
			marks = s.marksOf(next, n)
		}
		if SameMarks(marks, next.markup.marks) {
			l.add(next)
			changed = changed || next != c
			continue
		}
		changed = true
		if err := s.addMarked(&l, next, marks, from-start, to-start); err != nil {
			return nil, err
		}
	}
	if !changed {
		return n, nil
	}
	children := l.done()
	return &Node{markup: n.markup, children: children, size: n.size}, nil
}

// marksOf gives the marks that a child of an inline parent has after the step.
func (s *MarkStep) marksOf(n, parent *Node) []*Mark {
	switch {
	case s.remove:
		return s.mark.RemoveFromSet(n.markup.marks)
	case n.markup.typ.IsAtom() && parent.markup.typ.AllowsMarkType(s.mark.typ):
		return s.mark.AddToSet(n.markup.marks)
	}
	return n.markup.marks
}

// addMarked adds a node with other marks. Of a text only what lies between
// the offsets, counted from its start, gets them.
func (s *MarkStep) addMarked(l *childList, n *Node, marks []*Mark, from, to int) *Error {
	if limit := n.markup.typ.schema.limits.Marks; len(marks) > limit && !s.remove {
		return refuse(ReasonTooLarge, "%d marks on one node, the limit is %d", len(marks), limit)
	}
	out := n.withMarks(marks)
	if n.text == nil || from <= 0 && to >= n.size {
		l.add(out)
		return nil
	}
	start, ok1 := n.text.at(max(0, from))
	end, ok2 := n.text.at(min(n.size, to))
	if !ok1 || !ok2 {
		return refuse(ReasonSurrogate, "between the halves of a surrogate pair")
	}
	l.addText(n, span{text: n.text, to: start})
	l.addText(out, span{n.text, start, end})
	l.addText(n, span{n.text, end, n.text.end()})
	return nil
}

// Invert implements Step. Where the mark replaced others the inverse is a
// MarkSetStep.
func (s *MarkStep) Invert(doc *Node) (Step, error) { return invertStep(s, doc) }

func (s *MarkStep) invert(doc *Node) (Step, *Error) {
	if err := checkRange(doc, s.from, s.to); err != nil {
		return nil, err
	}
	var steps []*MarkStep
	doc.NodesBetween(s.from, s.to, func(n *Node, pos int, _ *Node, _ int) bool {
		typ := n.markup.typ
		if typ.inline && typ.IsAtom() {
			steps = s.invertAt(steps, n, max(s.from, pos), min(s.to, pos+n.NodeSize()))
		}
		return true
	})
	if len(steps) == 1 {
		return steps[0], nil
	}
	return &MarkSetStep{steps}, nil
}

// invertAt adds what undoes the step on one inline node.
func (s *MarkStep) invertAt(steps []*MarkStep, n *Node, from, to int) []*MarkStep {
	old := n.markup.marks
	if s.remove {
		if s.mark.IsInSet(old) {
			steps = pushMarkStep(steps, MarkStep{from, to, s.mark, false})
		}
		return steps
	}
	added := s.mark.AddToSet(old)
	if SameMarks(added, old) {
		return steps
	}
	steps = pushMarkStep(steps, MarkStep{from, to, s.mark, true})
	for _, m := range old {
		if !m.IsInSet(added) {
			steps = pushMarkStep(steps, MarkStep{from, to, m, false})
		}
	}
	return steps
}

// pushMarkStep adds a step, or extends the last one if they touch and agree.
func pushMarkStep(steps []*MarkStep, s MarkStep) []*MarkStep {
	if n := len(steps); n > 0 {
		last := steps[n-1]
		if last.remove == s.remove && last.to == s.from && last.mark.Eq(s.mark) {
			steps[n-1] = &MarkStep{last.from, s.to, s.mark, s.remove}
			return steps
		}
	}
	return append(steps, &s)
}

// Map implements Step: a step whose range is empty afterwards is gone. What
// was deleted does not matter, so that a range whose ends were typed anew is
// still marked (SPEC M7).
func (s *MarkStep) Map(mapping Mappable) Step {
	if mapped := s.mapped(mapping); mapped != nil {
		return mapped
	}
	return nil
}

func (s *MarkStep) mapped(mapping Mappable) *MarkStep {
	from, to := mapping.Map(s.from, 1), mapping.Map(s.to, -1)
	if from >= to {
		return nil
	}
	return &MarkStep{from, to, s.mark, s.remove}
}

// StepMap implements Step: marks move nothing.
func (s *MarkStep) StepMap() StepMap { return StepMap{} }

// MarkSetStep applies several mark steps at once. It is what undoing a mark
// step may need.
type MarkSetStep struct{ steps []*MarkStep }

// maxMarkSetPasses bounds how often one MarkSetStep may pass over a document,
// counted by the length of its members' ranges. Undoing one mark step passes
// once for the mark and once for each mark that it replaced.
const maxMarkSetPasses = 64

// NewMarkSetStep makes a step of mark steps.
func NewMarkSetStep(steps []*MarkStep) *MarkSetStep {
	return &MarkSetStep{append([]*MarkStep(nil), steps...)}
}

// Type is "markSet".
func (s *MarkSetStep) Type() string { return TypeMarkSet }

// Steps gives the members in order.
func (s *MarkSetStep) Steps() []*MarkStep { return append([]*MarkStep(nil), s.steps...) }

// Apply implements Step: all members apply, or none.
func (s *MarkSetStep) Apply(doc *Node) (*Node, error) { return applyStep(s, doc) }

func (s *MarkSetStep) apply(doc *Node) (*Node, *Error) {
	length := 0
	for _, member := range s.steps {
		length += member.to - member.from
	}
	if length > maxMarkSetPasses*doc.size {
		return nil, refuse(ReasonTooLarge, "ranges of %d in all on a document of %d", length, doc.size)
	}
	for _, member := range s.steps {
		var err *Error
		if doc, err = member.apply(doc); err != nil {
			return nil, err
		}
	}
	return doc, nil
}

// Invert implements Step.
func (s *MarkSetStep) Invert(doc *Node) (Step, error) { return invertStep(s, doc) }

// invert undoes each member as it would stand alone on the document. Members
// that touch each other may then leave something behind, as in ProseMirror.
func (s *MarkSetStep) invert(doc *Node) (Step, *Error) {
	out := &MarkSetStep{}
	for _, member := range s.steps {
		inverse, err := member.invert(doc)
		if err != nil {
			return nil, err
		}
		switch inverse := inverse.(type) {
		case *MarkStep:
			out.steps = append(out.steps, inverse)
		case *MarkSetStep:
			out.steps = append(out.steps, inverse.steps...)
		}
	}
	return out, nil
}

// Map implements Step: members that are gone are left out.
func (s *MarkSetStep) Map(mapping Mappable) Step {
	out := &MarkSetStep{}
	for _, member := range s.steps {
		if mapped := member.mapped(mapping); mapped != nil {
			out.steps = append(out.steps, mapped)
		}
	}
	if len(out.steps) == 0 {
		return nil
	}
	return out
}

// StepMap implements Step: marks move nothing.
func (s *MarkSetStep) StepMap() StepMap { return StepMap{} }

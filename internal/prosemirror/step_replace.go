package prosemirror

// ReplaceStep replaces a range of the document by a slice.
type ReplaceStep struct {
	from, to  int
	slice     *Slice
	structure bool
}

// NewReplaceStep makes a step that replaces what stands between two positions
// of a document of the schema. A structure step is refused where the range holds
// more than closing and opening tokens, so that a rebased join or split cannot
// swallow what others have written meanwhile.
func (s *Schema) NewReplaceStep(from, to int, slice *Slice, structure bool) (*ReplaceStep, error) {
	step := &ReplaceStep{from, to, slice, structure}
	if err := step.wellFormed(s); err != nil {
		return nil, err
	}
	return step, nil
}

func (s *ReplaceStep) wellFormed(schema *Schema) *Error {
	if s.from < 0 || s.from > s.to {
		return refuse(ReasonPosition, "no range from %d to %d", s.from, s.to)
	}
	if err := checkClosed(&schema.limits, s.slice, -1); err != nil {
		return err.inside("slice.content")
	}
	return nil
}

// Type is "replace".
func (s *ReplaceStep) Type() string { return TypeReplace }

// Range gives the replaced range.
func (s *ReplaceStep) Range() (from, to int) { return s.from, s.to }

// Slice gives what is put there.
func (s *ReplaceStep) Slice() *Slice { return s.slice }

// Structure reports whether the step refuses to overwrite content.
func (s *ReplaceStep) Structure() bool { return s.structure }

// Apply implements Step (SPEC R1 to R6).
func (s *ReplaceStep) Apply(doc *Node) (*Node, error) { return applyStep(s, doc) }

func (s *ReplaceStep) apply(doc *Node) (*Node, *Error) {
	if s.structure {
		if err := checkStructure(doc, s.from, s.to); err != nil {
			return nil, err
		}
	}
	return doc.replace(s.from, s.to, s.slice)
}

// Invert implements Step.
func (s *ReplaceStep) Invert(doc *Node) (Step, error) { return invertStep(s, doc) }

func (s *ReplaceStep) invert(doc *Node) (Step, *Error) {
	old, err := doc.slice(s.from, s.to)
	if err != nil {
		return nil, err
	}
	return &ReplaceStep{from: s.from, to: s.from + s.slice.Size(), slice: old}, nil
}

// Map implements Step: a step whose range was deleted across at both ends by
// one other step is gone (SPEC M5).
func (s *ReplaceStep) Map(mapping Mappable) Step {
	from, to := mapping.MapResult(s.from, 1), mapping.MapResult(s.to, -1)
	if from.DeletedAcross() && to.DeletedAcross() {
		return nil
	}
	return &ReplaceStep{from.Pos, max(from.Pos, to.Pos), s.slice, s.structure}
}

// StepMap implements Step.
func (s *ReplaceStep) StepMap() StepMap {
	return mapOf(Range{s.from, s.to - s.from, s.slice.Size()})
}

// ReplaceAroundStep replaces a range by a slice but keeps a part of it, the
// gap, which moves into the slice: wrapping, lifting, changing a node's type.
type ReplaceAroundStep struct {
	from, to, gapFrom, gapTo int
	slice                    *Slice
	insert                   int
	structure                bool
}

// NewReplaceAroundStep makes a step that replaces from..gapFrom and gapTo..to
// by the slice before and behind its position insert, which counts from the
// slice's open start. For structure see NewReplaceStep.
func (s *Schema) NewReplaceAroundStep(from, to, gapFrom, gapTo int, slice *Slice, insert int, structure bool) (*ReplaceAroundStep, error) {
	step := &ReplaceAroundStep{from, to, gapFrom, gapTo, slice, insert, structure}
	if err := step.wellFormed(s); err != nil {
		return nil, err
	}
	return step, nil
}

func (s *ReplaceAroundStep) wellFormed(schema *Schema) *Error {
	if s.from < 0 || s.from > s.gapFrom || s.gapFrom > s.gapTo || s.gapTo > s.to {
		return refuse(ReasonPosition, "a gap from %d to %d in a range from %d to %d", s.gapFrom, s.gapTo, s.from, s.to)
	}
	if s.insert < 0 || s.insert > s.slice.Size() {
		return refuse(ReasonPosition, "insert %d outside of a slice of %d", s.insert, s.slice.Size())
	}
	if _, _, err := s.slice.openAt(s.insert); err != nil {
		return err.inside("insert")
	}
	if err := checkClosed(&schema.limits, s.slice, s.insert); err != nil {
		return err.inside("slice.content")
	}
	return nil
}

// Type is "replaceAround".
func (s *ReplaceAroundStep) Type() string { return TypeReplaceAround }

// Range gives the replaced range, gap included.
func (s *ReplaceAroundStep) Range() (from, to int) { return s.from, s.to }

// Gap gives the range that is kept.
func (s *ReplaceAroundStep) Gap() (from, to int) { return s.gapFrom, s.gapTo }

// Slice gives what is put around the gap.
func (s *ReplaceAroundStep) Slice() *Slice { return s.slice }

// Insert is where in the slice the gap goes, counted from its open start.
func (s *ReplaceAroundStep) Insert() int { return s.insert }

// Structure reports whether the step refuses to overwrite content.
func (s *ReplaceAroundStep) Structure() bool { return s.structure }

// Apply implements Step (SPEC R7 to R9).
func (s *ReplaceAroundStep) Apply(doc *Node) (*Node, error) { return applyStep(s, doc) }

func (s *ReplaceAroundStep) apply(doc *Node) (*Node, *Error) {
	if s.structure {
		if err := checkStructure(doc, s.from, s.gapFrom); err != nil {
			return nil, err
		}
		if err := checkStructure(doc, s.gapTo, s.to); err != nil {
			return nil, err
		}
	}
	gap, err := doc.slice(s.gapFrom, s.gapTo)
	if err != nil {
		return nil, err
	}
	if gap.openStart > 0 || gap.openEnd > 0 {
		return nil, refuse(ReasonGap, "the gap is not a flat range").at(s.gapFrom)
	}
	filled, _, err := s.slice.insertAt(s.insert, gap.content)
	if err != nil {
		return nil, err.at(s.gapFrom)
	}
	return doc.replace(s.from, s.to, filled)
}

// Invert implements Step.
func (s *ReplaceAroundStep) Invert(doc *Node) (Step, error) { return invertStep(s, doc) }

func (s *ReplaceAroundStep) invert(doc *Node) (Step, *Error) {
	old, err := doc.slice(s.from, s.to)
	if err != nil {
		return nil, err
	}
	around, err := old.removeBetween(s.gapFrom-s.from, s.gapTo-s.from)
	if err != nil {
		return nil, err.at(s.gapFrom)
	}
	gap := s.gapTo - s.gapFrom
	return &ReplaceAroundStep{
		from: s.from, to: s.from + s.slice.Size() + gap,
		gapFrom: s.from + s.insert, gapTo: s.from + s.insert + gap,
		slice: around, insert: s.gapFrom - s.from, structure: s.structure,
	}, nil
}

// Map implements Step: a step is gone whose range was deleted across at both
// ends, or whose gap no longer lies within its range (SPEC M6).
func (s *ReplaceAroundStep) Map(mapping Mappable) Step {
	from, to := mapping.MapResult(s.from, 1), mapping.MapResult(s.to, -1)
	gapFrom, gapTo := from.Pos, to.Pos
	if s.gapFrom != s.from {
		gapFrom = mapping.Map(s.gapFrom, -1)
	}
	if s.gapTo != s.to {
		gapTo = mapping.Map(s.gapTo, 1)
	}
	if from.DeletedAcross() && to.DeletedAcross() || gapFrom < from.Pos || gapTo > to.Pos || gapFrom > gapTo {
		return nil
	}
	return &ReplaceAroundStep{from.Pos, to.Pos, gapFrom, gapTo, s.slice, s.insert, s.structure}
}

// StepMap implements Step.
func (s *ReplaceAroundStep) StepMap() StepMap {
	return mapOf(
		Range{s.from, s.gapFrom - s.from, s.insert},
		Range{s.gapTo, s.to - s.gapTo, s.slice.Size() - s.insert},
	)
}

// checkStructure refuses a range that holds more than closing tokens followed
// by opening tokens. A position within the last text of its parent counts as
// one at the parent's end, as it does in ProseMirror (SPEC R6).
func checkStructure(doc *Node, from, to int) *Error {
	var p place
	if err := p.resolve(doc, from); err != nil {
		return err
	}
	left, depth := to-from, p.depth
	for left > 0 && depth > 0 && p.indexAfter(depth) == len(p.levels[depth].node.children) {
		depth--
		left--
	}
	parent, index := p.levels[depth].node, p.indexAfter(depth)
	for ; left > 0; left-- {
		if index >= len(parent.children) {
			return refuse(ReasonStructure, "the range reaches past the end of its node").at(from)
		}
		next := parent.children[index]
		if next.text != nil || next.markup.typ.leaf {
			return refuse(ReasonStructure, "the step would overwrite content").at(from)
		}
		parent, index = next, 0
	}
	return nil
}

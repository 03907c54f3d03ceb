package prosemirror

// ParseStep reads one step from JSON. What it returns is well-formed in itself:
// its positions are in order, its slice is no deeper open than it is, and the
// nodes that the slice brings along whole conform to the schema. Everything
// else is an *Error (SPEC J1 to J9, G5, G6).
func (s *Schema) ParseStep(data []byte) (step Step, err error) {
	defer stopPanic(&err)
	d, e := s.stepDecoder(data)
	if e != nil {
		return nil, e
	}
	step, e = d.step(false)
	if e == nil {
		e = d.end()
	}
	if e != nil {
		return nil, e
	}
	return step, nil
}

// ParseSteps reads an array of steps from JSON, as ParseStep reads one. All are
// good or none is returned.
func (s *Schema) ParseSteps(data []byte) (steps []Step, err error) {
	defer stopPanic(&err)
	d, e := s.stepDecoder(data)
	if e != nil {
		return nil, e
	}
	e = d.array(func() *Error {
		if len(steps) == s.limits.Steps {
			return refuse(ReasonTooLarge, "more than %d steps", s.limits.Steps)
		}
		step, err := d.step(false)
		if err == nil {
			steps = append(steps, step)
		}
		return err
	})
	if e == nil {
		e = d.end()
	}
	if e != nil {
		return nil, e
	}
	return steps, nil
}

func (s *Schema) stepDecoder(data []byte) (*decoder, *Error) {
	if most := s.limits.StepBytes; len(data) > most {
		return nil, refuse(ReasonTooLarge, "%d bytes, the limit is %d", len(data), most)
	}
	return s.newDecoder(data, s.limits.StepNodes)
}

// The keys of a step.
const (
	keyStepType keys = 1 << iota
	keyFrom
	keyTo
	keyGapFrom
	keyGapTo
	keyInsert
	keySlice
	keyStructure
	keyMark
	keyPos
	keyAttr
	keyValue
	keySteps
)

// stepShape is the set of keys that a step type must and may have.
type stepShape struct{ must, may keys }

var stepShapes = map[string]stepShape{
	TypeReplace:        {keyFrom | keyTo, keySlice | keyStructure},
	TypeReplaceAround:  {keyFrom | keyTo | keyGapFrom | keyGapTo | keyInsert, keySlice | keyStructure},
	TypeAddMark:        {keyFrom | keyTo | keyMark, 0},
	TypeRemoveMark:     {keyFrom | keyTo | keyMark, 0},
	TypeAddNodeMark:    {keyPos | keyMark, 0},
	TypeRemoveNodeMark: {keyPos | keyMark, 0},
	TypeAttr:           {keyPos | keyAttr | keyValue, 0},
	TypeDocAttr:        {keyAttr | keyValue, 0},
	TypeMarkSet:        {keySteps, 0},
}

// stepFields is what a step's JSON says, in whatever order.
type stepFields struct {
	seen                                 keys
	typ                                  string
	from, to, gapFrom, gapTo, insert, at int
	slice                                *Slice
	structure                            bool
	mark                                 *Mark
	attr                                 string
	value                                any
	steps                                []*MarkStep
}

// step reads a step; inner is set for the members of a markSet.
func (d *decoder) step(inner bool) (Step, *Error) {
	f := stepFields{slice: emptySlice}
	err := d.object(func(key []byte) *Error {
		bit := stepKey(key)
		if bit == 0 || inner && bit == keySteps {
			return unknownKey(key)
		}
		if err := f.seen.once(bit, key); err != nil {
			return err
		}
		if err := d.stepField(&f, bit, inner); err != nil {
			return err.inside(string(key))
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if f.seen&keyStepType == 0 {
		return nil, refuse(ReasonMissingKey, "no stepType")
	}
	shape := stepShapes[f.typ]
	if missing := shape.must &^ f.seen; missing != 0 {
		return nil, refuse(ReasonMissingKey, "a %s step needs more keys", f.typ)
	}
	if f.seen&^(shape.must|shape.may|keyStepType) != 0 {
		return nil, refuse(ReasonUnknownKey, "a %s step has keys of other steps", f.typ)
	}
	return f.build(d.schema)
}

// stepField reads the value of one key of a step.
func (d *decoder) stepField(f *stepFields, bit keys, inner bool) (err *Error) {
	switch bit {
	case keyStepType:
		f.typ, err = d.stepType(inner)
	case keyFrom:
		f.from, err = d.position()
	case keyTo:
		f.to, err = d.position()
	case keyGapFrom:
		f.gapFrom, err = d.position()
	case keyGapTo:
		f.gapTo, err = d.position()
	case keyInsert:
		f.insert, err = d.position()
	case keyPos:
		f.at, err = d.position()
	case keySlice:
		f.slice, err = d.slice()
	case keyStructure:
		f.structure, err = d.bool()
	case keyMark:
		f.mark, err = d.mark()
	case keyAttr:
		f.attr, _, err = d.string()
	case keyValue:
		f.value, err = d.value()
	case keySteps:
		f.steps, err = d.markSteps()
	}
	return err
}

func stepKey(key []byte) keys {
	switch string(key) {
	case "stepType":
		return keyStepType
	case "from":
		return keyFrom
	case "to":
		return keyTo
	case "gapFrom":
		return keyGapFrom
	case "gapTo":
		return keyGapTo
	case "insert":
		return keyInsert
	case "slice":
		return keySlice
	case "structure":
		return keyStructure
	case "mark":
		return keyMark
	case "pos":
		return keyPos
	case "attr":
		return keyAttr
	case "value":
		return keyValue
	case "steps":
		return keySteps
	}
	return 0
}

// position reads a position. None can be larger than the largest document.
func (d *decoder) position() (int, *Error) {
	return d.integer(d.schema.limits.DocumentSize)
}

func (d *decoder) stepType(inner bool) (string, *Error) {
	name, err := d.name()
	if err != nil {
		return "", err
	}
	switch typ := string(name); {
	case stepShapes[typ].must == 0:
		return "", refuse(ReasonUnknownType, "there is no step type %s", quote(name))
	case inner && typ != TypeAddMark && typ != TypeRemoveMark:
		return "", refuse(ReasonUnknownType, "a markSet has no members of type %s", typ)
	default:
		return typ, nil
	}
}

func (d *decoder) markSteps() ([]*MarkStep, *Error) {
	var steps []*MarkStep
	err := d.array(func() *Error {
		s, err := d.step(true)
		if err == nil {
			steps = append(steps, s.(*MarkStep))
		}
		return err
	})
	return steps, err
}

// The keys of a slice, beside keyContent.
const (
	keyOpenStart keys = 1 << (iota + 32)
	keyOpenEnd
)

func (d *decoder) slice() (*Slice, *Error) {
	var seen keys
	var content []*Node
	openStart, openEnd := 0, 0
	err := d.object(func(key []byte) (err *Error) {
		switch string(key) {
		case "content":
			if err = seen.once(keyContent, key); err == nil {
				content, err = d.content(1)
			}
		case "openStart":
			if err = seen.once(keyOpenStart, key); err == nil {
				openStart, err = d.integer(MaxDepth)
			}
		case "openEnd":
			if err = seen.once(keyOpenEnd, key); err == nil {
				openEnd, err = d.integer(MaxDepth)
			}
		default:
			return unknownKey(key)
		}
		if err != nil {
			return err.inside(string(key))
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return newSlice(content, openStart, openEnd)
}

// build makes the step and checks that it is well-formed.
func (f *stepFields) build(schema *Schema) (Step, *Error) {
	switch f.typ {
	case TypeReplace:
		s := &ReplaceStep{f.from, f.to, f.slice, f.structure}
		return s, s.wellFormed(schema)
	case TypeReplaceAround:
		s := &ReplaceAroundStep{f.from, f.to, f.gapFrom, f.gapTo, f.slice, f.insert, f.structure}
		return s, s.wellFormed(schema)
	case TypeAddMark, TypeRemoveMark:
		s := &MarkStep{f.from, f.to, f.mark, f.typ == TypeRemoveMark}
		return s, s.wellFormed()
	case TypeAddNodeMark, TypeRemoveNodeMark:
		return &NodeMarkStep{f.at, f.mark, f.typ == TypeRemoveNodeMark}, nil
	case TypeAttr:
		return &AttrStep{f.at, f.attr, f.value}, nil
	case TypeDocAttr:
		return &DocAttrStep{f.attr, f.value}, nil
	default:
		return &MarkSetStep{f.steps}, nil
	}
}

package prosemirror

import (
	"math"
	"unicode/utf8"
)

// ParseDocument reads a whole document from JSON and checks it. What it returns
// conforms to the schema; everything else is an *Error (SPEC J1 to J9).
func (s *Schema) ParseDocument(data []byte) (doc *Node, err error) {
	defer stopPanic(&err)
	if most := s.limits.DocumentBytes; len(data) > most {
		return nil, refuse(ReasonTooLarge, "%d bytes, the limit is %d", len(data), most)
	}
	d, e := s.newDecoder(data, math.MaxInt) // its bytes are bounded, which is enough
	if e != nil {
		return nil, e
	}
	doc, e = d.node(0)
	if e == nil {
		e = d.end()
	}
	if e == nil && doc.markup.typ != s.top {
		e = refuse(ReasonUnknownType, "a document is a %s, not a %s", s.top.name, doc.markup.typ.name).inside("type")
	}
	if e != nil {
		return nil, e
	}
	return doc, doc.Check()
}

// decoder reads nodes, marks and steps of one schema.
type decoder struct {
	reader
	schema *Schema
	budget int     // nodes and marks that may still be read
	nodes  []*Node // children read so far, of all nodes that are open
	marks  []*Mark
	values []any
}

// newDecoder refuses text that is not UTF-8 before anything is built from it.
func (s *Schema) newDecoder(data []byte, budget int) (*decoder, *Error) {
	if !utf8.Valid(data) {
		return nil, refuse(ReasonSyntax, "not UTF-8")
	}
	return &decoder{reader: reader{data: data}, schema: s, budget: budget}, nil
}

// spend takes one from the budget of nodes and marks.
func (d *decoder) spend() *Error {
	d.budget--
	if d.budget < 0 {
		return refuse(ReasonTooLarge, "more than %d nodes and marks", d.schema.limits.StepNodes)
	}
	return nil
}

// keys remembers which keys of an object were there, as bits.
type keys uint64

func (k *keys) once(bit keys, key []byte) *Error {
	if *k&bit != 0 {
		return refuse(ReasonDuplicateKey, "the key %s twice", quote(key))
	}
	*k |= bit
	return nil
}

func unknownKey(key []byte) *Error {
	return refuse(ReasonUnknownKey, "the key %s means nothing here", quote(key))
}

// The keys of a node.
const (
	keyType keys = 1 << iota
	keyAttrs
	keyContent
	keyMarks
	keyText
)

// nodeFields is what a node's JSON says, in whatever order.
type nodeFields struct {
	seen     keys
	typ      *NodeType
	attrsAt  int   // where the attributes begin, if they came before the type
	attrs    []any // nil for all defaults
	children []*Node
	marks    []*Mark
	text     string
	units    int
}

// node reads a node at a depth below its document or slice.
func (d *decoder) node(depth int) (*Node, *Error) {
	if depth > MaxDepth {
		return nil, refuse(ReasonTooDeep, "nodes nested deeper than %d", MaxDepth)
	}
	if err := d.spend(); err != nil {
		return nil, err
	}
	var f nodeFields
	if err := d.object(func(key []byte) *Error { return d.nodeField(&f, key, depth) }); err != nil {
		return nil, err
	}
	if f.typ == nil {
		return nil, refuse(ReasonMissingKey, "no type")
	}
	if f.attrsAt > 0 {
		var err *Error
		if f.attrs, err = d.attrsAt(f.attrsAt, f.typ.attrs, f.typ.name); err != nil {
			return nil, err.inside("attrs")
		}
	}
	return f.build()
}

// nodeField reads the value of one key of a node.
func (d *decoder) nodeField(f *nodeFields, key []byte, depth int) (err *Error) {
	switch string(key) {
	case "type":
		err = f.seen.once(keyType, key)
		if err == nil {
			f.typ, err = d.nodeType()
		}
	case "attrs":
		err = f.seen.once(keyAttrs, key)
		switch {
		case err != nil:
		case f.typ != nil:
			f.attrs, err = d.attrs(f.typ.attrs, f.typ.name)
		default:
			f.attrsAt, err = d.passAttrs()
		}
	case "content":
		if err = f.seen.once(keyContent, key); err == nil {
			f.children, err = d.content(depth + 1)
		}
	case "marks":
		if err = f.seen.once(keyMarks, key); err == nil {
			f.marks, err = d.markSet()
		}
	case "text":
		if err = f.seen.once(keyText, key); err == nil {
			f.text, f.units, err = d.string()
		}
	default:
		return unknownKey(key)
	}
	if err != nil {
		// The switch has shown that the key is one of ours.
		return err.inside(string(key))
	}
	return nil
}

// build makes the node once all of it is known.
func (f *nodeFields) build() (*Node, *Error) {
	m := f.typ.plain
	if f.attrs != nil || len(f.marks) > 0 || m == nil {
		if f.attrs == nil {
			if m == nil {
				return nil, missingAttr(f.typ.attrs, f.typ.name).inside("attrs")
			}
			f.attrs = m.attrs
		}
		m = &markup{typ: f.typ, attrs: f.attrs, marks: f.marks}
	}
	if f.typ.isText {
		switch {
		case f.seen&(keyAttrs|keyContent) != 0:
			return nil, refuse(ReasonUnknownKey, "text has neither attrs nor content")
		case f.seen&keyText == 0:
			return nil, refuse(ReasonMissingKey, "no text")
		case f.text == "":
			return nil, refuse(ReasonEmptyText, "a text node without text").inside("text")
		}
		return newTextNode(m, newText(f.text, f.units)), nil
	}
	if f.seen&keyText != 0 {
		return nil, refuse(ReasonUnknownKey, "only text nodes have text").inside("text")
	}
	return newNode(m, f.children), nil
}

func missingAttr(attrs []Attribute, owner string) *Error {
	for i := range attrs {
		if !attrs[i].hasDefault {
			return refuse(ReasonAttribute, "%s needs the attribute %s", owner, attrs[i].name)
		}
	}
	return nil
}

func (d *decoder) nodeType() (*NodeType, *Error) {
	name, err := d.name()
	if err != nil {
		return nil, err
	}
	if t := d.schema.nodes[string(name)]; t != nil {
		return t, nil
	}
	return nil, refuse(ReasonUnknownType, "there is no node type %s", quote(name))
}

// content reads a list of nodes and joins adjacent texts with equal markup.
func (d *decoder) content(depth int) ([]*Node, *Error) {
	base := len(d.nodes)
	err := d.array(func() *Error {
		n, err := d.node(depth)
		if err == nil {
			d.nodes = append(d.nodes, n)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	if len(d.nodes) == base {
		return nil, nil
	}
	children := make([]*Node, len(d.nodes)-base)
	copy(children, d.nodes[base:])
	clear(d.nodes[base:])
	d.nodes = d.nodes[:base]
	return joinTexts(children), nil
}

// attrs reads attributes. It gives one value for each attribute of the type,
// or nil where that would be the defaults alone.
func (d *decoder) attrs(attrs []Attribute, owner string) ([]any, *Error) {
	var seen keys
	base := len(d.values)
	for i := range attrs {
		d.values = append(d.values, attrs[i].fallback)
	}
	changed := false
	err := d.object(func(key []byte) *Error {
		i := attributeIndex(attrs, key)
		if i < 0 {
			return refuse(ReasonAttribute, "%s has no attribute %s", owner, quote(key))
		}
		if err := seen.once(1<<i, key); err != nil {
			return err
		}
		value, err := d.value()
		if err == nil {
			if fault := attrs[i].rule.check(value); fault != "" {
				err = refuse(ReasonAttribute, "%s of %s: %s", attrs[i].name, owner, fault)
			}
		}
		if err != nil {
			return err.inside(attrs[i].name)
		}
		changed = changed || !attrs[i].hasDefault || value != attrs[i].fallback
		d.values[base+i] = value
		return nil
	})
	if err != nil {
		return nil, err
	}
	for i := range attrs {
		if !attrs[i].hasDefault && seen&(1<<i) == 0 {
			return nil, missingAttr(attrs[i:], owner)
		}
	}
	var out []any
	if changed {
		out = append(out, d.values[base:]...)
	}
	clear(d.values[base:])
	d.values = d.values[:base]
	return out, nil
}

// passAttrs passes over attributes whose owner's type is not known yet, and
// gives the place where they begin.
func (d *decoder) passAttrs() (at int, err *Error) {
	if d.peek() != '{' {
		return 0, d.wrongKind("an object")
	}
	at = d.pos
	return at, d.skip(1 + maxValueDepth)
}

// attrsAt reads attributes that were passed over.
func (d *decoder) attrsAt(at int, attrs []Attribute, owner string) ([]any, *Error) {
	back := d.pos
	d.pos = at
	values, err := d.attrs(attrs, owner)
	d.pos = back
	return values, err
}

package prosemirror

// markSet reads the marks of a node, sorts them and refuses sets that exclude
// or repeat their own members.
func (d *decoder) markSet() ([]*Mark, *Error) {
	limit := d.schema.limits.Marks
	d.marks = d.marks[:0]
	err := d.array(func() *Error {
		if len(d.marks) == limit {
			return refuse(ReasonTooLarge, "more than %d marks on one node", limit)
		}
		m, err := d.mark()
		if err == nil {
			d.marks = append(d.marks, m)
		}
		return err
	})
	if err != nil || len(d.marks) == 0 {
		return nil, err
	}
	set := append(make([]*Mark, 0, len(d.marks)), d.marks...)
	sortMarks(set)
	return set, checkMarkSet(set)
}

// markFields is what a mark's JSON says, in whatever order.
type markFields struct {
	seen    keys
	typ     *MarkType
	attrsAt int   // where the attributes begin, if they came before the type
	attrs   []any // nil for all defaults
}

// mark reads one mark.
func (d *decoder) mark() (*Mark, *Error) {
	if err := d.spend(); err != nil {
		return nil, err
	}
	var f markFields
	err := d.object(func(key []byte) *Error { return d.markField(&f, key) })
	if err != nil {
		return nil, err
	}
	if f.typ == nil {
		return nil, refuse(ReasonMissingKey, "no type")
	}
	if f.attrsAt > 0 {
		if f.attrs, err = d.attrsAt(f.attrsAt, f.typ.attrs, f.typ.name); err != nil {
			return nil, err.inside("attrs")
		}
	}
	switch {
	case f.attrs != nil:
		return &Mark{typ: f.typ, attrs: f.attrs}, nil
	case f.typ.plain == nil:
		return nil, missingAttr(f.typ.attrs, f.typ.name).inside("attrs")
	}
	return f.typ.plain, nil
}

// markField reads the value of one key of a mark.
func (d *decoder) markField(f *markFields, key []byte) (err *Error) {
	switch string(key) {
	case "type":
		if err = f.seen.once(keyType, key); err == nil {
			f.typ, err = d.markType()
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
	default:
		return unknownKey(key)
	}
	if err != nil {
		return err.inside(string(key))
	}
	return nil
}

func (d *decoder) markType() (*MarkType, *Error) {
	name, err := d.name()
	if err != nil {
		return nil, err
	}
	if t := d.schema.marks[string(name)]; t != nil {
		return t, nil
	}
	return nil, refuse(ReasonUnknownType, "there is no mark type %s", quote(name))
}

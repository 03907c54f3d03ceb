package prosemirror

// Mark is a property of text or of a node, such as emphasis or a link. Marks of
// one type and equal attributes are equal.
type Mark struct {
	typ   *MarkType
	attrs []any
}

// NewMark makes a mark. Attributes left out take their defaults; unknown and
// missing ones and refused values are an *Error.
func (t *MarkType) NewMark(attrs map[string]any) (*Mark, error) {
	if len(attrs) == 0 && t.plain != nil {
		return t.plain, nil
	}
	values, err := completeAttrs(t.attrs, t.name, attrs)
	if err != nil {
		return nil, err
	}
	return &Mark{typ: t, attrs: values}, nil
}

// Type is the mark's type.
func (m *Mark) Type() *MarkType { return m.typ }

// Attr gives the value of an attribute, nil for one that does not exist.
func (m *Mark) Attr(name string) any {
	if i := attributeIndex(m.typ.attrs, name); i >= 0 {
		return m.attrs[i]
	}
	return nil
}

// Eq reports whether two marks are of one type with equal attributes.
func (m *Mark) Eq(o *Mark) bool {
	return m == o || m.typ == o.typ && sameAttrs(m.attrs, o.attrs)
}

// IsInSet reports whether the set holds an equal mark.
func (m *Mark) IsInSet(set []*Mark) bool {
	for _, o := range set {
		if m.Eq(o) {
			return true
		}
	}
	return false
}

// AddToSet gives the set with the mark in its place by rank and without the
// marks that it excludes. The set itself comes back if the mark is in it, or
// if a member that the mark does not exclude excludes the mark.
func (m *Mark) AddToSet(set []*Mark) []*Mark {
	for _, o := range set {
		if m.Eq(o) || o.typ.Excludes(m.typ) && !m.typ.Excludes(o.typ) {
			return set
		}
	}
	out := make([]*Mark, 0, len(set)+1)
	placed := false
	for _, o := range set {
		if m.typ.Excludes(o.typ) {
			continue
		}
		if !placed && o.typ.rank > m.typ.rank {
			out = append(out, m)
			placed = true
		}
		out = append(out, o)
	}
	if !placed {
		out = append(out, m)
	}
	return out
}

// RemoveFromSet gives the set without the mark, or the set itself if it does
// not hold it.
func (m *Mark) RemoveFromSet(set []*Mark) []*Mark {
	for i, o := range set {
		if m.Eq(o) {
			out := make([]*Mark, 0, len(set)-1)
			return append(append(out, set[:i]...), set[i+1:]...)
		}
	}
	return set
}

// SameMarks reports whether two sets hold equal marks in the same order.
func SameMarks(a, b []*Mark) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !a[i].Eq(b[i]) {
			return false
		}
	}
	return true
}

// sortMarks puts marks in rank order, those of one type in their given order.
// Sets are short and nearly always in order already.
func sortMarks(set []*Mark) {
	for i := 1; i < len(set); i++ {
		for j := i; j > 0 && set[j-1].typ.rank > set[j].typ.rank; j-- {
			set[j-1], set[j] = set[j], set[j-1]
		}
	}
}

// checkMarkSet refuses sets in which adding each mark to those before it would
// not give the set back: repeated, excluded or misplaced marks.
func checkMarkSet(set []*Mark) *Error {
	for i, m := range set {
		for _, o := range set[:i] {
			switch {
			case o.typ.rank > m.typ.rank:
				return refuse(ReasonMarks, "%s stands after %s", m.typ.name, o.typ.name)
			case m.typ.Excludes(o.typ) || o.typ.Excludes(m.typ):
				return refuse(ReasonMarks, "%s and %s exclude each other", o.typ.name, m.typ.name)
			case m.Eq(o):
				return refuse(ReasonMarks, "%s is there twice", m.typ.name)
			}
		}
	}
	return nil
}

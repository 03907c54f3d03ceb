package prosemirror

import "strconv"

// AppendJSON appends the node's canonical JSON: keys in a fixed order, every
// attribute written, no space. It is byte for byte what prosemirror-model
// writes, but for the order of keys inside attribute values (SPEC J10).
func (n *Node) AppendJSON(dst []byte) []byte {
	m := n.markup
	dst = append(dst, `{"type":`...)
	dst = appendString(dst, m.typ.name)
	dst = appendAttrs(dst, m.typ.attrs, m.attrs)
	if len(n.children) > 0 {
		dst = append(dst, `,"content":`...)
		dst = appendNodes(dst, n.children)
	}
	if len(m.marks) > 0 {
		dst = append(dst, `,"marks":[`...)
		for i, mark := range m.marks {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = mark.AppendJSON(dst)
		}
		dst = append(dst, ']')
	}
	if n.text != nil {
		dst = append(dst, `,"text":"`...)
		if n.text.more == nil {
			dst = appendEscaped(dst, n.text.whole)
		} else {
			for _, c := range n.text.more.list {
				dst = appendEscaped(dst, c.text)
			}
		}
		dst = append(dst, '"')
	}
	return append(dst, '}')
}

// MarshalJSON gives the node's canonical JSON.
func (n *Node) MarshalJSON() ([]byte, error) { return n.AppendJSON(nil), nil }

// AppendJSON appends the mark's canonical JSON.
func (m *Mark) AppendJSON(dst []byte) []byte {
	dst = append(dst, `{"type":`...)
	dst = appendString(dst, m.typ.name)
	dst = appendAttrs(dst, m.typ.attrs, m.attrs)
	return append(dst, '}')
}

// MarshalJSON gives the mark's canonical JSON.
func (m *Mark) MarshalJSON() ([]byte, error) { return m.AppendJSON(nil), nil }

func appendAttrs(dst []byte, attrs []Attribute, values []any) []byte {
	for i := range attrs {
		if i == 0 {
			dst = append(dst, `,"attrs":{`...)
		} else {
			dst = append(dst, ',')
		}
		dst = appendString(dst, attrs[i].name)
		dst = append(dst, ':')
		dst = AppendValue(dst, values[i])
	}
	if len(attrs) > 0 {
		dst = append(dst, '}')
	}
	return dst
}

func appendNodes(dst []byte, nodes []*Node) []byte {
	dst = append(dst, '[')
	for i, n := range nodes {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = n.AppendJSON(dst)
	}
	return append(dst, ']')
}

// AppendJSON appends the slice's canonical JSON, null for an empty slice.
func (s *Slice) AppendJSON(dst []byte) []byte {
	if len(s.content) == 0 {
		return append(dst, "null"...)
	}
	dst = append(dst, `{"content":`...)
	dst = appendNodes(dst, s.content)
	if s.openStart > 0 {
		dst = appendInt(dst, `,"openStart":`, s.openStart)
	}
	if s.openEnd > 0 {
		dst = appendInt(dst, `,"openEnd":`, s.openEnd)
	}
	return append(dst, '}')
}

// MarshalJSON gives the slice's canonical JSON.
func (s *Slice) MarshalJSON() ([]byte, error) { return s.AppendJSON(nil), nil }

// appendTail writes what ends the JSON of both kinds of replacing steps.
func appendTail(dst []byte, s *Slice, structure bool) []byte {
	if s.Size() > 0 {
		dst = s.AppendJSON(append(dst, `,"slice":`...))
	}
	if structure {
		dst = append(dst, `,"structure":true`...)
	}
	return append(dst, '}')
}

func appendInt(dst []byte, key string, n int) []byte {
	return strconv.AppendInt(append(dst, key...), int64(n), 10)
}

// AppendJSON implements Step.
func (s *ReplaceStep) AppendJSON(dst []byte) []byte {
	dst = appendInt(dst, `{"stepType":"replace","from":`, s.from)
	dst = appendInt(dst, `,"to":`, s.to)
	return appendTail(dst, s.slice, s.structure)
}

// MarshalJSON gives the step's canonical JSON.
func (s *ReplaceStep) MarshalJSON() ([]byte, error) { return s.AppendJSON(nil), nil }

// AppendJSON implements Step.
func (s *ReplaceAroundStep) AppendJSON(dst []byte) []byte {
	dst = appendInt(dst, `{"stepType":"replaceAround","from":`, s.from)
	dst = appendInt(dst, `,"to":`, s.to)
	dst = appendInt(dst, `,"gapFrom":`, s.gapFrom)
	dst = appendInt(dst, `,"gapTo":`, s.gapTo)
	dst = appendInt(dst, `,"insert":`, s.insert)
	return appendTail(dst, s.slice, s.structure)
}

// MarshalJSON gives the step's canonical JSON.
func (s *ReplaceAroundStep) MarshalJSON() ([]byte, error) { return s.AppendJSON(nil), nil }

// AppendJSON implements Step.
func (s *MarkStep) AppendJSON(dst []byte) []byte {
	dst = appendString(append(dst, `{"stepType":`...), s.Type())
	dst = s.mark.AppendJSON(append(dst, `,"mark":`...))
	dst = appendInt(dst, `,"from":`, s.from)
	dst = appendInt(dst, `,"to":`, s.to)
	return append(dst, '}')
}

// MarshalJSON gives the step's canonical JSON.
func (s *MarkStep) MarshalJSON() ([]byte, error) { return s.AppendJSON(nil), nil }

// AppendJSON implements Step.
func (s *MarkSetStep) AppendJSON(dst []byte) []byte {
	dst = append(dst, `{"stepType":"markSet","steps":[`...)
	for i, member := range s.steps {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = member.AppendJSON(dst)
	}
	return append(dst, ']', '}')
}

// MarshalJSON gives the step's canonical JSON.
func (s *MarkSetStep) MarshalJSON() ([]byte, error) { return s.AppendJSON(nil), nil }

// AppendJSON implements Step.
func (s *NodeMarkStep) AppendJSON(dst []byte) []byte {
	dst = appendString(append(dst, `{"stepType":`...), s.Type())
	dst = appendInt(dst, `,"pos":`, s.pos)
	dst = s.mark.AppendJSON(append(dst, `,"mark":`...))
	return append(dst, '}')
}

// MarshalJSON gives the step's canonical JSON.
func (s *NodeMarkStep) MarshalJSON() ([]byte, error) { return s.AppendJSON(nil), nil }

// AppendJSON implements Step.
func (s *AttrStep) AppendJSON(dst []byte) []byte {
	dst = appendInt(dst, `{"stepType":"attr","pos":`, s.pos)
	dst = appendString(append(dst, `,"attr":`...), s.name)
	dst = AppendValue(append(dst, `,"value":`...), s.value)
	return append(dst, '}')
}

// MarshalJSON gives the step's canonical JSON.
func (s *AttrStep) MarshalJSON() ([]byte, error) { return s.AppendJSON(nil), nil }

// AppendJSON implements Step.
func (s *DocAttrStep) AppendJSON(dst []byte) []byte {
	dst = appendString(append(dst, `{"stepType":"docAttr","attr":`...), s.name)
	dst = AppendValue(append(dst, `,"value":`...), s.value)
	return append(dst, '}')
}

// MarshalJSON gives the step's canonical JSON.
func (s *DocAttrStep) MarshalJSON() ([]byte, error) { return s.AppendJSON(nil), nil }

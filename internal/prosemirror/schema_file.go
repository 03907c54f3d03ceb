package prosemirror

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strings"
)

// maxMarkTypes is how many mark types fit into one bit set.
const maxMarkTypes = 64

// schemaFile is the JSON form of a schema (SPEC S1 to S6). Fields that only
// the editor reads are listed so that a misspelt key is still an error.
type schemaFile struct {
	Name    string     `json:"name"`
	Version int        `json:"version"`
	TopNode string     `json:"topNode"`
	Nodes   []nodeSpec `json:"nodes"`
	Marks   []markSpec `json:"marks"`
}

type nodeSpec struct {
	Name     string     `json:"name"`
	Content  string     `json:"content"`
	Marks    *string    `json:"marks"`
	Group    string     `json:"group"`
	Inline   bool       `json:"inline"`
	Atom     bool       `json:"atom"`
	LeafText string     `json:"leafText"`
	Attrs    []attrSpec `json:"attrs"`
	// Editor holds further keys of prosemirror-model's NodeSpec.
	Editor json.RawMessage `json:"editor"`
}

type markSpec struct {
	Name     string     `json:"name"`
	Group    string     `json:"group"`
	Excludes *string    `json:"excludes"`
	Attrs    []attrSpec `json:"attrs"`
	// Editor holds further keys of prosemirror-model's MarkSpec.
	Editor json.RawMessage `json:"editor"`
}

type attrSpec struct {
	Name    string          `json:"name"`
	Default json.RawMessage `json:"default"`
	valueRule
}

// CompileSchema reads a schema file. Errors are *SchemaError.
func CompileSchema(file []byte, limits Limits) (schema *Schema, err error) {
	defer stopPanic(&err)
	var spec schemaFile
	decoder := json.NewDecoder(bytes.NewReader(file))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&spec); err != nil {
		return nil, schemaError("file", "%v", err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, schemaError("file", "text after the schema")
	}
	s := &Schema{limits: limits, nodes: map[string]*NodeType{}, marks: map[string]*MarkType{}}
	for _, step := range []func(*schemaFile) *SchemaError{
		s.declareMarks, s.declareNodes, s.resolveMarks, s.resolveNodes,
	} {
		if err := step(&spec); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func (s *Schema) declareMarks(spec *schemaFile) *SchemaError {
	if len(spec.Marks) > maxMarkTypes {
		return schemaError("marks", "more than %d mark types", maxMarkTypes)
	}
	for rank := range spec.Marks {
		m := &spec.Marks[rank]
		if m.Name == "" || s.marks[m.Name] != nil {
			return schemaError("marks", "a mark type without a name of its own: %q", m.Name)
		}
		attrs, err := compileAttrs("marks."+m.Name, m.Attrs)
		if err != nil {
			return err
		}
		t := &MarkType{schema: s, name: m.Name, rank: rank, groups: strings.Fields(m.Group), attrs: attrs}
		if values, err := completeAttrs(attrs, m.Name, nil); err == nil {
			t.plain = &Mark{typ: t, attrs: values}
		}
		s.markTypes = append(s.markTypes, t)
		s.marks[t.name] = t
	}
	return nil
}

func (s *Schema) declareNodes(spec *schemaFile) *SchemaError {
	for i := range spec.Nodes {
		n := &spec.Nodes[i]
		if n.Name == "" || s.nodes[n.Name] != nil || s.marks[n.Name] != nil {
			return schemaError("nodes", "a node type without a name of its own: %q", n.Name)
		}
		attrs, err := compileAttrs("nodes."+n.Name, n.Attrs)
		if err != nil {
			return err
		}
		t := &NodeType{
			schema: s, name: n.Name, index: i, groups: strings.Fields(n.Group), attrs: attrs,
			isText: n.Name == "text", inline: n.Inline || n.Name == "text",
			atom: n.Atom, leafText: n.LeafText,
		}
		if values, err := completeAttrs(attrs, n.Name, nil); err == nil {
			t.plain = &markup{typ: t, attrs: values}
		}
		s.nodeTypes = append(s.nodeTypes, t)
		s.nodes[t.name] = t
	}
	top := spec.TopNode
	if top == "" {
		top = "doc"
	}
	if s.top = s.nodes[top]; s.top == nil {
		return schemaError("topNode", "there is no node type %q", top)
	}
	if s.textType = s.nodes["text"]; s.textType == nil {
		return schemaError("nodes", "there is no text type")
	}
	if len(s.textType.attrs) > 0 {
		return schemaError("nodes.text.attrs", "text has no attributes")
	}
	return nil
}

func (s *Schema) resolveMarks(spec *schemaFile) *SchemaError {
	for rank, t := range s.markTypes {
		excludes := spec.Marks[rank].Excludes
		if excludes == nil {
			t.excluded = 1 << rank
			continue
		}
		set, unknown := s.gatherMarks(*excludes)
		if unknown != "" {
			return schemaError("marks."+t.name+".excludes", "no mark type or group %q", unknown)
		}
		t.excluded = set
	}
	return nil
}

func (s *Schema) resolveNodes(spec *schemaFile) *SchemaError {
	for i, t := range s.nodeTypes {
		automaton, fault := s.compileContent(spec.Nodes[i].Content)
		if fault != "" {
			return schemaError("nodes."+t.name+".content", "%s", fault)
		}
		t.content = automaton
		t.leaf = automaton.empty()
		t.takes = automaton.inline
		switch marks := spec.Nodes[i].Marks; {
		case marks == nil:
			t.allMarks = t.takes
		case *marks == "_":
			t.allMarks = true
		default:
			set, unknown := s.gatherMarks(*marks)
			if unknown != "" {
				return schemaError("nodes."+t.name+".marks", "no mark type or group %q", unknown)
			}
			t.markSet = set
		}
	}
	return nil
}

// gatherMarks reads a list of mark names and groups, "_" being all. It gives
// back the first name that means nothing.
func (s *Schema) gatherMarks(list string) (set uint64, unknown string) {
	for _, name := range strings.Fields(list) {
		found := false
		for _, t := range s.markTypes {
			if t.name == name || name == "_" || s.marks[name] == nil && slices.Contains(t.groups, name) {
				set |= 1 << t.rank
				found = true
			}
		}
		if !found {
			return 0, name
		}
	}
	return set, ""
}

func compileAttrs(path string, specs []attrSpec) ([]Attribute, *SchemaError) {
	if len(specs) > maxAttributes {
		return nil, schemaError(path+".attrs", "more than %d attributes", maxAttributes)
	}
	attrs := make([]Attribute, 0, len(specs))
	for _, spec := range specs {
		path := path + ".attrs." + spec.Name
		if spec.Name == "" || attributeIndex(attrs, spec.Name) >= 0 {
			return nil, schemaError(path, "an attribute without a name of its own")
		}
		a := Attribute{name: spec.Name, rule: spec.valueRule}
		if fault := a.rule.compile(); fault != "" {
			return nil, schemaError(path, "%s", fault)
		}
		if spec.Default != nil {
			value, err := ParseValue(spec.Default)
			if err != nil {
				return nil, schemaError(path+".default", "%v", err)
			}
			if fault := a.rule.check(value); fault != "" {
				return nil, schemaError(path+".default", "%s", fault)
			}
			a.hasDefault, a.fallback = true, value
		}
		attrs = append(attrs, a)
	}
	return attrs, nil
}

// maxAttributes is how many attributes fit into one bit set while reading.
const maxAttributes = 64

package prosemirror

// Schema says which nodes, marks and attributes a document may hold. It is
// compiled once from a schema file and then never changes.
type Schema struct {
	limits    Limits
	nodeTypes []*NodeType
	markTypes []*MarkType
	nodes     map[string]*NodeType
	marks     map[string]*MarkType
	top       *NodeType
	textType  *NodeType
}

// Limits gives the bounds the schema was compiled with.
func (s *Schema) Limits() Limits { return s.limits }

// TopType is the type of whole documents.
func (s *Schema) TopType() *NodeType { return s.top }

// NodeTypes lists the node types in the order of the schema file.
func (s *Schema) NodeTypes() []*NodeType { return append([]*NodeType(nil), s.nodeTypes...) }

// MarkTypes lists the mark types in rank order, the order of the schema file.
func (s *Schema) MarkTypes() []*MarkType { return append([]*MarkType(nil), s.markTypes...) }

// NodeType finds a node type by name; nil if the schema has none.
func (s *Schema) NodeType(name string) *NodeType { return s.nodes[name] }

// MarkType finds a mark type by name; nil if the schema has none.
func (s *Schema) MarkType(name string) *MarkType { return s.marks[name] }

// NodeType is a kind of node: what it may contain and which attributes it has.
type NodeType struct {
	schema   *Schema
	name     string
	index    int
	groups   []string
	attrs    []Attribute
	content  *automaton
	inline   bool // stands among text
	isText   bool
	leaf     bool
	atom     bool
	takes    bool // takes inline content
	leafText string
	allMarks bool
	markSet  uint64  // bit per mark rank; unused while allMarks
	plain    *markup // default attributes and no marks; nil if an attribute is required
}

// Name is the type's name in JSON.
func (t *NodeType) Name() string { return t.name }

// Schema is the schema that the type belongs to.
func (t *NodeType) Schema() *Schema { return t.schema }

// Attributes lists the type's attributes in the order they are written.
func (t *NodeType) Attributes() []Attribute { return append([]Attribute(nil), t.attrs...) }

// IsText reports whether this is the text type.
func (t *NodeType) IsText() bool { return t.isText }

// IsInline reports whether nodes of this type stand among text.
func (t *NodeType) IsInline() bool { return t.inline }

// IsBlock reports whether nodes of this type do not stand among text.
func (t *NodeType) IsBlock() bool { return !t.inline }

// IsTextblock reports whether this is a block whose content is inline.
func (t *NodeType) IsTextblock() bool { return !t.inline && t.takes }

// InlineContent reports whether the type's content is inline.
func (t *NodeType) InlineContent() bool { return t.takes }

// IsLeaf reports whether the type allows no content.
func (t *NodeType) IsLeaf() bool { return t.leaf }

// IsAtom reports whether the type is edited as one unit: a leaf, or declared so.
func (t *NodeType) IsAtom() bool { return t.leaf || t.atom }

// InGroup reports whether the type belongs to a group of the schema file.
func (t *NodeType) InGroup(name string) bool {
	for _, g := range t.groups {
		if g == name {
			return true
		}
	}
	return false
}

// AllowsMarkType reports whether children of this type may carry the mark.
func (t *NodeType) AllowsMarkType(m *MarkType) bool {
	return t.allMarks || t.markSet&(1<<m.rank) != 0
}

func (t *NodeType) allowsMarks(marks []*Mark) bool {
	if t.allMarks {
		return true
	}
	for _, m := range marks {
		if t.markSet&(1<<m.typ.rank) == 0 {
			return false
		}
	}
	return true
}

// compatible reports whether two nodes may be joined: they are of one type, or
// some node could begin the content of either.
func (t *NodeType) compatible(o *NodeType) bool {
	return t == o || t.content.sharesStart(o.content)
}

// validContent says what is wrong with a list of children, or "" if they match
// the content expression and carry only allowed marks.
func (t *NodeType) validContent(children []*Node) string {
	state := t.content.match(0, children)
	if state < 0 || !t.content.validEnd(state) {
		return "its children do not match its content expression"
	}
	if !t.allMarks {
		for _, c := range children {
			if !t.allowsMarks(c.markup.marks) {
				return "a child carries a mark that it does not allow"
			}
		}
	}
	return ""
}

// MarkType is a kind of mark.
type MarkType struct {
	schema   *Schema
	name     string
	rank     int
	groups   []string
	attrs    []Attribute
	excluded uint64 // bit per rank
	plain    *Mark  // the mark with default attributes; nil if one is required
}

// Name is the type's name in JSON.
func (t *MarkType) Name() string { return t.name }

// Rank is the type's place in the schema file; sets of marks are in rank order.
func (t *MarkType) Rank() int { return t.rank }

// Attributes lists the type's attributes in the order they are written.
func (t *MarkType) Attributes() []Attribute { return append([]Attribute(nil), t.attrs...) }

// Excludes reports whether a mark of this type cannot stand beside one of the
// other type. A type usually excludes itself.
func (t *MarkType) Excludes(o *MarkType) bool { return t.excluded&(1<<o.rank) != 0 }

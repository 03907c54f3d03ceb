package prosemirror

import (
	"math"
	"slices"
	"strings"
)

// Attribute describes one attribute of a node or mark type.
type Attribute struct {
	name       string
	hasDefault bool
	fallback   any
	rule       valueRule
}

// Name is the attribute's key in JSON.
func (a *Attribute) Name() string { return a.name }

// Default gives the value used where none is written, and whether there is
// one; an attribute without a default is required.
func (a *Attribute) Default() (value any, ok bool) { return a.fallback, a.hasDefault }

// Check says what is wrong with a value, or "" if the attribute may hold it.
func (a *Attribute) Check(value any) string {
	if !validValue(value) {
		return "not an attribute value"
	}
	return a.rule.check(value)
}

// valueRule is what a schema file demands of a value (SPEC S6). Its fields
// mirror the file's; a zero field demands nothing.
type valueRule struct {
	Type      string     `json:"type"`
	Integer   bool       `json:"integer"`
	Min       *float64   `json:"min"`
	Max       *float64   `json:"max"`
	MinLength int        `json:"minLength"`
	MaxLength int        `json:"maxLength"`
	Token     bool       `json:"token"`
	Enum      []string   `json:"enum"`
	Schemes   []string   `json:"schemes"`
	Items     *valueRule `json:"items"`

	kinds []string
}

var valueKinds = []string{"string", "number", "boolean", "null", "array", "object"}

// compile splits the type list and reports what is wrong with the rule.
func (v *valueRule) compile() string {
	if v.Type != "" {
		v.kinds = strings.Split(v.Type, "|")
	}
	for _, kind := range v.kinds {
		if !slices.Contains(valueKinds, kind) {
			return "unknown type " + kind
		}
	}
	if v.Items != nil {
		return v.Items.compile()
	}
	return ""
}

func kindOf(value any) string {
	switch v := value.(type) {
	case bool:
		return "boolean"
	case float64:
		return "number"
	case string:
		return "string"
	case JSON:
		if v[0] == '[' {
			return "array"
		}
		return "object"
	}
	return "null"
}

// check says what is wrong with a value, or "".
func (v *valueRule) check(value any) string {
	kind := kindOf(value)
	if v.kinds != nil && !slices.Contains(v.kinds, kind) {
		return kind + " where " + v.Type + " belongs"
	}
	switch value := value.(type) {
	case float64:
		return v.checkNumber(value)
	case string:
		return v.checkString(value)
	case JSON:
		return v.checkJSON(value)
	}
	return ""
}

func (v *valueRule) checkNumber(n float64) string {
	switch {
	case v.Integer && n != math.Trunc(n):
		return "not a whole number"
	case v.Min != nil && n < *v.Min:
		return "too small"
	case v.Max != nil && n > *v.Max:
		return "too large"
	}
	return ""
}

func (v *valueRule) checkString(s string) string {
	switch {
	case v.MaxLength > 0 && len(s) > v.MaxLength && utf16Length(s) > v.MaxLength:
		return "too long"
	case v.MinLength > 0 && utf16Length(s) < v.MinLength:
		return "too short"
	case v.Token && !isToken(s):
		return "not made of letters, digits, '-' and '_'"
	case v.Enum != nil && !slices.Contains(v.Enum, s):
		return "not one of " + strings.Join(v.Enum, ", ")
	case v.Schemes != nil && !allowedLink(s, v.Schemes):
		return "not a link of an allowed scheme"
	}
	return ""
}

// checkJSON checks an array or object: the length of its text, and its items.
func (v *valueRule) checkJSON(text JSON) string {
	if v.MaxLength > 0 && len(text) > v.MaxLength && utf16Length(string(text)) > v.MaxLength {
		return "too long"
	}
	if v.Items == nil || text[0] != '[' {
		return ""
	}
	fault := ""
	r := reader{data: []byte(text)}
	// The text is canonical, so reading it again cannot fail.
	_ = r.array(func() *Error {
		item, err := r.value()
		if err == nil && fault == "" {
			fault = v.Items.check(item)
		}
		return err
	})
	return fault
}

func isToken(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9', c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '-', c == '_':
		default:
			return false
		}
	}
	return s != ""
}

// allowedLink reports whether s is an absolute address whose scheme is on the
// list, written without spaces and control characters: browsers drop some of
// those, so that "java\nscript:" would become a scheme nobody allowed.
func allowedLink(s string, schemes []string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] <= ' ' || s[i] == 0x7F {
			return false
		}
	}
	scheme, _, found := strings.Cut(s, ":")
	return found && slices.ContainsFunc(schemes, func(allowed string) bool {
		return len(scheme) == len(allowed) && strings.EqualFold(scheme, allowed)
	})
}

// attributeIndex finds an attribute by name, or -1. Types have a handful of
// attributes, so a search beats a map.
func attributeIndex[S string | []byte](attrs []Attribute, name S) int {
	for i := range attrs {
		if attrs[i].name == string(name) {
			return i
		}
	}
	return -1
}

// completeAttrs turns named values into one value for each attribute, in the
// type's order, with defaults filled in.
func completeAttrs(attrs []Attribute, owner string, given map[string]any) ([]any, *Error) {
	for name := range given {
		if attributeIndex(attrs, name) < 0 {
			return nil, refuse(ReasonAttribute, "%s has no attribute %s", owner, quote([]byte(name)))
		}
	}
	values := make([]any, len(attrs))
	for i := range attrs {
		a := &attrs[i]
		value, ok := given[a.name]
		if !ok {
			if !a.hasDefault {
				return nil, refuse(ReasonAttribute, "%s needs the attribute %s", owner, a.name)
			}
			values[i] = a.fallback
			continue
		}
		if fault := a.Check(value); fault != "" {
			return nil, refuse(ReasonAttribute, "%s of %s: %s", a.name, owner, fault)
		}
		values[i] = value
	}
	return values, nil
}

func sameAttrs(a, b []any) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

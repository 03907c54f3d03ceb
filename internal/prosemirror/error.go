package prosemirror

import (
	"fmt"
	"runtime/debug"
	"strconv"
	"strings"
)

// Reason is the stable, machine-readable cause of a refusal.
type Reason string

// The reasons for which input is refused. New ones may be added; none changes
// its meaning.
const (
	// ReasonSyntax: not UTF-8, or not one well-formed JSON value.
	ReasonSyntax Reason = "syntax"
	// ReasonTooLarge: a limit on bytes, nodes, marks, steps, text or document size.
	ReasonTooLarge Reason = "too-large"
	// ReasonTooDeep: nodes nested deeper than MaxDepth, or an attribute value too nested.
	ReasonTooDeep Reason = "too-deep"
	// ReasonSurrogate: half of a surrogate pair, or a position between the two halves.
	ReasonSurrogate Reason = "surrogate"
	// ReasonUnknownKey: a key that this object does not have, spelling and case included.
	ReasonUnknownKey Reason = "unknown-key"
	// ReasonDuplicateKey: the same key twice in one object.
	ReasonDuplicateKey Reason = "duplicate-key"
	// ReasonMissingKey: a required key is absent.
	ReasonMissingKey Reason = "missing-key"
	// ReasonWrongKind: a JSON value of another kind than asked for.
	ReasonWrongKind Reason = "wrong-kind"
	// ReasonUnknownType: a node, mark or step type that does not exist.
	ReasonUnknownType Reason = "unknown-type"
	// ReasonAttribute: an unknown or missing attribute, or a value it may not have.
	ReasonAttribute Reason = "attribute"
	// ReasonMarks: a set of marks that repeats or excludes one of its members.
	ReasonMarks Reason = "marks"
	// ReasonEmptyText: a text node without text.
	ReasonEmptyText Reason = "empty-text"
	// ReasonPosition: a position that is negative, fractional, out of order or outside the document.
	ReasonPosition Reason = "position"
	// ReasonSlice: a slice opened deeper than it is, or out of step with its surroundings.
	ReasonSlice Reason = "slice"
	// ReasonContent: children or marks that the parent's type does not allow.
	ReasonContent Reason = "content"
	// ReasonJoin: two nodes that share no kind of content would have to be joined.
	ReasonJoin Reason = "join"
	// ReasonStructure: a structure step would overwrite content.
	ReasonStructure Reason = "structure"
	// ReasonGap: the gap of a replaceAround step is not flat or does not fit.
	ReasonGap Reason = "gap"
	// ReasonNoNode: no node that could be changed stands at the position.
	ReasonNoNode Reason = "no-node"
)

// Error is a refusal: why, and where.
type Error struct {
	// Reason is the cause.
	Reason Reason
	// Path is the place in the JSON that was read, such as
	// "[3].slice.content[0].attrs.level"; empty where no JSON is concerned.
	Path string
	// Pos is the position in the document, in UTF-16 code units, or -1 where
	// no document is concerned.
	Pos int
	// Detail is a sentence for developers and logs. It may quote a short part
	// of the input.
	Detail string
}

// Error gives reason, place and detail in one line.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString("prosemirror: ")
	b.WriteString(string(e.Reason))
	if e.Path != "" {
		b.WriteString(" at ")
		b.WriteString(e.Path)
	}
	if e.Pos >= 0 {
		b.WriteString(" at position ")
		b.WriteString(strconv.Itoa(e.Pos))
	}
	b.WriteString(": ")
	b.WriteString(e.Detail)
	return b.String()
}

// refuse makes an error without a place; inside and at add one.
func refuse(reason Reason, format string, args ...any) *Error {
	return &Error{Reason: reason, Pos: -1, Detail: fmt.Sprintf(format, args...)}
}

// inside prefixes the JSON path. Readers call it on the way out, so that the
// path costs nothing while the input is good.
func (e *Error) inside(element string) *Error {
	switch {
	case e.Path == "" || e.Path[0] == '[':
		e.Path = element + e.Path
	default:
		e.Path = element + "." + e.Path
	}
	return e
}

// insideIndex prefixes the JSON path with an array index.
func (e *Error) insideIndex(i int) *Error {
	return e.inside("[" + strconv.Itoa(i) + "]")
}

// at sets the position in the document unless it is known already.
func (e *Error) at(pos int) *Error {
	if e.Pos < 0 {
		e.Pos = pos
	}
	return e
}

// asError avoids the typed nil: a nil *Error becomes a nil error.
func asError(e *Error) error {
	if e == nil {
		return nil
	}
	return e
}

// quote shortens untrusted text for a Detail.
func quote(s []byte) string {
	const most = 40
	if len(s) > most {
		return strconv.Quote(string(s[:most])) + "…"
	}
	return strconv.Quote(string(s))
}

// SchemaError says what is wrong with a schema file.
type SchemaError struct {
	// Path names the part of the file, such as "nodes.list_item.content".
	Path string
	// Detail is a sentence for developers.
	Detail string
}

// Error gives place and detail in one line.
func (e *SchemaError) Error() string {
	return "prosemirror: schema: " + e.Path + ": " + e.Detail
}

func schemaError(path, format string, args ...any) *SchemaError {
	return &SchemaError{Path: path, Detail: fmt.Sprintf(format, args...)}
}

// PanicError is a fault inside this package that was stopped at its border
// (SPEC G15). It is never the input's fault alone: report it.
type PanicError struct {
	// Value is what the code panicked with.
	Value any
	// Stack is the stack at the time, for the log.
	Stack []byte
}

// Error names the fault without the stack.
func (e *PanicError) Error() string {
	return fmt.Sprintf("prosemirror: internal fault: %v", e.Value)
}

// stopPanic is deferred by every exported function that takes untrusted input.
func stopPanic(err *error) {
	if v := recover(); v != nil {
		*err = &PanicError{Value: v, Stack: debug.Stack()}
	}
}

package prosemirror

import "context"

// The step types, as JSON names them.
const (
	TypeReplace        = "replace"
	TypeReplaceAround  = "replaceAround"
	TypeAddMark        = "addMark"
	TypeRemoveMark     = "removeMark"
	TypeAddNodeMark    = "addNodeMark"
	TypeRemoveNodeMark = "removeNodeMark"
	TypeAttr           = "attr"
	TypeDocAttr        = "docAttr"
	TypeMarkSet        = "markSet"
)

// Step is one atomic change to a document. The nine types of this package are
// all there are; a step is made by ParseStep, by a constructor, or from another
// step, and is well-formed in itself from then on.
type Step interface {
	// Type is the step's name in JSON.
	Type() string
	// Apply gives the changed document, or an *Error if the step does not fit
	// this one. A valid document stays valid.
	Apply(doc *Node) (*Node, error)
	// Invert gives the step that undoes this one. It needs the document as it
	// was before the step.
	Invert(doc *Node) (Step, error)
	// Map gives the step with its positions mapped, or nil if nothing is left
	// of what it was about.
	Map(mapping Mappable) Step
	// StepMap gives the step's effect on positions.
	StepMap() StepMap
	// AppendJSON appends the step's canonical JSON.
	AppendJSON(dst []byte) []byte

	apply(doc *Node) (*Node, *Error)
	invert(doc *Node) (Step, *Error)
}

// ApplyAll applies steps in order. On an error it gives the index of the step
// that was refused; the document given is unchanged in any case. It gives up
// between two steps when the context ends.
func ApplyAll(ctx context.Context, doc *Node, steps []Step) (out *Node, failed int, err error) {
	for i, s := range steps {
		if err := ctx.Err(); err != nil {
			return nil, i, err
		}
		if doc, err = s.Apply(doc); err != nil {
			return nil, i, err
		}
	}
	return doc, len(steps), nil
}

// applyStep stops panics at the package's border.
func applyStep(s Step, doc *Node) (out *Node, err error) {
	defer stopPanic(&err)
	out, e := s.apply(doc)
	if e != nil {
		return nil, e
	}
	return out, nil
}

func invertStep(s Step, doc *Node) (out Step, err error) {
	defer stopPanic(&err)
	out, e := s.invert(doc)
	if e != nil {
		return nil, e
	}
	return out, nil
}

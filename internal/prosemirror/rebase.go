package prosemirror

import "context"

// Rebased is the result of Rebase.
type Rebased struct {
	// Doc is the document with the kept steps applied.
	Doc *Node
	// Steps are the steps as they were applied, in order. They are what has to
	// be stored and sent to everyone, their author included.
	Steps []Step
	// Dropped are the steps that were left out.
	Dropped []Dropped
}

// Dropped is a step that did not survive a rebase.
type Dropped struct {
	// Index is the step's place among those given.
	Index int
	// Err says why the step, once mapped, was refused. It is nil if nothing
	// was left of what the step was about.
	Err error
}

// Rebase moves steps that were made one after another on an older version over
// the maps of the steps that came since, and applies them to the document of
// now (SPEC B1 to B4). A step that no longer fits is left out; the others go
// on. With no maps, the steps are applied as they are.
//
// The error is the context's if it ends between two steps, or a *PanicError.
func Rebase(ctx context.Context, doc *Node, steps []Step, over []StepMap) (result *Rebased, err error) {
	defer stopPanic(&err)
	n := len(steps)
	m := &Mapping{
		maps:    make([]StepMap, 0, 2*n+len(over)),
		mirrors: make([]int, 0, 2*n+len(over)),
	}
	// Undone from the last to the first, then the others' steps, then done
	// again: each step is mapped from its own place in the undoing.
	for i := n - 1; i >= 0; i-- {
		m.AppendMap(steps[i].StepMap().Invert())
	}
	for _, sm := range over {
		m.AppendMap(sm)
	}
	result = &Rebased{Doc: doc, Steps: make([]Step, 0, n)}
	for i, s := range steps {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		mapped := s.Map(m.From(n - i))
		if mapped == nil {
			result.Dropped = append(result.Dropped, Dropped{Index: i})
			continue
		}
		next, err := mapped.apply(result.Doc)
		if err != nil {
			result.Dropped = append(result.Dropped, Dropped{i, err})
			continue
		}
		result.Doc = next
		result.Steps = append(result.Steps, mapped)
		m.SetMirror(n-i-1, m.AppendMap(mapped.StepMap()))
	}
	return result, nil
}

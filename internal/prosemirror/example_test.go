package prosemirror_test

import (
	"context"
	"errors"
	"fmt"

	"jalon/internal/prosemirror"
	"jalon/internal/prosemirror/schema"
)

// An authority takes the steps of one person, who has not seen the newest
// steps of others, and answers with the steps as they were applied.
func Example_authority() {
	s := schema.Jalon()
	doc, err := s.ParseDocument([]byte(`{"type":"doc","content":[{"type":"paragraph","attrs":{"id":"p1"},"content":[{"type":"text","text":"Open data"}]}]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	// What others did since the version that the steps below were made on.
	theirs, err := s.ParseSteps([]byte(`[{"stepType":"replace","from":1,"to":5,"slice":{"content":[{"type":"text","text":"Better"}]}}]`))
	if err != nil {
		fmt.Println(err)
		return
	}
	doc, _, err = prosemirror.ApplyAll(context.Background(), doc, theirs)
	if err != nil {
		fmt.Println(err)
		return
	}
	// The steps that came in.
	mine, err := s.ParseSteps([]byte(`[{"stepType":"replace","from":10,"to":10,"slice":{"content":[{"type":"text","text":", été 😀"}]}}]`))
	if err != nil {
		fmt.Println(err)
		return
	}
	result, err := prosemirror.Rebase(context.Background(), doc, mine, []prosemirror.StepMap{theirs[0].StepMap()})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, step := range result.Steps {
		fmt.Printf("%s\n", step.AppendJSON(nil))
	}
	fmt.Println(result.Doc.TextContent())
	// Output:
	// {"stepType":"replace","from":12,"to":12,"slice":{"content":[{"type":"text","text":", été 😀"}]}}
	// Better data, été 😀
}

// A refusal says why and where.
func ExampleError() {
	_, err := schema.Jalon().ParseStep([]byte(`{"stepType":"addMark","from":1,"to":4,"mark":{"type":"link","attrs":{"href":"javascript:alert(1)"}}}`))
	var refused *prosemirror.Error
	if errors.As(err, &refused) {
		fmt.Println(refused.Reason)
		fmt.Println(refused.Path)
		fmt.Println(refused.Detail)
	}
	// Output:
	// attribute
	// mark.attrs.href
	// href of link: not a link of an allowed scheme
}

// Anchors of comments follow the text through committed steps.
func ExampleStepMap_MapResult() {
	step, err := schema.Jalon().ParseStep([]byte(`{"stepType":"replace","from":4,"to":9}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, pos := range []int{2, 6, 12} {
		r := step.StepMap().MapResult(pos, 1)
		fmt.Println(pos, r.Pos, r.Deleted())
	}
	// Output:
	// 2 2 false
	// 6 4 true
	// 12 7 false
}

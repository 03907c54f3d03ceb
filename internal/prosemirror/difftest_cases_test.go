package prosemirror_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"jalon/internal/prosemirror"
)

// runCase runs one case and gives its row in the table, its outcome, and what
// differs, if anything.
func runCase(s *prosemirror.Schema, c *diffCase) (row string, o outcome, fault string) {
	switch c.K {
	case "step":
		row = fmt.Sprintf("step %s, %s", c.Type, c.Group)
		o, fault = runStep(s, c)
	case "rebase":
		row = "rebase, all steps kept"
		if strings.Count(string(c.Want), `\"stepType\"`) < strings.Count(strings.Join(c.Steps, ""), `"stepType"`) {
			row = "rebase, steps left out"
		}
		o, fault = bothAccept, runRebase(s, c)
		if c.Guarded > 0 {
			o, c.Guard = guardRefuses, "a rebased step breaks the schema"
		}
	case "doc":
		row = "document check"
		o, fault = runDocument(s, c)
	case "text":
		row = "text and positions"
		o, fault = bothAccept, runText(s, c)
	case "mapping":
		row = "mapping"
		o, fault = bothAccept, runMapping(c)
	}
	if fault != "" {
		o = disagree
	}
	return row, o, fault
}

// expect compares an acceptance or refusal with what was to be expected.
func expect(c *diffCase, err error) (o outcome, done bool, fault string) {
	var refusal *prosemirror.Error
	if err != nil && !errors.As(err, &refusal) {
		return disagree, true, fmt.Sprintf("not a typed refusal: %v", err)
	}
	switch {
	case err == nil && !c.OK:
		return disagree, true, "accepted, the packages refuse it"
	case err == nil && c.Guard != "":
		return disagree, true, "accepted, a guard should refuse it: " + c.Guard
	case err == nil:
		return bothAccept, false, ""
	case !c.OK:
		return bothRefuse, true, ""
	case c.Guard != "":
		return guardRefuses, true, ""
	}
	return disagree, true, fmt.Sprintf("refused, the packages accept it: %v", err)
}

func runStep(s *prosemirror.Schema, c *diffCase) (outcome, string) {
	doc, err := s.ParseDocument([]byte(c.Doc))
	if err != nil {
		return disagree, fmt.Sprintf("the document: %v", err)
	}
	step, err := s.ParseStep([]byte(c.JSON))
	var out *prosemirror.Node
	if err == nil {
		out, err = step.Apply(doc)
	}
	o, done, fault := expect(c, err)
	if done {
		return o, fault
	}
	if err := out.Check(); err != nil {
		return disagree, fmt.Sprintf("the result: %v", err)
	}
	inverse, err := step.Invert(doc)
	if err != nil {
		return disagree, fmt.Sprintf("the inverse: %v", err)
	}
	return o, firstDifference(
		"document", string(out.AppendJSON(nil)), c.Out,
		"step", string(step.AppendJSON(nil)), c.Canon,
		"inverse", string(inverse.AppendJSON(nil)), c.Inverse,
		"map", fmt.Sprint(triples(step.StepMap())), fmt.Sprint(c.Map),
		"mapped", mapped(step, c.Over), textOf(c.Mapped),
		"document before", string(doc.AppendJSON(nil)), c.Doc,
	)
}

// firstDifference takes names, each with what there is and what was wanted.
func firstDifference(triples ...string) string {
	for i := 0; i < len(triples); i += 3 {
		if got, want := triples[i+1], triples[i+2]; got != want {
			return fmt.Sprintf("%s differs\n got  %s\n want %s", triples[i], got, want)
		}
	}
	return ""
}

func textOf(s *string) string {
	if s == nil {
		return "gone"
	}
	return *s
}

// mapped maps a step through the ranges of another, if there are any.
func mapped(step prosemirror.Step, over json.RawMessage) string {
	var ranges [][3]int
	if err := json.Unmarshal(over, &ranges); err != nil || ranges == nil {
		return "gone"
	}
	m := step.Map(stepMap(ranges))
	if m == nil {
		return "gone"
	}
	return string(m.AppendJSON(nil))
}

func triples(m prosemirror.StepMap) [][3]int {
	out := [][3]int{}
	for _, r := range m.Ranges() {
		out = append(out, [3]int{r.Start, r.OldSize, r.NewSize})
	}
	return out
}

func stepMap(ranges [][3]int) prosemirror.StepMap {
	var list []prosemirror.Range
	for _, r := range ranges {
		list = append(list, prosemirror.Range{Start: r[0], OldSize: r[1], NewSize: r[2]})
	}
	m, err := prosemirror.NewStepMap(list...)
	if err != nil {
		panic(err)
	}
	return m
}

func runRebase(s *prosemirror.Schema, c *diffCase) string {
	doc, err := s.ParseDocument([]byte(c.Doc))
	if err != nil {
		return err.Error()
	}
	var steps []prosemirror.Step
	for _, text := range c.Steps {
		step, err := s.ParseStep([]byte(text))
		if err != nil {
			return fmt.Sprintf("%v in %s", err, text)
		}
		steps = append(steps, step)
	}
	var ranges [][][3]int
	var want []string
	if err := errors.Join(json.Unmarshal(c.Over, &ranges), json.Unmarshal(c.Want, &want)); err != nil {
		return err.Error()
	}
	var over []prosemirror.StepMap
	for _, r := range ranges {
		over = append(over, stepMap(r))
	}
	result, err := prosemirror.Rebase(context.Background(), doc, steps, over)
	if err != nil {
		return err.Error()
	}
	got := []string{}
	for _, step := range result.Steps {
		got = append(got, string(step.AppendJSON(nil)))
	}
	if len(got)+len(result.Dropped) != len(steps) {
		return "steps went missing"
	}
	return firstDifference(
		"steps", fmt.Sprint(got), fmt.Sprint(want),
		"document", string(result.Doc.AppendJSON(nil)), c.Out,
	)
}

func runDocument(s *prosemirror.Schema, c *diffCase) (outcome, string) {
	doc, err := s.ParseDocument([]byte(c.JSON))
	o, done, fault := expect(c, err)
	if done {
		return o, fault
	}
	return o, firstDifference("document", string(doc.AppendJSON(nil)), c.Out)
}

func runText(s *prosemirror.Schema, c *diffCase) string {
	doc, err := s.ParseDocument([]byte(c.Doc))
	if err != nil {
		return err.Error()
	}
	var want string
	if err := json.Unmarshal(c.Want, &want); err != nil {
		return err.Error()
	}
	text, err1 := doc.TextBetween(c.From, c.To, c.Separator, c.Leaf)
	slice, err2 := doc.Slice(c.From, c.To)
	pos, err3 := doc.Resolve(c.Pos)
	if err := errors.Join(err1, err2, err3); err != nil {
		return err.Error()
	}
	levels := [][4]int{}
	for d := 0; d <= pos.Depth(); d++ {
		levels = append(levels, [4]int{pos.Index(d), pos.IndexAfter(d), pos.Start(d), pos.End(d)})
	}
	if !slices.Equal(levels, c.Levels) {
		return fmt.Sprintf("levels differ: got %v, want %v", levels, c.Levels)
	}
	return firstDifference(
		"text", text, want,
		"all text", doc.TextContent(), c.All,
		"slice", string(slice.AppendJSON(nil)), c.Slice,
		"offsets", fmt.Sprint(pos.ParentOffset(), pos.TextOffset(), pos.SharedDepth(c.Other)), fmt.Sprint(c.ParentOffset, c.TextOffset, c.Shared),
	)
}

func runMapping(c *diffCase) string {
	all := prosemirror.NewMapping()
	for _, ranges := range c.Maps {
		all.AppendMap(stepMap(ranges))
	}
	for _, m := range c.Mirrors {
		all.SetMirror(m[0], m[1])
	}
	if got := triples(stepMap(c.Maps[0]).Invert()); fmt.Sprint(got) != fmt.Sprint(c.Inverted) {
		return fmt.Sprintf("inverted map: got %v, want %v", got, c.Inverted)
	}
	mapping := all.From(c.Start)
	for _, q := range c.Queries {
		r := mapping.MapResult(q[0], q[1])
		flags := 0
		for bit, set := range []bool{r.Deleted(), r.DeletedBefore(), r.DeletedAfter(), r.DeletedAcross()} {
			if set {
				flags |= 1 << bit
			}
		}
		if r.Pos != q[2] || flags != q[3] || mapping.Map(q[0], q[1]) != q[4] {
			return fmt.Sprintf("position %d, assoc %d: got %d flags %d, want %d flags %d, map %d", q[0], q[1], r.Pos, flags, q[2], q[3], q[4])
		}
	}
	return ""
}

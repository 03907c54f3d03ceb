package prosemirror_test

import (
	"fmt"
	"testing"

	"jalon/internal/prosemirror"
)

func TestStepMaps(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		title string
		r     prosemirror.Range
		pos   int
		assoc int
		want  string // position and the flags: own side, before, after, across
	}{
		{"M2 before the range nothing moves", prosemirror.Range{Start: 5, OldSize: 2, NewSize: 4}, 4, 1, "4 false false false false"},
		{"M2 behind the range all moves", prosemirror.Range{Start: 5, OldSize: 2, NewSize: 4}, 9, -1, "11 false false false false"},
		{"M2 an insertion pushes on", prosemirror.Range{Start: 5, NewSize: 3}, 5, 1, "8 false false false false"},
		{"M2 an insertion is kept behind", prosemirror.Range{Start: 5, NewSize: 3}, 5, -1, "5 false false false false"},
		{"M2 the start of a range stays outside", prosemirror.Range{Start: 5, OldSize: 2, NewSize: 4}, 5, 1, "5 true false true false"},
		{"M3 the start's own side is not deleted", prosemirror.Range{Start: 5, OldSize: 2, NewSize: 4}, 5, -1, "5 false false true false"},
		{"M2 the end of a range stays outside", prosemirror.Range{Start: 5, OldSize: 2, NewSize: 4}, 7, -1, "9 true true false false"},
		{"M3 the inside is deleted across", prosemirror.Range{Start: 5, OldSize: 2, NewSize: 4}, 6, 1, "9 true true true true"},
		{"M2 the inside goes to its side", prosemirror.Range{Start: 5, OldSize: 2, NewSize: 4}, 6, -1, "5 true true true true"},
	} {
		t.Run(c.title, func(t *testing.T) {
			t.Parallel()
			m, err := prosemirror.NewStepMap(c.r)
			if err != nil {
				t.Fatal(err)
			}
			r := m.MapResult(c.pos, c.assoc)
			same(t, "result", fmt.Sprint(r.Pos, r.Deleted(), r.DeletedBefore(), r.DeletedAfter(), r.DeletedAcross()), c.want)
			if m.Map(c.pos, c.assoc) != r.Pos || m.Invert().Invert().Map(c.pos, c.assoc) != r.Pos {
				t.Error("Map or Invert differ from MapResult")
			}
		})
	}
}

func TestMappings(t *testing.T) {
	t.Parallel()
	t.Run("M4 a position comes back with what was around it", func(t *testing.T) {
		t.Parallel()
		gone, err := prosemirror.NewStepMap(prosemirror.Range{Start: 2, OldSize: 6})
		if err != nil {
			t.Fatal(err)
		}
		m := prosemirror.NewMapping(gone, gone.Invert())
		if got := m.Map(5, 1); got != 8 {
			t.Errorf("without mirrors at %d, want the range's end", got)
		}
		m.SetMirror(0, 1)
		r := m.MapResult(5, 1)
		if r.Pos != 5 || r.Deleted() || r.DeletedAcross() {
			t.Errorf("with mirrors %+v, want 5 and not deleted", r)
		}
		if got := m.From(1).Map(2, -1); got != 2 || m.Len() != 2 {
			t.Errorf("from the second map at %d", got)
		}
	})
	t.Run("M1 maps that are out of order cannot be made", func(t *testing.T) {
		t.Parallel()
		for _, ranges := range [][]prosemirror.Range{
			{{Start: -1}}, {{Start: 5, OldSize: -1}}, {{Start: 5, NewSize: -1}},
			{{Start: 5, OldSize: 3}, {Start: 7}}, {{Start: 1}, {Start: 2}, {Start: 3}},
		} {
			_, err := prosemirror.NewStepMap(ranges...)
			refusal(t, err, prosemirror.ReasonPosition)
		}
	})
	for text, ranges := range map[string]string{
		`{"stepType":"replace","from":2,"to":5,"slice":{"content":[{"type":"text","text":"é😀"}]}}`:                                  "[{2 3 3}]",
		`{"stepType":"replaceAround","from":0,"to":9,"gapFrom":1,"gapTo":7,"insert":1,"slice":{"content":[{"type":"blockquote"}]}}`: "[{0 1 1} {7 2 1}]",
		`{"stepType":"addMark","from":2,"to":5,"mark":{"type":"em"}}`:                                                               "[]",
		`{"stepType":"attr","pos":2,"attr":"id","value":"a"}`:                                                                       "[]",
	} {
		t.Run("M1 the map of "+text, func(t *testing.T) {
			t.Parallel()
			same(t, "ranges", fmt.Sprint(setup(t).step(text).StepMap().Ranges()), ranges)
		})
	}
}

func TestMappedNodeSteps(t *testing.T) {
	t.Parallel()
	over := func(start, oldSize, newSize int) prosemirror.Mappable {
		m, err := prosemirror.NewStepMap(prosemirror.Range{Start: start, OldSize: oldSize, NewSize: newSize})
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	for _, text := range []string{
		`{"stepType":"attr","pos":4,"attr":"id","value":"a"}`,
		`{"stepType":"addNodeMark","pos":4,"mark":{"type":"insertion","attrs":{"id":1}}}`,
		`{"stepType":"removeNodeMark","pos":4,"mark":{"type":"insertion","attrs":{"id":1}}}`,
	} {
		t.Run("M8 "+text, func(t *testing.T) {
			t.Parallel()
			step := setup(t).step(text)
			if step.Map(over(3, 2, 0)) != nil || step.Map(over(4, 2, 0)) != nil {
				t.Error("kept though its node was deleted")
			}
			if step.Map(over(2, 2, 0)) == nil {
				t.Error("gone though its node is there")
			}
			if step.Map(over(4, 0, 3)) == nil {
				t.Error("gone with an insertion before its node")
			}
		})
	}
	t.Run("M8 docAttr stays", func(t *testing.T) {
		t.Parallel()
		if setup(t).step(`{"stepType":"docAttr","attr":"x","value":1}`).Map(over(0, 100, 0)) == nil {
			t.Error("gone")
		}
	})
}

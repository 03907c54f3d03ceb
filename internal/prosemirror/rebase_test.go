package prosemirror_test

import (
	"context"
	"errors"
	"testing"

	"jalon/internal/prosemirror"
)

// meanwhile rebases my steps over theirs, both made on base, and gives the
// document with both.
func (b *bundle) meanwhile(base *prosemirror.Node, theirs, mine []prosemirror.Step) *prosemirror.Rebased {
	b.t.Helper()
	b.apply(base, mine...) // mine fit what their author saw
	var over []prosemirror.StepMap
	for _, s := range theirs {
		over = append(over, s.StepMap())
	}
	result, err := prosemirror.Rebase(context.Background(), b.apply(base, theirs...), mine, over)
	if err != nil {
		b.t.Fatal(err)
	}
	if err := result.Doc.Check(); err != nil {
		b.t.Fatal(err)
	}
	return result
}

// text gives a document's text with a bar between blocks.
func (b *bundle) text(doc *prosemirror.Node) string {
	b.t.Helper()
	text, err := doc.TextBetween(0, doc.ContentSize(), "|", "")
	if err != nil {
		b.t.Fatal(err)
	}
	return text
}

// steps is a list of steps.
func steps(s ...prosemirror.Step) []prosemirror.Step { return s }

func TestRebaseKeepsWhatPeopleWrote(t *testing.T) {
	t.Parallel()
	tellAll(t, rebaseStories)
}

var rebaseStories = []story{
	{"B1 a word corrected before the answer keeps its correction", func(t *testing.T, b *bundle) {
		mine := steps(b.insert(5, "helo"), b.insert(8, "l"))
		result := b.meanwhile(b.doc(p("abc ")), steps(b.insert(1, "xy")), mine)
		same(t, "text", b.text(result.Doc), "xyabc hello")
	}},
	{"B1 a word typed and made bold in one commit stays bold", func(t *testing.T, b *bundle) {
		mine := steps(b.insert(2, "word"), b.step(`{"stepType":"addMark","mark":{"type":"strong"},"from":2,"to":6}`))
		result := b.meanwhile(b.doc(p("ab")), steps(b.insert(1, "x")), mine)
		same(t, "paragraph", string(result.Doc.Child(0).AppendJSON(nil)),
			`{"type":"paragraph","attrs":{"id":null},"content":[{"type":"text","text":"xa"},{"type":"text","marks":[{"type":"strong"}],"text":"word"},{"type":"text","text":"b"}]}`)
	}},
	{"B1 a new paragraph made a list in one commit stays a list", func(t *testing.T, b *bundle) {
		mine := steps(
			b.step(`{"stepType":"replace","from":3,"to":3,"slice":{"content":[{"type":"paragraph","attrs":{"id":"a"}},{"type":"paragraph","attrs":{"id":"b"}}],"openStart":1,"openEnd":1},"structure":true}`),
			b.step(`{"stepType":"replaceAround","from":4,"to":6,"gapFrom":4,"gapTo":6,"insert":2,"slice":{"content":[{"type":"bullet_list","content":[{"type":"list_item"}]}]},"structure":true}`),
		)
		result := b.meanwhile(b.doc(p("ab")), steps(b.insert(1, "x")), mine)
		if len(result.Dropped) > 0 || result.Doc.Child(1).Type().Name() != "bullet_list" {
			t.Errorf("got %s", result.Doc.AppendJSON(nil))
		}
	}},
	{"M5 what was typed over a word is kept when another deletes the word", func(t *testing.T, b *bundle) {
		text, err := b.schema.NewText("baz", nil)
		if err != nil {
			t.Fatal(err)
		}
		result := b.meanwhile(b.doc(p("foo bar")), steps(b.replace(5, 8)), steps(b.replace(5, 8, text)))
		same(t, "text", b.text(result.Doc), "foo baz")
	}},
	{"M5 what was typed over a word is gone when another deletes all around it", func(t *testing.T, b *bundle) {
		result := b.meanwhile(b.doc(p("foo bar.")), steps(b.replace(4, 9)), steps(b.replace(5, 8)))
		same(t, "text", b.text(result.Doc), "foo")
		if len(result.Dropped) != 1 || result.Dropped[0].Err != nil {
			t.Errorf("dropped %v", result.Dropped)
		}
	}},
	{"M7 a range is made bold though both its ends were typed anew", func(t *testing.T, b *bundle) {
		anew := func(pos int) prosemirror.Step {
			return b.step(`{"stepType":"replace","from":` + string(rune('0'+pos)) + `,"to":` + string(rune('0'+pos+1)) + `,"slice":{"content":[{"type":"text","text":"-"}]}}`)
		}
		mine := steps(b.step(`{"stepType":"addMark","mark":{"type":"strong"},"from":2,"to":5}`))
		result := b.meanwhile(b.doc(p("abcde")), steps(anew(1), anew(2), anew(4), anew(5)), mine)
		if len(result.Steps) != 1 {
			t.Errorf("dropped %v", result.Dropped)
		}
		same(t, "text", b.text(result.Doc), "--c--")
	}},
	{"R6 a join does not swallow a paragraph written in between", func(t *testing.T, b *bundle) {
		join := steps(b.step(`{"stepType":"replace","from":3,"to":5,"structure":true}`))
		between := steps(b.step(`{"stepType":"replace","from":4,"to":4,"slice":{"content":[` + p("new") + `]}}`))
		result := b.meanwhile(b.doc(p("ab")+","+p("cd")), between, join)
		same(t, "text", b.text(result.Doc), "ab|new|cd")
		if len(result.Dropped) != 1 {
			t.Fatalf("dropped %v", result.Dropped)
		}
		refusal(t, result.Dropped[0].Err, prosemirror.ReasonStructure)
	}},
	{"G12 what two insert at one place stands in the order of the server", func(t *testing.T, b *bundle) {
		result := b.meanwhile(b.doc(p("ab")), steps(b.insert(2, "first")), steps(b.insert(2, "second")))
		same(t, "text", b.text(result.Doc), "afirstsecondb")
	}},
	{"B2 a step is left out and the others go on", func(t *testing.T, b *bundle) {
		mine := steps(b.insert(2, "x"), b.step(`{"stepType":"attr","pos":0,"attr":"id","value":"n"}`), b.insert(7, "y"))
		result := b.meanwhile(b.doc(p("ab")+","+p("cd")), steps(b.replace(0, 4)), mine)
		same(t, "text", b.text(result.Doc), "cyd")
		if len(result.Steps) != 1 || len(result.Dropped) != 2 || result.Dropped[1].Index != 1 {
			t.Errorf("kept %d, dropped %v", len(result.Steps), result.Dropped)
		}
	}},
}

func TestRebaseBorders(t *testing.T) {
	t.Parallel()
	tellAll(t, rebaseBorders)
}

var rebaseBorders = []story{
	{"B1 with nothing missed the steps are applied as they are", func(t *testing.T, b *bundle) {
		result := b.meanwhile(b.doc(p("ab")), nil, steps(b.insert(1, "x"), b.insert(2, "y")))
		same(t, "text", b.text(result.Doc), "xyab")
		same(t, "step", string(result.Steps[1].AppendJSON(nil)), `{"stepType":"replace","from":2,"to":2,"slice":{"content":[{"type":"text","text":"y"}]}}`)
	}},
	{"B3 a step refused at once is reported with its reason", func(t *testing.T, b *bundle) {
		result, err := prosemirror.Rebase(context.Background(), b.doc(p("ab")), steps(b.insert(0, "x")), nil)
		if err != nil {
			t.Fatal(err)
		}
		refusal(t, result.Dropped[0].Err, prosemirror.ReasonContent)
	}},
	{"B4 a rebase ends with its context", func(t *testing.T, b *bundle) {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		doc := b.doc(p("ab"))
		if result, err := prosemirror.Rebase(ctx, doc, steps(b.insert(1, "x")), nil); result != nil || !errors.Is(err, context.Canceled) {
			t.Errorf("got %v, %v", result, err)
		}
		if _, failed, err := prosemirror.ApplyAll(ctx, doc, steps(b.insert(1, "x"))); failed != 0 || !errors.Is(err, context.Canceled) {
			t.Errorf("got %d, %v", failed, err)
		}
	}},
	{"G14 of several steps the refused one is named", func(t *testing.T, b *bundle) {
		doc := b.doc(p("ab"))
		out, failed, err := prosemirror.ApplyAll(context.Background(), doc, steps(b.insert(1, "x"), b.insert(9, "y")))
		refusal(t, err, prosemirror.ReasonPosition)
		if out != nil || failed != 1 {
			t.Errorf("got %v, %d", out, failed)
		}
	}},
}

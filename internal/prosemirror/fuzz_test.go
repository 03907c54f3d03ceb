package prosemirror_test

import (
	"bytes"
	"errors"
	"testing"

	"jalon/internal/prosemirror"
	"jalon/internal/prosemirror/schema"
)

// fuzzDocument is what the fuzzer's steps are applied to.
const fuzzDocument = `{"type":"doc","content":[
	{"type":"heading","attrs":{"level":1},"content":[{"type":"text","text":"Été 😀"}]},
	{"type":"paragraph","attrs":{"id":"p1"},"content":[{"type":"text","text":"ab"},{"type":"text","text":"cd","marks":[{"type":"em"}]},{"type":"hard_break"},{"type":"text","text":"ef"}]},
	{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"one"}]}]},{"type":"list_item","content":[{"type":"paragraph"}]}]},
	{"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell","attrs":{"colwidth":[10]},"content":[{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"insertion","attrs":{"id":"u1"}}]}]}]}]}]}]}`

// FuzzStepJSON: G15, G14, G9, J10, I1. Whatever is read as a step is written
// the same way twice, applies or is refused, leaves a valid document, and can
// be undone.
func FuzzStepJSON(f *testing.F) {
	for _, text := range []string{
		`{"stepType":"replace","from":1,"to":3,"slice":{"content":[{"type":"text","text":"é","marks":[{"type":"strong"}]}]}}`,
		`{"stepType":"replace","from":7,"to":9,"structure":true}`,
		`{"stepType":"replaceAround","from":8,"to":17,"gapFrom":8,"gapTo":17,"insert":1,"slice":{"content":[{"type":"blockquote"}]},"structure":true}`,
		`{"stepType":"addMark","mark":{"type":"link","attrs":{"href":"https://x.example","title":null}},"from":1,"to":14}`,
		`{"stepType":"removeMark","mark":{"type":"em"},"from":9,"to":14}`,
		`{"stepType":"addNodeMark","pos":8,"mark":{"type":"modification","attrs":{"id":1,"type":"attr","previousValue":{"b":[1],"a":null}}}}`,
		`{"stepType":"removeNodeMark","pos":8,"mark":{"type":"insertion","attrs":{"id":1}}}`,
		`{"stepType":"attr","pos":0,"attr":"level","value":2}`,
		`{"stepType":"docAttr","attr":"lang","value":"fr"}`,
		`{"stepType":"markSet","steps":[{"stepType":"addMark","mark":{"type":"em"},"from":1,"to":2}]}`,
	} {
		f.Add([]byte(text))
	}
	s := schema.Jalon()
	doc, err := s.ParseDocument([]byte(fuzzDocument))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		step, err := s.ParseStep(data)
		if err != nil {
			mustBeTyped(t, err)
			return
		}
		text := step.AppendJSON(nil)
		again, err := s.ParseStep(text)
		if err != nil {
			t.Fatalf("%v in what was written: %s", err, text)
		}
		if second := again.AppendJSON(nil); !bytes.Equal(text, second) {
			t.Fatalf("written differently:\n%s\n%s", text, second)
		}
		tryStep(t, doc, step)
	})
}

func tryStep(t *testing.T, doc *prosemirror.Node, step prosemirror.Step) {
	t.Helper()
	out, err := step.Apply(doc)
	if err != nil {
		mustBeTyped(t, err)
		return
	}
	if err := out.Check(); err != nil {
		t.Fatalf("the result is not valid: %v", err)
	}
	inverse, err := step.Invert(doc)
	if err != nil {
		t.Fatalf("no inverse: %v", err)
	}
	back, err := inverse.Apply(out)
	if err != nil {
		t.Fatalf("the inverse is refused: %v", err)
	}
	// I1: the members of a markSet are undone each for itself.
	if step.Type() != prosemirror.TypeMarkSet && !back.Eq(doc) {
		t.Fatalf("undone:\n%s", back.AppendJSON(nil))
	}
}

func mustBeTyped(t *testing.T, err error) {
	t.Helper()
	var refused *prosemirror.Error
	if !errors.As(err, &refused) || refused.Reason == "" {
		t.Fatalf("not a typed refusal: %v", err)
	}
}

// FuzzDocumentJSON: G15, J10, S8. Whatever is read as a document is valid, is
// written the same way twice, and its text can be read.
func FuzzDocumentJSON(f *testing.F) {
	f.Add([]byte(fuzzDocument))
	f.Add([]byte(`{"content":[{"content":[{"text":"a","type":"text"}],"attrs":{"level":2},"type":"heading"}],"type":"doc"}`))
	f.Add([]byte(`{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"\ud83d\ude00\u00e9"}]}]}`))
	s := schema.Jalon()
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := s.ParseDocument(data)
		if err != nil {
			mustBeTyped(t, err)
			return
		}
		text := doc.AppendJSON(nil)
		again, err := s.ParseDocument(text)
		if err != nil {
			t.Fatalf("%v in what was written: %s", err, text)
		}
		if !again.Eq(doc) || !bytes.Equal(again.AppendJSON(nil), text) {
			t.Fatalf("written differently:\n%s\n%s", text, again.AppendJSON(nil))
		}
		if err := doc.CheckRange(0, doc.ContentSize()); err != nil {
			t.Fatal(err)
		}
		doc.TextContent()
	})
}

package prosemirror_test

import (
	"errors"
	"strings"
	"testing"

	"jalon/internal/prosemirror"
	"jalon/internal/prosemirror/schema"
)

// bundle is what most tests need: Jalon's schema and ways to read from it that
// stop the test on a fault.
type bundle struct {
	t      *testing.T
	schema *prosemirror.Schema
}

func setup(t *testing.T) *bundle {
	t.Helper()
	return &bundle{t, schema.Jalon()}
}

// withLimits compiles Jalon's schema with other limits.
func withLimits(t *testing.T, change func(*prosemirror.Limits)) *bundle {
	t.Helper()
	limits := prosemirror.DefaultLimits()
	change(&limits)
	s, err := prosemirror.CompileSchema(schema.File(), limits)
	if err != nil {
		t.Fatal(err)
	}
	return &bundle{t, s}
}

// doc reads a document given as the text of its content.
func (b *bundle) doc(content string) *prosemirror.Node {
	b.t.Helper()
	doc, err := b.schema.ParseDocument([]byte(`{"type":"doc","content":[` + content + `]}`))
	if err != nil {
		b.t.Fatal(err)
	}
	return doc
}

// p is a paragraph of text.
func p(text string) string {
	if text == "" {
		return `{"type":"paragraph"}`
	}
	return `{"type":"paragraph","content":[{"type":"text","text":"` + text + `"}]}`
}

// step reads a step.
func (b *bundle) step(text string) prosemirror.Step {
	b.t.Helper()
	s, err := b.schema.ParseStep([]byte(text))
	if err != nil {
		b.t.Fatal(err)
	}
	return s
}

// insert is the step of typing text at a position.
func (b *bundle) insert(pos int, text string) prosemirror.Step {
	b.t.Helper()
	content, err := b.schema.NewText(text, nil)
	if err != nil {
		b.t.Fatal(err)
	}
	return b.replace(pos, pos, content)
}

// replace is the step of putting nodes in place of a range.
func (b *bundle) replace(from, to int, nodes ...*prosemirror.Node) prosemirror.Step {
	b.t.Helper()
	slice, err := prosemirror.NewSlice(nodes, 0, 0)
	if err != nil {
		b.t.Fatal(err)
	}
	s, err := b.schema.NewReplaceStep(from, to, slice, false)
	if err != nil {
		b.t.Fatal(err)
	}
	return s
}

// apply applies steps that must fit, and checks what comes out.
func (b *bundle) apply(doc *prosemirror.Node, steps ...prosemirror.Step) *prosemirror.Node {
	b.t.Helper()
	for _, s := range steps {
		var err error
		if doc, err = s.Apply(doc); err != nil {
			b.t.Fatalf("%s: %v", s.AppendJSON(nil), err)
		}
		if err := doc.Check(); err != nil {
			b.t.Fatalf("%s: %v", s.AppendJSON(nil), err)
		}
	}
	return doc
}

// refusal asks for a refusal for a reason and gives it.
func refusal(t *testing.T, err error, reason prosemirror.Reason) *prosemirror.Error {
	t.Helper()
	var refused *prosemirror.Error
	if !errors.As(err, &refused) {
		t.Fatalf("got %v, want a refusal for %s", err, reason)
	}
	if refused.Reason != reason {
		t.Fatalf("got %v, want the reason %s", err, reason)
	}
	if !strings.Contains(err.Error(), string(reason)) {
		t.Errorf("the reason is not in %q", err)
	}
	return refused
}

// same compares two texts.
func same(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s\n got  %s\n want %s", what, got, want)
	}
}

// story is a test whose title starts with the number of its rule.
type story struct {
	title string
	tell  func(t *testing.T, b *bundle)
}

// tellAll tells stories side by side, each with a bundle of its own.
func tellAll(t *testing.T, stories []story) {
	t.Helper()
	for _, s := range stories {
		t.Run(s.title, func(t *testing.T) {
			t.Parallel()
			s.tell(t, setup(t))
		})
	}
}

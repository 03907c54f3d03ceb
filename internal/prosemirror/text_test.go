package prosemirror_test

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"
	"unicode/utf16"

	"jalon/internal/prosemirror"
)

func TestTextSizes(t *testing.T) {
	t.Parallel()
	for text, units := range map[string]int{"a": 1, "é": 1, "e\u0301": 2, "中": 1, "😀": 2, "👩‍🚀": 5, "🇨🇦": 4} {
		t.Run("T2 the length of "+text, func(t *testing.T) {
			t.Parallel()
			if doc := setup(t).doc(p(text)); doc.ContentSize() != units+2 || doc.Child(0).Child(0).NodeSize() != units {
				t.Errorf("size %d", doc.ContentSize())
			}
		})
	}
}

func TestPlainText(t *testing.T) {
	t.Parallel()
	b := setup(t)
	doc := b.doc(p("ab😀c") + `,{"type":"bullet_list","content":[{"type":"list_item","content":[` + p("d") + `,` + p("") + `]}]},` +
		`{"type":"paragraph","content":[{"type":"text","text":"e"},{"type":"hard_break"},{"type":"text","text":"f"}]}`)
	for _, c := range []struct {
		from, to        int
		separator, leaf string
		want            string
	}{
		{0, doc.ContentSize(), "\n", "", "ab😀c\nd\n\ne\nf"},
		{0, doc.ContentSize(), "", "", "ab😀cde\nf"},
		{0, doc.ContentSize(), "|", "*", "ab😀c|d||e*f"},
		{3, 5, "|", "", "😀"},
		{2, 11, "|", "", "b😀c|d"},
		{4, 4, "|", "", ""},
	} {
		t.Run(fmt.Sprintf("T1 text from %d to %d", c.from, c.to), func(t *testing.T) {
			t.Parallel()
			text, err := doc.TextBetween(c.from, c.to, c.separator, c.leaf)
			if c.from == 4 {
				refusal(t, err, prosemirror.ReasonSurrogate)
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			same(t, "text", text, c.want)
		})
	}
}

// TestLongText edits a long paragraph at random, beside a plain array of code
// units.
func TestLongText(t *testing.T) {
	t.Parallel()
	for seed := range int64(8) {
		t.Run(fmt.Sprintf("T3 a long text is as good as a short one, seed %d", seed), func(t *testing.T) {
			t.Parallel()
			editLongText(t, rand.New(rand.NewSource(seed)))
		})
	}
}

// edit is a random edit of a text: a range, and what is put there.
type edit struct {
	from, to int
	insert   string
}

func randomEdit(r *rand.Rand, length int) edit {
	letters := []string{"", "", "a", "b ", "é", "中", "😀", "e\u0301", strings.Repeat("xy", 300), strings.Repeat("ç😀", 250)}
	from := r.Intn(length + 1)
	most := 4
	if r.Intn(10) == 0 {
		most = 3000
	}
	return edit{from, min(length, from+r.Intn(most)), letters[r.Intn(len(letters))]}
}

// on gives the code units after the edit.
func (e edit) on(units []uint16) []uint16 {
	out := append([]uint16{}, units[:e.from]...)
	out = append(out, utf16.Encode([]rune(e.insert))...)
	return append(out, units[e.to:]...)
}

// step is the edit as a step on the first paragraph.
func (e edit) step(b *bundle) prosemirror.Step {
	b.t.Helper()
	if e.insert == "" {
		return b.replace(e.from+1, e.to+1)
	}
	n, err := b.schema.NewText(e.insert, nil)
	if err != nil {
		b.t.Fatal(err)
	}
	return b.replace(e.from+1, e.to+1, n)
}

func editLongText(t *testing.T, r *rand.Rand) {
	b := setup(t)
	start := strings.Repeat("Été 😀 données. ", 200+r.Intn(900))
	doc := b.doc(p(start))
	units := utf16.Encode([]rune(start))
	for i := range 400 {
		e := randomEdit(r, len(units))
		step := e.step(b)
		out, err := step.Apply(doc)
		switch after := e.on(units); {
		case insidePair(units, e.from) || insidePair(units, e.to):
			refusal(t, err, prosemirror.ReasonSurrogate)
			continue
		case len(after) > 50_000:
			refusal(t, err, prosemirror.ReasonTooLarge)
			continue
		case err != nil:
			t.Fatal(err)
		default:
			units = after
		}
		inverse, err := step.Invert(doc)
		if err != nil {
			t.Fatal(err)
		}
		if back := b.apply(out, inverse); !back.Eq(doc) {
			t.Fatalf("edit %d is not undone", i)
		}
		doc = out
		if i%20 == 0 && len(units) > 0 {
			compareLongText(b, doc, string(utf16.Decode(units)))
		}
	}
}

func compareLongText(b *bundle, doc *prosemirror.Node, want string) {
	b.t.Helper()
	same(b.t, "text", doc.TextContent(), want)
	fresh := b.doc(p(want))
	if !doc.Eq(fresh) || !fresh.Eq(doc) {
		b.t.Fatal("not equal to the same text read at once")
	}
	if doc.ContentSize() != fresh.ContentSize() {
		b.t.Fatalf("size %d, want %d", doc.ContentSize(), fresh.ContentSize())
	}
	same(b.t, "JSON", string(doc.AppendJSON(nil)), string(fresh.AppendJSON(nil)))
}

func insidePair(units []uint16, at int) bool {
	return at > 0 && at < len(units) && utf16.IsSurrogate(rune(units[at-1])) && utf16.DecodeRune(rune(units[at-1]), rune(units[at])) != 0xFFFD
}

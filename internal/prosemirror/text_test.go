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
	b := setup(t)
	for text, units := range map[string]int{"a": 1, "é": 1, "e\u0301": 2, "中": 1, "😀": 2, "👩‍🚀": 5, "🇨🇦": 4} {
		t.Run("T2 the length of "+text, func(t *testing.T) {
			t.Parallel()
			if doc := b.doc(p(text)); doc.ContentSize() != units+2 || doc.Child(0).Child(0).NodeSize() != units {
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

func editLongText(t *testing.T, r *rand.Rand) {
	b := setup(t)
	letters := []string{"a", "b ", "é", "中", "😀", "e\u0301", strings.Repeat("xy", 300), strings.Repeat("ç😀", 250)}
	start := strings.Repeat("Été 😀 données. ", 200+r.Intn(900))
	doc := b.doc(p(start))
	units := utf16.Encode([]rune(start))
	for i := range 400 {
		from := r.Intn(len(units) + 1)
		to := min(len(units), from+r.Intn(4))
		if r.Intn(10) == 0 {
			to = min(len(units), from+r.Intn(3000))
		}
		insert := ""
		if r.Intn(3) > 0 {
			insert = letters[r.Intn(len(letters))]
		}
		var nodes []*prosemirror.Node
		if insert != "" {
			n, err := b.schema.NewText(insert, nil)
			if err != nil {
				t.Fatal(err)
			}
			nodes = append(nodes, n)
		}
		step := b.replace(from+1, to+1, nodes...)
		out, err := step.Apply(doc)
		if insidePair(units, from) || insidePair(units, to) {
			refusal(t, err, prosemirror.ReasonSurrogate)
			continue
		}
		if len(units)-(to-from)+len(utf16.Encode([]rune(insert))) > 50_000 {
			refusal(t, err, prosemirror.ReasonTooLarge)
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		inverse, err := step.Invert(doc)
		if err != nil {
			t.Fatal(err)
		}
		if back := b.apply(out, inverse); !back.Eq(doc) {
			t.Fatalf("edit %d is not undone", i)
		}
		units = append(append(append([]uint16{}, units[:from]...), utf16.Encode([]rune(insert))...), units[to:]...)
		doc = out
		if i%20 > 0 || len(units) == 0 {
			continue
		}
		want := string(utf16.Decode(units))
		same(t, "text", doc.TextContent(), want)
		if doc.ContentSize() != len(units)+2 {
			t.Fatalf("size %d, want %d", doc.ContentSize(), len(units)+2)
		}
		fresh := b.doc(p(want))
		if !doc.Eq(fresh) || !fresh.Eq(doc) {
			t.Fatal("not equal to the same text read at once")
		}
		same(t, "JSON", string(doc.AppendJSON(nil)), string(fresh.AppendJSON(nil)))
	}
}

func insidePair(units []uint16, at int) bool {
	return at > 0 && at < len(units) && utf16.IsSurrogate(rune(units[at-1])) && utf16.DecodeRune(rune(units[at-1]), rune(units[at])) != 0xFFFD
}

package prosemirror_test

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"jalon/internal/prosemirror"
)

func TestDocumentJSON(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ title, content, want string }{
		{"J2 keys in any order", `{"content":[{"marks":[{"attrs":{"href":"https://x.example"},"type":"link"}],"text":"a","type":"text"}],"attrs":{"level":3},"type":"heading"}`,
			`{"type":"heading","attrs":{"id":null,"level":3},"content":[{"type":"text","marks":[{"type":"link","attrs":{"href":"https://x.example","title":null}}],"text":"a"}]}`},
		{"J7 marks by rank", `{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"em"},{"type":"strong"}]}]}`,
			`{"type":"paragraph","attrs":{"id":null},"content":[{"type":"text","marks":[{"type":"strong"},{"type":"em"}],"text":"a"}]}`},
		{"J8 numbers as JavaScript writes them", `{"type":"heading","attrs":{"level":3.0e0}}`,
			`{"type":"heading","attrs":{"id":null,"level":3}}`},
		{"J10 members of values are sorted", marked(`{"b":[1e21,-0,1e-7,0.1],"a":{"é":"\u00e9\n\u0001","z":true,"Z":null}}`),
			`{"type":"paragraph","attrs":{"id":null},"content":[{"type":"text","marks":[{"type":"modification","attrs":{"id":1,"type":"attr","attrName":null,"previousValue":{"a":{"Z":null,"z":true,"é":"é\n\u0001"},"b":[1e+21,0,1e-7,0.1]},"newValue":null}}],"text":"a"}]}`},
		{"G11 adjacent texts are joined", `{"type":"paragraph","content":[{"type":"text","text":"a"},{"type":"text","text":"b"},{"type":"text","text":"c","marks":[{"type":"em"}]},{"type":"text","text":"d","marks":[{"type":"em"}]}]}`,
			`{"type":"paragraph","attrs":{"id":null},"content":[{"type":"text","text":"ab"},{"type":"text","marks":[{"type":"em"}],"text":"cd"}]}`},
		{"G4 a pair of escapes is one character", p(`\ud83d\ude00\/`),
			`{"type":"paragraph","attrs":{"id":null},"content":[{"type":"text","text":"😀/"}]}`},
		{"J1 white space between tokens", " { \"type\" :\t\"paragraph\" ,\r\n\"content\" : [ ] } ",
			`{"type":"paragraph","attrs":{"id":null}}`},
	} {
		t.Run(c.title, func(t *testing.T) {
			t.Parallel()
			same(t, "JSON", string(setup(t).doc(c.content).Child(0).AppendJSON(nil)), c.want)
		})
	}
}

// marked is a paragraph with a text whose suggestion holds a value.
func marked(value string) string {
	return `{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"modification","attrs":{"id":1,"type":"attr","previousValue":` + value + `}}]}]}`
}

func TestBadDocuments(t *testing.T) {
	t.Parallel()
	deep := strings.Repeat(`{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph"},`, 40) + p("")
	for _, c := range []struct {
		title, text string
		reason      prosemirror.Reason
		path        string
	}{
		{"J6 a node that is not a document", p("a"), prosemirror.ReasonUnknownType, "type"},
		{"S8 no content", `{"type":"doc"}`, prosemirror.ReasonContent, ""},
		{"S8 text in a list", `{"type":"doc","content":[{"type":"bullet_list","content":[{"type":"text","text":"a"}]}]}`, prosemirror.ReasonContent, ""},
		{"S8 a mark that a parent does not allow", `{"type":"doc","content":[{"type":"paragraph","marks":[{"type":"em"}]}]}`, prosemirror.ReasonContent, ""},
		{"S8 content of a leaf", `{"type":"doc","content":[{"type":"paragraph","content":[{"type":"hard_break","content":[{"type":"text","text":"a"}]}]}]}`, prosemirror.ReasonContent, ""},
		{"J4 a node without type", `{"type":"doc","content":[{"attrs":{"id":"a"}}]}`, prosemirror.ReasonMissingKey, "content[0]"},
		{"G1 text of a paragraph", `{"type":"doc","content":[{"type":"paragraph","text":"a"}]}`, prosemirror.ReasonUnknownKey, "content[0].text"},
		{"G1 content of a text", `{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"a","content":[]}]}]}`, prosemirror.ReasonUnknownKey, "content[0].content[0]"},
		{"G3 too deep", `{"type":"doc","content":[` + deep, prosemirror.ReasonTooDeep, "content[0]" + strings.Repeat(".content[0].content[1]", 31) + ".content[0].content[0]"},
		{"G2 too long a textblock", `{"type":"doc","content":[` + p(strings.Repeat("a", 50_001)) + `]}`, prosemirror.ReasonTooLarge, ""},
		{"G2 too large", `{"type":"doc","content":[` + strings.Repeat(p(strings.Repeat("é", 49_999))+",", 10) + p("") + `]}`, prosemirror.ReasonTooLarge, ""},
		{"G2 too many bytes", strings.Repeat(" ", 8<<20) + "{}", prosemirror.ReasonTooLarge, ""},
		{"J1 nothing", "", prosemirror.ReasonSyntax, ""},
	} {
		t.Run(c.title, func(t *testing.T) {
			t.Parallel()
			_, err := setup(t).schema.ParseDocument([]byte(c.text))
			same(t, "path", refusal(t, err, c.reason).Path, c.path)
		})
	}
}

func TestCheck(t *testing.T) {
	t.Parallel()
	tellAll(t, checkStories)
}

// emptyList is a document with an empty list, which is not valid, at position 5
// between two paragraphs.
func (b *bundle) emptyList() *prosemirror.Node {
	b.t.Helper()
	list, err := b.schema.NodeType("bullet_list").NewNode(nil, nil, nil)
	if err != nil {
		b.t.Fatal(err)
	}
	good := b.doc(p("abc") + "," + p("de"))
	bad, err := b.schema.TopType().NewNode(nil, []*prosemirror.Node{good.Child(0), list, good.Child(1)}, nil)
	if err != nil {
		b.t.Fatal(err)
	}
	return bad
}

var checkStories = []story{
	{"S8 a check says where the fault is", func(t *testing.T, b *bundle) {
		if at := refusal(t, b.emptyList().Check(), prosemirror.ReasonContent).Pos; at != 5 {
			t.Errorf("at %d, want 5", at)
		}
	}},
	{"S8 a check of a range looks at what the range touches", func(t *testing.T, b *bundle) {
		bad := b.emptyList()
		for _, c := range []struct{ from, to, at int }{{0, 4, -1}, {8, 10, -1}, {2, 5, 5}, {5, 5, 5}, {6, 6, 5}, {7, 9, 5}, {0, 11, 5}} {
			err := bad.CheckRange(c.from, c.to)
			if c.at < 0 && err != nil {
				t.Errorf("%d to %d: %v", c.from, c.to, err)
			}
			if c.at >= 0 && refusal(t, err, prosemirror.ReasonContent).Pos != c.at {
				t.Errorf("%d to %d: %v", c.from, c.to, err)
			}
		}
		refusal(t, bad.CheckRange(3, 2), prosemirror.ReasonPosition)
		refusal(t, bad.CheckRange(0, 99), prosemirror.ReasonPosition)
	}},
	{"G2 a document over a limit may shrink", func(t *testing.T, _ *bundle) {
		small := withLimits(t, func(l *prosemirror.Limits) { l.DocumentSize, l.TextblockSize = 20, 10 })
		text, err := small.schema.NewText("0123456789abcdef", nil)
		if err != nil {
			t.Fatal(err)
		}
		paragraph, err := small.schema.NodeType("paragraph").NewNode(nil, []*prosemirror.Node{text}, nil)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := small.schema.TopType().NewNode(nil, []*prosemirror.Node{paragraph, paragraph}, nil)
		if err != nil {
			t.Fatal(err)
		}
		refusal(t, doc.Check(), prosemirror.ReasonTooLarge)
		if _, err := small.replace(1, 3).Apply(doc); err != nil {
			t.Error(err)
		}
		_, err = small.insert(1, "x").Apply(doc)
		refusal(t, err, prosemirror.ReasonTooLarge)
	}},
	{"G2 a textblock does not grow over its limit", func(t *testing.T, _ *bundle) {
		small := withLimits(t, func(l *prosemirror.Limits) { l.TextblockSize = 10 })
		doc := small.doc(p("01234567") + "," + p("89"))
		small.apply(doc, small.insert(1, "ab"))
		_, err := small.insert(1, "abc").Apply(doc)
		refusal(t, err, prosemirror.ReasonTooLarge)
		small.apply(doc, small.replace(9, 11))
		small.apply(small.apply(doc, small.insert(1, "x")), small.replace(1, 1))
		_, err = small.replace(10, 12).Apply(small.apply(doc, small.insert(1, "x"))) // joins 9 and 2
		refusal(t, err, prosemirror.ReasonTooLarge)
	}},
	{"G2 a document does not grow over its limit", func(t *testing.T, _ *bundle) {
		small := withLimits(t, func(l *prosemirror.Limits) { l.DocumentSize = 20 })
		doc := small.doc(p("0123456789"))
		small.apply(doc, small.insert(1, "01234567"))
		_, err := small.insert(1, "012345678").Apply(doc)
		refusal(t, err, prosemirror.ReasonTooLarge)
	}},
	{"G2 a call takes so many steps and no more", func(t *testing.T, b *bundle) {
		const one = `{"stepType":"replace","from":1,"to":1}`
		list := strings.Repeat(one+",", 199) + one
		if steps, err := b.schema.ParseSteps([]byte("[" + list + "]")); err != nil || len(steps) != 200 {
			t.Errorf("got %d, %v", len(steps), err)
		}
		_, err := b.schema.ParseSteps([]byte("[" + list + "," + one + "]"))
		same(t, "path", refusal(t, err, prosemirror.ReasonTooLarge).Path, "[200]")
	}},
	{"G3 steps cannot nest deeper than a document may", func(t *testing.T, b *bundle) {
		// A list in a list in a list: each item has a paragraph and the next list.
		doc := b.doc(p(""))
		for depth := 1; ; depth += 2 {
			item := p("") // at the last level: one more than there may be
			if depth+2 < prosemirror.MaxDepth {
				item = p("a") + "," + p("")
			}
			list := b.step(fmt.Sprintf(`{"stepType":"replace","from":%d,"to":%d,"slice":{"content":[{"type":"bullet_list","content":[{"type":"list_item","content":[%s]}]}]}}`, innermost(doc), innermost(doc)+2, item))
			out, err := list.Apply(doc)
			if err != nil {
				refusal(t, err, prosemirror.ReasonTooDeep)
				if depth != prosemirror.MaxDepth-1 {
					t.Errorf("refused at level %d", depth)
				}
				return
			}
			if err := out.Check(); err != nil {
				t.Fatal(err)
			}
			doc = out
		}
	}},
}

// innermost is the position of the last empty paragraph of a document.
func innermost(doc *prosemirror.Node) int {
	at := -1
	doc.Descendants(func(n *prosemirror.Node, pos int, _ *prosemirror.Node, _ int) bool {
		if n.Type().Name() == "paragraph" && n.ContentSize() == 0 {
			at = pos
		}
		return true
	})
	return at
}

func TestConstructors(t *testing.T) {
	t.Parallel()
	tellAll(t, constructorStories)
}

var constructorStories = []story{
	{"G7 attributes are checked and completed", func(t *testing.T, b *bundle) {
		for _, attrs := range []map[string]any{{"id": 1.0}, {"class": "x"}, {"id": "a b"}, {"id": []byte("a")}, {"id": prosemirror.JSON(`{"b":1, "a":2}`)}} {
			_, err := b.schema.NodeType("paragraph").NewNode(attrs, nil, nil)
			refusal(t, err, prosemirror.ReasonAttribute)
		}
		n, err := b.schema.NodeType("paragraph").NewNode(nil, nil, nil)
		if err != nil || n.Attr("id") != nil || n.Attr("nothing") != nil {
			t.Errorf("got %v, %v", n, err)
		}
	}},
	{"G8 marks are checked", func(t *testing.T, b *bundle) {
		for _, attrs := range []map[string]any{nil, {"href": "javascript:x"}, {"href": 1.0}, {"href": "https://x.example", "rel": "x"}} {
			_, err := b.schema.MarkType("link").NewMark(attrs)
			refusal(t, err, prosemirror.ReasonAttribute)
		}
	}},
	{"G10 sets of marks are checked", func(t *testing.T, b *bundle) {
		one, err1 := b.schema.MarkType("insertion").NewMark(map[string]any{"id": "u1"})
		two, err2 := b.schema.MarkType("deletion").NewMark(map[string]any{"id": "u1"})
		if err := errors.Join(err1, err2); err != nil {
			t.Fatal(err)
		}
		_, err := b.schema.NewText("a", []*prosemirror.Mark{two, one})
		refusal(t, err, prosemirror.ReasonMarks)
		if set := one.AddToSet([]*prosemirror.Mark{two}); len(set) != 1 || !one.IsInSet(set) || len(one.RemoveFromSet(set)) != 0 {
			t.Error("adding does not take out what is excluded")
		}
	}},
	{"G10 copies of nodes are checked as well", func(t *testing.T, b *bundle) {
		doc := b.doc(p("ab") + "," + p("cd"))
		both := doc.Child(0).Copy(append(doc.Child(0).Children(), doc.Child(1).Children()...))
		if both.ChildCount() != 1 || both.TextContent() != "abcd" {
			t.Errorf("got %s", both.AppendJSON(nil))
		}
		em, err := b.schema.MarkType("em").NewMark(nil)
		if err != nil {
			t.Fatal(err)
		}
		_, err = both.Child(0).WithMarks([]*prosemirror.Mark{em, em})
		refusal(t, err, prosemirror.ReasonMarks)
		if n, err := both.Child(0).WithMarks([]*prosemirror.Mark{em}); err != nil || !em.IsInSet(n.Marks()) {
			t.Errorf("got %v, %v", n, err)
		}
	}},
	{"G11 text is not empty and is UTF-8", func(t *testing.T, b *bundle) {
		_, err := b.schema.NewText("", nil)
		refusal(t, err, prosemirror.ReasonEmptyText)
		_, err = b.schema.NewText("\xff", nil)
		refusal(t, err, prosemirror.ReasonSyntax)
		_, err = b.schema.NodeType("text").NewNode(nil, nil, nil)
		refusal(t, err, prosemirror.ReasonEmptyText)
	}},
	{"G5 steps made in Go are checked like those that are read", func(t *testing.T, b *bundle) {
		empty, err := prosemirror.NewSlice(nil, 0, 0)
		if err != nil {
			t.Fatal(err)
		}
		_, err = b.schema.NewReplaceStep(3, 2, empty, false)
		refusal(t, err, prosemirror.ReasonPosition)
		_, err = b.schema.NewReplaceAroundStep(1, 5, 0, 5, empty, 0, false)
		refusal(t, err, prosemirror.ReasonPosition)
		_, err = prosemirror.NewAttrStep(-1, "id", nil)
		refusal(t, err, prosemirror.ReasonPosition)
		_, err = prosemirror.NewDocAttrStep("x", struct{}{})
		refusal(t, err, prosemirror.ReasonAttribute)
		_, err = prosemirror.NewSlice(nil, 1, 0)
		refusal(t, err, prosemirror.ReasonSlice)
	}},
	{"G9 Replace checks what it is given", func(t *testing.T, b *bundle) {
		list, err := b.schema.NodeType("bullet_list").NewNode(nil, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		slice, err := prosemirror.NewSlice([]*prosemirror.Node{list}, 0, 0)
		if err != nil {
			t.Fatal(err)
		}
		_, err = b.doc(p("a")).Replace(0, 0, slice)
		refusal(t, err, prosemirror.ReasonContent)
	}},
}

func TestFaultsAndSharing(t *testing.T) {
	t.Parallel()
	tellAll(t, faultStories)
}

var faultStories = []story{
	{"G15 a fault inside is an error", func(t *testing.T, b *bundle) {
		doc := b.doc(p("a"))
		_, err := new(prosemirror.ReplaceStep).Apply(doc) // has no slice
		var fault *prosemirror.PanicError
		if !errors.As(err, &fault) || len(fault.Stack) == 0 || fault.Error() == "" {
			t.Errorf("got %v", err)
		}
	}},
	{"G14 documents and steps may be shared", func(t *testing.T, b *bundle) {
		doc := b.doc(p(strings.Repeat("Été 😀 ", 500)) + "," + p("b"))
		before := string(doc.AppendJSON(nil))
		all := steps(b.insert(5, "x"), b.replace(1, 2000), b.step(`{"stepType":"addMark","from":1,"to":2000,"mark":{"type":"em"}}`))
		var wg sync.WaitGroup
		for range 4 {
			wg.Go(func() {
				for _, s := range all {
					out, err := s.Apply(doc)
					if err != nil {
						t.Error(err)
						return
					}
					_, _ = s.Invert(doc)
					_ = out.Check()
				}
			})
		}
		wg.Wait()
		same(t, "document", string(doc.AppendJSON(nil)), before)
	}},
	{"I2 the inverse of a mark that replaced others", func(t *testing.T, b *bundle) {
		doc := b.doc(`{"type":"paragraph","content":[{"type":"text","text":"ab","marks":[{"type":"insertion","attrs":{"id":"u1"}}]},{"type":"text","text":"cd"}]}`)
		step := b.step(`{"stepType":"addMark","from":1,"to":5,"mark":{"type":"deletion","attrs":{"id":"u2"}}}`)
		inverse, err := step.Invert(doc)
		if err != nil {
			t.Fatal(err)
		}
		same(t, "type", inverse.Type(), prosemirror.TypeMarkSet)
		if back := b.apply(doc, step, inverse); !back.Eq(doc) {
			t.Errorf("got %s", back.AppendJSON(nil))
		}
	}},
	{"R6 a structure step does not take an empty paragraph", func(t *testing.T, b *bundle) {
		_, err := b.step(`{"stepType":"replace","from":3,"to":5,"structure":true}`).Apply(b.doc(p("a") + "," + p("") + "," + p("b")))
		refusal(t, err, prosemirror.ReasonStructure)
	}},
	{"R6 the middle of a last text counts as its parent's end", func(t *testing.T, b *bundle) {
		doc := b.doc(p("abc"))
		same(t, "text", b.apply(doc, b.step(`{"stepType":"replace","from":2,"to":3,"structure":true}`)).TextContent(), "ac")
	}},
}

package prosemirror_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"jalon/internal/prosemirror"
	"jalon/internal/prosemirror/schema"
)

// tiny is a schema whose document has the given content expression, over the
// block types a, b (both in group x), c, r (which needs an attribute), and
// inline text and i.
func tiny(content string) string {
	return `{"nodes":[
		{"name":"doc","content":` + fmt.Sprintf("%q", content) + `},
		{"name":"a","group":"x"},{"name":"b","group":"x y"},{"name":"c"},
		{"name":"r","attrs":[{"name":"id"}]},
		{"name":"i","inline":true},{"name":"text"}],
		"marks":[{"name":"m"}]}`
}

func TestContentExpressions(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ expression, accepted, refused string }{
		{"a", "a", " ,b,aa"},
		{"a b?", "a,ab", "b,abb"},
		{"a* b+", "b,ab,aabb", " ,a,ba"},
		{"x+", "a,b,abba", " ,c,ac"},
		{"(a | c)+ b", "ab,cb,acab", "b,a,abb"},
		{"a{2}", "aa", "a,aaa"},
		{"a{2,}", "aa,aaaa", "a, "},
		{"a{1,3} c", "ac,aaac", "c,aaaac"},
		{"a{0,2} c", "c,aac", "aaac"},
		{"(a b){2} c?", "abab,ababc", "ab,abc,ababab"},
		{"(a b?){2,3}", "aa,aba,abab,aaa,abaab", "a,aaaa"},
		{"(a? b?)*", " ,a,b,ab,ba,bb", "c"},
		{"(a+ | b)? c", "c,ac,aac,bc", "abc,bbc"},
		{"a|b c", "a,bc", "ac,b"},
		{"  a\n b ", "ab", "a"},
		{"", " ", "a"},
	} {
		t.Run("S2 "+c.expression, func(t *testing.T) {
			t.Parallel()
			s, err := prosemirror.CompileSchema([]byte(tiny(c.expression)), prosemirror.DefaultLimits())
			if err != nil {
				t.Fatal(err)
			}
			for want, list := range map[bool]string{true: c.accepted, false: c.refused} {
				for sequence := range strings.SplitSeq(list, ",") {
					var children []*prosemirror.Node
					for _, name := range strings.TrimSpace(sequence) {
						child, err := s.NodeType(string(name)).NewNode(nil, nil, nil)
						if err != nil {
							t.Fatal(err)
						}
						children = append(children, child)
					}
					doc, err := s.TopType().NewNode(nil, children, nil)
					if err != nil {
						t.Fatal(err)
					}
					if err := doc.Check(); (err == nil) != want {
						t.Errorf("%q: got %v, want accepted %v", sequence, err, want)
					}
				}
			}
		})
	}
}

func TestBadSchemas(t *testing.T) {
	t.Parallel()
	nodes := func(more string) string {
		return `{"nodes":[{"name":"doc","content":"p*"},{"name":"p","content":"text*"},{"name":"text"}` + more + `]}`
	}
	for name, file := range map[string]string{
		"S1 unknown key":                 `{"nodes":[],"Knots":[]}`,
		"S1 no JSON":                     `{`,
		"S1 text behind it":              nodes("") + "{}",
		"S1 no text type":                `{"nodes":[{"name":"doc"}]}`,
		"S1 no top type":                 `{"nodes":[{"name":"text"}]}`,
		"S1 two nodes of one name":       nodes(`,{"name":"p"}`),
		"S1 node without a name":         nodes(`,{"content":"p"}`),
		"S1 node and mark of one name":   strings.TrimSuffix(nodes(""), "}") + `,"marks":[{"name":"p"}]}`,
		"S1 mark without a name":         strings.TrimSuffix(nodes(""), "}") + `,"marks":[{}]}`,
		"S1 text with attributes":        `{"nodes":[{"name":"doc"},{"name":"text","attrs":[{"name":"a","default":1}]}]}`,
		"S2 unknown name":                tiny("q"),
		"S2 open parenthesis":            tiny("(a"),
		"S2 closing parenthesis":         tiny("a)"),
		"S2 nothing to repeat":           tiny("+"),
		"S2 open brace":                  tiny("a{2"),
		"S2 no number":                   tiny("a{x}"),
		"S2 range backwards":             tiny("a{3,2}"),
		"S2 empty range":                 tiny("a{0}"),
		"S2 too large":                   tiny("a{513}"),
		"S2 too large by nesting":        tiny("((((a{9}){9}){9}){9}){9}"),
		"S2 inline and block mixed":      tiny("a i"),
		"S2 required text":               tiny("text+"),
		"S2 required node with an attr":  tiny("a r"),
		"S3 unknown mark":                nodes(`,{"name":"q","content":"p","marks":"none"}`),
		"S4 unknown mark":                strings.TrimSuffix(nodes(""), "}") + `,"marks":[{"name":"m","excludes":"q"}]}`,
		"S5 default against its rule":    nodes(`,{"name":"q","attrs":[{"name":"a","default":1,"type":"string"}]}`),
		"S5 default that is not a value": nodes(`,{"name":"q","attrs":[{"name":"a","default":{"b":1,"b":2}}]}`),
		"S6 unknown type":                nodes(`,{"name":"q","attrs":[{"name":"a","type":"strnig"}]}`),
		"S6 unknown type of items":       nodes(`,{"name":"q","attrs":[{"name":"a","type":"array","items":{"type":"int"}}]}`),
		"S6 attribute without a name":    nodes(`,{"name":"q","attrs":[{"default":1}]}`),
		"S6 two attributes of one name":  nodes(`,{"name":"q","attrs":[{"name":"a"},{"name":"a"}]}`),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, err := prosemirror.CompileSchema([]byte(file), prosemirror.DefaultLimits())
			var fault *prosemirror.SchemaError
			if s != nil || !errors.As(err, &fault) || fault.Path == "" || fault.Detail == "" {
				t.Errorf("got %v, %v", s, err)
			}
		})
	}
}

func TestAttributeRules(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ rule, accepted, refused string }{
		{`"type":"string|null"`, `"a" null`, `1 true [] {}`},
		{`"type":"number","integer":true,"min":1,"max":4`, `1 4 2.0`, `0 5 1.5 "1" null`},
		{`"type":"boolean"`, `true false`, `null 0 "true"`},
		{`"maxLength":3`, `"abc" "é😀" [1] 12345`, `"abcd" "😀😀" [1,2] {"a":1}`},
		{`"minLength":2`, `"ab" "😀"`, `"" "a" "é"`},
		{`"token":true`, `"aZ09-_" 1`, `"" "a.b" "é"`},
		{`"enum":["x","y"]`, `"x"`, `"z" ""`},
		{`"type":"array","items":{"type":"number","min":0}`, `[] [1,2]`, `[1,"2"] [-1] [[1]] {"a":1}`},
		{`"type":"object"`, `{} {"b":[1],"a":null}`, `[] null`},
		{`"integer":false`, `1 "a" null [1] {"a":{}} 1e21`, ``},
	} {
		t.Run("S6 "+c.rule, func(t *testing.T) {
			t.Parallel()
			file := `{"nodes":[{"name":"doc","content":"q*"},{"name":"q","attrs":[{"name":"a",` + c.rule + `}]},{"name":"text"}]}`
			s, err := prosemirror.CompileSchema([]byte(file), prosemirror.DefaultLimits())
			if err != nil {
				t.Fatal(err)
			}
			for _, value := range strings.Fields(c.accepted) {
				doc, err := s.ParseDocument([]byte(`{"type":"doc","content":[{"type":"q","attrs":{"a":` + value + `}}]}`))
				if err != nil {
					t.Error(err)
					continue
				}
				if err := doc.Check(); err != nil {
					t.Error(err)
				}
			}
			for _, value := range strings.Fields(c.refused) {
				_, err := s.ParseDocument([]byte(`{"type":"doc","content":[{"type":"q","attrs":{"a":` + value + `}}]}`))
				same(t, "path", refusal(t, err, prosemirror.ReasonAttribute).Path, "content[0].attrs.a")
			}
		})
	}
}

func TestJalonSchema(t *testing.T) {
	t.Parallel()
	s := schema.Jalon()
	var file struct{ Version int }
	if err := json.Unmarshal(schema.File(), &file); err != nil || file.Version != schema.Version {
		t.Errorf("S9 version %d in the file, %d in Go, %v", file.Version, schema.Version, err)
	}
	for _, typ := range s.NodeTypes() {
		t.Run("S9 "+typ.Name(), func(t *testing.T) {
			t.Parallel()
			hasID := false
			for _, a := range typ.Attributes() {
				hasID = hasID || a.Name() == "id"
			}
			if want := typ.IsBlock() && typ != s.TopType(); hasID != want {
				t.Errorf("has an id: %v, want %v", hasID, want)
			}
			if typ.IsLeaf() {
				return
			}
			for _, name := range []string{"insertion", "deletion", "modification"} {
				if !typ.AllowsMarkType(s.MarkType(name)) {
					t.Errorf("its children cannot carry %s", name)
				}
			}
		})
	}
	t.Run("S9 suggestion marks are ranked and excluded as the npm package does it", func(t *testing.T) {
		t.Parallel()
		excludes := func(a, b string) bool { return s.MarkType(a).Excludes(s.MarkType(b)) }
		if !excludes("deletion", "deletion") || !excludes("insertion", "modification") || excludes("modification", "modification") || excludes("link", "strong") {
			t.Error("the marks exclude other marks than they should")
		}
		if s.MarkType("deletion").Rank() < s.MarkType("em").Rank() {
			t.Error("suggestion marks come after the others")
		}
	})
	t.Run("S9 there is no code", func(t *testing.T) {
		t.Parallel()
		if s.NodeType("code_block") != nil || s.MarkType("code") != nil {
			t.Error("there is")
		}
	})
}

func TestSpecIsComplete(t *testing.T) {
	t.Parallel()
	spec, err := os.ReadFile("SPEC.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range hostileSteps {
		if !strings.Contains(string(spec), "**"+h.rule+"**") {
			t.Errorf("SPEC.md has no rule %s", h.rule)
		}
	}
}

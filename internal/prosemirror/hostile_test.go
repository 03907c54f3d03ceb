package prosemirror_test

import (
	"fmt"
	"strings"
	"testing"

	"jalon/internal/prosemirror"
)

const (
	typed  = `{"stepType":"replace","from":1,"to":1,"slice":{"content":[%s]}}`
	around = `{"stepType":"replaceAround","from":%d,"to":%d,"gapFrom":%d,"gapTo":%d,"insert":%d,"slice":{"content":[{"type":"blockquote"}]}}`
)

// hostileSteps are steps that are refused as they are read, with the reason and
// the place.
var hostileSteps = []struct {
	rule, name, text string
	reason           prosemirror.Reason
	path             string
}{
	{"G5", "negative position", `{"stepType":"replace","from":-1,"to":1}`, prosemirror.ReasonPosition, "from"},
	{"G5", "fractional position", `{"stepType":"replace","from":1,"to":1.5}`, prosemirror.ReasonPosition, "to"},
	{"G5", "huge position", `{"stepType":"replace","from":1,"to":1e300}`, prosemirror.ReasonPosition, "to"},
	{"G5", "position past 2^53", `{"stepType":"addNodeMark","pos":9007199254740993,"mark":{"type":"em"}}`, prosemirror.ReasonPosition, "pos"},
	{"G5", "position past any number", `{"stepType":"replace","from":1,"to":1e999}`, prosemirror.ReasonWrongKind, "to"},
	{"J4", "missing position", `{"stepType":"replace","from":1}`, prosemirror.ReasonMissingKey, ""},
	{"J4", "mark step without positions", `{"stepType":"addMark","mark":{"type":"em"}}`, prosemirror.ReasonMissingKey, ""},
	{"J4", "attr step without value", `{"stepType":"attr","pos":1,"attr":"id"}`, prosemirror.ReasonMissingKey, ""},
	{"G5", "from after to", `{"stepType":"replace","from":48,"to":30}`, prosemirror.ReasonPosition, ""},
	{"G5", "mark step from after to", `{"stepType":"addMark","from":3,"to":2,"mark":{"type":"em"}}`, prosemirror.ReasonPosition, ""},
	{"G5", "gap before its step", fmt.Sprintf(around, 2, 8, 1, 5, 1), prosemirror.ReasonPosition, ""},
	{"G5", "gap behind its step", fmt.Sprintf(around, 2, 8, 3, 9, 1), prosemirror.ReasonPosition, ""},
	{"G5", "gap backwards", fmt.Sprintf(around, 2, 8, 6, 4, 1), prosemirror.ReasonPosition, ""},
	{"G5", "insert outside of the slice", fmt.Sprintf(around, 0, 5, 0, 5, 3), prosemirror.ReasonPosition, ""},
	{"G6", "slice opened too deep", `{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"paragraph"}],"openStart":2}}`, prosemirror.ReasonSlice, "slice"},
	{"G6", "slice opened too deep at its end", `{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"paragraph"},{"type":"paragraph"}],"openEnd":2}}`, prosemirror.ReasonSlice, "slice"},
	{"G6", "leaf opened", `{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"hard_break"}],"openStart":1}}`, prosemirror.ReasonSlice, "slice"},
	{"G6", "text opened", `{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"ab"}],"openEnd":1}}`, prosemirror.ReasonSlice, "slice"},
	{"J5", "content twice", fmt.Sprintf(typed, `{"type":"text","text":"a"}],"openEnd":1,"openStart":0,"content":[`), prosemirror.ReasonDuplicateKey, "slice.content"},
	{"G6", "opened without content", `{"stepType":"replace","from":1,"to":1,"slice":{"openStart":1,"openEnd":1}}`, prosemirror.ReasonSlice, "slice"},
	{"G6", "nothing but open tokens", `{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"paragraph"}],"openStart":1,"openEnd":1}}`, prosemirror.ReasonSlice, "slice"},
	{"G7", "unknown node", fmt.Sprintf(typed, `{"type":"code_block"}`), prosemirror.ReasonUnknownType, "slice.content[0].type"},
	{"G7", "unknown node named like a property", fmt.Sprintf(typed, `{"type":"__proto__"}`), prosemirror.ReasonUnknownType, "slice.content[0].type"},
	{"G7", "unknown mark", fmt.Sprintf(typed, `{"type":"text","text":"a","marks":[{"type":"em"},{"type":"underline"}]}`), prosemirror.ReasonUnknownType, "slice.content[0].marks[1].type"},
	{"G7", "unknown attribute", fmt.Sprintf(typed, `{"type":"paragraph","attrs":{"onclick":"x"}}`), prosemirror.ReasonAttribute, "slice.content[0].attrs"},
	{"G7", "unknown step", `{"stepType":"setAttrs","pos":0}`, prosemirror.ReasonUnknownType, "stepType"},
	{"G7", "step that only others know", `{"stepType":"markSet","steps":[{"stepType":"replace","from":1,"to":1}]}`, prosemirror.ReasonUnknownType, "steps[0].stepType"},
	{"G8", "level too large", fmt.Sprintf(typed, `{"type":"heading","attrs":{"level":5}}`), prosemirror.ReasonAttribute, "slice.content[0].attrs.level"},
	{"G8", "level of another kind", fmt.Sprintf(typed, `{"type":"heading","attrs":{"level":"2"}}`), prosemirror.ReasonAttribute, "slice.content[0].attrs.level"},
	{"G8", "level with a fraction", fmt.Sprintf(typed, `{"type":"heading","attrs":{"level":1.5}}`), prosemirror.ReasonAttribute, "slice.content[0].attrs.level"},
	{"G8", "column widths of another kind", fmt.Sprintf(typed, `{"type":"table_cell","attrs":{"colwidth":[100,"2"]}}`), prosemirror.ReasonAttribute, "slice.content[0].attrs.colwidth"},
	{"G8", "missing attribute", fmt.Sprintf(typed, `{"type":"text","text":"a","marks":[{"type":"link"}]}`), prosemirror.ReasonAttribute, "slice.content[0].marks[0].attrs"},
	{"G10", "marks that exclude each other", fmt.Sprintf(typed, `{"type":"text","text":"a","marks":[{"type":"insertion","attrs":{"id":1}},{"type":"deletion","attrs":{"id":1}}]}`), prosemirror.ReasonMarks, "slice.content[0].marks"},
	{"G10", "the same mark twice", fmt.Sprintf(typed, `{"type":"text","text":"a","marks":[{"type":"em"},{"type":"em"}]}`), prosemirror.ReasonMarks, "slice.content[0].marks"},
	{"G9", "closed node without its content", fmt.Sprintf(typed, `{"type":"bullet_list"}`), prosemirror.ReasonContent, "slice.content[0]"},
	{"G9", "closed node with wrong content", fmt.Sprintf(typed, `{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"heading"}]}]}`), prosemirror.ReasonContent, "slice.content[0]"},
	{"G9", "wrong content around the gap", `{"stepType":"replaceAround","from":0,"to":3,"gapFrom":0,"gapTo":3,"insert":5,"slice":{"content":[{"type":"blockquote","content":[{"type":"heading"},{"type":"bullet_list","content":[{"type":"list_item"}]}]}]}}`, prosemirror.ReasonContent, "slice.content[0]"},
	{"J3", "object for a string", `{"stepType":{},"from":1,"to":1}`, prosemirror.ReasonWrongKind, "stepType"},
	{"J3", "string for a position", `{"stepType":"replace","from":"1","to":1}`, prosemirror.ReasonWrongKind, "from"},
	{"J3", "null for a slice", `{"stepType":"replace","from":1,"to":1,"slice":null}`, prosemirror.ReasonWrongKind, "slice"},
	{"J3", "number for a flag", `{"stepType":"replace","from":1,"to":1,"structure":1}`, prosemirror.ReasonWrongKind, "structure"},
	{"J3", "array for a step", `[]`, prosemirror.ReasonWrongKind, ""},
	{"J3", "object for a list", `{"stepType":"markSet","steps":{}}`, prosemirror.ReasonWrongKind, "steps"},
	{"G11", "empty text", fmt.Sprintf(typed, `{"type":"text","text":""}`), prosemirror.ReasonEmptyText, "slice.content[0].text"},
	{"J4", "text without text", fmt.Sprintf(typed, `{"type":"text"}`), prosemirror.ReasonMissingKey, "slice.content[0]"},
	{"G1", "key in other case", `{"stepType":"replace","From":1,"from":1,"to":1}`, prosemirror.ReasonUnknownKey, ""},
	{"G1", "type in other case", fmt.Sprintf(typed, `{"Type":"paragraph"}`), prosemirror.ReasonUnknownKey, "slice.content[0]"},
	{"G1", "key of another step", `{"stepType":"replace","from":1,"to":1,"pos":1}`, prosemirror.ReasonUnknownKey, ""},
	{"G1", "key of the sender", `{"stepType":"replace","from":1,"to":1,"clientID":7}`, prosemirror.ReasonUnknownKey, ""},
	{"J5", "key twice", `{"stepType":"replace","from":1,"to":1,"from":2}`, prosemirror.ReasonDuplicateKey, ""},
	{"J5", "attribute twice", fmt.Sprintf(typed, `{"type":"heading","attrs":{"level":1,"level":2}}`), prosemirror.ReasonDuplicateKey, "slice.content[0].attrs"},
	{"J5", "key twice inside a value", `{"stepType":"attr","pos":0,"attr":"id","value":{"a":1,"b":2,"\u0061":3}}`, prosemirror.ReasonDuplicateKey, "value"},
	{"G4", "high half alone", fmt.Sprintf(typed, `{"type":"text","text":"a\ud83d"}`), prosemirror.ReasonSurrogate, "slice.content[0].text"},
	{"G4", "low half alone", fmt.Sprintf(typed, `{"type":"text","text":"\ude00b"}`), prosemirror.ReasonSurrogate, "slice.content[0].text"},
	{"G4", "halves in the wrong order", fmt.Sprintf(typed, `{"type":"text","text":"\ude00\ud83d"}`), prosemirror.ReasonSurrogate, "slice.content[0].text"},
	{"G4", "half in an attribute", `{"stepType":"attr","pos":0,"attr":"id","value":{"a":["\ud800"]}}`, prosemirror.ReasonSurrogate, "value[0]"},
	{"G4", "insert inside a pair", `{"stepType":"replaceAround","from":1,"to":1,"gapFrom":1,"gapTo":1,"insert":1,"slice":{"content":[{"type":"text","text":"😀"}]}}`, prosemirror.ReasonSurrogate, "insert"},
	{"J1", "not UTF-8", fmt.Sprintf(typed, "{\"type\":\"text\",\"text\":\"\xff\"}"), prosemirror.ReasonSyntax, ""},
	{"J1", "half encoded as UTF-8", fmt.Sprintf(typed, "{\"type\":\"text\",\"text\":\"\xed\xa0\xbd\"}"), prosemirror.ReasonSyntax, ""},
	{"J1", "cut short", `{"stepType":"replace","from":1,"to"`, prosemirror.ReasonSyntax, ""},
	{"J1", "nothing", ``, prosemirror.ReasonSyntax, ""},
	{"J1", "more behind it", `{"stepType":"replace","from":1,"to":1} {}`, prosemirror.ReasonSyntax, ""},
	{"J1", "trailing comma", `{"stepType":"replace","from":1,"to":1,}`, prosemirror.ReasonSyntax, ""},
	{"J1", "line break in a string", fmt.Sprintf(typed, "{\"type\":\"text\",\"text\":\"a\nb\"}"), prosemirror.ReasonSyntax, "slice.content[0].text"},
	{"J1", "leading zero", `{"stepType":"replace","from":01,"to":1}`, prosemirror.ReasonSyntax, "from"},
	{"J1", "bare word", `{"stepType":"attr","pos":0,"attr":"id","value":NaN}`, prosemirror.ReasonSyntax, "value"},
	{"J1", "unknown escape", fmt.Sprintf(typed, `{"type":"text","text":"\x41"}`), prosemirror.ReasonSyntax, "slice.content[0].text"},
	{"G3", "2,000 nodes deep", fmt.Sprintf(typed, strings.Repeat(`{"type":"blockquote","content":[`, 2000)), prosemirror.ReasonTooDeep, "slice.content[0]" + strings.Repeat(".content[0]", 64)},
	{"G3", "2,000 arrays deep", `{"stepType":"attr","pos":0,"attr":"id","value":` + strings.Repeat(`[`, 2000), prosemirror.ReasonTooDeep, "value"},
	{"G3", "attributes nested deep before their type", fmt.Sprintf(typed, `{"attrs":{"id":`+strings.Repeat(`[`, 9)+strings.Repeat(`]`, 9)+`},"type":"paragraph"}`), prosemirror.ReasonTooDeep, "slice.content[0].attrs"},
	{"J1", "brackets that do not match", `{"stepType":"attr","pos":0,"attr":"id","value":[{"a":[1}]]}`, prosemirror.ReasonSyntax, "value[0][0]"},
	{"J1", "brackets that do not match, before their type", fmt.Sprintf(typed, `{"attrs":{"id":[}},"type":"paragraph"}`), prosemirror.ReasonSyntax, "slice.content[0].attrs.id[0]"},
	{"G3", "a value of 20 kB", `{"stepType":"attr","pos":0,"attr":"id","value":["` + strings.Repeat("a", 20_000) + `"]}`, prosemirror.ReasonTooLarge, "value"},
	{"G2", "10 MB", fmt.Sprintf(typed, `{"type":"text","text":"`+strings.Repeat("a", 10<<20)+`"}`), prosemirror.ReasonTooLarge, ""},
	{"G2", "too many nodes", fmt.Sprintf(typed, strings.Repeat(p("")+",", 5000)+p("")), prosemirror.ReasonTooLarge, "slice.content[5000]"},
	{"G2", "too many marks", fmt.Sprintf(typed, `{"type":"text","text":"a","marks":[`+strings.Repeat(`{"type":"em"},`, 64)+`{"type":"em"}]}`), prosemirror.ReasonTooLarge, "slice.content[0].marks[64]"},
	{"G2", "text longer than a textblock", fmt.Sprintf(typed, p(strings.Repeat("é", 50_001))), prosemirror.ReasonTooLarge, "slice.content[0]"},
}

func TestHostileSteps(t *testing.T) {
	t.Parallel()
	b := setup(t)
	for _, h := range hostileSteps {
		t.Run(h.rule+" refuses "+h.name, func(t *testing.T) {
			t.Parallel()
			step, err := b.schema.ParseStep([]byte(h.text))
			if step != nil {
				t.Errorf("got a step: %.200s", step.AppendJSON(nil))
			}
			refused := refusal(t, err, h.reason)
			if h.path != "" || refused.Path != "" {
				same(t, "path", refused.Path, h.path)
			}
			if len(refused.Detail) > 300 {
				t.Errorf("a detail of %d bytes", len(refused.Detail))
			}
			// The same among others, where the place in the list belongs to the path.
			good := `{"stepType":"replace","from":1,"to":1}`
			_, err = b.schema.ParseSteps([]byte("[" + good + "," + h.text + "]"))
			if err == nil {
				t.Error("accepted in a list")
			}
		})
	}
}

// hostilePlaces are steps that can be read but do not fit the document
// p("ab😀c") p("d").
var hostilePlaces = []struct {
	rule, name, text string
	reason           prosemirror.Reason
	pos              int
}{
	{"G5", "end past the document", `{"stepType":"replace","from":1,"to":100}`, prosemirror.ReasonPosition, 100},
	{"G5", "node past the document", `{"stepType":"attr","pos":100,"attr":"id","value":"a"}`, prosemirror.ReasonPosition, 100},
	{"G5", "marks past the document", `{"stepType":"addMark","from":1,"to":100,"mark":{"type":"em"}}`, prosemirror.ReasonPosition, 100},
	{"G4", "start inside a pair", `{"stepType":"replace","from":4,"to":6}`, prosemirror.ReasonSurrogate, 4},
	{"G4", "end inside a pair", `{"stepType":"replace","from":1,"to":4}`, prosemirror.ReasonSurrogate, 4},
	{"G4", "insertion inside a pair", `{"stepType":"replace","from":4,"to":4,"slice":{"content":[{"type":"text","text":"x"}]}}`, prosemirror.ReasonSurrogate, 4},
	{"G4", "nothing inside a pair", `{"stepType":"replace","from":4,"to":4}`, prosemirror.ReasonSurrogate, 4},
	{"G4", "mark up to the inside of a pair", `{"stepType":"addMark","from":1,"to":4,"mark":{"type":"em"}}`, prosemirror.ReasonSurrogate, 4},
	{"G4", "mark of nothing inside a pair", `{"stepType":"removeMark","from":4,"to":4,"mark":{"type":"em"}}`, prosemirror.ReasonSurrogate, 4},
	{"G4", "gap inside a pair", `{"stepType":"replaceAround","from":1,"to":6,"gapFrom":4,"gapTo":5,"insert":0}`, prosemirror.ReasonSurrogate, 4},
	{"G7", "attribute that does not exist", `{"stepType":"attr","pos":0,"attr":"nothing","value":"a"}`, prosemirror.ReasonAttribute, 0},
	{"G7", "document attribute that does not exist", `{"stepType":"docAttr","attr":"nothing","value":"a"}`, prosemirror.ReasonAttribute, -1},
	{"G8", "attribute value that is not allowed", `{"stepType":"attr","pos":0,"attr":"id","value":"a b"}`, prosemirror.ReasonAttribute, 0},
	{"K3", "text as a node", `{"stepType":"addNodeMark","pos":1,"mark":{"type":"em"}}`, prosemirror.ReasonNoNode, 1},
	{"K3", "no node at the end", `{"stepType":"addNodeMark","pos":6,"mark":{"type":"em"}}`, prosemirror.ReasonNoNode, 6},
	{"K3", "mark that the parent does not allow", `{"stepType":"addNodeMark","pos":0,"mark":{"type":"em"}}`, prosemirror.ReasonContent, 0},
	{"R1", "slice deeper than the position", `{"stepType":"replace","from":0,"to":0,"slice":{"content":[` + `{"type":"paragraph","content":[{"type":"text","text":"a"}]}` + `],"openStart":1}}`, prosemirror.ReasonSlice, 0},
	{"R1", "sides that do not meet", `{"stepType":"replace","from":1,"to":7}`, prosemirror.ReasonSlice, 1},
	{"R2", "nodes that do not join", `{"stepType":"replace","from":6,"to":8,"slice":{"content":[{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph"}]}]}],"openStart":1}}`, prosemirror.ReasonSlice, 6},
	{"R4", "text in the document itself", `{"stepType":"replace","from":0,"to":0,"slice":{"content":[{"type":"text","text":"a"}]}}`, prosemirror.ReasonContent, 0},
	{"R6", "structure step over text", `{"stepType":"replace","from":2,"to":9,"structure":true}`, prosemirror.ReasonStructure, 2},
	{"R7", "gap that is not flat", `{"stepType":"replaceAround","from":0,"to":10,"gapFrom":2,"gapTo":9,"insert":0}`, prosemirror.ReasonGap, 2},
	{"R8", "gap that does not fit", `{"stepType":"replaceAround","from":1,"to":6,"gapFrom":1,"gapTo":6,"insert":1,"slice":{"content":[{"type":"blockquote"}]}}`, prosemirror.ReasonGap, 1},
	{"G13", "markSet that passes too often", `{"stepType":"markSet","steps":[` + strings.Repeat(`{"stepType":"addMark","from":0,"to":10,"mark":{"type":"em"}},`, 70) + `{"stepType":"addMark","from":0,"to":10,"mark":{"type":"em"}}]}`, prosemirror.ReasonTooLarge, -1},
}

func TestHostilePlaces(t *testing.T) {
	t.Parallel()
	b := setup(t)
	doc := b.doc(p("ab😀c") + "," + p("d"))
	before := string(doc.AppendJSON(nil))
	for _, h := range hostilePlaces {
		t.Run(h.rule+" refuses "+h.name, func(t *testing.T) {
			t.Parallel()
			out, err := setup(t).step(h.text).Apply(doc)
			if out != nil {
				t.Errorf("got a document: %s", out.AppendJSON(nil))
			}
			if refused := refusal(t, err, h.reason); refused.Pos != h.pos {
				t.Errorf("position %d, want %d", refused.Pos, h.pos)
			}
			same(t, "G14 the document given changed", string(doc.AppendJSON(nil)), before)
		})
	}
}

func TestLinks(t *testing.T) {
	t.Parallel()
	b := setup(t)
	for href, allowed := range map[string]bool{
		"https://ouvert.canada.ca/é?a=b#c": true, "HTTP://x.example": true, "mailto:a@b.example": true,
		"javascript:alert(1)": false, "JavaScript:alert(1)": false, "java\\nscript:alert(1)": false, "\\u0001javascript:x": false,
		" https://x.example": false, "https://x.example/a b": false, "data:text/html,x": false, "vbscript:x": false,
		"//x.example": false, "/plans": false, "#id": false, "": false, "https": false, ":x": false, "httpſ://x": false,
	} {
		t.Run("G8 judges the link "+href, func(t *testing.T) {
			t.Parallel()
			_, err := b.schema.ParseStep([]byte(`{"stepType":"addMark","from":1,"to":2,"mark":{"type":"link","attrs":{"href":"` + href + `"}}}`))
			if allowed && err != nil {
				t.Error(err)
			}
			if !allowed {
				same(t, "path", refusal(t, err, prosemirror.ReasonAttribute).Path, "mark.attrs.href")
			}
		})
	}
}

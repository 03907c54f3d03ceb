package wire_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"jalon/internal/wire"
)

func TestDecode(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]any{
		`"\ud83d\ude00"`:             "😀",
		`"\uD83D\uDE00\uD83D\uDE00"`: "😀😀",
		`"\\ud800"`:                  `\ud800`,
		`"\\\ud83d\ude00"`:           `\😀`,
		`"\ufffd\ud7ff\ue000"`:       "\ufffd\ud7ff\ue000",
		"\"\ufffd\"":                 "\ufffd",
		`"ud800"`:                    "ud800",
		` {"n": 1e400, "m": 12345678901234567890} `: map[string]any{
			"n": json.Number("1e400"), "m": json.Number("12345678901234567890"),
		},
		" null\r\n\t": nil,
	} {
		var got any
		if err := wire.Decode([]byte(raw), &got); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v, %v; want %v", raw, got, err, want)
		}
	}
}

func TestErrorsSayWhere(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		raw  string
		want wire.Error
	}{
		{`"\ud800"`, wire.Error{Problem: wire.LoneSurrogate, Offset: 1}},
		{`"ab\uDfFf"`, wire.Error{Problem: wire.LoneSurrogate, Offset: 3}},
		{`"\ud800\ud800\udc00"`, wire.Error{Problem: wire.LoneSurrogate, Offset: 1}},
		{`"\ud800\udc00\udc00"`, wire.Error{Problem: wire.LoneSurrogate, Offset: 13}},
		{`"\udc00\ud800"`, wire.Error{Problem: wire.LoneSurrogate, Offset: 1}},
		{`"\ud800 \udc00"`, wire.Error{Problem: wire.LoneSurrogate, Offset: 1}},
		{`"\ud800\\udc00"`, wire.Error{Problem: wire.LoneSurrogate, Offset: 1}},
		{`"\\\ud800"`, wire.Error{Problem: wire.LoneSurrogate, Offset: 3}},
		{`"\ud83d\ude0`, wire.Error{Problem: wire.LoneSurrogate, Offset: 1}},
		{`{"\ud800":1}`, wire.Error{Problem: wire.LoneSurrogate, Offset: 2}},
		{"\"é\xff\"", wire.Error{Problem: wire.NotUTF8, Offset: 3}},
		{"\"\xed\xa0\x80\"", wire.Error{Problem: wire.NotUTF8, Offset: 1}},
		{"{}\xc0", wire.Error{Problem: wire.NotUTF8, Offset: 2}},
		{``, wire.Error{Problem: wire.NotJSON, Offset: 0}},
		{`  `, wire.Error{Problem: wire.NotJSON, Offset: 2}},
		{`{"a":`, wire.Error{Problem: wire.NotJSON, Offset: 5}},
		{`{"a";1}`, wire.Error{Problem: wire.NotJSON, Offset: 4}},
		{`"\ud80"`, wire.Error{Problem: wire.NotJSON, Offset: 6}},
		{`"\u"`, wire.Error{Problem: wire.NotJSON, Offset: 3}},
		{`\u`, wire.Error{Problem: wire.NotJSON, Offset: 0}},
		{`{} {}`, wire.Error{Problem: wire.NotJSON, Offset: 3}},
		{`{}]`, wire.Error{Problem: wire.NotJSON, Offset: 2}},
		{`{"a":{}}}`, wire.Error{Problem: wire.NotJSON, Offset: 8}},
	} {
		var into any
		checkError(t, c.raw, wire.Decode([]byte(c.raw), &into), c.want)
	}
	var into struct{ A string }
	checkError(t, `{"a":17}`, wire.Decode([]byte(`{"a":17}`), &into), wire.Error{Problem: wire.OtherType, Offset: 7})
	var list []any
	deep := strings.Repeat("[", 20_000)
	if err := wire.Decode([]byte(deep), &list); !errors.As(err, new(*wire.Error)) {
		t.Errorf("a deep value gives %v", err)
	}
}

func checkError(t *testing.T, raw string, err error, want wire.Error) {
	t.Helper()
	var got *wire.Error
	if !errors.As(err, &got) {
		t.Errorf("%q: %v, want %v", raw, err, &want)
		return
	}
	if *got != want {
		t.Errorf("%q: %v, want %v", raw, got, &want)
	}
	if said := fmt.Sprintf("wire: %s at byte %d", want.Problem, want.Offset); got.Error() != said {
		t.Errorf("%q: says %q", raw, got.Error())
	}
}

var (
	escapedBackslash = regexp.MustCompile(`\\\\`)
	pair             = regexp.MustCompile(`\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}`)
	lone             = regexp.MustCompile(`\\u[dD][89a-fA-F][0-9a-fA-F]{2}`)
)

// Whatever encoding/json reads without changing it is read alike; everything else is
// refused, in words that hold nothing of it.
func FuzzDecode(f *testing.F) {
	for _, raw := range []string{
		`{"query":"{echo}","variables":{"n":1.0e+3,"s":"\ud83d\ude00"},"x":[null,true,-0]}`, `"\ud800"`, `"\\ud800"`,
		`"\\\ud800\udc00"`, "\"\xff\"", `{"a":1}]`, `"\uD800\uDBFF"`, ` 1 `, `{"a":1,"a":2}`, `"\u"`, `\`, ``,
	} {
		f.Add([]byte(raw))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		var got, want any
		err := wire.Decode(raw, &got)
		if err != nil {
			var located *wire.Error
			if !errors.As(err, &located) || located.Offset < 0 || located.Offset > len(raw) {
				t.Fatalf("%q: %v", raw, err)
			}
		}
		d := json.NewDecoder(strings.NewReader(string(raw)))
		d.UseNumber()
		ok := json.Valid(raw) && d.Decode(&want) == nil && utf8.Valid(raw)
		rest := pair.ReplaceAllString(escapedBackslash.ReplaceAllString(string(raw), "x"), "x")
		if ok = ok && !lone.MatchString(rest); ok != (err == nil) {
			t.Fatalf("%q: %v, want it read: %v", raw, err, ok)
		}
		if ok && !reflect.DeepEqual(got, want) {
			t.Fatalf("%q: %v, want %v", raw, got, want)
		}
	})
}

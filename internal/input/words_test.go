package input_test

import (
	"strings"
	"testing"

	"jalon/internal/fault"
	"jalon/internal/input"
)

func TestWords(t *testing.T) {
	t.Parallel()
	empty := fault.Say("Write", "Écrivez")
	for name, c := range map[string]struct {
		raw, want string
		code      fault.Code
	}{
		"plain":             {"  Bonjour à tous \n", "Bonjour à tous", ""},
		"composed":          {"e\u0301te\u0301", "été", ""},
		"line ends":         {"a\r\nb\rc\u2028d", "a\nb\nc\nd", ""},
		"right to left":     {"שלום עולם, مرحبا", "שלום עולם, مرحبا", ""},
		"emoji with joiner": {"👩\u200d🔬 oui", "👩\u200d🔬 oui", ""},
		"Persian":           {"می\u200cخواهم", "می\u200cخواهم", ""},
		"tab":               {"a\tb", "a\tb", ""},
		"empty":             {"", "", fault.Required},
		"blank":             {" \n\t\u00a0\u3000", "", fault.Required},
		"zero width":        {"\u200b\u200d\ufeff\u2060", "", fault.Required},
		"hangul filler":     {"\u3164\u115f", "", fault.Required},
		"braille blank":     {"\u2800", "", fault.Required},
		"accents alone":     {"\u0301\u0301", "", fault.Required},
		"control":           {"a\u0000b", "", fault.Invalid},
		"bell":              {"a\u0007", "", fault.Invalid},
		"escape":            {"a\u001b[31mred", "", fault.Invalid},
		"C1":                {"a\u0085b\u009b", "", fault.Invalid},
		"override":          {"abc\u202egpj.exe", "", fault.Invalid},
		"isolate":           {"abc\u2066def", "", fault.Invalid},
		"isolate, closed":   {"a \u2067שלום\u2069 b", "a \u2067שלום\u2069 b", ""},
		"isolate, reversed": {"a\u2069b\u2066", "", fault.Invalid},
		"isolate, of lines": {"a\u2066b\nc\u2069", "", fault.Invalid},
		"mark inside":       {"abc\ufeffdef", "", fault.Invalid},
		"tags":              {"flag \U000E0041\U000E007F", "", fault.Invalid},
		"private use":       {"a\ue000", "", fault.Invalid},
		"noncharacter":      {"a\U0001FFFE", "", fault.Invalid},
		"invalid bytes":     {"a\xff\xfe", "", fault.Invalid},
		"piled":             {"a" + strings.Repeat("\u0335", 40), "", fault.Invalid},
		"longest":           {strings.Repeat("é", 50), strings.Repeat("é", 50), ""},
		"too long":          {strings.Repeat("é", 51), "", fault.TooLong},
	} {
		var checker input.Checker
		got := checker.Words(c.raw, 50, empty, "body")
		switch {
		case c.code == "" && (checker.Err() != nil || got != c.want):
			t.Errorf("%s: %q, %v", name, got, checker.Err())
		case c.code != "" && (len(checker.Errs) != 1 || checker.Errs[0].Code != c.code):
			t.Errorf("%s: %v, want %s", name, checker.Err(), c.code)
		}
	}
}

func TestLine(t *testing.T) {
	t.Parallel()
	var checker input.Checker
	if got := checker.Line(" Ann\n of\tOttawa ", 50, fault.Say("n", "n"), "publicName"); got != "Ann of Ottawa" || checker.Err() != nil {
		t.Errorf("%q, %v", got, checker.Err())
	}
}

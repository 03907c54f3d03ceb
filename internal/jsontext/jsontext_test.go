package jsontext_test

import (
	"encoding/json"
	"strings"
	"testing"

	"jalon/internal/jsontext"
)

func TestSound(t *testing.T) {
	t.Parallel()
	sound := []string{
		`{}`, `"é 😀"`, `"\u00e9\ud83d\ude00"`, `"\uD83D\uDE00\uD83D\uDE00"`, `"\\ud83d"`, `"\\\\ud83d x"`, `"\n\"\\"`, `"\u12"`, `\`, `"\ud7ff\ue000"`,
	}
	for _, s := range sound {
		if !jsontext.Sound([]byte(s)) {
			t.Errorf("%s is refused", s)
		}
	}
	unsound := []string{
		`"\ud83d"`, `"\ude00"`, `"\ud83d\ud83d\ude00"`, `"\ud83dx\ude00"`, `"\ud83d\n"`, `"\\\ud83d"`, "\"\xff\"", "\"\xed\xa0\xbd\"", `"\ud83d\u00e9"`,
	}
	for _, s := range unsound {
		if jsontext.Sound([]byte(s)) {
			t.Errorf("%s is taken", s)
		}
	}
}

// What Sound lets through, Go's decoder never changes.
func FuzzSound(f *testing.F) {
	f.Add(`"\ud83d\ude00"`)
	f.Add(`"\ud83d"`)
	f.Add("\"\xff\"")
	f.Fuzz(func(t *testing.T, s string) {
		var text string
		if json.Unmarshal([]byte(s), &text) != nil {
			return
		}
		if changed := strings.ContainsRune(text, '\uFFFD') && !strings.Contains(s, "\uFFFD") && !strings.Contains(strings.ToLower(s), `\ufffd`); changed == jsontext.Sound([]byte(s)) {
			t.Errorf("%q decodes to %q; sound: %v", s, text, !changed)
		}
	})
}

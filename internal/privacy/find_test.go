package privacy_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"jalon/internal/privacy"
)

// The cases that the web app's detector is held against too.
func TestCases(t *testing.T) {
	t.Parallel()
	raw, err := os.ReadFile("testdata/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		Text  string
		Kinds []privacy.Kind
	}
	if err := json.Unmarshal(raw, &cases); err != nil || len(cases) == 0 {
		t.Fatal(err)
	}
	for _, c := range cases {
		found := privacy.Find(c.Text)
		kinds := make([]privacy.Kind, len(found))
		for i, f := range found {
			kinds[i] = f.Kind
			passage := string([]rune(c.Text)[f.Start:f.End])
			if strings.TrimSpace(passage) != passage || strings.Contains(f.Preview, passage) {
				t.Errorf("%q: found %q with the preview %q", c.Text, passage, f.Preview)
			}
		}
		if !slices.Equal(kinds, c.Kinds) {
			t.Errorf("%q: %v, want %v", c.Text, kinds, c.Kinds)
		}
	}
}

func TestPreviewShowsNoOther(t *testing.T) {
	t.Parallel()
	found := privacy.Find("call 613 555 0123 or write a.b@example.ca")
	if len(found) != 2 {
		t.Fatalf("%+v", found)
	}
	for _, f := range found {
		if strings.Contains(f.Preview, "0123") || strings.Contains(f.Preview, "@") || strings.Count(f.Preview, "█████") != 2 {
			t.Errorf("preview %q", f.Preview)
		}
	}
}

// No text makes it fail, and what it finds lies in the text.
func FuzzFind(f *testing.F) {
	f.Add("046 454 286")
	f.Add("٠٤٦ ٤٥٤ ٢٨٦ é@x.ca 𝟎𝟒𝟔")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		last := 0
		for _, found := range privacy.Find(text) {
			if found.Start < last || found.End <= found.Start || found.End > utf8.RuneCountInString(text) {
				t.Fatalf("%+v in %q", found, text)
			}
			last = found.End
		}
	})
}

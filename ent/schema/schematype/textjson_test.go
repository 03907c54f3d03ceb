package schematype_test

import (
	"encoding/json"
	"testing"

	"jalon/ent/schema/schematype"
)

// plain has the fields of Text and the usual decoder.
type plain struct {
	EN    string `json:"en"`
	FR    string `json:"fr"`
	ENRev int    `json:"enRev"`
	FRRev int    `json:"frRev"`
	ENOf  int    `json:"enOf"`
	FROf  int    `json:"frOf"`
}

// Whatever is read, it is read as encoding/json reads it.
func FuzzTextJSON(f *testing.F) {
	for _, seed := range []string{
		`{"en":"words","fr":"mots","enRev":1,"frRev":1,"enOf":1,"frOf":1}`,
		`{"en": "« mots »\n\"x\" \\", "fr": "\u00e9", "enRev": 12}`,
		` { "frRev" : 3 , "en" : "a" } `, `{}`, `null`, `{"en":"\ud800"}`, "{\"en\":\"\xff\"}", `{"EN":"case"}`,
		`{"en":1}`, `{"enRev":01}`, `{"enRev":1.5}`, `{"en":"a","en":"b"}`, `{"en":"a"} x`, `{"en":"a",}`, `{"x":{"en":"a"}}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		var got schematype.Text
		var want plain
		gotErr, wantErr := json.Unmarshal(raw, &got), json.Unmarshal(raw, &want)
		if (gotErr == nil) != (wantErr == nil) {
			t.Fatalf("%q: %v, encoding/json says %v", raw, gotErr, wantErr)
		}
		if gotErr == nil && got != schematype.Text(want) {
			t.Errorf("%q: %+v, encoding/json says %+v", raw, got, want)
		}
	})
}

func BenchmarkTextJSON(b *testing.B) {
	raw := []byte(`{"en":"A pilot portal for open access federal science publications is launched","fr":"Lancement d’un projet-pilote de portail","enRev":1,"frRev":1,"enOf":1,"frOf":1}`)
	b.Run("ours", func(b *testing.B) {
		var text schematype.Text
		for b.Loop() {
			if err := text.UnmarshalJSON(raw); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("encoding/json", func(b *testing.B) {
		var text plain
		for b.Loop() {
			if err := json.Unmarshal(raw, &text); err != nil {
				b.Fatal(err)
			}
		}
	})
}

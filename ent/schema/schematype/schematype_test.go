package schematype_test

import (
	"encoding/json"
	"errors"
	"testing"

	"jalon/ent/schema/schematype"
)

func TestID(t *testing.T) {
	t.Parallel()
	id := schematype.NewID(schematype.KindIndicator)
	if kind, err := schematype.KindOf(id); kind != schematype.KindIndicator || err != nil {
		t.Errorf("KindOf(NewID(Indicator)) = %s, %v", kind, err)
	}
	if other := schematype.NewID(schematype.KindIndicator); other == id {
		t.Error("two ids are the same")
	}
	for _, wrong := range []string{
		"", "x", id[:35], id + "0", "g" + id[1:], id[:8] + "_" + id[9:], id[:14] + "4" + id[15:],
		id[:14] + "8fff" + id[18:], id[:19] + "0" + id[20:], "018F5C6E-0000-800F-8000-000000000000",
		"00000000000000000000000000000000----",
	} {
		if kind, err := schematype.KindOf(wrong); !errors.Is(err, schematype.ErrID) {
			t.Errorf("KindOf(%q) = %s, %v; want ErrID", wrong, kind, err)
		}
	}
}

func FuzzKindOf(f *testing.F) {
	f.Add(schematype.NewID(schematype.KindDraft))
	f.Add("--------")
	f.Fuzz(func(t *testing.T, s string) {
		if kind, err := schematype.KindOf(s); err == nil && (kind == "" || len(s) != 36) {
			t.Errorf("KindOf(%q) = %q", s, kind)
		}
	})
}

func TestTextRevise(t *testing.T) {
	t.Parallel()
	en, fr, other := "second", "deuxième", "autre"
	first := schematype.NewText("first", "premier")
	for name, c := range map[string]struct {
		text schematype.Text
		want schematype.TextState
	}{
		"new":                         {first, schematype.TextInStep},
		"both":                        {first.Revise(&en, &fr, false), schematype.TextInStep},
		"English alone":               {first.Revise(&en, nil, false), schematype.TextFRBehind},
		"French alone":                {first.Revise(nil, &fr, false), schematype.TextENBehind},
		"one, then the other":         {first.Revise(&en, nil, false).Revise(nil, &fr, false), schematype.TextBothChanged},
		"one, then both":              {first.Revise(&en, nil, false).Revise(&en, &fr, false), schematype.TextInStep},
		"minor":                       {first.Revise(&en, nil, true), schematype.TextInStep},
		"minor while behind":          {first.Revise(nil, &fr, false).Revise(nil, &other, true), schematype.TextENBehind},
		"the same words":              {first.Revise(&first.EN, nil, false), schematype.TextInStep},
		"the same words, both behind": {first.Revise(&en, nil, false).Revise(&en, nil, false), schematype.TextFRBehind},
	} {
		if got := c.text.State(); got != c.want {
			t.Errorf("%s: %s, want %s (%+v)", name, got, c.want, c.text)
		}
	}
	if first.Revise(&first.EN, &first.FR, false) != first {
		t.Error("revising with the same words makes a revision")
	}
	if got := (schematype.Text{EN: "only"}).In(schematype.FR); got != "only" {
		t.Errorf("In(FR) of a text without French = %q, want the English side", got)
	}
}

func TestTextJSON(t *testing.T) {
	t.Parallel()
	text := schematype.NewText("words", "mots")
	raw, err := json.Marshal(text)
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"en":"words","fr":"mots","enRev":1,"frRev":1,"enOf":1,"frOf":1}`; string(raw) != want {
		t.Errorf("JSON = %s, want %s", raw, want)
	}
}

func TestDueOn(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		precision        schematype.DuePrecision
		day              string
		last, en, french string
	}{
		{schematype.DueDay, "2020-06-01", "2020-06-01", "June 1, 2020", "1er juin 2020"},
		{schematype.DueDay, "2020-02-29", "2020-02-29", "February 29, 2020", "29 février 2020"},
		{schematype.DueMonth, "2020-02-01", "2020-02-29", "February 2020", "février 2020"},
		{schematype.DueMonth, "2019-12-31", "2019-12-31", "December 2019", "décembre 2019"},
		{schematype.DueSeason, "2027-10-05", "2027-12-31", "Fall 2027", "Automne 2027"},
		{schematype.DueSeason, "2020-01-01", "2020-03-31", "Winter 2020", "Hiver 2020"},
		{schematype.DueYear, "2020-03-03", "2020-12-31", "2020", "2020"},
		{schematype.DueOngoing, "", "", "Ongoing", "En continu"},
		{schematype.DueUnstated, "", "", "No date set", "Sans date"},
	} {
		due, err := schematype.DueOn(c.precision, c.day)
		if err != nil || due.LastDay != c.last || due.Wording.EN != c.en || due.Wording.FR != c.french {
			t.Errorf("DueOn(%s, %s) = %+v, %v; want %s, %q, %q", c.precision, c.day, due, err, c.last, c.en, c.french)
		}
	}
	for _, wrong := range []string{"", "2020-13-01", "2020-02-30", "20200201", "0020-01-01", "tomorrow"} {
		if due, err := schematype.DueOn(schematype.DueDay, wrong); err == nil {
			t.Errorf("DueOn(DAY, %q) = %+v, want an error", wrong, due)
		}
	}
}

func TestPhaseDates(t *testing.T) {
	t.Parallel()
	month := func(m string) schematype.Due {
		due, err := schematype.DueInMonth(m)
		if err != nil {
			t.Fatal(err)
		}
		return due
	}
	dates := schematype.PhaseDates{Starts: month("2018-04"), Ends: month("2018-06")}
	if dates.FirstDay() != "2018-04-01" || dates.LastDay() != "2018-06-30" {
		t.Errorf("April to June runs from %s to %s", dates.FirstDay(), dates.LastDay())
	}
	season, err := schematype.DueOn(schematype.DueSeason, "2018-05-20")
	if err != nil {
		t.Fatal(err)
	}
	if first := (schematype.PhaseDates{Starts: season}).FirstDay(); first != "2018-04-01" {
		t.Errorf("spring begins on %s", first)
	}
}

package opendata_test

import (
	"os"
	"strings"
	"testing"

	"jalon/ent/schema/schematype"
	"jalon/internal/opendata"
)

func TestReadNAP(t *testing.T) {
	t.Parallel()
	file, err := os.Open("../demo/plan/nap4-indicators.json")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	nap, err := opendata.ReadNAP(file)
	if err != nil {
		t.Fatal(err)
	}
	commitments, err := nap.Tree()
	if err != nil {
		t.Fatal(err)
	}
	var milestones, indicators, undated int
	for _, c := range commitments {
		milestones += len(c.Milestones)
		for _, m := range c.Milestones {
			indicators += len(m.Indicators)
			for _, i := range m.Indicators {
				if i.PlanPosition < 1 || i.FullText.EN == "" || i.FullText.FR == "" {
					t.Errorf("%s is incomplete: %+v", i.Code, i)
				}
				if i.Due.Precision == schematype.DueUnstated {
					undated++
				}
			}
		}
	}
	if len(commitments) != 10 || milestones != 56 || indicators != 135 || undated != 4 {
		t.Errorf("read %d commitments, %d milestones, %d indicators, %d without a date; want 10, 56, 135, 4",
			len(commitments), milestones, indicators, undated)
	}
	if leads := commitments[0].Milestones[1].Indicators[0].Leads; strings.Join(leads, " ") != "csps-efpc tbs-sct" {
		t.Errorf("the leads of C01.2.1 are %v, want those of its milestone", leads)
	}
}

func TestPeriods(t *testing.T) {
	t.Parallel()
	nap := &opendata.NAP{ReportingPeriods: []string{"2020-03", "2020-06", "2020-12"}}
	periods := nap.Head().Periods
	want := []opendata.Period{
		{Code: "2020-03", Starts: "2020-01-01", Ends: "2020-03-31", Opens: "2020-03-01", DueOn: "2020-04-17", Closes: "2020-05-31"},
		{Code: "2020-06", Starts: "2020-04-01", Ends: "2020-06-30", Opens: "2020-06-01", DueOn: "2020-07-17", Closes: "2020-11-30"},
		{Code: "2020-12", Starts: "2020-07-01", Ends: "2020-12-31", Opens: "2020-12-01", DueOn: "2021-01-17", Closes: "2021-05-31"},
	}
	for i := range want {
		if periods[i] != want[i] {
			t.Errorf("period %d is %+v, want %+v", i, periods[i], want[i])
		}
	}
}

// A file with several mistakes is refused with all of them at once.
func TestReadNAPRefuses(t *testing.T) {
	t.Parallel()
	_, err := opendata.ReadNAP(strings.NewReader(`{
		"plan": "nap/4", "title": {"en": "Plan", "fr": ""}, "reporting_periods": ["2020-13"],
		"commitments": [{"code": "C01", "en": "a", "fr": "b"}, {"code": "C01", "en": "a", "fr": "b"}],
		"milestones": [{"code": "C01.1", "en": "a", "fr": "b", "commitment": "C01", "lead_dept": ["nobody"]},
			{"code": "C010.1", "en": "a", "fr": "b", "commitment": "C01"}],
		"indicators": [{"code": "C01.10.1", "en": "a", "fr": "b", "commitment": "C01", "milestone": "C01.1"},
			{"code": "C01.1.1", "en": "a", "fr": "b", "commitment": "C02", "milestone": "C01.1", "due_date": "June"}]
	}`))
	if err == nil {
		t.Fatal("the file was taken")
	}
	for _, part := range []string{
		"plan: needs a key", "title: needs its English and its French", `"2020-13" is not a month`,
		"commitment C01: stands twice", `milestone C01.1: there is no department "nobody"`,
		`milestone C010.1: is not under "C01"`, `indicator C01.10.1: is not under "C01.1"`,
		`indicator C01.1.1: is not under commitment "C02"`, `"June" is not a month`,
	} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("the error does not say %q:\n%v", part, err)
		}
	}
	for _, wrong := range []string{"", "[]", "null", `{"plan": 4}`} {
		if _, err := opendata.ReadNAP(strings.NewReader(wrong)); err == nil {
			t.Errorf("ReadNAP(%q) succeeded", wrong)
		}
	}
}

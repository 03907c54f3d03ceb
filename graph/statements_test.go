package graph_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/account"
	"jalon/internal/engagement"
	"jalon/internal/testkit"
	"jalon/internal/tracker"
)

// wholePlan reads a plan down to the newest report of each voice.
const wholePlan = `query ($commitments: Int, $milestones: Int, $indicators: Int) {
  plan(slug: "big") { title { en fr }
    phases { kind state firstDay lastDay firstPromised { firstDay } moves { reason { en } } }
    commitments(first: $commitments) { totalCount nodes { code title { en fr } partners { organization { code } }
      milestones(first: $milestones) { totalCount nodes { code title { en fr }
        indicators(first: $indicators) { totalCount nodes { code title { en fr } due { lastDay } overdue voicesDiffer
          leads { code }
          official: latestReport { status progress { en fr } author { publicName { en } organization { code } } }
          champion: latestReport(voice: CHAMPION) { status progress { en fr } author { publicName { en } } } } } } } } } } }`

// At ten times the plan, a query of the whole of it takes the same number of statements, at
// most 12, on both databases.
func TestStatementsDoNotGrow(t *testing.T) {
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, url string) {
		a := newAPI(t, url)
		small := a.plan(t, "small", 10, 6, 2)
		large := a.plan(t, "big", 100, 6, 2)
		query := func(slug string) []string {
			response, statements := a.ask(t, access.Anonymous(),
				strings.Replace(wholePlan, `"big"`, `"`+slug+`"`, 1),
				map[string]any{"commitments": json.Number("100"), "milestones": json.Number("6"), "indicators": json.Number("2")})
			if len(response.Errors) > 0 {
				t.Fatal(response.Errors)
			}
			if got := strings.Count(string(response.Data), `"official":{"status"`); got != map[string]int{"small": small, "big": large}[slug] {
				t.Errorf("%s has %d official reports in the answer", slug, got)
			}
			return statements
		}
		once, tenTimes := query("small"), query("big")
		t.Logf("%d indicators: %d statements; %d indicators: %d statements", small, len(once), large, len(tenTimes))
		if len(once) != len(tenTimes) || len(once) > 12 {
			t.Errorf("statements: %d, and %d at ten times the plan; want the same, at most 12\n%s",
				len(once), len(tenTimes), strings.Join(tenTimes, "\n"))
		}
	})
}

// plan makes a plan of so many commitments, milestones in each and indicators in each, all of
// them reported on by both voices, and returns how many indicators it has.
func (a *api) plan(t *testing.T, slug string, commitments, milestones, indicators int) int {
	t.Helper()
	ctx := t.Context()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	text := schematype.NewText("words", "mots")
	_, err := a.accts.EnsureOrganizations(ctx, []account.Organization{{Code: "tbs-sct", Name: text, Kind: schematype.Department}})
	must(err)
	planID, _, err := a.plans.EnsurePlan(ctx, engagement.PlanSpec{
		Slug: slug, Title: text, ShortTitle: text, Summary: text, TimeZone: "UTC",
	})
	must(err)
	due, err := schematype.DueInMonth("2020-06")
	must(err)
	must(a.plans.EnsurePhases(ctx, planID, testkit.Now(), []engagement.PhaseSpec{{
		Kind: schematype.Implementing, Title: text, Description: text,
		Dates: schematype.PhaseDates{Starts: due, Ends: due},
	}}))
	participant, organization, err := a.accts.MakePersona(ctx, planID, account.Persona{
		Name: text, Role: access.Official, Organization: "tbs-sct",
	})
	must(err)
	position := 0
	for c := range commitments {
		spec := tracker.CommitmentSpec{Code: fmt.Sprintf("C%03d", c+1), Title: text, Position: c + 1}
		past := tracker.Past{Commitment: spec.Code, At: testkit.Now(), Promise: text}
		for m := range milestones {
			milestone := tracker.MilestoneSpec{
				Code: fmt.Sprintf("%s.%d", spec.Code, m+1), Title: text, FullText: text, Position: m + 1,
			}
			for i := range indicators {
				position++
				code := fmt.Sprintf("%s.%d", milestone.Code, i+1)
				milestone.Indicators = append(milestone.Indicators, tracker.IndicatorSpec{
					Code: code, Title: text, FullText: text, Position: i + 1, PlanPosition: position,
					Due: due, Leads: []string{"tbs-sct"},
				})
				for _, voice := range []schematype.Voice{schematype.Official, schematype.Champion} {
					past.Reports = append(past.Reports, tracker.PastReport{
						Indicator: code, Period: "2020-06", Voice: voice, Status: schematype.Substantial,
						Progress: text, ParticipantID: participant, OrganizationID: organization, At: testkit.Now(),
					})
				}
			}
			spec.Milestones = append(spec.Milestones, milestone)
		}
		_, err := a.track.EnsureCommitment(ctx, planID, testkit.Now(), spec)
		must(err)
		must(a.track.ImportPast(ctx, planID, past))
	}
	return position
}

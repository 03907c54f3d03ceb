package access_test

import (
	"slices"
	"testing"

	"jalon/internal/access"
)

func TestTable(t *testing.T) {
	t.Parallel()
	actions := []access.Action{
		access.SeePrepared, access.MovePhase, access.ReportOfficial, access.ReportChampion, access.MoveDueDate,
		access.EditMilestone, access.AnyOrganization, access.SeeHeld, access.Contribute, access.Moderate,
		access.Respond, access.EditDraft, access.FreezeDraft, access.SeeDraft,
	}
	// The whole table, as a facilitator would read it. What is not here is refused.
	want := map[access.Role][]access.Action{
		access.Participant: {access.Contribute},
		access.Champion:    {access.SeePrepared, access.ReportChampion, access.Contribute, access.EditDraft, access.SeeDraft},
		access.Official: {access.SeePrepared, access.ReportOfficial, access.MoveDueDate, access.EditMilestone,
			access.Contribute, access.Respond, access.EditDraft, access.SeeDraft},
		access.ForumMember: {access.SeePrepared, access.Contribute, access.SeeDraft},
		access.Moderator:   {access.SeePrepared, access.SeeHeld, access.Contribute, access.Moderate},
		access.Facilitator: {access.SeePrepared, access.MovePhase, access.MoveDueDate, access.EditMilestone,
			access.AnyOrganization, access.SeeHeld, access.Contribute, access.Respond, access.EditDraft, access.FreezeDraft, access.SeeDraft},
	}
	for _, role := range access.Role("").Values() {
		member := access.Member{Roles: []access.Role{access.Role(role)}, Organizations: []string{""}}
		for _, action := range actions {
			if got := member.Can(action); got != slices.Contains(want[access.Role(role)], action) {
				t.Errorf("%s may %s: %v", role, action, got)
			}
		}
	}
	if (access.Member{}).Can(access.Contribute) || access.Anonymous().Can(access.Contribute, "plan") {
		t.Error("somebody without a role may do something")
	}
}

func TestCanFor(t *testing.T) {
	t.Parallel()
	official := access.Member{Roles: []access.Role{access.Official, access.Official}, Organizations: []string{"tbs", "nrc"}}
	if !official.CanFor(access.ReportOfficial, []string{"fin", "nrc"}) || official.CanFor(access.ReportOfficial, []string{"fin"}) {
		t.Error("an official reports for their own organizations only")
	}
	if got := official.OrganizationFor(access.ReportOfficial, []string{"fin", "nrc"}); got != "nrc" {
		t.Errorf("OrganizationFor = %q, want the one that is concerned", got)
	}
	facilitator := access.Member{Roles: []access.Role{access.Facilitator}, Organizations: []string{""}}
	if !facilitator.CanFor(access.MoveDueDate, nil) {
		t.Error("a facilitator moves any due date")
	}
	if facilitator.CanFor(access.ReportOfficial, []string{""}) {
		t.Error("a facilitator does not report for departments")
	}
	mixed := access.Member{Roles: []access.Role{access.Champion, access.Official}, Organizations: []string{"cs", "tbs"}}
	if mixed.CanFor(access.ReportOfficial, []string{"cs"}) {
		t.Error("a role for one organization serves for another")
	}
}

func TestClass(t *testing.T) {
	t.Parallel()
	viewer := func(account, participant string, roles []access.Role, organizations []string) *access.Viewer {
		return &access.Viewer{AccountID: account, Plans: map[string]access.Member{
			"plan": {ParticipantID: participant, Roles: roles, Organizations: organizations},
		}}
	}
	one := viewer("a", "p", []access.Role{access.Official, access.Champion}, []string{"tbs", "cs"})
	two := viewer("b", "q", []access.Role{access.Champion, access.Official}, []string{"cs", "tbs"})
	other := viewer("c", "r", []access.Role{access.Champion, access.Official}, []string{"tbs", "cs"})
	if one.Class("plan") != two.Class("plan") {
		t.Error("the same roles in another order are another class")
	}
	if one.Class("plan") == other.Class("plan") || one.Class("plan") == one.Class("elsewhere") {
		t.Error("different rights share a class")
	}
	if access.Anonymous().Class("plan") != "" {
		t.Error("the anonymous class has a name")
	}
	class := one.OfClass("plan")
	if class.AccountID != "" || class.Plans["plan"].ParticipantID != "" || class.Class("plan") != one.Class("plan") {
		t.Errorf("OfClass = %+v, want the roles without the person", class)
	}
}

func TestHears(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		role  access.Role
		hears []access.Audience
	}{
		{"", []access.Audience{access.Public}},
		{access.Participant, []access.Audience{access.Public}},
		{access.Champion, []access.Audience{access.Public, access.Editors}},
		{access.Moderator, []access.Audience{access.Public, access.Moderators}},
		{access.Facilitator, []access.Audience{access.Public, access.Moderators, access.Editors}},
	} {
		member := access.Member{}
		if c.role != "" {
			member = access.Member{Roles: []access.Role{c.role}, Organizations: []string{""}}
		}
		for _, audience := range access.Audience("").Values() {
			if got := member.Hears(access.Audience(audience)); got != slices.Contains(c.hears, access.Audience(audience)) {
				t.Errorf("%q hears what is for %s: %v", c.role, audience, got)
			}
		}
	}
}

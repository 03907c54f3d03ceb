package rule_test

import (
	"context"
	"encoding/json"
	"errors"
	"testing"
	"time"

	"entgo.io/ent/privacy"

	"jalon/ent"
	"jalon/ent/migrate"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/store"
	"jalon/internal/testkit"
)

// world is two plans, one published and one prepared, with one row of every entity in each.
type world struct {
	store               *store.Store
	published, prepared string
	// author wrote the published plan's held contribution.
	author string
}

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{store: testkit.Open(t, store.Options{URL: testkit.SQLite(t)})}
	ctx := rule.AsSystem(t.Context(), "the test's own rows")
	err := w.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		var err error
		if w.published, w.author, err = fill(ctx, tx, "published", schematype.PlanPublished); err != nil {
			return err
		}
		w.prepared, _, err = fill(ctx, tx, "prepared", schematype.PlanPrepared)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

var (
	text = schematype.NewText("text", "texte")
	now  = time.Date(2020, 7, 6, 13, 0, 0, 0, time.UTC)
)

func fill(ctx context.Context, tx *ent.Tx, slug string, state schematype.PlanState) (planID, author string, err error) {
	plan := tx.Plan.Create().SetSlug(slug).SetTitle(text).SetShortTitle(text).SetSummary(text).SetState(state).
		SetTimeZone("UTC").SetChangedAt(now).SaveX(ctx)
	organization := tx.Organization.Create().SetCode(slug).SetName(text).SetKind(schematype.Department).SaveX(ctx)
	participant := tx.Participant.Create().SetPlanID(plan.ID).SetPublicName(text).SaveX(ctx)
	tx.Membership.Create().SetPlanID(plan.ID).SetParticipantID(participant.ID).SetRole(access.Participant).ExecX(ctx)
	person := tx.Person.Create().SetName("N").SaveX(ctx)
	tx.PersonLink.Create().SetPlanID(plan.ID).SetPersonID(person.ID).SetParticipantID(participant.ID).ExecX(ctx)
	account := tx.Account.Create().SetPersonID(person.ID).SetCreatedAt(now).SaveX(ctx)
	tx.Session.Create().SetAccountID(account.ID).SetSecretHash([]byte(slug)).SetCreatedAt(now).ExecX(ctx)
	phase := tx.Phase.Create().SetPlanID(plan.ID).SetKind(schematype.Planning).SetTitle(text).SetDescription(text).
		SetPosition(1).SetDates(schematype.PhaseDates{}).SetChangedAt(now).SaveX(ctx)
	tx.PhaseMove.Create().SetPlanID(plan.ID).SetPhaseID(phase.ID).SetFromDates(schematype.PhaseDates{}).
		SetToDates(schematype.PhaseDates{}).SetReason(text).SetMovedAt(now).ExecX(ctx)
	tx.ReportingPeriod.Create().SetPlanID(plan.ID).SetCode("2020-06").SetPosition(1).SetStartsOn("2020-04-01").
		SetEndsOn("2020-06-30").SetOpensOn("2020-06-01").SetDueOn("2020-07-17").SetClosesOn("2020-08-31").ExecX(ctx)
	commitment := tx.Commitment.Create().SetPlanID(plan.ID).SetCode("C01").SetTitle(text).SetPromise(text).
		SetPosition(1).SetChangedAt(now).SaveX(ctx)
	tx.Partner.Create().SetPlanID(plan.ID).SetCommitmentID(commitment.ID).SetOrganizationID(organization.ID).
		SetState(schematype.Confirmed).SetPosition(1).ExecX(ctx)
	milestone := tx.Milestone.Create().SetPlanID(plan.ID).SetCommitmentID(commitment.ID).SetCode("C01.1").
		SetTitle(text).SetFullText(text).SetPosition(1).SetChangedAt(now).SaveX(ctx)
	indicator := tx.Indicator.Create().SetPlanID(plan.ID).SetMilestoneID(milestone.ID).SetCode("C01.1.1").
		SetTitle(text).SetFullText(text).SetPosition(1).SetPlanPosition(1).SetDue(schematype.Due{}).
		SetChangedAt(now).SaveX(ctx)
	tx.Lead.Create().SetPlanID(plan.ID).SetIndicatorID(indicator.ID).SetOrganizationID(organization.ID).
		SetPosition(1).ExecX(ctx)
	tx.DueDateMove.Create().SetPlanID(plan.ID).SetIndicatorID(indicator.ID).SetFromDue(schematype.Due{}).
		SetToDue(schematype.Due{}).SetReason(text).SetMovedAt(now).ExecX(ctx)
	tx.ProgressReport.Create().SetPlanID(plan.ID).SetIndicatorID(indicator.ID).SetPeriod("2020-06").
		SetVoice(schematype.Official).SetStatus(schematype.Limited).SetProgress(text).SetChangedAt(now).ExecX(ctx)
	for _, name := range schematype.ContributionState("").Values() {
		state := schematype.ContributionState(name)
		contribution := tx.Contribution.Create().SetPlanID(plan.ID).SetKind(schematype.KindOfComment).
			SetChannel(schematype.Web).SetLanguage(schematype.EN).SetBody("words").SetConsentVersion("1").
			SetReference(slug + string(state)).SetState(state).SetParticipantID(participant.ID).
			SetReceivedAt(now).SetChangedAt(now).SaveX(ctx)
		comment := tx.Comment.Create().SetPlanID(plan.ID).SetContributionID(contribution.ID).
			SetSubjectID(commitment.ID).SetCommitmentID(commitment.ID).SaveX(ctx)
		tx.Support.Create().SetPlanID(plan.ID).SetCommentID(comment.ID).SetSubjectID(commitment.ID).SetParticipantID(participant.ID).SetSupportedAt(now).ExecX(ctx)
		tx.ModerationDecision.Create().SetPlanID(plan.ID).SetContributionID(contribution.ID).
			SetDecision(schematype.Approve).SetDecidedAt(now).ExecX(ctx)
		tx.Response.Create().SetPlanID(plan.ID).SetContributionID(contribution.ID).SetOutcome(schematype.Noted).
			SetReason(text).SetRespondedAt(now).SetChangedAt(now).ExecX(ctx)
	}
	tx.CommentTally.Create().SetID(commitment.ID).SetPlanID(plan.ID).ExecX(ctx)
	for language, public := range map[schematype.Language]bool{schematype.EN: true, schematype.FR: false} {
		draft := tx.Draft.Create().SetPlanID(plan.ID).SetCommitmentID(commitment.ID).SetLanguage(language).
			SetState(schematype.DraftOpen).SetPublic(public).SetSchemaVersion(1).SetChangedAt(now).SaveX(ctx)
		tx.DraftCommit.Create().SetPlanID(plan.ID).SetDraftID(draft.ID).SetVersion(1).SetRef("r").SetClientID("c").
			SetInputHash([]byte("h")).SetSteps(json.RawMessage("[]")).SetCommittedAt(now).ExecX(ctx)
		tx.DraftSnapshot.Create().SetPlanID(plan.ID).SetDraftID(draft.ID).SetVersion(0).
			SetContent(json.RawMessage("{}")).SetHash([]byte("h")).SetTakenAt(now).ExecX(ctx)
	}
	tx.Revision.Create().SetPlanID(plan.ID).SetEntityID(indicator.ID).SetVersion(1).
		SetState(json.RawMessage("{}")).SetAt(now).ExecX(ctx)
	tx.Receipt.Create().SetPrincipal(account.ID).SetRef("r").SetOperation("o").SetInputHash([]byte("h")).
		SetResultID(plan.ID).SetAt(now).ExecX(ctx)
	tx.Setting.Create().SetID(slug).SetValue([]byte("v")).ExecX(ctx)
	return plan.ID, participant.ID, nil
}

// viewers in the published plan, or in both where the name says so.
func (w *world) viewers() map[string]*access.Viewer {
	in := func(planID string, role access.Role, participant string) map[string]access.Member {
		return map[string]access.Member{planID: {
			ParticipantID: participant, Roles: []access.Role{role}, Organizations: []string{""},
		}}
	}
	return map[string]*access.Viewer{
		"anonymous":         access.Anonymous(),
		"participant":       {AccountID: "a", Plans: in(w.published, access.Participant, "somebody else")},
		"author":            {AccountID: "b", Plans: in(w.published, access.Participant, w.author)},
		"champion":          {AccountID: "c", Plans: in(w.published, access.Champion, "c")},
		"moderator":         {AccountID: "d", Plans: in(w.published, access.Moderator, "d")},
		"prepared champion": {AccountID: "e", Plans: in(w.prepared, access.Champion, "e")},
	}
}

type count func(context.Context, *ent.Client) (int, error)

// entities is every entity of the model, with how many rows each viewer of the story sees.
// A viewer who is not named sees what the anonymous one does.
var entities = map[string]struct {
	count count
	sees  map[string]int
}{
	"Plan":            {func(ctx context.Context, c *ent.Client) (int, error) { return c.Plan.Query().Count(ctx) }, content},
	"Phase":           {func(ctx context.Context, c *ent.Client) (int, error) { return c.Phase.Query().Count(ctx) }, content},
	"PhaseMove":       {func(ctx context.Context, c *ent.Client) (int, error) { return c.PhaseMove.Query().Count(ctx) }, content},
	"ReportingPeriod": {func(ctx context.Context, c *ent.Client) (int, error) { return c.ReportingPeriod.Query().Count(ctx) }, content},
	"Participant":     {func(ctx context.Context, c *ent.Client) (int, error) { return c.Participant.Query().Count(ctx) }, content},
	"Membership":      {func(ctx context.Context, c *ent.Client) (int, error) { return c.Membership.Query().Count(ctx) }, content},
	"Commitment":      {func(ctx context.Context, c *ent.Client) (int, error) { return c.Commitment.Query().Count(ctx) }, content},
	"Partner":         {func(ctx context.Context, c *ent.Client) (int, error) { return c.Partner.Query().Count(ctx) }, content},
	"Milestone":       {func(ctx context.Context, c *ent.Client) (int, error) { return c.Milestone.Query().Count(ctx) }, content},
	"Indicator":       {func(ctx context.Context, c *ent.Client) (int, error) { return c.Indicator.Query().Count(ctx) }, content},
	"Lead":            {func(ctx context.Context, c *ent.Client) (int, error) { return c.Lead.Query().Count(ctx) }, content},
	"DueDateMove":     {func(ctx context.Context, c *ent.Client) (int, error) { return c.DueDateMove.Query().Count(ctx) }, content},
	"ProgressReport":  {func(ctx context.Context, c *ent.Client) (int, error) { return c.ProgressReport.Query().Count(ctx) }, content},

	"Contribution":       {func(ctx context.Context, c *ent.Client) (int, error) { return c.Contribution.Query().Count(ctx) }, contributions},
	"Comment":            {func(ctx context.Context, c *ent.Client) (int, error) { return c.Comment.Query().Count(ctx) }, contributions},
	"ModerationDecision": {func(ctx context.Context, c *ent.Client) (int, error) { return c.ModerationDecision.Query().Count(ctx) }, contributions},
	"Response":           {func(ctx context.Context, c *ent.Client) (int, error) { return c.Response.Query().Count(ctx) }, responses},
	"CommentTally":       {func(ctx context.Context, c *ent.Client) (int, error) { return c.CommentTally.Query().Count(ctx) }, content},
	"Support":            {func(ctx context.Context, c *ent.Client) (int, error) { return c.Support.Query().Count(ctx) }, own},

	"Draft":         {func(ctx context.Context, c *ent.Client) (int, error) { return c.Draft.Query().Count(ctx) }, drafts},
	"DraftCommit":   {func(ctx context.Context, c *ent.Client) (int, error) { return c.DraftCommit.Query().Count(ctx) }, drafts},
	"DraftSnapshot": {func(ctx context.Context, c *ent.Client) (int, error) { return c.DraftSnapshot.Query().Count(ctx) }, drafts},

	"Organization": {func(ctx context.Context, c *ent.Client) (int, error) { return c.Organization.Query().Count(ctx) }, map[string]int{"anonymous": 2}},

	"Person":     {func(ctx context.Context, c *ent.Client) (int, error) { return c.Person.Query().Count(ctx) }, nobody},
	"PersonLink": {func(ctx context.Context, c *ent.Client) (int, error) { return c.PersonLink.Query().Count(ctx) }, nobody},
	"Account":    {func(ctx context.Context, c *ent.Client) (int, error) { return c.Account.Query().Count(ctx) }, nobody},
	"Session":    {func(ctx context.Context, c *ent.Client) (int, error) { return c.Session.Query().Count(ctx) }, nobody},
	"Revision":   {func(ctx context.Context, c *ent.Client) (int, error) { return c.Revision.Query().Count(ctx) }, nobody},
	"Change":     {func(ctx context.Context, c *ent.Client) (int, error) { return c.Change.Query().Count(ctx) }, nobody},
	"FeedHead":   {func(ctx context.Context, c *ent.Client) (int, error) { return c.FeedHead.Query().Count(ctx) }, nobody},
	"Receipt":    {func(ctx context.Context, c *ent.Client) (int, error) { return c.Receipt.Query().Count(ctx) }, nobody},
	"Setting":    {func(ctx context.Context, c *ent.Client) (int, error) { return c.Setting.Query().Count(ctx) }, nobody},
}

const refused = -1

var (
	content = map[string]int{"anonymous": 1, "prepared champion": 2}
	// One in each state: the public sees the published one and the hidden one's place, its author
	// all, a moderator all but the withdrawn one.
	contributions = map[string]int{"anonymous": 2, "author": 5, "moderator": 4, "prepared champion": 4}
	// What speaks of a hidden one is hidden with it.
	responses = map[string]int{"anonymous": 1, "author": 5, "moderator": 4, "prepared champion": 2}
	own       = map[string]int{"anonymous": 0, "author": 5}
	drafts    = map[string]int{"anonymous": 1, "champion": 2, "prepared champion": 3}
	nobody    = map[string]int{"anonymous": refused}
)

func TestWhoSeesWhat(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	if got := len(migrate.Tables); got != len(entities) {
		t.Fatalf("the story has %d entities, the model %d", len(entities), got)
	}
	for name, entity := range entities {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if _, err := entity.count(t.Context(), w.store.Read()); !errors.Is(err, privacy.Deny) {
				t.Errorf("without a viewer: %v, want a refusal", err)
			}
			for who, viewer := range w.viewers() {
				want, ok := entity.sees[who]
				if !ok {
					want = entity.sees["anonymous"]
				}
				got, err := entity.count(access.NewContext(t.Context(), viewer), w.store.Read())
				switch {
				case want == refused && !errors.Is(err, privacy.Deny):
					t.Errorf("%s: %d rows, %v; want a refusal", who, got, err)
				case want != refused && (err != nil || got != want):
					t.Errorf("%s sees %d rows, %v; want %d", who, got, err, want)
				}
			}
		})
	}
}

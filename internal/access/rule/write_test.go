package rule_test

import (
	"context"
	"errors"
	"strconv"
	"testing"

	"entgo.io/ent/privacy"

	"jalon/ent"
	"jalon/ent/indicator"
	"jalon/ent/plan"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/access/rule"
)

// as carries out a write as somebody.
func (w *world) as(t *testing.T, viewer *access.Viewer, do func(context.Context, *ent.Tx) error) error {
	t.Helper()
	return w.store.Write(access.NewContext(t.Context(), viewer), do)
}

func (w *world) member(role access.Role, planID string) *access.Viewer {
	return &access.Viewer{AccountID: "x", Plans: map[string]access.Member{
		planID: {ParticipantID: "x", Roles: []access.Role{role}, Organizations: []string{""}},
	}}
}

func TestWhoReports(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	report := func(planID, period string) func(context.Context, *ent.Tx) error {
		return func(ctx context.Context, tx *ent.Tx) error {
			id := tx.Indicator.Query().Where(indicator.PlanID(planID)).
				OnlyIDX(rule.AsSystem(ctx, "the test finds its row"))
			return tx.ProgressReport.Create().SetPlanID(planID).SetIndicatorID(id).SetPeriod(period).
				SetVoice(schematype.Champion).SetStatus(schematype.Limited).SetProgress(text).SetChangedAt(now).Exec(ctx)
		}
	}
	for name, c := range map[string]struct {
		viewer *access.Viewer
		planID string
		may    bool
	}{
		"nobody":               {nil, w.published, false},
		"anonymous":            {access.Anonymous(), w.published, false},
		"participant":          {w.member(access.Participant, w.published), w.published, false},
		"moderator":            {w.member(access.Moderator, w.published), w.published, false},
		"champion elsewhere":   {w.member(access.Champion, w.prepared), w.published, false},
		"champion":             {w.member(access.Champion, w.published), w.published, true},
		"official":             {w.member(access.Official, w.published), w.published, true},
		"champion of the next": {w.member(access.Champion, w.prepared), w.prepared, true},
	} {
		err := w.as(t, c.viewer, report(c.planID, "p "+name[:4]))
		if c.may && err != nil || !c.may && !errors.Is(err, privacy.Deny) {
			t.Errorf("%s reports: %v, allowed %v", name, err, c.may)
		}
	}
}

// An update touches rows of the plans where the viewer may, and no others.
func TestUpdatesStayInThePlan(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var changed int
	err := w.as(t, w.member(access.Official, w.published), func(ctx context.Context, tx *ent.Tx) error {
		var err error
		changed, err = tx.Indicator.Update().AddVersion(1).Save(ctx)
		return err
	})
	if err != nil || changed != 1 {
		t.Errorf("an official of one plan changed %d indicators, %v; want the one of their plan", changed, err)
	}
}

func TestRecordsNeverChange(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	err := w.as(t, w.member(access.Facilitator, w.published), func(ctx context.Context, tx *ent.Tx) error {
		_, err := tx.DueDateMove.Delete().Exec(ctx)
		return err
	})
	if !errors.Is(err, privacy.Deny) {
		t.Errorf("a facilitator deletes moves: %v, want a refusal", err)
	}
}

func TestOnlyTheProgramItself(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	facilitator := w.member(access.Facilitator, w.published)
	for name, do := range map[string]func(context.Context, *ent.Tx) error{
		"publishes a plan": func(ctx context.Context, tx *ent.Tx) error {
			return tx.Plan.Update().Where(plan.ID(w.prepared)).SetState(schematype.PlanPublished).Exec(ctx)
		},
		"makes a session": func(ctx context.Context, tx *ent.Tx) error {
			return tx.Session.Create().SetAccountID("a").SetSecretHash([]byte("s")).SetCreatedAt(now).Exec(ctx)
		},
		"gives a role": func(ctx context.Context, tx *ent.Tx) error {
			return tx.Membership.Create().SetPlanID(w.published).SetParticipantID(w.author).
				SetRole(access.Facilitator).Exec(ctx)
		},
		"writes the feed": func(ctx context.Context, tx *ent.Tx) error {
			return tx.Change.Create().SetID(1).SetEpoch(1).SetTopic("t").SetKind("k").SetEntityID("e").
				SetVersion(1).SetAudience(access.Public).SetAt(now).Exec(ctx)
		},
	} {
		if err := w.as(t, facilitator, do); !errors.Is(err, privacy.Deny) {
			t.Errorf("a facilitator %s through the model: %v, want a refusal", name, err)
		}
	}
}

// Contributions are made by their author alone, in their own name; a moderator changes
// anybody's and makes none for others.
func TestWhoContributes(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	contribute := func(author string, number *int) func(context.Context, *ent.Tx) error {
		return func(ctx context.Context, tx *ent.Tx) error {
			*number++
			return tx.Contribution.Create().SetPlanID(w.published).SetKind(schematype.KindOfComment).
				SetChannel(schematype.Web).SetLanguage(schematype.FR).SetBody("mots").SetConsentVersion("1").
				SetReference("c" + strconv.Itoa(*number)).SetState(schematype.Held).SetParticipantID(author).
				SetReceivedAt(now).SetChangedAt(now).Exec(ctx)
		}
	}
	author := &access.Viewer{AccountID: "x", Plans: map[string]access.Member{
		w.published: {ParticipantID: w.author, Roles: []access.Role{access.Participant}, Organizations: []string{""}},
	}}
	number := 0
	for name, c := range map[string]struct {
		viewer *access.Viewer
		author string
		may    bool
	}{
		"nobody":                 {nil, w.author, false},
		"anonymous":              {access.Anonymous(), w.author, false},
		"another for the author": {w.member(access.Participant, w.published), w.author, false},
		"a moderator for them":   {w.member(access.Moderator, w.published), w.author, false},
		"the author":             {author, w.author, true},
		"the author as another":  {author, "x", false},
	} {
		err := w.as(t, c.viewer, contribute(c.author, &number))
		if c.may && err != nil || !c.may && !errors.Is(err, privacy.Deny) {
			t.Errorf("%s contributes: %v, allowed %v", name, err, c.may)
		}
	}
	for name, c := range map[string]struct {
		viewer  *access.Viewer
		changed int
	}{
		"another participant": {w.member(access.Participant, w.published), 0},
		"an official":         {w.member(access.Official, w.published), 0},
		"the author":          {author, 6},
		"a moderator":         {w.member(access.Moderator, w.published), 6},
		"a moderator elsewhere, who contributes here": {&access.Viewer{AccountID: "x", Plans: map[string]access.Member{
			w.published: {ParticipantID: "x", Roles: []access.Role{access.Participant}, Organizations: []string{""}},
			w.prepared:  {ParticipantID: "y", Roles: []access.Role{access.Moderator}, Organizations: []string{""}},
		}}, 5},
	} {
		var changed int
		err := w.as(t, c.viewer, func(ctx context.Context, tx *ent.Tx) (err error) {
			changed, err = tx.Contribution.Update().AddVersion(1).Save(ctx)
			return err
		})
		if err != nil || changed != c.changed {
			t.Errorf("%s changes %d contributions, %v; want %d", name, changed, err, c.changed)
		}
		if err := w.as(t, c.viewer, func(ctx context.Context, tx *ent.Tx) error {
			_, err := tx.Contribution.Delete().Exec(ctx)
			return err
		}); !errors.Is(err, privacy.Deny) {
			t.Errorf("%s deletes contributions: %v, want a refusal", name, err)
		}
	}
}

// Support is given in one's own name.
func TestWhoSupports(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	stranger := w.member(access.Participant, w.published)
	for name, do := range map[string]func(context.Context, *ent.Tx) error{
		"supports in another's name": func(ctx context.Context, tx *ent.Tx) error {
			return tx.Support.Create().SetPlanID(w.published).SetCommentID("c").SetSubjectID("s").SetParticipantID(w.author).SetSupportedAt(now).Exec(ctx)
		},
		"decides": func(ctx context.Context, tx *ent.Tx) error {
			return tx.ModerationDecision.Create().SetPlanID(w.published).SetContributionID("c").
				SetDecision(schematype.Approve).SetDecidedAt(now).Exec(ctx)
		},
		"answers": func(ctx context.Context, tx *ent.Tx) error {
			return tx.Response.Create().SetPlanID(w.published).SetContributionID("c").SetOutcome(schematype.Noted).
				SetReason(text).SetRespondedAt(now).SetChangedAt(now).Exec(ctx)
		},
		"moves a comment": func(ctx context.Context, tx *ent.Tx) error {
			return tx.Comment.Update().SetListed(true).Exec(ctx)
		},
		"counts": func(ctx context.Context, tx *ent.Tx) error {
			return tx.CommentTally.Update().AddThreads(1).Exec(ctx)
		},
	} {
		if err := w.as(t, stranger, do); !errors.Is(err, privacy.Deny) {
			t.Errorf("a participant %s through the model: %v, want a refusal", name, err)
		}
	}
	var gone int
	err := w.as(t, stranger, func(ctx context.Context, tx *ent.Tx) (err error) {
		gone, err = tx.Support.Delete().Exec(ctx)
		return err
	})
	if err != nil || gone != 0 {
		t.Errorf("a stranger takes back %d supports of others, %v", gone, err)
	}
}

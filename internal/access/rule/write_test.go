package rule_test

import (
	"context"
	"errors"
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

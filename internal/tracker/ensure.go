package tracker

import (
	"context"
	"fmt"
	"time"

	"jalon/ent"
	"jalon/ent/commitment"
	"jalon/ent/indicator"
	"jalon/ent/milestone"
	"jalon/ent/organization"
	"jalon/ent/schema/schematype"
	"jalon/internal/access/rule"
	"jalon/internal/revision"
)

// CommitmentSpec is a commitment as it should be, with everything under it.
type CommitmentSpec struct {
	Code       string
	Title      schematype.Text
	Position   int
	Milestones []MilestoneSpec
}

// MilestoneSpec is a milestone as it should be.
type MilestoneSpec struct {
	Code            string
	Title, FullText schematype.Text
	Position        int
	Indicators      []IndicatorSpec
}

// IndicatorSpec is an indicator as it should be.
type IndicatorSpec struct {
	Code                   string
	Title, FullText        schematype.Text
	Position, PlanPosition int
	Due                    schematype.Due
	// Leads are organization codes.
	Leads []string
}

// ensure makes what is missing under one commitment.
type ensure struct {
	tx      *ent.Tx
	planID  string
	at      time.Time
	changed int
}

// EnsureCommitment makes a commitment, its milestones and its indicators where they are
// missing, and changes the wording of those that differ. Due dates that are there stay:
// they move with a reason only. at is when it came to be so; zero means now. It returns how
// many records it made or changed. An operator's command, not a viewer's.
func (s *Service) EnsureCommitment(ctx context.Context, planID string, at time.Time, spec CommitmentSpec) (changed int, err error) {
	if at.IsZero() {
		at = s.now()
	}
	err = s.store.Write(rule.AsSystem(ctx, "an operator imports"), func(ctx context.Context, tx *ent.Tx) error {
		e := &ensure{tx: tx, planID: planID, at: at}
		err := e.commitment(ctx, spec)
		changed = e.changed
		return err
	})
	return changed, err
}

func (e *ensure) record(ctx context.Context, id string, version int, state any) error {
	e.changed++
	return revision.Record(ctx, e.tx, revision.Entry{
		PlanID: e.planID, EntityID: id, Version: version, State: state, At: e.at,
	})
}

func (e *ensure) commitment(ctx context.Context, spec CommitmentSpec) error {
	known, err := e.tx.Commitment.Query().
		Where(commitment.PlanID(e.planID), commitment.Code(spec.Code)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		known, err = e.tx.Commitment.Create().SetPlanID(e.planID).SetCode(spec.Code).SetTitle(spec.Title).
			SetPromise(schematype.Text{}).SetPosition(spec.Position).SetChangedAt(e.at).Save(ctx)
	case err == nil && !sameWords(known.Title, spec.Title):
		known, err = known.Update().SetTitle(revise(known.Title, spec.Title)).
			AddVersion(1).SetChangedAt(e.at).Save(ctx)
	case err == nil:
		return e.milestones(ctx, known, spec.Milestones)
	}
	if err != nil {
		return err
	}
	if err := e.record(ctx, known.ID, known.Version, known); err != nil {
		return err
	}
	return e.milestones(ctx, known, spec.Milestones)
}

func (e *ensure) milestones(ctx context.Context, parent *ent.Commitment, specs []MilestoneSpec) error {
	for _, spec := range specs {
		known, err := e.milestone(ctx, parent, spec)
		if err != nil {
			return fmt.Errorf("%s: %w", spec.Code, err)
		}
		for _, i := range spec.Indicators {
			if err := e.indicator(ctx, known, i); err != nil {
				return fmt.Errorf("%s: %w", i.Code, err)
			}
		}
	}
	return nil
}

func (e *ensure) milestone(ctx context.Context, parent *ent.Commitment, spec MilestoneSpec) (*ent.Milestone, error) {
	known, err := e.tx.Milestone.Query().
		Where(milestone.PlanID(e.planID), milestone.Code(spec.Code)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		known, err = e.tx.Milestone.Create().SetPlanID(e.planID).SetCommitmentID(parent.ID).SetCode(spec.Code).
			SetTitle(spec.Title).SetFullText(spec.FullText).SetPosition(spec.Position).SetChangedAt(e.at).Save(ctx)
	case err == nil && (!sameWords(known.Title, spec.Title) || !sameWords(known.FullText, spec.FullText)):
		known, err = known.Update().SetTitle(revise(known.Title, spec.Title)).
			SetFullText(revise(known.FullText, spec.FullText)).AddVersion(1).SetChangedAt(e.at).Save(ctx)
	case err == nil:
		return known, nil
	}
	if err != nil {
		return nil, err
	}
	return known, e.record(ctx, known.ID, known.Version, known)
}

func (e *ensure) indicator(ctx context.Context, parent *ent.Milestone, spec IndicatorSpec) error {
	known, err := e.tx.Indicator.Query().
		Where(indicator.PlanID(e.planID), indicator.Code(spec.Code)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		known, err = e.tx.Indicator.Create().SetPlanID(e.planID).SetMilestoneID(parent.ID).SetCode(spec.Code).
			SetTitle(spec.Title).SetFullText(spec.FullText).SetPosition(spec.Position).
			SetPlanPosition(spec.PlanPosition).SetDue(spec.Due).SetChangedAt(e.at).Save(ctx)
		if err == nil {
			err = e.leads(ctx, known, spec.Leads)
		}
	case err == nil && (!sameWords(known.Title, spec.Title) || !sameWords(known.FullText, spec.FullText)):
		known, err = known.Update().SetTitle(revise(known.Title, spec.Title)).
			SetFullText(revise(known.FullText, spec.FullText)).AddVersion(1).SetChangedAt(e.at).Save(ctx)
	case err == nil:
		return nil
	}
	if err != nil {
		return err
	}
	return e.record(ctx, known.ID, known.Version, known)
}

func (e *ensure) leads(ctx context.Context, of *ent.Indicator, codes []string) error {
	for i, code := range codes {
		id, err := e.tx.Organization.Query().Where(organization.Code(code)).OnlyID(ctx)
		if err != nil {
			return fmt.Errorf("lead %s: %w", code, err)
		}
		err = e.tx.Lead.Create().SetPlanID(e.planID).SetIndicatorID(of.ID).
			SetOrganizationID(id).SetPosition(i + 1).Exec(ctx)
		if err != nil {
			return fmt.Errorf("lead %s: %w", code, err)
		}
	}
	return nil
}

func sameWords(a, b schematype.Text) bool { return a.EN == b.EN && a.FR == b.FR }

func revise(known, wanted schematype.Text) schematype.Text {
	return known.Revise(&wanted.EN, &wanted.FR, false)
}

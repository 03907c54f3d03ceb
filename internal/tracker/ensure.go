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
// they move with a reason only. It returns how many records it made or changed. An
// operator's command, not a viewer's.
func (s *Service) EnsureCommitment(ctx context.Context, planID string, spec CommitmentSpec) (changed int, err error) {
	now := s.now()
	err = s.store.Write(rule.AsSystem(ctx, "an operator imports"), func(ctx context.Context, tx *ent.Tx) error {
		e := &ensure{tx: tx, planID: planID, at: now}
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
	case err == nil && !(sameWords(known.Title, spec.Title) && sameWords(known.FullText, spec.FullText)):
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
	case err == nil && !(sameWords(known.Title, spec.Title) && sameWords(known.FullText, spec.FullText)):
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

// PastReport is a report that was made before it came into this database.
type PastReport struct {
	Indicator                     string // its code
	Period                        string
	Voice                         schematype.Voice
	Status                        schematype.ProgressStatus
	Progress                      schematype.Text
	Evidence, Challenges          *schematype.Text
	ParticipantID, OrganizationID string
	At                            time.Time
}

// PastMove is a move of a due date that was made before it came into this database.
type PastMove struct {
	Indicator     string // its code
	To            schematype.Due
	Reason        schematype.Text
	ParticipantID string
	At            time.Time
}

// Past is what happened to one commitment before it came into this database, with what the
// plan's code list does not say of it.
type Past struct {
	Commitment string // its code
	Promise    schematype.Text
	Partners   []PastPartner
	Moves      []PastMove
	Reports    []PastReport
}

// PastPartner is an organization that helps with a commitment.
type PastPartner struct {
	Organization string // its code
	State        schematype.PartnerState
}

// ImportPast writes what happened to a commitment, each thing with its revision and its row
// in the feed, as when it is done today. It must be called once for a commitment, with
// moves and reports in the order in which they were made. An operator's command.
func (s *Service) ImportPast(ctx context.Context, planID string, past Past) error {
	return s.store.Write(rule.AsSystem(ctx, "an operator imports"), func(ctx context.Context, tx *ent.Tx) error {
		row, err := tx.Commitment.Query().
			Where(commitment.PlanID(planID), commitment.Code(past.Commitment)).Only(ctx)
		if err != nil {
			return fmt.Errorf("commitment %s: %w", past.Commitment, err)
		}
		if err := s.describe(ctx, tx, row, past); err != nil {
			return err
		}
		for _, m := range past.Moves {
			if err := s.importMove(ctx, tx, planID, m); err != nil {
				return fmt.Errorf("the move of %s: %w", m.Indicator, err)
			}
		}
		for _, r := range past.Reports {
			if err := s.importReport(ctx, tx, planID, r); err != nil {
				return fmt.Errorf("the report on %s for %s: %w", r.Indicator, r.Period, err)
			}
		}
		return nil
	})
}

func (s *Service) describe(ctx context.Context, tx *ent.Tx, row *ent.Commitment, past Past) error {
	updated, err := row.Update().SetPromise(past.Promise).AddVersion(1).SetChangedAt(s.now()).Save(ctx)
	if err != nil {
		return err
	}
	if err := revision.Record(ctx, tx, revision.Entry{
		PlanID: row.PlanID, EntityID: row.ID, Version: updated.Version, State: updated, At: s.now(),
	}); err != nil {
		return err
	}
	for i, p := range past.Partners {
		id, err := tx.Organization.Query().Where(organization.Code(p.Organization)).OnlyID(ctx)
		if err != nil {
			return fmt.Errorf("partner %s: %w", p.Organization, err)
		}
		err = tx.Partner.Create().SetPlanID(row.PlanID).SetCommitmentID(row.ID).
			SetOrganizationID(id).SetState(p.State).SetPosition(i + 1).Exec(ctx)
		if err != nil {
			return fmt.Errorf("partner %s: %w", p.Organization, err)
		}
	}
	return nil
}

func (s *Service) importMove(ctx context.Context, tx *ent.Tx, planID string, m PastMove) error {
	row, err := indicatorCalled(ctx, tx, planID, m.Indicator)
	if err != nil {
		return err
	}
	_, err = s.moveDue(ctx, tx, dueMove{
		indicator: row, to: m.To, reason: m.Reason, participant: m.ParticipantID, at: m.At,
	})
	return err
}

func (s *Service) importReport(ctx context.Context, tx *ent.Tx, planID string, r PastReport) error {
	row, err := indicatorCalled(ctx, tx, planID, r.Indicator)
	if err != nil {
		return err
	}
	_, err = s.publish(ctx, tx, row, publication{
		period: r.Period, voice: r.Voice, status: r.Status,
		report:      report{progress: r.Progress, evidence: r.Evidence, challenges: r.Challenges},
		participant: r.ParticipantID, organization: r.OrganizationID, at: r.At,
	})
	return err
}

func indicatorCalled(ctx context.Context, tx *ent.Tx, planID, code string) (*ent.Indicator, error) {
	return tx.Indicator.Query().Where(indicator.PlanID(planID), indicator.Code(code)).WithMilestone().Only(ctx)
}

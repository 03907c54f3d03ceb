package tracker

import (
	"context"
	"fmt"
	"time"

	"jalon/ent"
	"jalon/ent/commitment"
	"jalon/ent/indicator"
	"jalon/ent/organization"
	"jalon/ent/schema/schematype"
	"jalon/internal/access/rule"
	"jalon/internal/revision"
)

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
	// At is when the commitment was promised.
	At       time.Time
	Promise  schematype.Text
	Partners []PastPartner
	Moves    []PastMove
	Reports  []PastReport
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
		if err := describe(ctx, tx, row, past); err != nil {
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

func describe(ctx context.Context, tx *ent.Tx, row *ent.Commitment, past Past) error {
	updated, err := row.Update().SetPromise(past.Promise).AddVersion(1).SetChangedAt(past.At).Save(ctx)
	if err != nil {
		return err
	}
	if err := revision.Record(ctx, tx, revision.Entry{
		PlanID: row.PlanID, EntityID: row.ID, Version: updated.Version, State: updated, At: past.At,
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

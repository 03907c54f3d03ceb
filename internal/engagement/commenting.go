package engagement

import (
	"context"
	"fmt"
	"slices"
	"time"

	"jalon/ent"
	"jalon/ent/phase"
	"jalon/ent/schema/schematype"
)

// takesComments are the phases in which there is a text to comment on: the list of possible
// commitments (shaping), the draft plan (reviewing), the final plan (finalizing) and the
// milestone tracker (implementing). While planning there is no text yet; while drafting,
// people write it together.
var takesComments = []schematype.PhaseKind{
	schematype.Shaping, schematype.Reviewing, schematype.Finalizing, schematype.Implementing,
}

// CommentingPhase returns the phase that takes comments on a plan's commitments and
// milestones today, the one that closes last if there are several, or nil.
func (s *Service) CommentingPhase(ctx context.Context, planID string) (*ent.Phase, error) {
	phases, err := LoadersFrom(ctx).PhasesOf.Of(ctx, planID)
	if err != nil {
		return nil, err
	}
	return s.commenting(ctx, planID, phases)
}

// TakesComments is CommentingPhase for a transaction, which asks at the moment of its writing.
func (s *Service) TakesComments(ctx context.Context, tx *ent.Tx, planID string) (*ent.Phase, error) {
	phases, err := tx.Phase.Query().Where(phase.PlanID(planID)).Order(phase.ByPosition()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("reading the phases: %w", err)
	}
	return s.commenting(ctx, planID, phases)
}

func (s *Service) commenting(ctx context.Context, planID string, phases []*ent.Phase) (*ent.Phase, error) {
	today, err := s.Today(ctx, planID)
	if err != nil {
		return nil, err
	}
	var open *ent.Phase
	for _, p := range phases {
		if !slices.Contains(takesComments, p.Kind) || StateOn(p.Dates, today) != schematype.PhaseNow {
			continue
		}
		if last := p.Dates.LastDay(); open == nil || last == "" || open.Dates.LastDay() != "" && last > open.Dates.LastDay() {
			open = p
		}
	}
	return open, nil
}

// DayOf is the day of a moment in a plan's time zone.
func (s *Service) DayOf(ctx context.Context, planID string, at time.Time) (schematype.Date, error) {
	zone, err := s.zone(ctx, planID)
	if err != nil {
		return "", err
	}
	return at.In(zone).Format(time.DateOnly), nil
}

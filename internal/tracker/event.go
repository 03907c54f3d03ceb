package tracker

import (
	"context"

	"jalon/ent"
	"jalon/ent/schema/schematype"
	"jalon/internal/fault"
	"jalon/internal/feed"
	"jalon/internal/input"
	"jalon/internal/revision"
)

// Scope returns what a subscription to milestones listens to: exactly one of a plan, a
// commitment and a milestone, which the viewer must be able to see.
func (s *Service) Scope(ctx context.Context, planSlug, commitmentID, milestoneID *string) (feed.Scope, error) {
	given := 0
	for _, arg := range []*string{planSlug, commitmentID, milestoneID} {
		if arg != nil {
			given++
		}
	}
	if given != 1 {
		return feed.Scope{}, fault.New(fault.BadInput, fault.Say(
			"Give exactly one of planSlug, commitmentId and milestoneId.",
			"Donnez exactement un des arguments planSlug, commitmentId et milestoneId."))
	}
	scope := feed.Scope{Topic: feed.MilestoneTopic}
	switch {
	case planSlug != nil:
		plan, err := s.plans.BySlug(ctx, *planSlug)
		if err != nil {
			return scope, err
		}
		if plan == nil {
			return scope, fault.ErrNotFound
		}
		scope.PlanID = plan.ID
	case commitmentID != nil:
		row, err := s.commitmentFor(ctx, *commitmentID)
		if err != nil {
			return scope, err
		}
		scope.ParentID, scope.PlanID = row.ID, row.PlanID
	default:
		row, err := s.milestoneFor(ctx, *milestoneID)
		if err != nil {
			return scope, err
		}
		scope.SubjectID, scope.PlanID = row.ID, row.PlanID
	}
	return scope, nil
}

func (s *Service) commitmentFor(ctx context.Context, id string) (*ent.Commitment, error) {
	if err := input.OfKind(id, schematype.KindCommitment); err != nil {
		return nil, err
	}
	row, err := LoadersFrom(ctx).Commitment.Get(ctx, id)
	if err == nil && row == nil {
		err = fault.ErrNotFound
	}
	return row, err
}

// ReportAt returns a report as it was at a version, or nil when the viewer may not see it.
func (s *Service) ReportAt(ctx context.Context, id string, version int) (*ent.ProgressReport, error) {
	row, err := LoadersFrom(ctx).Report.Get(ctx, id)
	if err != nil || row == nil || row.Version == version {
		return row, err
	}
	past, err := revision.At[ent.ProgressReport](ctx, s.store.Read(), id, version)
	return past.Record, err
}

// MilestoneAt returns a milestone's wording at a version, or nil when the viewer may not
// see the milestone.
func (s *Service) MilestoneAt(ctx context.Context, id string, version int) (*MilestoneRevision, error) {
	row, err := LoadersFrom(ctx).Milestone.Get(ctx, id)
	if err != nil || row == nil {
		return nil, err
	}
	past, err := revision.At[ent.Milestone](ctx, s.store.Read(), id, version)
	if err != nil {
		return nil, err
	}
	return wordingOf(past), nil
}

// MoveByID returns a move of a due date, or nil when the viewer may not see it.
func (s *Service) MoveByID(ctx context.Context, id string) (*ent.DueDateMove, error) {
	move, err := s.store.Read().DueDateMove.Get(ctx, id)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return move, err
}

// PartnerByID returns a partner, or nil when the viewer may not see it.
func (s *Service) PartnerByID(ctx context.Context, id string) (*ent.Partner, error) {
	row, err := s.store.Read().Partner.Get(ctx, id)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return row, err
}

// ToReport lists the indicators that the viewer may report on in the open period of a plan
// and has not yet, in the plan's order.
func (s *Service) ToReport(ctx context.Context, plan *ent.Plan) ([]*ent.Indicator, error) {
	if plan == nil {
		return nil, nil
	}
	open, err := s.plans.OpenPeriod(ctx, plan.ID)
	if err != nil || open == nil {
		return nil, err
	}
	indicators, err := LoadersFrom(ctx).IndicatorsOfPlan.Of(ctx, plan.ID)
	if err != nil {
		return nil, err
	}
	var waiting []*ent.Indicator
	for _, i := range indicators {
		waits, err := s.waits(ctx, i, open.Code)
		if err != nil {
			return nil, err
		}
		if waits {
			waiting = append(waiting, i)
		}
	}
	return waiting, nil
}

// waits tells whether the viewer's own voice lacks a period's report. What is complete
// waits for nobody.
func (s *Service) waits(ctx context.Context, i *ent.Indicator, period string) (bool, error) {
	voices, err := s.CanReport(ctx, i)
	if err != nil {
		return false, err
	}
	for _, voice := range voices {
		latest, err := s.LatestReport(ctx, i, voice)
		if err != nil {
			return false, err
		}
		if latest == nil || latest.Period < period && latest.Status != schematype.Complete {
			return true, nil
		}
	}
	return false, nil
}

package graph

import (
	"context"

	"jalon/ent/schema/schematype"
	"jalon/graph/model"
	"jalon/internal/engagement"
	"jalon/internal/fault"
	"jalon/internal/feed"
	"jalon/internal/tracker"
)

func (r *Resolver) milestoneScope(planSlug, commitmentID, milestoneID *string) func(context.Context) (feed.Scope, error) {
	return func(ctx context.Context) (feed.Scope, error) {
		return r.Tracker.Scope(ctx, planSlug, commitmentID, milestoneID)
	}
}

func (r *Resolver) planScope(slug string) func(context.Context) (feed.Scope, error) {
	return func(ctx context.Context) (feed.Scope, error) {
		plan, err := r.Engagement.BySlug(ctx, slug)
		if err == nil && plan == nil {
			err = fault.ErrNotFound
		}
		if err != nil {
			return feed.Scope{}, err
		}
		return feed.Scope{Topic: feed.PlanTopic, PlanID: plan.ID}, nil
	}
}

// milestoneEvent turns a change into what the viewer sees of it. What the event reports is
// shown as it was then, what is reached from it as it is now.
func (r *Resolver) milestoneEvent(ctx context.Context, c feed.Change) (model.MilestoneEvent, bool, error) {
	switch c.Kind {
	case feed.Removed:
		return removed(c), true, nil
	case feed.ProgressReported:
		return r.progressReported(ctx, c)
	case feed.DueDateMoved:
		return r.dueDateMoved(ctx, c)
	case feed.MilestoneEdited:
		return r.milestoneEdited(ctx, c)
	}
	return nil, false, nil
}

func (r *Resolver) progressReported(ctx context.Context, c feed.Change) (model.MilestoneEvent, bool, error) {
	report, err := r.Tracker.ReportAt(ctx, c.EntityID, c.Version)
	if err != nil || report == nil {
		return nil, false, err
	}
	indicator, err := tracker.LoadersFrom(ctx).Indicator.Get(ctx, report.IndicatorID)
	if err != nil || indicator == nil {
		return nil, false, err
	}
	milestone, err := tracker.LoadersFrom(ctx).Milestone.Get(ctx, indicator.MilestoneID)
	if err != nil || milestone == nil {
		return nil, false, err
	}
	return &model.ProgressReported{Milestone: milestone, Indicator: indicator, Report: report}, true, nil
}

func (r *Resolver) dueDateMoved(ctx context.Context, c feed.Change) (model.MilestoneEvent, bool, error) {
	move, err := r.Tracker.MoveByID(ctx, c.EntityID)
	if err != nil || move == nil {
		return nil, false, err
	}
	indicator, err := tracker.LoadersFrom(ctx).Indicator.Get(ctx, move.IndicatorID)
	if err != nil || indicator == nil {
		return nil, false, err
	}
	milestone, err := tracker.LoadersFrom(ctx).Milestone.Get(ctx, indicator.MilestoneID)
	if err != nil || milestone == nil {
		return nil, false, err
	}
	return &model.DueDateMoved{Milestone: milestone, Indicator: indicator, Move: move}, true, nil
}

func (r *Resolver) milestoneEdited(ctx context.Context, c feed.Change) (model.MilestoneEvent, bool, error) {
	wording, err := r.Tracker.MilestoneAt(ctx, c.EntityID, c.Version)
	if err != nil || wording == nil {
		return nil, false, err
	}
	milestone, err := tracker.LoadersFrom(ctx).Milestone.Get(ctx, c.EntityID)
	if err != nil || milestone == nil {
		return nil, false, err
	}
	return &model.MilestoneEdited{Milestone: milestone, Revision: wording}, true, nil
}

func (r *Resolver) planEvent(ctx context.Context, c feed.Change) (model.PlanEvent, bool, error) {
	if c.Kind == feed.Removed {
		return removed(c), true, nil
	}
	cycle := engagement.LoadersFrom(ctx)
	plan, err := cycle.Plan.Get(ctx, c.PlanID)
	if err != nil || plan == nil {
		return nil, false, err
	}
	phase, err := cycle.Phase.Get(ctx, c.SubjectID)
	if err != nil || phase == nil {
		return nil, false, err
	}
	switch c.Kind {
	case feed.PhaseMoved:
		move, err := r.Engagement.MoveByID(ctx, c.EntityID)
		if err != nil || move == nil {
			return nil, false, err
		}
		return &model.PhaseMoved{Plan: plan, Phase: phase, Move: move}, true, nil
	case feed.PhaseStateChanged:
		return &model.PhaseStateChanged{Plan: plan, Phase: phase}, true, nil
	}
	return nil, false, nil
}

func removed(c feed.Change) *model.Removed {
	kind, err := schematype.KindOf(c.EntityID)
	if err != nil {
		kind = "Node"
	}
	return &model.Removed{ID: c.EntityID, Type: string(kind)}
}

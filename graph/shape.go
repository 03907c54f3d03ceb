package graph

import (
	"context"
	"errors"
	"fmt"

	"jalon/ent"
	"jalon/graph/relay"
	"jalon/internal/account"
	"jalon/internal/fault"
	"jalon/internal/tracker"
)

// mendable splits what a person can mend from every other error.
func mendable(err error) ([]*fault.UserError, error) {
	var errs fault.UserErrors
	if !errors.As(err, &errs) {
		return []*fault.UserError{}, err
	}
	list := make([]*fault.UserError, len(errs))
	for i := range errs {
		list[i] = &errs[i]
	}
	return list, nil
}

func participant(ctx context.Context, id *string) (*ent.Participant, error) {
	if id == nil {
		return nil, nil
	}
	return account.LoadersFrom(ctx).Participant.Get(ctx, *id)
}

func organization(ctx context.Context, id *string) (*ent.Organization, error) {
	if id == nil {
		return nil, nil
	}
	return account.LoadersFrom(ctx).Organization.Get(ctx, *id)
}

// organizations turns ids into organizations.
func organizations(ctx context.Context, ids []string, err error) ([]*ent.Organization, error) {
	if err != nil {
		return nil, err
	}
	loader := account.LoadersFrom(ctx).Organization
	loader.Expect(ids...)
	list := make([]*ent.Organization, 0, len(ids))
	for _, id := range ids {
		o, err := loader.Get(ctx, id)
		if err != nil {
			return nil, err
		}
		if o != nil {
			list = append(list, o)
		}
	}
	return list, nil
}

// Where items stand in their lists.

func placeOf(position int, id string) relay.Place {
	return relay.Place{Key: fmt.Sprintf("%08d", position), ID: id}
}

func byCommitmentPosition(c *ent.Commitment) relay.Place { return placeOf(c.Position, c.ID) }

func byMilestonePosition(m *ent.Milestone) relay.Place { return placeOf(m.Position, m.ID) }

func byPlanPosition(i *ent.Indicator) relay.Place { return placeOf(i.PlanPosition, i.ID) }

func byPeriod(r *ent.ProgressReport) relay.Place {
	return relay.Place{Key: r.Period + string(r.Voice), ID: r.ID}
}

func byVersion(m *tracker.MilestoneRevision) relay.Place { return placeOf(m.Version, m.ID) }

func (r *Resolver) indicators(ctx context.Context, plan *ent.Plan, filter *tracker.IndicatorFilter,
	orderBy *tracker.IndicatorOrder, first *int, after *relay.Cursor,
) (*relay.IndicatorConnection, error) {
	f, o := tracker.IndicatorFilter{}, tracker.IndicatorOrder{Field: tracker.ByPosition}
	if filter != nil {
		f = *filter
	}
	if orderBy != nil {
		o = *orderBy
	}
	list, err := r.Tracker.Indicators(ctx, plan.ID, f, o)
	if err != nil {
		return nil, err
	}
	before := relay.Ascending
	if o.Direction == tracker.Descending {
		before = relay.Descending
	}
	return relay.Page(list, first, after, func(i *ent.Indicator) relay.Place {
		return relay.Place{Key: tracker.SortKey(i, o.Field), ID: byPlanPosition(i).Key}
	}, before)
}

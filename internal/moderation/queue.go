package moderation

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"jalon/ent"
	"jalon/ent/contribution"
	"jalon/ent/predicate"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/fault"
)

// Place is where a contribution stands in the queue.
type Place struct {
	Key int64
	ID  string
}

// Queue reads what waits for a moderator in a plan behind a place, oldest first, at most
// limit, and counts all of it. It returns a Fault for those who may not see it.
func (s *Service) Queue(ctx context.Context, planID string, after *Place, limit int) (rows []*ent.Contribution, total int, err error) {
	if err := sees(ctx, planID); err != nil {
		return nil, 0, err
	}
	held := func() *ent.ContributionQuery {
		return s.store.Read().Contribution.Query().
			Where(contribution.PlanID(planID), contribution.StateEQ(schematype.Held))
	}
	if total, err = held().Count(ctx); err != nil {
		return nil, 0, fmt.Errorf("counting the queue: %w", err)
	}
	rows, err = held().Where(predicate.Contribution(func(s *sql.Selector) {
		s.OrderBy(sql.Asc(s.C(contribution.FieldReceivedOrder)), sql.Asc(s.C(contribution.FieldID)))
		if after != nil {
			s.Where(sql.Or(
				sql.GT(s.C(contribution.FieldReceivedOrder), after.Key),
				sql.And(sql.EQ(s.C(contribution.FieldReceivedOrder), after.Key), sql.GT(s.C(contribution.FieldID), after.ID)),
			))
		}
	})).Limit(limit).All(ctx)
	if err != nil {
		return nil, 0, fmt.Errorf("reading the queue: %w", err)
	}
	return rows, total, nil
}

func sees(ctx context.Context, planID string) error {
	viewer := access.FromContext(ctx)
	switch {
	case viewer.Can(access.SeeHeld, planID):
		return nil
	case !viewer.SignedIn():
		return fault.ErrUnauthenticated
	}
	return fault.ErrForbidden
}

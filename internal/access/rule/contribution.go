package rule

import (
	"context"

	"entgo.io/ent"
	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/privacy"

	"jalon/internal/access"
)

// Contributions lets a viewer read what is published, what they gave themselves, and what
// is held where the table says so. Hidden rows stay visible as places in a thread; the
// domain gives out their text to those who may see it only.
func Contributions() ent.Policy {
	return policy(
		privacy.QueryPolicy{allowVisibleContributions()},
		privacy.MutationPolicy{allowRowsOfPlansWhere(access.Contribute, access.Moderate)},
	)
}

// OfContribution lets a viewer read rows about the contributions that they may see, and
// write them in the plans where the table allows the action.
func OfContribution(action access.Action) ent.Policy {
	return policy(
		privacy.QueryPolicy{allowRowsOfVisibleContributions()},
		privacy.MutationPolicy{allowRowsOfPlansWhere(action)},
	)
}

func allowVisibleContributions() privacy.QueryRule {
	return queryRule(func(ctx context.Context, q filtered) error {
		viewer := access.FromContext(ctx)
		q.WhereP(func(s *sql.Selector) {
			s.Where(sql.And(
				visiblePlan(s.C("plan_id"), viewer.PlansWhere(access.SeePrepared)),
				visibleContribution(s.C, viewer),
			))
		})
		return privacy.Allow
	})
}

func allowRowsOfVisibleContributions() privacy.QueryRule {
	return queryRule(func(ctx context.Context, q filtered) error {
		viewer := access.FromContext(ctx)
		q.WhereP(func(s *sql.Selector) {
			contributions := sql.Table("contributions")
			s.Where(sql.And(
				visiblePlan(s.C("plan_id"), viewer.PlansWhere(access.SeePrepared)),
				sql.In(s.C("contribution_id"), sql.Select(contributions.C("id")).From(contributions).
					Where(visibleContribution(contributions.C, viewer))),
			))
		})
		return privacy.Allow
	})
}

// visibleContribution is the condition on state and author.
func visibleContribution(column func(string) string, viewer *access.Viewer) *sql.Predicate {
	conditions := []*sql.Predicate{sql.In(column("state"), "PUBLISHED", "HIDDEN")}
	if plans := viewer.PlansWhere(access.SeeHeld); len(plans) > 0 {
		conditions = append(conditions, sql.In(column("plan_id"), texts(plans)...))
	}
	if own := participants(viewer); len(own) > 0 {
		conditions = append(conditions, sql.In(column("participant_id"), texts(own)...))
	}
	return sql.Or(conditions...)
}

func participants(viewer *access.Viewer) []string {
	var own []string
	for _, member := range viewer.Plans {
		if member.ParticipantID != "" {
			own = append(own, member.ParticipantID)
		}
	}
	return own
}

package rule

import (
	"context"

	"entgo.io/ent"
	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/privacy"

	"jalon/internal/access"
)

// Contributions lets a viewer read what is published, what they gave themselves, and what
// is held where the table says so; withdrawn ones only their author. They write their own
// where the table lets them contribute, and change any where it lets them moderate. Hidden
// rows stay visible as places in a thread; the domain gives out their text to those who may
// see it only.
func Contributions() ent.Policy {
	return policy(
		privacy.QueryPolicy{allowVisibleContributions()},
		privacy.MutationPolicy{denyDeleted(), allowOwnRows(access.Contribute, access.Moderate)},
	)
}

// OfShownContribution lets a viewer read rows that speak of what a contribution says, where
// they may see it, and write them in the plans where the table allows the action. They are
// hidden with the contribution.
func OfShownContribution(action access.Action) ent.Policy {
	return policy(
		privacy.QueryPolicy{allowRowsOfVisibleContributions("PUBLISHED")},
		privacy.MutationPolicy{allowRowsOfPlansWhere(action)},
	)
}

// RecordOfContribution lets a viewer read rows about the contributions that they may see, and
// create them in the plans where the table allows the action; viewers never change them.
func RecordOfContribution(action access.Action) ent.Policy {
	return policy(
		privacy.QueryPolicy{allowRowsOfVisibleContributions("PUBLISHED", "HIDDEN")},
		privacy.MutationPolicy{denyUnlessCreated(), allowRowsOfPlansWhere(action)},
	)
}

// OwnRows lets a viewer read and write rows that name them, in the plans where the table
// allows the action.
func OwnRows(action access.Action) ent.Policy {
	return policy(
		privacy.QueryPolicy{queryRule(func(ctx context.Context, q filtered) error {
			own := participants(access.FromContext(ctx))
			q.WhereP(func(s *sql.Selector) { s.Where(sql.In(s.C("participant_id"), texts(own)...)) })
			return privacy.Allow
		})},
		privacy.MutationPolicy{allowOwnRows(action)},
	)
}

// allowOwnRows lets a mutation make rows that name the viewer in the plans where the table
// allows the action, and change those; where it allows one of the others, it may change
// everybody's.
func allowOwnRows(action access.Action, others ...access.Action) privacy.MutationRule {
	return mutationRule(func(ctx context.Context, m ent.Mutation) error {
		viewer := access.FromContext(ctx)
		if m.Op().Is(ent.OpCreate) {
			plan, _ := m.Field("plan_id")
			author, _ := m.Field("participant_id")
			id, ok := plan.(string)
			if !ok || !viewer.Can(action, id) || author != viewer.Plans[id].ParticipantID {
				return privacy.Skip
			}
			return privacy.Allow
		}
		f, err := asFiltered(m)
		if err != nil {
			return privacy.Denyf("rule: %w", err)
		}
		var anybody []string
		for _, other := range others {
			anybody = append(anybody, viewer.PlansWhere(other)...)
		}
		own := viewer.PlansWhere(action)
		if len(own)+len(anybody) == 0 {
			return privacy.Skip
		}
		f.WhereP(func(s *sql.Selector) {
			s.Where(sql.Or(
				sql.In(s.C("plan_id"), texts(anybody)...),
				sql.And(sql.In(s.C("plan_id"), texts(own)...), sql.In(s.C("participant_id"), texts(participants(viewer))...)),
			))
		})
		return privacy.Allow
	})
}

func denyDeleted() privacy.MutationRule {
	return mutationRule(func(_ context.Context, m ent.Mutation) error {
		if m.Op().Is(ent.OpDelete | ent.OpDeleteOne) {
			return privacy.Denyf("rule: %s rows are not deleted", m.Type())
		}
		return privacy.Skip
	})
}

func allowVisibleContributions() privacy.QueryRule {
	return queryRule(func(ctx context.Context, q filtered) error {
		viewer := access.FromContext(ctx)
		q.WhereP(func(s *sql.Selector) {
			s.Where(sql.And(
				visiblePlan(s.C("plan_id"), viewer.PlansWhere(access.SeePrepared)),
				visibleContribution(s.C, viewer, "PUBLISHED", "HIDDEN"),
			))
		})
		return privacy.Allow
	})
}

func allowRowsOfVisibleContributions(public ...any) privacy.QueryRule {
	return queryRule(func(ctx context.Context, q filtered) error {
		viewer := access.FromContext(ctx)
		q.WhereP(func(s *sql.Selector) {
			// Asked row by row, so that a page of a long list costs what the page does.
			contributions := sql.Table("contributions")
			s.Where(sql.And(
				visiblePlan(s.C("plan_id"), viewer.PlansWhere(access.SeePrepared)),
				sql.Exists(sql.Select(contributions.C("id")).From(contributions).Where(sql.And(
					sql.ColumnsEQ(contributions.C("id"), s.C("contribution_id")),
					visibleContribution(contributions.C, viewer, public...),
				))),
			))
		})
		return privacy.Allow
	})
}

// visibleContribution is the condition on state and author; public are the states that
// everybody sees.
func visibleContribution(column func(string) string, viewer *access.Viewer, public ...any) *sql.Predicate {
	conditions := []*sql.Predicate{sql.In(column("state"), public...)}
	if plans := viewer.PlansWhere(access.SeeHeld); len(plans) > 0 {
		conditions = append(conditions, sql.And(sql.In(column("plan_id"), texts(plans)...), sql.NEQ(column("state"), "WITHDRAWN")))
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

package rule

import (
	"context"

	"entgo.io/ent"
	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/privacy"

	"jalon/internal/access"
)

// Drafts lets a viewer read drafts that are open to the public, and others where the table
// says so; only AsSystem opens, freezes and closes them.
func Drafts() ent.Policy {
	return policy(privacy.QueryPolicy{allowVisibleDrafts()}, nil)
}

// OfDraft lets a viewer read rows of the drafts that they may see, and write them in the
// plans where the table allows the action.
func OfDraft(action access.Action) ent.Policy {
	return policy(
		privacy.QueryPolicy{allowRowsOfVisibleDrafts()},
		privacy.MutationPolicy{denyUnlessCreated(), allowRowsOfPlansWhere(action)},
	)
}

func allowVisibleDrafts() privacy.QueryRule {
	return queryRule(func(ctx context.Context, q filtered) error {
		viewer := access.FromContext(ctx)
		q.WhereP(func(s *sql.Selector) {
			s.Where(sql.And(
				visiblePlan(s.C("plan_id"), viewer.PlansWhere(access.SeePrepared)),
				visibleDraft(s.C, viewer),
			))
		})
		return privacy.Allow
	})
}

func allowRowsOfVisibleDrafts() privacy.QueryRule {
	return queryRule(func(ctx context.Context, q filtered) error {
		viewer := access.FromContext(ctx)
		q.WhereP(func(s *sql.Selector) {
			drafts := sql.Table("drafts")
			s.Where(sql.And(
				visiblePlan(s.C("plan_id"), viewer.PlansWhere(access.SeePrepared)),
				sql.In(s.C("draft_id"), sql.Select(drafts.C("id")).From(drafts).Where(visibleDraft(drafts.C, viewer))),
			))
		})
		return privacy.Allow
	})
}

func visibleDraft(column func(string) string, viewer *access.Viewer) *sql.Predicate {
	open := sql.EQ(column("public"), true)
	if plans := viewer.PlansWhere(access.SeeDraft); len(plans) > 0 {
		return sql.Or(open, sql.In(column("plan_id"), texts(plans)...))
	}
	return open
}

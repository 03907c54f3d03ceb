// Package rule holds the privacy rules of the model. They read as sentences, and every
// policy made of them ends in a refusal. The table they go by is package access.
package rule

import (
	"context"
	"slices"

	"entgo.io/ent"
	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/privacy"

	"jalon/internal/access"
)

// AsSystem returns a context in which every policy allows: the one door around them, for
// workers and for what a domain writes beside the record that the policy checked. The
// reason is for the reader of the code.
func AsSystem(ctx context.Context, _ string) context.Context {
	return privacy.DecisionContext(ctx, privacy.Allow)
}

// filtered is what every query and mutation builder can do: take a further condition.
type filtered interface {
	WhereP(...func(*sql.Selector))
}

// queryRule is a rule for queries alone.
type queryRule func(context.Context, filtered) error

// EvalQuery applies the rule.
func (r queryRule) EvalQuery(ctx context.Context, q ent.Query) error {
	f, err := asFiltered(q)
	if err != nil {
		return privacy.Denyf("rule: %w", err)
	}
	return r(ctx, f)
}

// mutationRule is a rule for mutations alone.
type mutationRule func(context.Context, ent.Mutation) error

// EvalMutation applies the rule.
func (r mutationRule) EvalMutation(ctx context.Context, m ent.Mutation) error { return r(ctx, m) }

// policy puts the duties around a pair of rules: nobody without a viewer comes in, and
// whatever no rule decided is refused.
func policy(query privacy.QueryPolicy, mutation privacy.MutationPolicy) ent.Policy {
	return privacy.Policy{
		Query:    append(append(privacy.QueryPolicy{denyWithoutViewer()}, query...), privacy.AlwaysDenyRule()),
		Mutation: append(append(privacy.MutationPolicy{denyWithoutViewer()}, mutation...), privacy.AlwaysDenyRule()),
	}
}

func denyWithoutViewer() privacy.QueryMutationRule {
	return privacy.ContextQueryMutationRule(func(ctx context.Context) error {
		if access.FromContext(ctx) == nil {
			return privacy.Denyf("rule: no viewer")
		}
		return privacy.Skip
	})
}

// SystemOnly refuses everybody; only AsSystem comes in.
func SystemOnly() ent.Policy { return policy(nil, nil) }

// PublicReference lets everybody read and only AsSystem write: names of organizations and
// the like, which belong to no plan.
func PublicReference() ent.Policy {
	return policy(privacy.QueryPolicy{privacy.AlwaysAllowRule()}, nil)
}

// Plans lets a viewer read published plans, and prepared ones where the table says so.
func Plans() ent.Policy {
	return policy(privacy.QueryPolicy{allowRowsOfVisiblePlans("id")}, nil)
}

// PlanContent lets a viewer read the rows of the plans that they may see, and write rows of
// the plans in which the table allows one of the actions.
func PlanContent(actions ...access.Action) ent.Policy {
	return policy(
		privacy.QueryPolicy{allowRowsOfVisiblePlans("plan_id")},
		privacy.MutationPolicy{allowRowsOfPlansWhere(actions...)},
	)
}

// PlanRecord is PlanContent for rows that never change: they can only be created.
func PlanRecord(actions ...access.Action) ent.Policy {
	return policy(
		privacy.QueryPolicy{allowRowsOfVisiblePlans("plan_id")},
		privacy.MutationPolicy{denyUnlessCreated(), allowRowsOfPlansWhere(actions...)},
	)
}

// PlanContentBySystem lets a viewer read the rows of the plans that they may see; only
// AsSystem writes.
func PlanContentBySystem() ent.Policy {
	return policy(privacy.QueryPolicy{allowRowsOfVisiblePlans("plan_id")}, nil)
}

func denyUnlessCreated() privacy.MutationRule {
	return mutationRule(func(_ context.Context, m ent.Mutation) error {
		if !m.Op().Is(ent.OpCreate) {
			return privacy.Denyf("rule: %s rows never change", m.Type())
		}
		return privacy.Skip
	})
}

// allowRowsOfVisiblePlans narrows a query to plans that are published, or in which the
// table lets the viewer see them before.
func allowRowsOfVisiblePlans(column string) privacy.QueryRule {
	return queryRule(func(ctx context.Context, q filtered) error {
		prepared := access.FromContext(ctx).PlansWhere(access.SeePrepared)
		q.WhereP(func(s *sql.Selector) { s.Where(visiblePlan(s.C(column), prepared)) })
		return privacy.Allow
	})
}

func visiblePlan(column string, prepared []string) *sql.Predicate {
	plans := sql.Table("plans")
	published := sql.In(column, sql.Select(plans.C("id")).From(plans).Where(sql.EQ(plans.C("state"), "PUBLISHED")))
	if len(prepared) == 0 {
		return published
	}
	return sql.Or(published, sql.In(column, texts(prepared)...))
}

// allowRowsOfPlansWhere lets a mutation touch rows of plans in which the table allows the
// viewer one of the actions.
func allowRowsOfPlansWhere(actions ...access.Action) privacy.MutationRule {
	return mutationRule(func(ctx context.Context, m ent.Mutation) error {
		var plans []string
		for _, action := range actions {
			plans = append(plans, access.FromContext(ctx).PlansWhere(action)...)
		}
		if len(plans) == 0 {
			return privacy.Skip
		}
		if m.Op().Is(ent.OpCreate) {
			plan, _ := m.Field("plan_id")
			if id, ok := plan.(string); !ok || !slices.Contains(plans, id) {
				return privacy.Skip
			}
			return privacy.Allow
		}
		f, err := asFiltered(m)
		if err != nil {
			return privacy.Denyf("rule: %w", err)
		}
		f.WhereP(func(s *sql.Selector) { s.Where(sql.In(s.C("plan_id"), texts(plans)...)) })
		return privacy.Allow
	})
}

func texts(ids []string) []any {
	values := make([]any, len(ids))
	for i, id := range ids {
		values[i] = id
	}
	return values
}

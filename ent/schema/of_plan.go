package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"entgo.io/ent/schema/mixin"
)

// ofPlan gives an entity the plan that it belongs to, which its policy filters on.
type ofPlan struct{ mixin.Schema }

func (ofPlan) Fields() []ent.Field {
	return []ent.Field{field.String("plan_id").MaxLen(36).NotEmpty().Immutable()}
}

func (ofPlan) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("plan", Plan.Type).Field("plan_id").Unique().Required().Immutable(),
	}
}

func (ofPlan) Indexes() []ent.Index { return []ent.Index{index.Fields("plan_id")} }

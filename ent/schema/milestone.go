package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"jalon/ent/schema/mixin"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/access/rule"
)

// Milestone is one step of a commitment.
type Milestone struct{ ent.Schema }

// Mixin returns the columns that Milestone shares.
func (Milestone) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindMilestone), ofPlan{}, mixin.Versioned{}}
}

// Fields returns the columns of Milestone.
func (Milestone) Fields() []ent.Field {
	return []ent.Field{
		field.String("commitment_id").MaxLen(36).NotEmpty().Immutable(),
		field.String("code").MaxLen(20).NotEmpty().Immutable(),
		field.JSON("title", schematype.Text{}),
		field.JSON("full_text", schematype.Text{}),
		field.Int("position").Positive(),
	}
}

// Edges returns what Milestone refers to.
func (Milestone) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("commitment", Commitment.Type).Field("commitment_id").Unique().Required().Immutable(),
	}
}

// Indexes returns the indexes of Milestone.
func (Milestone) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("plan_id", "code").Unique(),
		index.Fields("commitment_id", "position").Unique(),
	}
}

// Annotations returns retention class and checks of Milestone.
func (Milestone) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.PublicRecord),
	}
}

// Policy says who may read and write Milestone.
func (Milestone) Policy() ent.Policy { return rule.PlanContent(access.EditMilestone) }

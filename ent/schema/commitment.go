package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"jalon/ent/schema/mixin"
	"jalon/ent/schema/schematype"
	"jalon/internal/access/rule"
)

// Commitment is one promise of a plan.
type Commitment struct{ ent.Schema }

// Mixin returns the columns that Commitment shares.
func (Commitment) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindCommitment), ofPlan{}, mixin.Versioned{}}
}

// Fields returns the columns of Commitment.
func (Commitment) Fields() []ent.Field {
	return []ent.Field{
		field.String("code").MaxLen(20).NotEmpty().Immutable(),
		field.JSON("title", schematype.Text{}),
		field.JSON("promise", schematype.Text{}),
		field.Int("position").Positive(),
	}
}

// Indexes returns the indexes of Commitment.
func (Commitment) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("plan_id", "code").Unique(),
		index.Fields("plan_id", "position").Unique(),
	}
}

// Annotations returns retention class and checks of Commitment.
func (Commitment) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.PublicRecord),
	}
}

// Policy says who may read and write Commitment.
func (Commitment) Policy() ent.Policy { return rule.PlanContentBySystem() }

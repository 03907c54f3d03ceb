package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"jalon/ent/schema/mixin"
	"jalon/ent/schema/schematype"
	"jalon/internal/access/rule"
)

// Lead is an organization that leads an indicator.
type Lead struct{ ent.Schema }

// Mixin returns the columns that Lead shares.
func (Lead) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindLead), ofPlan{}}
}

// Fields returns the columns of Lead.
func (Lead) Fields() []ent.Field {
	return []ent.Field{
		field.String("indicator_id").MaxLen(36).NotEmpty().Immutable(),
		field.String("organization_id").MaxLen(36).NotEmpty().Immutable(),
		field.Int("position").Positive(),
	}
}

// Edges returns what Lead refers to.
func (Lead) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("indicator", Indicator.Type).Field("indicator_id").Unique().Required().Immutable(),
		edge.To("organization", Organization.Type).Field("organization_id").Unique().Required().Immutable(),
	}
}

// Indexes returns the indexes of Lead.
func (Lead) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("indicator_id", "organization_id").Unique(),
		index.Fields("organization_id"),
	}
}

// Annotations returns retention class and checks of Lead.
func (Lead) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.PublicRecord),
	}
}

// Policy says who may read and write Lead.
func (Lead) Policy() ent.Policy { return rule.PlanContentBySystem() }

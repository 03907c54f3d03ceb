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

// Partner is an organization that helps with a commitment, proposed or confirmed.
type Partner struct{ ent.Schema }

// Mixin returns the columns that Partner shares.
func (Partner) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindPartner), ofPlan{}}
}

// Fields returns the columns of Partner.
func (Partner) Fields() []ent.Field {
	return []ent.Field{
		field.String("commitment_id").MaxLen(36).NotEmpty().Immutable(),
		field.String("organization_id").MaxLen(36).NotEmpty().Immutable(),
		field.Enum("state").GoType(schematype.PartnerState("")),
		field.Int("position").Positive(),
	}
}

// Edges returns what Partner refers to.
func (Partner) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("commitment", Commitment.Type).Field("commitment_id").Unique().Required().Immutable(),
		edge.To("organization", Organization.Type).Field("organization_id").Unique().Required().Immutable(),
	}
}

// Indexes returns the indexes of Partner.
func (Partner) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("commitment_id", "organization_id").Unique(),
		index.Fields("organization_id"),
	}
}

// Annotations returns retention class and checks of Partner.
func (Partner) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.PublicRecord),
		mixin.OneOf("state", schematype.PartnerState("").Values()),
	}
}

// Policy says who may read and write Partner.
func (Partner) Policy() ent.Policy { return rule.PlanContentBySystem() }

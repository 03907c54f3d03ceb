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

// Response is the reasoned response to a contribution: an outcome, why, and what it changed.
type Response struct{ ent.Schema }

// Mixin returns the columns that Response shares.
func (Response) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindResponse), ofPlan{}, mixin.Versioned{}}
}

// Fields returns the columns of Response.
func (Response) Fields() []ent.Field {
	return []ent.Field{
		field.String("contribution_id").MaxLen(36).NotEmpty().Immutable(),
		field.Enum("outcome").GoType(schematype.Outcome("")),
		field.JSON("reason", schematype.Text{}),
		field.String("changed_id").MaxLen(36).Optional().Nillable(),
		field.String("participant_id").MaxLen(36).Optional().Nillable(),
		field.String("organization_id").MaxLen(36).Optional().Nillable(),
		field.Time("responded_at"),
	}
}

// Edges returns what Response refers to.
func (Response) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("contribution", Contribution.Type).Field("contribution_id").Unique().Required().Immutable(),
		edge.To("participant", Participant.Type).Field("participant_id").Unique(),
		edge.To("organization", Organization.Type).Field("organization_id").Unique(),
	}
}

// Indexes returns the indexes of Response.
func (Response) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("contribution_id").Unique(),
		index.Fields("participant_id"),
		index.Fields("organization_id"),
	}
}

// Annotations returns retention class and checks of Response.
func (Response) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.PublicRecord),
		mixin.OneOf("outcome", schematype.Outcome("").Values()),
	}
}

// Policy says who may read and write Response.
func (Response) Policy() ent.Policy { return rule.OfShownContribution(access.Respond) }

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

// Membership gives a participant a role, for an organization where the role is somebody's in particular.
type Membership struct{ ent.Schema }

// Mixin returns the columns that Membership shares.
func (Membership) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindMembership), ofPlan{}}
}

// Fields returns the columns of Membership.
func (Membership) Fields() []ent.Field {
	return []ent.Field{
		field.String("participant_id").MaxLen(36).NotEmpty().Immutable(),
		field.Enum("role").GoType(access.Role("")).Immutable(),
		field.String("organization_id").MaxLen(36).Optional().Nillable().Immutable(),
	}
}

// Edges returns what Membership refers to.
func (Membership) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("participant", Participant.Type).Ref("memberships").Field("participant_id").Unique().Required().Immutable(),
		edge.To("organization", Organization.Type).Field("organization_id").Unique().Immutable(),
	}
}

// Indexes returns the indexes of Membership.
func (Membership) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("participant_id", "role", "organization_id").Unique(),
		index.Fields("organization_id"),
	}
}

// Annotations returns retention class and checks of Membership.
func (Membership) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.Contribution),
		mixin.OneOf("role", access.Role("").Values()),
	}
}

// Policy says who may read and write Membership.
func (Membership) Policy() ent.Policy { return rule.PlanContentBySystem() }

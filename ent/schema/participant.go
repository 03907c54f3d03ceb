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

// Participant is one person in one plan. All content names only it; who the person is stands in PersonLink.
type Participant struct{ ent.Schema }

// Mixin returns the columns that Participant shares.
func (Participant) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindParticipant), ofPlan{}}
}

// Fields returns the columns of Participant.
func (Participant) Fields() []ent.Field {
	return []ent.Field{
		field.JSON("public_name", schematype.Text{}),
		field.String("organization_id").MaxLen(36).Optional().Nillable(),
	}
}

// Edges returns what Participant refers to.
func (Participant) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("organization", Organization.Type).Field("organization_id").Unique(),
		edge.To("memberships", Membership.Type),
	}
}

// Indexes returns the indexes of Participant.
func (Participant) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id"),
	}
}

// Annotations returns retention class and checks of Participant.
func (Participant) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.Contribution),
	}
}

// Policy says who may read and write Participant.
func (Participant) Policy() ent.Policy { return rule.PlanContentBySystem() }

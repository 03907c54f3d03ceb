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

// PersonLink says which person a participant is. Erasing a person from a plan is deleting this row.
type PersonLink struct{ ent.Schema }

// Mixin returns the columns that PersonLink shares.
func (PersonLink) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindPersonLink), ofPlan{}}
}

// Fields returns the columns of PersonLink.
func (PersonLink) Fields() []ent.Field {
	return []ent.Field{
		field.String("person_id").MaxLen(36).NotEmpty().Immutable(),
		field.String("participant_id").MaxLen(36).NotEmpty().Immutable(),
	}
}

// Edges returns what PersonLink refers to.
func (PersonLink) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("person", Person.Type).Field("person_id").Unique().Required().Immutable(),
		edge.To("participant", Participant.Type).Field("participant_id").Unique().Required().Immutable(),
	}
}

// Indexes returns the indexes of PersonLink.
func (PersonLink) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("participant_id").Unique(),
		index.Fields("person_id", "plan_id").Unique(),
	}
}

// Annotations returns retention class and checks of PersonLink.
func (PersonLink) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.Identity),
	}
}

// Policy says who may read and write PersonLink.
func (PersonLink) Policy() ent.Policy { return rule.SystemOnly() }

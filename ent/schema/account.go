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

// Account signs in.
type Account struct{ ent.Schema }

// Mixin returns the columns that Account shares.
func (Account) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindAccount)}
}

// Fields returns the columns of Account.
func (Account) Fields() []ent.Field {
	return []ent.Field{
		field.String("person_id").MaxLen(36).NotEmpty().Immutable(),
		field.Enum("state").Values("ACTIVE", "BANNED").Default("ACTIVE"),
		field.Time("created_at").Immutable(),
	}
}

// Edges returns what Account refers to.
func (Account) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("person", Person.Type).Field("person_id").Unique().Required().Immutable(),
	}
}

// Indexes returns the indexes of Account.
func (Account) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("person_id").Unique(),
	}
}

// Annotations returns retention class and checks of Account.
func (Account) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.Identity),
		mixin.OneOf("state", []string{"ACTIVE", "BANNED"}),
	}
}

// Policy says who may read and write Account.
func (Account) Policy() ent.Policy { return rule.SystemOnly() }

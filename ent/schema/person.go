package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"jalon/ent/schema/mixin"
	"jalon/ent/schema/schematype"
	"jalon/internal/access/rule"
)

// Person is a human being: the only entity, beside Account, that holds something that names one.
type Person struct{ ent.Schema }

// Mixin returns the columns that Person shares.
func (Person) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindPerson)}
}

// Fields returns the columns of Person.
func (Person) Fields() []ent.Field {
	return []ent.Field{
		field.String("name").MaxLen(200).Sensitive(),
		field.String("email").MaxLen(320).Optional().Nillable().Unique().Sensitive(),
	}
}

// Annotations returns retention class and checks of Person.
func (Person) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.Identity),
	}
}

// Policy says who may read and write Person.
func (Person) Policy() ent.Policy { return rule.SystemOnly() }

package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"jalon/ent/schema/mixin"
	"jalon/internal/access/rule"
)

// Setting is a fact about this deployment: the demonstration clock, the key of positions.
type Setting struct{ ent.Schema }

// Fields returns the columns of Setting.
func (Setting) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").MaxLen(60).NotEmpty().Immutable(),
		field.Bytes("value").Sensitive(),
	}
}

// Annotations returns retention class and checks of Setting.
func (Setting) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.Operation),
	}
}

// Policy says who may read and write Setting.
func (Setting) Policy() ent.Policy { return rule.SystemOnly() }

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

// Session is one sign-in, or one bearer token: its secret is stored as a SHA-256 hash only.
type Session struct{ ent.Schema }

// Mixin returns the columns that Session shares.
func (Session) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindSession)}
}

// Fields returns the columns of Session.
func (Session) Fields() []ent.Field {
	return []ent.Field{
		field.String("account_id").MaxLen(36).NotEmpty().Immutable(),
		field.Bytes("secret_hash").MaxLen(32).NotEmpty().Unique().Immutable().Sensitive(),
		field.Bool("bearer").Default(false).Immutable(),
		field.Time("created_at").Immutable(),
		field.Time("expires_at").Optional().Nillable(),
	}
}

// Edges returns what Session refers to.
func (Session) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("account", Account.Type).Field("account_id").Unique().Required().Immutable(),
	}
}

// Indexes returns the indexes of Session.
func (Session) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("account_id"),
		index.Fields("expires_at"),
	}
}

// Annotations returns retention class and checks of Session.
func (Session) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.Security),
	}
}

// Policy says who may read and write Session.
func (Session) Policy() ent.Policy { return rule.SystemOnly() }

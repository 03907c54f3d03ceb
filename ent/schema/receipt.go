package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"jalon/ent/schema/mixin"
	"jalon/ent/schema/schematype"
	"jalon/internal/access/rule"
)

// Receipt remembers a request that was carried out, by the name its sender gave it, so that sent twice it is done once.
type Receipt struct{ ent.Schema }

// Mixin returns the columns that Receipt shares.
func (Receipt) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindReceipt)}
}

// Fields returns the columns of Receipt.
func (Receipt) Fields() []ent.Field {
	return []ent.Field{
		field.String("principal").MaxLen(36).NotEmpty().Immutable(),
		field.String("ref").MaxLen(100).NotEmpty().Immutable(),
		field.String("operation").MaxLen(40).NotEmpty().Immutable(),
		field.Bytes("input_hash").MaxLen(32).Immutable(),
		field.String("result_id").MaxLen(36).Immutable(),
		field.Time("at").Immutable(),
	}
}

// Indexes returns the indexes of Receipt.
func (Receipt) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("principal", "ref").Unique(),
		index.Fields("at"),
	}
}

// Annotations returns retention class and checks of Receipt.
func (Receipt) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.Operation),
	}
}

// Policy says who may read and write Receipt.
func (Receipt) Policy() ent.Policy { return rule.SystemOnly() }

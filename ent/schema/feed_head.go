package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"jalon/ent/schema/mixin"
	"jalon/internal/access/rule"
)

// FeedHead is the one row that counts the feed. Every writing transaction locks it last, so that offset order is commit order.
type FeedHead struct{ ent.Schema }

// Fields returns the columns of FeedHead.
func (FeedHead) Fields() []ent.Field {
	return []ent.Field{
		field.Int("id").Positive().Immutable().Annotations(numberedByHand),
		field.Int64("epoch"),
		field.Int64("last"),
		field.Int64("floor"),
	}
}

// Annotations returns retention class and checks of FeedHead.
func (FeedHead) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.Operation),
	}
}

// Policy says who may read and write FeedHead.
func (FeedHead) Policy() ent.Policy { return rule.SystemOnly() }

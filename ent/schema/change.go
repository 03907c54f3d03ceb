package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"jalon/ent/schema/mixin"
	"jalon/internal/access"
	"jalon/internal/access/rule"
)

// Change is one row of the feed: that something changed, never what it says. Its id is the offset; offsets rise with commits and leave no gap.
type Change struct{ ent.Schema }

// Fields returns the columns of Change.
func (Change) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").StorageKey("position").Positive().Immutable().Annotations(numberedByHand),
		field.Int64("epoch").Immutable(),
		field.String("topic").MaxLen(20).NotEmpty().Immutable(),
		field.String("kind").MaxLen(40).NotEmpty().Immutable(),
		field.String("plan_id").MaxLen(36).Optional().Immutable(),
		field.String("parent_id").MaxLen(36).Optional().Immutable(),
		field.String("subject_id").MaxLen(36).Optional().Immutable(),
		field.String("entity_id").MaxLen(36).Immutable(),
		field.Int("version").Immutable(),
		field.Enum("audience").GoType(access.Audience("")).Immutable(),
		field.String("participant_id").MaxLen(36).Optional().Immutable(),
		field.Time("at").Immutable(),
	}
}

// Indexes returns the indexes of Change.
func (Change) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("plan_id", "topic", "id"),
		index.Fields("parent_id", "topic", "id"),
		index.Fields("subject_id", "topic", "id"),
	}
}

// Annotations returns retention class and checks of Change.
func (Change) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.Operation),
		mixin.OneOf("audience", access.Audience("").Values()),
	}
}

// Policy says who may read and write Change.
func (Change) Policy() ent.Policy { return rule.SystemOnly() }

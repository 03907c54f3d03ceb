package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"jalon/ent/schema/mixin"
	"jalon/internal/access/rule"
)

// CommentTally counts the public comments on one subject, so that no page counts them again. Its id is the subject's.
type CommentTally struct{ ent.Schema }

// Mixin returns the columns that CommentTally shares.
func (CommentTally) Mixin() []ent.Mixin { return []ent.Mixin{ofPlan{}} }

// Fields returns the columns of CommentTally.
func (CommentTally) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").MaxLen(36).NotEmpty().Immutable(),
		// threads counts the listed first comments, published the published comments and replies.
		field.Int("threads").Default(0).NonNegative(),
		field.Int("published").Default(0).NonNegative(),
	}
}

// Annotations returns retention class and checks of CommentTally.
func (CommentTally) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.PublicRecord),
	}
}

// Policy says who may read and write CommentTally.
func (CommentTally) Policy() ent.Policy { return rule.PlanContentBySystem() }

package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"jalon/ent/schema/mixin"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/access/rule"
)

// Comment is a contribution about a commitment, a milestone or another comment's subject, in a thread.
type Comment struct{ ent.Schema }

// Mixin returns the columns that Comment shares.
func (Comment) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindComment), ofPlan{}}
}

// Fields returns the columns of Comment.
func (Comment) Fields() []ent.Field {
	return []ent.Field{
		field.String("contribution_id").MaxLen(36).NotEmpty().Immutable(),
		field.String("subject_id").MaxLen(36).NotEmpty().Immutable(),
		// commitment_id is the subject itself, or the commitment that the milestone belongs to.
		field.String("commitment_id").MaxLen(36).NotEmpty().Immutable(),
		field.String("parent_id").MaxLen(36).Optional().Nillable().Immutable(),
		// thread_key is the id of the thread's first comment, and empty for the first itself.
		field.String("thread_key").MaxLen(36).Default("").Immutable(),
		// listed rows stand in the public lists: published ones, and hidden ones that were answered.
		field.Bool("listed").Default(false),
		// published_order is the publication in microseconds of Unix time; 0 before.
		field.Int64("published_order").Default(0),
		field.Int("support_count").Default(0).NonNegative(),
		field.Int("reply_count").Default(0).NonNegative(),
		// version rises with everything that shows, also where the contribution stays as it is.
		field.Int("version").Default(1).Positive(),
	}
}

// Edges returns what Comment refers to.
func (Comment) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("contribution", Contribution.Type).Field("contribution_id").Unique().Required().Immutable(),
		edge.To("answers", Comment.Type).From("parent").Field("parent_id").Unique().Immutable(),
	}
}

// Indexes returns the indexes of Comment.
func (Comment) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("contribution_id").Unique(),
		index.Fields("subject_id", "thread_key", "listed", "published_order", "id"),
		index.Fields("subject_id", "thread_key", "listed", "support_count", "id"),
		index.Fields("thread_key", "listed", "published_order", "id"),
		index.Fields("parent_id"),
	}
}

// Annotations returns retention class and checks of Comment.
func (Comment) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.Contribution),
	}
}

// Policy says who may read and write Comment.
func (Comment) Policy() ent.Policy { return rule.RecordOfContribution(access.Contribute) }

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
		field.String("parent_id").MaxLen(36).Optional().Nillable().Immutable(),
	}
}

// Edges returns what Comment refers to.
func (Comment) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("contribution", Contribution.Type).Field("contribution_id").Unique().Required().Immutable(),
		edge.To("parent", Comment.Type).Field("parent_id").Unique().Immutable(),
	}
}

// Indexes returns the indexes of Comment.
func (Comment) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("contribution_id").Unique(),
		index.Fields("subject_id"),
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
func (Comment) Policy() ent.Policy { return rule.OfContribution(access.Contribute) }

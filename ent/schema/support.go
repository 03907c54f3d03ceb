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

// Support is one participant's support of a comment. Who supports is told to nobody else; how many do stands in the comment.
type Support struct{ ent.Schema }

// Mixin returns the columns that Support shares.
func (Support) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindSupport), ofPlan{}}
}

// Fields returns the columns of Support.
func (Support) Fields() []ent.Field {
	return []ent.Field{
		field.String("comment_id").MaxLen(36).NotEmpty().Immutable(),
		// subject_id is what the comment is about: the support of a page is read at once.
		field.String("subject_id").MaxLen(36).NotEmpty().Immutable(),
		field.String("participant_id").MaxLen(36).NotEmpty().Immutable(),
		field.Time("supported_at").Immutable(),
	}
}

// Edges returns what Support refers to.
func (Support) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("comment", Comment.Type).Field("comment_id").Unique().Required().Immutable(),
		edge.To("participant", Participant.Type).Field("participant_id").Unique().Required().Immutable(),
	}
}

// Indexes returns the indexes of Support.
func (Support) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("comment_id", "participant_id").Unique(),
		index.Fields("participant_id", "subject_id"),
	}
}

// Annotations returns retention class and checks of Support.
func (Support) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.Contribution),
	}
}

// Policy says who may read and write Support.
func (Support) Policy() ent.Policy { return rule.OwnRows(access.Contribute) }

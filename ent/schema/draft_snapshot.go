package schema

import (
	"encoding/json"

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

// DraftSnapshot is a whole draft at one version, so that opening costs the same however long its history.
type DraftSnapshot struct{ ent.Schema }

// Mixin returns the columns that DraftSnapshot shares.
func (DraftSnapshot) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindDraftSnapshot), ofPlan{}}
}

// Fields returns the columns of DraftSnapshot.
func (DraftSnapshot) Fields() []ent.Field {
	return []ent.Field{
		field.String("draft_id").MaxLen(36).NotEmpty().Immutable(),
		field.Int("version").NonNegative().Immutable(),
		field.JSON("content", json.RawMessage{}).SchemaType(asWritten).Immutable(),
		field.Bytes("hash").MaxLen(32).Immutable(),
		field.Time("taken_at").Immutable(),
	}
}

// Edges returns what DraftSnapshot refers to.
func (DraftSnapshot) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("draft", Draft.Type).Field("draft_id").Unique().Required().Immutable(),
	}
}

// Indexes returns the indexes of DraftSnapshot.
func (DraftSnapshot) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("draft_id", "version").Unique(),
	}
}

// Annotations returns retention class and checks of DraftSnapshot.
func (DraftSnapshot) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.PublicRecord),
	}
}

// Policy says who may read and write DraftSnapshot.
func (DraftSnapshot) Policy() ent.Policy { return rule.OfDraft(access.EditDraft) }

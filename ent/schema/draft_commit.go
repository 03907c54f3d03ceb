package schema

import (
	"encoding/json"

	"entgo.io/ent"
	"entgo.io/ent/dialect"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"jalon/ent/schema/mixin"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/access/rule"
)

// asWritten keeps JSON as it was written: jsonb would reorder keys and refuse the character 0,
// which a text may hold.
var asWritten = map[string]string{dialect.Postgres: "json"}

// DraftCommit is one change to a draft: the steps as committed, by whom and when. It never changes.
type DraftCommit struct{ ent.Schema }

// Mixin returns the columns that DraftCommit shares.
func (DraftCommit) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindDraftCommit), ofPlan{}}
}

// Fields returns the columns of DraftCommit.
func (DraftCommit) Fields() []ent.Field {
	return []ent.Field{
		field.String("draft_id").MaxLen(36).NotEmpty().Immutable(),
		field.Int("version").Positive().Immutable(),
		field.String("ref").MaxLen(64).NotEmpty().Immutable(),
		field.String("client_id").MaxLen(64).NotEmpty().Immutable(),
		// input_hash is of the steps as they came in, so that a ref serves for one commit only.
		field.Bytes("input_hash").MaxLen(32).Immutable(),
		// document_hash is of the whole text at this version, now and then, for clients to compare.
		field.String("document_hash").MaxLen(64).Default("").Immutable(),
		field.JSON("steps", json.RawMessage{}).SchemaType(asWritten).Immutable(),
		field.String("participant_id").MaxLen(36).Optional().Nillable().Immutable(),
		field.Time("committed_at").Immutable(),
	}
}

// Edges returns what DraftCommit refers to.
func (DraftCommit) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("draft", Draft.Type).Field("draft_id").Unique().Required().Immutable(),
		edge.To("participant", Participant.Type).Field("participant_id").Unique().Immutable(),
	}
}

// Indexes returns the indexes of DraftCommit.
func (DraftCommit) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("draft_id", "version").Unique(),
		index.Fields("draft_id", "client_id", "ref").Unique(),
		index.Fields("participant_id"),
	}
}

// Annotations returns retention class and checks of DraftCommit.
func (DraftCommit) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.PublicRecord),
	}
}

// Policy says who may read and write DraftCommit.
func (DraftCommit) Policy() ent.Policy { return rule.OfDraft(access.EditDraft) }

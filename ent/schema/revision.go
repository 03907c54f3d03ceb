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
	"jalon/internal/access/rule"
)

// Revision is the full public state of a record at one version: what changed, by whom, when and why. It never changes.
type Revision struct{ ent.Schema }

// Mixin returns the columns that Revision shares.
func (Revision) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindRevision), ofPlan{}}
}

// Fields returns the columns of Revision.
func (Revision) Fields() []ent.Field {
	return []ent.Field{
		field.String("entity_id").MaxLen(36).NotEmpty().Immutable(),
		field.Int("version").Positive().Immutable(),
		field.JSON("state", json.RawMessage{}).Immutable(),
		field.JSON("reason", &schematype.Text{}).Optional().Immutable(),
		field.String("participant_id").MaxLen(36).Optional().Nillable().Immutable(),
		field.Time("at").Immutable(),
	}
}

// Edges returns what Revision refers to.
func (Revision) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("participant", Participant.Type).Field("participant_id").Unique().Immutable(),
	}
}

// Indexes returns the indexes of Revision.
func (Revision) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("entity_id", "version").Unique(),
		index.Fields("plan_id", "at"),
		index.Fields("participant_id"),
	}
}

// Annotations returns retention class and checks of Revision.
func (Revision) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.PublicRecord),
	}
}

// Policy says who may read and write Revision.
func (Revision) Policy() ent.Policy { return rule.SystemOnly() }

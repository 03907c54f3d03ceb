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

// DueDateMove is one move of an indicator's due date with its public reason. It never changes.
type DueDateMove struct{ ent.Schema }

// Mixin returns the columns that DueDateMove shares.
func (DueDateMove) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindDueDateMove), ofPlan{}}
}

// Fields returns the columns of DueDateMove.
func (DueDateMove) Fields() []ent.Field {
	return []ent.Field{
		field.String("indicator_id").MaxLen(36).NotEmpty().Immutable(),
		field.JSON("from_due", schematype.Due{}).Immutable(),
		field.JSON("to_due", schematype.Due{}).Immutable(),
		field.JSON("reason", schematype.Text{}).Immutable(),
		field.Time("moved_at").Immutable(),
		field.String("participant_id").MaxLen(36).Optional().Nillable().Immutable(),
	}
}

// Edges returns what DueDateMove refers to.
func (DueDateMove) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("indicator", Indicator.Type).Field("indicator_id").Unique().Required().Immutable(),
		edge.To("participant", Participant.Type).Field("participant_id").Unique().Immutable(),
	}
}

// Indexes returns the indexes of DueDateMove.
func (DueDateMove) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("indicator_id", "moved_at"),
		index.Fields("participant_id"),
	}
}

// Annotations returns retention class and checks of DueDateMove.
func (DueDateMove) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.PublicRecord),
	}
}

// Policy says who may read and write DueDateMove.
func (DueDateMove) Policy() ent.Policy { return rule.PlanRecord(access.MoveDueDate) }

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

// PhaseMove is one move of a phase's dates with its public reason. It never changes.
type PhaseMove struct{ ent.Schema }

// Mixin returns the columns that PhaseMove shares.
func (PhaseMove) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindPhaseMove), ofPlan{}}
}

// Fields returns the columns of PhaseMove.
func (PhaseMove) Fields() []ent.Field {
	return []ent.Field{
		field.String("phase_id").MaxLen(36).NotEmpty().Immutable(),
		field.JSON("from_dates", schematype.PhaseDates{}).Immutable(),
		field.JSON("to_dates", schematype.PhaseDates{}).Immutable(),
		field.JSON("reason", schematype.Text{}).Immutable(),
		field.Time("moved_at").Immutable(),
		field.String("participant_id").MaxLen(36).Optional().Nillable().Immutable(),
	}
}

// Edges returns what PhaseMove refers to.
func (PhaseMove) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("phase", Phase.Type).Field("phase_id").Unique().Required().Immutable(),
		edge.To("participant", Participant.Type).Field("participant_id").Unique().Immutable(),
	}
}

// Indexes returns the indexes of PhaseMove.
func (PhaseMove) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("phase_id", "moved_at"),
		index.Fields("participant_id"),
	}
}

// Annotations returns retention class and checks of PhaseMove.
func (PhaseMove) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.PublicRecord),
	}
}

// Policy says who may read and write PhaseMove.
func (PhaseMove) Policy() ent.Policy { return rule.PlanRecord(access.MovePhase) }

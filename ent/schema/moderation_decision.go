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

// ModerationDecision is one decision on a contribution, with its reason code. It never changes.
type ModerationDecision struct{ ent.Schema }

// Mixin returns the columns that ModerationDecision shares.
func (ModerationDecision) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindModerationDecision), ofPlan{}}
}

// Fields returns the columns of ModerationDecision.
func (ModerationDecision) Fields() []ent.Field {
	return []ent.Field{
		field.String("contribution_id").MaxLen(36).NotEmpty().Immutable(),
		field.Enum("decision").GoType(schematype.Decision("")).Immutable(),
		field.String("reason_code").MaxLen(40).Default("").Immutable(),
		// from_state and from_rule are what undoing goes back to.
		field.Enum("from_state").GoType(schematype.ContributionState("")).Default(string(schematype.Held)).Immutable(),
		field.String("from_rule").MaxLen(40).Default("").Immutable(),
		field.Time("decided_at").Immutable(),
		field.String("participant_id").MaxLen(36).Optional().Nillable().Immutable(),
	}
}

// Edges returns what ModerationDecision refers to.
func (ModerationDecision) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("contribution", Contribution.Type).Field("contribution_id").Unique().Required().Immutable(),
		edge.To("participant", Participant.Type).Field("participant_id").Unique().Immutable(),
	}
}

// Indexes returns the indexes of ModerationDecision.
func (ModerationDecision) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("contribution_id", "decided_at"),
		index.Fields("participant_id"),
	}
}

// Annotations returns retention class and checks of ModerationDecision.
func (ModerationDecision) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.PublicRecord),
		mixin.OneOf("decision", schematype.Decision("").Values()),
		mixin.OneOf("from_state", schematype.ContributionState("").Values()),
	}
}

// Policy says who may read and write ModerationDecision.
func (ModerationDecision) Policy() ent.Policy { return rule.RecordOfContribution(access.Moderate) }

package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"jalon/ent/schema/mixin"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/access/rule"
)

// Phase is one of the six phases of a plan, with its dates as they stand.
type Phase struct{ ent.Schema }

// Mixin returns the columns that Phase shares.
func (Phase) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindPhase), ofPlan{}, mixin.Versioned{}}
}

// Fields returns the columns of Phase.
func (Phase) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("kind").GoType(schematype.PhaseKind("")).Immutable(),
		field.JSON("title", schematype.Text{}),
		field.JSON("description", schematype.Text{}),
		field.Int("position").Positive(),
		field.JSON("dates", schematype.PhaseDates{}),
		field.JSON("first_promised", &schematype.PhaseDates{}).Optional(),
		// announced is the state that the feed has told of last.
		field.Enum("announced").GoType(schematype.PhaseState("")).Default(string(schematype.PhaseToCome)),
	}
}

// Indexes returns the indexes of Phase.
func (Phase) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("plan_id", "kind").Unique(),
		index.Fields("plan_id", "position").Unique(),
	}
}

// Annotations returns retention class and checks of Phase.
func (Phase) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.PublicRecord),
		mixin.OneOf("kind", schematype.PhaseKind("").Values()),
		mixin.OneOf("announced", schematype.PhaseState("").Values()),
	}
}

// Policy says who may read and write Phase.
func (Phase) Policy() ent.Policy { return rule.PlanContent(access.MovePhase) }

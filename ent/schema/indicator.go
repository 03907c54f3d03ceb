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

// Indicator is what shows that a milestone is reached. It points at the newest report of each
// voice and has its status, so that reading a plan costs no search.
type Indicator struct{ ent.Schema }

// Mixin returns the columns that Indicator shares.
func (Indicator) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindIndicator), ofPlan{}, mixin.Versioned{}}
}

// Fields returns the columns of Indicator.
func (Indicator) Fields() []ent.Field {
	return []ent.Field{
		field.String("milestone_id").MaxLen(36).NotEmpty().Immutable(),
		field.String("code").MaxLen(20).NotEmpty().Immutable(),
		field.JSON("title", schematype.Text{}),
		field.JSON("full_text", schematype.Text{}),
		field.Int("position").Positive(),
		field.Int("plan_position").Positive(),
		field.JSON("due", schematype.Due{}),
		field.JSON("first_promised", &schematype.Due{}).Optional(),
		field.String("latest_official_id").MaxLen(36).Optional().Nillable(),
		field.String("latest_champion_id").MaxLen(36).Optional().Nillable(),
		field.Enum("official_status").GoType(schematype.ProgressStatus("")).Optional(),
		field.Enum("champion_status").GoType(schematype.ProgressStatus("")).Optional(),
	}
}

// Edges returns what Indicator refers to.
func (Indicator) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("milestone", Milestone.Type).Field("milestone_id").Unique().Required().Immutable(),
		edge.To("latest_official", ProgressReport.Type).Field("latest_official_id").Unique(),
		edge.To("latest_champion", ProgressReport.Type).Field("latest_champion_id").Unique(),
	}
}

// Indexes returns the indexes of Indicator.
func (Indicator) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("plan_id", "code").Unique(),
		index.Fields("plan_id", "plan_position").Unique(),
		index.Fields("milestone_id", "position").Unique(),
		index.Fields("latest_official_id"),
		index.Fields("latest_champion_id"),
	}
}

// Annotations returns retention class and checks of Indicator.
func (Indicator) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.PublicRecord),
		mixin.OneOf("official_status", schematype.ProgressStatus("").Values()),
		mixin.OneOf("champion_status", schematype.ProgressStatus("").Values()),
	}
}

// Policy says who may read and write Indicator.
func (Indicator) Policy() ent.Policy {
	return rule.PlanContent(access.MoveDueDate, access.ReportOfficial, access.ReportChampion)
}

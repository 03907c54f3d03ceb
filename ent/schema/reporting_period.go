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

// ReportingPeriod is a time that is reported on, usually a quarter.
type ReportingPeriod struct{ ent.Schema }

// Mixin returns the columns that ReportingPeriod shares.
func (ReportingPeriod) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindReportingPeriod), ofPlan{}}
}

// Fields returns the columns of ReportingPeriod.
func (ReportingPeriod) Fields() []ent.Field {
	return []ent.Field{
		field.String("code").MaxLen(7).NotEmpty(),
		field.String("starts_on").MaxLen(10),
		field.String("ends_on").MaxLen(10),
		field.String("opens_on").MaxLen(10),
		field.String("due_on").MaxLen(10),
		field.String("closes_on").MaxLen(10),
		field.Int("position").Positive(),
	}
}

// Indexes returns the indexes of ReportingPeriod.
func (ReportingPeriod) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("plan_id", "code").Unique(),
	}
}

// Annotations returns retention class and checks of ReportingPeriod.
func (ReportingPeriod) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.PublicRecord),
	}
}

// Policy says who may read and write ReportingPeriod.
func (ReportingPeriod) Policy() ent.Policy { return rule.PlanContent(access.MovePhase) }

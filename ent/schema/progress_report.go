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

// ProgressReport is what one voice reports on an indicator for one period. Reporting again adds a version; the earlier ones are Revisions.
type ProgressReport struct{ ent.Schema }

// Mixin returns the columns that ProgressReport shares.
func (ProgressReport) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindProgressReport), ofPlan{}, mixin.Versioned{}}
}

// Fields returns the columns of ProgressReport.
func (ProgressReport) Fields() []ent.Field {
	return []ent.Field{
		field.String("indicator_id").MaxLen(36).NotEmpty().Immutable(),
		field.String("period").MaxLen(7).NotEmpty().Immutable(),
		field.Enum("voice").GoType(schematype.Voice("")).Immutable(),
		field.Enum("status").GoType(schematype.ProgressStatus("")),
		field.JSON("progress", schematype.Text{}),
		field.JSON("evidence", &schematype.Text{}).Optional(),
		field.JSON("challenges", &schematype.Text{}).Optional(),
		field.String("participant_id").MaxLen(36).Optional().Nillable(),
		field.String("organization_id").MaxLen(36).Optional().Nillable(),
	}
}

// Edges returns what ProgressReport refers to.
func (ProgressReport) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("indicator", Indicator.Type).Field("indicator_id").Unique().Required().Immutable(),
		edge.To("participant", Participant.Type).Field("participant_id").Unique(),
		edge.To("organization", Organization.Type).Field("organization_id").Unique(),
	}
}

// Indexes returns the indexes of ProgressReport.
func (ProgressReport) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("indicator_id", "period", "voice").Unique(),
		index.Fields("participant_id"),
		index.Fields("organization_id"),
	}
}

// Annotations returns retention class and checks of ProgressReport.
func (ProgressReport) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.PublicRecord),
		mixin.OneOf("voice", schematype.Voice("").Values()),
		mixin.OneOf("status", schematype.ProgressStatus("").Values()),
	}
}

// Policy says who may read and write ProgressReport.
func (ProgressReport) Policy() ent.Policy {
	return rule.PlanContent(access.ReportOfficial, access.ReportChampion)
}

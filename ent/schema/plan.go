package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"jalon/ent/schema/mixin"
	"jalon/ent/schema/schematype"
	"jalon/internal/access/rule"
)

// Plan is an open-government action plan: what a government and civil society promise for some years.
type Plan struct{ ent.Schema }

// Mixin returns the columns that Plan shares.
func (Plan) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindPlan), mixin.Versioned{}}
}

// Fields returns the columns of Plan.
func (Plan) Fields() []ent.Field {
	return []ent.Field{
		field.String("slug").MaxLen(60).NotEmpty().Unique(),
		field.JSON("title", schematype.Text{}),
		field.JSON("short_title", schematype.Text{}),
		field.JSON("summary", schematype.Text{}),
		field.Enum("state").GoType(schematype.PlanState("")),
		field.String("time_zone").MaxLen(60).NotEmpty(),
		field.Bool("demonstration").Default(false),
		field.JSON("source", &schematype.Source{}).Optional(),
		field.Time("published_at").Optional().Nillable(),
	}
}

// Indexes returns the indexes of Plan.
func (Plan) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("state"),
	}
}

// Annotations returns retention class and checks of Plan.
func (Plan) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.PublicRecord),
		mixin.OneOf("state", schematype.PlanState("").Values()),
	}
}

// Policy says who may read and write Plan.
func (Plan) Policy() ent.Policy { return rule.Plans() }

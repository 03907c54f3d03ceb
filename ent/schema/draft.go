package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"jalon/ent/schema/mixin"
	"jalon/ent/schema/schematype"
	"jalon/internal/access/rule"
)

// Draft is a live document in one language, owned by a commitment.
type Draft struct{ ent.Schema }

// Mixin returns the columns that Draft shares.
func (Draft) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindDraft), ofPlan{}}
}

// Fields returns the columns of Draft.
func (Draft) Fields() []ent.Field {
	return []ent.Field{
		field.String("commitment_id").MaxLen(36).NotEmpty().Immutable(),
		field.Enum("language").GoType(schematype.Language("")).Immutable(),
		field.Enum("state").GoType(schematype.DraftState("")),
		field.Bool("public").Default(false),
		field.Int("schema_version").Positive(),
		field.Int("floor").Default(0).NonNegative(),
		// version counts the commits; 0 is the text that the draft began with.
		field.Int("version").Default(0).NonNegative(),
		field.Time("changed_at"),
	}
}

// Edges returns what Draft refers to.
func (Draft) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("commitment", Commitment.Type).Field("commitment_id").Unique().Required().Immutable(),
	}
}

// Indexes returns the indexes of Draft.
func (Draft) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("commitment_id", "language").Unique(),
	}
}

// Annotations returns retention class and checks of Draft.
func (Draft) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.PublicRecord),
		mixin.OneOf("language", schematype.Language("").Values()),
		mixin.OneOf("state", schematype.DraftState("").Values()),
	}
}

// Policy says who may read and write Draft.
func (Draft) Policy() ent.Policy { return rule.Drafts() }

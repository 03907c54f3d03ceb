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

// Contribution is what somebody gives to a plan, by whatever channel. It is published only after moderation.
type Contribution struct{ ent.Schema }

// Mixin returns the columns that Contribution shares.
func (Contribution) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindContribution), ofPlan{}, mixin.Versioned{}}
}

// Fields returns the columns of Contribution.
func (Contribution) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("kind").GoType(schematype.ContributionKind("")).Immutable(),
		field.Enum("channel").GoType(schematype.Channel("")).Immutable(),
		field.Enum("language").GoType(schematype.Language("")).Immutable(),
		field.Text("body"),
		field.String("public_name").MaxLen(200).Default(""),
		field.String("consent_version").MaxLen(20).NotEmpty().Immutable(),
		field.String("reference").MaxLen(20).NotEmpty().Unique().Immutable(),
		field.Enum("state").GoType(schematype.ContributionState("")),
		field.String("participant_id").MaxLen(36).Optional().Nillable().Immutable(),
		field.Time("received_at").Immutable(),
		field.Time("published_at").Optional().Nillable(),
	}
}

// Edges returns what Contribution refers to.
func (Contribution) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("participant", Participant.Type).Field("participant_id").Unique().Immutable(),
	}
}

// Indexes returns the indexes of Contribution.
func (Contribution) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("plan_id", "state", "received_at"),
		index.Fields("participant_id"),
	}
}

// Annotations returns retention class and checks of Contribution.
func (Contribution) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.Contribution),
		mixin.OneOf("kind", schematype.ContributionKind("").Values()),
		mixin.OneOf("channel", schematype.Channel("").Values()),
		mixin.OneOf("language", schematype.Language("").Values()),
		mixin.OneOf("state", schematype.ContributionState("").Values()),
	}
}

// Policy says who may read and write Contribution.
func (Contribution) Policy() ent.Policy { return rule.Contributions() }

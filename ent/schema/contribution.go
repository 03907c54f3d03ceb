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
		field.Enum("language").GoType(schematype.Language("")),
		field.Text("body"),
		// body_version counts the wordings: a moderator decides on the one that they read.
		field.Int("body_version").Default(1).Positive(),
		field.Enum("name_choice").GoType(schematype.NameChoice("")).Default(string(schematype.NameRole)).Immutable(),
		field.String("public_name").MaxLen(200).Default(""),
		field.Enum("author_role").GoType(access.Role("")).Default(string(access.Participant)).Immutable(),
		field.String("organization_id").MaxLen(36).Optional().Nillable().Immutable(),
		field.String("consent_version").MaxLen(20).NotEmpty().Immutable(),
		field.String("reference").MaxLen(20).NotEmpty().Unique().Immutable(),
		field.Enum("state").GoType(schematype.ContributionState("")),
		field.String("participant_id").MaxLen(36).Optional().Nillable().Immutable(),
		field.Time("received_at").Immutable(),
		// received_order is the same in microseconds of Unix time.
		field.Int64("received_order").Default(0).Immutable(),
		field.Time("edited_at").Optional().Nillable(),
		field.Time("published_at").Optional().Nillable(),
		field.Time("withdrawn_at").Optional().Nillable(),
		field.Time("appealed_at").Optional().Nillable(),
		// rule is why it is refused or hidden now.
		field.String("rule").MaxLen(40).Default(""),
		// wait_seconds is the time from receipt to the first decision.
		field.Int64("wait_seconds").Optional().Nillable(),
		field.Bool("second_opinion").Default(false),
		// not_by is the moderator who must not decide, because another's opinion is asked for.
		field.String("not_by").MaxLen(36).Optional().Nillable(),
		field.String("claimed_by").MaxLen(36).Optional().Nillable(),
		field.Time("claimed_until").Optional().Nillable(),
		field.Bool("answered").Default(false),
		// has_news says that something became of it that its author has not marked as seen.
		field.Bool("has_news").Default(false),
	}
}

// Edges returns what Contribution refers to.
func (Contribution) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("participant", Participant.Type).Field("participant_id").Unique().Immutable(),
		edge.To("organization", Organization.Type).Field("organization_id").Unique().Immutable(),
	}
}

// Indexes returns the indexes of Contribution.
func (Contribution) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("plan_id", "state", "received_order", "id"),
		index.Fields("plan_id", "answered", "state", "received_order", "id"),
		index.Fields("plan_id", "wait_seconds"),
		index.Fields("participant_id", "received_order", "id"),
		index.Fields("organization_id"),
	}
}

// Annotations returns retention class and checks of Contribution.
func (Contribution) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.Contribution),
		mixin.OneOf("kind", schematype.ContributionKind("").Values()),
		mixin.OneOf("channel", schematype.Channel("").Values()),
		mixin.OneOf("language", schematype.Language("").Values()),
		mixin.OneOf("name_choice", schematype.NameChoice("").Values()),
		mixin.OneOf("author_role", access.Role("").Values()),
		mixin.OneOf("state", schematype.ContributionState("").Values()),
	}
}

// Policy says who may read and write Contribution.
func (Contribution) Policy() ent.Policy { return rule.Contributions() }

package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"jalon/ent/schema/mixin"
	"jalon/ent/schema/schematype"
	"jalon/internal/access/rule"
)

// Organization is a department, a civil society organization or another body.
type Organization struct{ ent.Schema }

// Mixin returns the columns that Organization shares.
func (Organization) Mixin() []ent.Mixin {
	return []ent.Mixin{mixin.ID(schematype.KindOrganization)}
}

// Fields returns the columns of Organization.
func (Organization) Fields() []ent.Field {
	return []ent.Field{
		field.String("code").MaxLen(60).NotEmpty().Unique(),
		field.JSON("name", schematype.Text{}),
		field.Enum("kind").GoType(schematype.OrganizationKind("")),
	}
}

// Annotations returns retention class and checks of Organization.
func (Organization) Annotations() []schema.Annotation {
	return []schema.Annotation{
		mixin.Kept(mixin.PublicRecord),
		mixin.OneOf("kind", schematype.OrganizationKind("").Values()),
	}
}

// Policy says who may read and write Organization.
func (Organization) Policy() ent.Policy { return rule.PublicReference() }

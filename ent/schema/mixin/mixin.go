// Package mixin holds the columns and duties that entities share.
package mixin

import (
	"strings"

	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/mixin"

	"jalon/ent/schema/schematype"
)

// ID gives an entity its id, a text made by schematype.NewID.
func ID(kind schematype.Kind) ent.Mixin { return idMixin{kind: kind} }

type idMixin struct {
	mixin.Schema
	kind schematype.Kind
}

func (m idMixin) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").MaxLen(36).Immutable().NotEmpty().
			DefaultFunc(func() string { return schematype.NewID(m.kind) }),
	}
}

// Versioned gives a public record its version, which rises by one with every change, and
// the time of the last change. Each version has a Revision row.
type Versioned struct{ mixin.Schema }

// Fields returns version and time.
func (Versioned) Fields() []ent.Field {
	return []ent.Field{
		field.Int("version").Default(1).Positive(),
		field.Time("changed_at"),
	}
}

// Retention says how long an entity's rows are kept, and why.
type Retention string

// The retention classes.
const (
	// PublicRecord rows are part of the public record and are kept.
	PublicRecord Retention = "public record"
	// Contribution rows keep their text; what names a person in them goes with the link.
	Contribution Retention = "contribution"
	// Identity rows name a person; they go 18 months after the last plan is complete.
	Identity Retention = "identity"
	// Security rows serve signing in; they go when they expire.
	Security Retention = "security"
	// Operation rows serve the program itself; they go when they are no longer needed.
	Operation Retention = "operation"
)

// Name is the annotation's key.
func (Retention) Name() string { return "Retention" }

// Kept annotates an entity with its retention class.
func Kept(class Retention) schema.Annotation { return class }

// OneOf makes the database check that a column holds one of the values.
func OneOf(column string, values []string) schema.Annotation {
	quoted := make([]string, len(values))
	for i, value := range values {
		quoted[i] = "'" + value + "'"
	}
	return entsql.Checks(map[string]string{
		column + "_known": column + " IN (" + strings.Join(quoted, ", ") + ")",
	})
}

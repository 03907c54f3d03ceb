package scalar

import (
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"jalon/internal/fault"
)

// errNUL refuses the one character that no text has and PostgreSQL cannot keep.
var errNUL = fault.New(fault.BadInput, fault.Say(
	"Take the character U+0000 out of this text.", "Retirez le caractère U+0000 de ce texte."))

// MarshalString writes a text.
func MarshalString(s string) graphql.Marshaler { return graphql.MarshalString(s) }

// UnmarshalString reads a text, which cannot hold U+0000.
func UnmarshalString(v any) (string, error) {
	s, err := graphql.UnmarshalString(v)
	if err == nil && strings.ContainsRune(s, 0) {
		return "", errNUL
	}
	return s, err
}

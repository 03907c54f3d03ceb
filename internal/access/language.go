package access

import "context"

// Language is the language in which somebody is answered: "EN" or "FR".
type Language string

// The languages.
const (
	EN Language = "EN"
	FR Language = "FR"
)

type languageKey struct{}

// WithLanguage returns a context that carries the language of the answer.
func WithLanguage(ctx context.Context, l Language) context.Context {
	return context.WithValue(ctx, languageKey{}, l)
}

// LanguageFrom returns the language of the answer, English where none was chosen.
func LanguageFrom(ctx context.Context) Language {
	if l, ok := ctx.Value(languageKey{}).(Language); ok {
		return l
	}
	return EN
}

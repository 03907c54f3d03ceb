package fault

import (
	"errors"
	"fmt"

	"jalon/internal/access"
)

// Kind says why a request was refused as a whole. It goes out as extensions.code. Kinds are
// only ever added.
type Kind string

// The kinds.
const (
	// Unauthenticated: signing in is needed, or the token is not one of this server's.
	Unauthenticated Kind = "UNAUTHENTICATED"
	// Forbidden: whoever asks may not do this.
	Forbidden Kind = "FORBIDDEN"
	// NotFound: there is no such thing, or whoever asks may not know of it.
	NotFound Kind = "NOT_FOUND"
	// BadInput: an argument has a form that no value of it has.
	BadInput Kind = "BAD_USER_INPUT"
	// RateLimited: too many requests; ask again later.
	RateLimited Kind = "RATE_LIMITED"
	// TooComplex: the operation asks for more than one answer may hold.
	TooComplex Kind = "TOO_COMPLEX"
	// BadPosition: the position was altered, is another server's, or lies in the future.
	BadPosition Kind = "BAD_POSITION"
	// ResyncRequired: the feed no longer reaches back to the position: read again.
	ResyncRequired Kind = "RESYNC_REQUIRED"
	// Unavailable: nothing is known to be wrong with the request; send it again.
	Unavailable Kind = "UNAVAILABLE"
	// Internal: the program's own fault.
	Internal Kind = "INTERNAL"
)

// Message is a sentence in both official languages.
type Message struct{ EN, FR string }

// Say returns a message. The arguments are formatted into both sides, in the same order.
func Say(en, fr string, args ...any) Message {
	if len(args) == 0 {
		return Message{EN: en, FR: fr}
	}
	return Message{EN: fmt.Sprintf(en, args...), FR: fmt.Sprintf(fr, args...)}
}

// In returns the side of a language.
func (m Message) In(l access.Language) string {
	if l == access.FR {
		return m.FR
	}
	return m.EN
}

// Fault refuses a request as a whole.
type Fault struct {
	Kind    Kind
	Message Message
	// Cause is for the log; it never leaves the program.
	Cause error
}

// New returns a fault.
func New(kind Kind, message Message) *Fault { return &Fault{Kind: kind, Message: message} }

// Error returns the English message.
func (f *Fault) Error() string { return string(f.Kind) + ": " + f.Message.EN }

// Unwrap returns the cause.
func (f *Fault) Unwrap() error { return f.Cause }

// Because returns the fault with a cause for the log.
func (f *Fault) Because(cause error) *Fault {
	return &Fault{Kind: f.Kind, Message: f.Message, Cause: cause}
}

// KindOf returns the kind of a fault, and Internal for every other error.
func KindOf(err error) Kind {
	var f *Fault
	if errors.As(err, &f) {
		return f.Kind
	}
	return Internal
}

// The faults that every domain knows.
var (
	ErrUnauthenticated = New(Unauthenticated, Say(
		"Sign in to do this.",
		"Connectez-vous pour faire cela."))
	ErrForbidden = New(Forbidden, Say(
		"Your role does not allow this.",
		"Votre rôle ne le permet pas."))
	ErrNotFound = New(NotFound, Say(
		"There is nothing here with that id, or you may not see it.",
		"Rien ici ne porte cet identifiant, ou vous ne pouvez pas le voir."))
	ErrUnavailable = New(Unavailable, Say(
		"This could not be confirmed. Send it again with the same ref: it will be done once.",
		"Ceci n’a pas pu être confirmé. Renvoyez-le avec la même référence : il sera fait une seule fois."))
)

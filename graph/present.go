package graph

import (
	"context"
	"crypto/rand"
	"encoding/base32"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"jalon/internal/access"
	"jalon/internal/fault"
	"jalon/internal/feed"
	"jalon/internal/store"
)

// panicked is what a resolver panicked with.
type panicked struct {
	value any
	stack []byte
}

func (p *panicked) Error() string { return fmt.Sprintf("panic: %v\n%s", p.value, p.stack) }

func recovered(_ context.Context, value any) error {
	return &panicked{value: value, stack: debug.Stack()}
}

func internal(id string) fault.Message {
	return fault.Say(
		"Something failed on our side. Try again; if it fails twice, quote %s.",
		"Une erreur s’est produite de notre côté. Réessayez; si cela se répète, citez %s.", id)
}

// presenter returns the only way out for errors. A fault goes out with its kind, in the
// language of the request, and so does what the parser and the validator say; every
// other error stays here, under an id that the person can quote.
func presenter(log *slog.Logger) graphql.ErrorPresenterFunc {
	return func(ctx context.Context, err error) *gqlerror.Error {
		out := &gqlerror.Error{}
		if errors.As(err, &out) && out.Err == nil {
			// Made by the parser, the validator or the transport.
			if access.LanguageFrom(ctx) == access.FR && (out.Rule != "" || out.Extensions["code"] == errcode.ParseFailed || out.Extensions["code"] == errcode.ValidationFailed) {
				return inFrench(out)
			}
			return out
		}
		// The wrapping alone knows the path.
		path := graphql.GetPath(ctx)
		if out.Path != nil {
			path = out.Path
		}
		if f := faultOf(err); f != nil {
			if f.Cause != nil {
				log.WarnContext(ctx, "a request was refused", "kind", f.Kind, "cause", f.Cause)
			}
			return &gqlerror.Error{
				Message: f.Message.In(access.LanguageFrom(ctx)), Path: path,
				Extensions: map[string]any{"code": string(f.Kind)},
			}
		}
		id := quotable()
		log.ErrorContext(ctx, "a request failed", "id", id, "path", path.String(), "error", err)
		return &gqlerror.Error{
			Message:    internal(id).In(access.LanguageFrom(ctx)),
			Path:       path,
			Extensions: map[string]any{"code": string(fault.Internal), "id": id},
		}
	}
}

// faultOf finds the fault in an error, also where a package that knows no faults named one.
func faultOf(err error) *fault.Fault {
	var f *fault.Fault
	switch {
	case errors.As(err, &f):
		return f
	case errors.Is(err, store.ErrUnknownOutcome), errors.Is(err, store.ErrClosed):
		return fault.ErrUnavailable.Because(err)
	case errors.Is(err, feed.ErrBadPosition):
		return ErrBadPosition
	case errors.Is(err, feed.ErrResync):
		return ErrResync
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return errTimeout
	}
	return nil
}

// Why a subscription does not begin where it was asked to.
var (
	ErrBadPosition = fault.New(fault.BadPosition, fault.Say(
		"This position is not one of this server’s. Read again, then subscribe since the new one.",
		"Cette position ne vient pas de ce serveur. Relisez, puis abonnez-vous à partir de la nouvelle."))
	ErrResync = fault.New(fault.ResyncRequired, fault.Say(
		"Too much has happened since this position. Read again, then subscribe since the new one.",
		"Trop de choses se sont passées depuis cette position. Relisez, puis abonnez-vous à partir de la nouvelle."))
	errTimeout = fault.New(fault.Unavailable, fault.Say(
		"This took too long. Ask for less, or try again.",
		"Ceci a pris trop de temps. Demandez moins, ou réessayez."))
)

// quotable draws an id that a person can read out, for example 7Q2M-KD.
func quotable() string {
	var raw [4]byte
	if _, err := rand.Read(raw[:]); err != nil {
		panic(err) // crypto/rand never fails on the systems that Go supports
	}
	letters := base32.NewEncoding("0123456789ABCDEFGHJKMNPQRSTVWXYZ").WithPadding(base32.NoPadding).
		EncodeToString(raw[:])
	return letters[:4] + "-" + letters[4:6]
}

package live

import (
	"context"

	"jalon/internal/fault"
	"jalon/internal/feed"
)

// Admission is what a subscription's resolver says when it is asked whether the viewer may
// listen, and to what.
type Admission struct {
	Scope feed.Scope
	// From is the offset after which the subscription begins, where the field's own arguments
	// say so; nil otherwise.
	From *int64
	// Given is false when the operation has no such field.
	Given bool
}

type admissionKey struct{}

type eventKey struct{}

// Admitting returns a context in which [Events] only says what would be listened to.
func Admitting(ctx context.Context, a *Admission) context.Context {
	return context.WithValue(ctx, admissionKey{}, a)
}

// WithEvent returns a context in which [Events] answers with one change.
func WithEvent(ctx context.Context, c feed.Change) context.Context {
	return context.WithValue(ctx, eventKey{}, c)
}

var errTransport = fault.New(fault.BadInput, fault.Say(
	"Subscribe over a WebSocket or with Accept: text/event-stream.",
	"Abonnez-vous par WebSocket ou avec Accept: text/event-stream."))

// Events is what the resolver of a subscription field returns. scope says what is listened
// to, and refuses a viewer who may not; it is asked once, at the beginning. reload turns
// one change into the event that the viewer of the context sees; ok is false when there is
// nothing for them to see.
func Events[E any](
	ctx context.Context,
	scope func(context.Context) (feed.Scope, error),
	reload func(ctx context.Context, c feed.Change) (event E, ok bool, err error),
) (<-chan E, error) {
	return events(ctx, func(ctx context.Context, a *Admission) (err error) {
		a.Scope, err = scope(ctx)
		return err
	}, reload)
}

// EventsFrom is [Events] for a field whose own arguments say where in the feed it begins:
// scope returns the offset after which it does.
func EventsFrom[E any](
	ctx context.Context,
	scope func(context.Context) (feed.Scope, int64, error),
	reload func(ctx context.Context, c feed.Change) (event E, ok bool, err error),
) (<-chan E, error) {
	return events(ctx, func(ctx context.Context, a *Admission) (err error) {
		a.From = new(int64)
		a.Scope, *a.From, err = scope(ctx)
		return err
	}, reload)
}

func events[E any](
	ctx context.Context,
	admit func(context.Context, *Admission) error,
	reload func(ctx context.Context, c feed.Change) (event E, ok bool, err error),
) (<-chan E, error) {
	events := make(chan E, 1)
	defer close(events)
	if c, ok := ctx.Value(eventKey{}).(feed.Change); ok {
		event, seen, err := reload(ctx, c)
		if err != nil {
			return nil, err
		}
		if seen {
			events <- event
		}
		return events, nil
	}
	admission, ok := ctx.Value(admissionKey{}).(*Admission)
	if !ok {
		return nil, errTransport
	}
	if err := admit(ctx, admission); err != nil {
		return nil, err
	}
	admission.Given = true
	return events, nil
}

package load

import "context"

type key[T any] struct{}

// With returns a context that carries a request's loaders of one domain.
func With[T any](ctx context.Context, loaders T) context.Context {
	return context.WithValue(ctx, key[T]{}, loaders)
}

// From returns the request's loaders of one domain. It panics where the request was given
// none, which is a mistake in the program.
func From[T any](ctx context.Context) T { return ctx.Value(key[T]{}).(T) }

package scalar

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
)

// MarshalList answers a list, one element after the other; an element that panics is null,
// with its error. It stands in generated code for gqlgen's own, which starts a goroutine for
// each element: what ours cost is less than that, and loaders batch by what was announced,
// not by who asks at the same time.
func MarshalList(ctx context.Context, length int, element func(ctx context.Context, i int) graphql.Marshaler) graphql.Array {
	list := make(graphql.Array, length)
	for i := range list {
		list[i] = marshalElement(ctx, i, element)
	}
	return list
}

func marshalElement(ctx context.Context, i int, element func(ctx context.Context, i int) graphql.Marshaler) (answer graphql.Marshaler) {
	ctx = graphql.WithFieldContext(ctx, &graphql.FieldContext{Index: &i})
	defer func() {
		if r := recover(); r != nil {
			graphql.AddError(ctx, graphql.Recover(ctx, r))
			answer = graphql.Null
		}
	}()
	return element(ctx, i)
}

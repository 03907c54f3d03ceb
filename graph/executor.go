package graph

import (
	"context"
	"log/slog"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"

	"jalon/graph/generated"
)

// Bounds on what is parsed and kept.
const (
	maxTokens     = 5000
	cachedQueries = 500
)

// NewExecutor returns the executor of the public schema: with its limits, its errors and a
// fresh request context for every operation.
func NewExecutor(r *Resolver, log *slog.Logger) *executor.Executor {
	exec := executor.New(generated.NewExecutableSchema(generated.Config{Resolvers: r}))
	exec.SetParserTokenLimit(maxTokens)
	exec.SetQueryCache(lru.New[*ast.QueryDocument](cachedQueries))
	exec.SetErrorPresenter(presenter(log))
	exec.SetRecoverFunc(recovered)
	exec.Use(extension.Introspection{})
	exec.Use(&limits{})
	exec.AroundOperations(func(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
		return next(r.Prepare(ctx))
	})
	exec.AroundRootFields(func(ctx context.Context, next graphql.RootResolver) graphql.Marshaler {
		if graphql.GetOperationContext(ctx).Operation.Operation == ast.Mutation {
			ctx = r.Prepare(ctx) // what the field before this one changed is read again
		}
		return next(ctx)
	})
	return exec
}

// Schema is the public schema.
func Schema() *ast.Schema {
	return generated.NewExecutableSchema(generated.Config{}).Schema()
}

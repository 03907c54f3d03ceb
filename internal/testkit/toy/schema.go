package toy

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"strconv"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"jalon/internal/access"
	"jalon/internal/fault"
	"jalon/internal/feed"
	"jalon/internal/live"
)

const source = `
scalar Position
directive @perViewer on FIELD_DEFINITION
type Query {
  "Gives the text back."
  echo(text: String): String
  "Answers when the request is given up, or when the test lets it."
  wait: String
  "Answers when the test lets it, whatever happens to the request."
  hold: String
  "Panics in the resolver."
  boom: String
  "Panics where nothing of the executor's recovers."
  crash: String
}
type Mutation { echo(text: String): String }
type Subscription {
  changed(plan: String! = "plan", milestone: String, size: Int, only: [String!], since: Position): Event!
  gone(plan: String! = "plan", since: Position): Event!
  crash: Event!
}
type Event {
  id: ID!
  kind: String!
  version: Int!
  padding: String
  language: String!
  "Who sees it: the account for one person, else the class."
  seenBy: String!
  mine: String @perViewer
}
`

var parsed = sync.OnceValue(func() *ast.Schema {
	return gqlparser.MustLoadSchema(&ast.Source{Name: "toy", Input: source})
})

// Schema is the toy's schema. A test sets its functions before anything is asked.
type Schema struct {
	// Reload, when set, is called with each change that is executed; its error, or panic,
	// becomes the event's.
	Reload func(ctx context.Context, c feed.Change) error
	// Admit, when set, is called with each subscription that asks to be let in.
	Admit func(ctx context.Context) error
	// Release ends the fields wait and hold.
	Release chan struct{}
	// Waiting is told of each field wait or hold that began.
	Waiting chan struct{}
}

func newExecutor(s *Schema) *executor.Executor {
	s.Release, s.Waiting = make(chan struct{}), make(chan struct{}, 1000)
	exec := executor.New(s)
	exec.SetQueryCache(lru.New[*ast.QueryDocument](500))
	exec.SetErrorPresenter(present)
	exec.SetRecoverFunc(func(context.Context, any) error { return errors.New("panic") })
	return exec
}

// Schema returns the parsed schema.
func (s *Schema) Schema() *ast.Schema { return parsed() }

// Complexity is not counted.
func (s *Schema) Complexity(context.Context, string, string, int, map[string]any) (int, bool) {
	return 0, false
}

// Exec answers an operation as generated code does.
func (s *Schema) Exec(ctx context.Context) graphql.ResponseHandler {
	op := graphql.GetOperationContext(ctx)
	if op.Operation.Operation == ast.Subscription {
		return s.subscribe(ctx, op)
	}
	return func(ctx context.Context) *graphql.Response {
		data := map[string]any{}
		for _, f := range graphql.CollectFields(op, op.Operation.SelectionSet, []string{"Query", "Mutation"}) {
			data[f.Alias] = s.resolve(ctx, op, f)
		}
		return &graphql.Response{Data: encode(data)}
	}
}

func (s *Schema) resolve(ctx context.Context, op *graphql.OperationContext, f graphql.CollectedField) (value any) {
	if f.Name == "crash" {
		panic("crash")
	}
	defer func() {
		if p := recover(); p != nil {
			graphql.AddError(ctx, op.RecoverFunc(ctx, p))
		}
	}()
	switch f.Name {
	case "echo":
		return f.ArgumentMap(op.Variables)["text"]
	case "hold":
		s.Waiting <- struct{}{}
		<-s.Release
		return "released"
	case "wait":
		s.Waiting <- struct{}{}
		select {
		case <-ctx.Done():
			return "given up"
		case <-s.Release:
			return "released"
		}
	}
	panic(f.Name)
}

// event is what a change is reloaded as.
type event struct {
	feed.Change
	size int
}

func (s *Schema) subscribe(ctx context.Context, op *graphql.OperationContext) graphql.ResponseHandler {
	f := graphql.CollectFields(op, op.Operation.SelectionSet, []string{"Subscription"})[0]
	if f.Name == "crash" {
		panic("crash")
	}
	args := f.ArgumentMap(op.Variables)
	events, err := s.events(ctx, f.Name, args)
	if err != nil {
		graphql.AddError(ctx, err)
		return func(context.Context) *graphql.Response { return nil }
	}
	return func(ctx context.Context) *graphql.Response {
		e, ok := <-events
		if !ok {
			return nil
		}
		return &graphql.Response{Data: encode(map[string]any{f.Alias: show(ctx, op, f, e)})}
	}
}

func (s *Schema) events(ctx context.Context, field string, args map[string]any) (events <-chan event, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = errors.New("panic")
		}
	}()
	size := 0
	if n, ok := args["size"].(int64); ok {
		size = int(n)
	} else if n, ok := args["size"].(json.Number); ok {
		size, _ = strconv.Atoi(n.String())
	}
	return live.Events(ctx, func(ctx context.Context) (feed.Scope, error) {
		if s.Admit != nil {
			if err := s.Admit(ctx); err != nil {
				return feed.Scope{}, err
			}
		}
		if field == "gone" {
			return feed.Scope{}, fault.ErrNotFound
		}
		scope := feed.Scope{Topic: feed.MilestoneTopic, PlanID: args["plan"].(string)}
		if id, ok := args["milestone"].(string); ok {
			scope.SubjectID = id
		}
		return scope, nil
	}, func(ctx context.Context, c feed.Change) (event, bool, error) {
		if s.Reload != nil {
			if err := s.Reload(ctx, c); err != nil {
				return event{}, false, err
			}
		}
		return event{Change: c, size: size}, true, nil
	})
}

func show(ctx context.Context, op *graphql.OperationContext, f graphql.CollectedField, e event) map[string]any {
	viewer := access.FromContext(ctx)
	data := map[string]any{}
	for _, f := range graphql.CollectFields(op, f.Selections, []string{"Event"}) {
		var v any
		switch f.Name {
		case "id":
			v = e.EntityID
		case "kind":
			v = e.Kind
		case "version":
			v = e.Version
		case "padding":
			v = string(bytes.Repeat([]byte{'x'}, e.size))
		case "language":
			v = access.LanguageFrom(ctx)
		case "seenBy":
			if v = "class " + viewer.Class(e.PlanID); viewer.SignedIn() {
				v = viewer.AccountID
			}
		case "mine":
			if viewer.SignedIn() {
				v = viewer.AccountID
			}
		case "__typename":
			v = "Event"
		}
		data[f.Alias] = v
	}
	return data
}

func encode(data map[string]any) json.RawMessage {
	raw, err := json.Marshal(data)
	if err != nil {
		panic(err) // texts and numbers have JSON
	}
	return raw
}

// present sends faults out with their kind, and everything else as INTERNAL.
func present(ctx context.Context, err error) *gqlerror.Error {
	out := &gqlerror.Error{}
	if errors.As(err, &out) && out.Err == nil {
		return out
	}
	kind := fault.KindOf(err)
	switch {
	case errors.Is(err, feed.ErrBadPosition):
		kind = fault.BadPosition
	case errors.Is(err, feed.ErrResync):
		kind = fault.ResyncRequired
	}
	return &gqlerror.Error{
		Message: "the toy says " + string(kind), Path: graphql.GetPath(ctx),
		Extensions: map[string]any{"code": string(kind)},
	}
}

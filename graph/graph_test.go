package graph_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/formatter"

	"jalon/graph"
	"jalon/internal/access"
	"jalon/internal/account"
	"jalon/internal/comment"
	"jalon/internal/draft"
	"jalon/internal/engagement"
	"jalon/internal/feed"
	"jalon/internal/live"
	"jalon/internal/moderation"
	"jalon/internal/response"
	"jalon/internal/store"
	"jalon/internal/testkit"
	"jalon/internal/tracker"
)

func TestMain(m *testing.M) { testkit.Main(m) }

var update = flag.Bool("update", false, "write the golden files anew")

// The whole public schema as integrators see it: each change of it is a diff to approve.
func TestSchemaIsTheGoldenOne(t *testing.T) {
	t.Parallel()
	var printed bytes.Buffer
	formatter.NewFormatter(&printed, formatter.WithIndent("  ")).FormatSchema(graph.Schema())
	const golden = "testdata/schema.golden.graphql"
	if *update {
		if err := os.WriteFile(golden, printed.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(printed.Bytes(), want) {
		t.Error("the public schema changed; look at the difference, then run go test ./graph -update")
	}
}

// Every public field says what it is, and what only the model may invent is not in it.
func TestSchemaConventions(t *testing.T) {
	t.Parallel()
	for name, definition := range graph.Schema().Types {
		if definition.BuiltIn || strings.HasPrefix(name, "__") {
			continue
		}
		for _, field := range definition.Fields {
			obvious := slices.Contains([]string{"id", "edges", "nodes", "pageInfo", "cursor", "node", "code"}, field.Name) ||
				strings.HasSuffix(name, "Payload") || strings.HasSuffix(name, "Input") || field.Name == "__typename" ||
				field.Name == "__schema" || field.Name == "__type"
			if field.Description == "" && !obvious && !named(field.Name, field.Type.Name()) {
				t.Errorf("%s.%s has no description", name, field.Name)
			}
		}
		if strings.HasSuffix(name, "Payload") && definition.Fields.ForName("userErrors") == nil {
			t.Errorf("%s has no userErrors", name)
		}
	}
	for _, mutation := range graph.Schema().Mutation.Fields {
		if len(mutation.Arguments) != 1 || mutation.Arguments[0].Name != "input" || !mutation.Arguments[0].Type.NonNull {
			t.Errorf("%s does not take exactly one required input", mutation.Name)
		}
	}
}

// named tells whether a field is named after its type, which says what it is.
func named(field, of string) bool {
	return strings.EqualFold(field, of) || field == "from" || field == "to"
}

// api is the API over a database of its own, with its statements counted.
type api struct {
	exec   *executor.Executor
	store  *store.Store
	plans  *engagement.Service
	track  *tracker.Service
	accts  *account.Service
	talk   *comment.Service
	watch  *moderation.Service
	reply  *response.Service
	drafts *draft.Service

	mu         sync.Mutex
	statements []string
}

func newAPI(t *testing.T, url string) *api {
	t.Helper()
	a := &api{}
	a.store = testkit.Open(t, store.Options{URL: url, Statement: func(_ context.Context, query string) {
		a.mu.Lock()
		defer a.mu.Unlock()
		a.statements = append(a.statements, query)
	}})
	log, err := feed.OpenLog(t.Context(), a.store)
	if err != nil {
		t.Fatal(err)
	}
	hub, err := live.NewHub(t.Context(), log)
	if err != nil {
		t.Fatal(err)
	}
	a.accts = account.New(a.store, testkit.Now)
	a.plans = engagement.New(a.store, testkit.Now)
	a.track = tracker.New(a.store, a.plans, testkit.Now)
	a.drafts = draft.New(a.store, log, hub, testkit.Now, testkit.Log(t))
	a.talk = comment.New(a.store, a.plans, testkit.Now)
	a.watch = moderation.New(a.store, a.talk, testkit.Now)
	a.reply = response.New(a.store, a.talk, testkit.Now)
	a.exec = graph.NewExecutor(&graph.Resolver{
		Accounts: a.accts, Engagement: a.plans, Tracker: a.track, Drafts: a.drafts, Hub: hub,
		Comments: a.talk, Moderation: a.watch, Responses: a.reply,
	}, testkit.Log(t))
	return a
}

// ask runs a query as somebody and returns the answer with the statements that it took.
func (a *api) ask(t *testing.T, viewer *access.Viewer, query string, variables map[string]any) (*graphql.Response, []string) {
	t.Helper()
	a.mu.Lock()
	a.statements = nil
	a.mu.Unlock()
	ctx := graphql.StartOperationTrace(access.NewContext(t.Context(), viewer))
	op, errs := a.exec.CreateOperationContext(ctx, &graphql.RawParams{Query: query, Variables: variables})
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	answer, ctx := a.exec.DispatchOperation(ctx, op)
	response := answer(ctx)
	a.mu.Lock()
	defer a.mu.Unlock()
	return response, slices.Clone(a.statements)
}

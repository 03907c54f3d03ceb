package graph_test

import (
	"encoding/json"
	"testing"

	"jalon/ent/schema/schematype"
	"jalon/graph"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/engagement"
	"jalon/internal/testkit"
)

// node finds every type that has an id, and nodes finds them all at once.
func TestNodes(t *testing.T) {
	t.Parallel()
	a := newAPI(t, testkit.SQLite(t))
	a.plan(t, "nodes", 1, 1, 1)
	ctx := rule.AsSystem(t.Context(), "the test finds its rows")
	read := a.store.Read()
	planID := read.Plan.Query().OnlyIDX(ctx)
	if _, _, err := a.plans.EnsurePlan(t.Context(), engagement.PlanSpec{
		Slug: "nodes", Periods: []engagement.PeriodSpec{{Code: "2020-06", StartsOn: "2020-04-01", EndsOn: "2020-06-30", OpensOn: "2020-06-01", DueOn: "2020-07-17", ClosesOn: "2020-08-31"}},
	}); err != nil {
		t.Fatal(err)
	}
	draftID := a.draft(t, planID, read.Commitment.Query().OnlyIDX(ctx), schematype.EN, 2)
	ids := map[string]string{
		"Draft": draftID, "DraftCommit": read.DraftCommit.Query().FirstIDX(ctx),
		"Plan": planID, "Phase": read.Phase.Query().OnlyIDX(ctx), "Commitment": read.Commitment.Query().OnlyIDX(ctx),
		"Milestone": read.Milestone.Query().OnlyIDX(ctx), "Indicator": read.Indicator.Query().OnlyIDX(ctx),
		"ProgressReport":  read.ProgressReport.Query().FirstIDX(ctx),
		"ReportingPeriod": read.ReportingPeriod.Query().OnlyIDX(ctx),
		"Organization":    read.Organization.Query().OnlyIDX(ctx), "Participant": read.Participant.Query().OnlyIDX(ctx),
	}
	for _, definition := range graph.Schema().GetPossibleTypes(graph.Schema().Types["Node"]) {
		if kind := schematype.Kind(definition.Name); ids[definition.Name] == "" {
			t.Logf("%s: no row of it here", kind)
		}
	}
	var all []any
	for name, id := range ids {
		response, _ := a.ask(t, access.Anonymous(), `query($id: ID!) { node(id: $id) { __typename id } }`, map[string]any{"id": id})
		if got, want := string(response.Data), `{"node":{"__typename":"`+name+`","id":"`+id+`"}}`; got != want {
			t.Errorf("node of a %s = %s", name, got)
		}
		all = append(all, id)
	}
	all = append(all, schematype.NewID(schematype.KindPlan), schematype.NewID(schematype.KindAccount))
	response, statements := a.ask(t, access.Anonymous(), `query($ids: [ID!]!) { nodes(ids: $ids) { __typename } }`, map[string]any{"ids": all})
	var got struct{ Nodes []*struct{} }
	if err := json.Unmarshal(response.Data, &got); err != nil || len(got.Nodes) != len(all) {
		t.Fatalf("nodes = %s, %v", response.Data, err)
	}
	if got.Nodes[len(all)-1] != nil || got.Nodes[len(all)-2] != nil || got.Nodes[0] == nil {
		t.Errorf("nodes = %s", response.Data)
	}
	if len(statements) > len(ids)+2 {
		t.Errorf("%d statements for %d kinds", len(statements), len(ids))
	}
	for _, id := range []string{"", "x", "018f", planID + "0", "'; DROP TABLE plans", "😀"} {
		response, _ := a.ask(t, access.Anonymous(), `query($id: ID!, $ids: [ID!]!) { node(id: $id) { id } nodes(ids: $ids) { __typename } }`,
			map[string]any{"id": id, "ids": []any{id, planID}})
		if got, want := string(response.Data), `{"node":null,"nodes":[null,{"__typename":"Plan"}]}`; got != want {
			t.Errorf("%q: %s %v, want %s", id, got, response.Errors, want)
		}
	}
	tooMany := make([]any, 101)
	for i := range tooMany {
		tooMany[i] = planID
	}
	if response, _ := a.ask(t, access.Anonymous(), `query($ids: [ID!]!) { nodes(ids: $ids) { id } }`, map[string]any{"ids": tooMany}); len(response.Errors) == 0 {
		t.Error("101 ids were taken")
	}
}

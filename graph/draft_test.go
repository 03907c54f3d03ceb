package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/draft"
	"jalon/internal/prosemirror/schema"
	"jalon/internal/testkit"
)

// draft brings in a public draft with so many commits by the plan's participant.
func (a *api) draft(t *testing.T, planID, commitmentID string, language schematype.Language, commits int) string {
	t.Helper()
	first, err := schema.Jalon().ParseDocument([]byte(
		`{"type":"doc","content":[{"type":"paragraph","attrs":{"id":"p"},"content":[{"type":"text","text":"Words."}]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	past := draft.Past{
		PlanID: planID, CommitmentID: commitmentID, Language: language, Public: true, BegunAt: testkit.Now(), First: first,
	}
	step, err := schema.Jalon().ParseSteps([]byte(`[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"x"}]}}]`))
	if err != nil {
		t.Fatal(err)
	}
	participant := a.store.Read().Participant.Query().FirstIDX(rule.AsSystem(t.Context(), "the test finds its rows"))
	for n := range commits {
		past.Commits = append(past.Commits, draft.PastCommit{
			ParticipantID: participant, ClientID: "c", Ref: fmt.Sprint(n), At: testkit.Now(), Steps: step,
		})
	}
	id, err := draft.Import(t.Context(), a.store, past)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// wholeDraft reads what the page of a draft needs.
const wholeDraft = `query ($id: ID!) { node(id: $id) { ... on Draft { language version floor state public content hash text markdown html
  viewerCanEdit viewerCanFreeze peopleHere people { clientId participant { publicName { en } } } commitment { code title { en fr } }
  counterpart { id language version content } at(version: 1) { text }
  since(version: 0) { version steps author { publicName { en } } }
  commits(first: 100) { totalCount nodes { version steps author { publicName { en } organization { code } } } } } } }`

// A draft with ten times the history, or already in memory, takes no more statements; and the
// drafts of ten times the commitments take the same.
func TestStatementsOfDrafts(t *testing.T) {
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, url string) {
		a := newAPI(t, url)
		a.plan(t, "small", 5, 1, 1)
		a.plan(t, "big", 50, 1, 1)
		ctx := rule.AsSystem(t.Context(), "the test finds its rows")
		pages := map[string]string{}
		for _, c := range a.store.Read().Commitment.Query().AllX(ctx) {
			commits := map[bool]int{true: 30, false: 3}[len(pages) > 0]
			id := a.draft(t, c.PlanID, c.ID, schematype.EN, commits)
			a.draft(t, c.PlanID, c.ID, schematype.FR, commits)
			if len(pages) < 2 {
				pages[map[int]string{3: "short", 30: "long"}[commits]] = id
			}
		}
		official := &access.Viewer{AccountID: "account", Plans: map[string]access.Member{}}
		for _, p := range a.store.Read().Plan.Query().AllX(ctx) {
			official.Plans[p.ID] = access.Member{Roles: []access.Role{access.Official}, Organizations: []string{""}}
		}
		page := func(id string) int {
			response, statements := a.ask(t, official, wholeDraft, map[string]any{"id": id})
			if len(response.Errors) > 0 || !strings.Contains(string(response.Data), `"publicName":{"en":"words"}`) {
				t.Fatalf("%v %.500s", response.Errors, response.Data)
			}
			return len(statements)
		}
		short, long, again := page(pages["short"]), page(pages["long"]), page(pages["long"])
		t.Logf("a draft with 3 commits: %d statements; with 30: %d; in memory: %d", short, long, again)
		if short != long || long > 20 || again >= long {
			t.Errorf("statements: %d with 3 commits, %d with 30, %d in memory; want the same, at most 20, and fewer", short, long, again)
		}
		list := func(slug string) int {
			response, statements := a.ask(t, access.Anonymous(),
				fmt.Sprintf(`{ plan(slug: %q) { commitments(first: 50) { nodes { code drafts { language state public counterpart { id } commitment { code } } } } } }`, slug), nil)
			if n := strings.Count(string(response.Data), `"language":"FR"`); len(response.Errors) > 0 || n != map[string]int{"small": 5, "big": 50}[slug] {
				t.Fatalf("%v: %d French drafts", response.Errors, n)
			}
			return len(statements)
		}
		once, tenTimes := list("small"), list("big")
		t.Logf("the drafts of 5 commitments: %d statements; of 50: %d", once, tenTimes)
		if once != tenTimes || once > 4 {
			t.Errorf("statements: %d, and %d at ten times the plan", once, tenTimes)
		}
	})
}

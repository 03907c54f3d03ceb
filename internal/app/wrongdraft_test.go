package app_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"jalon/internal/testkit"
)

const submitDraft = `mutation ($i: SubmitDraftStepsInput!) { it: submitDraftSteps(input: $i) { version userErrors { code message } } }`

// drafts are the drafts of a commitment of the demonstration, with their versions and hashes.
func (h *served) drafts(code string) (list []struct {
	ID, Hash string
	Version  int
}) {
	h.t.Helper()
	var page struct {
		Plan struct {
			Commitment struct{ Drafts json.RawMessage }
		}
	}
	h.ask("", `{ plan(slug: "nap4") { commitment(code: "`+code+`") { drafts { id hash version } } } }`, &page)
	if err := json.Unmarshal(page.Plan.Commitment.Drafts, &list); err != nil || len(list) != 2 {
		h.t.Fatalf("%v: %s", err, page.Plan.Commitment.Drafts)
	}
	return list
}

// Whatever an editor sends that cannot be committed gets a code and a sentence in the
// person's language, and the text stays as it was.
func TestWrongSteps(t *testing.T) {
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, url string) {
		h := serve(t, testkit.Log(t), on(url))
		drafts := h.drafts("C01")
		id := drafts[0].ID
		insert := func(at int, text string) map[string]any {
			return map[string]any{"stepType": "replace", "from": at, "to": at, "slice": map[string]any{
				"content": []any{map[string]any{"type": "text", "text": text}}}}
		}
		steps := func(n int) (list []any) {
			for range n {
				list = append(list, insert(1, "x"))
			}
			return list
		}
		input := func(change map[string]any) map[string]any {
			i := map[string]any{"draftId": id, "version": 41, "ref": "1", "clientId": "wrong", "steps": steps(1)}
			for k, v := range change {
				i[k] = v
			}
			return map[string]any{"i": i}
		}
		began := h.position()
		// An editor of the champion's and a commit of it, to be forged and repeated.
		if code, message := h.try("demo-champion", "en", submitDraft, input(map[string]any{"clientId": "champion", "version": 40})).refusal(t); code != "" {
			t.Fatal(code, message)
		}
		testkit.Eventually(t, "the commit is told", func() bool { return h.position() != began })
		before, position := h.drafts("C01"), h.position()
		for name, c := range map[string]struct {
			persona string
			change  map[string]any
			want    string
		}{
			"from the future":        {"demo-official", map[string]any{"version": 4000}, "UNKNOWN_VERSION"},
			"a negative version":     {"demo-official", map[string]any{"version": -1}, "UNKNOWN_VERSION"},
			"of no draft":            {"demo-official", map[string]any{"draftId": id[:len(id)-2] + "zz"}, "NOT_FOUND"},
			"of something else":      {"demo-official", map[string]any{"draftId": h.ids()["commitment"]}, "NOT_FOUND"},
			"another's editor":       {"demo-official", map[string]any{"clientId": "champion", "ref": "2"}, "CLIENT_TAKEN"},
			"one ref, other content": {"demo-champion", map[string]any{"clientId": "champion", "steps": steps(2)}, "REF_REUSED"},
			"a thousand steps":       {"demo-official", map[string]any{"steps": steps(1000)}, "INVALID_STEPS"},
			"no step":                {"demo-official", map[string]any{"steps": []any{}}, "INVALID_STEPS"},
			"not a step":             {"demo-official", map[string]any{"steps": []any{"x", 7}}, "INVALID_STEPS"},
			"of no place":            {"demo-official", map[string]any{"steps": []any{insert(100_000, "x")}}, "INVALID_STEPS"},
			"valid and not allowed":  {"demo-official", map[string]any{"steps": []any{insert(0, "text between blocks")}}, "INVALID_STEPS"},
			"a script for a link": {"demo-official", map[string]any{"steps": []any{map[string]any{"stepType": "addMark", "from": 1, "to": 3,
				"mark": map[string]any{"type": "link", "attrs": map[string]any{"href": "javascript:alert(1)"}}}}}, "INVALID_STEPS"},
			"a name that is none": {"demo-official", map[string]any{"clientId": "a b"}, "INVALID"},
			"by a participant":    {"demo-participant", nil, "FORBIDDEN"},
			"by nobody":           {"", nil, "UNAUTHENTICATED"},
		} {
			want := []string{c.want}
			if c.want == "NOT_FOUND" {
				want = append(want, "BAD_USER_INPUT")
			}
			h.refused(name, c.persona, submitDraft, input(c.change), want...)
		}
		if after := h.drafts("C01"); after[0] != before[0] || after[1] != before[1] || h.position() != position {
			t.Errorf("something has changed: %+v, then %+v", before, after)
		}
		h.floods(id, input(map[string]any{"steps": []any{insert(1, strings.Repeat("x", 10<<20))}}))
	})
}

// floods sends ten megabytes over HTTP, which are refused before they are read.
func (h *served) floods(id string, variables map[string]any) {
	h.t.Helper()
	body, err := json.Marshal(map[string]any{"query": submitDraft, "variables": variables})
	if err != nil {
		h.t.Fatal(err)
	}
	r := h.request(http.MethodPost, "", string(body), "Authorization", "Bearer demo-official")
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		h.t.Logf("the connection was ended: %v", err) // the rest of the body is not waited for
	} else {
		defer func() { _ = response.Body.Close() }()
		if response.StatusCode != http.StatusRequestEntityTooLarge {
			h.t.Errorf("ten megabytes: %s", response.Status)
		}
	}
	if now := h.drafts("C01"); now[0].Version != 41 || now[0].ID != id {
		h.t.Errorf("after ten megabytes the draft is %+v", now[0])
	}
}

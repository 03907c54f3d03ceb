package app_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"

	"jalon/ent"
	"jalon/ent/account"
	"jalon/ent/draftcommit"
	"jalon/ent/membership"
	"jalon/ent/personlink"
	"jalon/internal/access"
	"jalon/internal/feed"
	"jalon/internal/testkit"
)

const submitSteps = `mutation ($d: ID!, $v: Int!, $r: String!, $c: String!, $s: [JSON!]!) {
	it: submitDraftSteps(input: {draftId: $d, version: $v, ref: $r, clientId: $c, steps: $s}) { version steps userErrors { code message } } }`

// stands is how a draft stands.
type stands struct {
	ID, Text, Hash string
	Version        int
}

// drafts are the two drafts of a commitment, English first.
func (h *served) drafts(commitment string) []stands {
	h.t.Helper()
	var found struct {
		Plan struct {
			Commitment struct{ Drafts []stands }
		}
	}
	h.ask("", fmt.Sprintf(`{ plan(slug: "nap4") { commitment(code: %q) { drafts { id text hash version } } } }`, commitment), &found)
	if len(found.Plan.Commitment.Drafts) != 2 {
		h.t.Fatalf("%s has %d drafts", commitment, len(found.Plan.Commitment.Drafts))
	}
	return found.Plan.Commitment.Drafts
}

// typing is the variables of a submission that types a text at the start of a draft.
func typing(draft string, version int, client, ref, text string) map[string]any {
	return map[string]any{"d": draft, "v": version, "c": client, "r": ref, "s": []any{
		map[string]any{"stepType": "replace", "from": 1, "to": 1, "slice": map[string]any{
			"content": []any{map[string]any{"type": "text", "text": text}},
		}},
	}}
}

// submitted sends a submission that must be taken, and returns its version.
func (h *served) submitted(persona string, variables map[string]any) (version int) {
	h.t.Helper()
	a := h.try(persona, "en", submitSteps, variables)
	if code, message := a.refusal(h.t); code != "" {
		h.t.Fatalf("%s: %s", code, message)
	}
	var payload struct{ Version int }
	if err := json.Unmarshal(a.Data["it"], &payload); err != nil {
		h.t.Fatal(err)
	}
	return payload.Version
}

// with is a submission with something else in it.
func with(variables map[string]any, name string, value any) map[string]any {
	variables[name] = value
	return variables
}

// steps reads JSON as a list of steps.
func steps(t *testing.T, raw string) (list []any) {
	t.Helper()
	if err := json.Unmarshal([]byte(raw), &list); err != nil {
		t.Fatal(err)
	}
	return list
}

// Whatever is wrong with a submission, it is refused with a code, in the person's language,
// over HTTP and over a socket, and nothing has changed.
func TestWrongDraftSteps(t *testing.T) {
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, url string) {
		h := serve(t, testkit.Log(t), on(url))
		first, other, floored := h.drafts("C01")[0], h.drafts("C05")[0], h.drafts("C07")[0].ID
		h.write(func(ctx context.Context, tx *ent.Tx) error {
			return tx.Draft.UpdateOneID(floored).SetFloor(10).Exec(ctx)
		})
		draft := first.ID
		h.submitted("demo-champion", typing(draft, 40, "taken", "1", "We: "))
		ids, before, position := h.ids(), h.drafts("C01")[0], h.position()
		thousand := make([]any, 1000)
		for i := range thousand {
			thousand[i] = steps(t, `[{"stepType":"replace","from":1,"to":1}]`)[0]
		}
		ok := func() map[string]any { return typing(draft, 41, "c", "2", "x") }
		for name, c := range map[string]struct {
			variables map[string]any
			persona   string
			want      string
		}{
			"a version from the future":      {with(ok(), "v", 42), "", "UNKNOWN_VERSION"},
			"a version far in the future":    {with(ok(), "v", 2_000_000_000), "", "UNKNOWN_VERSION"},
			"a negative version":             {with(ok(), "v", -1), "", "UNKNOWN_VERSION"},
			"a version below the floor":      {typing(floored, 9, "c", "2", "x"), "", "RESYNC_REQUIRED"},
			"a commitment's id":              {with(ok(), "d", ids["commitment"]), "", "NOT_FOUND"},
			"a draft that is not there":      {with(ok(), "d", draft[:len(draft)-6]+"aaaaaa"), "", "NOT_FOUND"},
			"a forged client id":             {with(ok(), "c", "taken"), "demo-official", "CLIENT_TAKEN"},
			"another's client id and commit": {with(typing(draft, 40, "taken", "1", "We: "), "v", 41), "demo-official", "CLIENT_TAKEN"},
			"a program's client id":          {with(ok(), "c", "program 1"), "", "INVALID"},
			"a forged author":                {with(ok(), "s", steps(t, `[{"stepType":"replace","from":1,"to":1,"author":"x"}]`)), "", "INVALID_STEPS"},
			"a thousand steps":               {with(ok(), "s", thousand), "", "INVALID_STEPS"},
			"no steps":                       {with(ok(), "s", []any{}), "", "INVALID_STEPS"},
			"a ref for other steps":          {typing(draft, 40, "taken", "1", "You: "), "demo-champion", "REF_REUSED"},
			"a ref without letters":          {with(ok(), "r", ""), "", "INVALID"},
			"a ref that is too long":         {with(ok(), "r", strings.Repeat("r", 65)), "", "INVALID"},
			"a script behind a link": {with(ok(), "s", steps(t,
				`[{"stepType":"addMark","from":1,"to":4,"mark":{"type":"link","attrs":{"href":"javascript:alert(1)"}}}]`)), "", "INVALID_STEPS"},
			"an image": {with(ok(), "s", steps(t,
				`[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"image","attrs":{"src":"https://a.example/"}}]}}]`)), "", "INVALID_STEPS"},
			"a paragraph in a heading": {with(ok(), "s", steps(t,
				`[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"paragraph"}]}}]`)), "", "INVALID_STEPS"},
			"an end before its start": {with(ok(), "s", steps(t, `[{"stepType":"replace","from":9,"to":3}]`)), "", "INVALID_STEPS"},
			"a place beyond the end":  {with(ok(), "s", steps(t, `[{"stepType":"replace","from":99999,"to":99999}]`)), "", "INVALID_STEPS"},
			"one good step, one bad": {with(ok(), "s", append(ok()["s"].([]any), steps(t,
				`[{"stepType":"replace","from":99999,"to":99999}]`)...)), "", "INVALID_STEPS"},
			"steps that are numbers":    {with(ok(), "s", []any{1, 2}), "", "INVALID_STEPS"},
			"steps very deep":           {with(ok(), "s", steps(t, strings.Repeat("[", 900)+strings.Repeat("]", 900))), "", "INVALID_STEPS"},
			"a text too long for it":    {typing(draft, 41, "c", "2", strings.Repeat("x", 60_000)), "", "INVALID_STEPS"},
			"somebody without the role": {ok(), "demo-participant", "FORBIDDEN"},
			"a moderator":               {ok(), "demo-moderator", "FORBIDDEN"},
			"nobody":                    {ok(), "nobody", "UNAUTHENTICATED"},
		} {
			persona := map[string]string{"": "demo-champion", "nobody": ""}[c.persona]
			if c.persona != "" && c.persona != "nobody" {
				persona = c.persona
			}
			h.refused(name, persona, submitSteps, c.variables, c.want)
			h.refusedOverSocket(name, persona, c.variables, c.want)
		}
		if now := h.position(); now != position {
			t.Error("something has changed")
		}
		if now := h.drafts("C01")[0]; now != before {
			t.Errorf("the draft is at version %d: %.60q", now.Version, now.Text)
		}
		if now := h.drafts("C05")[0]; now != other {
			t.Errorf("another draft is at version %d", now.Version)
		}
		if v := h.submitted("demo-champion", ok()); v != 42 {
			t.Errorf("what is right became version %d", v)
		}
	})
}

func (h *served) refusedOverSocket(name, persona string, variables map[string]any, want string) {
	h.t.Helper()
	raw, err := json.Marshal(variables)
	if err != nil {
		h.t.Fatal(err)
	}
	s := testkit.DialSocket(h.t, h.endpoint())
	s.Init(persona)
	s.Subscribe("1", submitSteps, string(raw))
	var a answered
	if err := json.Unmarshal(s.Expect("next", "1").Payload, &a); err != nil {
		h.t.Fatal(err)
	}
	if code, message := a.refusal(h.t); code != want {
		h.t.Errorf("%s, over a socket: %q %s, want %s", name, code, message, want)
	}
	s.Expect("complete", "1")
}

// An author beside the steps is not even asked for; ten megabytes and half characters are
// refused before anything is read of them.
func TestDraftStepsThatAreNotRead(t *testing.T) {
	t.Parallel()
	h := serve(t, testkit.Quiet())
	draft, position := h.drafts("C01")[0], h.position()
	for name, c := range map[string]struct{ body, want string }{
		"an author": {`{"query":"mutation($i: SubmitDraftStepsInput!){it:submitDraftSteps(input:$i){version}}","variables":{"i":{"draftId":"` +
			draft.ID + `","version":40,"ref":"1","clientId":"c","steps":[],"author":"x"}}}`, "GRAPHQL_VALIDATION_FAILED"},
		"ten megabytes": {`{"query":` + quoted(submitSteps) + `,"variables":{"s":["` + strings.Repeat("x", 10<<20) + `"]}}`, "BAD_USER_INPUT"},
		"half of a character": {`{"query":` + quoted(submitSteps) + `,"variables":{"d":"` + draft.ID +
			`","v":40,"r":"1","c":"c","s":[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"\ud83d"}]}}]}}`, "BAD_USER_INPUT"},
	} {
		said := map[string]string{}
		for _, language := range []string{"en", "fr"} {
			raw := h.do(h.request(http.MethodPost, "", c.body, "Accept-Language", language, "Authorization", "Bearer demo-champion"))
			var a answered
			if err := json.Unmarshal(raw, &a); err != nil {
				t.Fatalf("%s: %v: %.200s", name, err, raw)
			}
			code, message := a.refusal(t)
			if code != c.want {
				t.Errorf("%s: %q %s, want %s", name, code, message, c.want)
			}
			said[language] = message
		}
		if c.want == "BAD_USER_INPUT" && said["en"] == said["fr"] {
			t.Errorf("%s: says %q in both languages", name, said["en"])
		}
	}
	if now := h.drafts("C01")[0]; now != draft || h.position() != position {
		t.Error("something has changed")
	}
}

func quoted(s string) string {
	raw, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(raw)
}

// A storm from one editor is stopped with a code; what was answered is there, and others go
// on writing.
func TestStormOfDraftSteps(t *testing.T) {
	t.Parallel()
	h := serve(t, testkit.Quiet())
	draft := h.drafts("C01")[0].ID
	var wg sync.WaitGroup
	var mu sync.Mutex
	codes, messages := map[string]int{}, map[string]bool{}
	for n := range 500 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			a := h.try("demo-champion", []string{"en", "fr"}[n%2], submitSteps, typing(draft, 40, "storm", fmt.Sprint(n), "x"))
			mu.Lock()
			defer mu.Unlock()
			code, message := a.refusal(t)
			codes[code]++
			messages[message] = true
		}()
	}
	wg.Wait()
	if codes["TOO_FAST"] == 0 || codes[""]+codes["TOO_FAST"] != 500 || len(messages) != 3 {
		t.Errorf("%v, %v", codes, messages)
	}
	if now := h.drafts("C01")[0]; now.Version != 40+codes[""] || strings.Count(now.Text[:600], "x") < codes[""] {
		t.Errorf("%d were taken; the draft is at version %d", codes[""], now.Version)
	}
	if v := h.submitted("demo-official", typing(draft, 40, "calm", "1", "y")); v != 41+codes[""] {
		t.Errorf("somebody else's became version %d", v)
	}
}

// A role that is taken away in mid-word: the next commit is refused with a code, over HTTP
// and over a new socket, as the one that was opened with it is closed, and the text is
// unharmed.
func TestRoleTakenAwayInMidWord(t *testing.T) {
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, url string) {
		h := serve(t, testkit.Log(t), on(url))
		draft := h.drafts("C01")[0].ID
		s := testkit.DialSocket(t, h.endpoint())
		s.Init("demo-champion")
		send := func(id string, variables map[string]any) (code string) {
			raw, err := json.Marshal(variables)
			if err != nil {
				t.Fatal(err)
			}
			s.Subscribe(id, submitSteps, string(raw))
			var a answered
			if err := json.Unmarshal(s.Expect("next", id).Payload, &a); err != nil {
				t.Fatal(err)
			}
			s.Expect("complete", id)
			code, _ = a.refusal(t)
			return code
		}
		if code := send("1", typing(draft, 40, "c", "1", "wo")); code != "" {
			t.Fatal(code)
		}
		before := h.drafts("C01")[0]
		h.takeRole(draft, before.Version)
		testkit.Eventually(t, "the program has heard of it", func() bool {
			code, _ := h.try("demo-champion", "en", submitSteps, with(typing(draft, 0, "c", "never", ""), "s", []any{1})).refusal(t)
			return code == "FORBIDDEN"
		})
		h.refused("over HTTP", "demo-champion", submitSteps, typing(draft, 41, "c", "2", "rd"), "FORBIDDEN")
		s.ExpectClosed(4403) // as every socket whose viewer is no longer who they were
		s = testkit.DialSocket(t, h.endpoint())
		s.Init("demo-champion")
		if code := send("3", typing(draft, 41, "c", "2", "rd")); code != "FORBIDDEN" {
			t.Errorf("over a new socket: %q", code)
		}
		if now := h.drafts("C01")[0]; now != before {
			t.Errorf("the draft is at version %d: %.60q", now.Version, now.Text)
		}
	})
}

// takeRole takes the roles of whoever made a commit away.
func (h *served) takeRole(draft string, version int) {
	h.t.Helper()
	h.write(func(ctx context.Context, tx *ent.Tx) error {
		made, err := tx.DraftCommit.Query().Where(draftcommit.DraftID(draft), draftcommit.Version(version)).Only(ctx)
		if err != nil {
			return err
		}
		if _, err := tx.Membership.Delete().Where(membership.ParticipantID(*made.ParticipantID)).Exec(ctx); err != nil {
			return err
		}
		link, err := tx.PersonLink.Query().Where(personlink.ParticipantID(*made.ParticipantID)).Only(ctx)
		if err != nil {
			return err
		}
		accounts, err := tx.Account.Query().Where(account.PersonID(link.PersonID)).IDs(ctx)
		for _, id := range accounts {
			feed.Append(ctx, feed.Change{
				Topic: feed.AccountTopic, Kind: feed.ViewerChanged, EntityID: id, Audience: access.Internal, At: made.CommittedAt,
			})
		}
		return err
	})
}

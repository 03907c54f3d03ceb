package app_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"jalon/internal/config"
	"jalon/internal/testkit"
)

// answered is what comes back from /graphql.
type answered struct {
	Data   map[string]json.RawMessage
	Errors []struct {
		Message    string
		Extensions struct{ Code, ID string }
	}
}

// refusal is the code and the message of a refusal: of the whole request, or of the input of
// its field "it". It is empty when there is none.
func (a answered) refusal(t *testing.T) (code, message string) {
	t.Helper()
	if len(a.Errors) > 0 {
		return a.Errors[0].Extensions.Code, a.Errors[0].Message
	}
	var payload struct {
		UserErrors []struct{ Code, Message string }
	}
	if raw := a.Data["it"]; len(raw) > 0 && raw[0] == '{' {
		if err := json.Unmarshal(raw, &payload); err != nil {
			t.Fatalf("%v: %s", err, raw)
		}
	}
	if len(payload.UserErrors) == 0 {
		return "", ""
	}
	return payload.UserErrors[0].Code, payload.UserErrors[0].Message
}

// try sends an operation that may be refused.
func (h *served) try(persona, language, query string, variables map[string]any) answered {
	h.t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		h.t.Fatal(err)
	}
	headers := []string{"Accept-Language", language}
	if persona != "" {
		headers = append(headers, "Authorization", "Bearer "+persona)
	}
	raw := h.do(h.request(http.MethodPost, "", string(body), headers...))
	var a answered
	if err := json.Unmarshal(raw, &a); err != nil {
		h.t.Fatalf("%v: %s", err, raw)
	}
	return a
}

// refused holds an operation against the code of its refusal, in both languages.
func (h *served) refused(name, persona, query string, variables map[string]any, want ...string) {
	h.t.Helper()
	said := map[string]string{}
	for _, language := range []string{"en", "fr"} {
		code, message := h.try(persona, language, query, variables).refusal(h.t)
		if !slices.Contains(want, code) {
			h.t.Errorf("%s, %s: %q %s, want one of %v", name, language, code, message, want)
		}
		said[language] = message
	}
	if said["en"] == said["fr"] {
		h.t.Errorf("%s: says %q in both languages", name, said["en"])
	}
}

const texts = `{en: "x", fr: "y"}`

// The mutations, each with the id of what it changes, and who may.
var mutations = map[string]struct{ persona, kind, query string }{
	"reportProgress": {"demo-official", "indicator", `mutation ($id: ID!) { it: reportProgress(input: {indicatorId: $id, period: "2020-06", status: SP, progress: ` + texts + `}) { userErrors { code message } } }`},
	"moveDueDate":    {"demo-official", "indicator", `mutation ($id: ID!) { it: moveDueDate(input: {indicatorId: $id, due: {precision: DAY, lastDay: "2020-12-12"}, reason: ` + texts + `}) { userErrors { code message } } }`},
	"editMilestone":  {"demo-official", "milestone", `mutation ($id: ID!) { it: editMilestone(input: {milestoneId: $id, baseVersion: 1, title: ` + texts + `, reason: ` + texts + `}) { userErrors { code message } } }`},
	"movePhase":      {"demo-facilitator", "phase", `mutation ($id: ID!) { it: movePhase(input: {phaseId: $id, ends: {precision: DAY, lastDay: "2020-12-12"}, reason: ` + texts + `}) { userErrors { code message } } }`},
}

// ids are one of each kind.
func (h *served) ids() map[string]string {
	h.t.Helper()
	var found struct {
		Plan struct {
			ID        string
			Phases    []struct{ ID string }
			Indicator struct {
				ID        string
				Milestone struct {
					ID         string
					Commitment struct{ ID string }
				}
			}
		}
	}
	h.ask("", `{ plan(slug: "nap4") { id phases { id } indicator(code: "C01.1.1") { id milestone { id commitment { id } } } } }`, &found)
	p := found.Plan
	return map[string]string{
		"plan": p.ID, "phase": p.Phases[0].ID, "indicator": p.Indicator.ID,
		"milestone": p.Indicator.Milestone.ID, "commitment": p.Indicator.Milestone.Commitment.ID,
	}
}

// Whatever id a change names but one of the right kind that is there, it is refused in the
// person's language, and nothing has changed.
func TestWrongIDs(t *testing.T) {
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, url string) {
		h := serve(t, testkit.Log(t), on(url))
		ids, before := h.ids(), h.position()
		for name, m := range mutations {
			right := ids[m.kind]
			wrong := map[string]string{
				"not there": right[:len(right)-1] + "a", "rubbish": "'; DROP TABLE plans", "empty": "",
				"cut": right[:len(right)-1], "longer": right + "0", "upper case": strings.ToUpper(right),
				"enormous": strings.Repeat("x", 50_000), "NUL": "\x00", "emoji": "😀", "replacement": "\ufffd",
			}
			if wrong["not there"] == right {
				wrong["not there"] = right[:len(right)-1] + "b"
			}
			maps.Copy(wrong, ids)
			delete(wrong, m.kind)
			for what, id := range wrong {
				h.refused(name+", "+what, m.persona, m.query, map[string]any{"id": id}, "NOT_FOUND", "BAD_USER_INPUT")
				if !strings.Contains(id, "\x00") {
					h.refused(name+" by nobody, "+what, "", m.query, map[string]any{"id": id}, "UNAUTHENTICATED")
				}
			}
		}
		for _, id := range []string{ids["indicator"], "x", "", "\x00"} {
			s := testkit.DialSocket(t, h.endpoint())
			s.Init("")
			variables, err := json.Marshal(map[string]any{"id": id})
			if err != nil {
				t.Fatal(err)
			}
			s.Subscribe("1", `subscription ($id: ID!) { milestoneChanged(milestoneId: $id) { __typename } }`, string(variables))
			if m := s.Expect("error", "1"); m.Code() != "NOT_FOUND" && m.Code() != "BAD_USER_INPUT" {
				t.Errorf("a subscription to %q: %s", id, m.Payload)
			}
		}
		if now := h.position(); now != before {
			t.Error("something has changed")
		}
	})
}

// on serves from another database than the default one.
func on(url string) func(*config.Serve) {
	return func(c *config.Serve) {
		if !strings.HasPrefix(url, "sqlite:") {
			c.Database.Database = url
		}
	}
}

// What else may be wrong with a question or a change.
func TestWrongInput(t *testing.T) {
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, url string) {
		h := serve(t, testkit.Log(t), on(url))
		ids, before := h.ids(), h.position()
		var page struct {
			Plan struct {
				Indicators struct{ PageInfo struct{ EndCursor string } }
			}
		}
		h.ask("", `{ plan(slug: "nap4") { indicators(first: 2) { pageInfo { endCursor } } } }`, &page)
		cursor := page.Plan.Indicators.PageInfo.EndCursor
		report := func(input string) string {
			return `mutation ($id: ID!) { it: reportProgress(input: {indicatorId: $id, ` + input + `}) { userErrors { code message } } }`
		}
		indicator := map[string]any{"id": ids["indicator"]}
		for name, c := range map[string]struct {
			query     string
			variables map[string]any
			want      string
		}{
			"cursor, rubbish":       {`query ($c: Cursor) { it: plan(slug: "nap4") { indicators(after: $c) { totalCount } } }`, map[string]any{"c": "eA=="}, "BAD_USER_INPUT"},
			"cursor, altered":       {`query ($c: Cursor) { it: plan(slug: "nap4") { indicators(after: $c) { totalCount } } }`, map[string]any{"c": "x" + cursor}, "BAD_USER_INPUT"},
			"cursor, of NUL":        {`query ($c: Cursor) { it: plan(slug: "nap4") { indicators(after: $c) { totalCount } } }`, map[string]any{"c": "\x00"}, "BAD_USER_INPUT"},
			"page of none":          {`{ it: plan(slug: "nap4") { indicators(first: 0) { totalCount } } }`, nil, "BAD_USER_INPUT"},
			"page of fewer":         {`{ it: plan(slug: "nap4") { indicators(first: -1) { totalCount } } }`, nil, "BAD_USER_INPUT"},
			"period, unknown":       {report(`period: "2020-05", status: SP, progress: ` + texts), indicator, "UNKNOWN_PERIOD"},
			"period, rubbish":       {report(`period: "juin", status: SP, progress: ` + texts), indicator, "UNKNOWN_PERIOD"},
			"period, closed":        {report(`period: "2020-03", status: SP, progress: ` + texts), indicator, "PERIOD_NOT_OPEN"},
			"one language":          {report(`period: "2020-06", status: SP, progress: {en: "x"}`), indicator, "BOTH_LANGUAGES_REQUIRED"},
			"no language":           {report(`period: "2020-06", status: SP, progress: {en: "\u200b", fr: " "}`), indicator, "REQUIRED"},
			"text that is unseen":   {report(`period: "2020-06", status: SP, progress: {en: "\u200b\u2060", fr: "x"}`), indicator, "BOTH_LANGUAGES_REQUIRED"},
			"text that is turned":   {report(`period: "2020-06", status: SP, progress: {en: "x\u202egpj", fr: "x"}`), indicator, "INVALID"},
			"reason that is turned": {`mutation ($id: ID!) { it: editMilestone(input: {milestoneId: $id, title: ` + texts + `, reason: {en: "x", fr: "x\u2066"}}) { userErrors { code message } } }`, map[string]any{"id": ids["milestone"]}, "INVALID"},
			"one, of two":           {report(`period: "2020-06", status: SP, progress: ` + texts + `, evidence: {fr: "x"}`), indicator, "BOTH_LANGUAGES_REQUIRED"},
			"version, in advance":   {report(`period: "2020-06", status: SP, baseVersion: 7, progress: ` + texts), indicator, "INVALID"},
			"version, negative":     {report(`period: "2020-06", status: SP, baseVersion: -1, progress: ` + texts), indicator, "INVALID"},
			"text, too long":        {report(`period: "2020-06", status: SP, progress: {en: "` + strings.Repeat("x", 20_000) + `", fr: "y"}`), indicator, "TOO_LONG"},
			"text, with NUL":        {report(`period: "2020-06", status: SP, progress: {en: "a\u0000b", fr: "y"}`), indicator, "BAD_USER_INPUT"},
			"name, with NUL":        {report(`period: "2020-06", status: SP, ref: "\u0000", progress: ` + texts), indicator, "BAD_USER_INPUT"},
			"period, of NUL":        {report(`period: "\u0000", status: SP, progress: ` + texts), indicator, "BAD_USER_INPUT"},
			"the champion's voice":  {report(`period: "2020-06", status: SP, voice: CHAMPION, progress: ` + texts), indicator, "FORBIDDEN"},
			"date that is none":     {`mutation ($id: ID!) { it: moveDueDate(input: {indicatorId: $id, due: {precision: DAY, lastDay: "2020-02-30"}, reason: ` + texts + `}) { userErrors { code message } } }`, indicator, "BAD_USER_INPUT"},
			"milestone, in advance": {`mutation ($id: ID!) { it: editMilestone(input: {milestoneId: $id, baseVersion: 9, title: ` + texts + `, reason: ` + texts + `}) { userErrors { code message } } }`, map[string]any{"id": ids["milestone"]}, "INVALID"},
		} {
			h.refused(name, "demo-official", c.query, c.variables, c.want)
		}
		if now := h.position(); now != before {
			t.Error("something has changed")
		}
		for _, slug := range []string{"", "\x00", "nothing", strings.Repeat("x", 50_000)} {
			a := h.try("", "en", `query ($s: String!) { it: plan(slug: $s) { id } }`, map[string]any{"s": slug})
			if code, message := a.refusal(t); string(a.Data["it"]) != "null" || code != "" && code != "BAD_USER_INPUT" {
				t.Errorf("the plan %.10q: %s %s %s", slug, a.Data["it"], code, message)
			}
		}
	})
}

// What the parser and the validator say of a program's request is said in its language.
func TestWrongRequests(t *testing.T) {
	t.Parallel()
	h := serve(t, testkit.Quiet())
	for name, c := range map[string]struct {
		query     string
		variables map[string]any
		code      string
		french    string
	}{
		"syntax":             {`{ plan(slug: "nap4" { id } }`, nil, "GRAPHQL_PARSE_FAILED", "Erreur de syntaxe : { se trouve où"},
		"end":                {`{ plan(slug: "nap4") { id }`, nil, "GRAPHQL_PARSE_FAILED", "s’arrête avant sa fin"},
		"tokens":             {"{" + strings.Repeat(" a", 6000) + "}", nil, "GRAPHQL_PARSE_FAILED", "trop longue"},
		"no operation":       {`fragment F on Plan { id }`, nil, "GRAPHQL_VALIDATION_FAILED", "aucune opération"},
		"field":              {`{ plam(slug: "nap4") { id } }`, nil, "GRAPHQL_VALIDATION_FAILED", "Le champ « plam » n’existe pas dans le type « Query ». Voir la ligne 1, colonne 3."},
		"argument":           {`{ plan(slug: "nap4", x: 1) { id } }`, nil, "GRAPHQL_VALIDATION_FAILED", "L’argument « x » n’existe pas"},
		"argument, missing":  {`{ plan { id } }`, nil, "GRAPHQL_VALIDATION_FAILED", "exige l’argument « slug »"},
		"argument, of type":  {`{ plan(slug: 5) { id } }`, nil, "GRAPHQL_VALIDATION_FAILED", "5 n’est pas une valeur de type « String »"},
		"enum":               {`{ plan(slug: "nap4") { indicator(code: "C01.1.1") { latestReport(voice: KING) { id } } } }`, nil, "GRAPHQL_VALIDATION_FAILED", "« KING » n’est pas une des valeurs de « Voice »"},
		"enum, variable":     {`query ($v: Voice!) { plan(slug: "nap4") { indicator(code: "C01.1.1") { latestReport(voice: $v) { id } } } }`, map[string]any{"v": "KING"}, "GRAPHQL_VALIDATION_FAILED", "Variable « v » : « KING » n’est pas une des valeurs"},
		"variable, missing":  {`query ($s: String!) { plan(slug: $s) { id } }`, nil, "GRAPHQL_VALIDATION_FAILED", "Variable « s » : il manque une valeur."},
		"variable, null":     {`query ($s: String!) { plan(slug: $s) { id } }`, map[string]any{"s": nil}, "GRAPHQL_VALIDATION_FAILED", "ne peut pas être nulle"},
		"variable, of type":  {`query ($s: String!) { plan(slug: $s) { id } }`, map[string]any{"s": []any{1, 2}}, "GRAPHQL_VALIDATION_FAILED", "Variable « s"},
		"variable, unknown":  {`{ plan(slug: $s) { id } }`, nil, "GRAPHQL_VALIDATION_FAILED", "n’est pas déclarée"},
		"no fields":          {`{ plan(slug: "nap4") }`, nil, "GRAPHQL_VALIDATION_FAILED", "Dites quels sous-champs"},
		"rule without words": {`{ ...A } fragment A on Query { ...A }`, nil, "GRAPHQL_VALIDATION_FAILED", "enfreint la règle"},
	} {
		h.refused(name, "", c.query, c.variables, c.code)
		if _, message := h.try("", "fr", c.query, c.variables).refusal(t); !strings.Contains(message, c.french) {
			t.Errorf("%s: %q, want %q", name, message, c.french)
		}
	}
	s := testkit.DialSocket(t, h.endpoint())
	s.Send(`{"type":"connection_init","payload":{"language":"FR"}}`)
	s.Expect("connection_ack", "")
	s.Subscribe("1", `subscription { a: milestoneChanged(milestoneId: "x") { __typename } b: milestoneChanged(milestoneId: "x") { __typename } }`)
	if m := s.Expect("error", "1"); !bytes.Contains(m.Payload, []byte("exactement un champ")) {
		t.Errorf("two root fields: %s", m.Payload)
	}
}

// Enormous bodies are refused, in the person's language, before anything is read of them.
func TestEnormousBodies(t *testing.T) {
	t.Parallel()
	h := serve(t, testkit.Quiet())
	for language, want := range map[string]string{"en": "too large", "fr": "trop volumineuse"} {
		for _, token := range []string{"", "Bearer demo-official"} {
			r := h.request(http.MethodPost, "", `{"query":"`+strings.Repeat(" ", 1<<20)+`{viewer{id}}"}`, "Accept-Language", language)
			if token != "" {
				r.Header.Set("Authorization", token)
			}
			response, err := http.DefaultClient.Do(r)
			if err != nil {
				t.Fatal(err)
			}
			var a answered
			err = json.NewDecoder(response.Body).Decode(&a)
			_ = response.Body.Close()
			code, message := a.refusal(t)
			if err != nil || response.StatusCode != http.StatusRequestEntityTooLarge || code != "BAD_USER_INPUT" || !strings.Contains(message, want) {
				t.Errorf("%s %s: %s, %s %s, %v", language, token, response.Status, code, message, err)
			}
		}
	}
	s := testkit.DialSocket(t, h.endpoint())
	s.Init("demo-official")
	_ = s.TrySendFrame(testkit.Frame{Op: testkit.OpText, Payload: []byte(strings.Repeat(" ", 1<<20))})
	if code, _ := s.Closed(); code != 1009 {
		t.Errorf("a socket is closed with %d, want 1009", code)
	}
}

// What another hub gave out is worth nothing here, and what was altered nothing anywhere.
func TestTokensFromElsewhere(t *testing.T) {
	t.Parallel()
	here, elsewhere := serve(t, testkit.Quiet()), serve(t, testkit.Quiet())
	own, foreign := here.signIn("demo-official"), elsewhere.signIn("demo-official")
	who := func(headers ...string) answered {
		var a answered
		if err := json.Unmarshal(here.do(here.request(http.MethodPost, "", `{"query":"{it:viewer{id}}"}`, headers...)), &a); err != nil {
			t.Fatal(err)
		}
		return a
	}
	if a := who("Cookie", own); string(a.Data["it"]) == "null" {
		t.Fatal("the cookie is worth nothing at home")
	}
	value := func(cookie string) string { return cookie[strings.Index(cookie, "=")+1:] }
	for name, cookie := range map[string]string{"foreign": foreign, "longer": own + "A", "shorter": own[:len(own)-1], "empty": own[:len(own)-len(value(own))]} {
		if a := who("Cookie", cookie); string(a.Data["it"]) != "null" || len(a.Errors) > 0 {
			t.Errorf("a cookie that is %s makes %s, %v", name, a.Data["it"], a.Errors)
		}
	}
	for name, token := range map[string]string{"foreign": value(foreign), "altered": "demo-Official", "NUL": "demo-official%00"} {
		if code, _ := who("Authorization", "Bearer "+token).refusal(t); code != "UNAUTHENTICATED" {
			t.Errorf("a token that is %s: %q", name, code)
		}
		s := testkit.DialSocket(t, here.endpoint())
		s.Send(`{"type":"connection_init","payload":{"authorization":"Bearer %s"}}`, token)
		s.ExpectClosed(4403)
	}
	s := here.listeningOnly("", fmt.Sprintf(`subscription { planChanged(planSlug: "nap4", since: %q) { __typename } }`, elsewhere.position()))
	if m := s.Expect("error", "1"); m.Code() != "BAD_POSITION" {
		t.Errorf("a position from elsewhere: %s", m.Payload)
	}
	// Headers are not taken from bodies.
	if raw := here.do(here.request(http.MethodPost, "", `{"query":"{viewer{id}}","headers":{"Authorization":["Bearer demo-official"]}}`)); !strings.Contains(string(raw), `"viewer":null`) {
		t.Errorf("a body that carries headers: %s", raw)
	}
}

// A part of an answer cannot be put off: it comes with the rest, over every transport.
func TestDeferredPartsComeWithTheRest(t *testing.T) {
	t.Parallel()
	h := serve(t, testkit.Quiet())
	const query = `{ plan(slug: "nap4") { slug ... @defer { phases { kind } commitments(first: 1) { nodes { code } } } } }`
	for _, accept := range []string{"application/json", "text/event-stream", "multipart/mixed, application/json"} {
		body, _ := json.Marshal(map[string]string{"query": query})
		if answer := string(h.do(h.request(http.MethodPost, "", string(body), "Accept", accept))); !strings.Contains(answer, `"code":"C01"`) {
			t.Errorf("%s: %s", accept, answer)
		}
	}
	s := h.listeningOnly("", query)
	if m := s.Expect("next", "1"); !strings.Contains(string(m.Payload), `"code":"C01"`) {
		t.Errorf("over a socket: %s", m.Payload)
	}
	s.Expect("complete", "1")
}

// The figures that operators watch are there, at the private address only.
func TestFigures(t *testing.T) {
	t.Parallel()
	h := serve(t, testkit.Quiet())
	h.listening("", `subscription { planChanged(planSlug: "nap4") { __typename } }`)
	for name, want := range map[string]int{
		"jalon_subscription_executions_total": 0, "jalon_sockets": 1, "jalon_subscription_groups": 1, "jalon_subscribers": 1,
		"jalon_socket_queue_bytes": 0, "jalon_slow_readers_total": 0, "jalon_sockets_refused_total": 0, "jalon_event_streams": 0,
	} {
		if got := h.figure(name); got != want {
			t.Errorf("%s is %d, want %d", name, got, want)
		}
	}
	h.figure("jalon_feed_lag_seconds")
	h.figure("jalon_feed_offset")
	r := h.request(http.MethodGet, "", "")
	r.URL.Path = "/metrics"
	if answer := string(h.do(r)); strings.Contains(answer, "jalon_") {
		t.Error("the public address answers with figures")
	}
}

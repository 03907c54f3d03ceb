package app_test

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"jalon/internal/testkit"
)

// marker stands in a comment's words and in the name given with it.
const marker = "m4rk3d"

const wholeComment = `fragment C on Comment { id reference state body bodyHtml language authorName { en fr } authorRole
  author { id } authorOrganization { code } personalData { kind preview } rule { code } claim { until }
  story { kind at rule { code } response { reason { en fr } } by { id } } response { reason { en fr } contribution { body } }
  subject { id } parent { body } thread { body } replies { nodes { body parent { body bodyHtml } thread { body } } } } `

// doors are the operations by which the text of a comment could come out.
func doors(commitment, comment, reference string) []string {
	list := []string{
		`{ node(id: "` + comment + `") { ...C } }`,
		`{ nodes(ids: ["` + comment + `", "` + commitment + `"]) { ...C ... on Commitment { comments { nodes { ...C } } } } }`,
		`{ comment(reference: "` + reference + `") { ...C } }`,
		`{ viewer { contributions(planSlug: "nap4", first: 100) { nodes { body bodyHtml ...C } } } }`,
		`{ plan(slug: "nap4") { moderationQueue(first: 100) { nodes { ...C } } } }`,
		`{ plan(slug: "nap4") { toAnswer(first: 100) { nodes { ...C } } } }`,
		`{ plan(slug: "nap4") { commitments { nodes { comments { nodes { ...C } } milestones { nodes { comments { nodes { body } } } } } } } }`,
	}
	for _, order := range []string{"NEWEST", "OLDEST", "MOST_SUPPORTED"} {
		list = append(list, `{ plan(slug: "nap4") { commitment(code: "C06") { comments(orderBy: `+order+`, first: 100) { totalCount nodes { ...C } } } } }`)
	}
	for i, query := range list {
		if strings.Contains(query, "...C") {
			list[i] = wholeComment + query
		}
	}
	return list
}

// attempts are changes that name the comment and are refused to whoever may not know of it.
func attempts(commitment, comment string) []string {
	fields := ` { userErrors { code message field } } }`
	return []string{
		`mutation { editComment(input: {commentId: "` + comment + `", body: "x"})` + fields,
		`mutation { appealComment(input: {commentId: "` + comment + `"})` + fields,
		`mutation { supportComment(input: {commentId: "` + comment + `"}) { comment { body } userErrors { message } } }`,
		`mutation { claimComment(input: {commentId: "` + comment + `"}) { comment { body } userErrors { message } } }`,
		`mutation { undoModeration(input: {commentId: "` + comment + `"}) { comment { body } userErrors { message } } }`,
		`mutation { markCommentsSeen(input: {commentIds: ["` + comment + `"]}) { comments { body } userErrors { message } } }`,
		`mutation { respond(input: {contributionId: "` + comment + `", outcome: NOTED, reason: {en: "x"}}) { contribution { body } userErrors { message } } }`,
		`mutation { submitComment(input: {subjectId: "` + commitment + `", parentId: "` + comment + `", language: EN, body: "a reply"}) { comment { parent { body } } userErrors { message } } }`,
	}
}

const everyEvent = ` { __typename ... on Removed { id } ... on CommentSubmitted { comment { ...C } } ... on CommentPublished { comment { ...C } }
  ... on CommentStateChanged { comment { ...C } } ... on CommentClaimed { comment { ...C } } ... on CommentSupported { comment { ...C } }
  ... on CommentAnswered { comment { ...C } response { reason { en } contribution { body } } } } }`

// everybody are the personas, "" for nobody.
var everybody = []string{"", "demo-participant", "demo-champion", "demo-official", "demo-moderator", "demo-facilitator"}

// Who may see what a comment says, in each state, by every door there is: queries, nodes,
// lists, changes, subscriptions live and replayed, server-sent events, pages, figures and
// the log.
func TestHeldWordsStayHeld(t *testing.T) {
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, address string) {
		log := &logged{}
		h := serve(t, slog.New(slog.NewTextHandler(log, &slog.HandlerOptions{Level: slog.LevelDebug})), on(address))
		w := &heldWorld{served: h, commitment: h.commitmentCalled("C06"), start: h.position()}
		// Somebody listens all the time, so that answers that were made once are at hand.
		w.listening("", w.stream())
		w.sentinel = w.submit("demo-champion", "the last thing that is told", "")
		w.moderate(w.sentinel, "APPROVE", "")
		work := []string{"demo-participant", "demo-moderator", "demo-facilitator"}

		w.comment = w.submit("demo-participant", marker+" words", `nameChoice: GIVEN, publicName: "`+marker+` name"`)
		w.seenBy("held", work...)
		w.moderate(w.comment, "SECOND_OPINION", "")
		w.seenBy("held for another", work...)
		w.refuse()
		w.seenBy("refused", work...)
		w.change("demo-participant", `editComment(input: {commentId: %q, body: "`+marker+` other words"})`)
		w.seenBy("sent again", work...)
		w.moderate(w.comment, "APPROVE", "")
		w.seenBy("published", everybody...)
		w.change("demo-moderator", `undoModeration(input: {commentId: %q})`)
		w.seenBy("held again", work...)
		w.moderate(w.comment, "APPROVE", "")
		w.change("demo-official", `respond(input: {contributionId: %q, outcome: NOTED, reason: {en: "We keep `+marker+`."}})`)
		w.reply()
		w.seenBy("answered", everybody...)
		w.moderate(w.comment, "HIDE", "PERSONAL_ATTACK")
		w.seenBy("hidden", work...)

		other := w.comment
		w.comment = w.submit("demo-participant", marker+" second", "")
		w.change("demo-participant", `withdrawComment(input: {commentId: %q})`)
		w.seenBy("withdrawn", work...) // they see the hidden one still
		if w.visible("demo-moderator", `{ node(id: "`+w.comment+`") { ... on Comment { body } } }`) {
			t.Error("a moderator sees what was withdrawn")
		}
		if w.comment == other || !w.visible("demo-participant", `{ node(id: "`+w.comment+`") { ... on Comment { body } } }`) {
			t.Error("its author does not see what they withdrew")
		}
		if said := log.String(); strings.Contains(said, marker) {
			t.Errorf("it is in the log:\n%s", said)
		}
	})
}

// heldWorld is a hub with one comment that is watched.
type heldWorld struct {
	*served
	commitment, comment, reference, sentinel, start string
	supported                                       bool
}

func (h *served) commitmentCalled(code string) string {
	h.t.Helper()
	var found struct {
		Plan struct{ Commitment struct{ ID string } }
	}
	h.ask("", `{ plan(slug: "nap4") { commitment(code: "`+code+`") { id } } }`, &found)
	return found.Plan.Commitment.ID
}

func (w *heldWorld) submit(persona, body, more string) string {
	w.t.Helper()
	var made struct {
		SubmitComment struct {
			Comment struct{ ID, Reference string }
		}
	}
	w.ask(persona, fmt.Sprintf(`mutation { submitComment(input: {subjectId: %q, language: EN, body: %q, %s}) { comment { id reference } userErrors { code } } }`,
		w.commitment, body, more), &made)
	if made.SubmitComment.Comment.ID == "" {
		w.t.Fatal("the comment was not taken")
	}
	w.reference = made.SubmitComment.Comment.Reference
	return made.SubmitComment.Comment.ID
}

func (w *heldWorld) moderate(id, decision, rule string) {
	w.t.Helper()
	if rule != "" {
		rule = ", reasonCode: " + rule
	}
	w.mutate("demo-moderator", fmt.Sprintf(`moderateComment(input: {commentId: %q, decision: %s%s})`, id, decision, rule))
}

func (w *heldWorld) change(persona, mutation string) {
	w.t.Helper()
	w.mutate(persona, fmt.Sprintf(mutation, w.comment))
}

// mutate carries out a change that must be taken.
func (w *heldWorld) mutate(persona, mutation string) {
	w.t.Helper()
	a := w.try(persona, "en", `mutation { it: `+mutation+` { userErrors { code message } } }`, nil)
	if code, message := a.refusal(w.t); code != "" {
		w.t.Fatalf("%s: %s %s", mutation, code, message)
	}
}

// refuse takes the question for a second opinion back and refuses.
func (w *heldWorld) refuse() {
	w.t.Helper()
	w.change("demo-moderator", `undoModeration(input: {commentId: %q})`)
	w.moderate(w.comment, "REFUSE", "NOT_ABOUT_THE_PLAN")
}

func (w *heldWorld) reply() {
	w.t.Helper()
	id := w.submit("demo-champion", "a reply that is public", "parentId: \""+w.comment+"\"")
	w.moderate(id, "APPROVE", "")
	var found struct{ Node struct{ Reference string } }
	w.ask("demo-participant", `{ node(id: "`+w.comment+`") { ... on Comment { reference } } }`, &found)
	w.reference = found.Node.Reference
}

// visible tells whether the marker is in the answer to a query.
func (w *heldWorld) visible(persona, query string) bool {
	w.t.Helper()
	return strings.Contains(w.answer(persona, query), marker)
}

func (w *heldWorld) answer(persona, query string) string {
	w.t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		w.t.Fatal(err)
	}
	headers := []string{}
	if persona != "" {
		headers = append(headers, "Authorization", "Bearer "+persona)
	}
	answer := string(w.do(w.request(http.MethodPost, "", string(body), headers...)))
	if strings.Contains(answer, "GRAPHQL_VALIDATION_FAILED") || strings.Contains(answer, `"INTERNAL"`) {
		w.t.Fatalf("%s: %s", query, answer)
	}
	return answer
}

// seenBy checks by every door who sees the comment's text: those alone.
func (w *heldWorld) seenBy(state string, who ...string) {
	w.t.Helper()
	for _, persona := range everybody {
		sees, seen := slices.Contains(who, persona), false
		for _, query := range doors(w.commitment, w.comment, w.reference) {
			if w.visible(persona, query) {
				seen = true
				if !sees {
					w.t.Errorf("%s: %q sees it by %s", state, persona, query)
				}
			}
		}
		if sees && !seen {
			w.t.Errorf("%s: %q does not see it", state, persona)
		}
		if sees {
			continue
		}
		for _, query := range attempts(w.commitment, w.comment) {
			if w.visible(persona, query) {
				w.t.Errorf("%s: %q is told of it by %s", state, persona, query)
			}
		}
	}
	w.streams(state, who)
	w.pages(state, who)
}

func (w *heldWorld) stream() string {
	return wholeComment + `subscription { commentChanged(subjectId: "` + w.commitment + `", since: "` + w.start + `")` + everyEvent
}

// streams checks what each persona is told and replayed since before there was a comment,
// over sockets and server-sent events.
func (w *heldWorld) streams(state string, who []string) {
	w.t.Helper()
	comments := w.stream()
	queue := wholeComment + `subscription { moderationChanged(planSlug: "nap4", since: "` + w.start + `")` + everyEvent
	last := w.lastEvent()
	for _, persona := range everybody {
		w.heard(state, persona, who, w.listeningOnly(persona, comments), last)
		s := w.listeningOnly(persona, queue)
		if slices.Contains([]string{"demo-moderator", "demo-facilitator"}, persona) {
			w.heard(state, persona, who, s, last)
		} else if m := s.Expect("error", "1"); m.Code() != "FORBIDDEN" && m.Code() != "UNAUTHENTICATED" {
			w.t.Errorf("%s: %q is answered %s by the queue", state, persona, m.Payload)
		}
	}
	source := w.events("?"+url.Values{"query": {comments}}.Encode(), "")
	for line := ""; line != "id: "+last; {
		line = testkit.Receive(w.t, "event", source.lines)
		if strings.Contains(line, marker) && !slices.Contains(who, "") {
			w.t.Errorf("%s: a page hears %s", state, line)
		}
	}
}

// lastEvent makes a last event on the commitment, which everybody hears, and returns its position.
func (w *heldWorld) lastEvent() string {
	w.t.Helper()
	live := w.listening("", `subscription { commentChanged(subjectId: "`+w.commitment+`") { ... on CommentSupported { comment { id } } } }`)
	mutation := "supportComment"
	if w.supported = !w.supported; !w.supported {
		mutation = "withdrawSupport"
	}
	w.mutate("demo-official", fmt.Sprintf(mutation+`(input: {commentId: %q})`, w.sentinel))
	return positionIn(w.t, live.Expect("next", "1"))
}

func positionIn(t *testing.T, m testkit.Message) string {
	t.Helper()
	var payload struct{ Extensions struct{ Position string } }
	if err := json.Unmarshal(m.Payload, &payload); err != nil {
		t.Fatal(err)
	}
	return payload.Extensions.Position
}

// heard reads a stream up to a position.
func (w *heldWorld) heard(state, persona string, who []string, s *testkit.Socket, last string) {
	w.t.Helper()
	for position := ""; position != last; {
		m := s.Expect("next", "1")
		if strings.Contains(string(m.Payload), marker) && !slices.Contains(who, persona) {
			w.t.Errorf("%s: %q hears %s", state, persona, m.Payload)
		}
		position = positionIn(w.t, m)
	}
}

// pages checks what anybody gets over HTTP beside the API, and the figures for operators.
func (w *heldWorld) pages(state string, who []string) {
	w.t.Helper()
	public := slices.Contains(who, "")
	query := url.Values{"query": {wholeComment + `{ plan(slug: "nap4") { commitment(code: "C06") { comments { nodes { ...C } } } } }`}}
	for _, path := range []string{
		"/", "/en/plans/nap4", "/en/plans/nap4/tracker", "/fr/plans/nap4/suivi", "/en/comments/" + w.reference,
		"/healthz", "/readyz", "/graphql?" + query.Encode(),
	} {
		r, err := http.NewRequestWithContext(w.t.Context(), http.MethodGet, w.URL+path, nil)
		if err != nil {
			w.t.Fatal(err)
		}
		if answer := string(w.do(r)); strings.Contains(answer, marker) && !public {
			w.t.Errorf("%s: it is in %s", state, path)
		}
	}
	r, err := http.NewRequestWithContext(w.t.Context(), http.MethodGet, w.MetricsURL, nil)
	if err != nil {
		w.t.Fatal(err)
	}
	if strings.Contains(string(w.do(r)), marker) {
		w.t.Errorf("%s: it is in the figures", state)
	}
}

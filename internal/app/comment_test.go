package app_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"strings"
	"sync"
	"testing"

	"jalon/internal/access"
	"jalon/internal/testkit"
)

const submitQuery = `mutation ($subject: ID!, $body: String!, $language: Language!, $parent: ID, $choice: NameChoice! = ROLE, $name: String, $consent: String, $ref: String) {
  it: submitComment(input: {subjectId: $subject, body: $body, language: $language, parentId: $parent, nameChoice: $choice, publicName: $name, consentVersion: $consent, ref: $ref}) {
    comment { id state body } userErrors { code message field } } }`

// submission are the variables of a comment on a commitment, with some of them other.
func submission(subject string, other map[string]any) map[string]any {
	variables := map[string]any{"subject": subject, "body": "A comment.", "language": "EN"}
	maps.Copy(variables, other)
	return variables
}

// comment submits a comment and returns its id.
func (h *served) comment(persona, subject, body string) string {
	h.t.Helper()
	a := h.try(persona, "en", submitQuery, submission(subject, map[string]any{"body": body}))
	if code, message := a.refusal(h.t); code != "" {
		h.t.Fatalf("%s: %s %s", body, code, message)
	}
	var made struct{ Comment struct{ ID string } }
	if err := json.Unmarshal(a.Data["it"], &made); err != nil {
		h.t.Fatal(err)
	}
	return made.Comment.ID
}

// done carries out a change of a comment that must be taken.
func (h *served) done(persona, mutation string, args ...any) {
	h.t.Helper()
	a := h.try(persona, "en", `mutation { it: `+fmt.Sprintf(mutation, args...)+` { userErrors { code message } } }`, nil)
	if code, message := a.refusal(h.t); code != "" {
		h.t.Fatalf("%s: %s %s", mutation, code, message)
	}
}

// no holds a change against the code of its refusal, in both languages.
func (h *served) no(want, persona, mutation string, args ...any) {
	h.t.Helper()
	h.refused(mutation, persona, `mutation { it: `+fmt.Sprintf(mutation, args...)+` { userErrors { code message } } }`, nil, want)
}

// What cannot be a comment is refused with what to do, in both languages, and nothing is kept.
func TestWrongComments(t *testing.T) {
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, url string) {
		h := serve(t, testkit.Log(t), on(url))
		subject := h.commitmentCalled("C06")
		before := h.received()
		for name, c := range map[string]struct {
			variables map[string]any
			want      string
		}{
			"empty":                     {map[string]any{"body": ""}, "REQUIRED"},
			"blank":                     {map[string]any{"body": " \n\t  "}, "REQUIRED"},
			"zero width":                {map[string]any{"body": "\u200b\u200d\u2060"}, "REQUIRED"},
			"too long":                  {map[string]any{"body": strings.Repeat("é", 2001)}, "TOO_LONG"},
			"huge":                      {map[string]any{"body": strings.Repeat("words ", 10_000)}, "TOO_LONG"},
			"control characters":        {map[string]any{"body": "a\x07b"}, "INVALID"},
			"escape":                    {map[string]any{"body": "a\x1b[31m"}, "INVALID"},
			"NUL":                       {map[string]any{"body": "a\x00b"}, "BAD_USER_INPUT"},
			"turned direction":          {map[string]any{"body": "abc\u202egpj.exe"}, "INVALID"},
			"isolates":                  {map[string]any{"body": "a\u2066b"}, "INVALID"},
			"piled accents":             {map[string]any{"body": "a" + strings.Repeat("\u0335", 30)}, "INVALID"},
			"no name":                   {map[string]any{"choice": "GIVEN"}, "REQUIRED"},
			"long name":                 {map[string]any{"choice": "GIVEN", "name": strings.Repeat("n", 61)}, "TOO_LONG"},
			"turned name":               {map[string]any{"choice": "GIVEN", "name": "a\u202eb"}, "INVALID"},
			"other consent":             {map[string]any{"consent": "1999-01"}, "CONSENT_OUTDATED"},
			"long ref":                  {map[string]any{"ref": strings.Repeat("r", 101)}, "TOO_LONG"},
			"parent that is not there":  {map[string]any{"parent": "018f0000-0000-8014-8000-000000000000"}, "PARENT_GONE"},
			"parent that is no comment": {map[string]any{"parent": subject}, "PARENT_GONE"},
			"rubbish as parent":         {map[string]any{"parent": "'; DROP TABLE comments"}, "PARENT_GONE"},
			"subject that is not there": {map[string]any{"subject": subject[:len(subject)-4] + "0000"}, "NOT_FOUND"},
			"rubbish as subject":        {map[string]any{"subject": "x"}, "NOT_FOUND"},
			"an indicator as subject":   {map[string]any{"subject": h.indicator()}, "NOT_FOUND"},
		} {
			h.refused(name, "demo-participant", submitQuery, submission(subject, c.variables), c.want)
		}
		h.refused("signed out", "", submitQuery, submission(subject, nil), "UNAUTHENTICATED")
		if after := h.received(); after != before {
			t.Errorf("%d contributions were received, %d before", after, before)
		}
		for name, body := range map[string]string{
			"right to left": "שלום, האם הדף נגיש? مرحبا", "emoji": "👩‍🔬 👍🏽", "longest": strings.Repeat("é", 2000),
			"HTML": "<script>alert(1)</script>", "lines": "a\r\nb",
		} {
			if h.comment("demo-participant", subject, body) == "" {
				t.Errorf("%s is not taken", name)
			}
		}
	})
}

func (h *served) received() int {
	h.t.Helper()
	var found struct {
		Plan struct{ Listening struct{ Received int } }
	}
	h.ask("", `{ plan(slug: "nap4") { listening { received } } }`, &found)
	return found.Plan.Listening.Received
}

// Changes of comments that come too late, twice, or from the wrong person.
func TestWrongChangesOfComments(t *testing.T) {
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, url string) {
		h := serve(t, testkit.Log(t), on(url))
		subject := h.commitmentCalled("C06")
		const author, moderator = "demo-participant", "demo-moderator"
		id := h.comment(author, subject, "First words.")

		// Twice the same: once.
		h.refused("said again", author, submitQuery, submission(subject, map[string]any{"body": "First words."}), "REPEATED")

		// Its author changes the words while the moderator reads the first ones.
		h.done(author, `editComment(input: {commentId: %q, body: "Other words.", bodyVersion: 1})`, id)
		h.no("STALE_VERSION", author, `editComment(input: {commentId: %q, body: "Third.", bodyVersion: 1})`, id)
		h.no("UNCHANGED", author, `editComment(input: {commentId: %q, body: "Other words."})`, id)
		h.no("REQUIRED", author, `editComment(input: {commentId: %q, body: "\u200b"})`, id)
		h.no("STALE_VERSION", moderator, `moderateComment(input: {commentId: %q, decision: APPROVE, bodyVersion: 1})`, id)
		h.no("REQUIRED", moderator, `moderateComment(input: {commentId: %q, decision: REFUSE})`, id)
		h.no("INVALID", moderator, `moderateComment(input: {commentId: %q, decision: APPROVE, reasonCode: AGAINST_THE_LAW})`, id)
		h.no("ALREADY_DECIDED", moderator, `moderateComment(input: {commentId: %q, decision: HIDE, reasonCode: AGAINST_THE_LAW})`, id)
		h.no("NOT_FOUND", "demo-official", `respond(input: {contributionId: %q, outcome: NOTED, reason: {en: "x"}})`, id)
		h.no("NOT_PUBLISHED", "demo-facilitator", `respond(input: {contributionId: %q, outcome: NOTED, reason: {en: "x"}})`, id)
		h.no("FORBIDDEN", "demo-facilitator", `moderateComment(input: {commentId: %q, decision: APPROVE})`, id)

		// A second opinion is another's; undoing gives it back.
		h.done(moderator, `moderateComment(input: {commentId: %q, decision: SECOND_OPINION})`, id)
		h.no("ANOTHER_MODERATOR", moderator, `moderateComment(input: {commentId: %q, decision: APPROVE})`, id)
		h.done(moderator, `undoModeration(input: {commentId: %q})`, id)
		h.no("TOO_LATE", moderator, `undoModeration(input: {commentId: %q})`, id)

		// Refused, appealed, and then only another moderator decides.
		h.done(moderator, `moderateComment(input: {commentId: %q, decision: REFUSE, reasonCode: PERSONAL_ATTACK})`, id)
		h.no("ALREADY_DECIDED", moderator, `moderateComment(input: {commentId: %q, decision: REFUSE, reasonCode: PERSONAL_ATTACK})`, id)
		h.done(author, `appealComment(input: {commentId: %q})`, id)
		h.no("ALREADY_DECIDED", author, `appealComment(input: {commentId: %q})`, id)
		h.no("ANOTHER_MODERATOR", moderator, `moderateComment(input: {commentId: %q, decision: APPROVE})`, id)
		h.no("TOO_LATE", moderator, `undoModeration(input: {commentId: %q})`, id)

		// Withdrawn, it is its author's alone.
		h.done(author, `withdrawComment(input: {commentId: %q})`, id)
		h.no("ALREADY_DECIDED", author, `withdrawComment(input: {commentId: %q})`, id)
		h.no("NOT_FOUND", moderator, `moderateComment(input: {commentId: %q, decision: APPROVE})`, id)
		h.no("NOT_FOUND", "demo-facilitator", `respond(input: {contributionId: %q, outcome: NOTED, reason: {en: "x"}})`, id)
		h.no("NOT_FOUND", "demo-champion", `supportComment(input: {commentId: %q})`, id)

		published := h.comment(author, subject, "To be published.")
		h.done(moderator, `moderateComment(input: {commentId: %q, decision: APPROVE})`, published)
		h.no("ALREADY_DECIDED", author, `editComment(input: {commentId: %q, body: "Too late."})`, published)
		h.no("ALREADY_DECIDED", author, `withdrawComment(input: {commentId: %q})`, published)
		h.no("INVALID", author, `supportComment(input: {commentId: %q})`, published)
		h.no("FORBIDDEN", "demo-champion", `editComment(input: {commentId: %q, body: "Another's."})`, published)
		h.no("REQUIRED", "demo-official", `respond(input: {contributionId: %q, outcome: NOTED, reason: {en: " "}})`, published)
		h.no("TOO_LONG", "demo-official", `respond(input: {contributionId: %q, outcome: NOTED, reason: {en: %q}})`, published, strings.Repeat("x", 3001))
		h.no("INVALID", "demo-official", `respond(input: {contributionId: %q, outcome: NOTED, reason: {fr: "x"}, changedId: %q})`, published, published)
		h.done("demo-official", `respond(input: {contributionId: %q, outcome: NOTED, reason: {en: "x"}})`, published)
		h.no("UNCHANGED", "demo-official", `respond(input: {contributionId: %q, outcome: NOTED, reason: {en: "x"}})`, published)
		h.no("STALE_VERSION", "demo-official", `respond(input: {contributionId: %q, outcome: ACCEPTED, reason: {en: "y"}, baseVersion: 0})`, published)
		h.no("TOO_LATE", moderator, `undoModeration(input: {commentId: %q})`, published)

		// What was just hidden takes no replies, no support and no answers.
		h.done(moderator, `moderateComment(input: {commentId: %q, decision: HIDE, reasonCode: NOT_ABOUT_THE_PLAN})`, published)
		h.refused("reply to what is hidden", "demo-champion", submitQuery, submission(subject, map[string]any{"parent": published}), "PARENT_GONE")
		h.no("NOT_PUBLISHED", "demo-champion", `supportComment(input: {commentId: %q})`, published)
		h.no("NOT_PUBLISHED", "demo-official", `respond(input: {contributionId: %q, outcome: ACCEPTED, reason: {en: "z"}})`, published)

		// Nobody decides on their own.
		own := h.comment(moderator, subject, "A moderator's own.")
		h.no("ANOTHER_MODERATOR", moderator, `moderateComment(input: {commentId: %q, decision: APPROVE})`, own)

		for _, wrong := range []string{"", "x", subject, strings.Repeat("x", 5000), "018f0000-0000-8014-8000-000000000000"} {
			for _, mutation := range []string{
				`editComment(input: {commentId: %q, body: "x"})`, `withdrawComment(input: {commentId: %q})`, `appealComment(input: {commentId: %q})`,
				`supportComment(input: {commentId: %q})`, `withdrawSupport(input: {commentId: %q})`,
				`moderateComment(input: {commentId: %q, decision: APPROVE})`, `moderateComments(input: {commentIds: [%q], decision: APPROVE})`,
				`undoModeration(input: {commentId: %q})`, `claimComment(input: {commentId: %q})`, `releaseComment(input: {commentId: %q})`,
			} {
				h.no("NOT_FOUND", moderator, mutation, wrong)
			}
			h.no("NOT_FOUND", "demo-official", `respond(input: {contributionId: %q, outcome: NOTED, reason: {en: "x"}})`, wrong)
		}
	})
}

// Two moderators do not work on the same comment, and one decision on many tells which of
// them it could not be on.
func TestModeratorsDoNotCollide(t *testing.T) {
	t.Parallel()
	h := serve(t, testkit.Log(t))
	h.makeRole("demo-champion", access.Moderator)
	testkit.Eventually(t, "the champion moderates too", func() bool {
		code, _ := h.try("demo-champion", "en", `{ plan(slug: "nap4") { moderationQueue { totalCount } } }`, nil).refusal(t)
		return code == ""
	})
	subject := h.commitmentCalled("C06")
	var ids []string
	for n := range 4 {
		ids = append(ids, h.comment("demo-participant", subject, fmt.Sprintf("Comment %d.", n)))
	}
	h.done("demo-moderator", `claimComment(input: {commentId: %q})`, ids[1])
	h.no("CLAIMED", "demo-champion", `claimComment(input: {commentId: %q})`, ids[1])
	h.no("CLAIMED", "demo-champion", `moderateComment(input: {commentId: %q, decision: APPROVE})`, ids[1])
	h.done("demo-champion", `releaseComment(input: {commentId: %q})`, ids[1]) // not theirs: nothing happens
	h.no("CLAIMED", "demo-champion", `moderateComment(input: {commentId: %q, decision: APPROVE})`, ids[1])

	a := h.try("demo-champion", "fr", fmt.Sprintf(`mutation { it: moderateComments(input: {commentIds: [%q, %q, %q], decision: REFUSE, reasonCode: REPEATS_ANOTHER_COMMENT}) {
		comments { id state rule { number } } userErrors { code message field } } }`, ids[0], ids[1], ids[2]), nil)
	var bulk struct {
		Comments []struct {
			ID, State string
			Rule      *struct{ Number int }
		}
		UserErrors []struct {
			Code  string
			Field []string
		}
	}
	if err := json.Unmarshal(a.Data["it"], &bulk); err != nil || len(bulk.Comments) != 3 {
		t.Fatalf("%s, %v", a.Data["it"], err)
	}
	if len(bulk.UserErrors) != 1 || bulk.UserErrors[0].Code != "CLAIMED" || strings.Join(bulk.UserErrors[0].Field, ".") != "commentIds.1" {
		t.Errorf("user errors %+v", bulk.UserErrors)
	}
	for i, want := range []string{"REFUSED", "HELD", "REFUSED"} {
		if c := bulk.Comments[i]; c.State != want || (want == "REFUSED") != (c.Rule != nil && c.Rule.Number == 6) {
			t.Errorf("comment %d is %+v, want %s", i, c, want)
		}
	}
	h.done("demo-moderator", `releaseComment(input: {commentId: %q})`, ids[1])
	h.done("demo-champion", `moderateComment(input: {commentId: %q, decision: APPROVE})`, ids[1])

	// At the same moment, one of two decides.
	var mu sync.Mutex
	var wg sync.WaitGroup
	codes := map[string]int{}
	for _, persona := range []string{"demo-moderator", "demo-champion"} {
		wg.Go(func() {
			code, _ := h.try(persona, "en", fmt.Sprintf(`mutation { it: moderateComment(input: {commentId: %q, decision: APPROVE}) { userErrors { code message } } }`, ids[3]), nil).refusal(t)
			mu.Lock()
			defer mu.Unlock()
			codes[code]++
		})
	}
	wg.Wait()
	if codes[""] != 1 || codes["ALREADY_DECIDED"] != 1 {
		t.Errorf("two decide at once: %v", codes)
	}
}

// Sent many times at once with one name, a comment is there once; sent while the phase
// closes, it is taken or refused, and what was answered is what there is.
func TestCommentsAtTheLastMoment(t *testing.T) {
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, url string) {
		h := serve(t, testkit.Log(t), on(url))
		subject := h.commitmentCalled("C06")
		before := h.received()
		var wg sync.WaitGroup
		for range 10 {
			wg.Go(func() {
				if code, message := h.try("demo-participant", "en", submitQuery, submission(subject, map[string]any{"ref": "once"})).refusal(t); code != "" {
					t.Errorf("sent again it is answered %s %s", code, message)
				}
			})
		}
		wg.Wait()
		if n := h.received() - before; n != 1 {
			t.Errorf("sent ten times, it is there %d times", n)
		}

		var phases struct {
			Plan struct{ Phases []struct{ ID, Kind string } }
		}
		h.ask("", `{ plan(slug: "nap4") { phases { id kind } } }`, &phases)
		before = h.received()
		var mu sync.Mutex
		codes := map[string]int{}
		for n := range 20 {
			wg.Go(func() {
				code, _ := h.try("demo-champion", "en", submitQuery, submission(subject, map[string]any{"body": fmt.Sprintf("Words %d.", n)})).refusal(t)
				mu.Lock()
				defer mu.Unlock()
				codes[code]++
			})
		}
		wg.Go(func() {
			h.done("demo-facilitator", `movePhase(input: {phaseId: %q, ends: {precision: DAY, lastDay: "2020-07-05"}, reason: {en: "It ends.", fr: "Fin."}})`, phases.Plan.Phases[5].ID)
		})
		wg.Wait()
		if codes[""]+codes["COMMENTING_CLOSED"] != 20 || h.received()-before != codes[""] {
			t.Errorf("answered %v, %d were taken", codes, h.received()-before)
		}
		h.refused("after the phase", "demo-participant", submitQuery, submission(subject, map[string]any{"body": "Too late."}), "COMMENTING_CLOSED")
		var found struct {
			Plan struct {
				Commitment struct {
					Commenting       struct{ Open bool }
					ViewerCanComment bool
				}
			}
		}
		h.ask("demo-participant", `{ plan(slug: "nap4") { commitment(code: "C06") { commenting { open } viewerCanComment } } }`, &found)
		if c := found.Plan.Commitment; c.Commenting.Open || c.ViewerCanComment {
			t.Error("comments are still said to be taken")
		}
	})
}

package draft_test

import (
	"fmt"
	"testing"
	"time"

	"jalon/internal/access"
	"jalon/internal/draft"
	"jalon/internal/feed"
)

func (h *house) move(name, id, client string, at int, gone bool) error {
	return h.drafts.MoveCursor(h.as(name), draft.MoveDraftCursorInput{
		DraftID: id, ClientID: client, Anchor: &at, Head: &at, Gone: gone,
	})
}

// C1, C3: who moves a caret is here until they leave or fall silent; the public learns how
// many they are, and who writes learns who and where.
func TestPresence(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		id := h.open(true)
		h.must(0, h.move("ada", id, "a", 3, false))
		told := h.heard.take()
		if len(told) != 2 || told[0].Kind != feed.DraftCursorMoved || told[0].Audience != access.Editors ||
			told[1].Kind != feed.DraftStateChanged || told[1].Audience != access.Public {
			t.Errorf("C3: coming told %+v", told)
		}
		h.must(0, h.move("ada", id, "a", 4, false))
		if told := h.heard.take(); len(told) != 1 {
			t.Errorf("C1: moving told %+v", told)
		}
		h.must(0, h.move("ada", id, "a-other-page", 4, false))
		h.must(0, h.move("ben", id, "b", 9, false))
		view, ctx := h.view("", id)
		if n := h.drafts.PeopleHere(id); n != 2 || len(h.drafts.People(ctx, view)) != 0 {
			t.Errorf("C3: signed out one sees %d people, by name %d", n, len(h.drafts.People(ctx, view)))
		}
		view, ctx = h.view("ben", id)
		if here := h.drafts.People(ctx, view); len(here) != 3 || *here[0].Head != 4 {
			t.Errorf("C2: ben sees %+v", here)
		}
		h.must(0, h.move("ben", id, "b", 9, true))
		if n := h.drafts.PeopleHere(id); n != 1 {
			t.Errorf("C1: after one left there are %d", n)
		}
		h.heard.take()
		draft.ExpireCursors(h.drafts, time.Now().Add(61*time.Second))
		if n := h.drafts.PeopleHere(id); n != 0 {
			t.Errorf("C1: after a silent minute there are %d", n)
		}
		if told := h.heard.take(); len(told) != 3 {
			t.Errorf("C1: who fell silent was told as %+v", told)
		}
	})
}

// C4, A6: carets are bounded, and an editor's name is one person's.
func TestPresenceIsBounded(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		id, hidden := h.open(true), h.open(false)
		for n := range 20 {
			h.must(0, h.move("ada", id, fmt.Sprint("a", n), 1, false))
		}
		for name, c := range map[string]struct {
			who, id, client string
			at              int
			want            string
		}{
			"C4 too many of one":       {"ada", id, "a20", 1, "TOO_FAST"},
			"A6 somebody else's":       {"ben", id, "a1", 1, "CLIENT_TAKEN"},
			"C3 signed out":            {"", id, "s", 1, "UNAUTHENTICATED"},
			"C3 hidden":                {"pat", hidden, "p", 1, "NOT_FOUND"},
			"a position that is none":  {"ben", id, "b", -1, "INVALID"},
			"a position beyond reason": {"ben", id, "b", 1<<30 + 1, "INVALID"},
			"a name that is none":      {"ben", id, "b b", 1, "INVALID"},
			"an id of something else":  {"ben", h.plan, "b", 1, "NOT_FOUND"},
		} {
			if err := h.move(c.who, c.id, c.client, c.at, false); code(err) != c.want {
				t.Errorf("%s: %v, want %s", name, err, c.want)
			}
		}
		h.must(0, h.move("ben", id, "b", 1, false)) // and others are not kept out
	})
}

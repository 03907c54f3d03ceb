package draft_test

import (
	"errors"
	"strings"
	"testing"

	"jalon/internal/access"
	"jalon/internal/draft"
	"jalon/internal/fault"
)

// R1, R4: what somebody may do is looked at for each commit; what was committed stays.
func TestRoles(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		open, hidden := h.open(true), h.open(false)
		for who, want := range map[string][2]string{
			"":    {"UNAUTHENTICATED", "NOT_FOUND"},
			"pat": {"FORBIDDEN", "NOT_FOUND"},
		} {
			for i, id := range []string{open, hidden} {
				if _, err := h.submit(who, id, 0, "x", "1", insert(textStart, "x")); code(err) != want[i] {
					t.Errorf("R1: %q writes in draft %d: %v, want %s", who, i, err, want[i])
				}
			}
		}
		h.commits("ada", hidden, 0, "a", "1", 1, insert(textStart, "x"))
		h.commits("ada", open, 0, "a", "1", 1, insert(textStart, "x"))
		role := h.people["ada"]
		h.people["ada"] = h.people["pat"] // the role is taken away in mid-word
		if _, err := h.submit("ada", open, 1, "a2", "2", insert(textStart+1, "y")); code(err) != "FORBIDDEN" {
			t.Errorf("R1: without the role: %v", err)
		}
		h.people["ada"] = role
		if text := h.says(open); !strings.Contains(text, "\n\nxWe publish") {
			t.Errorf("R1: the text is %q", text)
		}

		if _, err := h.drafts.Freeze(h.as("ada"), draft.FreezeDraftInput{DraftID: open}); !errors.Is(err, fault.ErrForbidden) {
			t.Errorf("R4: a champion freezes: %v", err)
		}
		h.must2(h.drafts.Freeze(h.as("fay"), draft.FreezeDraftInput{DraftID: open}))
		if _, err := h.submit("ada", open, 1, "a", "2", insert(textStart+1, "y")); code(err) != "NOT_OPEN" {
			t.Errorf("R4: in a frozen draft: %v", err)
		}
		h.commits("ada", open, 0, "a", "1", 1, insert(textStart, "x")) // what was answered is answered again
		h.must2(h.drafts.Reopen(h.as("fay"), draft.ReopenDraftInput{DraftID: open}))
		h.commits("ada", open, 1, "a", "2", 2, insert(textStart+1, "y"))
	})
}

// R3: signed-out people see the drafts that are open to the public, and no names.
func TestPublicSeesNoNames(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		open, hidden := h.open(true), h.open(false)
		h.commits("ada", open, 0, "a", "1", 1, insert(textStart, "x"))
		if view, _ := h.view("", hidden); view != nil {
			t.Error("R3: a signed-out person sees a draft in work")
		}
		for who, named := range map[string]bool{"": false, "pat": false, "ben": true, "fay": true} {
			view, ctx := h.view(who, open)
			events, err := h.drafts.Since(ctx, view, 0)
			h.must(0, err)
			if got := events[0].ParticipantID != ""; got != named {
				t.Errorf("R3: %q learns the author: %v", who, got)
			}
		}
		if access.FromContext(h.as("")).SignedIn() {
			t.Fatal("nobody is signed in")
		}
	})
}

// must2 is must for what returns a view.
func (h *house) must2(_ *draft.View, err error) {
	h.t.Helper()
	h.must(0, err)
}

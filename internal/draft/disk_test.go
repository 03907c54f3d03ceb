package draft_test

import (
	"fmt"
	"testing"

	"jalon/internal/access/rule"
	"jalon/internal/draft"
	"jalon/internal/prosemirror"
	"jalon/internal/prosemirror/schema"
	"jalon/internal/testkit"
)

// history is so many commits that type a character and take it back, by turns.
func (h *house) history(n int) []draft.PastCommit {
	h.t.Helper()
	participant := h.people["ada"].Plans[h.plan].ParticipantID
	both := make([][]prosemirror.Step, 2)
	for i, step := range []string{string(insert(textStart, "x")), string(replace(textStart, textStart+1, ""))} {
		var err error
		both[i], err = schema.Jalon().ParseSteps([]byte("[" + step + "]"))
		h.must(0, err)
	}
	list := make([]draft.PastCommit, n)
	for i := range list {
		list[i] = draft.PastCommit{
			ParticipantID: participant, ClientID: "history", Ref: fmt.Sprint(i + 1), At: testkit.Now(), Steps: both[i%2],
		}
	}
	return list
}

// opening counts what it takes to open a draft: statements, and commits applied.
func (h *house) opening(id string) (statements int, replayed int64) {
	h.t.Helper()
	h.drafts = h.authority()
	view, ctx := h.view("", id)
	h.mu.Lock()
	before := h.statements
	h.mu.Unlock()
	now, err := view.Now(ctx)
	h.must(0, err)
	if now.Version != view.Version {
		h.t.Errorf("opened at version %d of %d", now.Version, view.Version)
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.statements - before, h.drafts.Counts.Replayed.Load()
}

// D3: after 50,000 commits a draft opens with the same statements and the same commits to
// apply as after 500.
func TestOpeningCostsTheSame(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		short, long := h.open(true, h.history(599)...), h.open(true, h.history(49_999)...)
		ctx := rule.AsSystem(t.Context(), "the test counts")
		if n := h.store.Read().DraftSnapshot.Query().CountX(ctx); n != 1+2+1+249 {
			t.Errorf("D3: %d snapshots", n)
		}
		statements, replayed := h.opening(short)
		longStatements, longReplayed := h.opening(long)
		t.Logf("599 commits: %d statements, %d applied; 49,999 commits: %d statements, %d applied",
			statements, replayed, longStatements, longReplayed)
		if statements != longStatements || replayed != longReplayed || replayed > 199 {
			t.Errorf("D3: %d statements and %d commits, then %d and %d", statements, replayed, longStatements, longReplayed)
		}
		// A version of the past costs as little.
		view, request := h.view("", long)
		before := h.drafts.Counts.Replayed.Load()
		then, err := view.At(request, 25_001)
		h.must(0, err)
		if text, err := then.Plain(); err != nil || text != "Open data\n\nxWe publish 20 records by June." {
			t.Errorf("V2: version 25,001 says %q, %v", text, err)
		}
		if n := h.drafts.Counts.Replayed.Load() - before - replayed; n > 262 {
			t.Errorf("D3: version 25,001 took %d commits", n)
		}
		// And the next commit crosses into a new snapshot.
		h.commits("ben", long, 49_999, "b", "1", 50_000, insert(textStart, "y"))
		if statements, replayed := h.opening(long); replayed != 0 || statements != longStatements {
			t.Errorf("D3: on a snapshot, %d statements and %d commits", statements, replayed)
		}
		// A7: a base too far back is refused without a look at what came since.
		if _, err := h.submit("ben", long, 29_999, "b", "2", insert(textStart, "z")); code(err) != "RESYNC_REQUIRED" {
			t.Errorf("A7: %v", err)
		}
		// One that is just near enough is moved over all of it.
		made := h.commits("ben", long, 30_000, "b", "3", 50_001, insert(textStart, "z"))
		if len(made.Steps) != 1 {
			t.Errorf("A3: over 20,000 commits, %d steps are left", len(made.Steps))
		}
	})
}

// D3: snapshots are taken while people write, also when a batch leaps over the version.
func TestSnapshotsWhileWriting(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		id := h.open(true, h.history(190)...)
		for n := 191; n <= 215; n++ {
			h.commits("ada", id, n-1, "a", fmt.Sprint(n), n, insert(textStart, "y"))
		}
		_, replayed := h.opening(id)
		if replayed >= 25 {
			t.Errorf("D3: %d commits are applied at version 215", replayed)
		}
	})
}

// D4: when a write fails, the authority says so, reads the draft again, and the same
// submission succeeds later.
func TestFailedWrite(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		id := h.open(true)
		h.commits("ada", id, 0, "a", "1", 1, insert(textStart, "x"))
		fails := draft.FailWrites(h.drafts, 2)
		if _, err := h.submit("ada", id, 1, "a", "2", insert(textStart, "y")); code(err) != "UNAVAILABLE" {
			t.Errorf("D4: %v", err)
		}
		if _, err := h.submit("ada", id, 1, "a", "2", insert(textStart, "y")); code(err) != "UNAVAILABLE" {
			t.Errorf("D4: %v", err)
		}
		if commits, _ := h.rows(id); commits != 1 || fails.Load() != 0 {
			t.Errorf("D4: %d commits", commits)
		}
		h.commits("ada", id, 1, "a", "2", 2, insert(textStart, "y"))
	})
}

package app_test

import (
	"cmp"
	"encoding/json"
	"os"
	"slices"
	"testing"

	"jalon/internal/testkit"
)

// waiting is a comment in the queue.
type waiting struct {
	Language, ReceivedAt string
	SecondOpinion        bool
	PersonalData         []struct{ Kind string }
	ViewerCanModerate    []string
}

// The demonstration has comments in every state, in both languages and with every outcome,
// and its figures count them.
func TestDemoComments(t *testing.T) {
	t.Parallel()
	raw, err := os.ReadFile("../demo/content/comments.json")
	if err != nil {
		t.Fatal(err)
	}
	var content []struct{ Language string }
	if err := json.Unmarshal(raw, &content); err != nil {
		t.Fatal(err)
	}
	testkit.EachDatabase(t, func(t *testing.T, url string) {
		h := serve(t, testkit.Log(t), on(url))
		var found struct {
			Plan struct {
				Listening struct {
					Received, Waiting, Published, Refused, Hidden, Withdrawn, Answered, ResponsesOverdue, MedianWaitMinutes int
					OldestWaitingSince                                                                                      string
					ByRule                                                                                                  []struct {
						Rule  struct{ Code string }
						Count int
					}
				}
				ModerationQueue struct {
					TotalCount int
					Nodes      []waiting
				}
			}
			Viewer struct {
				Contributions struct{ Nodes []struct{ State string } }
			}
		}
		figures := `listening { received waiting published refused hidden withdrawn answered responsesOverdue medianWaitMinutes oldestWaitingSince byRule { rule { code } count } }`
		h.ask("demo-moderator", `{ plan(slug: "nap4") { `+figures+` moderationQueue { totalCount nodes {
			language receivedAt secondOpinion personalData { kind } viewerCanModerate } } } }`, &found)
		f := found.Plan.Listening
		if f.Received != len(content) || f.Received != f.Waiting+f.Published+f.Refused+f.Hidden+f.Withdrawn {
			t.Errorf("of %d comments %+v", len(content), f)
		}
		if f.Waiting != 6 || f.Refused != 3 || f.Hidden != 2 || f.Withdrawn != 1 || f.Answered != 9 || f.ResponsesOverdue != 4 {
			t.Errorf("figures %+v", f)
		}
		if f.MedianWaitMinutes < 60 || f.MedianWaitMinutes > 24*60 || f.OldestWaitingSince != "2020-07-05T18:10:00.000Z" {
			t.Errorf("waits %d minutes, since %s", f.MedianWaitMinutes, f.OldestWaitingSince)
		}
		sum := 0
		for _, r := range f.ByRule {
			sum += r.Count
		}
		if len(f.ByRule) != 8 || sum != f.Refused+f.Hidden {
			t.Errorf("by rule %+v", f.ByRule)
		}
		queue := found.Plan.ModerationQueue
		if queue.TotalCount != 6 || len(queue.Nodes) != 6 || !slices.IsSortedFunc(queue.Nodes, func(a, b waiting) int {
			return cmp.Compare(a.ReceivedAt, b.ReceivedAt)
		}) {
			t.Errorf("queue %+v", queue)
		}
		second, personal, french := 0, 0, 0
		for _, c := range queue.Nodes {
			if c.SecondOpinion {
				second++
			}
			personal += len(c.PersonalData)
			if c.Language == "FR" {
				french++
			}
			if !slices.Contains(c.ViewerCanModerate, "APPROVE") || slices.Contains(c.ViewerCanModerate, "HIDE") {
				t.Errorf("the moderator may %v on %+v", c.ViewerCanModerate, c)
			}
		}
		if second != 1 || personal != 2 || french != 3 {
			t.Errorf("%d second opinions, %d findings, %d in French", second, personal, french)
		}
		h.ask("demo-participant", `{ viewer { contributions(planSlug: "nap4", first: 100) { nodes { state } } } }`, &found)
		states := map[string]bool{}
		for _, c := range found.Viewer.Contributions.Nodes {
			states[c.State] = true
		}
		if len(states) != 4 { // held, published, refused, withdrawn
			t.Errorf("the participant's own are %v", states)
		}
	})
}

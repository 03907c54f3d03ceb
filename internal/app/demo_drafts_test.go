package app_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"jalon/internal/testkit"
)

var blockID = regexp.MustCompile(`data-id="([^"]+)"`)

// Three commitments of the demonstration can be written in, in both languages, block by
// block, after two weeks of work by four people.
func TestDemoDrafts(t *testing.T) {
	t.Parallel()
	h := serve(t, testkit.Quiet())
	var found struct {
		Plan struct {
			Commitments struct {
				Nodes []struct {
					Code   string
					Drafts []struct {
						Language, State, HTML, Text string
						Public, ViewerCanEdit       bool
						Version                     int
						Commits                     struct {
							TotalCount int
							Nodes      []struct {
								At     time.Time
								Author struct{ ID string }
							}
						}
					}
				}
			}
		}
	}
	h.ask("demo-champion", `{ plan(slug: "nap4") { commitments(first: 10) { nodes { code drafts { language state html text public viewerCanEdit version
		commits(first: 100) { totalCount nodes { at author { id } } } } } } } }`, &found)
	var drafted []string
	for _, c := range found.Plan.Commitments.Nodes {
		if len(c.Drafts) == 0 {
			continue
		}
		drafted = append(drafted, c.Code)
		var ids [2]string
		for i, d := range c.Drafts {
			if d.Language != []string{"EN", "FR"}[i] || d.State != "OPEN" || !d.Public || !d.ViewerCanEdit {
				t.Errorf("%s: %s, %s, public %v, to be edited %v", c.Code, d.Language, d.State, d.Public, d.ViewerCanEdit)
			}
			if words := len(strings.Fields(d.Text)); words < 250 || words > 450 {
				t.Errorf("%s %s has %d words", c.Code, d.Language, words)
			}
			for _, element := range []string{"<h2", "<h3", "<ul", "<ol", "<strong>", "<em>", "<a href=\"https://"} {
				if !strings.Contains(d.HTML, element) {
					t.Errorf("%s %s has no %s", c.Code, d.Language, element)
				}
			}
			if strings.ContainsAny(d.Text, "{|}*[") {
				t.Errorf("%s %s shows marks of its source", c.Code, d.Language)
			}
			authors, last := map[string]bool{}, h.now(t)
			for _, made := range d.Commits.Nodes {
				authors[made.Author.ID] = true
				if made.At.After(last) {
					t.Errorf("%s %s: a commit of %v stands before one of %v", c.Code, d.Language, made.At, last)
				}
				last = made.At
			}
			if d.Version != 40 || d.Commits.TotalCount != 40 || len(d.Commits.Nodes) != 40 || len(authors) != 4 {
				t.Errorf("%s %s: version %d, %d commits by %d people", c.Code, d.Language, d.Version, len(d.Commits.Nodes), len(authors))
			}
			for _, m := range blockID.FindAllStringSubmatch(d.HTML, -1) {
				ids[i] += m[1] + " "
			}
		}
		if ids[0] != ids[1] || ids[0] == "" {
			t.Errorf("%s: the blocks are\n%s\nand\n%s", c.Code, ids[0], ids[1])
		}
	}
	if strings.Join(drafted, " ") != "C01 C05 C07" {
		t.Errorf("drafts of %v", drafted)
	}
}

// now is what the demonstration's clock says.
func (h *served) now(t *testing.T) time.Time {
	t.Helper()
	var found struct{ Plan struct{ Now time.Time } }
	h.ask("", `{ plan(slug: "nap4") { now } }`, &found)
	return found.Plan.Now
}

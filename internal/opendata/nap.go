package opendata

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
)

// Pair is a text in both languages, as the code list gives it.
type Pair struct {
	EN string `json:"en"`
	FR string `json:"fr"`
}

// NAP is the code list of a national action plan: commitments, milestones and indicators,
// with the periods that are reported on. Its format is described in docs/data/nap.md.
type NAP struct {
	// Plan is the plan's key, for example "nap4"; it becomes its name in addresses.
	Plan             string       `json:"plan"`
	Title            Pair         `json:"title"`
	Source           NAPSource    `json:"source"`
	ReportingPeriods []string     `json:"reporting_periods"`
	Departments      []Department `json:"departments"`
	Commitments      []Item       `json:"commitments"`
	Milestones       []Item       `json:"milestones"`
	Indicators       []Item       `json:"indicators"`
}

// NAPSource says where a code list was taken from.
type NAPSource struct {
	Repository string `json:"repository"`
	LicenceURL string `json:"licence_url"`
}

// Department is an organization of the code list.
type Department struct {
	Code string `json:"code"`
	Pair
}

// Item is a commitment, a milestone or an indicator; each kind uses the fields that it has.
type Item struct {
	Code string `json:"code"`
	Pair
	Commitment string   `json:"commitment"`
	Milestone  string   `json:"milestone"`
	FullText   *Pair    `json:"full_text"`
	LeadDept   []string `json:"lead_dept"`
	// DueDate is "YYYY-MM", or empty.
	DueDate    string `json:"due_date"`
	DeadlineEN string `json:"deadline_en"`
	DeadlineFR string `json:"deadline_fr"`
}

// Whole is the item's whole wording: the full text where there is one.
func (i Item) Whole() Pair {
	if i.FullText != nil && i.FullText.EN != "" && i.FullText.FR != "" {
		return *i.FullText
	}
	return i.Pair
}

// maxNAP bounds a code list, in bytes.
const maxNAP = 8 << 20

// ReadNAP reads and checks a code list. The error lists everything that is wrong with it.
func ReadNAP(r io.Reader) (*NAP, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxNAP+1))
	if err != nil {
		return nil, err
	}
	if len(raw) > maxNAP {
		return nil, fmt.Errorf("the file is larger than %d MB", maxNAP>>20)
	}
	var nap NAP
	if err := json.Unmarshal(raw, &nap); err != nil {
		return nil, fmt.Errorf("the file is not a plan's code list: %w", err)
	}
	return &nap, nap.check()
}

func (n *NAP) check() error {
	c := napChecker{departments: map[string]bool{}, seen: map[string]bool{}}
	if n.Plan == "" || strings.ContainsAny(n.Plan, "/ ?#%") {
		c.complain("plan: needs a key that can stand in an address")
	}
	c.both("title", n.Title)
	for _, d := range n.Departments {
		c.both("departments "+d.Code, d.Pair)
		c.departments[d.Code] = true
	}
	for _, period := range n.ReportingPeriods {
		c.month("reporting_periods", period)
	}
	for _, item := range n.Commitments {
		c.item("commitment", item, "")
	}
	for _, item := range n.Milestones {
		c.item("milestone", item, item.Commitment)
	}
	for _, item := range n.Indicators {
		c.item("indicator", item, item.Milestone)
		if above, _, _ := cutLast(item.Milestone); above != item.Commitment {
			c.complain("indicator %s: is not under commitment %q", item.Code, item.Commitment)
		}
		if item.DueDate != "" {
			c.month("indicator "+item.Code, item.DueDate)
		}
	}
	return errors.Join(c.problems...)
}

type napChecker struct {
	departments, seen map[string]bool
	problems          []error
}

func (c *napChecker) complain(format string, args ...any) {
	c.problems = append(c.problems, fmt.Errorf(format, args...))
}

func (c *napChecker) both(what string, p Pair) {
	if strings.TrimSpace(p.EN) == "" || strings.TrimSpace(p.FR) == "" {
		c.complain("%s: needs its English and its French text", what)
	}
}

func (c *napChecker) month(what, month string) {
	if _, err := time.Parse("2006-01", month); err != nil {
		c.complain("%s: %q is not a month YYYY-MM", what, month)
	}
}

// item checks codes by their dotted parts: the official tables compare them as text, by
// which C01.1 would also be the parent of C01.10.1.
func (c *napChecker) item(kind string, item Item, parent string) {
	what := kind + " " + item.Code
	c.both(what, item.Pair)
	if c.seen[item.Code] {
		c.complain("%s: stands twice", what)
	}
	c.seen[item.Code] = true
	if above, _, _ := cutLast(item.Code); above != parent {
		c.complain("%s: is not under %q", what, parent)
	} else if parent != "" && !c.seen[parent] {
		c.complain("%s: there is no %s", what, parent)
	}
	for _, code := range item.LeadDept {
		if !c.departments[code] {
			c.complain("%s: there is no department %q", what, code)
		}
	}
}

func cutLast(code string) (above, last string, found bool) {
	i := strings.LastIndexByte(code, '.')
	if i < 0 {
		return "", code, false
	}
	return code[:i], code[i+1:], true
}

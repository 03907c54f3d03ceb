package opendata

import (
	"fmt"
	"strings"
	"time"

	"jalon/ent/schema/schematype"
)

// Organization is an organization to import.
type Organization struct {
	Code string
	Name schematype.Text
	Kind schematype.OrganizationKind
}

// Plan is a plan to import, without its commitments.
type Plan struct {
	Slug    string
	Title   schematype.Text
	Source  schematype.Source
	Periods []Period
}

// Period is a reporting period to import; the days are "YYYY-MM-DD".
type Period struct {
	Code                               string
	Starts, Ends, Opens, DueOn, Closes schematype.Date
}

// Commitment is a commitment to import, with everything under it.
type Commitment struct {
	Code       string
	Title      schematype.Text
	Position   int
	Milestones []Milestone
}

// Milestone is a milestone to import.
type Milestone struct {
	Code            string
	Title, FullText schematype.Text
	Position        int
	Indicators      []Indicator
}

// Indicator is an indicator to import.
type Indicator struct {
	Code            string
	Title, FullText schematype.Text
	Position        int
	// PlanPosition counts through the whole plan, from 1.
	PlanPosition int
	Due          schematype.Due
	// Leads are organization codes.
	Leads []string
}

// Organizations returns the departments of a code list.
func (n *NAP) Organizations() []Organization {
	organizations := make([]Organization, len(n.Departments))
	for i, d := range n.Departments {
		organizations[i] = Organization{Code: d.Code, Name: text(d.Pair), Kind: schematype.Department}
	}
	return organizations
}

func text(p Pair) schematype.Text {
	return schematype.NewText(strings.TrimSpace(p.EN), strings.TrimSpace(p.FR))
}

// Head returns the plan of a code list, without its commitments.
func (n *NAP) Head() Plan {
	return Plan{
		Slug:  n.Plan,
		Title: text(n.Title),
		Source: schematype.Source{
			URL:     n.Source.Repository,
			Licence: schematype.NewText("Open Government Licence – Canada", "Licence du gouvernement ouvert – Canada"),
			LicenceURL: schematype.NewText("https://open.canada.ca/en/open-government-licence-canada",
				"https://ouvert.canada.ca/fr/licence-du-gouvernement-ouvert-canada"),
		},
		Periods: periods(n.ReportingPeriods),
	}
}

// asked is how many days after its end a period's reports are asked for.
const asked = 17

// periods gives each period its days. One ends with the month of its code and begins where
// the one before it ended. Reports are taken from the first day of its last month until
// the next period's are, and asked for by a day between: late is better than never.
func periods(codes []string) []Period {
	list := make([]Period, len(codes))
	for i, code := range codes {
		month, _ := time.Parse("2006-01", code) // checked
		starts := month.AddDate(0, -2, 0)
		if i > 0 {
			before, _ := time.Parse("2006-01", codes[i-1])
			starts = before.AddDate(0, 1, 0)
		}
		ends := month.AddDate(0, 1, -1)
		closes := month.AddDate(0, 6, -1)
		if i+1 < len(codes) {
			next, _ := time.Parse("2006-01", codes[i+1])
			closes = next.AddDate(0, 0, -1)
		}
		list[i] = Period{
			Code: code, Starts: day(starts), Ends: day(ends), Opens: day(month),
			DueOn: day(ends.AddDate(0, 0, asked)), Closes: day(closes),
		}
	}
	return list
}

func day(t time.Time) schematype.Date { return t.Format(time.DateOnly) }

// Tree returns the commitments of a code list with their milestones and indicators.
func (n *NAP) Tree() ([]Commitment, error) {
	commitments := make([]Commitment, len(n.Commitments))
	index := map[string]int{}
	for i, c := range n.Commitments {
		commitments[i] = Commitment{Code: c.Code, Title: text(c.Pair), Position: i + 1}
		index[c.Code] = i
	}
	leads := map[string][]string{}
	for _, m := range n.Milestones {
		c := &commitments[index[m.Commitment]]
		c.Milestones = append(c.Milestones, Milestone{
			Code: m.Code, Title: text(m.Pair), FullText: text(m.Whole()), Position: len(c.Milestones) + 1,
		})
		leads[m.Code] = m.LeadDept
	}
	for i, item := range n.Indicators {
		c := &commitments[index[item.Commitment]]
		m := c.milestone(item.Milestone)
		due, err := item.due()
		if err != nil {
			return nil, fmt.Errorf("indicator %s: %w", item.Code, err)
		}
		lead := item.LeadDept
		if len(lead) == 0 {
			lead = leads[item.Milestone]
		}
		m.Indicators = append(m.Indicators, Indicator{
			Code: item.Code, Title: text(item.Pair), FullText: text(item.Whole()),
			Position: len(m.Indicators) + 1, PlanPosition: i + 1, Due: due, Leads: lead,
		})
	}
	return commitments, nil
}

func (c *Commitment) milestone(code string) *Milestone {
	for i := range c.Milestones {
		if c.Milestones[i].Code == code {
			return &c.Milestones[i]
		}
	}
	return nil
}

// due keeps the words of a deadline as they were given, whatever the month says.
func (i Item) due() (schematype.Due, error) {
	var due schematype.Due
	var err error
	switch {
	case i.DueDate != "":
		due, err = schematype.DueInMonth(i.DueDate)
	case strings.EqualFold(i.DeadlineEN, "ongoing"):
		due, err = schematype.DueOn(schematype.DueOngoing, "")
	default:
		due, err = schematype.DueOn(schematype.DueUnstated, "")
	}
	if i.DeadlineEN != "" && i.DeadlineFR != "" {
		due.Wording = schematype.NewText(i.DeadlineEN, i.DeadlineFR)
	}
	return due, err
}

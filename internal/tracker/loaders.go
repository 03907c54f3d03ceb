package tracker

import (
	"context"

	"jalon/ent"
	"jalon/ent/commitment"
	"jalon/ent/duedatemove"
	"jalon/ent/indicator"
	"jalon/ent/lead"
	"jalon/ent/milestone"
	"jalon/ent/partner"
	"jalon/ent/progressreport"
	"jalon/internal/load"
)

// Loaders read the tracker for one request: each level of a plan in one statement. What
// the viewer may not see is left out.
type Loaders struct {
	Commitment *load.One[*ent.Commitment]
	Milestone  *load.One[*ent.Milestone]
	Indicator  *load.One[*ent.Indicator]
	Report     *load.One[*ent.ProgressReport]

	// CommitmentsOf is by plan, the others by what their name says.
	CommitmentsOf          *load.Children[*ent.Commitment]
	MilestonesOf           *load.Children[*ent.Milestone]
	IndicatorsOf           *load.Children[*ent.Indicator]
	IndicatorsOfCommitment *load.Children[*ent.Indicator]
	IndicatorsOfPlan       *load.Children[*ent.Indicator]
	// LeadsOf and PartnersOf give organization ids by indicator and rows by commitment.
	LeadsOf    *load.Children[string]
	PartnersOf *load.Children[*ent.Partner]
	MovesOf    *load.Children[*ent.DueDateMove]

	around Around
}

// Around is told the ids of what the tracker refers to in other domains, so that their
// loaders can read them together too.
type Around struct {
	Organizations func(ids ...string)
	Participants  func(ids ...string)
	// Drafted are commitments, which may have drafts.
	Drafted func(ids ...string)
}

// NewLoaders returns loaders for one request.
func (s *Service) NewLoaders(around Around) *Loaders {
	l := &Loaders{around: around}
	read := s.store.Read()
	l.loadSingles(read)
	l.loadLevels(read)
	l.loadAround(read)
	return l
}

func (l *Loaders) loadSingles(read *ent.Client) {
	l.Commitment = load.NewOne(func(ctx context.Context, ids []string) (map[string]*ent.Commitment, error) {
		rows, err := read.Commitment.Query().Where(commitment.IDIn(ids...)).All(ctx)
		l.sawCommitments(rows)
		return byID(rows, func(c *ent.Commitment) string { return c.ID }), err
	})
	l.Milestone = load.NewOne(func(ctx context.Context, ids []string) (map[string]*ent.Milestone, error) {
		rows, err := read.Milestone.Query().Where(milestone.IDIn(ids...)).All(ctx)
		l.sawMilestones(rows)
		return byID(rows, func(m *ent.Milestone) string { return m.ID }), err
	})
	l.Indicator = load.NewOne(func(ctx context.Context, ids []string) (map[string]*ent.Indicator, error) {
		rows, err := read.Indicator.Query().Where(indicator.IDIn(ids...)).All(ctx)
		l.sawIndicators(rows)
		return byID(rows, func(i *ent.Indicator) string { return i.ID }), err
	})
	l.Report = load.NewOne(func(ctx context.Context, ids []string) (map[string]*ent.ProgressReport, error) {
		rows, err := read.ProgressReport.Query().Where(progressreport.IDIn(ids...)).All(ctx)
		l.sawReports(rows)
		return byID(rows, func(r *ent.ProgressReport) string { return r.ID }), err
	})
}

func (l *Loaders) loadLevels(read *ent.Client) {
	l.CommitmentsOf = load.NewChildren(func(ctx context.Context, plans []string) (map[string][]*ent.Commitment, error) {
		rows, err := read.Commitment.Query().Where(commitment.PlanIDIn(plans...)).
			Order(commitment.ByPosition()).All(ctx)
		for _, row := range rows {
			l.Commitment.Prime(row.ID, row)
		}
		l.sawCommitments(rows)
		return by(rows, func(c *ent.Commitment) string { return c.PlanID }), err
	})
	l.MilestonesOf = load.NewChildren(func(ctx context.Context, commitments []string) (map[string][]*ent.Milestone, error) {
		rows, err := read.Milestone.Query().Where(milestone.CommitmentIDIn(commitments...)).
			Order(milestone.ByPosition()).All(ctx)
		for _, row := range rows {
			l.Milestone.Prime(row.ID, row)
		}
		l.sawMilestones(rows)
		return by(rows, func(m *ent.Milestone) string { return m.CommitmentID }), err
	})
	l.IndicatorsOf = load.NewChildren(func(ctx context.Context, milestones []string) (map[string][]*ent.Indicator, error) {
		rows, err := read.Indicator.Query().Where(indicator.MilestoneIDIn(milestones...)).
			Order(indicator.ByPlanPosition()).All(ctx)
		l.primeIndicators(rows)
		return by(rows, func(i *ent.Indicator) string { return i.MilestoneID }), err
	})
	l.IndicatorsOfCommitment = load.NewChildren(func(ctx context.Context, commitments []string) (map[string][]*ent.Indicator, error) {
		rows, err := read.Indicator.Query().
			Where(indicator.HasMilestoneWith(milestone.CommitmentIDIn(commitments...))).
			Order(indicator.ByPlanPosition()).WithMilestone().All(ctx)
		l.primeIndicators(rows)
		return by(rows, func(i *ent.Indicator) string { return i.Edges.Milestone.CommitmentID }), err
	})
	l.IndicatorsOfPlan = load.NewChildren(func(ctx context.Context, plans []string) (map[string][]*ent.Indicator, error) {
		rows, err := read.Indicator.Query().Where(indicator.PlanIDIn(plans...)).
			Order(indicator.ByPlanPosition()).All(ctx)
		l.primeIndicators(rows)
		return by(rows, func(i *ent.Indicator) string { return i.PlanID }), err
	})
}

func (l *Loaders) loadAround(read *ent.Client) {
	l.LeadsOf = load.NewChildren(func(ctx context.Context, indicators []string) (map[string][]string, error) {
		rows, err := read.Lead.Query().Where(lead.IndicatorIDIn(indicators...)).
			Order(lead.ByPosition()).All(ctx)
		leads := make(map[string][]string, len(indicators))
		for _, row := range rows {
			leads[row.IndicatorID] = append(leads[row.IndicatorID], row.OrganizationID)
			l.around.Organizations(row.OrganizationID)
		}
		return leads, err
	})
	l.PartnersOf = load.NewChildren(func(ctx context.Context, commitments []string) (map[string][]*ent.Partner, error) {
		rows, err := read.Partner.Query().Where(partner.CommitmentIDIn(commitments...)).
			Order(partner.ByPosition()).All(ctx)
		for _, row := range rows {
			l.around.Organizations(row.OrganizationID)
		}
		return by(rows, func(p *ent.Partner) string { return p.CommitmentID }), err
	})
	l.MovesOf = load.NewChildren(func(ctx context.Context, indicators []string) (map[string][]*ent.DueDateMove, error) {
		rows, err := read.DueDateMove.Query().Where(duedatemove.IndicatorIDIn(indicators...)).
			Order(duedatemove.ByMovedAt(), duedatemove.ByID()).All(ctx)
		for _, row := range rows {
			if row.ParticipantID != nil {
				l.around.Participants(*row.ParticipantID)
			}
		}
		return by(rows, func(m *ent.DueDateMove) string { return m.IndicatorID }), err
	})
}

// What was read together will be asked about together.

func (l *Loaders) sawCommitments(rows []*ent.Commitment) {
	for _, row := range rows {
		l.MilestonesOf.Expect(row.ID)
		l.IndicatorsOfCommitment.Expect(row.ID)
		l.PartnersOf.Expect(row.ID)
		l.around.Drafted(row.ID)
	}
}

func (l *Loaders) sawMilestones(rows []*ent.Milestone) {
	for _, row := range rows {
		l.Commitment.Expect(row.CommitmentID)
		l.IndicatorsOf.Expect(row.ID)
	}
}

func (l *Loaders) primeIndicators(rows []*ent.Indicator) {
	for _, row := range rows {
		l.Indicator.Prime(row.ID, row)
	}
	l.sawIndicators(rows)
}

func (l *Loaders) sawIndicators(rows []*ent.Indicator) {
	for _, row := range rows {
		l.Milestone.Expect(row.MilestoneID)
		l.LeadsOf.Expect(row.ID)
		l.MovesOf.Expect(row.ID)
		if row.LatestOfficialID != nil {
			l.Report.Expect(*row.LatestOfficialID)
		}
		if row.LatestChampionID != nil {
			l.Report.Expect(*row.LatestChampionID)
		}
	}
}

func (l *Loaders) sawReports(rows []*ent.ProgressReport) {
	for _, row := range rows {
		l.Indicator.Expect(row.IndicatorID)
		if row.ParticipantID != nil {
			l.around.Participants(*row.ParticipantID)
		}
		if row.OrganizationID != nil {
			l.around.Organizations(*row.OrganizationID)
		}
	}
}

func byID[T any](rows []T, id func(T) string) map[string]T {
	m := make(map[string]T, len(rows))
	for _, row := range rows {
		m[id(row)] = row
	}
	return m
}

func by[T any](rows []T, parent func(T) string) map[string][]T {
	m := make(map[string][]T)
	for _, row := range rows {
		m[parent(row)] = append(m[parent(row)], row)
	}
	return m
}

// LoadersFrom returns the request's loaders.
func LoadersFrom(ctx context.Context) *Loaders { return load.From[*Loaders](ctx) }

package engagement

import (
	"context"
	"fmt"
	"sync"
	"time"

	"entgo.io/ent/dialect/sql"

	"jalon/ent"
	"jalon/ent/change"
	"jalon/ent/phase"
	"jalon/ent/phasemove"
	"jalon/ent/plan"
	"jalon/ent/reportingperiod"
	"jalon/ent/schema/schematype"
	"jalon/internal/access/rule"
	"jalon/internal/load"
	"jalon/internal/store"
)

// Service carries out what people do with plans and phases.
type Service struct {
	store *store.Store
	now   func() time.Time
	// zones caches time zones by plan: a plan's zone does not change.
	zones sync.Map
}

// New returns the engagement cycle's service. now tells the time on the deployment's clock.
func New(s *store.Store, now func() time.Time) *Service { return &Service{store: s, now: now} }

// Now is the time on the deployment's clock.
func (s *Service) Now() time.Time { return s.now() }

// Loaders read plans for one request.
type Loaders struct {
	Plan      *load.One[*ent.Plan]
	Phase     *load.One[*ent.Phase]
	PhasesOf  *load.Children[*ent.Phase]
	PeriodsOf *load.Children[*ent.ReportingPeriod]
	// MovesOf is by phase.
	MovesOf *load.Children[*ent.PhaseMove]
}

// NewLoaders returns loaders for one request.
func (s *Service) NewLoaders() *Loaders {
	read := s.store.Read()
	l := &Loaders{}
	l.Plan = load.NewOne(func(ctx context.Context, ids []string) (map[string]*ent.Plan, error) {
		rows, err := read.Plan.Query().Where(plan.IDIn(ids...)).All(ctx)
		plans := make(map[string]*ent.Plan, len(rows))
		for _, row := range rows {
			plans[row.ID] = row
		}
		return plans, err
	})
	l.Phase = load.NewOne(func(ctx context.Context, ids []string) (map[string]*ent.Phase, error) {
		rows, err := read.Phase.Query().Where(phase.IDIn(ids...)).All(ctx)
		phases := make(map[string]*ent.Phase, len(rows))
		for _, row := range rows {
			phases[row.ID] = row
		}
		return phases, err
	})
	l.PhasesOf = load.NewChildren(func(ctx context.Context, plans []string) (map[string][]*ent.Phase, error) {
		rows, err := read.Phase.Query().Where(phase.PlanIDIn(plans...)).Order(phase.ByPosition()).All(ctx)
		phases := make(map[string][]*ent.Phase, len(plans))
		for _, row := range rows {
			l.Phase.Prime(row.ID, row)
			l.MovesOf.Expect(row.ID)
			phases[row.PlanID] = append(phases[row.PlanID], row)
		}
		return phases, err
	})
	l.MovesOf = load.NewChildren(func(ctx context.Context, ids []string) (map[string][]*ent.PhaseMove, error) {
		rows, err := read.PhaseMove.Query().Where(phasemove.PhaseIDIn(ids...)).
			Order(phasemove.ByMovedAt(), phasemove.ByID()).All(ctx)
		moves := make(map[string][]*ent.PhaseMove, len(ids))
		for _, row := range rows {
			moves[row.PhaseID] = append(moves[row.PhaseID], row)
		}
		return moves, err
	})
	l.PeriodsOf = load.NewChildren(func(ctx context.Context, plans []string) (map[string][]*ent.ReportingPeriod, error) {
		rows, err := read.ReportingPeriod.Query().Where(reportingperiod.PlanIDIn(plans...)).
			Order(reportingperiod.ByPosition()).All(ctx)
		periods := make(map[string][]*ent.ReportingPeriod, len(plans))
		for _, row := range rows {
			periods[row.PlanID] = append(periods[row.PlanID], row)
		}
		return periods, err
	})
	return l
}

// LoadersFrom returns the request's loaders.
func LoadersFrom(ctx context.Context) *Loaders { return load.From[*Loaders](ctx) }

// BySlug returns a plan by its name in addresses, or nil when there is none that the viewer
// may see.
func (s *Service) BySlug(ctx context.Context, slug string) (*ent.Plan, error) {
	row, err := s.store.Read().Plan.Query().Where(plan.Slug(slug)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading the plan: %w", err)
	}
	LoadersFrom(ctx).Plan.Prime(row.ID, row)
	LoadersFrom(ctx).PhasesOf.Expect(row.ID)
	return row, nil
}

// Plans returns the plans that the viewer may see, newest first.
func (s *Service) Plans(ctx context.Context) ([]*ent.Plan, error) {
	rows, err := s.store.Read().Plan.Query().Order(plan.ByID(sql.OrderDesc())).All(ctx)
	for _, row := range rows {
		LoadersFrom(ctx).Plan.Prime(row.ID, row)
		LoadersFrom(ctx).PhasesOf.Expect(row.ID)
		LoadersFrom(ctx).PeriodsOf.Expect(row.ID)
	}
	return rows, err
}

// PhaseMoves returns every move of a plan's phases, newest first.
func (s *Service) PhaseMoves(ctx context.Context, planID string) ([]*ent.PhaseMove, error) {
	return s.store.Read().PhaseMove.Query().Where(phasemove.PlanID(planID)).
		Order(phasemove.ByMovedAt(sql.OrderDesc()), phasemove.ByID(sql.OrderDesc())).All(ctx)
}

// MoveByID returns a move of a phase's dates, or nil when the viewer may not see it.
func (s *Service) MoveByID(ctx context.Context, id string) (*ent.PhaseMove, error) {
	row, err := s.store.Read().PhaseMove.Get(ctx, id)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return row, err
}

// PeriodByID returns a reporting period, or nil when the viewer may not see it.
func (s *Service) PeriodByID(ctx context.Context, id string) (*ent.ReportingPeriod, error) {
	row, err := s.store.Read().ReportingPeriod.Get(ctx, id)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return row, err
}

// UpdatedAt is when a plan or anything in it last changed.
func (s *Service) UpdatedAt(ctx context.Context, p *ent.Plan) (time.Time, error) {
	newest, err := s.store.Read().Change.Query().Where(change.PlanID(p.ID)).
		Order(change.ByID(sql.OrderDesc())).First(rule.AsSystem(ctx, "the time alone is given out"))
	if ent.IsNotFound(err) {
		return p.ChangedAt, nil
	}
	if err != nil {
		return time.Time{}, err
	}
	return newest.At, nil
}

// Today is the day in a plan's time zone.
func (s *Service) Today(ctx context.Context, planID string) (schematype.Date, error) {
	zone, err := s.zone(ctx, planID)
	if err != nil {
		return "", err
	}
	return s.now().In(zone).Format(time.DateOnly), nil
}

func (s *Service) zone(ctx context.Context, planID string) (*time.Location, error) {
	if zone, ok := s.zones.Load(planID); ok {
		return zone.(*time.Location), nil
	}
	row, err := s.store.Read().Plan.Get(rule.AsSystem(ctx, "a time zone tells nothing"), planID)
	if err != nil {
		return nil, fmt.Errorf("reading the plan's time zone: %w", err)
	}
	zone, err := time.LoadLocation(row.TimeZone)
	if err != nil {
		return nil, fmt.Errorf("the plan's time zone: %w", err)
	}
	s.zones.Store(planID, zone)
	return zone, nil
}

// State tells where a phase stands today: it is on from its first day to the end of its
// last one, in the plan's time zone.
func (s *Service) State(ctx context.Context, p *ent.Phase) (schematype.PhaseState, error) {
	today, err := s.Today(ctx, p.PlanID)
	if err != nil {
		return "", err
	}
	return StateOn(p.Dates, today), nil
}

// StateOn tells where a phase of these dates stands on a day.
func StateOn(dates schematype.PhaseDates, day schematype.Date) schematype.PhaseState {
	switch {
	case day < dates.FirstDay():
		return schematype.PhaseToCome
	case dates.LastDay() != "" && day > dates.LastDay():
		return schematype.PhaseDone
	}
	return schematype.PhaseNow
}

// Period returns a reporting period of a plan by its code, or nil.
func (s *Service) Period(ctx context.Context, planID, code string) (*ent.ReportingPeriod, error) {
	periods, err := LoadersFrom(ctx).PeriodsOf.Of(ctx, planID)
	if err != nil {
		return nil, err
	}
	for _, p := range periods {
		if p.Code == code {
			return p, nil
		}
	}
	return nil, nil
}

// OpenPeriod returns the period that can be reported on today, or nil.
func (s *Service) OpenPeriod(ctx context.Context, planID string) (*ent.ReportingPeriod, error) {
	periods, err := LoadersFrom(ctx).PeriodsOf.Of(ctx, planID)
	if err != nil {
		return nil, err
	}
	for _, p := range periods {
		open, err := s.IsOpen(ctx, p)
		if err != nil {
			return nil, err
		}
		if open {
			return p, nil
		}
	}
	return nil, nil
}

// IsOpen tells whether a period can be reported on today.
func (s *Service) IsOpen(ctx context.Context, p *ent.ReportingPeriod) (bool, error) {
	today, err := s.Today(ctx, p.PlanID)
	return p.OpensOn <= today && today <= p.ClosesOn, err
}

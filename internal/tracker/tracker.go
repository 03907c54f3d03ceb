package tracker

import (
	"context"
	"time"

	"jalon/ent"
	"jalon/ent/schema/schematype"
	"jalon/internal/store"
)

// Plans is what the tracker needs to know of plans; the engagement cycle tells it.
type Plans interface {
	// BySlug returns a plan by its name in addresses, or nil when there is none that the
	// viewer may see.
	BySlug(ctx context.Context, slug string) (*ent.Plan, error)
	// Period returns a reporting period of a plan by its code, or nil.
	Period(ctx context.Context, planID, code string) (*ent.ReportingPeriod, error)
	// OpenPeriod returns the period that can be reported on today, or nil.
	OpenPeriod(ctx context.Context, planID string) (*ent.ReportingPeriod, error)
	// Today is the day in the plan's time zone.
	Today(ctx context.Context, planID string) (schematype.Date, error)
}

// Service carries out what people do with the tracker.
type Service struct {
	store *store.Store
	plans Plans
	now   func() time.Time
}

// New returns the tracker's service. now tells the time on the deployment's clock.
func New(s *store.Store, plans Plans, now func() time.Time) *Service {
	return &Service{store: s, plans: plans, now: now}
}

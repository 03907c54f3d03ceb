// Package graph answers the public schema. A resolver takes its input, calls one method of
// a domain, and shapes what comes back; the rules live in the domains.
package graph

import (
	"context"
	"time"

	"jalon/ent"
	"jalon/ent/schema/schematype"
	"jalon/graph/model"
	"jalon/internal/access"
	"jalon/internal/account"
	"jalon/internal/comment"
	"jalon/internal/draft"
	"jalon/internal/engagement"
	"jalon/internal/feed"
	"jalon/internal/load"
	"jalon/internal/moderation"
	"jalon/internal/response"
	"jalon/internal/tracker"
)

// Accounts is what the API needs of accounts.
type Accounts interface {
	NewLoaders() *account.Loaders
	Name(ctx context.Context, v *access.Viewer) (schematype.Text, error)
	Recall(ctx context.Context, planID, participantID string) error
}

// Engagement is what the API needs of the engagement cycle.
type Engagement interface {
	NewLoaders() *engagement.Loaders
	Now() time.Time
	BySlug(ctx context.Context, slug string) (*ent.Plan, error)
	Plans(ctx context.Context) ([]*ent.Plan, error)
	PhaseMoves(ctx context.Context, planID string) ([]*ent.PhaseMove, error)
	MoveByID(ctx context.Context, id string) (*ent.PhaseMove, error)
	PeriodByID(ctx context.Context, id string) (*ent.ReportingPeriod, error)
	UpdatedAt(ctx context.Context, p *ent.Plan) (time.Time, error)
	DayOf(ctx context.Context, planID string, at time.Time) (schematype.Date, error)
	State(ctx context.Context, p *ent.Phase) (schematype.PhaseState, error)
	OpenPeriod(ctx context.Context, planID string) (*ent.ReportingPeriod, error)
	IsOpen(ctx context.Context, p *ent.ReportingPeriod) (bool, error)
	MovePhase(ctx context.Context, in engagement.MovePhaseInput) (*ent.PhaseMove, error)
}

// Hub is what the API needs of the feed: where it stands.
type Hub interface {
	Position() feed.Position
}

// Resolver answers the schema with the domains that it is given.
type Resolver struct {
	Accounts   Accounts
	Engagement Engagement
	Tracker    *tracker.Service
	Drafts     *draft.Service
	Comments   *comment.Service
	Moderation *moderation.Service
	Responses  *response.Service
	Hub        Hub
	// Personas can be tried; empty outside of demonstration mode.
	Personas []*model.DemoPersona
}

type positionKey struct{}

// Prepare returns a context for one request: with the position taken before anything is
// read, and with fresh loaders. Every operation, and every event of a subscription, runs
// in one of its own.
func (r *Resolver) Prepare(ctx context.Context) context.Context {
	ctx = context.WithValue(ctx, positionKey{}, r.Hub.Position())
	accounts := r.Accounts.NewLoaders()
	ctx = load.With(ctx, accounts)
	ctx = load.With(ctx, r.Engagement.NewLoaders())
	ctx = r.prepareListening(ctx, accounts)
	var drafts *draft.Loaders
	trackers := r.Tracker.NewLoaders(tracker.Around{
		Organizations: accounts.Organization.Expect,
		Participants:  accounts.Participant.Expect,
		Drafted:       func(ids ...string) { drafts.OfCommitment.Expect(ids...) },
	})
	drafts = r.Drafts.NewLoaders(draft.Around{
		Commitments: trackers.Commitment.Expect, Participants: accounts.Participant.Expect,
	})
	return load.With(load.With(ctx, trackers), drafts)
}

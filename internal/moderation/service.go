package moderation

import (
	"context"
	"fmt"
	"time"

	"jalon/ent"
	"jalon/ent/moderationdecision"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/contribution"
	"jalon/internal/fault"
	"jalon/internal/input"
	"jalon/internal/load"
	"jalon/internal/store"
)

// Kind is a kind of contribution as moderation sees it.
type Kind interface {
	// ContributionID returns the contribution that an object of the kind is, or "" when the
	// viewer may not see it.
	ContributionID(ctx context.Context, id string) (string, error)
	// Moved brings what the kind keeps and tells in line with a change, in its transaction.
	Moved(ctx context.Context, tx *ent.Tx, m contribution.Move) error
	// Claimed tells that somebody began or ended to work on a contribution.
	Claimed(ctx context.Context, tx *ent.Tx, m contribution.Move) error
}

// Service carries out what moderators do.
type Service struct {
	store    *store.Store
	comments Kind
	now      func() time.Time
}

// New returns the service of moderation over comments. now tells the time on the
// deployment's clock.
func New(s *store.Store, comments Kind, now func() time.Time) *Service {
	return &Service{store: s, comments: comments, now: now}
}

// Loaders read decisions for one request.
type Loaders struct {
	// DecisionsOf is by contribution, oldest first.
	DecisionsOf *load.Children[*ent.ModerationDecision]
}

// NewLoaders returns loaders for one request.
func (s *Service) NewLoaders() *Loaders {
	read := s.store.Read()
	return &Loaders{DecisionsOf: load.NewChildren(func(ctx context.Context, contributions []string) (map[string][]*ent.ModerationDecision, error) {
		rows, err := read.ModerationDecision.Query().Where(moderationdecision.ContributionIDIn(contributions...)).
			Order(moderationdecision.ByDecidedAt(), moderationdecision.ByID()).All(ctx)
		decisions := make(map[string][]*ent.ModerationDecision, len(contributions))
		for _, row := range rows {
			decisions[row.ContributionID] = append(decisions[row.ContributionID], row)
		}
		return decisions, err
	})}
}

// LoadersFrom returns the request's loaders.
func LoadersFrom(ctx context.Context) *Loaders { return load.From[*Loaders](ctx) }

// moderator finds the contribution that a comment's id names, for somebody who may decide on it.
func (s *Service) moderator(ctx context.Context, commentID string) (*ent.Contribution, error) {
	viewer := access.FromContext(ctx)
	if !viewer.SignedIn() {
		return nil, fault.ErrUnauthenticated
	}
	if err := input.OfKind(commentID, schematype.KindComment); err != nil {
		return nil, err
	}
	id, err := s.comments.ContributionID(ctx, commentID)
	if err != nil {
		return nil, err
	}
	if id == "" {
		return nil, fault.ErrNotFound
	}
	row, err := s.store.Read().Contribution.Get(ctx, id)
	switch {
	case ent.IsNotFound(err):
		return nil, fault.ErrNotFound
	case err != nil:
		return nil, fmt.Errorf("reading the contribution: %w", err)
	case !viewer.Can(access.Moderate, row.PlanID):
		return nil, fault.ErrForbidden
	}
	return row, nil
}

// me is the viewer's name in a plan.
func me(ctx context.Context, planID string) string {
	return access.FromContext(ctx).Plans[planID].ParticipantID
}

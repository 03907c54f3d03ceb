package comment

import (
	"context"
	"fmt"
	"time"

	"jalon/ent"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/contribution"
	"jalon/internal/fault"
	"jalon/internal/input"
	"jalon/internal/store"
)

// Cycle is what comments need to know of the engagement cycle.
type Cycle interface {
	// BySlug returns a plan by its name in addresses, or nil when there is none that the
	// viewer may see.
	BySlug(ctx context.Context, slug string) (*ent.Plan, error)
	// CommentingPhase returns the phase that takes comments today, or nil.
	CommentingPhase(ctx context.Context, planID string) (*ent.Phase, error)
	// TakesComments is CommentingPhase as a transaction sees it.
	TakesComments(ctx context.Context, tx *ent.Tx, planID string) (*ent.Phase, error)
}

// Service carries out what people do with comments.
type Service struct {
	store *store.Store
	cycle Cycle
	now   func() time.Time
}

// New returns the service of comments. now tells the time on the deployment's clock.
func New(s *store.Store, cycle Cycle, now func() time.Time) *Service {
	return &Service{store: s, cycle: cycle, now: now}
}

// Comment is a comment with what it shares with every contribution. Its id is the comment's,
// and it goes by that in the API.
type Comment struct {
	*ent.Comment
	Contribution *ent.Contribution
}

// Subject is what comments are about: a commitment or a milestone.
type Subject struct{ ID, PlanID, CommitmentID string }

// SubjectOf returns what an id names if it can be commented on, or nil.
func SubjectOf(row any) *Subject {
	switch row := row.(type) {
	case *ent.Commitment:
		return &Subject{ID: row.ID, PlanID: row.PlanID, CommitmentID: row.ID}
	case *ent.Milestone:
		return &Subject{ID: row.ID, PlanID: row.PlanID, CommitmentID: row.CommitmentID}
	}
	return nil
}

// subject finds what an id names, as the viewer sees it. It returns fault.ErrNotFound for
// anything that cannot be commented on.
func (s *Service) subject(ctx context.Context, id string) (*Subject, error) {
	kind, err := schematype.KindOf(id)
	if err != nil {
		return nil, fault.ErrNotFound
	}
	var row any
	switch kind {
	case schematype.KindCommitment:
		row, err = s.store.Read().Commitment.Get(ctx, id)
	case schematype.KindMilestone:
		row, err = s.store.Read().Milestone.Get(ctx, id)
	default:
		return nil, fault.ErrNotFound
	}
	if ent.IsNotFound(err) {
		return nil, fault.ErrNotFound
	}
	if err != nil {
		return nil, fmt.Errorf("reading what the comment is about: %w", err)
	}
	return SubjectOf(row), nil
}

// comment finds a comment that an input names, as the viewer sees it.
func (s *Service) comment(ctx context.Context, id string) (*Comment, error) {
	if err := input.OfKind(id, schematype.KindComment); err != nil {
		return nil, err
	}
	row, err := LoadersFrom(ctx).Comment.Get(ctx, id)
	if err == nil && row == nil {
		err = fault.ErrNotFound
	}
	return row, err
}

// own finds one of the viewer's comments. Those of others give fault.ErrForbidden, or
// fault.ErrNotFound where the viewer may not even know of them.
func (s *Service) own(ctx context.Context, id string) (*Comment, error) {
	if !access.FromContext(ctx).SignedIn() {
		return nil, fault.ErrUnauthenticated
	}
	row, err := s.comment(ctx, id)
	if err == nil && !contribution.IsAuthor(ctx, row.Contribution) {
		return nil, fault.ErrForbidden
	}
	return row, err
}

// contributor returns what the viewer is in a plan, or why they may not contribute.
func contributor(ctx context.Context, planID string) (access.Member, error) {
	viewer := access.FromContext(ctx)
	member := viewer.Plans[planID]
	switch {
	case !viewer.SignedIn():
		return member, fault.ErrUnauthenticated
	case !member.Can(access.Contribute):
		return member, fault.ErrForbidden
	}
	return member, nil
}

// again reads a comment anew, after it was changed.
func (s *Service) again(ctx context.Context, id string) (*Comment, error) {
	return LoadersFrom(ctx).Comment.Again(ctx, id)
}

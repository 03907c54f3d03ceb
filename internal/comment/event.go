package comment

import (
	"context"

	"jalon/internal/access"
	"jalon/internal/fault"
	"jalon/internal/feed"
)

// Scope returns what a subscription to the comments on a subject listens to. The viewer must
// be able to see the subject; what they hear of it is for each change's audience to say.
func (s *Service) Scope(ctx context.Context, subjectID string) (feed.Scope, error) {
	subject, err := s.subject(ctx, subjectID)
	if err != nil {
		return feed.Scope{}, err
	}
	return feed.Scope{Topic: feed.CommentTopic, PlanID: subject.PlanID, SubjectID: subject.ID}, nil
}

// QueueScope returns what a moderator's subscription to all comments of a plan listens to.
func (s *Service) QueueScope(ctx context.Context, planSlug string) (feed.Scope, error) {
	viewer := access.FromContext(ctx)
	if !viewer.SignedIn() {
		return feed.Scope{}, fault.ErrUnauthenticated
	}
	plan, err := s.cycle.BySlug(ctx, planSlug)
	switch {
	case err != nil:
		return feed.Scope{}, err
	case plan == nil:
		return feed.Scope{}, fault.ErrNotFound
	case !viewer.Can(access.SeeHeld, plan.ID):
		return feed.Scope{}, fault.ErrForbidden
	}
	return feed.Scope{Topic: feed.CommentTopic, PlanID: plan.ID}, nil
}

package graph

import (
	"context"

	"jalon/graph/model"
	"jalon/internal/comment"
	"jalon/internal/feed"
)

// commentEvent turns a change into what the viewer sees of it now.
func (r *Resolver) commentEvent(ctx context.Context, c feed.Change) (model.CommentEvent, bool, error) {
	if c.Kind == feed.Removed {
		return removed(c), true, nil
	}
	row, err := comment.LoadersFrom(ctx).Comment.Get(ctx, c.EntityID)
	if err != nil || row == nil {
		return nil, false, err
	}
	switch c.Kind {
	case feed.CommentSubmitted:
		return &model.CommentSubmitted{Comment: row}, true, nil
	case feed.CommentPublished:
		return &model.CommentPublished{Comment: row}, true, nil
	case feed.CommentStateChanged:
		return &model.CommentStateChanged{Comment: row}, true, nil
	case feed.CommentClaimed:
		return &model.CommentClaimed{Comment: row}, true, nil
	case feed.CommentSupported:
		return &model.CommentSupported{Comment: row}, true, nil
	case feed.CommentAnswered:
		answer, err := responseTo(ctx, row)
		if err != nil || answer == nil {
			return nil, false, err
		}
		return &model.CommentAnswered{Comment: row, Response: answer}, true, nil
	}
	return nil, false, nil
}

func (r *Resolver) commentScope(subjectID string) func(context.Context) (feed.Scope, error) {
	return func(ctx context.Context) (feed.Scope, error) { return r.Comments.Scope(ctx, subjectID) }
}

func (r *Resolver) queueScope(planSlug string) func(context.Context) (feed.Scope, error) {
	return func(ctx context.Context) (feed.Scope, error) { return r.Comments.QueueScope(ctx, planSlug) }
}

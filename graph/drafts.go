package graph

import (
	"context"

	"jalon/ent"
	"jalon/graph/relay"
	"jalon/internal/draft"
	"jalon/internal/feed"
)

func (r *Resolver) draftScope(id string, since int) func(context.Context) (feed.Scope, int64, error) {
	return func(ctx context.Context) (feed.Scope, int64, error) { return r.Drafts.Scope(ctx, id, since) }
}

// draftEvent turns a change, or a whisper, into what the viewer sees of it.
func (r *Resolver) draftEvent(ctx context.Context, c feed.Change) (draft.Happening, bool, error) {
	switch c.Kind {
	case feed.DraftCommitted:
		event, err := r.Drafts.EventOf(ctx, c)
		if err == nil && event != nil && event.ParticipantID != "" {
			err = r.Accounts.Recall(ctx, c.PlanID, event.ParticipantID)
		}
		return event, event != nil, err
	case feed.DraftCursorMoved:
		cursor := r.Drafts.CursorOf(c.SubjectID, c.EntityID)
		return cursor, cursor != nil, nil
	case feed.DraftStateChanged:
		view, err := draft.LoadersFrom(ctx).View.Get(ctx, c.SubjectID)
		return &draft.StateChange{Draft: view}, view != nil, err
	}
	return nil, false, nil
}

func byCommitVersion(c *ent.DraftCommit) relay.Place { return placeOf(c.Version, c.ID) }

// draftCommits reads one page of a draft's commits, newest first.
func (r *Resolver) draftCommits(ctx context.Context, d *draft.View, first *int, after *relay.Cursor) (*relay.DraftCommitConnection, error) {
	size, err := relay.Size(first)
	if err != nil {
		return nil, err
	}
	before := 0
	if after != nil {
		if before, err = after.Number(); err != nil {
			return nil, err
		}
	}
	commits, err := r.Drafts.Commits(ctx, d.ID, before, size)
	if err != nil {
		return nil, err
	}
	return relay.Part(commits, size, after, d.Version, byCommitVersion), nil
}

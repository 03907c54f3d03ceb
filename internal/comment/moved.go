package comment

import (
	"context"
	"fmt"

	"jalon/ent"
	"jalon/ent/comment"
	"jalon/ent/commenttally"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/contribution"
	"jalon/internal/feed"
)

// Moved brings a comment's place in the lists, the counts and the feed in line with what
// became of its contribution. It must be called in the transaction of the change.
func (s *Service) Moved(ctx context.Context, tx *ent.Tx, m contribution.Move) error {
	system := rule.AsSystem(ctx, "lists and counts follow an allowed change")
	row, err := tx.Comment.Query().Where(comment.ContributionID(m.After.ID)).Only(system)
	if err != nil {
		return fmt.Errorf("reading the comment: %w", err)
	}
	was, is := m.Before.State == schematype.Published, m.After.State == schematype.Published
	update := row.Update().AddVersion(1)
	if is && !was {
		update.SetPublishedOrder(contribution.Order(*m.After.PublishedAt))
	}
	updated, err := update.Save(system)
	if err != nil {
		return fmt.Errorf("changing the comment: %w", err)
	}
	if was != is {
		if err := count(system, tx, updated, is); err != nil {
			return err
		}
	}
	if err := list(system, tx, updated, is || m.After.State == schematype.Hidden && updated.ReplyCount > 0 && updated.ThreadKey == ""); err != nil {
		return err
	}
	tell(ctx, updated, m)
	return nil
}

// count adds a comment to the counts of its subject and its thread, or takes it out.
func count(ctx context.Context, tx *ent.Tx, row *ent.Comment, published bool) error {
	by := 1
	if !published {
		by = -1
	}
	if err := tally(ctx, tx, row, 0, by); err != nil || row.ThreadKey == "" {
		return err
	}
	first, err := tx.Comment.Query().Where(comment.ID(row.ThreadKey)).WithContribution().Only(ctx)
	if err != nil {
		return fmt.Errorf("reading the thread: %w", err)
	}
	state := first.Edges.Contribution.State
	if first, err = first.Update().AddReplyCount(by).AddVersion(1).Save(ctx); err != nil {
		return fmt.Errorf("counting the replies: %w", err)
	}
	// A hidden comment keeps its place for the replies that it has.
	return list(ctx, tx, first, state == schematype.Published || state == schematype.Hidden && first.ReplyCount > 0)
}

// list puts a comment into the public lists, or takes it out.
func list(ctx context.Context, tx *ent.Tx, row *ent.Comment, listed bool) error {
	if row.Listed == listed {
		return nil
	}
	if err := row.Update().SetListed(listed).Exec(ctx); err != nil {
		return fmt.Errorf("listing the comment: %w", err)
	}
	if row.ThreadKey != "" {
		return nil
	}
	if listed {
		return tally(ctx, tx, row, 1, 0)
	}
	return tally(ctx, tx, row, -1, 0)
}

func tally(ctx context.Context, tx *ent.Tx, row *ent.Comment, threads, published int) error {
	n, err := tx.CommentTally.Update().Where(commenttally.ID(row.SubjectID)).
		AddThreads(threads).AddPublished(published).Save(ctx)
	if err == nil && n == 0 {
		err = tx.CommentTally.Create().SetID(row.SubjectID).SetPlanID(row.PlanID).
			SetThreads(max(threads, 0)).SetPublished(max(published, 0)).Exec(ctx)
	}
	if err != nil {
		return fmt.Errorf("counting the comments: %w", err)
	}
	return nil
}

// tell adds to the feed what each audience may learn of a change.
func tell(ctx context.Context, row *ent.Comment, m contribution.Move) {
	was, is := m.Before.State == schematype.Published, m.After.State == schematype.Published
	handedIn := m.After.State == schematype.Held && (m.Before.Version == m.After.Version || m.Before.BodyVersion != m.After.BodyVersion)
	switch {
	case is && !was:
		announce(ctx, row, m, feed.CommentPublished, access.Public)
	case is:
		// What changed beside the text is told by whoever changed it.
	case handedIn:
		announce(ctx, row, m, feed.CommentSubmitted, access.Moderators, access.Person)
	case m.After.State == schematype.Withdrawn:
		announce(ctx, row, m, feed.Removed, access.Moderators)
		announce(ctx, row, m, feed.CommentStateChanged, access.Person)
	default:
		if was {
			announce(ctx, row, m, feed.Removed, access.Public)
		}
		announce(ctx, row, m, feed.CommentStateChanged, access.Moderators, access.Person)
	}
}

func announce(ctx context.Context, row *ent.Comment, m contribution.Move, kind feed.Kind, audiences ...access.Audience) {
	for _, audience := range audiences {
		change := feed.Change{
			Topic: feed.CommentTopic, Kind: kind, PlanID: row.PlanID, SubjectID: row.SubjectID,
			EntityID: row.ID, Version: row.Version, Audience: audience, At: m.At,
		}
		if audience == access.Person {
			if m.After.ParticipantID == nil {
				continue // nobody is left to be told
			}
			change.ParticipantID = *m.After.ParticipantID
		}
		feed.Append(ctx, change)
	}
}

// Answered notes that a contribution was answered.
func (s *Service) Answered(ctx context.Context, tx *ent.Tx, m contribution.Move) error {
	return s.touch(ctx, tx, m, feed.CommentAnswered, access.Public)
}

// Claimed notes that a moderator claimed a contribution, or gave it back.
func (s *Service) Claimed(ctx context.Context, tx *ent.Tx, m contribution.Move) error {
	return s.touch(ctx, tx, m, feed.CommentClaimed, access.Moderators)
}

func (s *Service) touch(ctx context.Context, tx *ent.Tx, m contribution.Move, kind feed.Kind, audience access.Audience) error {
	system := rule.AsSystem(ctx, "the version follows an allowed change")
	row, err := tx.Comment.Query().Where(comment.ContributionID(m.After.ID)).Only(system)
	if err == nil {
		row, err = row.Update().AddVersion(1).Save(system)
	}
	if err != nil {
		return fmt.Errorf("changing the comment: %w", err)
	}
	announce(ctx, row, m, kind, audience)
	return nil
}

// ContributionID returns the contribution that a comment is, or "" when the viewer may not
// see it.
func (s *Service) ContributionID(ctx context.Context, id string) (string, error) {
	row, err := LoadersFrom(ctx).Comment.Get(ctx, id)
	if err != nil || row == nil {
		return "", err
	}
	return row.ContributionID, nil
}

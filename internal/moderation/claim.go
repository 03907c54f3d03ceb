package moderation

import (
	"context"
	"fmt"
	"time"

	"jalon/ent"
	"jalon/ent/contribution"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	base "jalon/internal/contribution"
	"jalon/internal/fault"
)

// claimFor is how long a claim lasts that is not renewed.
const claimFor = 10 * time.Minute

// ClaimCommentInput claims a comment.
type ClaimCommentInput struct{ CommentID string }

// ReleaseCommentInput gives a claim back.
type ReleaseCommentInput struct{ CommentID string }

var claimedMessage = fault.Say("Another moderator is deciding on this comment", "Quelqu’un d’autre examine ce commentaire")

// claimedBy returns who has a claim at a time, or "".
func claimedBy(row *ent.Contribution, at time.Time) string {
	if row.ClaimedBy == nil || row.ClaimedUntil == nil || !row.ClaimedUntil.After(at) {
		return ""
	}
	return *row.ClaimedBy
}

// Claim is who decides on a contribution at the moment.
type Claim struct {
	PlanID, ParticipantID string
	Until                 time.Time
}

// ClaimOn returns the claim on a contribution, or nil when nobody has one.
func (s *Service) ClaimOn(row *ent.Contribution) *Claim {
	by := claimedBy(row, s.now())
	if by == "" {
		return nil
	}
	return &Claim{PlanID: row.PlanID, ParticipantID: by, Until: *row.ClaimedUntil}
}

// ClaimComment claims a comment for the viewer, or renews their claim. It returns
// fault.UserErrors when another moderator has it.
func (s *Service) ClaimComment(ctx context.Context, in ClaimCommentInput) error {
	return s.claim(ctx, in.CommentID, func(row *ent.Contribution, by string, at time.Time) (bool, error) {
		switch holder := claimedBy(row, at); {
		case holder != "" && holder != by:
			return false, fault.UserErrors{{Code: fault.Claimed, Field: []string{"commentId"}, Message: claimedMessage}}
		case row.State != schematype.Held:
			return false, fault.UserErrors{{Code: fault.AlreadyDecided, Field: []string{"commentId"}, Message: already[row.State]}}
		}
		return true, nil
	})
}

// ReleaseComment gives the viewer's claim back. Without one, nothing changes.
func (s *Service) ReleaseComment(ctx context.Context, in ReleaseCommentInput) error {
	return s.claim(ctx, in.CommentID, func(*ent.Contribution, string, time.Time) (bool, error) { return false, nil })
}

func (s *Service) claim(ctx context.Context, commentID string, wants func(*ent.Contribution, string, time.Time) (bool, error)) error {
	known, err := s.moderator(ctx, commentID)
	if err != nil {
		return err
	}
	return s.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		row, err := tx.Contribution.Get(ctx, known.ID)
		if err != nil {
			return fmt.Errorf("reading the contribution: %w", err)
		}
		by, at := me(ctx, row.PlanID), s.now()
		wanted, err := wants(row, by, at)
		if err != nil || !wanted && claimedBy(row, at) != by {
			return err
		}
		update := row.Update().Where(contribution.Version(row.Version))
		if wanted {
			update.SetClaimedBy(by).SetClaimedUntil(at.Add(claimFor))
		} else {
			update.ClearClaimedBy().ClearClaimedUntil()
		}
		after, err := update.Save(ctx)
		if ent.IsNotFound(err) {
			return base.ErrChanged
		}
		if err != nil {
			return fmt.Errorf("claiming: %w", err)
		}
		return s.comments.Claimed(ctx, tx, base.Move{Before: row, After: after, At: at})
	})
}

func canModerate(ctx context.Context, planID string) bool {
	return access.FromContext(ctx).Can(access.Moderate, planID)
}

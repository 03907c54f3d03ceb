package moderation

import (
	"context"
	"fmt"
	"time"

	"jalon/ent"
	"jalon/ent/moderationdecision"
	"jalon/ent/schema/schematype"
	"jalon/internal/contribution"
	"jalon/internal/fault"
	"jalon/internal/input"
)

// undoFor is how long a moderator may take a decision back.
const undoFor = 30 * time.Second

// UndoModerationInput takes one's own decision back.
type UndoModerationInput struct{ CommentID string }

// undoable tells whether a moderator may take back the last of a contribution's decisions.
func undoable(row *ent.Contribution, last *ent.ModerationDecision, by string, at time.Time) bool {
	switch {
	case last == nil, last.Decision == schematype.Undo, last.ParticipantID == nil, *last.ParticipantID != by:
		return false
	case at.Sub(last.DecidedAt) > undoFor, row.Answered, row.State == schematype.Withdrawn:
		return false
	case row.EditedAt != nil && row.EditedAt.After(last.DecidedAt), row.AppealedAt != nil && row.AppealedAt.After(last.DecidedAt):
		return false // its author has gone on
	}
	return true
}

// CanUndo tells whether the viewer may take back their last decision on a contribution.
func (s *Service) CanUndo(ctx context.Context, row *ent.Contribution) (bool, error) {
	if !canModerate(ctx, row.PlanID) {
		return false, nil
	}
	decisions, err := LoadersFrom(ctx).DecisionsOf.Of(ctx, row.ID)
	if err != nil || len(decisions) == 0 {
		return false, err
	}
	return undoable(row, decisions[len(decisions)-1], me(ctx, row.PlanID), s.now()), nil
}

// UndoModeration takes back the viewer's own last decision on a comment, within 30 seconds.
func (s *Service) UndoModeration(ctx context.Context, in UndoModerationInput) error {
	known, err := s.moderator(ctx, in.CommentID)
	if err != nil {
		return err
	}
	return s.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		row, err := tx.Contribution.Get(ctx, known.ID)
		if err != nil {
			return fmt.Errorf("reading the contribution: %w", err)
		}
		decisions, err := tx.ModerationDecision.Query().Where(moderationdecision.ContributionID(row.ID)).
			Order(moderationdecision.ByDecidedAt(), moderationdecision.ByID()).All(ctx)
		if err != nil {
			return fmt.Errorf("reading the decisions: %w", err)
		}
		var last *ent.ModerationDecision
		if len(decisions) > 0 {
			last, decisions = decisions[len(decisions)-1], decisions[:len(decisions)-1]
		}
		by, at := me(ctx, row.PlanID), s.now()
		if !undoable(row, last, by, at) {
			return fault.UserErrors{{Code: fault.TooLate, Field: []string{"commentId"}, Message: fault.Say(
				"This can no longer be undone: only your own last decision can, for 30 seconds",
				"Ceci ne peut plus être annulé : seule votre dernière décision peut l’être, pendant 30 secondes")}}
		}
		if err := tx.ModerationDecision.Create().SetPlanID(row.PlanID).SetContributionID(row.ID).
			SetDecision(schematype.Undo).SetFromState(row.State).SetFromRule(row.Rule).
			SetDecidedAt(at).SetNillableParticipantID(input.Some(by)).Exec(ctx); err != nil {
			return fmt.Errorf("keeping the decision: %w", err)
		}
		m, err := contribution.Change(ctx, tx, row, by, at, func(u *ent.ContributionUpdateOne) { goBack(u, row, last, decisions) })
		if err != nil {
			return err
		}
		return s.comments.Moved(ctx, tx, m)
	})
}

// goBack puts a contribution into the state before its last decision.
func goBack(u *ent.ContributionUpdateOne, row *ent.Contribution, last *ent.ModerationDecision, before []*ent.ModerationDecision) {
	u.SetState(last.FromState).SetRule(last.FromRule).SetSecondOpinion(false).ClearNotBy()
	if row.PublishedAt != nil && last.Decision == schematype.Approve && row.PublishedAt.Equal(last.DecidedAt) {
		u.ClearPublishedAt()
	}
	if last.FromState != schematype.Held {
		return
	}
	u.SetHasNews(false)
	if len(before) == 0 {
		if last.Decision != schematype.SecondOpinion {
			u.ClearWaitSeconds()
		}
		return
	}
	// It was with a second moderator, who now reads it again.
	if first := before[len(before)-1]; first.Decision == schematype.SecondOpinion || row.AppealedAt != nil {
		u.SetSecondOpinion(true).SetNillableNotBy(first.ParticipantID)
	}
}

package comment

import (
	"context"
	"fmt"

	"jalon/ent"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/contribution"
	"jalon/internal/fault"
	"jalon/internal/input"
	"jalon/internal/receipt"
)

// EditCommentInput is other words for a comment that is held or refused.
type EditCommentInput struct {
	CommentID   string
	Body        string
	Language    *schematype.Language
	BodyVersion *int
	Ref         *string
}

// WithdrawCommentInput takes a comment back.
type WithdrawCommentInput struct {
	CommentID string
	Ref       *string
}

// AppealCommentInput asks for another moderator.
type AppealCommentInput struct {
	CommentID string
	Ref       *string
}

// MarkCommentsSeenInput marks what became of one's own comments as seen.
type MarkCommentsSeenInput struct{ CommentIDs []string }

// CanEdit tells whether the viewer may change a comment's words.
func CanEdit(ctx context.Context, row *ent.Contribution) bool {
	return contribution.IsAuthor(ctx, row) && (row.State == schematype.Held || row.State == schematype.Refused)
}

// CanAppeal tells whether the viewer may ask for another moderator: once.
func CanAppeal(ctx context.Context, row *ent.Contribution) bool {
	return contribution.IsAuthor(ctx, row) && row.State == schematype.Refused && row.AppealedAt == nil
}

// Edit changes the words of the viewer's own comment while it is held, or sends a refused
// one to a moderator again. It returns fault.UserErrors for what can be mended.
func (s *Service) Edit(ctx context.Context, in EditCommentInput) (*Comment, error) {
	known, err := s.own(ctx, in.CommentID)
	if err != nil {
		return nil, err
	}
	var c input.Checker
	body := c.Words(in.Body, contribution.MaxBody, addComment, "body")
	if err := c.Err(); err != nil {
		return nil, err
	}
	return s.change(ctx, known, "editComment", in, in.Ref, func(ctx context.Context, tx *ent.Tx, row *ent.Contribution) (func(*ent.ContributionUpdateOne), error) {
		language := row.Language
		if in.Language != nil {
			language = *in.Language
		}
		switch {
		case !CanEdit(ctx, row):
			return nil, decided(row)
		case in.BodyVersion != nil && *in.BodyVersion != row.BodyVersion:
			return nil, fault.UserErrors{{Code: fault.StaleVersion, Field: []string{"bodyVersion"}, Message: input.ErrStale[0].Message}}
		case body == row.Body && language == row.Language:
			return nil, fault.UserErrors{{Code: fault.Unchanged, Field: []string{"body"}, Message: fault.Say(
				"Nothing would change: these are the words already", "Rien ne changerait : c’est déjà le texte")}}
		case row.State == schematype.Refused:
			if err := s.open(ctx, tx, row.PlanID); err != nil {
				return nil, err
			}
		}
		return func(u *ent.ContributionUpdateOne) {
			u.SetBody(body).SetLanguage(language).AddBodyVersion(1).SetEditedAt(s.now()).
				SetState(schematype.Held).SetRule("").ClearClaimedBy().ClearClaimedUntil()
		}, nil
	})
}

// Withdraw takes the viewer's own comment back before it is published, or after it was
// refused; nobody but its author sees it from then on.
func (s *Service) Withdraw(ctx context.Context, in WithdrawCommentInput) (*Comment, error) {
	known, err := s.own(ctx, in.CommentID)
	if err != nil {
		return nil, err
	}
	return s.change(ctx, known, "withdrawComment", in, in.Ref, func(ctx context.Context, _ *ent.Tx, row *ent.Contribution) (func(*ent.ContributionUpdateOne), error) {
		if !CanEdit(ctx, row) {
			return nil, decided(row)
		}
		return func(u *ent.ContributionUpdateOne) {
			u.SetState(schematype.Withdrawn).SetWithdrawnAt(s.now()).SetRule("").ClearClaimedBy().ClearClaimedUntil()
		}, nil
	})
}

// Appeal sends the viewer's own refused comment to another moderator as it is, once.
func (s *Service) Appeal(ctx context.Context, in AppealCommentInput) (*Comment, error) {
	known, err := s.own(ctx, in.CommentID)
	if err != nil {
		return nil, err
	}
	return s.change(ctx, known, "appealComment", in, in.Ref, func(ctx context.Context, _ *ent.Tx, row *ent.Contribution) (func(*ent.ContributionUpdateOne), error) {
		if !CanAppeal(ctx, row) {
			return nil, decided(row)
		}
		return func(u *ent.ContributionUpdateOne) {
			// not_by is whoever refused it.
			u.SetState(schematype.Held).SetSecondOpinion(true).SetAppealedAt(s.now()).SetRule("")
		}, nil
	})
}

// decided says that a comment is not in a state in which its author can change it.
func decided(row *ent.Contribution) error {
	message := fault.Say("A moderator has decided on this comment meanwhile. Read it again",
		"La modération a rendu sa décision entre-temps. Relisez ce commentaire")
	if row.State == schematype.Withdrawn {
		message = fault.Say("You took this comment back", "Vous avez retiré ce commentaire")
	}
	return fault.UserErrors{{Code: fault.AlreadyDecided, Message: message}}
}

// change changes the contribution of a comment for its author.
func (s *Service) change(ctx context.Context, known *Comment, operation string, in any, ref *string,
	prepare func(ctx context.Context, tx *ent.Tx, row *ent.Contribution) (func(*ent.ContributionUpdateOne), error),
) (*Comment, error) {
	err := s.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		_, err := receipt.Once(ctx, tx, receipt.Request{Operation: operation, Input: in, Ref: ref, Now: s.now()},
			func() (string, error) {
				row, err := tx.Contribution.Get(ctx, known.ContributionID)
				if err != nil {
					return "", fmt.Errorf("reading the contribution: %w", err)
				}
				set, err := prepare(ctx, tx, row)
				if err != nil {
					return "", err
				}
				participant := access.FromContext(ctx).Plans[row.PlanID].ParticipantID
				m, err := contribution.Change(ctx, tx, row, participant, s.now(), set)
				if err != nil {
					return "", err
				}
				return known.ID, s.Moved(ctx, tx, m)
			})
		return err
	})
	if err != nil {
		return nil, err
	}
	return s.again(ctx, known.ID)
}

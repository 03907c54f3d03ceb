package comment

import (
	"context"
	"fmt"
	"time"

	"jalon/ent"
	"jalon/ent/schema/schematype"
	"jalon/ent/support"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/contribution"
	"jalon/internal/fault"
	"jalon/internal/feed"
)

// SupportCommentInput supports a comment.
type SupportCommentInput struct{ CommentID string }

// WithdrawSupportInput takes support back.
type WithdrawSupportInput struct{ CommentID string }

// Support supports a published comment; once is enough.
func (s *Service) Support(ctx context.Context, in SupportCommentInput) (*Comment, error) {
	return s.support(ctx, in.CommentID, true)
}

// WithdrawSupport takes the viewer's support back.
func (s *Service) WithdrawSupport(ctx context.Context, in WithdrawSupportInput) (*Comment, error) {
	return s.support(ctx, in.CommentID, false)
}

var errNotPublished = fault.UserErrors{{Code: fault.NotPublished, Field: []string{"commentId"}, Message: fault.Say(
	"This comment is no longer public", "Ce commentaire n’est plus public")}}

func (s *Service) support(ctx context.Context, id string, wanted bool) (*Comment, error) {
	if !access.FromContext(ctx).SignedIn() {
		return nil, fault.ErrUnauthenticated
	}
	known, err := s.comment(ctx, id)
	if err != nil {
		return nil, err
	}
	member, err := contributor(ctx, known.PlanID)
	if err != nil {
		return nil, err
	}
	if contribution.IsAuthor(ctx, known.Contribution) {
		return nil, fault.UserErrors{{Code: fault.Invalid, Field: []string{"commentId"}, Message: fault.Say(
			"This is your own comment", "C’est votre propre commentaire")}}
	}
	err = s.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		row, err := tx.Contribution.Get(ctx, known.ContributionID)
		if err != nil {
			return fmt.Errorf("reading the contribution: %w", err)
		}
		if row.State != schematype.Published {
			return errNotPublished
		}
		return weigh(ctx, tx, vote{id: known.ID, subjectID: known.SubjectID, participant: member.ParticipantID, planID: known.PlanID, wanted: wanted, at: s.now()})
	})
	if err != nil {
		return nil, err
	}
	return s.again(ctx, id)
}

// vote is a participant's support of a comment, or that they take it back.
type vote struct {
	id, subjectID, participant, planID string
	wanted                             bool
	at                                 time.Time
}

// weigh adds a participant's support to a comment or takes it out, and does nothing when that
// is how it stands already.
func weigh(ctx context.Context, tx *ent.Tx, v vote) error {
	there, err := tx.Support.Query().Where(support.CommentID(v.id), support.ParticipantID(v.participant)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("looking for the support: %w", err)
	}
	if v.wanted == there {
		return nil
	}
	by := 1
	if v.wanted {
		err = tx.Support.Create().SetPlanID(v.planID).SetCommentID(v.id).SetSubjectID(v.subjectID).SetParticipantID(v.participant).SetSupportedAt(v.at).Exec(ctx)
	} else {
		by = -1
		_, err = tx.Support.Delete().Where(support.CommentID(v.id), support.ParticipantID(v.participant)).Exec(ctx)
	}
	if ent.IsConstraintError(err) {
		return contribution.ErrChanged // the same request, on another node
	}
	if err != nil {
		return fmt.Errorf("keeping the support: %w", err)
	}
	row, err := tx.Comment.UpdateOneID(v.id).AddSupportCount(by).AddVersion(1).
		Save(rule.AsSystem(ctx, "the count follows an allowed support"))
	if err != nil {
		return fmt.Errorf("counting the support: %w", err)
	}
	feed.Append(ctx, feed.Change{
		Topic: feed.CommentTopic, Kind: feed.CommentSupported, PlanID: row.PlanID, SubjectID: row.SubjectID,
		EntityID: row.ID, Version: row.Version, Audience: access.Public, At: v.at,
	})
	return nil
}

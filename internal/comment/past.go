package comment

import (
	"context"
	"fmt"
	"time"

	"jalon/ent"
	"jalon/ent/comment"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/contribution"
	"jalon/internal/input"
)

// Past is a comment that was handed in before it came into this database.
type Past struct {
	SubjectID      string
	ParentID       string // a comment's id, or ""
	Body           string
	Language       schematype.Language
	NameChoice     schematype.NameChoice
	PublicName     string
	Channel        schematype.Channel
	ParticipantID  string
	Role           access.Role
	OrganizationID string
	At             time.Time
}

// ImportPast hands in comments as when they are handed in today, and returns their ids and
// those of their contributions. The words are taken as they are. An operator's command.
func (s *Service) ImportPast(ctx context.Context, past []Past) (ids, contributions []string, err error) {
	err = s.store.Write(rule.AsSystem(ctx, "an operator imports"), func(ctx context.Context, tx *ent.Tx) error {
		ids, contributions = make([]string, len(past)), make([]string, len(past))
		for i, p := range past {
			made, err := s.importOne(ctx, tx, p)
			if err != nil {
				return fmt.Errorf("comment %d: %w", i+1, err)
			}
			ids[i], contributions[i] = made.ID, made.ContributionID
		}
		return nil
	})
	return ids, contributions, err
}

func (s *Service) importOne(ctx context.Context, tx *ent.Tx, p Past) (*ent.Comment, error) {
	subject, err := subjectIn(ctx, tx, p.SubjectID)
	if err != nil {
		return nil, err
	}
	return s.save(ctx, tx, submission{
		subject: subject, parentID: input.Some(p.ParentID), body: p.Body, name: p.PublicName,
		nameChoice: p.NameChoice, language: p.Language, channel: p.Channel, participant: p.ParticipantID,
		role: p.Role, organization: p.OrganizationID, at: p.At,
	})
}

func subjectIn(ctx context.Context, tx *ent.Tx, id string) (*Subject, error) {
	kind, err := schematype.KindOf(id)
	if err != nil {
		return nil, err
	}
	if kind == schematype.KindCommitment {
		row, err := tx.Commitment.Get(ctx, id)
		return SubjectOf(row), err
	}
	row, err := tx.Milestone.Get(ctx, id)
	return SubjectOf(row), err
}

// PastSupport is who supported a comment before it came into this database.
type PastSupport struct {
	CommentID    string
	Participants []string
	At           time.Time
}

// ImportSupport notes who supported comments. An operator's command.
func (s *Service) ImportSupport(ctx context.Context, past []PastSupport) error {
	return s.store.Write(rule.AsSystem(ctx, "an operator imports"), func(ctx context.Context, tx *ent.Tx) error {
		for _, p := range past {
			row, err := tx.Comment.Query().Where(comment.ID(p.CommentID)).Only(ctx)
			if err != nil {
				return fmt.Errorf("comment %s: %w", p.CommentID, err)
			}
			for _, participant := range p.Participants {
				if err := weigh(ctx, tx, vote{
					id: row.ID, subjectID: row.SubjectID, participant: participant, planID: row.PlanID, wanted: true, at: p.At,
				}); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// ImportWithdrawal takes a comment back as its author did before it came into this database.
// An operator's command.
func (s *Service) ImportWithdrawal(ctx context.Context, id string, at time.Time) error {
	return s.store.Write(rule.AsSystem(ctx, "an operator imports"), func(ctx context.Context, tx *ent.Tx) error {
		row, err := tx.Comment.Query().Where(comment.ID(id)).WithContribution().Only(ctx)
		if err != nil {
			return fmt.Errorf("comment %s: %w", id, err)
		}
		m, err := contribution.Change(ctx, tx, row.Edges.Contribution, "", at, func(u *ent.ContributionUpdateOne) {
			u.SetState(schematype.Withdrawn).SetWithdrawnAt(at)
		})
		if err != nil {
			return err
		}
		return s.Moved(ctx, tx, m)
	})
}

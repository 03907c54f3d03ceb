package moderation

import (
	"context"
	"fmt"
	"time"

	"jalon/ent"
	"jalon/ent/schema/schematype"
	"jalon/internal/access/rule"
)

// Past is a decision that was taken before it came into this database.
type Past struct {
	ContributionID string
	Decision       schematype.Decision
	Rule           schematype.ModerationRule
	ParticipantID  string
	At             time.Time
}

// ImportPast takes decisions as when they are taken today, in their order. An operator's
// command.
func (s *Service) ImportPast(ctx context.Context, past []Past) error {
	return s.store.Write(rule.AsSystem(ctx, "an operator imports"), func(ctx context.Context, tx *ent.Tx) error {
		for i, p := range past {
			err := s.decide(ctx, tx, p.ContributionID, verdict{decision: p.Decision, rule: p.Rule, by: p.ParticipantID, at: p.At})
			if err != nil {
				return fmt.Errorf("decision %d: %w", i+1, err)
			}
		}
		return nil
	})
}

package response

import (
	"context"
	"fmt"
	"time"

	"jalon/ent"
	"jalon/ent/schema/schematype"
	"jalon/internal/access/rule"
	"jalon/internal/input"
)

// answering marks the contribution of an allowed response.
func answering(ctx context.Context) context.Context {
	return rule.AsSystem(ctx, "the mark follows an allowed response")
}

// Past is a response that was given before it came into this database.
type Past struct {
	ContributionID                string
	Outcome                       schematype.Outcome
	EN, FR                        string // one of them may be missing
	ChangedID                     string
	ParticipantID, OrganizationID string
	At                            time.Time
}

// ImportPast publishes responses as when they are given today. An operator's command.
func (s *Service) ImportPast(ctx context.Context, past []Past) error {
	return s.store.Write(rule.AsSystem(ctx, "an operator imports"), func(ctx context.Context, tx *ent.Tx) error {
		for i, p := range past {
			_, err := s.publish(ctx, tx, p.ContributionID, reply{
				outcome: p.Outcome, reason: schematype.TextInput{EN: input.Some(p.EN), FR: input.Some(p.FR)},
				changedID: input.Some(p.ChangedID), participant: p.ParticipantID, organization: p.OrganizationID, at: p.At,
			})
			if err != nil {
				return fmt.Errorf("response %d: %w", i+1, err)
			}
		}
		return nil
	})
}

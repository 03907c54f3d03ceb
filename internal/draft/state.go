package draft

import (
	"context"
	"fmt"

	"jalon/ent"
	"jalon/ent/draft"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/fault"
	"jalon/internal/feed"
)

// changeState moves a draft from one state to another. The document in memory is given up:
// whoever writes next finds the draft as it is then.
func (s *Service) changeState(ctx context.Context, row *ent.Draft, from, to schematype.DraftState, participant string) (*ent.Draft, error) {
	system := rule.AsSystem(ctx, "the authority has checked who asks")
	err := s.store.Write(system, func(ctx context.Context, tx *ent.Tx) error {
		changed, err := tx.Draft.Update().Where(draft.ID(row.ID), draft.StateEQ(from)).
			SetState(to).SetChangedAt(s.now()).Save(ctx)
		if err != nil {
			return fmt.Errorf("changing the draft's state: %w", err)
		}
		if changed == 0 {
			return fault.UserErrors{{Code: fault.Unchanged, Message: fault.Say(
				"The draft is in another state already", "L’ébauche est déjà dans un autre état")}}
		}
		audience := access.Editors
		if row.Public {
			audience = access.Public
		}
		feed.Append(ctx, feed.Change{
			Topic: feed.DraftTopic, Kind: feed.DraftStateChanged,
			PlanID: row.PlanID, ParentID: row.CommitmentID, SubjectID: row.ID,
			EntityID: row.ID, Version: row.Version, Audience: audience, ParticipantID: participant, At: s.now(),
		})
		return nil
	})
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	delete(s.open, row.ID)
	s.mu.Unlock()
	return s.store.Read().Draft.Get(ctx, row.ID)
}

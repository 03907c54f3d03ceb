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
	"jalon/internal/input"
)

// FreezeDraftInput names a draft to stop the writing in.
type FreezeDraftInput struct{ DraftID string }

// ReopenDraftInput names a frozen draft to write in again.
type ReopenDraftInput struct{ DraftID string }

// Freeze stops the writing in a draft (SPEC R4).
func (s *Service) Freeze(ctx context.Context, in FreezeDraftInput) (*View, error) {
	return s.setState(ctx, in.DraftID, schematype.DraftOpen, schematype.DraftFrozen)
}

// Reopen lets people write in a frozen draft again.
func (s *Service) Reopen(ctx context.Context, in ReopenDraftInput) (*View, error) {
	return s.setState(ctx, in.DraftID, schematype.DraftFrozen, schematype.DraftOpen)
}

func (s *Service) setState(ctx context.Context, id string, from, to schematype.DraftState) (*View, error) {
	if err := input.OfKind(id, schematype.KindDraft); err != nil {
		return nil, err
	}
	row, err := s.store.Read().Draft.Get(ctx, id)
	viewer := access.FromContext(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, fault.ErrNotFound
	case err != nil:
		return nil, fmt.Errorf("reading the draft: %w", err)
	case !viewer.SignedIn():
		return nil, fault.ErrUnauthenticated
	case !viewer.Can(access.FreezeDraft, row.PlanID):
		return nil, fault.ErrForbidden
	}
	if err := s.changeState(ctx, row, from, to, viewer.Plans[row.PlanID].ParticipantID); err != nil {
		return nil, err
	}
	return LoadersFrom(ctx).View.Again(ctx, id)
}

// changeState moves a draft from one state to another. The document in memory is given up:
// whoever writes next finds the draft as it is then.
func (s *Service) changeState(ctx context.Context, row *ent.Draft, from, to schematype.DraftState, participant string) error {
	system := rule.AsSystem(ctx, "the authority has checked who asks")
	err := s.write(system, func(ctx context.Context, tx *ent.Tx) error {
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
		return err
	}
	s.mu.Lock()
	delete(s.open, row.ID)
	s.mu.Unlock()
	return nil
}

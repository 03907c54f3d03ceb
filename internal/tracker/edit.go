package tracker

import (
	"context"
	"fmt"

	"jalon/ent"
	"jalon/ent/milestone"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/fault"
	"jalon/internal/feed"
	"jalon/internal/input"
	"jalon/internal/receipt"
	"jalon/internal/revision"
)

// EditMilestone changes a milestone's wording, with a public reason. It returns
// fault.UserErrors for what can be mended and a Fault when the viewer may not.
func (s *Service) EditMilestone(ctx context.Context, in EditMilestoneInput) (*ent.Milestone, error) {
	if !access.FromContext(ctx).SignedIn() {
		return nil, fault.ErrUnauthenticated
	}
	known, err := s.milestoneFor(ctx, in.MilestoneID)
	if err != nil {
		return nil, err
	}
	if err := mayChange(ctx, s.CanEditMilestone, known); err != nil {
		return nil, err
	}
	var c input.Checker
	words := wording{
		title:    c.Sides(in.Title, "title", maxTitle),
		fullText: c.Sides(in.FullText, "fullText", maxBody),
		reason:   c.Reason(in.Reason),
	}
	if err := c.Err(); err != nil {
		return nil, err
	}
	err = s.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		_, err := receipt.Once(ctx, tx, receipt.Request{
			Operation: "editMilestone", Input: in, Ref: in.Ref, Now: s.now(),
		}, func() (string, error) { return in.MilestoneID, s.reword(ctx, tx, in, words) })
		return err
	})
	if err != nil {
		return nil, err
	}
	return s.store.Read().Milestone.Get(ctx, in.MilestoneID)
}

// wording is what an EditMilestoneInput says once it is checked.
type wording struct {
	title, fullText schematype.TextInput
	reason          schematype.Text
}

func (s *Service) reword(ctx context.Context, tx *ent.Tx, in EditMilestoneInput, words wording) error {
	known, err := tx.Milestone.Get(ctx, in.MilestoneID)
	if err != nil {
		return fmt.Errorf("reading the milestone: %w", err)
	}
	if err := input.Base(in.BaseVersion, known.Version); err != nil {
		return err
	}
	title := known.Title.Revise(words.title.EN, words.title.FR, in.Minor)
	fullText := known.FullText.Revise(words.fullText.EN, words.fullText.FR, in.Minor)
	if title == known.Title && fullText == known.FullText {
		return fault.UserErrors{{Code: fault.Unchanged, Field: []string{"title"}, Message: fault.Say(
			"Nothing would change: this is the wording already", "Rien ne changerait : c’est déjà le libellé")}}
	}
	now := s.now()
	participant := access.FromContext(ctx).Plans[known.PlanID].ParticipantID
	updated, err := known.Update().Where(milestone.Version(known.Version)).
		SetTitle(title).SetFullText(fullText).AddVersion(1).SetChangedAt(now).Save(ctx)
	if ent.IsNotFound(err) {
		return input.ErrStale
	}
	if err != nil {
		return fmt.Errorf("rewording the milestone: %w", err)
	}
	if err := revision.Record(ctx, tx, revision.Entry{
		PlanID: updated.PlanID, EntityID: updated.ID, Version: updated.Version, State: updated,
		Reason: &words.reason, ParticipantID: participant, At: now,
	}); err != nil {
		return err
	}
	feed.Append(ctx, feed.Change{
		Topic: feed.MilestoneTopic, Kind: feed.MilestoneEdited,
		PlanID: updated.PlanID, ParentID: updated.CommitmentID, SubjectID: updated.ID,
		EntityID: updated.ID, Version: updated.Version,
		Audience: access.Public, ParticipantID: participant, At: now,
	})
	return nil
}

func (s *Service) milestoneFor(ctx context.Context, id string) (*ent.Milestone, error) {
	if err := input.OfKind(id, schematype.KindMilestone); err != nil {
		return nil, err
	}
	row, err := LoadersFrom(ctx).Milestone.Get(ctx, id)
	if err == nil && row == nil {
		err = fault.ErrNotFound
	}
	return row, err
}

// mayChange returns why the viewer may not change a record, or nil.
func mayChange[T any](ctx context.Context, can func(context.Context, T) (bool, error), record T) error {
	allowed, err := can(ctx, record)
	if err == nil && !allowed {
		err = fault.ErrForbidden
	}
	return err
}

package tracker

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"jalon/ent"
	"jalon/ent/indicator"
	"jalon/ent/predicate"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/fault"
	"jalon/internal/feed"
	"jalon/internal/input"
	"jalon/internal/receipt"
	"jalon/internal/revision"
)

var descending = sql.OrderDesc()

func isID(id string) predicate.Indicator { return indicator.ID(id) }

// MoveDueDate moves an indicator's due date, with a public reason. It returns
// fault.UserErrors for what can be mended and a Fault when the viewer may not.
func (s *Service) MoveDueDate(ctx context.Context, in MoveDueDateInput) (*ent.DueDateMove, error) {
	if !access.FromContext(ctx).SignedIn() {
		return nil, fault.ErrUnauthenticated
	}
	known, err := s.indicatorFor(ctx, in.IndicatorID)
	if err != nil {
		return nil, err
	}
	if err := mayChange(ctx, s.CanMoveDueDate, known); err != nil {
		return nil, err
	}
	var c input.Checker
	due := c.Due(in.Due, "due")
	reason := c.Reason(in.Reason)
	if len(c.Errs) == 0 && due == known.Due {
		c.Errs.Add(fault.Unchanged, fault.Say(
			"This is the date that it has already", "C’est déjà la date prévue"), "due")
	}
	if err := c.Err(); err != nil {
		return nil, err
	}
	var id string
	err = s.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		id, err = receipt.Once(ctx, tx, receipt.Request{
			Operation: "moveDueDate", Input: in, Ref: in.Ref, Now: s.now(),
		}, func() (string, error) {
			row, err := tx.Indicator.Query().Where(isID(in.IndicatorID)).WithMilestone().Only(ctx)
			if err != nil {
				return "", fmt.Errorf("reading the indicator: %w", err)
			}
			if err := input.Base(in.BaseVersion, row.Version); err != nil {
				return "", err
			}
			move, err := s.moveDue(ctx, tx, dueMove{
				indicator: row, to: due, reason: reason,
				participant: access.FromContext(ctx).Plans[row.PlanID].ParticipantID, at: s.now(),
			})
			if err != nil {
				return "", err
			}
			return move.ID, nil
		})
		return err
	})
	if err != nil {
		return nil, err
	}
	return s.store.Read().DueDateMove.Get(ctx, id)
}

// dueMove is one move of a due date. The indicator comes with its milestone.
type dueMove struct {
	indicator   *ent.Indicator
	to          schematype.Due
	reason      schematype.Text
	participant string
	at          time.Time
}

// moveDue writes a move, the indicator's new date with its revision, and the feed's row.
func (s *Service) moveDue(ctx context.Context, tx *ent.Tx, m dueMove) (*ent.DueDateMove, error) {
	move, err := tx.DueDateMove.Create().SetPlanID(m.indicator.PlanID).SetIndicatorID(m.indicator.ID).
		SetFromDue(m.indicator.Due).SetToDue(m.to).SetReason(m.reason).
		SetMovedAt(m.at).SetNillableParticipantID(input.Some(m.participant)).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("saving the move: %w", err)
	}
	update := m.indicator.Update().Where(indicator.Version(m.indicator.Version)).
		SetDue(m.to).AddVersion(1).SetChangedAt(m.at)
	if m.indicator.FirstPromised == nil {
		first := m.indicator.Due
		update.SetFirstPromised(&first)
	}
	updated, err := update.Save(ctx)
	if ent.IsNotFound(err) {
		return nil, input.ErrStale
	}
	if err != nil {
		return nil, fmt.Errorf("moving the due date: %w", err)
	}
	if err := revision.Record(ctx, tx, revision.Entry{
		PlanID: updated.PlanID, EntityID: updated.ID, Version: updated.Version, State: updated,
		Reason: &m.reason, ParticipantID: m.participant, At: m.at,
	}); err != nil {
		return nil, err
	}
	feed.Append(ctx, feed.Change{
		Topic: feed.MilestoneTopic, Kind: feed.DueDateMoved,
		PlanID: updated.PlanID, ParentID: m.indicator.Edges.Milestone.CommitmentID, SubjectID: updated.MilestoneID,
		EntityID: move.ID, Version: 1,
		Audience: access.Public, ParticipantID: m.participant, At: m.at,
	})
	return move, nil
}

package engagement

import (
	"context"
	"fmt"
	"time"

	"jalon/ent"
	"jalon/ent/phase"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/fault"
	"jalon/internal/feed"
	"jalon/internal/input"
	"jalon/internal/receipt"
	"jalon/internal/revision"
)

// MovePhaseInput is new dates for a phase.
type MovePhaseInput struct {
	PhaseID     string
	Starts      *schematype.DueInput
	Ends        *schematype.DueInput
	Reason      schematype.TextInput
	BaseVersion *int
	Ref         *string
}

// MovePhase moves the dates of a phase, with a public reason. It returns fault.UserErrors
// for what can be mended and a Fault when the viewer may not.
func (s *Service) MovePhase(ctx context.Context, in MovePhaseInput) (*ent.PhaseMove, error) {
	if !access.FromContext(ctx).SignedIn() {
		return nil, fault.ErrUnauthenticated
	}
	known, err := s.phaseFor(ctx, in.PhaseID)
	if err != nil {
		return nil, err
	}
	dates, reason, c := in.check(known)
	if err := c.Err(); err != nil {
		return nil, err
	}
	var id string
	err = s.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		id, err = receipt.Once(ctx, tx, receipt.Request{
			Operation: "movePhase", Input: in, Ref: in.Ref, Now: s.now(),
		}, func() (string, error) {
			row, err := tx.Phase.Get(ctx, in.PhaseID)
			if err != nil {
				return "", fmt.Errorf("reading the phase: %w", err)
			}
			if err := input.Base(in.BaseVersion, row.Version); err != nil {
				return "", err
			}
			return move(ctx, tx, Move{
				Phase: row, To: dates, Reason: reason,
				ParticipantID: access.FromContext(ctx).Plans[row.PlanID].ParticipantID, At: s.now(),
			})
		})
		return err
	})
	if err != nil {
		return nil, err
	}
	return s.store.Read().PhaseMove.Get(ctx, id)
}

func (s *Service) phaseFor(ctx context.Context, id string) (*ent.Phase, error) {
	if err := input.OfKind(id, schematype.KindPhase); err != nil {
		return nil, err
	}
	row, err := s.store.Read().Phase.Get(ctx, id)
	switch {
	case ent.IsNotFound(err):
		return nil, fault.ErrNotFound
	case err != nil:
		return nil, err
	case !access.FromContext(ctx).Can(access.MovePhase, row.PlanID):
		return nil, fault.ErrForbidden
	}
	return row, nil
}

func (in MovePhaseInput) check(known *ent.Phase) (schematype.PhaseDates, schematype.Text, input.Checker) {
	var c input.Checker
	dates := known.Dates
	if in.Starts != nil {
		dates.Starts = c.Dated(*in.Starts, "starts")
	}
	if in.Ends != nil {
		dates.Ends = c.Dated(*in.Ends, "ends")
	}
	reason := c.Reason(in.Reason)
	switch {
	case len(c.Errs) > 0:
	case dates == known.Dates:
		c.Errs.Add(fault.Unchanged, fault.Say(
			"These are the dates that it has already", "Ce sont déjà les dates prévues"), "starts")
	case dates.LastDay() < dates.FirstDay():
		c.Errs.Add(fault.Invalid, fault.Say(
			"Choose an end that is not before the start",
			"Choisissez une fin qui ne précède pas le début"), "ends")
	}
	return dates, reason, c
}

// Move is one move of a phase's dates.
type Move struct {
	Phase         *ent.Phase
	To            schematype.PhaseDates
	Reason        schematype.Text
	ParticipantID string
	At            time.Time
}

// move writes the move, the phase's new dates with their revision, and the feed's row. It
// returns the move's id.
func move(ctx context.Context, tx *ent.Tx, m Move) (string, error) {
	saved, err := tx.PhaseMove.Create().SetPlanID(m.Phase.PlanID).SetPhaseID(m.Phase.ID).
		SetFromDates(m.Phase.Dates).SetToDates(m.To).SetReason(m.Reason).SetMovedAt(m.At).
		SetNillableParticipantID(input.Some(m.ParticipantID)).Save(ctx)
	if err != nil {
		return "", fmt.Errorf("saving the move: %w", err)
	}
	update := m.Phase.Update().Where(phase.Version(m.Phase.Version)).
		SetDates(m.To).AddVersion(1).SetChangedAt(m.At)
	if m.Phase.FirstPromised == nil {
		first := m.Phase.Dates
		update.SetFirstPromised(&first)
	}
	updated, err := update.Save(ctx)
	if ent.IsNotFound(err) {
		return "", input.ErrStale
	}
	if err != nil {
		return "", fmt.Errorf("moving the phase: %w", err)
	}
	if err := revision.Record(ctx, tx, revision.Entry{
		PlanID: updated.PlanID, EntityID: updated.ID, Version: updated.Version, State: updated,
		Reason: &m.Reason, ParticipantID: m.ParticipantID, At: m.At,
	}); err != nil {
		return "", err
	}
	feed.Append(ctx, feed.Change{
		Topic: feed.PlanTopic, Kind: feed.PhaseMoved,
		PlanID: updated.PlanID, SubjectID: updated.ID, EntityID: saved.ID, Version: 1,
		Audience: access.Public, ParticipantID: m.ParticipantID, At: m.At,
	})
	return saved.ID, nil
}

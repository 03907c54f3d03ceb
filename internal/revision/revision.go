// Package revision keeps the past: the full public state of every record at every version,
// with who changed it, when and why. What an event reports is read from here when the
// record has moved on.
package revision

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"jalon/ent"
	"jalon/ent/revision"
	"jalon/ent/schema/schematype"
	"jalon/internal/access/rule"
)

// Entry is one version of a record.
type Entry struct {
	PlanID   string
	EntityID string
	Version  int
	// State is the record as it now is; it is stored as JSON.
	State any
	// Reason is the public reason; nil where none was asked for.
	Reason *schematype.Text
	// ParticipantID is who made the change; "" for an import.
	ParticipantID string
	At            time.Time
}

// Record writes one version of a record, in the transaction that made it.
func Record(ctx context.Context, tx *ent.Tx, e Entry) error {
	state, err := json.Marshal(e.State)
	if err != nil {
		return fmt.Errorf("recording version %d of %s: %w", e.Version, e.EntityID, err)
	}
	create := tx.Revision.Create().
		SetPlanID(e.PlanID).SetEntityID(e.EntityID).SetVersion(e.Version).
		SetState(state).SetReason(e.Reason).SetAt(e.At)
	if e.ParticipantID != "" {
		create.SetParticipantID(e.ParticipantID)
	}
	// The policy has allowed the change itself; its history goes with it.
	if err := create.Exec(rule.AsSystem(ctx, "history of an allowed change")); err != nil {
		return fmt.Errorf("recording version %d of %s: %w", e.Version, e.EntityID, err)
	}
	return nil
}

// Past is a version of a record with who made it, when and why.
type Past[T any] struct {
	*ent.Revision
	Record *T
}

// At returns a record as it was at a version. The caller must have found, through the
// record's own policy, that the viewer may see it.
func At[T any](ctx context.Context, client *ent.Client, entityID string, version int) (Past[T], error) {
	row, err := client.Revision.Query().
		Where(revision.EntityID(entityID), revision.Version(version)).
		Only(rule.AsSystem(ctx, "the record itself was seen through its policy"))
	if err != nil {
		return Past[T]{}, fmt.Errorf("reading version %d of %s: %w", version, entityID, err)
	}
	return decode[T](row)
}

// All returns every version of a record, newest first; see [At] for the caller's duty.
func All[T any](ctx context.Context, client *ent.Client, entityID string) ([]Past[T], error) {
	rows, err := client.Revision.Query().
		Where(revision.EntityID(entityID)).Order(ent.Desc(revision.FieldVersion)).
		All(rule.AsSystem(ctx, "the record itself was seen through its policy"))
	if err != nil {
		return nil, fmt.Errorf("reading the versions of %s: %w", entityID, err)
	}
	past := make([]Past[T], len(rows))
	for i, row := range rows {
		if past[i], err = decode[T](row); err != nil {
			return nil, err
		}
	}
	return past, nil
}

func decode[T any](row *ent.Revision) (Past[T], error) {
	record := new(T)
	if err := json.Unmarshal(row.State, record); err != nil {
		return Past[T]{}, fmt.Errorf("reading version %d of %s: %w", row.Version, row.EntityID, err)
	}
	return Past[T]{Revision: row, Record: record}, nil
}

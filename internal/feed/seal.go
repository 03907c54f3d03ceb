package feed

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"jalon/ent"
	"jalon/internal/access/rule"
)

// headID is the id of the one row that counts the feed.
const headID = 1

// Seal numbers the changes of a batch and writes their rows: the store calls it with the
// transaction's last statements. Counting up first locks the head's row until the commit,
// so on PostgreSQL too nobody gets a later offset and commits earlier.
func Seal(ctx context.Context, tx *ent.Tx, notes []any) error {
	ctx = rule.AsSystem(ctx, "the feed's own rows")
	changes := make([]Change, 0, len(notes))
	for _, note := range notes {
		if c, ok := note.(Change); ok {
			changes = append(changes, c)
		}
	}
	if len(changes) == 0 {
		return nil
	}
	head, err := count(ctx, tx, len(changes))
	if err != nil {
		return fmt.Errorf("counting the feed: %w", err)
	}
	return insert(ctx, tx, head, changes)
}

// count moves the head on by n and returns it as it is then.
func count(ctx context.Context, tx *ent.Tx, n int) (head Head, err error) {
	rows, err := tx.QueryContext(ctx,
		"UPDATE feed_heads SET last = last + $1 WHERE id = $2 RETURNING epoch, last", n, headID)
	if err != nil {
		return head, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	if !rows.Next() {
		return head, cmp.Or(rows.Err(), errors.New("the head is missing; was the feed opened?"))
	}
	return head, rows.Scan(&head.Epoch, &head.Last)
}

// chunk keeps a statement below SQLite's bound of 32,766 values.
const chunk = 1000

func insert(ctx context.Context, tx *ent.Tx, head Head, changes []Change) error {
	offset := head.Last - int64(len(changes))
	for part := range slices.Chunk(changes, chunk) {
		rows := make([]*ent.ChangeCreate, len(part))
		for i, c := range part {
			offset++
			rows[i] = row(tx, head.Epoch, offset, c)
		}
		if err := tx.Change.CreateBulk(rows...).Exec(ctx); err != nil {
			return fmt.Errorf("writing the feed: %w", err)
		}
	}
	return nil
}

func row(tx *ent.Tx, epoch, offset int64, c Change) *ent.ChangeCreate {
	return tx.Change.Create().
		SetID(offset).SetEpoch(epoch).
		SetTopic(string(c.Topic)).SetKind(string(c.Kind)).
		SetPlanID(c.PlanID).SetParentID(c.ParentID).SetSubjectID(c.SubjectID).
		SetEntityID(c.EntityID).SetVersion(c.Version).
		SetAudience(c.Audience).SetParticipantID(c.ParticipantID).SetAt(c.At)
}

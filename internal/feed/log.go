package feed

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"jalon/ent"
	"jalon/ent/change"
	"jalon/ent/feedhead"
	"jalon/ent/predicate"
	"jalon/internal/access/rule"
	"jalon/internal/store"
)

// Scope is what a subscription listens to: one topic within a plan, within a commitment of
// it, or about one milestone (or whatever the topic's subjects are).
type Scope struct {
	Topic Topic
	// PlanID is always set: it is the plan whose roles decide what is seen.
	PlanID string
	// ParentID and SubjectID narrow the scope; at most one of them is set.
	ParentID  string
	SubjectID string
}

// Holds tells whether a change is in the scope.
func (s Scope) Holds(c Change) bool {
	if s.Topic != c.Topic {
		return false
	}
	switch {
	case s.SubjectID != "":
		return s.SubjectID == c.SubjectID
	case s.ParentID != "":
		return s.ParentID == c.ParentID
	}
	return s.PlanID == c.PlanID
}

// Log reads the feed.
type Log struct {
	store     *store.Store
	positions *Positions
}

// settingKey names the setting that holds the key of positions.
const settingKey = "feed.positionKey"

// OpenLog prepares the feed of a migrated database: at first use it draws the key of
// positions and starts the first epoch.
func OpenLog(ctx context.Context, s *store.Store) (*Log, error) {
	ctx = rule.AsSystem(ctx, "the feed's own rows")
	var key []byte
	err := s.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		setting, err := tx.Setting.Get(ctx, settingKey)
		if err == nil {
			key = setting.Value
			return nil
		}
		if !ent.IsNotFound(err) {
			return err
		}
		key = make([]byte, KeySize)
		if _, err := rand.Read(key); err != nil {
			return err
		}
		if err := tx.Setting.Create().SetID(settingKey).SetValue(key).Exec(ctx); err != nil {
			return err
		}
		return tx.FeedHead.Create().SetID(headID).SetEpoch(1).SetLast(0).SetFloor(0).Exec(ctx)
	})
	if err != nil {
		return nil, fmt.Errorf("opening the feed: %w", err)
	}
	positions, err := NewPositions(key)
	if err != nil {
		return nil, err
	}
	return &Log{store: s, positions: positions}, nil
}

// Head is where the feed stands.
type Head struct {
	// Epoch is the incarnation of the feed; a restore begins a new one.
	Epoch int64
	// Last is the offset of the newest change, Floor of the newest one that was dropped.
	Last, Floor int64
}

// Head reads where the feed stands.
func (l *Log) Head(ctx context.Context) (Head, error) {
	row, err := l.store.Read().FeedHead.Get(rule.AsSystem(ctx, "the feed's own rows"), headID)
	if err != nil {
		return Head{}, fmt.Errorf("reading the feed's head: %w", err)
	}
	return Head{Epoch: row.Epoch, Last: row.Last, Floor: row.Floor}, nil
}

// PositionOf returns the position of an offset of the current epoch.
func (l *Log) PositionOf(head Head, offset int64) Position {
	return l.positions.Of(head.Epoch, offset)
}

// OffsetOf returns the offset of a position, or ErrBadPosition or ErrResync. It holds the
// position against a head that must have been read after the position was given out.
func (l *Log) OffsetOf(head Head, position Position) (int64, error) {
	epoch, offset, err := l.positions.Parse(position)
	switch {
	case err != nil:
		return 0, err
	case epoch > head.Epoch, epoch == head.Epoch && offset > head.Last, offset < 0:
		return 0, ErrBadPosition
	case epoch < head.Epoch, offset < head.Floor:
		return 0, ErrResync
	}
	return offset, nil
}

// After reads changes with offsets above after, oldest first, at most limit, of all topics.
func (l *Log) After(ctx context.Context, after int64, limit int) ([]Change, error) {
	return l.read(ctx, after, limit)
}

// InScope reads changes of a scope with offsets above after and up to upTo, oldest first,
// at most limit.
func (l *Log) InScope(ctx context.Context, s Scope, after, upTo int64, limit int) ([]Change, error) {
	where := []predicate.Change{change.Topic(string(s.Topic)), change.IDLTE(upTo)}
	switch {
	case s.SubjectID != "":
		where = append(where, change.SubjectID(s.SubjectID))
	case s.ParentID != "":
		where = append(where, change.ParentID(s.ParentID))
	case s.PlanID != "":
		where = append(where, change.PlanID(s.PlanID))
	default:
		return nil, errors.New("feed: a scope without an id")
	}
	return l.read(ctx, after, limit, where...)
}

// BehindVersion returns the offset behind which the changes of a kind with versions above one
// begin; found is false when the feed does not reach back so far. The scope must name a
// subject whose versions rise by one with each change of the kind. The look goes backwards
// from the newest change, as far as it must.
func (l *Log) BehindVersion(ctx context.Context, s Scope, kind Kind, version int) (offset int64, found bool, err error) {
	ctx = rule.AsSystem(ctx, "a place in the feed tells nothing")
	of := l.store.Read().Change.Query().
		Where(change.SubjectID(s.SubjectID), change.Topic(string(s.Topic)), change.Kind(string(kind)))
	row, err := of.Clone().Order(change.ByID()).First(ctx)
	if ent.IsNotFound(err) {
		return 0, false, nil
	}
	if err != nil {
		return 0, false, fmt.Errorf("reading the feed: %w", err)
	}
	if row.Version > version {
		return row.ID - 1, row.Version == version+1, nil
	}
	row, err = of.Where(change.VersionLTE(version)).Order(change.ByID(sql.OrderDesc())).First(ctx)
	if err != nil {
		return 0, false, fmt.Errorf("reading the feed: %w", err)
	}
	return row.ID, true, nil
}

func (l *Log) read(ctx context.Context, after int64, limit int, where ...predicate.Change) ([]Change, error) {
	rows, err := l.store.Read().Change.Query().
		Where(append(where, change.IDGT(after))...).
		Order(change.ByID()).Limit(limit).
		All(rule.AsSystem(ctx, "who may learn of a change is decided where it is delivered"))
	if err != nil {
		return nil, fmt.Errorf("reading the feed: %w", err)
	}
	changes := make([]Change, len(rows))
	for i, row := range rows {
		changes[i] = fromRow(row)
	}
	return changes, nil
}

func fromRow(row *ent.Change) Change {
	return Change{
		Offset: row.ID, Topic: Topic(row.Topic), Kind: Kind(row.Kind),
		PlanID: row.PlanID, ParentID: row.ParentID, SubjectID: row.SubjectID,
		EntityID: row.EntityID, Version: row.Version,
		Audience: row.Audience, ParticipantID: row.ParticipantID, At: row.At,
	}
}

// Prune drops the changes made before a time and raises the floor to them, at most limit
// rows at once. It returns how many it dropped.
func (l *Log) Prune(ctx context.Context, before time.Time, limit int) (int, error) {
	ctx = rule.AsSystem(ctx, "the feed's own rows")
	var dropped int
	err := l.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		old, err := tx.Change.Query().Where(change.AtLT(before)).Order(change.ByID()).Limit(limit).IDs(ctx)
		if err != nil || len(old) == 0 {
			return err
		}
		floor := old[len(old)-1]
		if dropped, err = tx.Change.Delete().Where(change.IDLTE(floor)).Exec(ctx); err != nil {
			return err
		}
		return tx.FeedHead.Update().Where(feedhead.ID(headID)).SetFloor(floor).Exec(ctx)
	})
	if err != nil {
		return 0, fmt.Errorf("pruning the feed: %w", err)
	}
	return dropped, nil
}

// NewEpoch begins a new incarnation of the feed, after which no older position is honoured.
// A restore does it.
func (l *Log) NewEpoch(ctx context.Context) error {
	ctx = rule.AsSystem(ctx, "the feed's own rows")
	return l.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		return tx.FeedHead.Update().Where(feedhead.ID(headID)).AddEpoch(1).Exec(ctx)
	})
}

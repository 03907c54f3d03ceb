package draft

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"jalon/ent"
	"jalon/ent/draftcommit"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/fault"
	"jalon/internal/feed"
	"jalon/internal/input"
)

// Happening is what can happen to a draft: an *[Event], a *[Cursor] or a *[StateChange].
type Happening interface{ happening() }

func (*Event) happening()       {}
func (*Cursor) happening()      {}
func (*StateChange) happening() {}

// StateChange says that a draft was frozen, reopened or closed, or that how many have it open
// changed.
type StateChange struct{ Draft *View }

// Event is one commit as it is told.
type Event struct {
	Version       int
	Steps         []json.RawMessage
	Ref, ClientID string
	// ParticipantID is who wrote; "" for those who may not see drafts in work.
	ParticipantID string
	At            time.Time
	Hash          *string
}

// Scope returns what a subscription to a draft listens to, and the place in the feed after
// which it begins so that the first event is version since + 1. The viewer must be able to
// see the draft. A version that the draft no longer keeps gives feed.ErrResync.
func (s *Service) Scope(ctx context.Context, id string, since int) (feed.Scope, int64, error) {
	scope := feed.Scope{Topic: feed.DraftTopic}
	if err := input.OfKind(id, schematype.KindDraft); err != nil {
		return scope, 0, err
	}
	// The head is read first: whatever is committed later comes after it.
	head, err := s.log.Head(ctx)
	if err != nil {
		return scope, 0, err
	}
	row, err := s.store.Read().Draft.Get(ctx, id)
	if ent.IsNotFound(err) {
		return scope, 0, fault.ErrNotFound
	}
	if err != nil {
		return scope, 0, fmt.Errorf("reading the draft: %w", err)
	}
	scope.PlanID, scope.SubjectID = row.PlanID, row.ID
	switch {
	case since < 0 || since > row.Version:
		return scope, 0, feed.ErrBadPosition
	case since < row.Floor, row.Version-since > maxBehind:
		return scope, 0, feed.ErrResync
	}
	if since == row.Version {
		return scope, head.Last, nil
	}
	from, found, err := s.log.BehindVersion(ctx, scope, feed.DraftCommitted, since)
	if err == nil && !found {
		err = feed.ErrResync // the feed no longer reaches back to it
	}
	return scope, from, err
}

// EventOf returns what a change of the feed says was committed. Who may learn of it was
// decided by the change's audience; a commit never changes, so it is given from memory where
// it is there.
func (s *Service) EventOf(ctx context.Context, c feed.Change) (*Event, error) {
	made, err := s.committedAt(ctx, c)
	if err != nil || made == nil {
		return nil, err
	}
	return made.event(access.FromContext(ctx).Can(access.SeeDraft, c.PlanID))
}

func (s *Service) committedAt(ctx context.Context, c feed.Change) (*commit, error) {
	if made := s.recent.get(c.EntityID); made != nil {
		return made, nil
	}
	row, err := s.CommitByID(ctx, c.EntityID)
	if err != nil || row == nil {
		return nil, err
	}
	return fromRow(row), nil
}

// StepsOf returns a commit's steps one by one.
func StepsOf(row *ent.DraftCommit) ([]json.RawMessage, error) { return fromRow(row).each() }

func (c *commit) each() ([]json.RawMessage, error) {
	var steps []json.RawMessage
	if err := json.Unmarshal(c.steps, &steps); err != nil {
		return nil, fmt.Errorf("the steps of version %d: %w", c.version, err)
	}
	return steps, nil
}

func (c *commit) event(named bool) (e *Event, err error) {
	e = &Event{Version: c.version, Ref: c.key.ref, ClientID: c.key.client, At: c.at}
	if e.Steps, err = c.each(); err != nil {
		return nil, err
	}
	if named {
		e.ParticipantID = c.participant
	}
	if c.documentHash != "" {
		e.Hash = &c.documentHash
	}
	return e, nil
}

// maxSince is how many commits are given at once to one who catches up.
const maxSince = 1000

// Since returns the commits after a version, oldest first, at most 1,000.
func (s *Service) Since(ctx context.Context, view *View, version int) ([]*Event, error) {
	if version < view.Floor || version < 0 {
		return nil, feed.ErrResync
	}
	rows, err := s.store.Read().DraftCommit.Query().
		Where(draftcommit.DraftID(view.ID), draftcommit.VersionGT(version)).
		Order(draftcommit.ByVersion()).Limit(maxSince).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("reading the commits: %w", err)
	}
	named := access.FromContext(ctx).Can(access.SeeDraft, view.PlanID)
	events := make([]*Event, len(rows))
	for i, row := range rows {
		if events[i], err = fromRow(row).event(named); err != nil {
			return nil, err
		}
		if id := events[i].ParticipantID; id != "" {
			LoadersFrom(ctx).around.Participants(id)
		}
	}
	return events, nil
}

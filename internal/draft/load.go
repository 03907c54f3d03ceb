package draft

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"jalon/ent"
	"jalon/ent/draftcommit"
	"jalon/ent/draftsnapshot"
	"jalon/internal/access/rule"
	"jalon/internal/fault"
	"jalon/internal/prosemirror"
)

// load reads the document: the newest snapshot, and the commits after it.
func (d *document) load(ctx context.Context) {
	defer close(d.loaded)
	ctx = rule.AsSystem(ctx, "the authority reads what it rules over")
	read := d.service.store.Read()
	row, err := read.Draft.Get(ctx, d.id)
	if ent.IsNotFound(err) {
		err = fault.ErrNotFound
	}
	if err != nil {
		d.loadErr = err
		return
	}
	state, tail, err := d.service.replay(ctx, d.id, row.Version)
	if err != nil {
		d.loadErr = fmt.Errorf("opening draft %s at version %d: %w", d.id, row.Version, err)
		return
	}
	d.facts = factsOf(row)
	d.begin(state, tail)
}

// replay builds the document at a version and returns the commits that it took, oldest
// first.
func (s *Service) replay(ctx context.Context, id string, version int) (*state, []*commit, error) {
	read := s.store.Read()
	snapshot, err := read.DraftSnapshot.Query().
		Where(draftsnapshot.DraftID(id), draftsnapshot.VersionLTE(version)).
		Order(draftsnapshot.ByVersion(sql.OrderDesc())).First(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("reading the snapshot: %w", err)
	}
	doc, err := s.schema.ParseDocument(snapshot.Content)
	if err != nil {
		return nil, nil, fmt.Errorf("the snapshot of version %d: %w", snapshot.Version, err)
	}
	commits, err := s.commits(ctx, id, snapshot.Version, version, maxBehind)
	if err != nil {
		return nil, nil, err
	}
	s.Counts.Opened.Add(1)
	s.Counts.Replayed.Add(int64(len(commits)))
	at := snapshot.Version
	for _, c := range commits {
		if c.version != at+1 {
			return nil, nil, fmt.Errorf("version %d follows %d", c.version, at)
		}
		steps, err := s.schema.ParseSteps(c.steps)
		if err != nil {
			return nil, nil, fmt.Errorf("the steps of version %d: %w", c.version, err)
		}
		if doc, _, err = prosemirror.ApplyAll(ctx, doc, steps); err != nil {
			return nil, nil, fmt.Errorf("the steps of version %d: %w", c.version, err)
		}
		c.setMaps(steps)
		at = c.version
	}
	if at != version {
		return nil, nil, fmt.Errorf("the commits end at version %d of %d", at, version)
	}
	return &state{version: version, doc: doc}, commits, nil
}

// commits reads commits with versions above after and up to upTo, oldest first, at most
// limit. Their maps are not made yet.
func (s *Service) commits(ctx context.Context, id string, after, upTo, limit int) ([]*commit, error) {
	rows, err := s.store.Read().DraftCommit.Query().
		Where(draftcommit.DraftID(id), draftcommit.VersionGT(after), draftcommit.VersionLTE(upTo)).
		Order(draftcommit.ByVersion()).Limit(limit).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("reading the commits: %w", err)
	}
	list := make([]*commit, len(rows))
	for i, row := range rows {
		list[i] = fromRow(row)
	}
	return list, nil
}

func fromRow(row *ent.DraftCommit) *commit {
	c := &commit{
		id: row.ID, version: row.Version, key: key{row.ClientID, row.Ref}, at: row.CommittedAt,
		steps: row.Steps, inputHash: row.InputHash, documentHash: row.DocumentHash,
	}
	if row.ParticipantID != nil {
		c.participant = *row.ParticipantID
	}
	return c
}

// mapsSince returns the maps of every step that was committed after a version, oldest first.
// What is no longer in memory is read.
func (d *document) mapsSince(ctx context.Context, version int) ([]prosemirror.StepMap, error) {
	var maps []prosemirror.StepMap
	if first := d.tailFrom(); version < first {
		older, err := d.service.commits(ctx, d.id, version, first, maxBehind)
		if err != nil {
			return nil, err
		}
		if len(older) != first-version {
			return nil, errors.New("draft: commits are missing")
		}
		for _, c := range older {
			steps, err := d.service.schema.ParseSteps(c.steps)
			if err != nil {
				return nil, fmt.Errorf("the steps of version %d: %w", c.version, err)
			}
			c.setMaps(steps)
			maps = append(maps, c.maps...)
		}
	}
	// Versions have no gaps, so what came since is the end of the tail.
	for _, c := range d.tail[max(0, version-d.tailFrom()):] {
		maps = append(maps, c.maps...)
	}
	return maps, nil
}

// encodeSteps writes steps as a JSON array.
func encodeSteps(steps []prosemirror.Step) json.RawMessage {
	out := append(make([]byte, 0, 128), '[')
	for i, step := range steps {
		if i > 0 {
			out = append(out, ',')
		}
		out = step.AppendJSON(out)
	}
	return append(out, ']')
}

package draft

import (
	"context"
	"crypto/sha256"
	"fmt"
	"time"

	"jalon/ent"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/feed"
	"jalon/internal/prosemirror"
	"jalon/internal/prosemirror/schema"
	"jalon/internal/store"
)

// Past is a draft with its history, as an import brings it in.
type Past struct {
	PlanID, CommitmentID string
	Language             schematype.Language
	Public               bool
	BegunAt              time.Time
	// First is the text at version 0.
	First   *prosemirror.Node
	Commits []PastCommit
}

// PastCommit is one commit of a history. Its steps fit the version before.
type PastCommit struct {
	ParticipantID, ClientID, Ref string
	At                           time.Time
	Steps                        []prosemirror.Step
}

// importAtOnce is how many commits share a write: each makes two rows.
const importAtOnce = 400

// Import brings in a draft with its history and returns its id. Every step is applied by the
// engine on the way; one that does not fit is an error, and then the draft ends before it.
func Import(ctx context.Context, s *store.Store, past Past) (string, error) {
	ctx = rule.AsSystem(ctx, "importing a draft's history")
	i := importer{store: s, past: past, draftID: schematype.NewID(schematype.KindDraft), doc: past.First}
	err := s.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		err := tx.Draft.Create().SetID(i.draftID).SetPlanID(past.PlanID).SetCommitmentID(past.CommitmentID).
			SetLanguage(past.Language).SetState(schematype.DraftOpen).SetPublic(past.Public).
			SetSchemaVersion(schema.Version).SetChangedAt(past.BegunAt).Exec(ctx)
		if err != nil {
			return err
		}
		return i.snapshot(tx, 0, past.First, past.BegunAt).Exec(ctx)
	})
	for from := 0; err == nil && from < len(past.Commits); from += importAtOnce {
		err = i.commits(ctx, from, min(from+importAtOnce, len(past.Commits)))
	}
	if err != nil {
		return "", fmt.Errorf("importing a draft: %w", err)
	}
	return i.draftID, nil
}

type importer struct {
	store   *store.Store
	past    Past
	draftID string
	doc     *prosemirror.Node
}

func (i *importer) snapshot(tx *ent.Tx, version int, doc *prosemirror.Node, at time.Time) *ent.DraftSnapshotCreate {
	content := doc.AppendJSON(nil)
	return tx.DraftSnapshot.Create().SetPlanID(i.past.PlanID).SetDraftID(i.draftID).SetVersion(version).
		SetContent(content).SetHash(sum(content)).SetTakenAt(at)
}

// commits writes the commits from one index up to another.
func (i *importer) commits(ctx context.Context, from, to int) error {
	docs := make([]*prosemirror.Node, 0, to-from)
	doc := i.doc
	for n, c := range i.past.Commits[from:to] {
		var err error
		if doc, _, err = prosemirror.ApplyAll(ctx, doc, c.Steps); err != nil {
			return fmt.Errorf("commit %d: %w", from+n+1, err)
		}
		docs = append(docs, doc)
	}
	err := i.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		rows := make([]*ent.DraftCommitCreate, 0, len(docs))
		var snapshots []*ent.DraftSnapshotCreate
		for n, doc := range docs {
			version, c := from+n+1, i.past.Commits[from+n]
			rows = append(rows, i.row(ctx, tx, version, doc, c))
			if version%snapshotEvery == 0 {
				snapshots = append(snapshots, i.snapshot(tx, version, doc, c.At))
			}
		}
		if err := tx.DraftCommit.CreateBulk(rows...).Exec(ctx); err != nil {
			return err
		}
		if err := tx.DraftSnapshot.CreateBulk(snapshots...).Exec(ctx); err != nil {
			return err
		}
		return tx.Draft.UpdateOneID(i.draftID).SetVersion(to).SetChangedAt(i.past.Commits[to-1].At).Exec(ctx)
	})
	i.doc = doc
	return err
}

func (i *importer) row(ctx context.Context, tx *ent.Tx, version int, doc *prosemirror.Node, c PastCommit) *ent.DraftCommitCreate {
	steps := encodeSteps(c.Steps)
	hash := ""
	if version%hashEvery == 0 {
		hash = hashOf(doc)
	}
	input := sha256.Sum256(steps)
	id := schematype.NewID(schematype.KindDraftCommit)
	audience := access.Editors
	if i.past.Public {
		audience = access.Public
	}
	feed.Append(ctx, feed.Change{
		Topic: feed.DraftTopic, Kind: feed.DraftCommitted, PlanID: i.past.PlanID, ParentID: i.past.CommitmentID,
		SubjectID: i.draftID, EntityID: id, Version: version, Audience: audience, ParticipantID: c.ParticipantID, At: c.At,
	})
	row := tx.DraftCommit.Create().SetID(id).SetPlanID(i.past.PlanID).SetDraftID(i.draftID).
		SetVersion(version).SetClientID(c.ClientID).SetRef(c.Ref).SetSteps(steps).
		SetInputHash(input[:]).SetDocumentHash(hash).SetCommittedAt(c.At)
	if c.ParticipantID != "" {
		row.SetParticipantID(c.ParticipantID)
	}
	return row
}

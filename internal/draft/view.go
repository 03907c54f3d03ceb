package draft

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"sync"

	"entgo.io/ent/dialect/sql"

	"jalon/ent"
	"jalon/ent/draft"
	"jalon/ent/draftcommit"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/load"
	"jalon/internal/prosemirror"
)

// View is a draft as one request sees it: its text and its version belong together.
type View struct {
	*ent.Draft

	service *Service
	once    sync.Once
	text    *Text
	err     error
}

// Text is a draft's text at one version.
type Text struct {
	Version int
	doc     *prosemirror.Node
}

// Now returns the newest committed text.
func (v *View) Now(ctx context.Context) (*Text, error) {
	v.once.Do(func() {
		d, err := v.service.document(ctx, v.Draft)
		if err != nil {
			v.err = err
			return
		}
		head := d.head.Load()
		d.used.Store(nanoseconds())
		v.text = &Text{Version: head.version, doc: head.doc}
	})
	return v.text, v.err
}

// At returns the text at a version, or nil when the draft has no such version.
func (v *View) At(ctx context.Context, version int) (*Text, error) {
	now, err := v.Now(ctx)
	if err != nil || version == now.Version {
		return now, err
	}
	if version < v.Floor || version > now.Version {
		return nil, nil
	}
	state, _, err := v.service.replay(rule.AsSystem(ctx, "the draft itself was seen through its policy"), v.ID, version)
	if err != nil {
		return nil, fmt.Errorf("reading version %d of draft %s: %w", version, v.ID, err)
	}
	return &Text{Version: version, doc: state.doc}, nil
}

// Content is the text as a ProseMirror document.
func (t *Text) Content() json.RawMessage { return t.doc.AppendJSON(nil) }

// Hash is the SHA-256 of Content, hexadecimal.
func (t *Text) Hash() string { return hashOf(t.doc) }

// Plain is the text without any marks; blocks are separated by an empty line.
func (t *Text) Plain() (string, error) {
	text, err := t.doc.TextBetween(0, t.doc.ContentSize(), "\n\n", "\n")
	return strings.TrimSpace(text), err
}

// Loaders read drafts for one request.
type Loaders struct {
	View *load.One[*View]
	// OfCommitment is by commitment, English before French.
	OfCommitment *load.Children[*View]

	around Around
}

// Around is told the ids of what drafts refer to in other domains, so that their loaders can
// read them together.
type Around struct {
	Commitments  func(ids ...string)
	Participants func(ids ...string)
}

// NewLoaders returns loaders for one request.
func (s *Service) NewLoaders(around Around) *Loaders {
	read := s.store.Read()
	l := &Loaders{around: around}
	l.View = load.NewOne(func(ctx context.Context, ids []string) (map[string]*View, error) {
		rows, err := read.Draft.Query().Where(draft.IDIn(ids...)).All(ctx)
		views := make(map[string]*View, len(rows))
		for _, row := range rows {
			views[row.ID] = &View{Draft: row, service: s}
			around.Commitments(row.CommitmentID)
			l.OfCommitment.Expect(row.CommitmentID)
		}
		return views, err
	})
	l.OfCommitment = load.NewChildren(func(ctx context.Context, commitments []string) (map[string][]*View, error) {
		rows, err := read.Draft.Query().Where(draft.CommitmentIDIn(commitments...)).
			Order(draft.ByLanguage()).All(ctx)
		views := make(map[string][]*View, len(commitments))
		for _, row := range rows {
			view := &View{Draft: row, service: s}
			l.View.Prime(row.ID, view)
			views[row.CommitmentID] = append(views[row.CommitmentID], view)
		}
		return views, err
	})
	return l
}

// LoadersFrom returns the request's loaders.
func LoadersFrom(ctx context.Context) *Loaders { return load.From[*Loaders](ctx) }

// Counterpart returns the draft of the same text in the other language, or nil.
func (l *Loaders) Counterpart(ctx context.Context, v *View) (*View, error) {
	both, err := l.OfCommitment.Of(ctx, v.CommitmentID)
	for _, other := range both {
		if other.Language != v.Language {
			return other, err
		}
	}
	return nil, err
}

// CanEdit tells whether the viewer may write in a draft now.
func (v *View) CanEdit(ctx context.Context) bool {
	return v.State == schematype.DraftOpen && access.FromContext(ctx).Can(access.EditDraft, v.PlanID)
}

// CanFreeze tells whether the viewer may freeze and reopen a draft.
func (v *View) CanFreeze(ctx context.Context) bool {
	return access.FromContext(ctx).Can(access.FreezeDraft, v.PlanID)
}

// Commits returns a page's worth of commits with versions below before (0 for the newest),
// newest first, one more than asked for if there is one.
func (s *Service) Commits(ctx context.Context, draftID string, before, limit int) ([]*ent.DraftCommit, error) {
	query := s.store.Read().DraftCommit.Query().Where(draftcommit.DraftID(draftID))
	if before > 0 {
		query.Where(draftcommit.VersionLT(before))
	}
	rows, err := query.Order(draftcommit.ByVersion(sql.OrderDesc())).Limit(limit + 1).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("reading the commits: %w", err)
	}
	for _, row := range rows {
		if row.ParticipantID != nil {
			LoadersFrom(ctx).around.Participants(*row.ParticipantID)
		}
	}
	return rows, nil
}

// CommitByID returns a commit, or nil when the viewer may not see it.
func (s *Service) CommitByID(ctx context.Context, id string) (*ent.DraftCommit, error) {
	row, err := s.store.Read().DraftCommit.Get(ctx, id)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return row, err
}

// AuthorOf returns who made a commit; "" for those who may not see drafts in work, and for
// somebody who was erased.
func (s *Service) AuthorOf(ctx context.Context, row *ent.DraftCommit) string {
	if row.ParticipantID == nil || !access.FromContext(ctx).Can(access.SeeDraft, row.PlanID) {
		return ""
	}
	return *row.ParticipantID
}

package draft

import (
	"context"
	"slices"
	"strings"
	"sync"
	"time"

	"jalon/ent"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/fault"
	"jalon/internal/feed"
	"jalon/internal/input"
)

// MoveDraftCursorInput is where an editor's caret is.
type MoveDraftCursorInput struct {
	DraftID  string
	ClientID string
	Version  int
	Anchor   *int
	Head     *int
	Gone     bool
}

// Cursor is where somebody's caret is.
type Cursor struct {
	ClientID      string
	ParticipantID string
	Version       int
	Anchor, Head  *int
	Gone          bool

	seen time.Time
}

// presence knows who has which draft open. It is not stored: who is silent for a minute is
// gone.
type presence struct {
	mu     sync.Mutex
	drafts map[string]map[string]*Cursor
}

// How long an editor is believed to be there, how many one draft may have, and how many of
// them may be one person's.
const (
	presentFor   = time.Minute
	maxPresent   = 500
	maxOfOne     = 20
	maxInVersion = 1 << 30
)

var errFull = fault.UserErrors{{Code: fault.TooFast, Message: fault.Say(
	"Too many people are here to show everyone’s caret", "Trop de personnes sont ici pour montrer tous les curseurs")}}

// MoveCursor notes where a viewer's caret is and tells the others. Whoever may read a draft
// may be seen in it; where carets are, editors alone are told.
func (s *Service) MoveCursor(ctx context.Context, in MoveDraftCursorInput) error {
	if err := input.OfKind(in.DraftID, schematype.KindDraft); err != nil {
		return err
	}
	if err := checkCursor(in); err != nil {
		return err
	}
	view, err := LoadersFrom(ctx).View.Get(ctx, in.DraftID)
	if err != nil {
		return err
	}
	viewer := access.FromContext(ctx)
	switch {
	case view == nil:
		return fault.ErrNotFound
	case !viewer.SignedIn():
		return fault.ErrUnauthenticated
	}
	came, err := s.presence.note(in, viewer.Plans[view.PlanID].ParticipantID, time.Now())
	if err != nil {
		return err
	}
	s.whisper(view.Draft, feed.DraftCursorMoved, in.ClientID)
	if came {
		s.whisper(view.Draft, feed.DraftStateChanged, view.ID)
	}
	return nil
}

func checkCursor(in MoveDraftCursorInput) error {
	var c input.Checker
	checkName(&c, in.ClientID, "clientId")
	if in.Version < 0 || in.Version > maxInVersion {
		c.Errs.Add(fault.UnknownVersion, unknownVersion, "version")
	}
	for field, position := range map[string]*int{"anchor": in.Anchor, "head": in.Head} {
		if position != nil && (*position < 0 || *position > maxInVersion) {
			c.Errs.Add(fault.Invalid, fault.Say("Give a position in the text", "Donnez une position dans le texte"), field)
		}
	}
	return c.Err()
}

// note remembers a cursor and tells whether somebody came or left with it.
func (p *presence) note(in MoveDraftCursorInput, participant string, now time.Time) (changed bool, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	here := p.drafts[in.DraftID]
	known := here[in.ClientID]
	switch {
	case known != nil && known.ParticipantID != participant:
		return false, errClientTaken
	case in.Gone && known == nil:
		return false, nil
	case known == nil && (len(here) >= maxPresent || ofOne(here, participant) >= maxOfOne):
		return false, errFull
	case here == nil:
		here = map[string]*Cursor{}
		p.drafts[in.DraftID] = here
	}
	here[in.ClientID] = &Cursor{
		ClientID: in.ClientID, ParticipantID: participant, Version: in.Version,
		Anchor: in.Anchor, Head: in.Head, Gone: in.Gone, seen: now,
	}
	wasHere := known != nil && !known.Gone
	return wasHere == in.Gone, nil
}

func ofOne(here map[string]*Cursor, participant string) int {
	n := 0
	for _, c := range here {
		if c.ParticipantID == participant {
			n++
		}
	}
	return n
}

// expireCursors lets those leave who have been silent, and forgets those who left.
func (s *Service) expireCursors(now time.Time) {
	left := map[string][]string{}
	s.presence.mu.Lock()
	for id, here := range s.presence.drafts {
		for client, c := range here {
			switch {
			case c.Gone && now.Sub(c.seen) > sweepEvery:
				delete(here, client)
			case !c.Gone && now.Sub(c.seen) > presentFor:
				gone := *c
				gone.Gone, gone.Anchor, gone.Head, gone.seen = true, nil, nil, now
				here[client] = &gone
				left[id] = append(left[id], client)
			}
		}
		if len(here) == 0 {
			delete(s.presence.drafts, id)
		}
	}
	s.presence.mu.Unlock()
	for id, clients := range left {
		row, err := s.store.Read().Draft.Get(rule.AsSystem(context.Background(), "telling who left"), id)
		if err != nil {
			s.report.Warn("telling who left a draft failed", "draft", id, "error", err)
			continue
		}
		for _, client := range clients {
			s.whisper(row, feed.DraftCursorMoved, client)
		}
		s.whisper(row, feed.DraftStateChanged, id)
	}
}

// whisper tells those who listen now. Carets are for editors; that a number changed is for
// whoever sees the draft.
func (s *Service) whisper(row *ent.Draft, kind feed.Kind, entity string) {
	audience := access.Editors
	if kind == feed.DraftStateChanged && row.Public {
		audience = access.Public
	}
	s.hub.Whisper(feed.Change{
		Topic: feed.DraftTopic, Kind: kind, PlanID: row.PlanID, ParentID: row.CommitmentID, SubjectID: row.ID,
		EntityID: entity, Audience: audience, At: s.now(),
	})
}

// CursorOf returns where an editor's caret is now; nil when nobody knows.
func (s *Service) CursorOf(draftID, clientID string) *Cursor {
	s.presence.mu.Lock()
	defer s.presence.mu.Unlock()
	return s.presence.drafts[draftID][clientID]
}

// PeopleHere is how many people have a draft open, however many pages each has.
func (s *Service) PeopleHere(draftID string) int {
	people := map[string]bool{}
	for _, c := range s.present(draftID) {
		people[c.ParticipantID] = true
	}
	return len(people)
}

// People returns who has a draft open; nobody for those who may not see drafts in work.
func (s *Service) People(ctx context.Context, view *View) []*Cursor {
	if !access.FromContext(ctx).Can(access.SeeDraft, view.PlanID) {
		return []*Cursor{}
	}
	here := s.present(view.ID)
	for _, c := range here {
		LoadersFrom(ctx).around.Participants(c.ParticipantID)
	}
	return here
}

func (s *Service) present(draftID string) []*Cursor {
	s.presence.mu.Lock()
	defer s.presence.mu.Unlock()
	list := []*Cursor{}
	for _, c := range s.presence.drafts[draftID] {
		if !c.Gone {
			list = append(list, c)
		}
	}
	slices.SortFunc(list, func(a, b *Cursor) int { return strings.Compare(a.ClientID, b.ClientID) })
	return list
}

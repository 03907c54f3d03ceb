package draft

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"time"
	"unicode/utf8"

	"jalon/ent"
	"jalon/ent/draftcommit"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/fault"
	"jalon/internal/input"
	"jalon/internal/prosemirror"
)

// SubmitDraftStepsInput is changes to a draft, made on one of its versions.
type SubmitDraftStepsInput struct {
	DraftID  string
	Version  int
	Ref      string
	ClientID string
	Steps    []json.RawMessage
}

// Committed is what became of a submission.
type Committed struct {
	// Version is the one with these steps.
	Version int
	// Steps are as they were committed.
	Steps []json.RawMessage
}

// Bounds on what names a submission, in bytes, and on how far back it may be based.
const (
	maxName   = 64
	maxBehind = 20_000
)

// submission is a commit that waits to be made.
type submission struct {
	key         key
	participant string
	version     int
	steps       []prosemirror.Step
	inputHash   []byte
	answer      chan outcome
}

type outcome struct {
	commit *commit
	err    error
}

// Submit commits changes to a draft (SPEC A1 to A9). It returns once they are on disk. What
// the editor can mend comes as fault.UserErrors, and then nothing was changed.
func (s *Service) Submit(ctx context.Context, in SubmitDraftStepsInput) (*Committed, error) {
	row, participant, err := s.writable(ctx, in.DraftID)
	if err != nil {
		return nil, err
	}
	sub, err := s.check(in, participant)
	if err != nil {
		return nil, err
	}
	made, err := s.commit(ctx, row, sub)
	if err != nil {
		return nil, err
	}
	steps, err := made.each()
	return &Committed{Version: made.version, Steps: steps}, err
}

// writable reads a draft as the viewer sees it, and says who they are in its plan, or why
// they may not write in it.
func (s *Service) writable(ctx context.Context, id string) (*ent.Draft, string, error) {
	if err := input.OfKind(id, schematype.KindDraft); err != nil {
		return nil, "", err
	}
	row, err := s.store.Read().Draft.Get(ctx, id)
	if ent.IsNotFound(err) {
		return nil, "", fault.ErrNotFound
	}
	if err != nil {
		return nil, "", fmt.Errorf("reading the draft: %w", err)
	}
	viewer := access.FromContext(ctx)
	member := viewer.Plans[row.PlanID]
	switch {
	case !viewer.SignedIn():
		return nil, "", fault.ErrUnauthenticated
	case !member.Can(access.EditDraft):
		return nil, "", errMayNot
	}
	return row, member.ParticipantID, nil
}

var errMayNot = fault.New(fault.Forbidden, fault.Say(
	"You can read this draft. Sign in as a champion or an official to write.",
	"Vous pouvez lire cette ébauche. Pour écrire, connectez-vous comme champion ou fonctionnaire."))

// check reads the steps and refuses what cannot be a commit of this schema.
func (s *Service) check(in SubmitDraftStepsInput, participant string) (*submission, error) {
	var c input.Checker
	for field, name := range map[string]string{"ref": in.Ref, "clientId": in.ClientID} {
		if name == "" || len(name) > maxName || !utf8.ValidString(name) {
			c.Errs.Add(fault.Invalid, fault.Say(
				"Give a name of 1 to %d characters", "Donnez un nom de 1 à %d caractères", maxName), field)
		}
	}
	if in.Version < 0 {
		c.Errs.Add(fault.UnknownVersion, unknownVersion, "version")
	}
	raw := joined(in.Steps)
	steps, err := s.schema.ParseSteps(raw)
	if err == nil && len(steps) == 0 {
		err = errors.New("there are none")
	}
	if err != nil {
		c.Errs = append(c.Errs, refusedSteps(err)...)
	}
	sum := sha256.Sum256(raw)
	return &submission{
		key: key{in.ClientID, in.Ref}, participant: participant, version: in.Version,
		steps: steps, inputHash: sum[:], answer: make(chan outcome, 1),
	}, c.Err()
}

// joined writes values as one JSON array.
func joined(values []json.RawMessage) []byte {
	size := 2
	for _, v := range values {
		size += len(v) + 1
	}
	b := append(make([]byte, 0, size), '[')
	for i, v := range values {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, v...)
	}
	return append(b, ']')
}

func refusedSteps(err error) fault.UserErrors {
	detail := err.Error()
	var refused *prosemirror.Error
	if errors.As(err, &refused) {
		detail = string(refused.Reason)
		if refused.Path != "" {
			detail += ", " + refused.Path
		}
	}
	return fault.UserErrors{{Code: fault.InvalidSteps, Field: []string{"steps"}, Message: fault.Say(
		"This change cannot be made to the text (%s). Your words are kept: undo the change, or copy them.",
		"Ce changement ne peut être fait dans le texte (%s). Vos mots sont conservés : annulez le changement, ou copiez-les.",
		detail)}}
}

var (
	unknownVersion = fault.Say("The draft has no such version. Read it again",
		"L’ébauche n’a pas cette version. Relisez-la")
	errUnknownVersion = fault.UserErrors{{Code: fault.UnknownVersion, Field: []string{"version"}, Message: unknownVersion}}
	errTooOld         = fault.UserErrors{{Code: fault.TooOld, Field: []string{"version"}, Message: fault.Say(
		"Too much has changed since this version. Read the draft again; your words are kept",
		"Trop de choses ont changé depuis cette version. Relisez l’ébauche; vos mots sont conservés")}}
	errNotOpen = fault.UserErrors{{Code: fault.NotOpen, Message: fault.Say(
		"This draft is frozen. Your words are kept: copy them, or comment",
		"Cette ébauche est gelée. Vos mots sont conservés : copiez-les, ou commentez")}}
	errRefReused = fault.UserErrors{{Code: fault.RefReused, Field: []string{"ref"}, Message: fault.Say(
		"This ref was used before for other changes. Use a new one.",
		"Cette référence a déjà servi à d’autres changements. Utilisez-en une nouvelle.")}}
	errClientTaken = fault.UserErrors{{Code: fault.ClientTaken, Field: []string{"clientId"}, Message: fault.Say(
		"This editor’s name belongs to somebody else. Open the page again",
		"Le nom de cet éditeur appartient à quelqu’un d’autre. Rouvrez la page")}}
	errTooFast = fault.UserErrors{{Code: fault.TooFast, Message: fault.Say(
		"Too many changes at once. They are kept and sent again in a moment",
		"Trop de changements à la fois. Ils sont conservés et renvoyés dans un instant")}}
)

// commit queues a submission and waits for its outcome. A document whose commit lost against
// another process's is read again, and the submission tried on what there is then.
func (s *Service) commit(ctx context.Context, row *ent.Draft, sub *submission) (*commit, error) {
	for {
		d, err := s.document(ctx, row)
		if err != nil {
			return nil, err
		}
		d.enqueue(sub)
		select {
		case out := <-sub.answer:
			if errors.Is(out.err, errOvertaken) && ctx.Err() == nil {
				if row, err = s.again(ctx, row.ID); err != nil {
					return nil, err
				}
				continue
			}
			return out.commit, out.err
		case <-ctx.Done():
			// What was queued may still be committed; the editor asks again by its ref.
			return nil, fault.ErrUnavailable.Because(ctx.Err())
		}
	}
}

// again reads a draft that was not what it was believed to be.
func (s *Service) again(ctx context.Context, id string) (*ent.Draft, error) {
	row, err := s.store.Read().Draft.Get(rule.AsSystem(ctx, "the draft itself was seen through its policy"), id)
	if err != nil {
		return nil, fmt.Errorf("reading the draft again: %w", err)
	}
	return row, nil
}

// known finds what became of a submission that came before, in memory or on disk (SPEC A5).
func (d *document) known(ctx context.Context, sub *submission) (*commit, error) {
	c := d.byKey[sub.key]
	if c == nil && d.clients[sub.key.client] == nil {
		if err := d.meet(ctx, sub.key.client); err != nil {
			return nil, err
		}
		c = d.byKey[sub.key]
	}
	if c == nil && sub.version < d.tailFrom() {
		rows, err := d.service.store.Read().DraftCommit.Query().Where(
			draftcommit.DraftID(d.id), draftcommit.ClientID(sub.key.client), draftcommit.Ref(sub.key.ref),
		).All(rule.AsSystem(ctx, "the authority reads what it rules over"))
		if err != nil {
			return nil, fmt.Errorf("looking for the commit: %w", err)
		}
		for _, row := range rows {
			c = fromRow(row)
		}
	}
	if c != nil && !bytes.Equal(c.inputHash, sub.inputHash) {
		return nil, errRefReused
	}
	return c, nil
}

// meet reads whose editor it is that was not seen since the document was opened.
func (d *document) meet(ctx context.Context, id string) error {
	row, err := d.service.store.Read().DraftCommit.Query().
		Where(draftcommit.DraftID(d.id), draftcommit.ClientID(id)).
		Order(draftcommit.ByVersion()).First(rule.AsSystem(ctx, "the authority reads what it rules over"))
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("looking for the editor: %w", err)
	}
	met := &client{}
	if row.ParticipantID != nil {
		met.participant = *row.ParticipantID
	}
	d.clients[id] = met
	return nil
}

// claim makes an editor's name the submitter's, and counts the commit (SPEC A6, A7).
func (d *document) claim(sub *submission, now time.Time) error {
	c := d.clients[sub.key.client]
	if c == nil {
		c = &client{participant: sub.participant}
		d.clients[sub.key.client] = c
	}
	if c.participant != sub.participant {
		return errClientTaken
	}
	c.seen = now
	if !c.budget.take(now) {
		return errTooFast
	}
	return nil
}

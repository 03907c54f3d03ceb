package draft

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"hash/maphash"
	"strings"

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
	// answer has room for the one outcome, so that nobody waits for who has gone.
	answer chan outcome
	// same are submissions that wait for this one's outcome; they belong to who serves.
	same []*submission
}

// reply tells the outcome to whoever waits for it.
func (s *submission) reply(out outcome) {
	for _, other := range s.same {
		other.reply(out)
	}
	s.same = nil
	s.answer <- out
}

type outcome struct {
	commit *commit
	err    error
}

// Submit commits changes to a draft (SPEC A1 to A10). It returns once they are on disk. What
// the editor can mend comes as fault.UserErrors, and then nothing was changed.
func (s *Service) Submit(ctx context.Context, in SubmitDraftStepsInput) (*Committed, error) {
	d, participant, err := s.writable(ctx, in.DraftID)
	if err != nil {
		return nil, err
	}
	sub, err := s.check(in, participant)
	if err != nil {
		return nil, err
	}
	made, err := s.commit(ctx, d, sub)
	if err != nil {
		return nil, err
	}
	steps, err := made.each()
	return &Committed{Version: made.version, Steps: steps}, err
}

// writable opens a draft that the viewer may write in, and says who they are in its plan, or
// why they may not (SPEC R1 to R3). Who may write may see the draft, so nothing is read for
// one that is in memory: if it was frozen elsewhere, the commit will find out.
func (s *Service) writable(ctx context.Context, id string) (*document, string, error) {
	if err := input.OfKind(id, schematype.KindDraft); err != nil {
		return nil, "", err
	}
	viewer := access.FromContext(ctx)
	if d := s.inMemory(id); d != nil && d.facts.state == schematype.DraftOpen && viewer.SignedIn() {
		if member := viewer.Plans[d.facts.planID]; member.Can(access.EditDraft) {
			return d, member.ParticipantID, nil
		}
	}
	row, err := s.store.Read().Draft.Get(ctx, id)
	if ent.IsNotFound(err) {
		return nil, "", fault.ErrNotFound
	}
	if err != nil {
		return nil, "", fmt.Errorf("reading the draft: %w", err)
	}
	member := viewer.Plans[row.PlanID]
	switch {
	case !viewer.SignedIn():
		return nil, "", fault.ErrUnauthenticated
	case !member.Can(access.EditDraft):
		return nil, "", errMayNot
	}
	d, err := s.document(ctx, row)
	return d, member.ParticipantID, err
}

var errMayNot = fault.New(fault.Forbidden, fault.Say(
	"You can read this draft. Sign in as a champion or an official to write.",
	"Vous pouvez lire cette ébauche. Pour écrire, connectez-vous comme champion ou fonctionnaire."))

// check reads the steps and refuses what cannot be a commit of this schema.
func (s *Service) check(in SubmitDraftStepsInput, participant string) (*submission, error) {
	var c input.Checker
	checkName(&c, in.Ref, "ref")
	checkName(&c, in.ClientID, "clientId")
	if in.Version < 0 {
		c.Errs.Add(fault.UnknownVersion, unknownVersion, "version")
	}
	raw := joined(in.Steps)
	steps, err := s.schema.ParseSteps(raw)
	if err == nil && len(steps) == 0 {
		err = errNoSteps
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

// checkName checks what an editor calls itself or a commit. Names are printable, and none can
// be one that the program gives.
func checkName(c *input.Checker, name, field string) {
	if name == "" || len(name) > maxName || strings.ContainsFunc(name, func(r rune) bool { return r <= ' ' || r > '~' }) {
		c.Errs.Add(fault.Invalid, fault.Say(
			"Give a name of 1 to %d letters, digits or signs, without spaces or accents",
			"Donnez un nom de 1 à %d lettres, chiffres ou signes, sans espaces ni accents", maxName), field)
	}
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

var errNoSteps = errors.New("draft: a commit without steps")

// refusedSteps says why steps are no commit, by the engine's reason and where it is.
func refusedSteps(err error) fault.UserErrors {
	detail := "engine"
	var refused *prosemirror.Error
	switch {
	case errors.As(err, &refused):
		detail = string(refused.Reason)
		if refused.Path != "" {
			detail += ", " + refused.Path
		}
	case errors.Is(err, context.DeadlineExceeded):
		detail = "too-slow"
	case errors.Is(err, errNoSteps):
		detail = "no-steps"
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

// maxTries is how often a submission is tried on a draft that others keep changing from
// elsewhere.
const maxTries = 20

// commit queues a submission and waits for its outcome. A document whose commit lost against
// another process's is read again, and the submission tried on what there is then.
func (s *Service) commit(ctx context.Context, d *document, sub *submission) (*commit, error) {
	for try := 1; ; try++ {
		d.enqueue(sub)
		var out outcome
		select {
		case out = <-sub.answer:
		case <-ctx.Done():
			// What was queued may still be committed; the editor asks again by its ref.
			return nil, fault.ErrUnavailable.Because(ctx.Err())
		}
		if !errors.Is(out.err, errOvertaken) {
			return out.commit, out.err
		}
		if try == maxTries {
			return nil, fault.ErrUnavailable.Because(out.err)
		}
		row, err := s.again(ctx, d.id)
		if err == nil {
			d, err = s.document(ctx, row)
		}
		if err != nil {
			return nil, err
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
// The disk is asked once which names an editor has used; after that, only for one of them.
func (d *document) known(ctx context.Context, sub *submission, editor *client) (*commit, error) {
	c := d.byKey[sub.key]
	if c == nil && editor.older {
		if editor.refs == nil {
			var err error
			if editor.refs, err = d.refsOf(ctx, sub.key.client); err != nil {
				return nil, err
			}
		}
		if editor.refs[hashRef(sub.key.ref)] {
			var err error
			if c, err = d.service.byKey(ctx, d.id, sub.key); err != nil {
				return nil, err
			}
		}
	}
	if c != nil && !bytes.Equal(c.inputHash, sub.inputHash) {
		return nil, errRefReused
	}
	return c, nil
}

var refSeed = maphash.MakeSeed()

// hashRef stands for a ref in memory. Two refs that share one cost a look on the disk.
func hashRef(ref string) uint64 { return maphash.String(refSeed, ref) }

// refsOf reads which refs an editor has used.
func (d *document) refsOf(ctx context.Context, client string) (map[uint64]bool, error) {
	list, err := d.service.store.Read().DraftCommit.Query().
		Where(draftcommit.DraftID(d.id), draftcommit.ClientID(client)).Select(draftcommit.FieldRef).
		Strings(rule.AsSystem(ctx, "the authority reads what it rules over"))
	if err != nil {
		return nil, fmt.Errorf("reading an editor's refs: %w", err)
	}
	refs := make(map[uint64]bool, len(list))
	for _, ref := range list {
		refs[hashRef(ref)] = true
	}
	return refs, nil
}

// byKey reads the commit of a name; nil when there is none.
func (s *Service) byKey(ctx context.Context, draftID string, k key) (*commit, error) {
	row, err := s.store.Read().DraftCommit.Query().Where(
		draftcommit.DraftID(draftID), draftcommit.ClientID(k.client), draftcommit.Ref(k.ref),
	).Only(rule.AsSystem(ctx, "the authority reads what it rules over"))
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("looking for the commit: %w", err)
	}
	return fromRow(row), nil
}

// editor finds whose editor a submission comes from, and makes a new one the submitter's
// (SPEC A6).
func (d *document) editor(ctx context.Context, sub *submission) (*client, error) {
	c := d.clients[sub.key.client]
	if c == nil {
		var err error
		if c, err = d.meet(ctx, sub); err != nil {
			return nil, err
		}
		d.clients[sub.key.client] = c
	}
	if c.participant != sub.participant {
		return nil, errClientTaken
	}
	c.seen = d.service.wall()
	return c, nil
}

// meet reads whose editor it is that was not seen since the document was opened. All commits
// of an editor are one participant's.
func (d *document) meet(ctx context.Context, sub *submission) (*client, error) {
	row, err := d.service.store.Read().DraftCommit.Query().
		Where(draftcommit.DraftID(d.id), draftcommit.ClientID(sub.key.client)).
		First(rule.AsSystem(ctx, "the authority reads what it rules over"))
	if ent.IsNotFound(err) {
		return &client{participant: sub.participant}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("looking for the editor: %w", err)
	}
	met := &client{older: true}
	if row.ParticipantID != nil {
		met.participant = *row.ParticipantID
	}
	return met, nil
}

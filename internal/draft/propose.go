package draft

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/fault"
	"jalon/internal/input"
	"jalon/internal/prosemirror"
)

// ProposeDraftTextInput is a passage changed by a program: the text of one block.
type ProposeDraftTextInput struct {
	DraftID string
	BlockID string
	Was     string
	Text    string
	Ref     *string
}

// maxProposed is the longest text that a program may give a block, in characters.
const maxProposed = 10_000

// Propose changes one block's text, without steps (SPEC P1 to P4).
func (s *Service) Propose(ctx context.Context, in ProposeDraftTextInput) (*View, error) {
	d, participant, err := s.writable(ctx, in.DraftID)
	if err != nil {
		return nil, err
	}
	if err := checkProposal(in); err != nil {
		return nil, err
	}
	sub := &submission{
		key: proposalKey(ctx, in), participant: participant, inputHash: hashProposal(in), answer: make(chan outcome, 1),
	}
	if done, err := s.proposed(ctx, d.id, sub); err != nil || done {
		if err != nil {
			return nil, err
		}
		return LoadersFrom(ctx).View.Again(ctx, in.DraftID)
	}
	now := d.head.Load()
	sub.version = now.version
	if sub.steps, err = s.proposal(now.doc, in); err != nil {
		return nil, err
	}
	if _, err := s.commit(ctx, d, sub); err != nil {
		return nil, err
	}
	return LoadersFrom(ctx).View.Again(ctx, in.DraftID)
}

func checkProposal(in ProposeDraftTextInput) error {
	var c input.Checker
	c.Length(in.Text, maxProposed, "text")
	if !utf8.ValidString(in.Text) || strings.ContainsFunc(in.Text, unicode.IsControl) {
		c.Errs.Add(fault.Invalid, fault.Say("Give the text of one block, without line breaks and tabs",
			"Donnez le texte d’un seul bloc, sans retours à la ligne ni tabulations"), "text")
	}
	if in.Ref != nil && len(*in.Ref) > maxName {
		c.Errs.Add(fault.TooLong, fault.Say("Give a ref of at most %d characters",
			"Donnez une référence d’au plus %d caractères", maxName), "ref")
	}
	return c.Err()
}

// proposed tells whether the same was done before under the same ref.
func (s *Service) proposed(ctx context.Context, draftID string, sub *submission) (bool, error) {
	done, err := s.byKey(ctx, draftID, sub.key)
	if err != nil || done == nil {
		return false, err
	}
	if !bytes.Equal(done.inputHash, sub.inputHash) {
		return false, errRefReused
	}
	return true, nil
}

// proposal is the steps between what a block says and what it should say: the last change
// first, so that none moves another.
func (s *Service) proposal(doc *prosemirror.Node, in ProposeDraftTextInput) ([]prosemirror.Step, error) {
	block, at := findBlock(doc, in.BlockID)
	if block == nil {
		return nil, fault.UserErrors{{Code: fault.Invalid, Field: []string{"blockId"}, Message: fault.Say(
			"There is no block of text with this id", "Aucun bloc de texte ne porte cet identifiant")}}
	}
	was := block.TextContent()
	if was != in.Was {
		return nil, fault.UserErrors{{Code: fault.StaleVersion, Field: []string{"was"}, Message: fault.Say(
			"Somebody else changed this block. Read it again, then make your change",
			"Quelqu’un d’autre a modifié ce bloc. Relisez-le, puis refaites votre changement")}}
	}
	if block.ContentSize() != unitsIn(was) {
		return nil, fault.UserErrors{{Code: fault.Invalid, Field: []string{"blockId"}, Message: fault.Say(
			"This block holds more than text. Change it with steps",
			"Ce bloc contient autre chose que du texte. Modifiez-le avec des étapes")}}
	}
	changes := differences(was, in.Text)
	if len(changes) == 0 {
		return nil, fault.UserErrors{{Code: fault.Unchanged, Field: []string{"text"}, Message: fault.Say(
			"This is what the block says already", "C’est déjà ce que dit le bloc")}}
	}
	steps := make([]prosemirror.Step, 0, len(changes))
	for _, c := range slices.Backward(changes) {
		step, err := s.changeText(block, at+1, c)
		if err != nil {
			return nil, refusedSteps(err)
		}
		steps = append(steps, step)
	}
	return steps, nil
}

// changeText is the step that makes one change in a block whose content begins at a position.
func (s *Service) changeText(block *prosemirror.Node, begins int, c change) (prosemirror.Step, error) {
	var content []*prosemirror.Node
	if c.text != "" {
		text, err := s.schema.NewText(c.text, marksAt(block, c.from, c.to))
		if err != nil {
			return nil, err
		}
		content = []*prosemirror.Node{text}
	}
	slice, err := prosemirror.NewSlice(content, 0, 0)
	if err != nil {
		return nil, err
	}
	return s.schema.NewReplaceStep(begins+c.from, begins+c.to, slice, false)
}

// findBlock finds the block of text with an id, and where it stands.
func findBlock(doc *prosemirror.Node, id string) (found *prosemirror.Node, at int) {
	doc.Descendants(func(n *prosemirror.Node, pos int, _ *prosemirror.Node, _ int) bool {
		if found == nil && n.Type().IsTextblock() && n.Attr("id") == id {
			found, at = n, pos
		}
		return found == nil
	})
	return found, at
}

// marksAt are the marks of text that takes the place of a range of a block: those of what it
// replaces, or else of what stands before it. A link does not grow at its end, and what a
// program writes is no suggestion.
func marksAt(block *prosemirror.Node, from, to int) []*prosemirror.Mark {
	var marks, after []*prosemirror.Mark
	end := 0
	for _, child := range block.Children() {
		start := end
		end += child.NodeSize()
		switch {
		case from < to && start <= from && from < end:
			return withoutSuggestions(child.Marks())
		case from == to && (start < from && from <= end || start == 0 && to == 0):
			marks = child.Marks()
		}
		if start <= from && from < end {
			after = child.Marks()
		}
	}
	kept := withoutSuggestions(marks)
	return slices.DeleteFunc(kept, func(m *prosemirror.Mark) bool {
		return m.Type().Name() == "link" && (!m.IsInSet(after) || from == 0)
	})
}

func withoutSuggestions(marks []*prosemirror.Mark) []*prosemirror.Mark {
	return slices.DeleteFunc(slices.Clone(marks), func(m *prosemirror.Mark) bool {
		switch m.Type().Name() {
		case "insertion", "deletion", "modification":
			return true
		}
		return false
	})
}

// proposalKey names a program's commit: its ref belongs to the account. Everybody learns the
// name, so it tells nothing of the account, and is another one in each draft.
func proposalKey(ctx context.Context, in ProposeDraftTextInput) key {
	ref := schematype.NewID(schematype.KindReceipt)
	if in.Ref != nil && *in.Ref != "" {
		sum := sha256.Sum256([]byte(*in.Ref))
		ref = hex.EncodeToString(sum[:16])
	}
	editor := sha256.Sum256([]byte(in.DraftID + " " + access.FromContext(ctx).AccountID))
	return key{client: "program " + hex.EncodeToString(editor[:16]), ref: ref}
}

func hashProposal(in ProposeDraftTextInput) []byte {
	h := sha256.New()
	for _, part := range []string{in.DraftID, in.BlockID, in.Was, in.Text} {
		h.Write([]byte(part))
		h.Write([]byte{0})
	}
	return h.Sum(nil)
}

package draft

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"unicode/utf16"
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

// Propose changes one block's text, without steps (SPEC P1). What stays of the text keeps
// its marks; what is new takes those of the text before it.
func (s *Service) Propose(ctx context.Context, in ProposeDraftTextInput) (*View, error) {
	row, participant, err := s.writable(ctx, in.DraftID)
	if err != nil {
		return nil, err
	}
	var c input.Checker
	c.Length(in.Text, maxProposed, "text")
	if !utf8.ValidString(in.Text) {
		c.Errs.Add(fault.Invalid, fault.Say("Give the text in UTF-8", "Donnez le texte en UTF-8"), "text")
	}
	if err := c.Err(); err != nil {
		return nil, err
	}
	view := &View{Draft: row, service: s}
	text, err := view.Now(ctx)
	if err != nil {
		return nil, err
	}
	step, err := s.proposal(text.doc, in)
	if err != nil {
		return nil, err
	}
	sub := &submission{
		key: proposalKey(ctx, in), participant: participant, version: text.Version,
		steps: []prosemirror.Step{step}, inputHash: hashProposal(in), answer: make(chan outcome, 1),
	}
	if _, err := s.commit(ctx, row, sub); err != nil {
		return nil, err
	}
	return LoadersFrom(ctx).View.Again(ctx, in.DraftID)
}

// proposal is the one step between what a block says and what it should say.
func (s *Service) proposal(doc *prosemirror.Node, in ProposeDraftTextInput) (prosemirror.Step, error) {
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
	if block.ContentSize() != len(utf16.Encode([]rune(was))) {
		return nil, fault.UserErrors{{Code: fault.Invalid, Field: []string{"blockId"}, Message: fault.Say(
			"This block holds more than text. Change it with steps",
			"Ce bloc contient autre chose que du texte. Modifiez-le avec des étapes")}}
	}
	start, oldEnd, middle := difference(was, in.Text)
	if start == oldEnd && middle == "" {
		return nil, fault.UserErrors{{Code: fault.Unchanged, Field: []string{"text"}, Message: fault.Say(
			"This is what the block says already", "C’est déjà ce que dit le bloc")}}
	}
	var content []*prosemirror.Node
	if middle != "" {
		var marks []*prosemirror.Mark
		if before := nodeBefore(block, start); before != nil {
			marks = before.Marks()
		}
		text, err := s.schema.NewText(middle, marks)
		if err != nil {
			return nil, refusedSteps(err)
		}
		content = []*prosemirror.Node{text}
	}
	slice, err := prosemirror.NewSlice(content, 0, 0)
	if err != nil {
		return nil, refusedSteps(err)
	}
	step, err := s.schema.NewReplaceStep(at+1+start, at+1+oldEnd, slice, false)
	if err != nil {
		return nil, refusedSteps(err)
	}
	return step, nil
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

// nodeBefore is the text that stands before an offset in a block; at its start, the one after.
func nodeBefore(block *prosemirror.Node, offset int) *prosemirror.Node {
	end := 0
	for _, child := range block.Children() {
		end += child.NodeSize()
		if offset <= end {
			return child
		}
	}
	return nil
}

// difference finds what lies between the longest common start and end of two texts: the
// range in the first one, in UTF-16 units, and what stands there in the second one. It
// never cuts a character in two.
func difference(was, is string) (start, oldEnd int, middle string) {
	a, b := []rune(was), []rune(is)
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	start = len(utf16.Encode(a[:head]))
	return start, start + len(utf16.Encode(a[head:len(a)-tail])), string(b[head : len(b)-tail])
}

// proposalKey names a program's commit: its ref belongs to the account.
func proposalKey(ctx context.Context, in ProposeDraftTextInput) key {
	ref := schematype.NewID(schematype.KindReceipt)
	if in.Ref != nil && *in.Ref != "" {
		sum := sha256.Sum256([]byte(*in.Ref))
		ref = hex.EncodeToString(sum[:16])
	}
	return key{client: "program " + access.FromContext(ctx).AccountID, ref: ref}
}

func hashProposal(in ProposeDraftTextInput) []byte {
	h := sha256.New()
	for _, part := range []string{in.DraftID, in.BlockID, in.Was, in.Text} {
		h.Write([]byte(part))
		h.Write([]byte{0})
	}
	return h.Sum(nil)
}

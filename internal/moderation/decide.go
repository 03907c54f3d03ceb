package moderation

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"time"

	"jalon/ent"
	"jalon/ent/schema/schematype"
	"jalon/internal/contribution"
	"jalon/internal/fault"
	"jalon/internal/input"
	"jalon/internal/receipt"
)

// ModerateCommentInput is a decision on a comment.
type ModerateCommentInput struct {
	CommentID   string
	Decision    schematype.Decision
	ReasonCode  *schematype.ModerationRule
	BodyVersion *int
	Ref         *string
}

// ModerateCommentsInput is one decision on several comments, for one reason.
type ModerateCommentsInput struct {
	CommentIDs []string
	Decision   schematype.Decision
	ReasonCode *schematype.ModerationRule
	Ref        *string
}

// maxBulk is how many comments one decision may be on: each takes some ten rows.
const maxBulk = 50

// verdict is a decision that is about to be carried out.
type verdict struct {
	decision schematype.Decision
	rule     schematype.ModerationRule
	// bodyVersion is the wording that was read; nil compares nothing.
	bodyVersion *int
	by          string
	at          time.Time
}

// check returns what must be mended in a decision and its reason.
func check(decision schematype.Decision, code *schematype.ModerationRule) (schematype.ModerationRule, error) {
	needed := decision == schematype.Refuse || decision == schematype.Hide
	switch {
	case needed && code == nil:
		return "", fault.UserErrors{{Code: fault.Required, Field: []string{"reasonCode"}, Message: fault.Say(
			"Choose the rule that the comment breaks", "Choisissez la règle que le commentaire enfreint")}}
	case !needed && code != nil:
		return "", fault.UserErrors{{Code: fault.Invalid, Field: []string{"reasonCode"}, Message: fault.Say(
			"A rule goes with refusing and hiding alone", "Une règle n’accompagne qu’un refus ou un masquage")}}
	case code == nil:
		return "", nil
	}
	return *code, nil
}

// Moderate decides on a comment. It returns fault.UserErrors for what the moderator can mend:
// a rule that is missing, other words than they read, somebody else who was faster.
func (s *Service) Moderate(ctx context.Context, in ModerateCommentInput) error {
	known, err := s.moderator(ctx, in.CommentID)
	if err != nil {
		return err
	}
	rule, err := check(in.Decision, in.ReasonCode)
	if err != nil {
		return err
	}
	return s.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		_, err := receipt.Once(ctx, tx, receipt.Request{
			Operation: "moderateComment", Input: in, Ref: in.Ref, Now: s.now(),
		}, func() (string, error) {
			return in.CommentID, s.decide(ctx, tx, known.ID, verdict{
				decision: in.Decision, rule: rule, bodyVersion: in.BodyVersion, by: me(ctx, known.PlanID), at: s.now(),
			})
		})
		return err
	})
}

var errBulk = fault.New(fault.BadInput, fault.Say(
	"Name 1 to %d comments.", "Nommez de 1 à %d commentaires.", maxBulk))

// ModerateAll decides on several comments for one reason. What cannot be decided on is
// returned as fault.UserErrors with its place in the list; the others are done.
func (s *Service) ModerateAll(ctx context.Context, in ModerateCommentsInput) error {
	ids := slices.Clone(in.CommentIDs)
	slices.Sort(ids)
	if len(ids) < 1 || len(ids) > maxBulk || len(slices.Compact(ids)) < len(in.CommentIDs) {
		return errBulk
	}
	known := make([]*ent.Contribution, len(in.CommentIDs))
	for i, id := range in.CommentIDs {
		var err error
		if known[i], err = s.moderator(ctx, id); err != nil {
			return err
		}
	}
	rule, err := check(in.Decision, in.ReasonCode)
	if err != nil {
		return err
	}
	var refused fault.UserErrors
	err = s.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		refused = nil
		_, err := receipt.Once(ctx, tx, receipt.Request{
			Operation: "moderateComments", Input: in, Ref: in.Ref, Now: s.now(),
		}, func() (string, error) {
			for i, row := range known {
				err := s.decide(ctx, tx, row.ID, verdict{
					decision: in.Decision, rule: rule, bodyVersion: &row.BodyVersion, by: me(ctx, row.PlanID), at: s.now(),
				})
				var errs fault.UserErrors
				if err != nil && !errors.As(err, &errs) {
					return "", err
				}
				for _, e := range errs {
					e.Field = []string{"commentIds", strconv.Itoa(i)}
					refused = append(refused, e)
				}
			}
			return in.CommentIDs[0], nil
		})
		return err
	})
	if err != nil {
		return err
	}
	return refused.Err()
}

// decide carries out a verdict: it checks before it writes, so that a refusal leaves nothing.
func (s *Service) decide(ctx context.Context, tx *ent.Tx, id string, v verdict) error {
	row, err := tx.Contribution.Get(ctx, id)
	if err != nil {
		return fmt.Errorf("reading the contribution: %w", err)
	}
	if err := admits(row, v); err != nil {
		return err
	}
	if err := tx.ModerationDecision.Create().SetPlanID(row.PlanID).SetContributionID(row.ID).
		SetDecision(v.decision).SetReasonCode(string(v.rule)).SetFromState(row.State).SetFromRule(row.Rule).
		SetDecidedAt(v.at).SetNillableParticipantID(input.Some(v.by)).Exec(ctx); err != nil {
		return fmt.Errorf("keeping the decision: %w", err)
	}
	m, err := contribution.Change(ctx, tx, row, v.by, v.at, func(u *ent.ContributionUpdateOne) { v.set(u, row) })
	if err != nil {
		return err
	}
	return s.comments.Moved(ctx, tx, m)
}

// set puts a verdict into the contribution.
func (v verdict) set(u *ent.ContributionUpdateOne, row *ent.Contribution) {
	u.ClearClaimedBy().ClearClaimedUntil()
	if v.decision == schematype.SecondOpinion {
		u.SetSecondOpinion(true).SetNillableNotBy(input.Some(v.by))
		return
	}
	u.SetRule(string(v.rule)).SetSecondOpinion(false).SetNillableNotBy(input.Some(v.by)).SetHasNews(true)
	if row.WaitSeconds == nil {
		u.SetWaitSeconds(int64(v.at.Sub(row.ReceivedAt) / time.Second))
	}
	switch v.decision {
	case schematype.Approve:
		u.SetState(schematype.Published)
		if row.PublishedAt == nil {
			u.SetPublishedAt(v.at)
		}
	case schematype.Refuse:
		u.SetState(schematype.Refused)
	case schematype.Hide:
		u.SetState(schematype.Hidden)
	}
}

// possible are the states in which each decision can be taken.
var possible = map[schematype.Decision][]schematype.ContributionState{
	schematype.Approve:       {schematype.Held, schematype.Refused, schematype.Hidden},
	schematype.Refuse:        {schematype.Held},
	schematype.Hide:          {schematype.Published},
	schematype.SecondOpinion: {schematype.Held},
}

// admits tells why a verdict cannot be carried out on a contribution as it is, or nil.
func admits(row *ent.Contribution, v verdict) error {
	refuse := func(code fault.Code, message fault.Message) error {
		return fault.UserErrors{{Code: code, Field: []string{"commentId"}, Message: message}}
	}
	switch {
	case v.by != "" && row.ParticipantID != nil && *row.ParticipantID == v.by:
		return refuse(fault.AnotherModerator, fault.Say("You wrote this comment: another moderator decides on it",
			"Vous avez écrit ce commentaire : la décision revient à quelqu’un d’autre"))
	case row.SecondOpinion && row.NotBy != nil && *row.NotBy == v.by:
		return refuse(fault.AnotherModerator, fault.Say("Another moderator decides on this comment: you gave your opinion already",
			"La décision revient à quelqu’un d’autre : vous avez déjà donné votre avis"))
	case claimedBy(row, v.at) != "" && claimedBy(row, v.at) != v.by:
		return refuse(fault.Claimed, claimedMessage)
	case !slices.Contains(possible[v.decision], row.State):
		return refuse(fault.AlreadyDecided, already[row.State])
	case v.bodyVersion != nil && *v.bodyVersion != row.BodyVersion:
		return fault.UserErrors{{Code: fault.StaleVersion, Field: []string{"bodyVersion"}, Message: fault.Say(
			"The author changed the words while you read. Read them again, then decide",
			"L’auteur a changé le texte pendant votre lecture. Relisez, puis décidez")}}
	}
	return nil
}

var already = map[schematype.ContributionState]fault.Message{
	schematype.Held:      fault.Say("This comment is not published", "Ce commentaire n’est pas publié"),
	schematype.Published: fault.Say("This comment is published already", "Ce commentaire est déjà publié"),
	schematype.Refused:   fault.Say("This comment is refused already", "Ce commentaire est déjà refusé"),
	schematype.Hidden:    fault.Say("This comment is hidden already", "Ce commentaire est déjà masqué"),
	schematype.Withdrawn: fault.Say("Its author took this comment back", "L’auteur a retiré ce commentaire"),
}

// Can lists the decisions that the viewer may take on a contribution now.
func (s *Service) Can(ctx context.Context, row *ent.Contribution) []schematype.Decision {
	list := []schematype.Decision{}
	if !canModerate(ctx, row.PlanID) {
		return list
	}
	v := verdict{by: me(ctx, row.PlanID), at: s.now()}
	for _, v.decision = range []schematype.Decision{schematype.Approve, schematype.Refuse, schematype.Hide, schematype.SecondOpinion} {
		if admits(row, v) == nil {
			list = append(list, v.decision)
		}
	}
	return list
}

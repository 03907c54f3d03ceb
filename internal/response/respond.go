package response

import (
	"context"
	"fmt"
	"time"

	"jalon/ent"
	"jalon/ent/response"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	base "jalon/internal/contribution"
	"jalon/internal/fault"
	"jalon/internal/input"
	"jalon/internal/receipt"
	"jalon/internal/revision"
)

// maxReason is how long the reason may be, in characters a side.
const maxReason = 3000

// RespondInput is a reasoned response.
type RespondInput struct {
	ContributionID string
	Outcome        schematype.Outcome
	Reason         schematype.TextInput
	ChangedID      *string
	BaseVersion    *int
	Ref            *string
}

var writeReason = fault.Say("Write the reason in English or in French; the other language may follow",
	"Écrivez la raison en français ou en anglais; l’autre langue peut suivre")

// check returns the sides of the reason that are given, and what must be mended.
func (in RespondInput) check() (schematype.TextInput, input.Checker) {
	var c input.Checker
	var reason schematype.TextInput
	side := func(given *string, name string) *string {
		if input.Trim(given) == "" {
			return nil
		}
		words := c.Words(*given, maxReason, writeReason, "reason", name)
		return &words
	}
	reason.EN, reason.FR = side(in.Reason.EN, "en"), side(in.Reason.FR, "fr")
	if reason.EN == nil && reason.FR == nil && len(c.Errs) == 0 {
		c.Errs.Add(fault.Required, writeReason, "reason")
	}
	return reason, c
}

// reply is a response that is about to be published.
type reply struct {
	outcome                   schematype.Outcome
	reason                    schematype.TextInput
	changedID                 *string
	base                      *int
	participant, organization string
	at                        time.Time
}

// Respond publishes the response to a contribution; responding again adds a version. It
// returns fault.UserErrors for what the author can mend and a Fault when the viewer may not.
func (s *Service) Respond(ctx context.Context, in RespondInput) (*ent.Response, error) {
	known, err := s.contribution(ctx, in.ContributionID)
	if err != nil {
		return nil, err
	}
	viewer := access.FromContext(ctx)
	if !viewer.Can(access.Respond, known.PlanID) {
		return nil, fault.ErrForbidden
	}
	reason, c := in.check()
	if err := s.checkChanged(ctx, &c.Errs, in.ChangedID, known.PlanID); err != nil {
		return nil, err
	}
	if err := c.Err(); err != nil {
		return nil, err
	}
	member := viewer.Plans[known.PlanID]
	var id string
	err = s.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		id, err = receipt.Once(ctx, tx, receipt.Request{
			Operation: "respond", Input: in, Ref: in.Ref, Now: s.now(),
		}, func() (string, error) {
			return s.publish(ctx, tx, known.ID, reply{
				outcome: in.Outcome, reason: reason, changedID: in.ChangedID, base: in.BaseVersion,
				participant: member.ParticipantID, organization: member.OrganizationFor(access.Respond, nil), at: s.now(),
			})
		})
		return err
	})
	if err != nil {
		return nil, err
	}
	return LoadersFrom(ctx).Response.Again(ctx, id)
}

// contribution finds what an input names, as the viewer sees it.
func (s *Service) contribution(ctx context.Context, id string) (*ent.Contribution, error) {
	if !access.FromContext(ctx).SignedIn() {
		return nil, fault.ErrUnauthenticated
	}
	switch kind, err := schematype.KindOf(id); {
	case err != nil:
		return nil, fault.ErrNotFound
	case kind == schematype.KindComment:
		if id, err = s.comments.ContributionID(ctx, id); err != nil {
			return nil, err
		}
	case kind != schematype.KindContribution:
		return nil, fault.ErrNotFound
	}
	row, err := s.store.Read().Contribution.Get(ctx, id)
	if ent.IsNotFound(err) {
		return nil, fault.ErrNotFound
	}
	return row, err
}

// checkChanged checks that what changed is a commitment, a milestone or an indicator of the plan.
func (s *Service) checkChanged(ctx context.Context, errs *fault.UserErrors, id *string, planID string) error {
	if id == nil {
		return nil
	}
	kind, _ := schematype.KindOf(*id) // the kind of no id is no kind below
	of, err := "", error(nil)
	switch kind {
	case schematype.KindCommitment:
		if row, e := s.store.Read().Commitment.Get(ctx, *id); e == nil {
			of = row.PlanID
		} else {
			err = e
		}
	case schematype.KindMilestone:
		if row, e := s.store.Read().Milestone.Get(ctx, *id); e == nil {
			of = row.PlanID
		} else {
			err = e
		}
	case schematype.KindIndicator:
		if row, e := s.store.Read().Indicator.Get(ctx, *id); e == nil {
			of = row.PlanID
		} else {
			err = e
		}
	}
	if err != nil && !ent.IsNotFound(err) {
		return fmt.Errorf("reading what changed: %w", err)
	}
	if of != planID {
		errs.Add(fault.Invalid, fault.Say("Choose a commitment, a milestone or an indicator of this plan",
			"Choisissez un engagement, un jalon ou un indicateur de ce plan"), "changedId")
	}
	return nil
}

// publish writes the response with its revision, marks the contribution as answered and lets
// its kind tell of it. It returns the response's id.
func (s *Service) publish(ctx context.Context, tx *ent.Tx, id string, r reply) (string, error) {
	row, err := tx.Contribution.Get(ctx, id)
	if err != nil {
		return "", fmt.Errorf("reading the contribution: %w", err)
	}
	if row.State != schematype.Published {
		return "", fault.UserErrors{{Code: fault.NotPublished, Field: []string{"contributionId"}, Message: fault.Say(
			"Only what is published is answered; this is not, or no longer",
			"Seul ce qui est publié reçoit une réponse; ceci ne l’est pas, ou ne l’est plus")}}
	}
	known, err := tx.Response.Query().Where(response.ContributionID(id)).Only(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return "", fmt.Errorf("reading the response: %w", err)
	}
	saved, err := save(ctx, tx, row, known, r)
	if err != nil {
		return "", err
	}
	if err := revision.Record(ctx, tx, revision.Entry{
		PlanID: saved.PlanID, EntityID: saved.ID, Version: saved.Version, State: saved,
		ParticipantID: r.participant, At: r.at,
	}); err != nil {
		return "", err
	}
	m, err := base.Change(answering(ctx), tx, row, r.participant, r.at, func(u *ent.ContributionUpdateOne) {
		u.SetAnswered(true).SetHasNews(true)
	})
	if err != nil {
		return "", err
	}
	return saved.ID, s.comments.Answered(ctx, tx, m)
}

func save(ctx context.Context, tx *ent.Tx, row *ent.Contribution, known *ent.Response, r reply) (*ent.Response, error) {
	version := 0
	if known != nil {
		version = known.Version
	}
	if err := input.Base(r.base, version); err != nil {
		return nil, err
	}
	if known == nil {
		saved, err := tx.Response.Create().SetPlanID(row.PlanID).SetContributionID(row.ID).SetOutcome(r.outcome).
			SetReason(revise(schematype.Text{}, r.reason)).SetNillableChangedID(r.changedID).
			SetNillableParticipantID(input.Some(r.participant)).SetNillableOrganizationID(input.Some(r.organization)).
			SetRespondedAt(r.at).SetChangedAt(r.at).Save(ctx)
		if ent.IsConstraintError(err) {
			return nil, input.ErrStale // another node answered between our reading and our writing
		}
		return saved, err
	}
	reason := revise(known.Reason, r.reason)
	if reason == known.Reason && r.outcome == known.Outcome && equal(r.changedID, known.ChangedID) {
		return nil, fault.UserErrors{{Code: fault.Unchanged, Message: fault.Say(
			"Nothing would change: this is the response already", "Rien ne changerait : c’est déjà la réponse")}}
	}
	update := known.Update().Where(response.Version(known.Version)).AddVersion(1).SetOutcome(r.outcome).SetReason(reason).
		SetNillableParticipantID(input.Some(r.participant)).SetNillableOrganizationID(input.Some(r.organization)).
		SetRespondedAt(r.at).SetChangedAt(r.at)
	if r.changedID == nil {
		update.ClearChangedID()
	} else {
		update.SetChangedID(*r.changedID)
	}
	saved, err := update.Save(ctx)
	if ent.IsNotFound(err) {
		return nil, input.ErrStale
	}
	return saved, err
}

// revise gives a reason its new sides. A side that is written where there was none renders
// the other one as it is: it followed.
func revise(known schematype.Text, sides schematype.TextInput) schematype.Text {
	next := known.Revise(sides.EN, sides.FR, false)
	followed := known.EN == "" && known.FR != "" && sides.EN != nil && sides.FR == nil ||
		known.FR == "" && known.EN != "" && sides.FR != nil && sides.EN == nil
	if followed {
		next.ENOf, next.FROf = next.FRRev, next.ENRev
	}
	return next
}

func equal(a, b *string) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }

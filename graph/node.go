package graph

import (
	"context"

	"jalon/ent"
	"jalon/ent/schema/schematype"
	"jalon/graph/relay"
	"jalon/internal/account"
	"jalon/internal/comment"
	"jalon/internal/draft"
	"jalon/internal/engagement"
	"jalon/internal/fault"
	"jalon/internal/load"
	"jalon/internal/response"
	"jalon/internal/tracker"
)

// maxNodes is how many objects one call of nodes may ask for.
const maxNodes = 100

var (
	errNodes = fault.New(fault.BadInput, fault.Say(
		"Ask for at most %d ids.", "Demandez au plus %d identifiants.", maxNodes))
)

// node finds one object by its id. An id of nothing that may be seen gives null, and so
// does a text that no id looks like: one wrong id must not take the other answers away.
func (r *Resolver) node(ctx context.Context, id string) (relay.Node, error) {
	kind, err := schematype.KindOf(id)
	if err != nil {
		return nil, nil //nolint:nilerr // what is no id names nothing
	}
	trackers, accounts, cycle := tracker.LoadersFrom(ctx), account.LoadersFrom(ctx), engagement.LoadersFrom(ctx)
	switch kind {
	case schematype.KindPlan:
		return found(ctx, cycle.Plan, id)
	case schematype.KindPhase:
		return found(ctx, cycle.Phase, id)
	case schematype.KindPhaseMove:
		return orNull(r.Engagement.MoveByID(ctx, id))
	case schematype.KindReportingPeriod:
		return orNull(r.Engagement.PeriodByID(ctx, id))
	case schematype.KindCommitment:
		return found(ctx, trackers.Commitment, id)
	case schematype.KindPartner:
		return orNull(r.Tracker.PartnerByID(ctx, id))
	case schematype.KindMilestone:
		return found(ctx, trackers.Milestone, id)
	case schematype.KindIndicator:
		return found(ctx, trackers.Indicator, id)
	case schematype.KindProgressReport:
		return found(ctx, trackers.Report, id)
	case schematype.KindDueDateMove:
		return orNull(r.Tracker.MoveByID(ctx, id))
	case schematype.KindOrganization:
		return found(ctx, accounts.Organization, id)
	case schematype.KindParticipant:
		return found(ctx, accounts.Participant, id)
	case schematype.KindDraft:
		return found(ctx, draft.LoadersFrom(ctx).View, id)
	case schematype.KindDraftCommit:
		return orNull(r.Drafts.CommitByID(ctx, id))
	case schematype.KindComment:
		return found(ctx, comment.LoadersFrom(ctx).Comment, id)
	case schematype.KindResponse:
		return found(ctx, response.LoadersFrom(ctx).Response, id)
	}
	return nil, nil // a kind that the public schema does not have
}

// nodes finds several objects, those of a kind in one statement.
func (r *Resolver) nodes(ctx context.Context, ids []string) ([]relay.Node, error) {
	if len(ids) > maxNodes {
		return nil, errNodes
	}
	trackers, accounts, cycle := tracker.LoadersFrom(ctx), account.LoadersFrom(ctx), engagement.LoadersFrom(ctx)
	expect := map[schematype.Kind]func(...string){
		schematype.KindPlan: cycle.Plan.Expect, schematype.KindPhase: cycle.Phase.Expect,
		schematype.KindCommitment: trackers.Commitment.Expect, schematype.KindMilestone: trackers.Milestone.Expect,
		schematype.KindIndicator: trackers.Indicator.Expect, schematype.KindProgressReport: trackers.Report.Expect,
		schematype.KindOrganization: accounts.Organization.Expect, schematype.KindParticipant: accounts.Participant.Expect,
		schematype.KindDraft:   draft.LoadersFrom(ctx).View.Expect,
		schematype.KindComment: comment.LoadersFrom(ctx).Comment.Expect, schematype.KindResponse: response.LoadersFrom(ctx).Response.Expect,
	}
	for _, id := range ids {
		kind, err := schematype.KindOf(id)
		if announce := expect[kind]; err == nil && announce != nil {
			announce(id)
		}
	}
	list := make([]relay.Node, len(ids))
	for i, id := range ids {
		var err error
		if list[i], err = r.node(ctx, id); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// found and orNull keep a missing row from becoming an object that is not null.

func found[T any](ctx context.Context, loader *load.One[*T], id string) (relay.Node, error) {
	return orNull(loader.Get(ctx, id))
}

func orNull[T any](row *T, err error) (relay.Node, error) {
	if err != nil || row == nil {
		return nil, err
	}
	return row, nil
}

var _ relay.Node = (*ent.Plan)(nil)

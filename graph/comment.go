package graph

import (
	"context"
	"strconv"

	"jalon/ent"
	"jalon/ent/schema/schematype"
	"jalon/graph/model"
	"jalon/graph/relay"
	"jalon/internal/account"
	"jalon/internal/comment"
	"jalon/internal/contribution"
	"jalon/internal/fault"
	"jalon/internal/load"
	"jalon/internal/moderation"
	"jalon/internal/response"
	"jalon/internal/tracker"
)

// placeFrom reads the place behind which a page begins.
func placeFrom(after *relay.Cursor) (*comment.Place, error) {
	if after == nil {
		return nil, nil
	}
	place, err := after.Place()
	if err != nil {
		return nil, err
	}
	key, err := strconv.ParseInt(place.Key, 10, 64)
	if err != nil {
		return nil, relay.ErrCursor
	}
	return &comment.Place{Key: key, ID: place.ID}, nil
}

func cursorPlace(p comment.Place) relay.Place {
	return relay.Place{Key: strconv.FormatInt(p.Key, 10), ID: p.ID}
}

func byReceipt(c *comment.Comment) relay.Place {
	return cursorPlace(comment.Place{Key: c.Contribution.ReceivedOrder, ID: c.ContributionID})
}

// threads is a page of the comments on a subject.
func (r *Resolver) threads(ctx context.Context, subjectID string, order comment.Order, first *int, after *relay.Cursor) (*relay.CommentConnection, error) {
	size, err := relay.Size(first)
	if err != nil {
		return nil, err
	}
	place, err := placeFrom(after)
	if err != nil {
		return nil, err
	}
	tally, err := comment.LoadersFrom(ctx).Tally.Get(ctx, subjectID)
	if err != nil {
		return nil, err
	}
	total := 0
	if tally != nil {
		total = tally.Threads
	}
	rows, err := r.Comments.Threads(ctx, subjectID, order, place, size+1)
	if err != nil {
		return nil, err
	}
	return relay.Part(rows, size, after, total, func(c *comment.Comment) relay.Place { return cursorPlace(order.PlaceIn(c)) }), nil
}

// replies is a page of the replies in a thread.
func (r *Resolver) replies(ctx context.Context, of *comment.Comment, first *int, after *relay.Cursor) (*relay.CommentConnection, error) {
	size, err := relay.Size(first)
	if err != nil {
		return nil, err
	}
	place, err := placeFrom(after)
	if err != nil {
		return nil, err
	}
	rows, err := r.Comments.Replies(ctx, of, place, size+1)
	if err != nil {
		return nil, err
	}
	return relay.Part(rows, size, after, of.ReplyCount, func(c *comment.Comment) relay.Place {
		return cursorPlace(comment.Oldest.PlaceIn(c))
	}), nil
}

// received is a page of contributions in the order of their receipt.
func (r *Resolver) received(ctx context.Context, first *int, after *relay.Cursor,
	read func(place *comment.Place, limit int) ([]*ent.Contribution, int, error),
) (*relay.CommentConnection, error) {
	size, err := relay.Size(first)
	if err != nil {
		return nil, err
	}
	place, err := placeFrom(after)
	if err != nil {
		return nil, err
	}
	bases, total, err := read(place, size+1)
	if err != nil {
		return nil, err
	}
	rows, err := r.Comments.Of(ctx, bases)
	if err != nil {
		return nil, err
	}
	return relay.Part(rows, size, after, total, byReceipt), nil
}

// own is a page of what the viewer gave to a plan.
func (r *Resolver) own(ctx context.Context, planID string, first *int, after *relay.Cursor) (*relay.ContributionConnection, error) {
	size, err := relay.Size(first)
	if err != nil {
		return nil, err
	}
	place, err := placeFrom(after)
	if err != nil {
		return nil, err
	}
	rows, total, err := r.Comments.Own(ctx, planID, place, size+1)
	if err != nil {
		return nil, err
	}
	list := make([]relay.Contribution, len(rows))
	for i, row := range rows {
		list[i] = row
	}
	return relay.Part(list, size, after, total, func(c relay.Contribution) relay.Place {
		return byReceipt(c.(*comment.Comment)) // the one kind that there is
	}), nil
}

func commentCount(ctx context.Context, subjectID string) (int, error) {
	tally, err := comment.LoadersFrom(ctx).Tally.Get(ctx, subjectID)
	if err != nil || tally == nil {
		return 0, err
	}
	return tally.Published, nil
}

func (r *Resolver) commenting(ctx context.Context, planID string) (*model.Commenting, error) {
	phase, err := r.Comments.OpenPhase(ctx, planID)
	if err != nil {
		return nil, err
	}
	c := &model.Commenting{
		Open: phase != nil, Phase: phase, MaxLength: contribution.MaxBody, MaxNameLength: contribution.MaxName,
		ConsentVersion: contribution.ConsentVersion, Rules: moderation.Rules(),
	}
	if phase != nil {
		if last := phase.Dates.LastDay(); last != "" {
			c.ClosesOn = &last
		}
	}
	return c, nil
}

// subject finds what a comment is about.
func subject(ctx context.Context, c *comment.Comment) (relay.Commentable, error) {
	if c.SubjectID == c.CommitmentID {
		return tracker.LoadersFrom(ctx).Commitment.Get(ctx, c.SubjectID)
	}
	return tracker.LoadersFrom(ctx).Milestone.Get(ctx, c.SubjectID)
}

// commentCalled finds a comment by an id that may be absent.
func commentCalled(ctx context.Context, id string) (*comment.Comment, error) {
	if id == "" {
		return nil, nil
	}
	return comment.LoadersFrom(ctx).Comment.Get(ctx, id)
}

// authorName is the name that a comment appears under.
func authorName(ctx context.Context, c *comment.Comment) (*schematype.Text, error) {
	if !c.Shows(ctx) {
		return nil, nil
	}
	if given := c.Given(ctx); given != nil {
		return given, nil
	}
	if c.Contribution.NameChoice == schematype.NameAccount && c.Contribution.ParticipantID != nil {
		author, err := account.LoadersFrom(ctx).Participant.Get(ctx, *c.Contribution.ParticipantID)
		if err != nil || author != nil {
			return &author.PublicName, err
		}
	}
	role := contribution.RoleName(c.Contribution.AuthorRole)
	return &role, nil
}

// responseTo is the response to a comment, for those who see the comment.
func responseTo(ctx context.Context, c *comment.Comment) (*ent.Response, error) {
	if !c.Contribution.Answered || !c.Shows(ctx) {
		return nil, nil
	}
	return response.LoadersFrom(ctx).Of.Get(ctx, c.ContributionID)
}

// again reads a comment as it is now: after a change, and also when it was refused, so that
// whoever asked sees why.
func again(ctx context.Context, id string) (*comment.Comment, error) {
	if kind, err := schematype.KindOf(id); err != nil || kind != schematype.KindComment {
		return nil, nil //nolint:nilerr // the mutation has said so
	}
	return comment.LoadersFrom(ctx).Comment.Again(ctx, id)
}

// decided shapes what a moderator's mutation did to a comment.
func decided(ctx context.Context, id string, err error) (*comment.Comment, []*fault.UserError, error) {
	errs, err := mendable(err)
	if err != nil {
		return nil, errs, err
	}
	c, err := again(ctx, id)
	return c, errs, err
}

// prepareListening gives a request the loaders of comments, decisions and responses.
func (r *Resolver) prepareListening(ctx context.Context, accounts *account.Loaders) context.Context {
	responses := r.Responses.NewLoaders(response.Around{
		Organizations: accounts.Organization.Expect, Participants: accounts.Participant.Expect,
	})
	decisions := r.Moderation.NewLoaders()
	ctx = load.With(load.With(ctx, responses), decisions)
	return load.With(ctx, r.Comments.NewLoaders(comment.Around{
		Organizations: accounts.Organization.Expect, Participants: accounts.Participant.Expect,
		Decisions: decisions.DecisionsOf.Expect, Answered: responses.Of.Expect,
	}))
}

package graph

import (
	"context"
	"slices"

	"jalon/ent"
	"jalon/ent/schema/schematype"
	"jalon/graph/model"
	"jalon/internal/comment"
	"jalon/internal/contribution"
	"jalon/internal/moderation"
)

// story tells what became of a comment, oldest first: all of it to its author and to
// moderators, to others what is public.
func (r *Resolver) story(ctx context.Context, c *comment.Comment) ([]*model.StoryStep, error) {
	base, all := c.Contribution, contribution.SeesAll(ctx, c.Contribution)
	steps := []*model.StoryStep{{Kind: model.StoryStepKindReceived, At: base.ReceivedAt}}
	if all {
		if base.EditedAt != nil {
			steps = append(steps, &model.StoryStep{Kind: model.StoryStepKindEdited, At: *base.EditedAt})
		}
		if base.AppealedAt != nil {
			steps = append(steps, &model.StoryStep{Kind: model.StoryStepKindAppealed, At: *base.AppealedAt})
		}
		if base.WithdrawnAt != nil {
			steps = append(steps, &model.StoryStep{Kind: model.StoryStepKindWithdrawn, At: *base.WithdrawnAt})
		}
	}
	decisions, err := moderation.LoadersFrom(ctx).DecisionsOf.Of(ctx, base.ID)
	if err != nil {
		return nil, err
	}
	for _, d := range decisions {
		step, err := decisionStep(ctx, c, d, all)
		if err != nil {
			return nil, err
		}
		if step != nil {
			steps = append(steps, step)
		}
	}
	answer, err := r.answerSteps(ctx, c)
	if err != nil {
		return nil, err
	}
	steps = append(steps, answer...)
	slices.SortStableFunc(steps, func(a, b *model.StoryStep) int { return a.At.Compare(b.At) })
	return steps, nil
}

var decisionSteps = map[schematype.Decision]model.StoryStepKind{
	schematype.Approve: model.StoryStepKindPublished, schematype.Refuse: model.StoryStepKindRefused,
	schematype.Hide: model.StoryStepKindHidden, schematype.SecondOpinion: model.StoryStepKindWithSecondModerator,
	schematype.Undo: model.StoryStepKindDecisionUndone,
}

// decisionStep is a decision in the story; nil where the viewer does not hear of it. The
// public hears when a comment was published and when it was hidden.
func decisionStep(ctx context.Context, c *comment.Comment, d *ent.ModerationDecision, all bool) (*model.StoryStep, error) {
	public := d.Decision == schematype.Approve || d.Decision == schematype.Hide && c.Contribution.State == schematype.Hidden
	if !all && !public {
		return nil, nil
	}
	step := &model.StoryStep{
		Kind: decisionSteps[d.Decision], At: d.DecidedAt, Rule: moderation.RuleOf(schematype.ModerationRule(d.ReasonCode)),
	}
	if !contribution.SeesWork(ctx, c.Contribution) {
		return step, nil
	}
	var err error
	step.By, err = participant(ctx, d.ParticipantID)
	return step, err
}

// answerSteps are the response and what changed because of it.
func (r *Resolver) answerSteps(ctx context.Context, c *comment.Comment) ([]*model.StoryStep, error) {
	answer, err := responseTo(ctx, c)
	if err != nil || answer == nil {
		return nil, err
	}
	by, err := participant(ctx, answer.ParticipantID)
	if err != nil {
		return nil, err
	}
	steps := []*model.StoryStep{{Kind: model.StoryStepKindAnswered, At: answer.RespondedAt, Response: answer, By: by}}
	if answer.ChangedID == nil {
		return steps, nil
	}
	changed, err := r.node(ctx, *answer.ChangedID)
	if err != nil {
		return nil, err
	}
	return append(steps, &model.StoryStep{Kind: model.StoryStepKindTraced, At: answer.RespondedAt, Changed: changed}), nil
}

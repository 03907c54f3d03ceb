package tracker

import (
	"context"

	"jalon/ent"
	"jalon/ent/schema/schematype"
)

// Summary says in figures how far a set of indicators is.
type Summary struct {
	Indicators   int
	Reviewed     int
	VoicesDiffer int
	Overdue      int
	DatesMoved   int
	byStatus     map[schematype.Voice]map[schematype.ProgressStatus]int
}

// StatusCount is how many indicators have a status.
type StatusCount struct {
	Status schematype.ProgressStatus
	Count  int
}

// statuses in the order in which they are told.
var statuses = []schematype.ProgressStatus{
	schematype.Complete, schematype.Substantial, schematype.Limited,
	schematype.NotStarted, schematype.NotYetReviewed,
}

// ByStatus counts the indicators by the status that a voice gives them: every status once,
// Complete first.
func (s *Summary) ByStatus(voice schematype.Voice) []StatusCount {
	counts := make([]StatusCount, len(statuses))
	for i, status := range statuses {
		counts[i] = StatusCount{Status: status, Count: s.byStatus[voice][status]}
	}
	return counts
}

// SummaryOfPlan sums up a plan.
func (s *Service) SummaryOfPlan(ctx context.Context, planID string) (*Summary, error) {
	indicators, err := LoadersFrom(ctx).IndicatorsOfPlan.Of(ctx, planID)
	if err != nil {
		return nil, err
	}
	return s.summarize(ctx, indicators)
}

// SummaryOfCommitment sums up a commitment.
func (s *Service) SummaryOfCommitment(ctx context.Context, c *ent.Commitment) (*Summary, error) {
	indicators, err := LoadersFrom(ctx).IndicatorsOfCommitment.Of(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	return s.summarize(ctx, indicators)
}

func (s *Service) summarize(ctx context.Context, indicators []*ent.Indicator) (*Summary, error) {
	sum := &Summary{
		Indicators: len(indicators),
		byStatus: map[schematype.Voice]map[schematype.ProgressStatus]int{
			schematype.Official: {}, schematype.Champion: {},
		},
	}
	for _, i := range indicators {
		if err := s.count(ctx, sum, i); err != nil {
			return nil, err
		}
	}
	return sum, nil
}

func (s *Service) count(ctx context.Context, sum *Summary, i *ent.Indicator) error {
	for voice, counts := range sum.byStatus {
		status := s.Status(i, voice)
		counts[status]++
		if voice == schematype.Champion && status != schematype.NotYetReviewed {
			sum.Reviewed++
		}
	}
	overdue, err := s.Overdue(ctx, i)
	if err != nil {
		return err
	}
	if overdue {
		sum.Overdue++
	}
	if s.VoicesDiffer(i) {
		sum.VoicesDiffer++
	}
	if i.FirstPromised != nil {
		sum.DatesMoved++
	}
	return nil
}

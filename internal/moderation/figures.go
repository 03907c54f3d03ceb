package moderation

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"jalon/ent"
	"jalon/ent/contribution"
	"jalon/ent/schema/schematype"
	"jalon/internal/access/rule"
)

// Figures say how well a plan listens. They are counts alone, and everybody may see them.
type Figures struct {
	Received, Waiting, Published, Refused, Hidden, Withdrawn int
	// OldestWaitingSince is nil when nothing waits.
	OldestWaitingSince *time.Time
	ByRule             []*RuleCount
	// MedianWaitMinutes is the time from receipt to the first decision; nil before there is one.
	MedianWaitMinutes *int
	// Answered and ResponsesOverdue count published contributions.
	Answered, ResponsesOverdue int
}

// RuleCount is how many contributions are refused or hidden by a rule.
type RuleCount struct {
	Rule  *Rule
	Count int
}

// Figures counts a plan's contributions. overdueBefore is the publication before which a
// contribution without a response is overdue.
func (s *Service) Figures(ctx context.Context, planID string, overdueBefore time.Time) (*Figures, error) {
	ctx = rule.AsSystem(ctx, "counts alone are given out")
	f := &Figures{}
	if err := s.countStates(ctx, planID, f); err != nil {
		return nil, fmt.Errorf("counting contributions: %w", err)
	}
	if err := s.countRules(ctx, planID, f); err != nil {
		return nil, fmt.Errorf("counting by rule: %w", err)
	}
	if err := s.waits(ctx, planID, f); err != nil {
		return nil, fmt.Errorf("measuring the waits: %w", err)
	}
	if f.Published == f.Answered {
		return f, nil
	}
	var err error
	f.ResponsesOverdue, err = s.of(planID).Where(contribution.Answered(false), contribution.StateEQ(schematype.Published),
		contribution.PublishedAtLT(overdueBefore)).Count(ctx)
	return f, err
}

func (s *Service) of(planID string) *ent.ContributionQuery {
	return s.store.Read().Contribution.Query().Where(contribution.PlanID(planID))
}

func (s *Service) countStates(ctx context.Context, planID string, f *Figures) error {
	var states []struct {
		State    schematype.ContributionState `json:"state"`
		Answered bool                         `json:"answered"`
		Count    int                          `json:"count"`
	}
	err := s.of(planID).GroupBy(contribution.FieldState, contribution.FieldAnswered).
		Aggregate(ent.Count()).Scan(ctx, &states)
	for _, row := range states {
		f.Received += row.Count
		switch row.State {
		case schematype.Held:
			f.Waiting += row.Count
		case schematype.Published:
			f.Published += row.Count
			if row.Answered {
				f.Answered += row.Count
			}
		case schematype.Refused:
			f.Refused += row.Count
		case schematype.Hidden:
			f.Hidden += row.Count
		case schematype.Withdrawn:
			f.Withdrawn += row.Count
		}
	}
	return err
}

func (s *Service) countRules(ctx context.Context, planID string, f *Figures) error {
	counts := map[string]int{}
	if f.Refused+f.Hidden > 0 {
		var byRule []struct {
			Rule  string `json:"rule"`
			Count int    `json:"count"`
		}
		err := s.of(planID).Where(contribution.StateIn(schematype.Refused, schematype.Hidden)).
			GroupBy(contribution.FieldRule).Aggregate(ent.Count()).Scan(ctx, &byRule)
		if err != nil {
			return err
		}
		for _, row := range byRule {
			counts[row.Rule] = row.Count
		}
	}
	for _, r := range rules {
		f.ByRule = append(f.ByRule, &RuleCount{Rule: r, Count: counts[string(r.Code)]})
	}
	return nil
}

// waits finds the median of the waits, the lower one of two, and since when the oldest waits.
func (s *Service) waits(ctx context.Context, planID string, f *Figures) error {
	if f.Waiting > 0 {
		oldest, err := s.of(planID).Where(contribution.StateEQ(schematype.Held)).
			Order(contribution.ByReceivedOrder()).Select(contribution.FieldReceivedAt).First(ctx)
		if err != nil {
			return err
		}
		f.OldestWaitingSince = &oldest.ReceivedAt
	}
	decided, err := s.of(planID).Where(contribution.WaitSecondsNotNil()).Count(ctx)
	if err != nil || decided == 0 {
		return err
	}
	middle, err := s.of(planID).Where(contribution.WaitSecondsNotNil()).
		Order(contribution.ByWaitSeconds(sql.OrderAsc())).Offset((decided - 1) / 2).Limit(1).
		Select(contribution.FieldWaitSeconds).Int(ctx)
	minutes := (middle + 30) / 60
	f.MedianWaitMinutes = &minutes
	return err
}

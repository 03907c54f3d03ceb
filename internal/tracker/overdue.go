package tracker

import (
	"context"
	"time"

	"jalon/ent"
	"jalon/ent/schema/schematype"
)

// Overdue tells whether the last day of an indicator's due date has passed while the
// official status is not Complete. Without a due day it never is.
func (s *Service) Overdue(ctx context.Context, i *ent.Indicator) (bool, error) {
	months, err := s.MonthsOverdue(ctx, i)
	return months > 0, err
}

// MonthsOverdue tells how many whole or begun months an indicator is overdue; 0 when it is
// not.
func (s *Service) MonthsOverdue(ctx context.Context, i *ent.Indicator) (int, error) {
	if i.Due.LastDay == "" {
		return 0, nil
	}
	today, err := s.plans.Today(ctx, i.PlanID)
	if err != nil || today <= i.Due.LastDay {
		return 0, err
	}
	if s.Status(i, schematype.Official) == schematype.Complete {
		return 0, nil
	}
	return monthsBetween(i.Due.LastDay, today), nil
}

// monthsBetween counts the months that have begun after a due day, up to today.
func monthsBetween(due, today schematype.Date) int {
	from, err := time.Parse(time.DateOnly, due)
	if err != nil {
		return 0
	}
	to, err := time.Parse(time.DateOnly, today)
	if err != nil {
		return 0
	}
	// The day after the due day begins the first month.
	from = from.AddDate(0, 0, 1)
	months := (to.Year()-from.Year())*12 + int(to.Month()) - int(from.Month())
	if to.Day() >= from.Day() {
		months++
	}
	return max(months, 1)
}

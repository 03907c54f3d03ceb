package tracker

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"jalon/ent"
	"jalon/ent/organization"
	"jalon/ent/schema/schematype"
)

// IndicatorFilter says which indicators to list; every condition given must hold.
type IndicatorFilter struct {
	Commitment   *string
	Lead         *string
	Status       *schematype.ProgressStatus
	Voice        *schematype.Voice
	Overdue      *bool
	VoicesDiffer *bool
}

// IndicatorOrderField says by what indicators are ordered.
type IndicatorOrderField string

// The orders of indicators.
const (
	ByPosition IndicatorOrderField = "POSITION"
	ByDue      IndicatorOrderField = "DUE"
	ByChanged  IndicatorOrderField = "CHANGED"
)

// IndicatorOrder says how indicators are ordered.
type IndicatorOrder struct {
	Field     IndicatorOrderField
	Direction OrderDirection
}

// OrderDirection says which end comes first.
type OrderDirection string

// The directions.
const (
	Ascending  OrderDirection = "ASC"
	Descending OrderDirection = "DESC"
)

// Indicators returns a plan's indicators that a filter lets through, in an order. A plan
// has some hundreds at most, so they are read as one and sifted here.
func (s *Service) Indicators(ctx context.Context, planID string, f IndicatorFilter, o IndicatorOrder) ([]*ent.Indicator, error) {
	all, err := LoadersFrom(ctx).IndicatorsOfPlan.Of(ctx, planID)
	if err != nil {
		return nil, err
	}
	lead, err := s.leadID(ctx, f.Lead)
	if err != nil {
		return nil, err
	}
	kept := make([]*ent.Indicator, 0, len(all))
	for _, i := range all {
		passes, err := s.passes(ctx, i, f, lead)
		if err != nil {
			return nil, err
		}
		if passes {
			kept = append(kept, i)
		}
	}
	slices.SortStableFunc(kept, func(a, b *ent.Indicator) int {
		if o.Direction == Descending {
			a, b = b, a
		}
		return compare(a, b, o.Field)
	})
	return kept, nil
}

// SortKey is what an order sorts by, as a text that sorts the same way.
func SortKey(i *ent.Indicator, field IndicatorOrderField) string {
	switch field {
	case ByDue:
		return cmp.Or(i.Due.LastDay, "9999-99-99")
	case ByChanged:
		return i.ChangedAt.UTC().Format("2006-01-02T15:04:05.000000000")
	}
	return ""
}

func compare(a, b *ent.Indicator, field IndicatorOrderField) int {
	return cmp.Or(
		cmp.Compare(SortKey(a, field), SortKey(b, field)),
		cmp.Compare(a.PlanPosition, b.PlanPosition),
	)
}

func (s *Service) passes(ctx context.Context, i *ent.Indicator, f IndicatorFilter, lead *string) (bool, error) {
	if f.Commitment != nil && commitmentCode(i.Code) != *f.Commitment {
		return false, nil
	}
	if f.Lead != nil {
		leads, err := LoadersFrom(ctx).LeadsOf.Of(ctx, i.ID)
		if err != nil || lead == nil || !slices.Contains(leads, *lead) {
			return false, err
		}
	}
	if f.Status != nil {
		voice := schematype.Official
		if f.Voice != nil {
			voice = *f.Voice
		}
		if s.Status(i, voice) != *f.Status {
			return false, nil
		}
	}
	if f.Overdue != nil {
		overdue, err := s.Overdue(ctx, i)
		if err != nil || overdue != *f.Overdue {
			return false, err
		}
	}
	return f.VoicesDiffer == nil || s.VoicesDiffer(i) == *f.VoicesDiffer, nil
}

// commitmentCode is the first part of an indicator's code: C05 of C05.2.2.
func commitmentCode(code string) string {
	commitment, _, _ := strings.Cut(code, ".")
	return commitment
}

// leadID finds the organization that a filter names; nil when there is none.
func (s *Service) leadID(ctx context.Context, code *string) (*string, error) {
	if code == nil {
		return nil, nil
	}
	id, err := s.store.Read().Organization.Query().Where(organization.Code(*code)).OnlyID(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	return &id, err
}

package schematype

import (
	"fmt"
	"io"
	"slices"
	"strconv"
)

// Language is one of the two official languages.
type Language string

// The official languages.
const (
	EN Language = "EN"
	FR Language = "FR"
)

// Values lists the languages.
func (Language) Values() []string { return []string{string(EN), string(FR)} }

// DuePrecision says how exactly a date was promised.
type DuePrecision string

// The precisions of a promised date.
const (
	DueDay      DuePrecision = "DAY"
	DueMonth    DuePrecision = "MONTH"
	DueSeason   DuePrecision = "SEASON"
	DueYear     DuePrecision = "YEAR"
	DueOngoing  DuePrecision = "ONGOING"
	DueUnstated DuePrecision = "UNSTATED"
)

// Values lists the precisions.
func (DuePrecision) Values() []string {
	return []string{"DAY", "MONTH", "SEASON", "YEAR", "ONGOING", "UNSTATED"}
}

// PhaseKind is one of the six phases of the engagement cycle.
type PhaseKind string

// The phases, in the order of the cycle.
const (
	Planning     PhaseKind = "PLANNING"
	Shaping      PhaseKind = "SHAPING"
	Drafting     PhaseKind = "DRAFTING"
	Reviewing    PhaseKind = "REVIEWING"
	Finalizing   PhaseKind = "FINALIZING"
	Implementing PhaseKind = "IMPLEMENTING"
)

// Values lists the phases in the order of the cycle.
func (PhaseKind) Values() []string {
	return []string{"PLANNING", "SHAPING", "DRAFTING", "REVIEWING", "FINALIZING", "IMPLEMENTING"}
}

// PhaseState says where a phase stands on a day.
type PhaseState string

// The states of a phase.
const (
	PhaseToCome PhaseState = "TO_COME"
	PhaseNow    PhaseState = "NOW"
	PhaseDone   PhaseState = "DONE"
)

// Values lists the states.
func (PhaseState) Values() []string { return []string{"TO_COME", "NOW", "DONE"} }

// PlanState says who may see a plan.
type PlanState string

// The states of a plan.
const (
	// PlanPrepared is a plan that only its members see.
	PlanPrepared PlanState = "PREPARED"
	// PlanPublished is a plan that everybody sees.
	PlanPublished PlanState = "PUBLISHED"
)

// Values lists the states.
func (PlanState) Values() []string { return []string{"PREPARED", "PUBLISHED"} }

// Voice says who reports.
type Voice string

// The voices.
const (
	Official Voice = "OFFICIAL"
	Champion Voice = "CHAMPION"
)

// Values lists the voices.
func (Voice) Values() []string { return []string{"OFFICIAL", "CHAMPION"} }

// ProgressStatus says how far the work is, in the codes of the official tracker.
type ProgressStatus string

// The statuses. NotYetReviewed is never stored: it is the absence of a report.
const (
	NotYetReviewed ProgressStatus = "NOT_YET_REVIEWED"
	NotStarted     ProgressStatus = "NS"
	Limited        ProgressStatus = "LP"
	Substantial    ProgressStatus = "SP"
	Complete       ProgressStatus = "C"
)

// Values lists the statuses that can be reported, least first.
func (ProgressStatus) Values() []string { return []string{"NS", "LP", "SP", "C"} }

// PartnerState says whether a partner has agreed.
type PartnerState string

// The states of a partner.
const (
	Proposed  PartnerState = "PROPOSED"
	Confirmed PartnerState = "CONFIRMED"
)

// Values lists the states.
func (PartnerState) Values() []string { return []string{"PROPOSED", "CONFIRMED"} }

// OrganizationKind says what kind of body an organization is.
type OrganizationKind string

// The kinds of organizations.
const (
	Department   OrganizationKind = "DEPARTMENT"
	CivilSociety OrganizationKind = "CIVIL_SOCIETY"
	OtherBody    OrganizationKind = "OTHER"
)

// Values lists the kinds.
func (OrganizationKind) Values() []string { return []string{"DEPARTMENT", "CIVIL_SOCIETY", "OTHER"} }

// The GraphQL codecs below let one Go type serve the model and the API.

func marshalEnum[T ~string](w io.Writer, v T) {
	_, _ = io.WriteString(w, strconv.Quote(string(v))) // the response buffer cannot fail
}

func unmarshalEnum[T ~string](dst *T, v any, values ...string) error {
	s, ok := v.(string)
	if !ok || !slices.Contains(values, s) {
		return fmt.Errorf("%v is not one of %v", v, values)
	}
	*dst = T(s)
	return nil
}

// MarshalGQL writes the value for GraphQL.
func (l Language) MarshalGQL(w io.Writer) { marshalEnum(w, l) }

// UnmarshalGQL reads the value from GraphQL.
func (l *Language) UnmarshalGQL(v any) error { return unmarshalEnum(l, v, l.Values()...) }

// MarshalGQL writes the value for GraphQL.
func (s TextState) MarshalGQL(w io.Writer) { marshalEnum(w, s) }

// UnmarshalGQL reads the value from GraphQL.
func (s *TextState) UnmarshalGQL(v any) error {
	return unmarshalEnum(s, v, string(TextInStep), string(TextENBehind), string(TextFRBehind), string(TextBothChanged))
}

// MarshalGQL writes the value for GraphQL.
func (p DuePrecision) MarshalGQL(w io.Writer) { marshalEnum(w, p) }

// UnmarshalGQL reads the value from GraphQL.
func (p *DuePrecision) UnmarshalGQL(v any) error { return unmarshalEnum(p, v, p.Values()...) }

// MarshalGQL writes the value for GraphQL.
func (k PhaseKind) MarshalGQL(w io.Writer) { marshalEnum(w, k) }

// UnmarshalGQL reads the value from GraphQL.
func (k *PhaseKind) UnmarshalGQL(v any) error { return unmarshalEnum(k, v, k.Values()...) }

// MarshalGQL writes the value for GraphQL.
func (s PhaseState) MarshalGQL(w io.Writer) { marshalEnum(w, s) }

// UnmarshalGQL reads the value from GraphQL.
func (s *PhaseState) UnmarshalGQL(v any) error { return unmarshalEnum(s, v, s.Values()...) }

// MarshalGQL writes the value for GraphQL.
func (v Voice) MarshalGQL(w io.Writer) { marshalEnum(w, v) }

// UnmarshalGQL reads the value from GraphQL.
func (v *Voice) UnmarshalGQL(in any) error { return unmarshalEnum(v, in, v.Values()...) }

// MarshalGQL writes the value for GraphQL.
func (s ProgressStatus) MarshalGQL(w io.Writer) { marshalEnum(w, s) }

// UnmarshalGQL reads the value from GraphQL; that it can be reported is for the tracker to check.
func (s *ProgressStatus) UnmarshalGQL(v any) error {
	return unmarshalEnum(s, v, append(s.Values(), string(NotYetReviewed))...)
}

// MarshalGQL writes the value for GraphQL.
func (s PartnerState) MarshalGQL(w io.Writer) { marshalEnum(w, s) }

// UnmarshalGQL reads the value from GraphQL.
func (s *PartnerState) UnmarshalGQL(v any) error { return unmarshalEnum(s, v, s.Values()...) }

// MarshalGQL writes the value for GraphQL.
func (k OrganizationKind) MarshalGQL(w io.Writer) { marshalEnum(w, k) }

// UnmarshalGQL reads the value from GraphQL.
func (k *OrganizationKind) UnmarshalGQL(v any) error { return unmarshalEnum(k, v, k.Values()...) }

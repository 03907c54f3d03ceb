package schematype

// ContributionKind says what a contribution is.
type ContributionKind string

// The kinds of contributions.
const KindOfComment ContributionKind = "COMMENT"

// Values lists the kinds.
func (ContributionKind) Values() []string { return []string{"COMMENT"} }

// Channel says how a contribution came in.
type Channel string

// The channels.
const (
	Web    Channel = "WEB"
	Email  Channel = "EMAIL"
	Social Channel = "SOCIAL"
	Event  Channel = "EVENT"
	Form   Channel = "FORM"
)

// Values lists the channels.
func (Channel) Values() []string { return []string{"WEB", "EMAIL", "SOCIAL", "EVENT", "FORM"} }

// ContributionState says where a contribution stands between its author and the public.
type ContributionState string

// The states of a contribution.
const (
	Held      ContributionState = "HELD"
	Published ContributionState = "PUBLISHED"
	Refused   ContributionState = "REFUSED"
	Hidden    ContributionState = "HIDDEN"
	Withdrawn ContributionState = "WITHDRAWN"
)

// Values lists the states.
func (ContributionState) Values() []string {
	return []string{"HELD", "PUBLISHED", "REFUSED", "HIDDEN", "WITHDRAWN"}
}

// Decision is what a moderator decides on a contribution.
type Decision string

// The decisions.
const (
	Approve Decision = "APPROVE"
	Refuse  Decision = "REFUSE"
	Hide    Decision = "HIDE"
)

// Values lists the decisions.
func (Decision) Values() []string { return []string{"APPROVE", "REFUSE", "HIDE"} }

// Outcome is what became of a contribution.
type Outcome string

// The outcomes of a reasoned response.
const (
	Accepted               Outcome = "ACCEPTED"
	AcceptedInPart         Outcome = "ACCEPTED_IN_PART"
	NotAccepted            Outcome = "NOT_ACCEPTED"
	ImplementationGuidance Outcome = "IMPLEMENTATION_GUIDANCE"
	FutureConsideration    Outcome = "FUTURE_CONSIDERATION"
	OutOfScope             Outcome = "OUT_OF_SCOPE"
	Noted                  Outcome = "NOTED"
)

// Values lists the outcomes.
func (Outcome) Values() []string {
	return []string{"ACCEPTED", "ACCEPTED_IN_PART", "NOT_ACCEPTED", "IMPLEMENTATION_GUIDANCE",
		"FUTURE_CONSIDERATION", "OUT_OF_SCOPE", "NOTED"}
}

// DraftState says whether a draft can be written in.
type DraftState string

// The states of a draft.
const (
	DraftOpen   DraftState = "OPEN"
	DraftFrozen DraftState = "FROZEN"
	DraftClosed DraftState = "CLOSED"
)

// Values lists the states.
func (DraftState) Values() []string { return []string{"OPEN", "FROZEN", "CLOSED"} }

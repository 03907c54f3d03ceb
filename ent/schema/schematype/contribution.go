package schematype

import "io"

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

// NameChoice says under which name a contribution appears.
type NameChoice string

// The choices of a name.
const (
	// NameRole is the author's role alone.
	NameRole NameChoice = "ROLE"
	// NameAccount is the public name of the author's account.
	NameAccount NameChoice = "ACCOUNT"
	// NameGiven is a name given with the contribution.
	NameGiven NameChoice = "GIVEN"
)

// Values lists the choices.
func (NameChoice) Values() []string { return []string{"ROLE", "ACCOUNT", "GIVEN"} }

// Decision is what a moderator decides on a contribution.
type Decision string

// The decisions.
const (
	Approve       Decision = "APPROVE"
	Refuse        Decision = "REFUSE"
	Hide          Decision = "HIDE"
	SecondOpinion Decision = "SECOND_OPINION"
	// Undo takes the decision before it back. It is recorded and never given as input.
	Undo Decision = "UNDO"
)

// Values lists the decisions.
func (Decision) Values() []string {
	return []string{"APPROVE", "REFUSE", "HIDE", "SECOND_OPINION", "UNDO"}
}

// ModerationRule is a rule of engagement: why a contribution is refused or hidden.
type ModerationRule string

// The rules of engagement.
const (
	PersonalInformation       ModerationRule = "PERSONAL_INFORMATION"
	PersonalAttack            ModerationRule = "PERSONAL_ATTACK"
	DiscriminationOrProfanity ModerationRule = "DISCRIMINATION_OR_PROFANITY"
	NotAboutThePlan           ModerationRule = "NOT_ABOUT_THE_PLAN"
	AdvertisingOrLabourNotice ModerationRule = "ADVERTISING_OR_LABOUR_NOTICE"
	RepeatsAnotherComment     ModerationRule = "REPEATS_ANOTHER_COMMENT"
	CannotBeUnderstood        ModerationRule = "CANNOT_BE_UNDERSTOOD"
	AgainstTheLaw             ModerationRule = "AGAINST_THE_LAW"
)

// Values lists the rules by number.
func (ModerationRule) Values() []string {
	return []string{
		"PERSONAL_INFORMATION", "PERSONAL_ATTACK", "DISCRIMINATION_OR_PROFANITY", "NOT_ABOUT_THE_PLAN",
		"ADVERTISING_OR_LABOUR_NOTICE", "REPEATS_ANOTHER_COMMENT", "CANNOT_BE_UNDERSTOOD", "AGAINST_THE_LAW",
	}
}

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

// The GraphQL codecs below let one Go type serve the model and the API.

// MarshalGQL writes the value for GraphQL.
func (k ContributionKind) MarshalGQL(w io.Writer) { marshalEnum(w, k) }

// UnmarshalGQL reads the value from GraphQL.
func (k *ContributionKind) UnmarshalGQL(v any) error { return unmarshalEnum(k, v, k.Values()...) }

// MarshalGQL writes the value for GraphQL.
func (c Channel) MarshalGQL(w io.Writer) { marshalEnum(w, c) }

// UnmarshalGQL reads the value from GraphQL.
func (c *Channel) UnmarshalGQL(v any) error { return unmarshalEnum(c, v, c.Values()...) }

// MarshalGQL writes the value for GraphQL.
func (s ContributionState) MarshalGQL(w io.Writer) { marshalEnum(w, s) }

// UnmarshalGQL reads the value from GraphQL.
func (s *ContributionState) UnmarshalGQL(v any) error { return unmarshalEnum(s, v, s.Values()...) }

// MarshalGQL writes the value for GraphQL.
func (c NameChoice) MarshalGQL(w io.Writer) { marshalEnum(w, c) }

// UnmarshalGQL reads the value from GraphQL.
func (c *NameChoice) UnmarshalGQL(v any) error { return unmarshalEnum(c, v, c.Values()...) }

// MarshalGQL writes the value for GraphQL.
func (d Decision) MarshalGQL(w io.Writer) { marshalEnum(w, d) }

// UnmarshalGQL reads the value from GraphQL; undoing is a mutation of its own.
func (d *Decision) UnmarshalGQL(v any) error {
	return unmarshalEnum(d, v, string(Approve), string(Refuse), string(Hide), string(SecondOpinion))
}

// MarshalGQL writes the value for GraphQL.
func (r ModerationRule) MarshalGQL(w io.Writer) { marshalEnum(w, r) }

// UnmarshalGQL reads the value from GraphQL.
func (r *ModerationRule) UnmarshalGQL(v any) error { return unmarshalEnum(r, v, r.Values()...) }

// MarshalGQL writes the value for GraphQL.
func (o Outcome) MarshalGQL(w io.Writer) { marshalEnum(w, o) }

// UnmarshalGQL reads the value from GraphQL.
func (o *Outcome) UnmarshalGQL(v any) error { return unmarshalEnum(o, v, o.Values()...) }

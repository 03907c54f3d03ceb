package fault

import "strings"

// Code says what a person must mend. It goes out as UserError.code. Codes are only ever
// added.
type Code string

// The codes.
const (
	Required              Code = "REQUIRED"
	TooLong               Code = "TOO_LONG"
	Invalid               Code = "INVALID"
	BothLanguagesRequired Code = "BOTH_LANGUAGES_REQUIRED"
	StaleVersion          Code = "STALE_VERSION"
	UnknownPeriod         Code = "UNKNOWN_PERIOD"
	PeriodNotOpen         Code = "PERIOD_NOT_OPEN"
	CommentingClosed      Code = "COMMENTING_CLOSED"
	ConsentOutdated       Code = "CONSENT_OUTDATED"
	ParentGone            Code = "PARENT_GONE"
	Repeated              Code = "REPEATED"
	TooManyWaiting        Code = "TOO_MANY_WAITING"
	NotPublished          Code = "NOT_PUBLISHED"
	AlreadyDecided        Code = "ALREADY_DECIDED"
	Claimed               Code = "CLAIMED"
	AnotherModerator      Code = "ANOTHER_MODERATOR"
	TooLate               Code = "TOO_LATE"
	Unchanged             Code = "UNCHANGED"
	RefReused             Code = "REF_REUSED"
	InvalidSteps          Code = "INVALID_STEPS"
	NotOpen               Code = "NOT_OPEN"
	UnknownVersion        Code = "UNKNOWN_VERSION"
	TooOld                Code = "RESYNC_REQUIRED"
	ClientTaken           Code = "CLIENT_TAKEN"
	TooFast               Code = "TOO_FAST"
)

// UserError is one thing that a person can mend.
type UserError struct {
	Code    Code
	Message Message
	// Field is the path of the input field; empty when it concerns the whole input.
	Field []string
}

// UserErrors is everything that a person must mend before a request can be carried out.
type UserErrors []UserError

// Error lists the codes and fields.
func (e UserErrors) Error() string {
	parts := make([]string, len(e))
	for i, one := range e {
		parts[i] = string(one.Code) + " " + strings.Join(one.Field, ".")
	}
	return "to mend: " + strings.Join(parts, ", ")
}

// Add notes one more thing to mend.
func (e *UserErrors) Add(code Code, message Message, field ...string) {
	*e = append(*e, UserError{Code: code, Message: message, Field: field})
}

// Err returns the errors as an error, or nil when there are none.
func (e UserErrors) Err() error {
	if len(e) == 0 {
		return nil
	}
	return e
}

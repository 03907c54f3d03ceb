package schematype

import (
	"fmt"
	"strconv"
	"time"
)

// Date is a calendar day, "YYYY-MM-DD"; days compare as texts do.
type Date = string

// ParseDate checks that a text is a calendar day between the years 1900 and 2999.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < 1900 || t.Year() > 2999 {
		return "", fmt.Errorf("not a day of the form YYYY-MM-DD: %q", s)
	}
	return s, nil
}

// Due is a promised date: how exact it is, the last day on which it is kept, and its words.
type Due struct {
	Precision DuePrecision `json:"precision"`
	// LastDay is empty for DueOngoing and DueUnstated.
	LastDay Date `json:"lastDay,omitempty"`
	Wording Text `json:"wording"`
}

// DueOn returns a due date of the given precision around a day, with the usual wording.
// The day is moved to the last one of its month, season or year.
func DueOn(precision DuePrecision, day Date) (Due, error) {
	switch precision {
	case DueOngoing:
		return Due{Precision: precision, Wording: NewText("Ongoing", "En continu")}, nil
	case DueUnstated:
		return Due{Precision: precision, Wording: NewText("No date set", "Sans date")}, nil
	}
	if _, err := ParseDate(day); err != nil {
		return Due{}, err
	}
	t, _ := time.Parse(time.DateOnly, day)
	last := lastDay(precision, t)
	return Due{
		Precision: precision,
		LastDay:   last.Format(time.DateOnly),
		Wording:   wording(precision, last),
	}, nil
}

// DueInMonth returns the due date "any day of a month" for a month "YYYY-MM".
func DueInMonth(month string) (Due, error) { return DueOn(DueMonth, month+"-01") }

func lastDay(precision DuePrecision, t time.Time) time.Time {
	year, month := t.Year(), t.Month()
	switch precision {
	case DueMonth:
		return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC)
	case DueSeason:
		// Seasons of the public service: winter to March, spring to June, summer to
		// September, fall to December. The plan's owner confirms the day.
		return time.Date(year, (month-1)/3*3+4, 0, 0, 0, 0, 0, time.UTC)
	case DueYear:
		return time.Date(year, time.December, 31, 0, 0, 0, 0, time.UTC)
	}
	return t
}

var monthsEN = [...]string{"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"}

var monthsFR = [...]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet",
	"août", "septembre", "octobre", "novembre", "décembre"}

var seasonsEN = [...]string{"Winter", "Spring", "Summer", "Fall"}

var seasonsFR = [...]string{"Hiver", "Printemps", "Été", "Automne"}

func wording(precision DuePrecision, t time.Time) Text {
	year, month, day := t.Date()
	en, fr := monthsEN[month-1], monthsFR[month-1]
	switch precision {
	case DueMonth:
		return NewText(fmt.Sprintf("%s %d", en, year), fmt.Sprintf("%s %d", fr, year))
	case DueSeason:
		season := (month - 1) / 3
		return NewText(fmt.Sprintf("%s %d", seasonsEN[season], year),
			fmt.Sprintf("%s %d", seasonsFR[season], year))
	case DueYear:
		return NewText(strconv.Itoa(year), strconv.Itoa(year))
	}
	ordinal := strconv.Itoa(day)
	if day == 1 {
		ordinal = "1er"
	}
	return NewText(fmt.Sprintf("%s %d, %d", en, day, year), fmt.Sprintf("%s %s %d", ordinal, fr, year))
}

// PhaseDates are the two dates of a phase.
type PhaseDates struct {
	Starts Due `json:"starts"`
	Ends   Due `json:"ends"`
}

// FirstDay is the first day of the phase: the day, or the first day of the month, season
// or year in which it starts.
func (d PhaseDates) FirstDay() Date {
	t, err := time.Parse(time.DateOnly, d.Starts.LastDay)
	if err != nil {
		return d.Starts.LastDay
	}
	year, month := t.Year(), t.Month()
	switch d.Starts.Precision {
	case DueMonth:
		t = time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
	case DueSeason:
		t = time.Date(year, (month-1)/3*3+1, 1, 0, 0, 0, 0, time.UTC)
	case DueYear:
		t = time.Date(year, time.January, 1, 0, 0, 0, 0, time.UTC)
	}
	return t.Format(time.DateOnly)
}

// LastDay is the last day of the phase.
func (d PhaseDates) LastDay() Date { return d.Ends.LastDay }

// DueInput is a promised date as a person gives it.
type DueInput struct {
	Precision DuePrecision
	LastDay   *string
	Wording   *TextInput
}

// Due returns the promised date, with the usual wording where none was given.
func (in DueInput) Due() (Due, error) {
	day := ""
	if in.LastDay != nil {
		day = *in.LastDay
	}
	due, err := DueOn(in.Precision, day)
	if err != nil {
		return Due{}, err
	}
	if w := in.Wording; w != nil && w.EN != nil && w.FR != nil && *w.EN != "" && *w.FR != "" {
		due.Wording = NewText(*w.EN, *w.FR)
	}
	return due, nil
}

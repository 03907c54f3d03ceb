package tracker

import (
	"jalon/ent/schema/schematype"
	"jalon/internal/fault"
	"jalon/internal/input"
)

// How long a text may be, in characters, a side.
const (
	maxBody  = 5000
	maxTitle = 300
)

// ReportProgressInput is one voice's report on an indicator for a period.
type ReportProgressInput struct {
	IndicatorID string
	Period      string
	Voice       schematype.Voice
	BaseVersion *int
	Status      schematype.ProgressStatus
	Progress    schematype.TextInput
	Evidence    *schematype.TextInput
	Challenges  *schematype.TextInput
	Ref         *string
}

// MoveDueDateInput is a new due date for an indicator.
type MoveDueDateInput struct {
	IndicatorID string
	Due         schematype.DueInput
	Reason      schematype.TextInput
	BaseVersion *int
	Ref         *string
}

// EditMilestoneInput is a new wording for a milestone.
type EditMilestoneInput struct {
	MilestoneID string
	Title       *schematype.TextInput
	FullText    *schematype.TextInput
	Minor       bool
	Reason      schematype.TextInput
	BaseVersion *int
	Ref         *string
}

// report is what an input says once it is checked.
type report struct {
	progress             schematype.Text
	evidence, challenges *schematype.Text
}

// check returns what the input says, and everything that must be mended in it.
func (in ReportProgressInput) check() (report, input.Checker) {
	var c input.Checker
	if in.Status == schematype.NotYetReviewed {
		c.Errs.Add(fault.Invalid, fault.Say(
			"Choose how far the work is", "Choisissez où en est le travail"), "status")
	}
	checked := report{
		progress:   c.Both(in.Progress, "progress", addProgress, maxBody),
		evidence:   c.BothOrNone(in.Evidence, "evidence", addEvidence, maxBody),
		challenges: c.BothOrNone(in.Challenges, "challenges", addChallenges, maxBody),
	}
	slow := in.Status == schematype.NotStarted || in.Status == schematype.Limited
	if slow && checked.challenges == nil {
		c.Errs.Add(fault.Required, fault.Say(
			"Say what slows the work, in both languages",
			"Dites ce qui freine le travail, dans les deux langues"), "challenges")
	}
	return checked, c
}

var (
	addProgress = input.Missing{
		EN: fault.Say("Add the progress in English", "Ajoutez les progrès en anglais"),
		FR: fault.Say("Add the progress in French", "Ajoutez les progrès en français"),
	}
	addEvidence = input.Missing{
		EN: fault.Say("Add the evidence in English", "Ajoutez la preuve en anglais"),
		FR: fault.Say("Add the evidence in French", "Ajoutez la preuve en français"),
	}
	addChallenges = input.Missing{
		EN: fault.Say("Add the challenges in English", "Ajoutez les défis en anglais"),
		FR: fault.Say("Add the challenges in French", "Ajoutez les défis en français"),
	}
)

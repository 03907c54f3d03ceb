// Package input checks what people give: texts in both languages, reasons, dates, ids. Its
// messages say what to do, in both official languages, so that every form of the product
// says the same for the same.
package input

import (
	"strings"
	"unicode/utf8"

	"jalon/ent/schema/schematype"
	"jalon/internal/fault"
)

// MaxReason is the longest public reason, in characters a side.
const MaxReason = 1000

// Checker gathers everything that must be mended in one input.
type Checker struct{ Errs fault.UserErrors }

// Err returns what was gathered as fault.UserErrors, or nil.
func (c *Checker) Err() error { return c.Errs.Err() }

// Touches tells whether something under a field must be mended.
func (c *Checker) Touches(field string) bool {
	for _, e := range c.Errs {
		if len(e.Field) > 0 && e.Field[0] == field {
			return true
		}
	}
	return false
}

// Missing are the messages for a text whose English or French side is missing.
type Missing struct{ EN, FR fault.Message }

// Both checks a text that needs both sides, each at most so many characters long.
func (c *Checker) Both(in schematype.TextInput, field string, missing Missing, most int) schematype.Text {
	code := fault.BothLanguagesRequired
	if !visible(Trim(in.EN)) && !visible(Trim(in.FR)) {
		code = fault.Required
	}
	return schematype.NewText(
		c.words(Trim(in.EN), most, wanting{code, missing.EN}, field, "en"),
		c.words(Trim(in.FR), most, wanting{code, missing.FR}, field, "fr"))
}

// BothOrNone checks a text that may be left out, and otherwise needs both sides.
func (c *Checker) BothOrNone(in *schematype.TextInput, field string, missing Missing, most int) *schematype.Text {
	if in == nil || !visible(Trim(in.EN)) && !visible(Trim(in.FR)) {
		return nil
	}
	text := c.Both(*in, field, missing, most)
	return &text
}

// Sides checks a text of which a side may be left out; a side that is given must say
// something. It returns the sides trimmed.
func (c *Checker) Sides(in *schematype.TextInput, field string, most int) schematype.TextInput {
	if in == nil {
		return schematype.TextInput{}
	}
	return schematype.TextInput{EN: c.side(in.EN, most, field, "en"), FR: c.side(in.FR, most, field, "fr")}
}

func (c *Checker) side(s *string, most int, field ...string) *string {
	if s == nil {
		return nil
	}
	words := c.Words(*s, most, fault.Say("Write the text, or leave this language out",
		"Écrivez le texte, ou laissez cette langue de côté"), field...)
	return &words
}

// Reason checks a public reason, which needs both sides.
func (c *Checker) Reason(in schematype.TextInput) schematype.Text {
	return c.Both(in, "reason", Missing{
		EN: fault.Say("Add the reason in English", "Ajoutez la raison en anglais"),
		FR: fault.Say("Add the reason in French", "Ajoutez la raison en français"),
	}, MaxReason)
}

// Length checks that a text has at most so many characters.
func (c *Checker) Length(s string, most int, field ...string) {
	if n := utf8.RuneCountInString(s); n > most {
		c.Errs.Add(fault.TooLong, fault.Say(
			"Shorten this text: it has %d characters, %d are possible",
			"Abrégez ce texte : il compte %d caractères sur %d possibles", n, most), field...)
	}
}

// Due checks a promised date.
func (c *Checker) Due(in schematype.DueInput, field string) schematype.Due {
	due, err := in.Due()
	if err != nil {
		c.wrongDay(field)
	}
	return due
}

// Dated checks a promised date that must have a last day.
func (c *Checker) Dated(in schematype.DueInput, field string) schematype.Due {
	due, err := in.Due()
	if err != nil || due.LastDay == "" {
		c.wrongDay(field)
	}
	return due
}

func (c *Checker) wrongDay(field string) {
	c.Errs.Add(fault.Invalid, fault.Say(
		"Give the date as year, month and day: 2020-09-30",
		"Donnez la date sous la forme année, mois et jour : 2020-09-30"), field, "lastDay")
}

// Trim returns a text without the space around it; "" for one that was left out.
func Trim(s *string) string {
	if s == nil {
		return ""
	}
	return strings.TrimSpace(*s)
}

// ErrStale refuses a change that was made from another version than the newest.
var ErrStale = fault.UserErrors{{Code: fault.StaleVersion, Field: []string{"baseVersion"}, Message: fault.Say(
	"Somebody else changed this while you wrote. Read it again, then make your change.",
	"Quelqu’un d’autre a modifié ceci pendant que vous écriviez. Relisez, puis refaites votre changement.")}}

// Base returns ErrStale when a change was made from an older version than the one there is,
// and refuses a version that there never was. A nil base compares nothing.
func Base(base *int, version int) error {
	switch {
	case base == nil || *base == version:
		return nil
	case *base < 0 || *base > version:
		return fault.UserErrors{{Code: fault.Invalid, Field: []string{"baseVersion"}, Message: fault.Say(
			"There is no version %d of this. Read it again, then give the version that you read.",
			"Il n’existe pas de version %d de ceci. Relisez, puis donnez la version que vous avez lue.", *base)}}
	}
	return ErrStale
}

// OfKind returns fault.ErrNotFound for a text that is no id of the kind.
func OfKind(id string, kind schematype.Kind) error {
	if k, err := schematype.KindOf(id); err != nil || k != kind {
		return fault.ErrNotFound
	}
	return nil
}

// Some returns a pointer to an id, or nil for the empty one.
func Some(id string) *string {
	if id == "" {
		return nil
	}
	return &id
}

package input

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"jalon/internal/fault"
)

// maxMarks is how many accents may stand on one letter. More of them hide the lines around.
const maxMarks = 8

// Words checks what a person wrote for others to read, at most so many characters, and
// returns it in one form: composed (Unicode NFC), lines ended by line feeds, no space around
// it. Text in any script is fine. Refused are control characters, characters that turn the
// direction of the text around them, and a text in which nothing can be seen.
func (c *Checker) Words(raw string, most int, empty fault.Message, field ...string) string {
	return c.words(raw, most, wanting{fault.Required, empty}, field...)
}

// wanting is how an empty text is told of.
type wanting struct {
	code    fault.Code
	message fault.Message
}

func (c *Checker) words(raw string, most int, empty wanting, field ...string) string {
	words := norm.NFC.String(strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(raw))
	words = strings.TrimFunc(words, func(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' })
	switch {
	case !visible(words):
		c.Errs.Add(empty.code, empty.message, field...)
	case strings.ContainsFunc(words, forbidden) || piled(words) || turned(words):
		c.Errs.Add(fault.Invalid, fault.Say(
			"This text holds characters that cannot be shown. Paste it as plain text, then read it again",
			"Ce texte contient des caractères qui ne peuvent pas être affichés. Collez-le sans mise en forme, puis relisez-le"), field...)
	default:
		c.Length(words, most, field...)
	}
	return words
}

// visible tells whether something of a text can be seen.
func visible(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsGraphic(r) && !unicode.IsSpace(r) && !unicode.Is(unicode.Mn, r) &&
			!unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r) && r != '\u2800' && r != unicode.ReplacementChar
	})
}

// forbidden tells of characters that have no place in a text: control characters, those that
// turn the direction of what follows, invalid bytes, tags and those for private use. Joiners
// stay: scripts and emoji need them.
func forbidden(r rune) bool {
	switch {
	case r == '\n', r == '\t':
		return false
	case unicode.IsControl(r), r == unicode.ReplacementChar, r == '\ufeff':
		return true
	case r >= '\u202a' && r <= '\u202e', r >= '\u206a' && r <= '\u206f':
		return true
	case r >= 0xE0000 && r <= 0xE007F, r >= 0xFFF9 && r <= 0xFFFB, r&0xFFFE == 0xFFFE:
		return true
	}
	return unicode.Is(unicode.Co, r)
}

// turned tells whether a text turns the direction of what follows it: isolates belong to a
// text that they surround, and each must end in the line in which it begins.
func turned(s string) bool {
	open := 0
	for _, r := range s {
		switch {
		case r >= '\u2066' && r <= '\u2068':
			open++
		case r == '\u2069':
			open--
		}
		if open < 0 || r == '\n' && open > 0 {
			return true
		}
	}
	return open > 0
}

// piled tells whether more accents stand on one letter than any language has.
func piled(s string) bool {
	marks := 0
	for _, r := range s {
		if !unicode.Is(unicode.Mn, r) && !unicode.Is(unicode.Me, r) {
			marks = 0
			continue
		}
		if marks++; marks > maxMarks {
			return true
		}
	}
	return false
}

// Line is Words for a text of one line.
func (c *Checker) Line(raw string, most int, empty fault.Message, field ...string) string {
	return c.Words(strings.Join(strings.Fields(raw), " "), most, empty, field...)
}

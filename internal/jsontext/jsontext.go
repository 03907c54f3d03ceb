// Package jsontext looks at JSON before it is decoded. Go's decoder puts a question mark in
// place of what is not text, without saying so; what people write must never change so.
package jsontext

import (
	"bytes"
	"unicode/utf8"

	"jalon/internal/fault"
)

// ErrUnsound refuses JSON whose texts cannot be taken as they are.
var ErrUnsound = fault.New(fault.BadInput, fault.Say(
	"A text holds half of a character, or is not UTF-8. Nothing was changed.",
	"Un texte contient la moitié d’un caractère, ou n’est pas en UTF-8. Rien n’a été changé."))

// Sound tells whether JSON is UTF-8 and each escaped half of a surrogate pair has its other
// half beside it.
func Sound(raw []byte) bool {
	if !utf8.Valid(raw) {
		return false
	}
	for {
		at := bytes.IndexByte(raw, '\\')
		if at < 0 {
			return true
		}
		raw = raw[at:]
		switch unit, escaped := escapedUnit(raw); {
		case !escaped:
			raw = raw[min(2, len(raw)):]
		case unit < 0xD800 || unit > 0xDFFF:
			raw = raw[6:]
		case unit >= 0xDC00:
			return false
		default:
			if low, escaped := escapedUnit(raw[6:]); !escaped || low < 0xDC00 || low > 0xDFFF {
				return false
			}
			raw = raw[12:]
		}
	}
}

// escapedUnit reads an escape such as \u00e9 at the start of a text.
func escapedUnit(raw []byte) (unit rune, ok bool) {
	if len(raw) < 6 || raw[0] != '\\' || raw[1] != 'u' {
		return 0, false
	}
	for _, c := range raw[2:6] {
		unit <<= 4
		switch {
		case c >= '0' && c <= '9':
			unit |= rune(c - '0')
		case c >= 'a' && c <= 'f':
			unit |= rune(c-'a') + 10
		case c >= 'A' && c <= 'F':
			unit |= rune(c-'A') + 10
		default:
			return 0, false // no JSON; the decoder will say so
		}
	}
	return unit, true
}

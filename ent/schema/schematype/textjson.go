package schematype

import (
	"bytes"
	"encoding/json"
	"errors"
	"unicode/utf8"
)

// plainText is Text without its own decoder.
type plainText Text

// UnmarshalJSON reads a text. A plan holds a thousand of them, and reading them field by
// field through reflection took longer than the database did, so the form in which texts are
// stored is read directly; everything else goes the usual way.
func (t *Text) UnmarshalJSON(raw []byte) error {
	read, err := readText(raw)
	if err != nil {
		var plain plainText
		if err := json.Unmarshal(raw, &plain); err != nil {
			return err
		}
		read = Text(plain)
	}
	*t = read
	return nil
}

// errUnusual sends a text to the usual decoder.
var errUnusual = errors.New("not the usual form")

// readText reads an object whose members are the fields of Text, each at most once, with
// texts without escapes but `\"`, `\\` and `\n`, and small whole numbers.
func readText(raw []byte) (t Text, err error) {
	p := textParser{rest: raw}
	if !p.punctuation('{') {
		return t, errUnusual
	}
	for seen := 0; ; seen++ {
		if seen > 6 {
			return t, errUnusual
		}
		name, ok := p.text()
		if !ok || !p.punctuation(':') {
			return t, errUnusual
		}
		switch name {
		case "en":
			t.EN, ok = p.text()
		case "fr":
			t.FR, ok = p.text()
		case "enRev":
			t.ENRev, ok = p.number()
		case "frRev":
			t.FRRev, ok = p.number()
		case "enOf":
			t.ENOf, ok = p.number()
		case "frOf":
			t.FROf, ok = p.number()
		default:
			ok = false
		}
		switch {
		case !ok:
			return t, errUnusual
		case p.punctuation(','):
		case p.punctuation('}') && len(bytes.TrimLeft(p.rest, " \t\r\n")) == 0:
			return t, nil
		default:
			return t, errUnusual
		}
	}
}

// textParser reads from the front of what is left.
type textParser struct{ rest []byte }

func (p *textParser) space() {
	for len(p.rest) > 0 && (p.rest[0] == ' ' || p.rest[0] == '\n' || p.rest[0] == '\t' || p.rest[0] == '\r') {
		p.rest = p.rest[1:]
	}
}

func (p *textParser) punctuation(c byte) bool {
	p.space()
	if len(p.rest) == 0 || p.rest[0] != c {
		return false
	}
	p.rest = p.rest[1:]
	return true
}

// maxDigits keeps numbers far from overflowing.
const maxDigits = 9

func (p *textParser) number() (n int, ok bool) {
	p.space()
	digits := 0
	for digits < len(p.rest) && p.rest[digits] >= '0' && p.rest[digits] <= '9' {
		n = n*10 + int(p.rest[digits]-'0')
		digits++
	}
	leadingZero := digits > 1 && p.rest[0] == '0'
	if digits == 0 || digits > maxDigits || leadingZero {
		return 0, false
	}
	p.rest = p.rest[digits:]
	return n, true
}

func (p *textParser) text() (string, bool) {
	if !p.punctuation('"') {
		return "", false
	}
	var unescaped []byte
	for i := 0; i < len(p.rest); i++ {
		switch c := p.rest[i]; {
		case c == '"':
			s := p.rest[:i]
			p.rest = p.rest[i+1:]
			if unescaped != nil {
				s = append(unescaped, s...)
			}
			return string(s), utf8.Valid(s)
		case c == '\\':
			if i+1 >= len(p.rest) {
				return "", false
			}
			var plain byte
			switch p.rest[i+1] {
			case '"', '\\':
				plain = p.rest[i+1]
			case 'n':
				plain = '\n'
			default:
				return "", false
			}
			unescaped = append(append(unescaped, p.rest[:i]...), plain)
			p.rest = p.rest[i+2:]
			i = -1
		case c < ' ':
			return "", false
		}
	}
	return "", false
}

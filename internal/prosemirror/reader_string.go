package prosemirror

import (
	"unicode/utf16"
	"unicode/utf8"
)

// rawString reads a string token and returns what stands between the quotes,
// and whether that holds escapes.
func (r *reader) rawString() (raw []byte, escaped bool, err *Error) {
	if r.peek() != '"' {
		return nil, false, r.wrongKind("a string")
	}
	start := r.pos + 1
	d := r.data
	for i := start; i < len(d); i++ {
		switch c := d[i]; {
		case c == '"':
			r.pos = i + 1
			return d[start:i], escaped, nil
		case c == '\\':
			escaped = true
			i++
		case c < 0x20:
			r.pos = i
			return nil, false, r.syntax("a control character in a string")
		}
	}
	r.pos = len(d)
	return nil, false, r.syntax("the text ends inside a string")
}

// string reads a string and its length in UTF-16 code units.
func (r *reader) string() (string, int, *Error) {
	raw, escaped, err := r.rawString()
	if err != nil {
		return "", 0, err
	}
	if escaped {
		raw, units, err := unescape(raw)
		return string(raw), units, err
	}
	s := string(raw)
	return s, utf16Length(s), nil
}

// name reads a string without keeping it: the bytes are those of the input, or
// of a copy where it holds escapes.
func (r *reader) name() ([]byte, *Error) {
	raw, escaped, err := r.rawString()
	if err == nil && escaped {
		raw, _, err = unescape(raw)
	}
	return raw, err
}

// unescape resolves the escapes of a string token. Half of a surrogate pair is
// refused (SPEC G4): it cannot be kept in UTF-8.
func unescape(raw []byte) ([]byte, int, *Error) {
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if raw[i] != '\\' {
			out = append(out, raw[i])
			continue
		}
		i++ // rawString has seen that a byte follows
		if raw[i] != 'u' {
			c, ok := simpleEscape(raw[i])
			if !ok {
				return nil, 0, refuse(ReasonSyntax, "unknown escape in a string")
			}
			out = append(out, c)
			continue
		}
		unit, ok := hexUnit(raw, i+1)
		if !ok {
			return nil, 0, refuse(ReasonSyntax, "broken \\u escape in a string")
		}
		i += 4
		if !utf16.IsSurrogate(unit) {
			out = utf8.AppendRune(out, unit)
			continue
		}
		pair := rune(utf8.RuneError)
		if i+2 < len(raw) && raw[i+1] == '\\' && raw[i+2] == 'u' {
			if low, ok := hexUnit(raw, i+3); ok {
				pair = utf16.DecodeRune(unit, low)
			}
		}
		if pair == utf8.RuneError {
			return nil, 0, refuse(ReasonSurrogate, "half of a surrogate pair in a string")
		}
		out = utf8.AppendRune(out, pair)
		i += 6
	}
	return out, utf16LengthBytes(out), nil
}

func simpleEscape(c byte) (byte, bool) {
	switch c {
	case '"', '\\', '/':
		return c, true
	case 'b':
		return '\b', true
	case 'f':
		return '\f', true
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	}
	return 0, false
}

func hexUnit(raw []byte, i int) (rune, bool) {
	if i+4 > len(raw) {
		return 0, false
	}
	var v rune
	for _, c := range raw[i : i+4] {
		switch {
		case c >= '0' && c <= '9':
			v = v<<4 | rune(c-'0')
		case c >= 'a' && c <= 'f':
			v = v<<4 | rune(c-'a'+10)
		case c >= 'A' && c <= 'F':
			v = v<<4 | rune(c-'A'+10)
		default:
			return 0, false
		}
	}
	return v, true
}

func utf16LengthBytes(b []byte) int {
	n := 0
	for _, c := range b {
		if c < 0x80 || c >= 0xC0 {
			n++
			if c >= 0xF0 {
				n++
			}
		}
	}
	return n
}

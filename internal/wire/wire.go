package wire

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"
)

// Problem is what is wrong with what was sent.
type Problem string

// The problems.
const (
	// NotUTF8: a byte belongs to no character.
	NotUTF8 Problem = "invalid UTF-8"
	// LoneSurrogate: an escape such as \ud800 is half of a pair whose other half is missing
	// (RFC 8259, section 8.2, leaves open what becomes of it).
	LoneSurrogate Problem = "lone surrogate"
	// NotJSON: it is not exactly one value of JSON.
	NotJSON Problem = "invalid JSON"
	// OtherType: it is JSON, of another type than is read there.
	OtherType Problem = "unexpected type"
)

// Error says what is wrong and where. It holds nothing of what was sent, so that it may be
// logged and answered.
type Error struct {
	Problem Problem
	// Offset is how many bytes come before what is wrong. For OtherType it lies at the end of
	// the value.
	Offset int
}

// Error returns the problem and its place.
func (e *Error) Error() string { return fmt.Sprintf("wire: %s at byte %d", e.Problem, e.Offset) }

// Decode reads exactly one value, which must be Unicode throughout, as encoding/json would;
// numbers that go into an empty interface become json.Number. Every error is an *Error.
func Decode(raw []byte, into any) error {
	if err := Check(raw); err != nil {
		return err
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	if err := d.Decode(into); err != nil {
		return located(err, len(raw))
	}
	end := int(d.InputOffset())
	if rest := bytes.TrimLeft(raw[end:], " \t\r\n"); len(rest) > 0 {
		return &Error{NotJSON, len(raw) - len(rest)}
	}
	return nil
}

// located takes the place out of an error of encoding/json, whose text repeats what was sent.
func located(err error, size int) error {
	if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
		return &Error{NotJSON, min(max(int(syntax.Offset)-1, 0), size)}
	}
	if kind := (*json.UnmarshalTypeError)(nil); errors.As(err, &kind) {
		return &Error{OtherType, min(max(int(kind.Offset), 0), size)}
	}
	return &Error{NotJSON, size} // it has ended too early
}

// Check returns an *Error when something is not Unicode: bytes that are not UTF-8, or in
// strings of JSON a lone surrogate. It does not look whether the rest is JSON.
func Check(raw []byte) error {
	if !utf8.Valid(raw) {
		return &Error{NotUTF8, invalidAt(raw)}
	}
	if !bytes.Contains(raw, []byte(`\u`)) {
		return nil
	}
	for i := 0; ; {
		next := bytes.IndexByte(raw[i:], '\\')
		if next < 0 {
			return nil
		}
		i += next
		switch surrogate(raw[i:]) {
		case low:
			return &Error{LoneSurrogate, i}
		case high:
			if surrogate(raw[i+escaped:]) != low {
				return &Error{LoneSurrogate, i}
			}
			i += 2 * escaped
		case none:
			i += 2 // the escaped character may be a backslash itself
			if i >= len(raw) {
				return nil
			}
		}
	}
}

func invalidAt(raw []byte) int {
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(raw)
}

// half is which half of a surrogate pair an escape is.
type half byte

const (
	none half = iota
	high      // \ud800 to \udbff: must be followed by a low one
	low       // \udc00 to \udfff
)

// escaped is the length of an escape such as \ud800.
const escaped = len(`\ud800`)

// surrogate looks at the escape at the beginning of raw.
func surrogate(raw []byte) half {
	if len(raw) < escaped || raw[0] != '\\' || raw[1] != 'u' || raw[2]|0x20 != 'd' || !isHex(raw[4]) || !isHex(raw[5]) {
		return none
	}
	switch c := raw[3] | 0x20; { // digits have that bit already
	case c == '8', c == '9', c == 'a', c == 'b':
		return high
	case c >= 'c' && c <= 'f':
		return low
	}
	return none
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f'
}

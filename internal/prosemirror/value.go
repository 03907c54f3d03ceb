package prosemirror

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"unicode/utf8"
)

// JSON is an attribute value that is an array or an object, held as canonical
// JSON text: members sorted by the text of their keys, no space, numbers and strings as
// [AppendValue] writes them. Two values are deeply equal exactly when their
// texts are.
type JSON string

// AppendValue appends an attribute value (nil, bool, float64, string or JSON)
// as JSON text, as JavaScript's JSON.stringify writes it.
func AppendValue(dst []byte, value any) []byte {
	switch v := value.(type) {
	case bool:
		return strconv.AppendBool(dst, v)
	case float64:
		return appendNumber(dst, v)
	case string:
		return appendString(dst, v)
	case JSON:
		return append(dst, v...)
	}
	return append(dst, "null"...)
}

// appendNumber writes the shortest decimal that reads back the same, with an
// exponent only outside 1e-6 to 1e21, as JavaScript does.
func appendNumber(dst []byte, v float64) []byte {
	if v == 0 {
		return append(dst, '0')
	}
	if v == math.Trunc(v) && math.Abs(v) < 1<<53 {
		return strconv.AppendInt(dst, int64(v), 10)
	}
	if abs := math.Abs(v); abs >= 1e-6 && abs < 1e21 {
		return strconv.AppendFloat(dst, v, 'f', -1, 64)
	}
	dst = strconv.AppendFloat(dst, v, 'e', -1, 64)
	// Go pads the exponent to two digits, JavaScript does not.
	if n := len(dst); n >= 4 && dst[n-2] == '0' && (dst[n-3] == '-' || dst[n-3] == '+') {
		dst[n-2] = dst[n-1]
		dst = dst[:n-1]
	}
	return dst
}

const hexDigits = "0123456789abcdef"

// appendString writes a JSON string, escaping only what JSON requires.
func appendString[S string | []byte](dst []byte, s S) []byte {
	dst = append(dst, '"')
	dst = appendEscaped(dst, s)
	return append(dst, '"')
}

func appendEscaped[S string | []byte](dst []byte, s S) []byte {
	start := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= 0x20 && c != '"' && c != '\\' {
			continue
		}
		dst = append(dst, s[start:i]...)
		start = i + 1
		switch c {
		case '"', '\\':
			dst = append(dst, '\\', c)
		case '\b':
			dst = append(dst, '\\', 'b')
		case '\f':
			dst = append(dst, '\\', 'f')
		case '\n':
			dst = append(dst, '\\', 'n')
		case '\r':
			dst = append(dst, '\\', 'r')
		case '\t':
			dst = append(dst, '\\', 't')
		default:
			dst = append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		}
	}
	return append(dst, s[start:]...)
}

// ParseValue reads one attribute value from JSON text.
func ParseValue(data []byte) (value any, err error) {
	defer stopPanic(&err)
	if !utf8.Valid(data) {
		return nil, refuse(ReasonSyntax, "not UTF-8")
	}
	r := reader{data: data}
	v, e := r.value()
	if e == nil {
		e = r.end()
	}
	if e != nil {
		return nil, e
	}
	return v, nil
}

// value reads any JSON value as an attribute value.
func (r *reader) value() (any, *Error) {
	switch c := r.peek(); c {
	case '"':
		s, _, err := r.string()
		return s, err
	case '{', '[':
		return r.composite()
	case 't', 'f':
		return r.bool()
	case 'n':
		return nil, r.literal("null")
	default:
		n, err := r.number()
		if err != nil {
			return nil, err
		}
		return n, nil
	}
}

// composite reads an array or object. Its length is looked at before anything
// is built from it.
func (r *reader) composite() (any, *Error) {
	start := r.pos
	if err := r.skip(maxValueDepth); err != nil {
		return nil, err
	}
	if n := r.pos - start; n > maxValueBytes {
		return nil, refuse(ReasonTooLarge, "a value of %d bytes, the limit is %d", n, maxValueBytes)
	}
	r.pos = start
	text, err := r.canonical(r.canon[:0])
	if err != nil {
		return nil, err
	}
	r.canon = text
	return JSON(text), nil
}

// canonical reads any JSON value and appends its canonical text. skip has seen
// how deep it nests.
func (r *reader) canonical(dst []byte) ([]byte, *Error) {
	switch r.peek() {
	case '[':
		dst = append(dst, '[')
		open := len(dst)
		err := r.array(func() *Error {
			if len(dst) > open {
				dst = append(dst, ',')
			}
			var err *Error
			dst, err = r.canonical(dst)
			return err
		})
		return append(dst, ']'), err
	case '{':
		return r.canonicalObject(dst)
	case '"':
		raw, err := r.name()
		return appendString(dst, raw), err
	case 't', 'f':
		b, err := r.bool()
		return strconv.AppendBool(dst, b), err
	case 'n':
		return append(dst, "null"...), r.literal("null")
	default:
		n, err := r.number()
		return appendNumber(dst, n), err
	}
}

// member is one key and value of an object, as places in the text written so far.
type member struct{ start, colon, end int }

// canonicalObject sorts the members of an object by the text of their keys.
// The members are written where they stand and moved only when out of order,
// through one buffer, so that nested values are not copied at every level.
func (r *reader) canonicalObject(dst []byte) ([]byte, *Error) {
	dst = append(dst, '{')
	base, open := len(r.members), len(dst)
	sorted := true
	err := r.object(func(key []byte) *Error {
		if len(r.members) > base {
			dst = append(dst, ',')
		}
		m := member{start: len(dst)}
		dst = appendString(dst, key)
		m.colon = len(dst)
		if n := len(r.members); n > base {
			last := r.members[n-1]
			sorted = sorted && string(dst[last.start:last.colon]) < string(dst[m.start:m.colon])
		}
		dst = append(dst, ':')
		r.members = append(r.members, m)
		at := len(r.members) - 1
		var err *Error
		dst, err = r.canonical(dst)
		r.members[at].end = len(dst)
		return err
	})
	if err == nil && !sorted {
		dst, err = r.sortMembers(dst, open, r.members[base:])
	}
	r.members = r.members[:base]
	return append(dst, '}'), err
}

// sortMembers rewrites dst[open:], the text of the given members, in order.
func (r *reader) sortMembers(dst []byte, open int, members []member) ([]byte, *Error) {
	r.scratch = append(r.scratch[:0], dst[open:]...)
	old := r.scratch
	key := func(m member) string { return string(old[m.start-open : m.colon-open]) }
	slices.SortFunc(members, func(a, b member) int {
		return bytes.Compare(old[a.start-open:a.colon-open], old[b.start-open:b.colon-open])
	})
	dst = dst[:open]
	for i, m := range members {
		if i > 0 {
			if key(m) == key(members[i-1]) {
				return dst, refuse(ReasonDuplicateKey, "the same key twice: %s", quote([]byte(key(m))))
			}
			dst = append(dst, ',')
		}
		dst = append(dst, old[m.start-open:m.end-open]...)
	}
	return dst, nil
}

// validValue reports whether v is of a kind that attributes hold.
func validValue(v any) bool {
	switch v := v.(type) {
	case nil, bool:
		return true
	case string:
		return utf8.ValidString(v)
	case float64:
		return !math.IsNaN(v) && !math.IsInf(v, 0)
	case JSON:
		back, err := ParseValue([]byte(v))
		return err == nil && back == any(v)
	}
	return false
}

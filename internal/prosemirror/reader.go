package prosemirror

import (
	"math"
	"strconv"
)

// reader walks over JSON text that is known to be valid UTF-8. It builds no
// tree: its callers turn each value into what it means at once. It never
// recurses by itself, so nesting is bounded by its callers (SPEC G3).
type reader struct {
	data []byte
	pos  int

	// Working space for arrays and objects, kept so that a value of many
	// small ones costs no more memory than its text.
	canon   []byte
	members []member
	scratch []byte
}

func (r *reader) syntax(what string) *Error {
	return refuse(ReasonSyntax, "%s at byte %d", what, r.pos)
}

// peek skips white space and returns the next byte, 0 at the end.
func (r *reader) peek() byte {
	for r.pos < len(r.data) {
		switch c := r.data[r.pos]; c {
		case ' ', '\t', '\n', '\r':
			r.pos++
		default:
			return c
		}
	}
	return 0
}

// end asks for nothing more than white space.
func (r *reader) end() *Error {
	if r.peek(); r.pos < len(r.data) {
		return r.syntax("text after the value")
	}
	return nil
}

// expect consumes one byte of punctuation.
func (r *reader) expect(c byte) *Error {
	if r.peek() != c || r.pos >= len(r.data) {
		return r.syntax("no " + strconv.QuoteRune(rune(c)))
	}
	r.pos++
	return nil
}

func (r *reader) wrongKind(want string) *Error {
	var got string
	switch c := r.peek(); {
	case r.pos >= len(r.data):
		return r.syntax("the text ends early")
	case c == '{':
		got = "an object"
	case c == '[':
		got = "an array"
	case c == '"':
		got = "a string"
	case c == 't' || c == 'f':
		got = "a boolean"
	case c == 'n':
		got = "null"
	case c == '-' || c >= '0' && c <= '9':
		got = "a number"
	default:
		return r.syntax("no JSON value")
	}
	return refuse(ReasonWrongKind, "%s where %s belongs", got, want)
}

// object reads an object, calling member with each key, positioned at its
// value. The key is valid during the call only.
func (r *reader) object(member func(key []byte) *Error) *Error {
	if r.peek() != '{' {
		return r.wrongKind("an object")
	}
	r.pos++
	if r.peek() == '}' {
		r.pos++
		return nil
	}
	for {
		if r.peek() != '"' {
			return r.syntax("no key")
		}
		key, err := r.name()
		if err != nil {
			return err
		}
		if err := r.expect(':'); err != nil {
			return err
		}
		if err := member(key); err != nil {
			return err
		}
		switch r.peek() {
		case ',':
			r.pos++
		case '}':
			r.pos++
			return nil
		default:
			return r.syntax("no ',' or '}'")
		}
	}
}

// array reads an array, calling element positioned at each value.
func (r *reader) array(element func() *Error) *Error {
	if r.peek() != '[' {
		return r.wrongKind("an array")
	}
	r.pos++
	if r.peek() == ']' {
		r.pos++
		return nil
	}
	for i := 0; ; i++ {
		if err := element(); err != nil {
			return err.insideIndex(i)
		}
		switch r.peek() {
		case ',':
			r.pos++
		case ']':
			r.pos++
			return nil
		default:
			return r.syntax("no ',' or ']'").insideIndex(i)
		}
	}
}

// skip passes over one array or object by counting brackets. Whether it is
// well-formed shows when it is read, which always follows: its length or its
// owner's type has to be known first. most is how deep it may nest.
func (r *reader) skip(most int) *Error {
	level := 0
	for r.pos < len(r.data) {
		switch r.data[r.pos] {
		case '"':
			if _, _, err := r.rawString(); err != nil {
				return err
			}
			continue
		case '{', '[':
			if level++; level > most {
				return refuse(ReasonTooDeep, "a value nested deeper than %d", maxValueDepth)
			}
		case '}', ']':
			if level--; level == 0 {
				r.pos++
				return nil
			}
		}
		r.pos++
	}
	return r.syntax("the text ends early")
}

func (r *reader) literal(word string) *Error {
	if len(r.data)-r.pos < len(word) || string(r.data[r.pos:r.pos+len(word)]) != word {
		return r.syntax("no JSON value")
	}
	r.pos += len(word)
	return nil
}

func (r *reader) bool() (bool, *Error) {
	switch r.peek() {
	case 't':
		return true, r.literal("true")
	case 'f':
		return false, r.literal("false")
	}
	return false, r.wrongKind("a boolean")
}

// number reads a JSON number as the nearest 64-bit float, as JavaScript does.
func (r *reader) number() (float64, *Error) {
	if c := r.peek(); c != '-' && (c < '0' || c > '9') {
		return 0, r.wrongKind("a number")
	}
	start := r.pos
	if !r.scanNumber() {
		r.pos = start
		return 0, r.syntax("no JSON number")
	}
	token := r.data[start:r.pos]
	if n, ok := smallNumber(token); ok {
		return float64(n), nil
	}
	v, err := strconv.ParseFloat(string(token), 64)
	if err != nil || math.IsInf(v, 0) {
		return 0, refuse(ReasonWrongKind, "number %s is out of range", quote(token))
	}
	if v == 0 {
		v = 0 // JavaScript writes minus zero as 0
	}
	return v, nil
}

// smallNumber reads a token of a few digits and nothing else.
func smallNumber(token []byte) (n int, ok bool) {
	if len(token) > 9 {
		return 0, false
	}
	for _, c := range token {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// scanNumber moves past a number in JSON's grammar.
func (r *reader) scanNumber() bool {
	d, i := r.data, r.pos
	if d[i] == '-' {
		i++
	}
	switch n := digits(d, i); {
	case n == 0:
		return false
	case d[i] == '0' && n > 1:
		return false
	default:
		i += n
	}
	if i < len(d) && d[i] == '.' {
		n := digits(d, i+1)
		if n == 0 {
			return false
		}
		i += 1 + n
	}
	if i < len(d) && (d[i] == 'e' || d[i] == 'E') {
		i++
		if i < len(d) && (d[i] == '+' || d[i] == '-') {
			i++
		}
		n := digits(d, i)
		if n == 0 {
			return false
		}
		i += n
	}
	r.pos = i
	return true
}

func digits(d []byte, i int) int {
	n := 0
	for i+n < len(d) && d[i+n] >= '0' && d[i+n] <= '9' {
		n++
	}
	return n
}

// integer reads a whole number from 0 to most. JSON text such as 5.0 is the
// number 5, in JavaScript as here.
func (r *reader) integer(most int) (int, *Error) {
	// The common case: a few digits and then punctuation.
	r.peek()
	n, i := 0, r.pos
	for i < len(r.data) && i < r.pos+9 && r.data[i] >= '0' && r.data[i] <= '9' {
		n = n*10 + int(r.data[i]-'0')
		i++
	}
	plain := i > r.pos && i < len(r.data) && (r.data[i] == ',' || r.data[i] == '}')
	if plain && (r.data[r.pos] != '0' || i == r.pos+1) && n <= most {
		r.pos = i
		return n, nil
	}
	v, err := r.number()
	if err != nil {
		return 0, err
	}
	if v != math.Trunc(v) || v < 0 || v > float64(most) {
		return 0, refuse(ReasonPosition, "%v is not a whole number from 0 to %d", v, most)
	}
	return int(v), nil
}

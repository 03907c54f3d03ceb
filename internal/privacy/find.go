package privacy

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind is what a passage looks like.
type Kind string

// The kinds.
const (
	SIN        Kind = "SOCIAL_INSURANCE_NUMBER"
	Card       Kind = "PAYMENT_CARD"
	Email      Kind = "EMAIL"
	Phone      Kind = "PHONE"
	PostalCode Kind = "POSTAL_CODE"
)

// Finding is a passage that looks like personal data. Start and End count characters.
type Finding struct {
	Kind       Kind
	Start, End int
	// Preview is some words around it, with every finding left out.
	Preview string
}

// pattern is a kind with its form, and what must hold of a match's digits.
type pattern struct {
	kind  Kind
	form  *regexp.Regexp
	holds func(digits string) bool
}

// patterns are tried in this order; what one has found is not found again.
var patterns = []pattern{
	{Email, regexp.MustCompile(`(?i)[a-z0-9._%+'-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}`), nil},
	{Phone, regexp.MustCompile(`\+[0-9](?:[ .()-]{0,2}[0-9]){7,14}`), nil},
	{Card, regexp.MustCompile(`[2-6](?:[ .-]?[0-9]){12,18}`), luhn},
	{SIN, regexp.MustCompile(`[0-9]{3}[ .-]{0,3}[0-9]{3}[ .-]{0,3}[0-9]{3}`), luhn},
	{SIN, regexp.MustCompile(`[0-9](?:[ .-]?[0-9]){8}`), luhn},
	{Phone, regexp.MustCompile(`(?:\+?1[ .-]{0,2})?(?:\([2-9][0-9]{2}\)|[2-9][0-9]{2})[ .-]{0,3}[2-9][0-9]{2}[ .-]{0,3}[0-9]{4}`), nil},
	{Phone, regexp.MustCompile(`[2-9][0-9]{2}-[0-9]{4}`), nil},
	{PostalCode, regexp.MustCompile(`(?i)[abceghj-nprstvxy][0-9][abceghj-nprstv-z][ -]?[0-9][abceghj-nprstv-z][0-9]`), nil},
}

// Find returns what looks like personal data, in the order of the text.
func Find(text string) []Finding {
	folded := fold(text)
	taken := make([]bool, len(folded)+1)
	var found []Finding
	for _, p := range patterns {
		for _, at := range p.form.FindAllStringIndex(folded, -1) {
			start, end := at[0], at[1]
			if slices.Contains(taken[start:end], true) || !apart(folded, start, end) ||
				p.holds != nil && !p.holds(digitsOf(folded[start:end])) {
				continue
			}
			for i := start; i < end; i++ {
				taken[i] = true
			}
			found = append(found, Finding{Kind: p.kind, Start: start, End: end})
		}
	}
	slices.SortFunc(found, func(a, b Finding) int { return cmp.Compare(a.Start, b.Start) })
	characters := []rune(text)
	for i := range found {
		found[i].Preview = preview(characters, found, i)
	}
	return found
}

// fold returns the text with one ASCII byte for each character: digits of every script as
// digits, dashes and spaces of every width as one, and what no pattern knows as a control byte.
func fold(text string) string {
	folded := make([]byte, 0, len(text))
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf:
			folded = append(folded, byte(r))
		case unicode.Is(unicode.Nd, r):
			folded = append(folded, digitOf(r))
		case unicode.Is(unicode.Pd, r), r == '−':
			folded = append(folded, '-')
		case unicode.IsSpace(r):
			folded = append(folded, ' ')
		case r == '＠':
			folded = append(folded, '@')
		case unicode.IsLetter(r):
			folded = append(folded, 'z') // some letter: a word goes on
		default:
			folded = append(folded, 1)
		}
	}
	return string(folded)
}

// digitOf gives a digit's value. The ten digits of a script stand in a row that begins where
// the character before it is no digit.
func digitOf(r rune) byte {
	value := byte(0)
	for value < 9 && unicode.Is(unicode.Nd, r-1) {
		r--
		value++
	}
	return '0' + value
}

// apart tells whether a match stands by itself: the characters beside it do not go on with it.
func apart(folded string, start, end int) bool {
	if start > 0 && isWord(folded[start-1]) && isWord(folded[start]) {
		return false
	}
	return end == len(folded) || !isWord(folded[end]) || !isWord(folded[end-1])
}

func isWord(b byte) bool {
	return '0' <= b && b <= '9' || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z'
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

// luhn tells whether digits pass the check of social insurance numbers and payment cards:
// every second digit from the right is doubled, and the sum of all digits is divisible by ten.
func luhn(digits string) bool {
	sum, other := 0, false
	for i := len(digits) - 1; i >= 0; i-- {
		d := int(digits[i] - '0')
		if other {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum, other = sum+d, !other
	}
	return sum%10 == 0 && sum > 0
}

const (
	around = 24 // characters of a preview on each side
	hidden = "█████"
)

// preview shows some words around a finding, without any of the findings.
func preview(text []rune, found []Finding, i int) string {
	from, to := max(0, found[i].Start-around), min(len(text), found[i].End+around)
	var out strings.Builder
	if from > 0 {
		out.WriteString("… ")
	}
	at := from
	for _, f := range found {
		if f.End <= from || f.Start >= to {
			continue
		}
		out.WriteString(string(text[min(at, f.Start):f.Start]) + hidden)
		at = f.End
	}
	if at < to {
		out.WriteString(string(text[at:to]))
	}
	if to < len(text) {
		out.WriteString(" …")
	}
	return out.String()
}

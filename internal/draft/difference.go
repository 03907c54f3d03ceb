package draft

import (
	"strings"
	"unicode"
	"unicode/utf16"
)

// change replaces a range of a text, in UTF-16 units, by another text.
type change struct {
	from, to int
	text     string
}

// maxCompared bounds the table with which two texts are compared word by word.
const maxCompared = 1 << 22

// differences finds what must change for one text to become another, word by word, in order.
// No change cuts a character in two. Texts that differ in too much are one change.
func differences(was, is string) []change {
	a, b := words(was), words(is)
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	begins := unitsIn(strings.Join(a[:head], ""))
	a, b = a[head:len(a)-tail], b[head:len(b)-tail]
	switch {
	case len(a) == 0 && len(b) == 0:
		return nil
	case (len(a)+1)*(len(b)+1) > maxCompared:
		old := strings.Join(a, "")
		return []change{{begins, begins + unitsIn(old), strings.Join(b, "")}}
	}
	return compare(a, b, begins)
}

// compare finds the longest common words of two lists, and so what lies between them.
func compare(a, b []string, at int) []change {
	width := len(b) + 1
	longest := make([]uint16, (len(a)+1)*width)
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				longest[i*width+j] = longest[(i+1)*width+j+1] + 1
			} else {
				longest[i*width+j] = max(longest[(i+1)*width+j], longest[i*width+j+1])
			}
		}
	}
	var changes []change
	open := change{from: at, to: at}
	flush := func() {
		if open.from < open.to || open.text != "" {
			changes = append(changes, open)
		}
		open = change{from: at, to: at}
	}
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			flush()
			at += unitsIn(a[i])
			open = change{from: at, to: at}
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && longest[(i+1)*width+j] >= longest[i*width+j+1]:
			at += unitsIn(a[i])
			open.to = at
			i++
		default:
			open.text += b[j]
			j++
		}
	}
	flush()
	return changes
}

// words cuts a text into words, and what stands between them into single characters.
func words(text string) []string {
	var list []string
	begun := -1
	for i, r := range text {
		if unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) {
			if begun < 0 {
				begun = i
			}
			continue
		}
		if begun >= 0 {
			list = append(list, text[begun:i])
			begun = -1
		}
		list = append(list, string(r))
	}
	if begun >= 0 {
		list = append(list, text[begun:])
	}
	return list
}

// unitsIn is the length of a text in UTF-16 units.
func unitsIn(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}

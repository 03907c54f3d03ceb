package prosemirror

import "strings"

// chunkBytes is the most bytes of text kept in one piece. A keystroke copies
// one piece and the list of pieces, so this bounds the cost of typing into a
// long paragraph; the list stays short because two neighbours always have
// more than chunkBytes together.
const chunkBytes = 1024

// chunk is a piece of a text. Its text is valid UTF-8, so units equals
// len(text) exactly when all of it is ASCII.
type chunk struct {
	text  string
	units int // UTF-16 code units
}

// text is the immutable content of a text node: one chunk, or for long texts
// the list of its chunks.
type text struct {
	whole string  // the content while chunks is nil
	units int     // UTF-16 code units of all of it
	more  *chunks // not nil for long texts
}

type chunks struct{ list []chunk }

// cut is a place between two characters of a text.
type cut struct {
	units int // distance from the start in UTF-16 code units
	chunk int // index of the chunk that holds the place
	bytes int // distance from that chunk's start
}

// newText cuts s, which must be valid UTF-8 with the given number of UTF-16
// code units, into chunks.
func newText(s string, units int) text {
	if len(s) <= chunkBytes {
		return text{whole: s, units: units}
	}
	list := make([]chunk, 0, len(s)/(chunkBytes-3)+1)
	ascii := len(s) == units
	for len(s) > chunkBytes {
		end := chunkBytes
		for s[end]&0xC0 == 0x80 {
			end--
		}
		n := end
		if !ascii {
			n = utf16Length(s[:end])
		}
		list = append(list, chunk{s[:end], n})
		s, units = s[end:], units-n
	}
	list = append(list, chunk{s, units})
	return textOf(list)
}

// textOf wraps a list of chunks that the caller gives away.
func textOf(list []chunk) text {
	if len(list) == 1 {
		return text{whole: list[0].text, units: list[0].units}
	}
	units := 0
	for i := range list {
		units += list[i].units
	}
	return text{units: units, more: &chunks{list}}
}

// utf16Length counts the UTF-16 code units of valid UTF-8: a lead byte is one
// unit, and one more where it begins a four-byte character.
func utf16Length(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < 0x80 || s[i] >= 0xC0 {
			n++
			if s[i] >= 0xF0 {
				n++
			}
		}
	}
	return n
}

// byteOffset finds the byte at which the given number of UTF-16 code units
// have passed. It reports false between the halves of a surrogate pair.
func (c chunk) byteOffset(units int) (int, bool) {
	if c.units == len(c.text) || units == 0 {
		return units, true
	}
	if units == c.units {
		return len(c.text), true
	}
	s := c.text
	i := 0
	for units > 0 {
		switch b := s[i]; {
		case b < 0x80:
			i++
			units--
		case b < 0xE0:
			i += 2
			units--
		case b < 0xF0:
			i += 3
			units--
		default:
			if units == 1 {
				return 0, false
			}
			i += 4
			units -= 2
		}
	}
	return i, true
}

// at finds the place after the given number of UTF-16 code units, which must
// be within the text. It reports false between the halves of a surrogate pair.
func (t *text) at(units int) (cut, bool) {
	if t.more == nil {
		bytes, ok := chunk{t.whole, t.units}.byteOffset(units)
		return cut{units: units, bytes: bytes}, ok
	}
	rest := units
	list := t.more.list
	i := 0
	for rest > list[i].units {
		rest -= list[i].units
		i++
	}
	bytes, ok := list[i].byteOffset(rest)
	return cut{units: units, chunk: i, bytes: bytes}, ok
}

func (t *text) end() cut {
	if t.more == nil {
		return cut{units: t.units, bytes: len(t.whole)}
	}
	last := len(t.more.list) - 1
	return cut{units: t.units, chunk: last, bytes: len(t.more.list[last].text)}
}

func (t *text) String() string {
	if t.more == nil {
		return t.whole
	}
	var b strings.Builder
	for _, c := range t.more.list {
		b.WriteString(c.text)
	}
	return b.String()
}

func (t *text) equal(o *text) bool {
	if t.units != o.units {
		return false
	}
	if t.more == nil && o.more == nil {
		return t.whole == o.whole
	}
	if t.more == o.more {
		return true
	}
	return equalChunks(t.list(), o.list())
}

// list gives the chunks of a text of either form.
func (t *text) list() []chunk {
	if t.more == nil {
		return []chunk{{t.whole, t.units}}
	}
	return t.more.list
}

func equalChunks(a, b []chunk) bool {
	var x, y string
	for {
		for x == "" && len(a) > 0 {
			x, a = a[0].text, a[1:]
		}
		for y == "" && len(b) > 0 {
			y, b = b[0].text, b[1:]
		}
		n := min(len(x), len(y))
		if n == 0 {
			return x == y
		}
		if x[:n] != y[:n] {
			return false
		}
		x, y = x[n:], y[n:]
	}
}

// span is a stretch of a text.
type span struct {
	text     *text
	from, to cut
}

func wholeSpan(t *text) span { return span{text: t, to: t.end()} }

func (s span) units() int { return s.to.units - s.from.units }

// pieces appends the chunks of the span, the first and last cut to size.
func (s span) pieces(list []chunk) []chunk {
	if s.from.units == s.to.units {
		return list
	}
	t := s.text
	if t.more == nil {
		return append(list, chunk{t.whole[s.from.bytes:s.to.bytes], s.units()})
	}
	all := t.more.list
	if s.from.chunk == s.to.chunk {
		return append(list, chunk{all[s.from.chunk].text[s.from.bytes:s.to.bytes], s.units()})
	}
	// The units of a cut chunk follow from those of its whole neighbours.
	middle := 0
	for i := s.from.chunk + 1; i < s.to.chunk; i++ {
		middle += all[i].units
	}
	before := 0
	for i := 0; i <= s.from.chunk; i++ {
		before += all[i].units
	}
	if first := all[s.from.chunk]; s.from.bytes < len(first.text) {
		list = append(list, chunk{first.text[s.from.bytes:], before - s.from.units})
	}
	list = append(list, all[s.from.chunk+1:s.to.chunk]...)
	if s.to.bytes > 0 {
		list = append(list, chunk{all[s.to.chunk].text[:s.to.bytes], s.to.units - before - middle})
	}
	return list
}

// chunkCount bounds the number of chunks that pieces appends.
func (s span) chunkCount() int { return s.to.chunk - s.from.chunk + 1 }

// join makes one text of several spans.
func join(spans []span) text {
	bytes, count, units := 0, 0, 0
	for i := range spans {
		s := &spans[i]
		count += s.chunkCount()
		units += s.units()
		bytes += s.to.bytes - s.from.bytes
	}
	if count == len(spans) && bytes <= chunkBytes {
		return text{whole: joinShort(spans, bytes), units: units}
	}
	list := make([]chunk, 0, count)
	for _, s := range spans {
		list = s.pieces(list)
	}
	return textOf(regroup(list))
}

// joinShort joins spans that each lie in one chunk.
func joinShort(spans []span, bytes int) string {
	if len(spans) == 1 {
		return spans[0].short()
	}
	var b strings.Builder
	b.Grow(bytes)
	for _, s := range spans {
		b.WriteString(s.short())
	}
	return b.String()
}

func (s span) short() string {
	if s.text.more == nil {
		return s.text.whole[s.from.bytes:s.to.bytes]
	}
	return s.text.more.list[s.from.chunk].text[s.from.bytes:s.to.bytes]
}

// regroup merges neighbours while they fit into one chunk, in place, so that
// edits cannot crumble a text into ever more pieces.
func regroup(list []chunk) []chunk {
	out := list[:0]
	for i := 0; i < len(list); {
		bytes, units := len(list[i].text), list[i].units
		j := i + 1
		for j < len(list) && bytes+len(list[j].text) <= chunkBytes {
			bytes += len(list[j].text)
			units += list[j].units
			j++
		}
		merged := list[i].text
		if j > i+1 {
			var b strings.Builder
			b.Grow(bytes)
			for _, c := range list[i:j] {
				b.WriteString(c.text)
			}
			merged = b.String()
		}
		out = append(out, chunk{merged, units})
		i = j
	}
	clear(list[len(out):])
	return out
}

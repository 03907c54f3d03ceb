package prosemirror

import (
	"slices"
	"strconv"
	"strings"
)

// maxAutomatonStates bounds what a content expression may compile to.
const maxAutomatonStates = 2048

// automaton matches the children of a node against its content expression,
// one table look-up for each child. State 0 is the start.
type automaton struct {
	types  int     // node types in the schema, the width of the table
	next   []int16 // state after a child, at state*types + type index; -1 is no match
	ends   []bool  // whether the content may end in a state
	inline bool    // the content is inline
}

// empty reports whether the expression allows no content at all.
func (a *automaton) empty() bool {
	for _, state := range a.next[:a.types] {
		if state >= 0 {
			return false
		}
	}
	return true
}

// match follows children from a state and gives the state after them, or -1.
func (a *automaton) match(state int, children []*Node) int {
	for _, c := range children {
		state = int(a.next[state*a.types+c.markup.typ.index])
		if state < 0 {
			return -1
		}
	}
	return state
}

func (a *automaton) validEnd(state int) bool { return a.ends[state] }

// sharesStart reports whether some type may come first in both.
func (a *automaton) sharesStart(o *automaton) bool {
	for i := range a.types {
		if a.next[i] >= 0 && o.next[i] >= 0 {
			return true
		}
	}
	return false
}

// compileContent turns a content expression into an automaton, or says what is
// wrong with it.
func (s *Schema) compileContent(source string) (*automaton, string) {
	p := &expressionParser{schema: s, tokens: tokenize(source)}
	whole := expression{nullable: true}
	if len(p.tokens) > 0 {
		whole = p.choice()
		if p.fault == "" && len(p.tokens) > 0 {
			p.fail("unexpected %q", p.next())
		}
	}
	if p.fault != "" {
		return nil, p.fault
	}
	b := automatonBuilder{parser: p, last: map[int]bool{}, known: map[string]int{}}
	b.automaton = &automaton{types: len(s.nodeTypes), inline: p.inline != nil && *p.inline}
	for _, place := range whole.last {
		b.last[place] = true
	}
	b.state(whole.first, whole.nullable)
	for i := 0; i < len(b.reach); i++ {
		if !b.expand(i) {
			return nil, "the expression is too large"
		}
	}
	if fault := b.deadEnd(); fault != "" {
		return nil, fault
	}
	return b.automaton, ""
}

// automatonBuilder makes states of sets of places: a state is the places that
// may come next.
type automatonBuilder struct {
	*automaton
	parser *expressionParser
	last   map[int]bool
	known  map[string]int
	reach  [][]int // for each state, the places that may come next
}

// state finds or adds the state from which the given places are next.
func (b *automatonBuilder) state(places []int, ends bool) int {
	places = slices.Clone(places)
	slices.Sort(places)
	places = slices.Compact(places)
	var key strings.Builder
	key.WriteString(strconv.FormatBool(ends))
	for _, p := range places {
		key.WriteByte(',')
		key.WriteString(strconv.Itoa(p))
	}
	if state, ok := b.known[key.String()]; ok {
		return state
	}
	state := len(b.reach)
	b.known[key.String()] = state
	b.reach = append(b.reach, places)
	b.ends = append(b.ends, ends)
	for range b.types {
		b.next = append(b.next, -1)
	}
	return state
}

// expand fills in a state's row of the table.
func (b *automatonBuilder) expand(state int) bool {
	for index, t := range b.parser.schema.nodeTypes {
		var after []int
		found, ends := false, false
		for _, place := range b.reach[state] {
			if b.parser.types[place] == t {
				after = append(after, b.parser.follow[place]...)
				found, ends = true, ends || b.last[place]
			}
		}
		if found {
			to := b.state(after, ends)
			b.next[state*b.types+index] = int16(to)
		}
	}
	return len(b.reach) <= maxAutomatonStates
}

// deadEnd finds a state where content is required but none could be generated
// by an editor: every type that may come next is text or needs attributes.
func (b *automatonBuilder) deadEnd() string {
	for state, places := range b.reach {
		if b.ends[state] {
			continue
		}
		generatable := slices.ContainsFunc(places, func(place int) bool {
			t := b.parser.types[place]
			return !t.isText && t.plain != nil
		})
		if !generatable {
			return "only nodes that cannot be generated in a required place"
		}
	}
	return ""
}

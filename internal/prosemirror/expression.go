package prosemirror

import (
	"fmt"
	"strconv"
	"strings"
)

// maxExpressionPlaces bounds a content expression after its ranges are written
// out, so that a schema file cannot ask for an automaton without end.
const maxExpressionPlaces = 512

// expression is a content expression as the set of places where a node type is
// named. Which places can come first, last, and after each other is all that
// an automaton needs to be built from (Glushkov's construction).
type expression struct {
	nullable    bool
	first, last []int
}

// expressionParser reads a content expression such as
// "heading (paragraph | figure){2,} caption?". Each place it meets gets a
// number; follow holds the places that may come after each.
type expressionParser struct {
	schema *Schema
	tokens []string
	types  []*NodeType // the type named at each place
	follow [][]int
	inline *bool
	fault  string
}

func (p *expressionParser) fail(format string, args ...any) expression {
	if p.fault == "" {
		p.fault = fmt.Sprintf(format, args...)
	}
	p.tokens = nil
	return expression{nullable: true}
}

// tokenize splits at every character that cannot be part of a name.
func tokenize(source string) []string {
	var tokens []string
	for i := 0; i < len(source); {
		j := i
		for j < len(source) && isWordByte(source[j]) {
			j++
		}
		if j == i {
			j++
		}
		if token := strings.TrimSpace(source[i:j]); token != "" {
			tokens = append(tokens, token)
		}
		i = j
	}
	return tokens
}

func isWordByte(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

func (p *expressionParser) next() string {
	if len(p.tokens) == 0 {
		return ""
	}
	return p.tokens[0]
}

func (p *expressionParser) eat(token string) bool {
	if p.next() != token {
		return false
	}
	p.tokens = p.tokens[1:]
	return true
}

func (p *expressionParser) choice() expression {
	e := p.sequence()
	for p.eat("|") {
		e = either(e, p.sequence())
	}
	return e
}

func (p *expressionParser) sequence() expression {
	e := p.repeated()
	for p.next() != "" && p.next() != ")" && p.next() != "|" {
		e = p.then(e, p.repeated())
	}
	return e
}

func (p *expressionParser) repeated() expression {
	start := p.tokens
	e := p.atom()
	for {
		before := start[:len(start)-len(p.tokens)]
		switch {
		case p.eat("+"):
			p.loop(e)
		case p.eat("*"):
			p.loop(e)
			e.nullable = true
		case p.eat("?"):
			e.nullable = true
		case p.eat("{"):
			e = p.ranged(e, before)
		default:
			return e
		}
	}
}

// ranged reads "n}", "n,}" or "n,m}" and writes the repetition out: source is
// parsed once more for each further copy.
func (p *expressionParser) ranged(e expression, source []string) expression {
	least := p.count()
	most := least
	if p.eat(",") {
		most = -1
		if p.next() != "}" {
			most = p.count()
		}
	}
	if !p.eat("}") {
		return p.fail("a range without its closing brace")
	}
	if most >= 0 && (most < least || most == 0) {
		return p.fail("an empty range")
	}
	after := p.tokens
	again := func() expression {
		p.tokens = source
		return p.repeated()
	}
	result := e
	if least == 0 {
		result.nullable = true
	}
	for i := 1; i < least || i < most; i++ {
		e = again()
		if i >= least {
			e.nullable = true
		}
		result = p.then(result, e)
		if p.fault != "" {
			return result
		}
	}
	if most < 0 {
		p.loop(e)
	}
	p.tokens = after
	return result
}

func (p *expressionParser) count() int {
	n, err := strconv.Atoi(p.next())
	if err != nil || n < 0 || n > maxExpressionPlaces {
		p.fail("%q is not a number of repetitions", p.next())
		return 0
	}
	p.tokens = p.tokens[1:]
	return n
}

func (p *expressionParser) atom() expression {
	if p.eat("(") {
		e := p.choice()
		if !p.eat(")") {
			return p.fail("a parenthesis is not closed")
		}
		return e
	}
	name := p.next()
	if name == "" || !isWordByte(name[0]) {
		return p.fail("unexpected %q", name)
	}
	p.tokens = p.tokens[1:]
	return p.name(name)
}

// name resolves a node type or, failing that, a group to a choice of types.
func (p *expressionParser) name(name string) expression {
	types := []*NodeType{p.schema.nodes[name]}
	if types[0] == nil {
		types = nil
		for _, t := range p.schema.nodeTypes {
			if t.InGroup(name) {
				types = append(types, t)
			}
		}
	}
	if len(types) == 0 {
		return p.fail("no node type or group %q", name)
	}
	var e expression
	for _, t := range types {
		if p.inline == nil {
			p.inline = &t.inline
		}
		if *p.inline != t.inline {
			return p.fail("inline and block content are mixed")
		}
		place := len(p.types)
		if place >= maxExpressionPlaces {
			return p.fail("the expression is too large")
		}
		p.types = append(p.types, t)
		p.follow = append(p.follow, nil)
		e.first = append(e.first, place)
		e.last = append(e.last, place)
	}
	return e
}

func either(a, b expression) expression {
	return expression{
		nullable: a.nullable || b.nullable,
		first:    append(append([]int(nil), a.first...), b.first...),
		last:     append(append([]int(nil), a.last...), b.last...),
	}
}

func (p *expressionParser) then(a, b expression) expression {
	p.connect(a.last, b.first)
	e := expression{nullable: a.nullable && b.nullable, first: a.first, last: b.last}
	if a.nullable {
		e.first = append(append([]int(nil), a.first...), b.first...)
	}
	if b.nullable {
		e.last = append(append([]int(nil), a.last...), b.last...)
	}
	return e
}

func (p *expressionParser) loop(e expression) { p.connect(e.last, e.first) }

func (p *expressionParser) connect(from, to []int) {
	for _, f := range from {
		p.follow[f] = append(p.follow[f], to...)
	}
}

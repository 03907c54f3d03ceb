package graph

import (
	"context"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"jalon/graph/relay"
	"jalon/internal/access"
	"jalon/internal/fault"
)

// What one operation may ask for.
const (
	maxDepth   = 20
	maxAliases = 30
	// maxEstimate bounds the objects with an id that an answer may hold if every page is full.
	maxEstimate = 50_000
)

// limits refuses operations that ask for too much, before anything is read.
type limits struct {
	// nodes holds the names of the types that have an id.
	nodes map[string]bool
}

// ExtensionName names the extension.
func (*limits) ExtensionName() string { return "Limits" }

// Validate learns from the schema which types have an id.
func (l *limits) Validate(schema graphql.ExecutableSchema) error {
	l.nodes = map[string]bool{}
	for _, definition := range schema.Schema().GetPossibleTypes(schema.Schema().Types["Node"]) {
		l.nodes[definition.Name] = true
	}
	return nil
}

// MutateOperationContext measures the operation.
func (l *limits) MutateOperationContext(ctx context.Context, op *graphql.OperationContext) *gqlerror.Error {
	m := measurer{nodes: l.nodes, variables: op.Variables, fragments: map[string]cost{}}
	c := m.selection(op.Operation.SelectionSet)
	var message fault.Message
	switch {
	case c.depth > maxDepth:
		message = fault.Say("This operation is %d levels deep; %d are possible.",
			"Cette opération a %d niveaux; %d sont possibles.", c.depth, maxDepth)
	case c.aliases > maxAliases:
		message = fault.Say("This operation has %d aliases; %d are possible.",
			"Cette opération a %d alias; %d sont possibles.", c.aliases, maxAliases)
	case c.nodes > maxEstimate:
		message = fault.Say(
			"This operation could return %d objects; %d are possible. Ask for smaller pages with first.",
			"Cette opération pourrait renvoyer %d objets; %d sont possibles. Demandez des pages plus petites avec first.",
			c.nodes, maxEstimate)
	default:
		return nil
	}
	return &gqlerror.Error{
		Message:    message.In(access.LanguageFrom(ctx)),
		Extensions: map[string]any{"code": string(fault.TooComplex)},
	}
}

// cost is what a selection asks for.
type cost struct{ depth, aliases, nodes int }

// ceiling keeps sums of sums from overflowing.
const ceiling = 1 << 40

func (c *cost) add(other cost) {
	c.depth = max(c.depth, other.depth)
	c.aliases = min(c.aliases+other.aliases, ceiling)
	c.nodes = min(c.nodes+other.nodes, ceiling)
}

// measurer walks an operation. Each fragment is measured once, however often it is spread.
type measurer struct {
	nodes     map[string]bool
	variables map[string]any
	fragments map[string]cost
}

func (m *measurer) selection(set ast.SelectionSet) cost {
	var sum cost
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			sum.add(m.field(s))
		case *ast.InlineFragment:
			sum.add(m.selection(s.SelectionSet))
		case *ast.FragmentSpread:
			if _, ok := m.fragments[s.Name]; !ok {
				m.fragments[s.Name] = m.selection(s.Definition.SelectionSet)
			}
			sum.add(m.fragments[s.Name])
		}
	}
	return sum
}

func (m *measurer) field(f *ast.Field) cost {
	if strings.HasPrefix(f.Name, "__") {
		return cost{depth: 1} // introspection has bounds of its own
	}
	c := m.selection(f.SelectionSet)
	c.depth++
	if f.Alias != f.Name {
		c.aliases++
	}
	if f.ObjectDefinition != nil && f.Definition != nil {
		c.nodes = min((c.nodes+m.own(f))*m.times(f), ceiling)
	}
	return c
}

// own counts the field's object, if its type has an id.
func (m *measurer) own(f *ast.Field) int {
	if m.nodes[f.Definition.Type.Name()] {
		return 1
	}
	return 0
}

// times is how often a field's object may stand in the answer: a page's size, or the
// number of ids that are asked for.
func (m *measurer) times(f *ast.Field) int {
	if f.Definition.Arguments.ForName("first") != nil {
		return max(1, m.number(f.Arguments.ForName("first"), relay.DefaultPage))
	}
	if ids := f.Arguments.ForName("ids"); ids != nil {
		if list, err := ids.Value.Value(m.variables); err == nil {
			if list, ok := list.([]any); ok {
				return max(1, len(list))
			}
		}
	}
	return 1
}

func (m *measurer) number(argument *ast.Argument, otherwise int) int {
	if argument == nil {
		return otherwise
	}
	value, err := argument.Value.Value(m.variables)
	if err != nil {
		return otherwise
	}
	switch n := value.(type) {
	case int64:
		return int(min(n, relay.MaxPage))
	case int:
		return min(n, relay.MaxPage)
	}
	return otherwise
}

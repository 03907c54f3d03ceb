package subscribe

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"

	"jalon/internal/access"
	"jalon/internal/feed"
)

// sinceArgument is the transport's business: two subscribers who ask for the same since
// different positions ask for the same.
const sinceArgument = "since"

// document is what grouping needs to know of an operation.
type document struct {
	// canonical is the operation without since, in one spelling.
	canonical string
	// sinceOnly are the variables that nothing but since uses.
	sinceOnly map[string]bool
	root      *ast.Field
	// perViewer is true when a field is selected whose value depends on the person.
	perViewer bool
}

type documentKey struct {
	doc  *ast.QueryDocument
	name string
}

// documents remembers what it found out: the executor gives out the same document for the
// same text.
type documents struct {
	known *lru.Cache[documentKey, *document]
}

func newDocuments() *documents {
	known, err := lru.New[documentKey, *document](1000)
	if err != nil {
		panic(err) // the size above is positive
	}
	return &documents{known: known}
}

func (d *documents) of(op *graphql.OperationContext) (*document, error) {
	key := documentKey{op.Doc, op.OperationName}
	if known, ok := d.known.Get(key); ok {
		return known, nil
	}
	made, err := newDocument(op)
	if err == nil {
		d.known.Add(key, made)
	}
	return made, err
}

func newDocument(op *graphql.OperationContext) (*document, error) {
	root := rootField(op.Operation.SelectionSet)
	if root == nil {
		return nil, errors.New("subscribe: an operation without a field")
	}
	operation := *op.Operation
	operation.SelectionSet = withoutSince(op.Operation.SelectionSet)
	d := &document{root: root, perViewer: selectsPerViewer(operation.SelectionSet, map[string]bool{})}
	fragments := fragmentsOf(operation.SelectionSet)
	used := variablesIn(operation, fragments)
	d.sinceOnly = map[string]bool{}
	operation.VariableDefinitions = nil
	for _, v := range op.Operation.VariableDefinitions {
		if used[v.Variable] {
			operation.VariableDefinitions = append(operation.VariableDefinitions, v)
		} else {
			d.sinceOnly[v.Variable] = true
		}
	}
	slices.SortFunc(operation.VariableDefinitions, func(a, b *ast.VariableDefinition) int {
		return cmp.Compare(a.Variable, b.Variable)
	})
	var text bytes.Buffer
	formatter.NewFormatter(&text, formatter.WithIndent(" ")).FormatQueryDocument(&ast.QueryDocument{
		Operations: ast.OperationList{&operation}, Fragments: fragments,
	})
	d.canonical = text.String()
	return d, nil
}

// rootField finds the one field of a subscription, also inside a fragment.
func rootField(set ast.SelectionSet) *ast.Field {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			return s
		case *ast.InlineFragment:
			if f := rootField(s.SelectionSet); f != nil {
				return f
			}
		case *ast.FragmentSpread:
			if f := rootField(s.Definition.SelectionSet); f != nil {
				return f
			}
		}
	}
	return nil
}

// withoutSince copies the outermost selection without the argument since. What a fragment
// selects there stands in its place.
func withoutSince(set ast.SelectionSet) ast.SelectionSet {
	bare := make(ast.SelectionSet, len(set))
	for i, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			field := *s
			field.Arguments = slices.DeleteFunc(slices.Clone(s.Arguments), func(a *ast.Argument) bool {
				return a.Name == sinceArgument
			})
			bare[i] = &field
		case *ast.InlineFragment:
			fragment := *s
			fragment.SelectionSet = withoutSince(s.SelectionSet)
			bare[i] = &fragment
		case *ast.FragmentSpread:
			bare[i] = &ast.InlineFragment{
				TypeCondition: s.Definition.TypeCondition, Directives: s.Directives,
				SelectionSet: withoutSince(s.Definition.SelectionSet), ObjectDefinition: s.ObjectDefinition,
			}
		}
	}
	return bare
}

// fragmentsOf lists the fragments that a selection uses, by name.
func fragmentsOf(set ast.SelectionSet) ast.FragmentDefinitionList {
	found := map[string]*ast.FragmentDefinition{}
	var walk func(ast.SelectionSet)
	walk = func(set ast.SelectionSet) {
		for _, s := range set {
			switch s := s.(type) {
			case *ast.Field:
				walk(s.SelectionSet)
			case *ast.InlineFragment:
				walk(s.SelectionSet)
			case *ast.FragmentSpread:
				if found[s.Name] == nil {
					found[s.Name] = s.Definition
					walk(s.Definition.SelectionSet)
				}
			}
		}
	}
	walk(set)
	var list ast.FragmentDefinitionList
	for _, f := range found {
		list = append(list, f)
	}
	slices.SortFunc(list, func(a, b *ast.FragmentDefinition) int { return cmp.Compare(a.Name, b.Name) })
	return list
}

// variablesIn names the variables that are used, by writing the operation out without its
// head and reading which ones occur.
func variablesIn(operation ast.OperationDefinition, fragments ast.FragmentDefinitionList) map[string]bool {
	used := map[string]bool{}
	value := func(v *ast.Value) {
		walkValue(v, func(v *ast.Value) {
			if v.Kind == ast.Variable {
				used[v.Raw] = true
			}
		})
	}
	directives := func(list ast.DirectiveList) {
		for _, d := range list {
			for _, a := range d.Arguments {
				value(a.Value)
			}
		}
	}
	var walk func(ast.SelectionSet)
	walk = func(set ast.SelectionSet) {
		for _, s := range set {
			switch s := s.(type) {
			case *ast.Field:
				for _, a := range s.Arguments {
					value(a.Value)
				}
				directives(s.Directives)
				walk(s.SelectionSet)
			case *ast.InlineFragment:
				directives(s.Directives)
				walk(s.SelectionSet)
			case *ast.FragmentSpread:
				directives(s.Directives)
			}
		}
	}
	walk(operation.SelectionSet)
	directives(operation.Directives)
	for _, f := range fragments {
		walk(f.SelectionSet)
	}
	return used
}

func walkValue(v *ast.Value, visit func(*ast.Value)) {
	if v == nil {
		return
	}
	visit(v)
	for _, child := range v.Children {
		walkValue(child.Value, visit)
	}
}

// selectsPerViewer tells whether a selection has a field whose value depends on the person.
func selectsPerViewer(set ast.SelectionSet, seen map[string]bool) bool {
	return slices.ContainsFunc(set, func(s ast.Selection) bool {
		switch s := s.(type) {
		case *ast.Field:
			return s.Definition != nil && s.Definition.Directives.ForName("perViewer") != nil ||
				selectsPerViewer(s.SelectionSet, seen)
		case *ast.InlineFragment:
			return selectsPerViewer(s.SelectionSet, seen)
		case *ast.FragmentSpread:
			if seen[s.Name] {
				return false
			}
			seen[s.Name] = true
			return selectsPerViewer(s.Definition.SelectionSet, seen)
		}
		return false
	})
}

// since is the position that the operation asks for, or nil. What a field counts in numbers
// of its own, such as a draft's versions, is the field's business.
func (d *document) since(op *graphql.OperationContext) *feed.Position {
	argument := d.root.Arguments.ForName(sinceArgument)
	if argument == nil || d.root.Definition.Arguments.ForName(sinceArgument).Type.Name() == "Int" {
		return nil
	}
	value, err := argument.Value.Value(op.Variables)
	if err == nil && value == nil {
		return nil
	}
	text, _ := value.(string) // what is no text is no position of ours either
	position := feed.Position(text)
	return &position
}

// key is equal for two subscriptions exactly when one execution serves both.
func (d *document) key(op *graphql.OperationContext, l access.Language, v *access.Viewer, scope feed.Scope, person bool) (string, error) {
	variables := make(map[string]any, len(op.Variables))
	for name, value := range op.Variables {
		if !d.sinceOnly[name] {
			variables[name] = value
		}
	}
	who := "class " + v.Class(scope.PlanID)
	if person {
		who = "person " + v.AccountID + " " + who
	}
	key, err := json.Marshal([]any{d.canonical, variables, l, who})
	if err != nil {
		return "", fmt.Errorf("naming a group: %w", err)
	}
	return string(key), nil
}

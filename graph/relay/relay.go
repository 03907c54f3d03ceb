// Package relay pages through lists as the Relay cursor connections specification says.
package relay

import (
	"encoding/base64"
	"strconv"
	"strings"

	"jalon/internal/fault"
)

// Cursor says where a page ends. It holds the sort key and the id of the page's last item,
// so that paging goes on at the right place after items came or went.
type Cursor string

// How many items a page has.
const (
	DefaultPage = 20
	MaxPage     = 100
)

// PageInfo says where a page stands in its list.
type PageInfo struct {
	HasNextPage, HasPreviousPage bool
	StartCursor, EndCursor       *Cursor
}

// Connection is a page of a list.
type Connection[T any] struct {
	Edges      []*Edge[T]
	Nodes      []T
	PageInfo   *PageInfo
	TotalCount int
}

// Edge is an item of a page.
type Edge[T any] struct {
	Cursor Cursor
	Node   T
}

var (
	errFirst = fault.New(fault.BadInput, fault.Say(
		"Ask for 1 to %d items with first.", "Demandez de 1 à %d éléments avec first.", MaxPage))
	errCursor = fault.New(fault.BadInput, fault.Say(
		"This cursor is not of this list. Start again without after.",
		"Ce curseur n’est pas de cette liste. Recommencez sans after."))
)

// Place is where an item stands in its list: its sort key, then its id. Places compare as
// texts do, or the other way round in a descending list.
type Place struct{ Key, ID string }

const separator = "\x00"

func (p Place) cursor() Cursor {
	return Cursor(base64.RawURLEncoding.EncodeToString([]byte(p.Key + separator + p.ID)))
}

func (c Cursor) place() (Place, error) {
	raw, err := base64.RawURLEncoding.Strict().DecodeString(string(c))
	if err != nil {
		return Place{}, errCursor
	}
	key, id, ok := strings.Cut(string(raw), separator)
	if !ok {
		return Place{}, errCursor
	}
	return Place{Key: key, ID: id}, nil
}

// Number reads the key of a cursor that was made of a whole number, such as a version.
func (c Cursor) Number() (int, error) {
	p, err := c.place()
	if err != nil {
		return 0, err
	}
	n, err := strconv.Atoi(p.Key)
	if err != nil {
		return 0, errCursor
	}
	return n, nil
}

// Size checks how many items are asked for.
func Size(first *int) (int, error) {
	if first == nil {
		return DefaultPage, nil
	}
	if *first < 1 || *first > MaxPage {
		return 0, errFirst
	}
	return *first, nil
}

// Page cuts a page out of a whole list whose items are in order. before says whether the
// first place stands before the second one in that order.
func Page[T any](items []T, first *int, after *Cursor, place func(T) Place, before func(a, b Place) bool) (*Connection[T], error) {
	size, err := Size(first)
	if err != nil {
		return nil, err
	}
	start := 0
	if after != nil {
		last, err := after.place()
		if err != nil {
			return nil, err
		}
		for start < len(items) && !before(last, place(items[start])) {
			start++
		}
	}
	end := min(start+size, len(items))
	page := &Connection[T]{
		Edges: make([]*Edge[T], 0, end-start), Nodes: items[start:end:end], TotalCount: len(items),
		PageInfo: &PageInfo{HasNextPage: end < len(items), HasPreviousPage: start > 0},
	}
	return page.withEdges(place), nil
}

func (c *Connection[T]) withEdges(place func(T) Place) *Connection[T] {
	for _, item := range c.Nodes {
		c.Edges = append(c.Edges, &Edge[T]{Cursor: place(item).cursor(), Node: item})
	}
	if len(c.Edges) > 0 {
		c.PageInfo.StartCursor = &c.Edges[0].Cursor
		c.PageInfo.EndCursor = &c.Edges[len(c.Edges)-1].Cursor
	}
	if c.Nodes == nil {
		c.Nodes = []T{}
	}
	return c
}

// Part makes a page of items that were read for it alone: one more than its size, if there
// are more. after is the cursor that they were read behind.
func Part[T any](items []T, size int, after *Cursor, total int, place func(T) Place) *Connection[T] {
	more := len(items) > size
	if more {
		items = items[:size:size]
	}
	page := &Connection[T]{
		Edges: make([]*Edge[T], 0, len(items)), Nodes: items, TotalCount: total,
		PageInfo: &PageInfo{HasNextPage: more, HasPreviousPage: after != nil},
	}
	return page.withEdges(place)
}

// Ascending orders places as texts.
func Ascending(a, b Place) bool { return a.Key < b.Key || a.Key == b.Key && a.ID < b.ID }

// Descending orders places the other way round.
func Descending(a, b Place) bool { return Ascending(b, a) }

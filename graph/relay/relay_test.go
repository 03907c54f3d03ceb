package relay_test

import (
	"fmt"
	"slices"
	"testing"

	"jalon/graph/relay"
	"jalon/internal/fault"
)

func place(i int) relay.Place {
	return relay.Place{Key: fmt.Sprintf("%04d", i), ID: fmt.Sprint("id", i)}
}

func numbers(from, to int) []int {
	var list []int
	for i := from; i < to; i++ {
		list = append(list, i)
	}
	return list
}

func page(t *testing.T, items []int, first int, after *relay.Cursor, before func(a, b relay.Place) bool) *relay.Connection[int] {
	t.Helper()
	p, err := relay.Page(items, &first, after, place, before)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Page by page, forwards and backwards, everything comes once and in order, also when items
// come and go between the pages.
func TestPage(t *testing.T) {
	t.Parallel()
	items := numbers(0, 25)
	first := page(t, items, 10, nil, relay.Ascending)
	if !slices.Equal(first.Nodes, numbers(0, 10)) || !first.PageInfo.HasNextPage || first.PageInfo.HasPreviousPage || first.TotalCount != 25 {
		t.Errorf("first page: %+v %+v", first.Nodes, first.PageInfo)
	}
	second := page(t, items, 10, first.PageInfo.EndCursor, relay.Ascending)
	if !slices.Equal(second.Nodes, numbers(10, 20)) || !second.PageInfo.HasPreviousPage {
		t.Errorf("second page: %+v %+v", second.Nodes, second.PageInfo)
	}
	gone := slices.DeleteFunc(slices.Clone(items), func(i int) bool { return i == 19 || i == 3 })
	third := page(t, gone, 10, second.PageInfo.EndCursor, relay.Ascending)
	if !slices.Equal(third.Nodes, numbers(20, 25)) || third.PageInfo.HasNextPage {
		t.Errorf("the page after one whose last item is gone: %+v %+v", third.Nodes, third.PageInfo)
	}
	slices.Reverse(items)
	newest := page(t, items, 5, nil, relay.Descending)
	older := page(t, items, 5, newest.PageInfo.EndCursor, relay.Descending)
	if !slices.Equal(older.Nodes, []int{19, 18, 17, 16, 15}) {
		t.Errorf("descending: %v", older.Nodes)
	}
	empty := page(t, nil, 5, nil, relay.Ascending)
	if empty.Nodes == nil || len(empty.Edges) != 0 || empty.PageInfo.StartCursor != nil || empty.TotalCount != 0 {
		t.Errorf("an empty list: %+v", empty)
	}
}

func TestPageRefuses(t *testing.T) {
	t.Parallel()
	for _, first := range []int{0, -1, 101, 1 << 40} {
		if _, err := relay.Page([]int{1}, &first, nil, place, relay.Ascending); fault.KindOf(err) != fault.BadInput {
			t.Errorf("first: %d gives %v", first, err)
		}
	}
	for _, cursor := range []relay.Cursor{"", "x", "eA", "eA==", "é"} {
		if _, err := relay.Page([]int{1}, nil, &cursor, place, relay.Ascending); fault.KindOf(err) != fault.BadInput {
			t.Errorf("after: %q gives %v", cursor, err)
		}
	}
}

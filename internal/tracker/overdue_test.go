package tracker

import "testing"

func TestMonthsBetween(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		due, today string
		want       int
	}{
		{"2020-06-30", "2020-07-01", 1},
		{"2020-06-30", "2020-07-31", 1},
		{"2020-06-30", "2020-08-01", 2},
		{"2020-05-31", "2020-06-12", 1},
		{"2019-03-31", "2020-06-12", 15},
		{"2019-12-31", "2020-01-01", 1},
		{"2020-06-15", "2020-06-16", 1},
		{"2020-06-15", "2020-07-15", 1},
		{"2020-06-15", "2020-07-16", 2},
	} {
		if got := monthsBetween(c.due, c.today); got != c.want {
			t.Errorf("due %s, on %s: %d months overdue, want %d", c.due, c.today, got, c.want)
		}
	}
}

package engagement_test

import (
	"sync/atomic"
	"testing"
	"time"

	"jalon/ent/schema/schematype"
	"jalon/internal/engagement"
	"jalon/internal/feed"
	"jalon/internal/store"
	"jalon/internal/testkit"
)

func TestMain(m *testing.M) { testkit.Main(m) }

// A phase begins with its first day and ends with its last one, in the plan's time zone, and
// the feed tells of each change once, also when several nodes look.
func TestPhasesOpenAndCloseByThemselves(t *testing.T) {
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, url string) {
		s := testkit.Open(t, store.Options{URL: url})
		log, err := feed.OpenLog(t.Context(), s)
		if err != nil {
			t.Fatal(err)
		}
		var clock atomic.Pointer[time.Time]
		set := func(moment string) {
			parsed, err := time.Parse(time.RFC3339, moment)
			if err != nil {
				t.Fatal(err)
			}
			clock.Store(&parsed)
		}
		set("2020-05-31T12:00:00Z")
		cycle := engagement.New(s, func() time.Time { return *clock.Load() })
		text := schematype.NewText("words", "mots")
		planID, _, err := cycle.EnsurePlan(t.Context(), engagement.PlanSpec{
			Slug: "p", Title: text, ShortTitle: text, Summary: text, TimeZone: "America/Toronto",
		})
		if err != nil {
			t.Fatal(err)
		}
		june, err := schematype.DueInMonth("2020-06")
		if err != nil {
			t.Fatal(err)
		}
		err = cycle.EnsurePhases(t.Context(), planID, *clock.Load(), []engagement.PhaseSpec{{
			Kind: schematype.Planning, Title: text, Description: text,
			Dates: schematype.PhaseDates{Starts: june, Ends: june},
		}})
		if err != nil {
			t.Fatal(err)
		}
		for _, step := range []struct {
			moment string
			told   int
		}{
			{"2020-06-01T03:59:59Z", 0}, // still May in Ottawa
			{"2020-06-01T04:00:00Z", 1},
			{"2020-06-15T12:00:00Z", 0},
			{"2020-07-01T03:59:59Z", 0},
			{"2020-07-01T04:00:00Z", 1},
			{"2020-08-01T04:00:00Z", 0},
		} {
			set(step.moment)
			told, err := cycle.AnnouncePhases(t.Context())
			if err != nil || told != step.told {
				t.Errorf("at %s: told of %d, %v; want %d", step.moment, told, err, step.told)
			}
			if again, err := cycle.AnnouncePhases(t.Context()); err != nil || again != 0 {
				t.Errorf("at %s, asked again: told of %d, %v", step.moment, again, err)
			}
		}
		changes, err := log.After(t.Context(), 0, 10)
		if err != nil || len(changes) != 2 || changes[0].Kind != feed.PhaseStateChanged {
			t.Errorf("the feed has %+v, %v", changes, err)
		}
	})
}

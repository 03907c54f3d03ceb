package main

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"path/filepath"
	"reflect"
	"time"

	_ "github.com/mattn/go-sqlite3" // the driver that the hub uses
)

// planPage is what the page of a plan asks for: the cycle, and every indicator with both
// voices, its dates and whether it is overdue.
const planPage = `query PlanPage($slug: String!) {
  plan(slug: $slug) {
    id slug timeZone version
    title { ...TextSides }
    phases {
      id kind position state version
      title { ...TextSides }
      starts { ...DueFields }
      ends { ...DueFields }
      firstDay lastDay
    }
    commitments(first: 20) {
      totalCount
      nodes {
        id code position
        title { ...TextSides }
        milestones(first: 20) {
          totalCount
          nodes {
            id code position
            title { ...TextSides }
            indicators(first: 20) {
              totalCount
              nodes {
                id code version
                title { ...TextSides }
                due { ...DueFields }
                firstPromised { ...DueFields }
                overdue voicesDiffer
                official: status(voice: OFFICIAL)
                champion: status(voice: CHAMPION)
              }
            }
          }
        }
      }
    }
  }
}
fragment TextSides on Text { en fr }
fragment DueFields on Due { precision lastDay wording { ...TextSides } }`

// planPageCalls is how often each side answers in a round, in turn.
const planPageCalls = 60

// measurePlanPage compares how long the hub takes for the plan page's query with how long
// SQLite takes for one statement that gives the same JSON, from the same file through the
// same driver. One call is under way at a time, and the sides take turns. Ours is the whole
// request to the release binary, with its collector as shipped, over a connection of the
// loopback interface that stays open; what the network adds, a few tenths of a millisecond,
// is not taken off. The peer runs in this process, with no network at all.
func measurePlanPage(ctx context.Context, b *bench) (rows []row, err error) {
	h, err := b.newHub(ctx)
	if err != nil {
		return nil, err
	}
	file := filepath.Join(h.folder, "jalon.db")
	took, size, err := b.timePlanPage(ctx, h, file)
	if err := errors.Join(err, h.stop()); err != nil {
		return nil, err
	}
	statements, err := countStatements(ctx, file)
	if err != nil {
		return nil, err
	}
	r := compared("plan page query, server time", "ms", took[0], took[1])
	r.MaxRatio = 3
	r.Note = fmt.Sprintf("%d SQL statements, %d KB of JSON", statements, size/1000)
	return []row{r}, nil
}

// timePlanPage returns the median time of each round on both sides, in milliseconds.
func (b *bench) timePlanPage(ctx context.Context, h *hub, file string) (took [2][]float64, size int, err error) {
	ours := &overHTTP{hub: h}
	today, err := ours.today(ctx)
	if err != nil {
		return took, 0, err
	}
	peer, err := openByHand(file, today)
	if err != nil {
		return took, 0, err
	}
	defer func() { err = errors.Join(err, peer.close()) }()
	if size, err = sameAnswer(ctx, ours, peer); err != nil {
		return took, 0, err
	}
	sides := [2]answerer{ours, peer}
	for round := range b.rounds(9) {
		var calls [2][]float64
		for call := range b.count(planPageCalls) {
			for turn := range sides {
				side := (turn + call + round) % 2
				began := time.Now()
				if _, err := sides[side].answer(ctx); err != nil {
					return took, 0, err
				}
				calls[side] = append(calls[side], float64(time.Since(began).Microseconds())/1000)
			}
		}
		for side := range sides {
			took[side] = append(took[side], median(calls[side]))
		}
	}
	_, err = sameAnswer(ctx, ours, peer)
	return took, size, err
}

// answerer answers the plan page's query with JSON.
type answerer interface {
	answer(ctx context.Context) ([]byte, error)
}

// sameAnswer checks that both sides say the same, and returns the answer's size.
func sameAnswer(ctx context.Context, sides ...answerer) (size int, err error) {
	var first any
	for _, side := range sides {
		raw, err := side.answer(ctx)
		if err != nil {
			return 0, err
		}
		var answer struct{ Data, Errors any }
		if err := json.Unmarshal(raw, &answer); err != nil {
			return 0, err
		}
		switch {
		case answer.Errors != nil || answer.Data == nil:
			return 0, fmt.Errorf("the plan page: %.500s", raw)
		case first == nil:
			first, size = answer.Data, len(raw)
		case !reflect.DeepEqual(first, answer.Data):
			return 0, fmt.Errorf("the sides differ: %s", difference("", first, answer.Data))
		}
	}
	return size, nil
}

// difference names the first place at which two JSON values differ.
func difference(at string, a, b any) string {
	switch a := a.(type) {
	case map[string]any:
		b, ok := b.(map[string]any)
		if !ok || len(a) != len(b) {
			break
		}
		for name := range a {
			if !reflect.DeepEqual(a[name], b[name]) {
				return difference(at+"."+name, a[name], b[name])
			}
		}
	case []any:
		b, ok := b.([]any)
		if !ok || len(a) != len(b) {
			break
		}
		for i := range a {
			if !reflect.DeepEqual(a[i], b[i]) {
				return difference(fmt.Sprintf("%s[%d]", at, i), a[i], b[i])
			}
		}
	}
	return fmt.Sprintf("at %s: %.200s, %.200s", at, fmt.Sprint(a), fmt.Sprint(b))
}

// overHTTP asks the hub.
type overHTTP struct{ hub *hub }

func (o *overHTTP) answer(ctx context.Context) ([]byte, error) {
	body, err := planPageRequest()
	if err != nil {
		return nil, err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, o.hub.url+"/graphql", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", "application/json")
	_, raw, err := send(r)
	return raw, err
}

// today is the day on the demonstration's clock, where the plan is.
func (o *overHTTP) today(ctx context.Context) (string, error) {
	var found struct {
		Plan struct {
			Now      time.Time
			TimeZone string
		}
	}
	err := o.hub.ask(ctx, `query ($slug: String!) { plan(slug: $slug) { now timeZone } }`,
		map[string]any{"slug": planSlug}, "", &found)
	if err != nil {
		return "", err
	}
	zone, err := time.LoadLocation(found.Plan.TimeZone)
	return found.Plan.Now.In(zone).Format(time.DateOnly), err
}

// planPageRequest is the body of a request for the plan page.
func planPageRequest() ([]byte, error) {
	return json.Marshal(map[string]any{"query": planPage, "variables": map[string]any{"slug": planSlug}})
}

// byHand answers with one statement.
type byHand struct {
	db    *sql.DB
	today string
}

// openByHand opens the file as the hub's readers do.
func openByHand(file, today string) (*byHand, error) {
	db, err := sql.Open("sqlite3", "file:"+(&url.URL{Path: file}).EscapedPath()+
		"?_busy_timeout=5000&_journal_mode=WAL&_fk=1&_stmt_cache_size=128&_query_only=1")
	return &byHand{db: db, today: today}, err
}

func (p *byHand) answer(ctx context.Context) ([]byte, error) {
	var data []byte
	err := p.db.QueryRowContext(ctx, planPageSQL, sql.Named("slug", planSlug), sql.Named("today", p.today)).Scan(&data)
	return bytes.Join([][]byte{[]byte(`{"data":`), data, []byte(`}`)}, nil), err
}

func (p *byHand) close() error { return p.db.Close() }

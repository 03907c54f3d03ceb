package main

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
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

// measurePlanPage compares how long the server works on the plan page's query with how long
// SQLite works on one statement that gives the same JSON. Both run in this process, one call
// at a time and in turn, on the same file through the same driver. Ours is the whole way of
// a request through the hub's handlers, from its bytes to the answer's: session, language,
// parsing, limits, policies, reading, writing. What the network adds is on neither side.
func measurePlanPage(ctx context.Context, b *bench) (rows []row, err error) {
	h, err := b.newHub(ctx) // it makes the file
	if err != nil {
		return nil, err
	}
	if err := h.stop(); err != nil {
		return nil, err
	}
	file := filepath.Join(h.folder, "jalon.db")
	statements, err := countStatements(ctx, file)
	if err != nil {
		return nil, err
	}
	ours, err := openStack(ctx, file, nil)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, ours.close()) }()
	peer, err := openByHand(file)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, peer.close()) }()
	peer.today = ours.today
	size, err := sameAnswer(ctx, ours, peer)
	if err != nil {
		return nil, err
	}
	return planPageRows(ctx, b, ours, peer, fmt.Sprintf("%d SQL statements, %d KB of JSON", statements, size/1000))
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

func planPageRows(ctx context.Context, b *bench, ours, peer answerer, note string) ([]row, error) {
	sides := [2]answerer{ours, peer}
	var took [2][]float64
	for round := range b.rounds(9) {
		var calls [2][]float64
		for call := range b.count(planPageCalls) {
			for turn := range sides {
				side := (turn + call + round) % 2
				began := time.Now()
				if _, err := sides[side].answer(ctx); err != nil {
					return nil, err
				}
				calls[side] = append(calls[side], float64(time.Since(began).Microseconds())/1000)
			}
		}
		for side := range sides {
			took[side] = append(took[side], median(calls[side]))
		}
	}
	r := compared("plan page query, server time", "ms", took[0], took[1])
	r.MaxRatio = 3
	r.Note = note
	return []row{r}, nil
}

// byHand answers with one statement.
type byHand struct {
	db    *sql.DB
	today func() (string, error)
}

// openByHand opens the file as the hub's readers do.
func openByHand(file string) (*byHand, error) {
	db, err := sql.Open("sqlite3", "file:"+(&url.URL{Path: file}).EscapedPath()+
		"?_busy_timeout=5000&_journal_mode=WAL&_fk=1&_stmt_cache_size=128&_query_only=1")
	return &byHand{db: db}, err
}

func (p *byHand) answer(ctx context.Context) ([]byte, error) {
	today, err := p.today()
	if err != nil {
		return nil, err
	}
	var data []byte
	err = p.db.QueryRowContext(ctx, planPageSQL, sql.Named("slug", planSlug), sql.Named("today", today)).Scan(&data)
	return bytes.Join([][]byte{[]byte(`{"data":`), data, []byte(`}`)}, nil), err
}

func (p *byHand) close() error { return p.db.Close() }

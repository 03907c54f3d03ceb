package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/gorilla/websocket"

	"jalon/ent/commitment"
	"jalon/ent/schema/schematype"
	"jalon/internal/access/rule"
	"jalon/internal/draft"
	"jalon/internal/prosemirror"
	"jalon/internal/prosemirror/schema"
	"jalon/internal/store"
)

// The drafts that are opened. Both are as far from their last snapshot: what there is to apply
// does not depend on the rest of the history, which is what is measured.
const (
	longHistory  = 50_100
	shortHistory = 500
)

// histories gives two commitments drafts of the same text, after many commits and after few.
func histories(ctx context.Context, s *store.Store, planID string) error {
	if err := people(ctx, s, planID); err != nil {
		return err
	}
	for code, n := range map[string]int{"C02": longHistory, "C03": shortHistory} {
		owner, err := s.Read().Commitment.Query().Where(commitment.PlanID(planID), commitment.Code(code)).
			OnlyID(rule.AsSystem(ctx, "the bench finds its commitment"))
		if err != nil {
			return err
		}
		past := draft.Past{PlanID: planID, CommitmentID: owner, Language: schematype.EN, Public: true, BegunAt: time.Now()}
		if past.First, err = schema.Jalon().ParseDocument(paragraphs(20)); err != nil {
			return err
		}
		if past.Commits, err = typed(n); err != nil {
			return err
		}
		if _, err := draft.Import(ctx, s, past); err != nil {
			return err
		}
	}
	return nil
}

// paragraphs is a text of so many paragraphs.
func paragraphs(n int) []byte {
	out := []byte(`{"type":"doc","content":[`)
	for i := range n {
		if i > 0 {
			out = append(out, ',')
		}
		out = fmt.Appendf(out, `{"type":"paragraph","attrs":{"id":"p%d"},"content":[{"type":"text","text":"The department will publish the data set each quarter and report on its use."}]}`, i)
	}
	return append(out, `]}`...)
}

// typed is so many commits that type a letter and take it back, by turns.
func typed(n int) ([]draft.PastCommit, error) {
	var both [2][]prosemirror.Step
	for i, step := range []string{
		`[{"stepType":"replace","from":5,"to":5,"slice":{"content":[{"type":"text","text":"x"}]}}]`,
		`[{"stepType":"replace","from":5,"to":6}]`,
	} {
		var err error
		if both[i], err = schema.Jalon().ParseSteps([]byte(step)); err != nil {
			return nil, err
		}
	}
	list := make([]draft.PastCommit, n)
	for i := range list {
		list[i] = draft.PastCommit{ClientID: "history", Ref: strconv.Itoa(i + 1), At: time.Now(), Steps: both[i%2]}
	}
	return list, nil
}

// opening measures what the draft page does when it opens, on a hub that was just started: it
// reads the draft, and follows it over a socket until that is taken.
func opening(ctx context.Context, b *bench) error {
	folder, err := b.demonstration(ctx, histories)
	if err != nil {
		return err
	}
	var long, short []float64
	for round := range b.rounds(15) {
		p, address, err := b.serve(ctx, folder)
		if err != nil {
			return err
		}
		if _, err := openDraft(address, "C01"); err != nil { // so that the hub is warm
			return errors.Join(err, p.stop())
		}
		order := []string{"C02", "C03"}
		if round%2 == 1 {
			order = []string{"C03", "C02"}
		}
		for _, code := range order {
			took, err := openDraft(address, code)
			if err != nil {
				return errors.Join(err, p.stop())
			}
			if code == "C02" {
				long = append(long, took)
			} else {
				short = append(short, took)
			}
		}
		if err := p.stop(); err != nil {
			return err
		}
	}
	b.rows = append(b.rows, row{
		figure: "opening after 50,000 commits, beside 500", unit: "ms", ours: median(long), peer: median(short), limit: 1.5 * median(short),
		note: fmt.Sprintf("%.2f ×", median(long)/median(short)),
	})
	return nil
}

// openDraft opens a draft as the page does and returns how long it took, in milliseconds.
func openDraft(address, code string) (float64, error) {
	conn, err := dial(address, "/graphql", "graphql-transport-ws")
	if err != nil {
		return 0, err
	}
	defer conn.Close() //nolint:errcheck // it has served
	say := func(text string) error { return conn.WriteMessage(websocket.TextMessage, []byte(text)) }
	if err := say(`{"type":"connection_init","payload":{"authorization":"Bearer ` + tokenOf(0) + `"}}`); err != nil {
		return 0, err
	}
	if _, _, err := conn.ReadMessage(); err != nil {
		return 0, err
	}
	began := time.Now()
	var found struct {
		Plan struct{ Commitment struct{ Drafts []draftText } }
	}
	err = ask(address, tokenOf(0), `query ($code: String!) { plan(slug: "nap4") { commitment(code: $code) { drafts {
  id version content hash peopleHere viewerCanEdit commits(first: 20) { totalCount nodes { version at } } } } } }`,
		map[string]any{"code": code}, &found)
	if err != nil {
		return 0, err
	}
	d := found.Plan.Commitment.Drafts[0]
	if err := errors.Join(say(operation("s", changesQuery, map[string]any{"id": d.ID, "since": d.Version})), say(`{"type":"ping"}`)); err != nil {
		return 0, err
	}
	var m struct{ Type string }
	_, raw, err := conn.ReadMessage()
	if err != nil {
		return 0, err
	}
	took := time.Since(began)
	if err := json.Unmarshal(raw, &m); err != nil || m.Type != "pong" {
		return 0, fmt.Errorf("following %s was answered %s: %w", code, raw, err)
	}
	return ms(took), nil
}

package app_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"testing"

	"jalon/internal/app"
	"jalon/internal/config"
	"jalon/internal/testkit"
)

// started returns a hub with the demonstration, which ends with the test.
func started(t *testing.T, c config.Serve) *app.App {
	t.Helper()
	c.Addr = "127.0.0.1:0"
	if c.Data == "" {
		c.Data = t.TempDir()
	}
	hub, err := app.New(t.Context(), c, testkit.Log(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := hub.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := hub.Close(); err != nil {
			t.Error(err)
		}
	})
	return hub
}

// ask sends a query and reads the answer's data.
func ask(t *testing.T, hub *app.App, query string, into any) {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.Post(hub.URL+"/graphql", "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	raw, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	var answer struct {
		Data   json.RawMessage
		Errors []struct{ Message string }
	}
	if err := json.Unmarshal(raw, &answer); err != nil || len(answer.Errors) > 0 {
		t.Fatalf("%s: %v", raw, err)
	}
	if err := json.Unmarshal(answer.Data, into); err != nil {
		t.Fatal(err)
	}
}

// The demonstration is the real plan in mid-flight.
func TestDemo(t *testing.T) {
	t.Parallel()
	hub := started(t, config.Serve{Demo: true})
	var got struct {
		Plan struct {
			OpenPeriod struct{ Code string }
			Progress   struct{ Indicators, Reviewed, VoicesDiffer, DatesMoved int }
			Phases     []struct {
				Moves []struct{ Reason struct{ En, Fr string } }
			}
			Commitments struct {
				Nodes []struct {
					Promise    struct{ En, Fr string }
					Partners   []struct{ State string }
					Milestones struct {
						Nodes []struct {
							Indicators struct {
								Nodes []struct {
									Title   struct{ En, Fr string }
									Reports struct {
										Nodes []struct{ Period, Voice string }
									}
								}
							}
						}
					}
				}
			}
		}
	}
	ask(t, hub, `{ plan(slug: "nap4") { openPeriod { code } progress { indicators reviewed voicesDiffer datesMoved }
		phases { moves { reason { en fr } } }
		commitments(first: 10) { nodes { promise { en fr } partners { state } milestones(first: 10) { nodes { indicators(first: 12) { nodes {
			title { en fr } reports(first: 12) { nodes { period voice } } } } } } } } } }`, &got)
	plan := got.Plan
	if plan.OpenPeriod.Code != "2020-06" || plan.Progress.Indicators != 135 || plan.Progress.VoicesDiffer < 10 || plan.Progress.DatesMoved < 10 {
		t.Errorf("the plan: %+v, open %+v", plan.Progress, plan.OpenPeriod)
	}
	moves := 0
	for _, phase := range plan.Phases {
		moves += len(phase.Moves)
	}
	if len(plan.Phases) != 6 || moves < 10 {
		t.Errorf("%d phases with %d moves", len(plan.Phases), moves)
	}
	periods, milestones, indicators, reported := map[string]bool{}, 0, 0, 0
	for _, c := range plan.Commitments.Nodes {
		if c.Promise.En == "" || c.Promise.Fr == "" || len(c.Partners) == 0 {
			t.Errorf("a commitment without promise or partners: %+v", c.Promise)
		}
		milestones += len(c.Milestones.Nodes)
		for _, m := range c.Milestones.Nodes {
			indicators += len(m.Indicators.Nodes)
			for _, i := range m.Indicators.Nodes {
				if i.Title.En == "" || i.Title.Fr == "" {
					t.Errorf("an indicator in one language: %+v", i.Title)
				}
				if len(i.Reports.Nodes) > 0 {
					reported++
				}
				for _, r := range i.Reports.Nodes {
					periods[r.Period] = true
				}
			}
		}
	}
	if len(plan.Commitments.Nodes) != 10 || milestones != 56 || indicators != 135 {
		t.Errorf("%d commitments, %d milestones, %d indicators", len(plan.Commitments.Nodes), milestones, indicators)
	}
	if reported < 100 || len(periods) != 5 {
		t.Errorf("%d indicators reported in the periods %v; want at least 100 in five", reported, periods)
	}
}

// Without --demo nobody can sign in with a persona, and none is offered.
func TestNoPersonasOutsideOfDemo(t *testing.T) {
	t.Parallel()
	hub := started(t, config.Serve{})
	var got struct{ DemoPersonas []struct{} }
	ask(t, hub, `{ demoPersonas { token } }`, &got)
	if len(got.DemoPersonas) != 0 {
		t.Errorf("personas are offered: %v", got.DemoPersonas)
	}
	r, err := http.NewRequest(http.MethodPost, hub.URL+"/session", bytes.NewReader([]byte("token=demo-official")))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	if response.StatusCode != http.StatusUnauthorized {
		t.Errorf("signing in as a persona: status %d", response.StatusCode)
	}
}

package app_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"path/filepath"
	"strings"
	"testing"

	"jalon/ent"
	"jalon/internal/access/rule"
	"jalon/internal/app"
	"jalon/internal/config"
	"jalon/internal/feed"
	"jalon/internal/store"
	"jalon/internal/testkit"
)

// served is a demonstration that is served, until the end of the test.
type served struct {
	*app.App
	t      *testing.T
	config config.Serve
	log    *slog.Logger
}

func TestMain(m *testing.M) { testkit.Main(m) }

func serve(t *testing.T, log *slog.Logger, change ...func(*config.Serve)) *served {
	t.Helper()
	h := &served{t: t, log: log, config: config.Serve{
		Database: config.Database{Data: filepath.Join(t.TempDir(), "data")},
		Addr:     "127.0.0.1:0", MetricsAddr: "127.0.0.1:0", Demo: true,
	}}
	for _, f := range change {
		f(&h.config)
	}
	h.begin()
	t.Cleanup(func() {
		if err := h.Close(); err != nil {
			t.Error(err)
		}
	})
	return h
}

func (h *served) begin() {
	h.t.Helper()
	var err error
	if h.App, err = app.New(context.Background(), h.config, h.log); err != nil {
		h.t.Fatal(err)
	}
	if err := h.Start(); err != nil {
		h.t.Fatal(err)
	}
}

// end ends the hub; begin starts it again on the same address and data.
func (h *served) end() {
	h.t.Helper()
	h.config.Addr = strings.TrimPrefix(h.URL, "http://")
	if err := h.Close(); err != nil {
		h.t.Fatal(err)
	}
	http.DefaultClient.CloseIdleConnections() // it may not have heard yet that they ended
}

func (h *served) endpoint() string { return h.URL + "/graphql" }

// ask sends an operation as a persona, or as nobody, and decodes the data of its answer.
func (h *served) ask(persona, query string, into any) {
	h.t.Helper()
	body, err := json.Marshal(map[string]any{"query": query})
	if err != nil {
		h.t.Fatal(err)
	}
	r, err := http.NewRequestWithContext(h.t.Context(), http.MethodPost, h.endpoint(), bytes.NewReader(body))
	if err != nil {
		h.t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	if persona != "" {
		r.Header.Set("Authorization", "Bearer "+persona)
	}
	answer := h.do(r)
	var result struct {
		Data   json.RawMessage
		Errors []struct{ Message string }
	}
	if err := json.Unmarshal(answer, &result); err != nil || len(result.Errors) > 0 {
		h.t.Fatalf("%v: %s", err, answer)
	}
	if into == nil {
		return
	}
	if err := json.Unmarshal(result.Data, into); err != nil {
		h.t.Fatal(err)
	}
}

func (h *served) do(r *http.Request) []byte {
	h.t.Helper()
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		h.t.Fatal(err)
	}
	defer response.Body.Close() //nolint:errcheck // only read
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		h.t.Fatal(err)
	}
	return answer
}

// indicator is one that the demo official reports on.
func (h *served) indicator() string {
	h.t.Helper()
	var found struct {
		Plan struct{ Indicator struct{ ID string } }
	}
	h.ask("", `{ plan(slug: "nap4") { indicator(code: "C01.1.1") { id } } }`, &found)
	return found.Plan.Indicator.ID
}

// report publishes a report and returns its version: each adds one.
func (h *served) report(indicator string) int {
	h.t.Helper()
	var done struct {
		ReportProgress struct {
			Report     struct{ Version int }
			UserErrors []struct{ Message string }
		}
	}
	h.ask("demo-official", fmt.Sprintf(`mutation { reportProgress(input: { indicatorId: %q, period: "2020-06", status: SP,
		progress: { en: "Some.", fr: "Un peu." } }) { report { version } userErrors { message } } }`, indicator), &done)
	if len(done.ReportProgress.UserErrors) > 0 {
		h.t.Fatalf("%+v", done.ReportProgress.UserErrors)
	}
	return done.ReportProgress.Report.Version
}

// plan is the id of the demonstration's plan.
func (h *served) plan() string {
	h.t.Helper()
	var found struct{ Plan struct{ ID string } }
	h.ask("", `{ plan(slug: "nap4") { id } }`, &found)
	return found.Plan.ID
}

// figure reads one of the figures of /metrics.
func (h *served) figure(name string) (value int) {
	h.t.Helper()
	r, err := http.NewRequestWithContext(h.t.Context(), http.MethodGet, h.MetricsURL, http.NoBody)
	if err != nil {
		h.t.Fatal(err)
	}
	for line := range strings.Lines(string(h.do(r))) {
		if rest, ok := strings.CutPrefix(line, name+" "); ok {
			_, _ = fmt.Sscan(rest, &value)
			return value
		}
	}
	h.t.Fatalf("no figure %s", name)
	return 0
}

// beside opens the hub's database beside it, as another node would.
func (h *served) beside() *store.Store {
	h.t.Helper()
	s, err := store.Open(context.Background(), store.Options{URL: h.config.URL(), Seal: feed.Seal})
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { _ = s.Close() })
	return s
}

// write changes the hub's data beside it, around its policies.
func (h *served) write(change func(ctx context.Context, tx *ent.Tx) error) {
	h.t.Helper()
	if err := h.beside().Write(rule.AsSystem(context.Background(), "a test's own rows"), change); err != nil {
		h.t.Fatal(err)
	}
}

// listening opens a socket as a persona, or as nobody, and subscribes as operation "1".
func (h *served) listening(persona, query string) *testkit.Socket {
	h.t.Helper()
	s := testkit.DialSocket(h.t, h.endpoint())
	s.Init(persona)
	s.Subscribe("1", query)
	s.Settle()
	return s
}

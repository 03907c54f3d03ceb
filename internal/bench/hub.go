package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"
	"time"
)

// hub is the server under test: the release binary on a demonstration of its own.
type hub struct {
	*process
	url, metricsURL string
	folder          string
	// indicator is what is reported on, and version the newest report's.
	indicator string
	version   int
	text      reportText
	// offset is the feed's with that report.
	offset float64
}

// reportText is what a report says.
type reportText struct{ progress, evidence, challenges string }

// What is reported on: an indicator that the demonstration's official leads, in the open
// period.
const (
	planSlug      = "nap4"
	indicatorCode = "C01.1.1"
	openPeriod    = "2020-06"
	officialToken = "demo-official"
)

var shortReport = reportText{
	progress:   "Eight more users have submitted data sets through the pilot.",
	evidence:   "https://open.canada.ca/en/pilot",
	challenges: "Checking each submission takes two days.",
}

// newHub starts a hub with its default flags, but for free ports and a fresh folder.
func (b *bench) newHub(ctx context.Context) (h *hub, err error) {
	h = &hub{text: shortReport}
	if h.folder, err = os.MkdirTemp(b.folder, "data-"); err != nil {
		return nil, err
	}
	h.process, err = b.launcher.start(b.jalon, "serve", "--demo", "--data", h.folder,
		"--addr", "127.0.0.1:0", "--metrics-addr", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	for h.metricsURL == "" {
		line, err := h.line(ctx)
		if err != nil {
			return nil, fmt.Errorf("starting the hub: %w", err)
		}
		if address, ok := strings.CutPrefix(line, "Jalon is at "); ok {
			h.url = address
		}
		if address, ok := strings.CutPrefix(line, "  Figures "); ok {
			h.metricsURL = strings.TrimSpace(address)
		}
	}
	go io.Copy(io.Discard, h.out) //nolint:errcheck // what else it says is not needed
	return h, h.find(ctx)
}

func (h *hub) address() string { return strings.TrimPrefix(h.url, "http://") }

// find looks up the indicator, and the version of its report for the open period.
func (h *hub) find(ctx context.Context) error {
	var found struct {
		Plan struct{ Indicator struct{ ID string } }
	}
	err := h.ask(ctx, `query ($slug: String!, $code: String!) { plan(slug: $slug) { indicator(code: $code) { id } } }`,
		map[string]any{"slug": planSlug, "code": indicatorCode}, "", &found)
	if err != nil {
		return err
	}
	if h.indicator = found.Plan.Indicator.ID; h.indicator == "" {
		return fmt.Errorf("the demonstration has no indicator %s", indicatorCode)
	}
	figures, err := h.metrics(ctx)
	if err != nil {
		return err
	}
	h.offset = figures["jalon_feed_offset"]
	_, err = h.trigger(ctx) // whose answer tells the version
	return err
}

// position is where the feed stands when the newest report was delivered: a little after it
// was acknowledged.
func (h *hub) position(ctx context.Context) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, within)
	defer cancel()
	look := time.NewTicker(10 * time.Millisecond)
	defer look.Stop()
	for delivered := 0.0; delivered < h.offset; {
		figures, err := h.metrics(ctx)
		if err != nil {
			return "", err
		}
		delivered = figures["jalon_feed_offset"]
		<-look.C
	}
	var found struct{ FeedPosition string }
	err := h.ask(ctx, `{ feedPosition }`, nil, "", &found)
	return found.FeedPosition, err
}

const reportMutation = `mutation ($input: ReportProgressInput!) {
  reportProgress(input: $input) { report { version } userErrors { code message } }
}`

// trigger reports progress and returns when the report was about to be sent, in Unix
// nanoseconds. h.version is then the report's.
func (h *hub) trigger(ctx context.Context) (at int64, err error) {
	text := func(s string) map[string]string { return map[string]string{"en": s, "fr": s} }
	input := map[string]any{
		"indicatorId": h.indicator, "period": openPeriod, "status": "LP", "progress": text(h.text.progress),
		"evidence": text(h.text.evidence), "challenges": text(h.text.challenges),
	}
	var done struct {
		ReportProgress struct {
			Report     *struct{ Version int }
			UserErrors []struct{ Code, Message string }
		}
	}
	at, err = h.timed(ctx, reportMutation, map[string]any{"input": input}, officialToken, &done)
	if err != nil {
		return 0, err
	}
	report := done.ReportProgress.Report
	if report == nil {
		return 0, fmt.Errorf("the report was refused: %v", done.ReportProgress.UserErrors)
	}
	if h.version != 0 && report.Version != h.version+1 {
		return 0, fmt.Errorf("version %d was due and %d came", h.version+1, report.Version)
	}
	h.version = report.Version
	h.offset++
	return at, nil
}

// number is the sequence number of the newest event.
func (h *hub) number() int { return h.version }

// ask sends one operation over HTTP.
func (h *hub) ask(ctx context.Context, query string, variables map[string]any, token string, into any) error {
	_, err := h.timed(ctx, query, variables, token, into)
	return err
}

func (h *hub) timed(ctx context.Context, query string, variables map[string]any, token string, into any) (at int64, err error) {
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		return 0, err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, h.url+"/graphql", bytes.NewReader(body))
	if err != nil {
		return 0, err
	}
	r.Header.Set("Content-Type", "application/json")
	if token != "" {
		r.Header.Set("Authorization", "Bearer "+token)
	}
	at, raw, err := send(r)
	if err != nil {
		return 0, err
	}
	var answer struct {
		Data   json.RawMessage
		Errors []struct{ Message string }
	}
	if err := json.Unmarshal(raw, &answer); err != nil {
		return 0, fmt.Errorf("the hub answered %.200q: %w", raw, err)
	}
	if len(answer.Errors) > 0 {
		return 0, fmt.Errorf("the hub answered: %v", answer.Errors)
	}
	return at, json.Unmarshal(answer.Data, into)
}

// requests goes over connections that stay open.
var requests = &http.Client{Timeout: 30 * time.Second, Transport: &http.Transport{
	DisableCompression: true, MaxIdleConnsPerHost: 2,
}}

// send sends a request and reads the answer; at is the moment before.
func send(r *http.Request) (at int64, body []byte, err error) {
	at = time.Now().UnixNano()
	answer, err := requests.Do(r)
	if err != nil {
		return at, nil, err
	}
	defer answer.Body.Close() //nolint:errcheck // only read
	body, err = io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode >= 300 && len(body) == 0 {
		err = errors.New(answer.Status)
	}
	return at, body, err
}

// metrics reads every plain figure of /metrics.
func (h *hub) metrics(ctx context.Context) (map[string]float64, error) {
	at, err := url.Parse(h.metricsURL)
	if err != nil {
		return nil, err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, at.String(), nil)
	if err != nil {
		return nil, err
	}
	_, body, err := send(r)
	if err != nil {
		return nil, err
	}
	figures := map[string]float64{}
	for line := range strings.SplitSeq(string(body), "\n") {
		name, value, ok := strings.Cut(line, " ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		if figures[name], err = strconv.ParseFloat(value, 64); err != nil {
			return nil, fmt.Errorf("/metrics: %q", line)
		}
	}
	return figures, nil
}

const executionsTotal = "jalon_subscription_executions_total"

package app_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"

	"jalon/internal/testkit"
)

// logged is a log that can be read while it is written.
type logged struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *logged) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *logged) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// What people send is in no log, at any level, by whichever way it came; what is malformed
// is not in the answer either.
func TestWhatPeopleSendIsNotLogged(t *testing.T) {
	t.Parallel()
	const canary = "canary-7f3a@example.org"
	log := &logged{}
	h := serve(t, slog.New(slog.NewTextHandler(log, &slog.HandlerOptions{Level: slog.LevelDebug})))
	log.mu.Lock()
	before := log.text.Len()
	log.mu.Unlock()

	for _, body := range []string{
		canary, `{"query":"` + canary, `["` + canary + `"]`, `{"query":"{viewer{id}}","variables":"` + canary + `"}`,
		`{"query":7,"` + canary + `":1}`, `{"query":"{viewer{id}}","operationName":["` + canary + `"]}`,
	} {
		if answer := string(h.do(h.request(http.MethodPost, "", body))); strings.Contains(answer, canary) {
			t.Errorf("%s is answered with %s", body, answer)
		}
	}
	for _, body := range []string{
		`{"query":"# ` + canary + `\n{"}`, `{"query":"{node(id:\"` + canary + `\"){id}}"}`, `{"query":"{a(b:\"` + canary + `\")}"}`,
		`{"query":"query($x:Int){viewer{id}}","variables":{"x":"` + canary + `","` + canary + `":1}}`,
		`{"query":"{viewer{id}}","operationName":"` + canary + `","extensions":{"x":"` + canary + `"}}`,
		`{"query":"mutation{reportProgress(input:{indicatorId:\"` + canary + `\",period:\"` + canary + `\",status:SP,progress:{en:\"` + canary + `\"}}){userErrors{message}}}"}`,
		`{"query":"subscription{planChanged(planSlug:\"` + canary + `\",since:\"` + canary + `\"){__typename}}"}`,
	} {
		h.do(h.request(http.MethodPost, "", body))
		h.do(h.request(http.MethodPost, "", body, "Authorization", "Bearer demo-official"))
		h.do(h.request(http.MethodPost, "", body, "Accept", "text/event-stream", "Last-Event-ID", canary))
		h.do(h.request(http.MethodPost, "", body, "Authorization", "Bearer "+canary, "Cookie", "jalon_session="+canary))
	}
	h.do(h.request(http.MethodGet, "?"+url.Values{"query": {`{` + canary}, "variables": {canary}}.Encode(), ""))
	h.do(h.request(http.MethodPost, "", `{"query":"{viewer{id}}"}`, "Content-Type", canary, "Accept", canary, "Accept-Language", canary))
	h.do(h.request(http.MethodGet, "", "", "Origin", canary, "X-Forwarded-For", canary))

	socket := func(init string, messages ...string) {
		s := testkit.DialSocket(t, h.endpoint())
		s.Send("%s", init)
		for _, m := range messages {
			_ = s.TrySendFrame(testkit.Frame{Op: testkit.OpText, Payload: []byte(m)})
		}
		_ = s.TrySendFrame(testkit.Frame{Op: testkit.OpText, Payload: []byte(`{"type":"` + canary + `"}`)})
		if _, reason := s.Closed(); strings.Contains(reason, canary) {
			t.Errorf("%s %v is closed with %q", init, messages, reason)
		}
	}
	init := `{"type":"connection_init","payload":{"language":"` + canary + `","x":"` + canary + `"}}`
	socket(`{"type":"connection_init","payload":{"authorization":"Bearer ` + canary + `"}}`)
	socket(`{"type":"connection_init","payload":"` + canary + `"}`)
	socket(canary)
	for _, payload := range []string{
		`{"query":"{` + canary + `"}`, `{"query":"query($x:Int){viewer{id}}","variables":{"x":"` + canary + `"}}`,
		`{"query":"subscription{planChanged(planSlug:\"` + canary + `\"){__typename}}","extensions":{"position":"` + canary + `"}}`,
		`"` + canary + `"`, `{"query":"{viewer{id}}","operationName":"` + canary + `"}`,
	} {
		socket(init, fmt.Sprintf(`{"type":"subscribe","id":"%s","payload":%s}`, canary, payload))
	}
	if said := log.String()[before:]; strings.Contains(said, "canary") || strings.Contains(said, "7f3a") {
		t.Errorf("it is in the log:\n%s", said)
	}
}

// request is a request to the endpoint; names and values of headers come in turn.
func (h *served) request(method, query, body string, headers ...string) *http.Request {
	h.t.Helper()
	r, err := http.NewRequestWithContext(h.t.Context(), method, h.endpoint()+query, strings.NewReader(body))
	if err != nil {
		h.t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	return r
}

package graphhttp_test

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
)

// Whatever a request holds, it is answered: with JSON or with events, and with one of the
// statuses that the protocol has for it.
func FuzzRequest(f *testing.F) {
	for _, body := range []string{
		`{"query":"{echo}"}`, `{"query":"query($t:String){echo(text:$t)}","variables":{"t":"é"}}`, `{"query":null}`,
		`{"query":"{echo}","operationName":"A","extensions":{"position":"x"}}`, `[]`, `{"query":"{","variables":7}`, "\xff",
		`{"query":"subscription{gone{id}}"}`, `{"query":"{...F} fragment F on Query{...F}"}`, `{"query":"{echo @skip(if:$x)}"}`,
	} {
		for _, accept := range []string{"", "text/event-stream", "application/graphql-response+json, */*;q=0.1"} {
			f.Add(false, body, accept, "application/json", "")
		}
	}
	f.Add(true, "query=%7Becho%7D&variables=%7B%7D", "application/json", "", "")
	f.Add(true, "query=subscription%7Bchanged%7Bid%7D%7D", "text/event-stream", "", "made-up")
	handler := fuzzed(f)
	f.Fuzz(func(t *testing.T, get bool, content, accept, contentType, lastEventID string) {
		method, target, body := http.MethodPost, "/", content
		if get {
			method, body = http.MethodGet, ""
		}
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond) // streams have no end
		defer cancel()
		r := httptest.NewRequestWithContext(ctx, method, target, strings.NewReader(body))
		if get {
			r.URL = &url.URL{Path: "/", RawQuery: content}
		}
		r.Header = http.Header{"Accept": {accept}, "Content-Type": {contentType}, "Last-Event-Id": {lastEventID}}
		w := httptest.NewRecorder()
		handler.ServeHTTP(deadlines{w}, r)
		switch w.Code {
		case 200, 400, 405, 406, 413, 415:
		default:
			t.Errorf("status %d", w.Code)
		}
		answer := w.Body.String()
		if strings.HasPrefix(w.Header().Get("Content-Type"), "text/event-stream") {
			if !strings.HasPrefix(answer, ":\n\n") || !strings.HasSuffix(answer, "\n\n") {
				t.Errorf("broken events: %q", answer)
			}
			return
		}
		if !json.Valid([]byte(answer)) {
			t.Errorf("no JSON: %q", answer)
		}
	})
}

// deadlines is a recorder that streams can be written to.
type deadlines struct{ *httptest.ResponseRecorder }

func (deadlines) SetWriteDeadline(time.Time) error { return nil }

// FlushError has nothing to flush.
func (deadlines) FlushError() error { return nil }

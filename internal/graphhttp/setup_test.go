package graphhttp_test

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"jalon/internal/access"
	"jalon/internal/fault"
	"jalon/internal/graphhttp"
	"jalon/internal/testkit"
	"jalon/internal/testkit/toy"
)

// bundle is a handler on a toy hub, behind a server.
type bundle struct {
	*toy.Hub
	handler *graphhttp.Handler
	server  *httptest.Server

	mu  sync.Mutex
	out bool
}

// signOut ends everybody's sign-in.
func (b *bundle) signOut() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.out = true
}

func (b *bundle) config() graphhttp.Config {
	return graphhttp.Config{
		Exec: b.Exec, Subscriptions: b.Groups,
		ClientAddress: func(r *http.Request) string { return r.Header.Get("Test-Address") },
		Again: func(_ context.Context, v *access.Viewer) (*access.Viewer, error) {
			b.mu.Lock()
			defer b.mu.Unlock()
			if b.out {
				return nil, fault.ErrUnauthenticated
			}
			return v, nil
		},
	}
}

// fuzzed is a handler for one request after another, all of them nobody's.
func fuzzed(f *testing.F) http.Handler {
	b := &bundle{Hub: toy.New(f)}
	handler := graphhttp.New(b.config())
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		handler.ServeHTTP(w, r.WithContext(access.NewContext(r.Context(), access.Anonymous())))
	})
}

// setup starts a server. A request's viewer is the account that the header Test-Account
// names, its language that of Test-Language.
func setup(t *testing.T, change ...func(*graphhttp.Config)) *bundle {
	t.Helper()
	b := &bundle{Hub: toy.New(t)}
	c := b.config()
	for _, f := range change {
		f(&c)
	}
	b.handler = graphhttp.New(c)
	b.server = httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		viewer := access.Anonymous()
		if account := r.Header.Get("Test-Account"); account != "" {
			viewer = &access.Viewer{AccountID: account}
		}
		language := access.Language(r.Header.Get("Test-Language"))
		ctx := access.WithLanguage(access.NewContext(r.Context(), viewer), language)
		b.handler.ServeHTTP(w, r.WithContext(ctx))
	}))
	b.server.Config.ReadTimeout = 200 * time.Millisecond // streams outlive it
	b.server.Start()
	t.Cleanup(b.server.Close)
	return b
}

// answer is a response with its body read.
type answer struct {
	status int
	header http.Header
	body   string
}

func (b *bundle) send(t *testing.T, method, query, body string, headers ...string) answer {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, b.server.URL+"/"+query, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	set(r, headers)
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close() //nolint:errcheck // only read
	raw, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer{response.StatusCode, response.Header, string(raw)}
}

// set takes names and values in turn; an empty value takes the header away.
func set(r *http.Request, headers []string) {
	for i := 0; i < len(headers); i += 2 {
		r.Header.Del(headers[i])
		if headers[i+1] != "" {
			r.Header.Set(headers[i], headers[i+1])
		}
	}
}

// event is one server-sent event; a comment has nothing but comment.
type event struct {
	name, id, data string
	comment        bool
}

// eventStream reads a stream as browsers do.
type eventStream struct {
	t        *testing.T
	response *http.Response
	events   chan event
	stop     context.CancelFunc
}

func (b *bundle) stream(t *testing.T, method, query, body string, headers ...string) *eventStream {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	t.Cleanup(stop)
	r, err := http.NewRequestWithContext(ctx, method, b.server.URL+"/"+query, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept", "text/event-stream")
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	set(r, headers)
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = response.Body.Close() })
	if got := response.Header.Get("Content-Type"); response.StatusCode != http.StatusOK || got != "text/event-stream; charset=utf-8" {
		t.Fatalf("answered with %s, %s", response.Status, got)
	}
	s := &eventStream{t: t, response: response, events: make(chan event, 1000), stop: stop}
	go s.read()
	return s
}

func (s *eventStream) read() {
	defer close(s.events)
	var raw []byte
	buffer := make([]byte, 4096)
	for {
		n, err := s.response.Body.Read(buffer)
		raw = append(raw, buffer[:n]...)
		for {
			end := strings.Index(string(raw), "\n\n")
			if end < 0 {
				break
			}
			s.events <- parse(string(raw[:end]))
			raw = raw[end+2:]
		}
		if err != nil {
			return
		}
	}
}

func parse(text string) event {
	var e event
	for line := range strings.SplitSeq(text, "\n") {
		field, value, _ := strings.Cut(line, ":")
		value = strings.TrimPrefix(value, " ")
		switch field {
		case "":
			e.comment = true
		case "event":
			e.name = value
		case "id":
			e.id = value
		case "data":
			e.data = value
		}
	}
	return e
}

// next returns the next event that is not a comment; ok is false at the end.
func (s *eventStream) next() (event, bool) {
	s.t.Helper()
	for {
		select {
		case e, ok := <-s.events:
			if !e.comment {
				return e, ok
			}
		case <-time.After(testkit.Patience):
			s.t.Fatal("no event came")
		}
	}
}

func (s *eventStream) expect(name, data string) event {
	s.t.Helper()
	e, ok := s.next()
	if !ok || e.name != name || !strings.Contains(e.data, data) {
		s.t.Fatalf("got %+v, %v; want %s with %s", e, ok, name, data)
	}
	return e
}

func (s *eventStream) ends() {
	s.t.Helper()
	if e, ok := s.next(); ok {
		s.t.Fatalf("got %+v after the end", e)
	}
}

const changed = `{"query":"subscription { changed { id version } }"}`

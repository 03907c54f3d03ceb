package httpd_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strings"
	"testing"
	"testing/fstest"

	"jalon/internal/access"
	"jalon/internal/fault"
	"jalon/internal/httpd"
	"jalon/internal/testkit"
)

// accounts knows one token and one session.
type accounts struct{ signedOut []string }

func (*accounts) Viewer(_ context.Context, secret string) (*access.Viewer, error) {
	switch secret {
	case "token", "session":
		return &access.Viewer{AccountID: "somebody"}, nil
	case "broken":
		return nil, errors.New("the database is away")
	}
	return nil, fault.ErrUnauthenticated
}

func (a *accounts) SignIn(_ context.Context, token string) (string, error) {
	if token != "token" {
		return "", fault.ErrUnauthenticated
	}
	return "session", nil
}

func (a *accounts) SignOut(_ context.Context, secret string) error {
	a.signedOut = append(a.signedOut, secret)
	return nil
}

var built = fstest.MapFS{
	"index.html":         {Data: []byte(`<!doctype html><html lang="en"><title>Jalon</title>`)},
	"assets/app-1234.js": {Data: []byte("go()")},
	"mark.svg":           {Data: []byte("<svg/>")},
}

func newServer(t *testing.T, change func(*httpd.Config)) *httpd.Server {
	t.Helper()
	c := httpd.Config{
		Accounts: &accounts{}, Web: built, PublicURL: "http://hub.test", Log: testkit.Quiet(),
		Ready: func(context.Context) error { return nil },
		GraphQL: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			viewer := access.FromContext(r.Context())
			_, _ = io.WriteString(w, viewer.AccountID+" "+string(access.LanguageFrom(r.Context())))
		}),
		Sockets: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusTeapot) }),
	}
	if change != nil {
		change(&c)
	}
	return httpd.New(c)
}

type header map[string]string

func do(s http.Handler, method, target string, h header, body string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "http://hub.test"+target, strings.NewReader(body))
	for name, value := range h {
		r.Header.Set(name, value)
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

const form = "application/x-www-form-urlencoded"

func TestWhoIsAsking(t *testing.T) {
	t.Parallel()
	s := newServer(t, nil)
	for name, c := range map[string]struct {
		header header
		status int
		body   string
	}{
		"nobody":          {nil, 200, " EN"},
		"in French":       {header{"Accept-Language": "de, fr-CA;q=0.8, en;q=0.5"}, 200, " FR"},
		"in English":      {header{"Accept-Language": "en-CA,fr;q=0.9"}, 200, " EN"},
		"token":           {header{"Authorization": "Bearer token"}, 200, "somebody EN"},
		"cookie":          {header{"Cookie": "jalon_session=session"}, 200, "somebody EN"},
		"ended cookie":    {header{"Cookie": "jalon_session=old"}, 200, " EN"},
		"wrong token":     {header{"Authorization": "Bearer other"}, 401, `"UNAUTHENTICATED"`},
		"other scheme":    {header{"Authorization": "Basic dG9rZW4="}, 401, `"UNAUTHENTICATED"`},
		"database away":   {header{"Authorization": "Bearer broken"}, 500, `"INTERNAL"`},
		"token and crumb": {header{"Authorization": "Bearer other", "Cookie": "jalon_session=session"}, 401, `"UNAUTHENTICATED"`},
	} {
		w := do(s, http.MethodPost, "/graphql", c.header, "{}")
		if w.Code != c.status || !strings.Contains(w.Body.String(), c.body) {
			t.Errorf("%s: %d %s, want %d %s", name, w.Code, w.Body, c.status, c.body)
		}
	}
	if w := do(s, http.MethodGet, "/graphql", header{"Upgrade": "websocket"}, ""); w.Code != http.StatusTeapot {
		t.Errorf("an upgrade goes elsewhere: %d", w.Code)
	}
}

func TestSigningInAndOut(t *testing.T) {
	t.Parallel()
	s := newServer(t, nil)
	w := do(s, http.MethodPost, "/session", header{"Content-Type": form}, url.Values{"token": {"token"}, "return": {"/fr/plans"}}.Encode())
	cookie := w.Header().Get("Set-Cookie")
	if w.Code != http.StatusSeeOther || w.Header().Get("Location") != "/fr/plans" {
		t.Errorf("signing in by the form: %d to %q", w.Code, w.Header().Get("Location"))
	}
	for _, part := range []string{"jalon_session=session", "HttpOnly", "SameSite=Lax", "Path=/"} {
		if !strings.Contains(cookie, part) {
			t.Errorf("the cookie %q lacks %s", cookie, part)
		}
	}
	if w := do(s, http.MethodPost, "/session", header{"Content-Type": form, "Accept": "application/json"}, "token=token"); w.Code != http.StatusNoContent {
		t.Errorf("signing in by script: %d", w.Code)
	}
	if w := do(s, http.MethodPost, "/session", header{"Content-Type": form}, "token=wrong"); w.Code != http.StatusUnauthorized || w.Header().Get("Set-Cookie") != "" {
		t.Errorf("signing in with a wrong token: %d %q", w.Code, w.Header().Get("Set-Cookie"))
	}
	for _, elsewhere := range []string{"https://evil.test", "//evil.test", `/\evil.test`, "evil"} {
		w := do(s, http.MethodPost, "/session", header{"Content-Type": form}, url.Values{"token": {"token"}, "return": {elsewhere}}.Encode())
		if location := w.Header().Get("Location"); location != "/" {
			t.Errorf("a form sends people to %q", location)
		}
	}
	w = do(s, http.MethodDelete, "/session", header{"Cookie": "jalon_session=session"}, "")
	if w.Code != http.StatusNoContent || !strings.Contains(w.Header().Get("Set-Cookie"), "Max-Age=0") {
		t.Errorf("signing out: %d %q", w.Code, w.Header().Get("Set-Cookie"))
	}
	secure := newServer(t, func(c *httpd.Config) { c.PublicURL = "https://hub.test" })
	w = do(secure, http.MethodPost, "/session", header{"Content-Type": form}, "token=token")
	if cookie := w.Header().Get("Set-Cookie"); !strings.HasPrefix(cookie, "__Host-jalon_session=") || !strings.Contains(cookie, "Secure") {
		t.Errorf("under TLS the cookie is %q", cookie)
	}
}

// Another site's page cannot act with a person's cookie; without one it may ask what anybody
// may.
func TestCrossOrigin(t *testing.T) {
	t.Parallel()
	s := newServer(t, nil)
	foreign := header{"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.test"}
	with := func(more header) header {
		all := header{}
		for name, value := range foreign {
			all[name] = value
		}
		for name, value := range more {
			all[name] = value
		}
		return all
	}
	if w := do(s, http.MethodPost, "/graphql", with(header{"Cookie": "jalon_session=session"}), "{}"); w.Code != http.StatusForbidden {
		t.Errorf("with a cookie: %d", w.Code)
	}
	if w := do(s, http.MethodPost, "/session", with(header{"Content-Type": form}), "token=token"); w.Code != http.StatusForbidden {
		t.Errorf("signing somebody in: %d", w.Code)
	}
	w := do(s, http.MethodPost, "/graphql", foreign, "{}")
	if w.Code != http.StatusOK || w.Header().Get("Access-Control-Allow-Origin") != "*" || w.Header().Get("Access-Control-Allow-Credentials") != "" {
		t.Errorf("without a cookie: %d %v", w.Code, w.Header())
	}
	if w := do(s, http.MethodOptions, "/graphql", foreign, ""); w.Code != http.StatusNoContent {
		t.Errorf("preflight: %d", w.Code)
	}
	for origin, want := range map[string]bool{
		"": true, "http://hub.test": true, "https://friend.test": true, "https://evil.test": false, "null": false,
		"http://hub.test.evil.test": false,
	} {
		s := newServer(t, func(c *httpd.Config) { c.Origins = []string{"https://friend.test"} })
		r := httptest.NewRequest(http.MethodGet, "http://hub.test/graphql", nil)
		r.Header.Set("Origin", origin)
		if got := s.AllowOrigin(r); got != want {
			t.Errorf("sockets from %q: %v", origin, got)
		}
	}
}

func TestClientAddress(t *testing.T) {
	t.Parallel()
	s := newServer(t, func(c *httpd.Config) { c.Proxies = []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")} })
	for _, c := range []struct{ remote, forwarded, want string }{
		{"127.0.0.1:5", "", ""},
		{"192.0.2.1:5", "", "192.0.2.1"},
		{"192.0.2.1:5", "198.51.100.7", "192.0.2.1"}, // whoever is not a proxy is not believed
		{"10.1.1.1:5", "198.51.100.7", "198.51.100.7"},
		{"10.1.1.1:5", "203.0.113.9, 198.51.100.7, 10.2.2.2", "198.51.100.7"},
		{"10.1.1.1:5", "rubbish", "10.1.1.1"},
		{"[2001:db8::1]:5", "", "2001:db8::1"},
	} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.RemoteAddr = c.remote
		if c.forwarded != "" {
			r.Header.Set("X-Forwarded-For", c.forwarded)
		}
		if got := s.ClientAddress(r); got != c.want {
			t.Errorf("from %s, forwarded for %q: %q, want %q", c.remote, c.forwarded, got, c.want)
		}
	}
}

func TestPages(t *testing.T) {
	t.Parallel()
	s := newServer(t, nil)
	for _, c := range []struct {
		target string
		status int
		body   string
	}{
		{"/", 200, `lang="en"`},
		{"/en/plans", 200, `lang="en"`},
		{"/fr/plans/nap4/suivi?lead=tbs-sct", 200, `lang="fr"`},
		{"/graphiql", 200, "Jalon"},
		{"/assets/app-1234.js", 200, "go()"},
		{"/mark.svg", 200, "<svg/>"},
		{"/assets/app-0000.js", 404, "not found"},
		{"/favicon.ico", 404, "not found"},
		{"/de/plans", 404, "Jalon"},
		{"/etc/passwd", 404, "Jalon"},
	} {
		w := do(s, http.MethodGet, c.target, nil, "")
		if w.Code != c.status || !strings.Contains(w.Body.String(), c.body) {
			t.Errorf("GET %s: %d %q", c.target, w.Code, w.Body)
		}
		for _, name := range []string{"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"} {
			if w.Header().Get(name) == "" {
				t.Errorf("GET %s: no %s", c.target, name)
			}
		}
	}
	if w := do(s, http.MethodGet, "/assets/app-1234.js", nil, ""); !strings.Contains(w.Header().Get("Cache-Control"), "immutable") {
		t.Errorf("assets are cached as %q", w.Header().Get("Cache-Control"))
	}
	if w := do(s, http.MethodPost, "/en/plans", nil, ""); w.Code != http.StatusMethodNotAllowed {
		t.Errorf("POST to a page: %d", w.Code)
	}
	bare := newServer(t, func(c *httpd.Config) { c.Web = fstest.MapFS{"README.txt": {Data: []byte("note")}} })
	if w := do(bare, http.MethodGet, "/en", nil, ""); w.Code != http.StatusServiceUnavailable || !strings.Contains(w.Body.String(), "make web") {
		t.Errorf("a page where the web app is not built: %d %s", w.Code, w.Body)
	}
}

func TestHealth(t *testing.T) {
	t.Parallel()
	s := newServer(t, func(c *httpd.Config) { c.Ready = func(context.Context) error { return errors.New("secret") } })
	if w := do(s, http.MethodGet, "/healthz", nil, ""); w.Code != http.StatusOK {
		t.Errorf("healthz: %d", w.Code)
	}
	if w := do(s, http.MethodGet, "/readyz", nil, ""); w.Code != http.StatusServiceUnavailable || strings.Contains(w.Body.String(), "secret") {
		t.Errorf("readyz: %d %s", w.Code, w.Body)
	}
}

func TestPanicsAreAnswered(t *testing.T) {
	t.Parallel()
	s := newServer(t, func(c *httpd.Config) {
		c.GraphQL = http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("secret") })
	})
	if w := do(s, http.MethodPost, "/graphql", header{"Accept-Language": "fr"}, ""); w.Code != http.StatusInternalServerError ||
		strings.Contains(w.Body.String(), "secret") || !strings.Contains(w.Body.String(), "de notre côté") {
		t.Errorf("a panic: %d %s", w.Code, w.Body)
	}
}

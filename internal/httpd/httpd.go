package httpd

import (
	"context"
	"io/fs"
	"log/slog"
	"net/http"
	"net/netip"
	"strings"

	"jalon/internal/access"
)

// Accounts is what the server needs of accounts.
type Accounts interface {
	// Viewer returns who holds a secret, or a fault.
	Viewer(ctx context.Context, secret string) (*access.Viewer, error)
	// SignIn begins a session for whoever holds a bearer token and returns its secret.
	SignIn(ctx context.Context, token string) (secret string, err error)
	// SignOut ends a session.
	SignOut(ctx context.Context, secret string) error
}

// Config says what a server serves.
type Config struct {
	Accounts Accounts
	// GraphQL answers requests to /graphql, Sockets those that ask for a WebSocket.
	GraphQL, Sockets http.Handler
	// Web holds the built web app.
	Web fs.FS
	// PublicURL is the address under which people reach the hub.
	PublicURL string
	// Proxies are the networks whose X-Forwarded-For is believed.
	Proxies []netip.Prefix
	// Origins may open sockets, beside the hub's own.
	Origins []string
	// Ready returns why the hub cannot serve now, or nil.
	Ready func(ctx context.Context) error
	// Demo lets the personas' tokens begin sessions from the sign-in page.
	Demo bool
	Log  *slog.Logger
}

// Server answers the public requests.
type Server struct {
	config  Config
	handler http.Handler
}

// New returns a server.
func New(c Config) *Server {
	s := &Server{config: c}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { plain(w, http.StatusOK, "ok") })
	mux.HandleFunc("GET /readyz", s.ready)
	mux.HandleFunc("/graphql", s.graphql)
	mux.HandleFunc("POST /session", s.signIn)
	mux.HandleFunc("DELETE /session", s.signOut)
	mux.HandleFunc("POST /session/end", s.signOut)
	mux.Handle("/", newPages(c.Web, c.Log))
	// A page elsewhere must not act with a person's cookie. Requests that carry none are
	// nobody's, and come from anywhere.
	protected := http.NewCrossOriginProtection()
	s.handler = headers(s.crossOrigin(protected, s.recovering(mux)))
	return s
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

func (s *Server) ready(w http.ResponseWriter, r *http.Request) {
	if err := s.config.Ready(r.Context()); err != nil {
		s.config.Log.Warn("not ready", "error", err)
		plain(w, http.StatusServiceUnavailable, "not ready")
		return
	}
	plain(w, http.StatusOK, "ready")
}

// graphql finds out who is asking and in which language, and hands the request on.
func (s *Server) graphql(w http.ResponseWriter, r *http.Request) {
	if isUpgrade(r) {
		s.config.Sockets.ServeHTTP(w, r)
		return
	}
	if r.Method == http.MethodOptions {
		preflight(w)
		return
	}
	w.Header().Set("Access-Control-Allow-Origin", "*")
	viewer, err := s.viewer(r)
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	ctx := access.WithLanguage(access.NewContext(r.Context(), viewer), Language(r))
	s.config.GraphQL.ServeHTTP(w, r.WithContext(ctx))
}

// preflight lets any page send queries without a person's cookie.
func preflight(w http.ResponseWriter) {
	h := w.Header()
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set("Access-Control-Allow-Methods", "GET, POST")
	h.Set("Access-Control-Allow-Headers", "Content-Type, Authorization, Accept-Language, Last-Event-ID")
	h.Set("Access-Control-Max-Age", "86400")
	h.Set("Allow", "GET, POST, OPTIONS")
	w.WriteHeader(http.StatusNoContent)
}

func isUpgrade(r *http.Request) bool {
	return r.Method == http.MethodGet && strings.EqualFold(r.Header.Get("Upgrade"), "websocket")
}

// Language is the official language that a request prefers, English where it names neither.
func Language(r *http.Request) access.Language {
	best, quality := access.EN, 0.0
	for _, part := range strings.Split(r.Header.Get("Accept-Language"), ",") {
		tag, q := languageRange(part)
		switch {
		case q <= quality:
		case tag == "fr" || strings.HasPrefix(tag, "fr-"):
			best, quality = access.FR, q
		case tag == "en" || strings.HasPrefix(tag, "en-"):
			best, quality = access.EN, q
		}
	}
	return best
}

func plain(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write([]byte(text + "\n")) // the client may be gone
}

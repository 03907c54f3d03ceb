package httpd

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"

	"jalon/internal/access"
	"jalon/internal/fault"
)

// The session's cookie. Under TLS its name makes browsers refuse one that another host or
// path has set.
const (
	plainCookie  = "jalon_session"
	secureCookie = "__Host-jalon_session"
)

func (s *Server) secure() bool { return strings.HasPrefix(s.config.PublicURL, "https://") }

func (s *Server) cookieName() string {
	if s.secure() {
		return secureCookie
	}
	return plainCookie
}

// Session returns the secret of a request's session cookie, or "".
func (s *Server) Session(r *http.Request) string {
	cookie, err := r.Cookie(s.cookieName())
	if err != nil {
		return ""
	}
	return cookie.Value
}

// viewer finds out who is asking: by the bearer token if there is one, else by the cookie.
// A cookie whose session has ended is nobody's; a token that is not valid is refused.
func (s *Server) viewer(r *http.Request) (*access.Viewer, error) {
	if header := r.Header.Get("Authorization"); header != "" {
		token, ok := strings.CutPrefix(header, "Bearer ")
		if !ok {
			return nil, fault.ErrUnauthenticated
		}
		return s.config.Accounts.Viewer(r.Context(), strings.TrimSpace(token))
	}
	secret := s.Session(r)
	if secret == "" {
		return access.Anonymous(), nil
	}
	viewer, err := s.config.Accounts.Viewer(r.Context(), secret)
	if fault.KindOf(err) == fault.Unauthenticated {
		return access.Anonymous(), nil
	}
	return viewer, err
}

const maxForm = 4 << 10

// signIn begins a session with a bearer token, from the sign-in page's form or by script.
func (s *Server) signIn(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	token := r.PostFormValue("token")
	secret, err := s.config.Accounts.SignIn(r.Context(), token)
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	s.setCookie(w, secret, 0)
	s.goOn(w, r)
}

// signOut ends the session of the cookie.
func (s *Server) signOut(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	if secret := s.Session(r); secret != "" {
		if err := s.config.Accounts.SignOut(r.Context(), secret); err != nil {
			s.refuse(w, r, err)
			return
		}
	}
	s.setCookie(w, "", -1)
	s.goOn(w, r)
}

func (s *Server) setCookie(w http.ResponseWriter, secret string, age int) {
	http.SetCookie(w, &http.Cookie{
		Name: s.cookieName(), Value: secret, Path: "/", MaxAge: age,
		Secure: s.secure(), HttpOnly: true, SameSite: http.SameSiteLaxMode,
	})
}

// goOn sends a form's sender to the page that it names, and answers a script.
func (s *Server) goOn(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	if wantsJSON(r) || r.Method == http.MethodDelete {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	http.Redirect(w, r, localPath(r.PostFormValue("return")), http.StatusSeeOther)
}

// localPath keeps a form from sending somebody to another site.
func localPath(path string) string {
	if !strings.HasPrefix(path, "/") || strings.HasPrefix(path, "//") || strings.ContainsAny(path, "\\\r\n") {
		return "/"
	}
	return path
}

func wantsJSON(r *http.Request) bool {
	return strings.Contains(r.Header.Get("Accept"), "application/json")
}

// statuses of the faults that can be answered before GraphQL.
var statuses = map[fault.Kind]int{
	fault.Unauthenticated: http.StatusUnauthorized,
	fault.Forbidden:       http.StatusForbidden,
	fault.RateLimited:     http.StatusTooManyRequests,
	fault.Unavailable:     http.StatusServiceUnavailable,
}

// refuse answers with a fault in the form of a GraphQL error, in the request's language.
func (s *Server) refuse(w http.ResponseWriter, r *http.Request, err error) {
	kind, message := fault.KindOf(err), errInternal
	if f := asFault(err); f != nil {
		message = f.Message
	} else {
		s.config.Log.Error("a request failed", "path", r.URL.Path, "error", err)
	}
	status, ok := statuses[kind]
	if !ok {
		status = http.StatusInternalServerError
	}
	if status == http.StatusUnauthorized {
		w.Header().Set("WWW-Authenticate", `Bearer realm="jalon"`)
	}
	text := message.In(Language(r))
	body, err := json.Marshal(map[string]any{
		"code": kind, "message": text,
		"errors": []any{map[string]any{"message": text, "extensions": map[string]any{"code": kind}}},
	})
	if err != nil {
		body = []byte(`{"errors":[{"message":"INTERNAL"}]}`)
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write(body) // the client may be gone
}

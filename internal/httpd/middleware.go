package httpd

import (
	"errors"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"

	"jalon/internal/fault"
)

var errInternal = fault.Say("Something failed on our side. Try again.",
	"Une erreur s’est produite de notre côté. Réessayez.")

var errCrossOrigin = fault.New(fault.Forbidden, fault.Say(
	"This request comes from a page of another site.",
	"Cette requête vient d’une page d’un autre site."))

func asFault(err error) *fault.Fault {
	var f *fault.Fault
	errors.As(err, &f)
	return f
}

// policy is the content security policy of every page: everything comes from here.
const policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
	"font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

// headers sets what protects every answer.
func headers(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
		next.ServeHTTP(w, r)
	})
}

// crossOrigin refuses requests that another site's page makes with a person's cookie.
func (s *Server) crossOrigin(protection *http.CrossOriginProtection, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		signing := strings.HasPrefix(r.URL.Path, "/session")
		if s.Session(r) != "" || signing {
			if err := protection.Check(r); err != nil {
				s.refuse(w, r, errCrossOrigin.Because(err))
				return
			}
		}
		next.ServeHTTP(w, r)
	})
}

// recovering turns a panic into an answer.
func (s *Server) recovering(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			p := recover()
			if p == nil || p == http.ErrAbortHandler { //nolint:errorlint // the very value is meant
				return
			}
			s.config.Log.Error("panic", "path", r.URL.Path, "panic", p, "stack", string(debug.Stack()))
			s.refuse(w, r, fault.New(fault.Internal, errInternal))
		}()
		next.ServeHTTP(w, r)
	})
}

// languageRange reads one part of Accept-Language.
func languageRange(part string) (tag string, quality float64) {
	tag, options, found := strings.Cut(strings.TrimSpace(part), ";")
	quality = 1
	if found {
		if q, ok := strings.CutPrefix(strings.TrimSpace(options), "q="); ok {
			parsed, err := strconv.ParseFloat(q, 64)
			if err != nil {
				return "", 0
			}
			quality = parsed
		}
	}
	return strings.ToLower(tag), quality
}

// AllowOrigin tells whether a page of this origin may open sockets: the hub's own pages,
// those of the configured origins, and programs, which name no origin.
func (s *Server) AllowOrigin(r *http.Request) bool {
	origin := r.Header.Get("Origin")
	if origin == "" || slices.Contains(s.config.Origins, origin) || origin == strings.TrimSuffix(s.config.PublicURL, "/") {
		return true
	}
	u, err := url.Parse(origin)
	return err == nil && strings.EqualFold(u.Host, r.Host)
}

// ClientAddress is the address that a request comes from, as far as the trusted proxies can
// be believed; "" for this machine itself, which is not bounded.
func (s *Server) ClientAddress(r *http.Request) string {
	address := addressOf(r.RemoteAddr)
	forwarded := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for i := len(forwarded) - 1; i >= 0 && s.trusted(address); i-- {
		next, err := netip.ParseAddr(strings.TrimSpace(forwarded[i]))
		if err != nil {
			break
		}
		address = next.Unmap()
	}
	if !address.IsValid() || address.IsLoopback() {
		return ""
	}
	return address.String()
}

func (s *Server) trusted(address netip.Addr) bool {
	return slices.ContainsFunc(s.config.Proxies, func(p netip.Prefix) bool { return p.Contains(address) })
}

func addressOf(remote string) netip.Addr {
	host, _, err := net.SplitHostPort(remote)
	if err != nil {
		return netip.Addr{}
	}
	address, err := netip.ParseAddr(host)
	if err != nil {
		return netip.Addr{}
	}
	return address.Unmap()
}

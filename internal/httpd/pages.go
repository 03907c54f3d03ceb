package httpd

import (
	"bytes"
	"errors"
	"html"
	"io/fs"
	"log/slog"
	"net/http"
	"path"
	"slices"
	"strings"
	"time"
)

// pages serves the web app: its files by name, and its one page for every address of a
// page, with the language of the address.
type pages struct {
	files fs.FS
	index []byte
	serve http.Handler
	log   *slog.Logger
}

func newPages(files fs.FS, log *slog.Logger) *pages {
	p := &pages{files: files, serve: http.FileServerFS(files), log: log}
	index, err := fs.ReadFile(files, "index.html")
	switch {
	case err == nil:
		p.index = index
	case errors.Is(err, fs.ErrNotExist):
		log.Warn("the web app is not built; run make web")
	default:
		log.Error("reading the web app failed", "error", err)
	}
	return p
}

// unlanguaged are the pages outside of the language tree.
var unlanguaged = []string{"graphiql", "developers"}

const notBuilt = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Jalon</title>
<h1>The web app is not built</h1>
<p>The API works: <code>/graphql</code>. To build the pages, run <code>make web</code> and start again.</p>
<h1 lang="fr">L’application Web n’est pas construite</h1>
<p lang="fr">L’API fonctionne : <code>/graphql</code>. Pour construire les pages, exécutez <code>make web</code> et relancez.</p>
</html>
`

func (p *pages) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		plain(w, http.StatusMethodNotAllowed, "method not allowed")
		return
	}
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	if p.index != nil && name != "" && name != "index.html" && name != "README.txt" {
		if info, err := fs.Stat(p.files, name); err == nil && !info.IsDir() {
			if strings.HasPrefix(name, "assets/") {
				// Their names hold a hash of what they say.
				w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
			}
			p.serve.ServeHTTP(w, r)
			return
		}
	}
	if strings.HasPrefix(name, "assets/") || strings.Contains(name, ".") && !strings.Contains(name, "/") {
		plain(w, http.StatusNotFound, "not found")
		return
	}
	p.page(w, r, name)
}

// page sends the app's page. What is at the address, if anything, the app finds out; the
// status of addresses that cannot be pages is told here.
func (p *pages) page(w http.ResponseWriter, r *http.Request, name string) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-cache")
	body, status := p.index, http.StatusOK
	language, _, _ := strings.Cut(name, "/")
	switch {
	case body == nil:
		body, status = []byte(notBuilt), http.StatusServiceUnavailable
	case language == "fr":
		body = bytes.Replace(body, []byte(`<html lang="en"`), []byte(`<html lang="`+html.EscapeString(language)+`"`), 1)
	case language != "en" && language != "" && !slices.Contains(unlanguaged, name):
		status = http.StatusNotFound
	}
	w.WriteHeader(status)
	if r.Method == http.MethodHead {
		return
	}
	http.NewResponseController(w).SetWriteDeadline(time.Now().Add(30 * time.Second)) //nolint:errcheck // best effort
	_, _ = w.Write(body)                                                             // the client may be gone
}

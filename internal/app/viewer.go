package app

import (
	"context"
	"net/http"

	"jalon/internal/access"
	"jalon/internal/fault"
	"jalon/internal/graphqlws"
	"jalon/internal/httpd"
)

// opening remembers what a socket needs of the request that opened it.
func (a *App) opening(r *http.Request) graphqlws.Opening {
	return graphqlws.Opening{Session: a.pages.Session(r), Language: httpd.Language(r)}
}

// authenticate finds out whose socket it is: by the token of connection_init if there is
// one, else by the session cookie. A cookie whose session has ended is nobody's.
func (a *App) authenticate(ctx context.Context, o graphqlws.Opening, token string) (*access.Viewer, error) {
	if token != "" {
		return a.accounts.Viewer(ctx, token)
	}
	if o.Session == "" {
		return access.Anonymous(), nil
	}
	viewer, err := a.accounts.Viewer(ctx, o.Session)
	if fault.KindOf(err) == fault.Unauthenticated {
		return access.Anonymous(), nil
	}
	return viewer, err
}

package graphqlws_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"jalon/internal/access"
	"jalon/internal/fault"
	"jalon/internal/feed"
	"jalon/internal/graphqlws"
	"jalon/internal/testkit"
	"jalon/internal/testkit/toy"
)

// bundle is a server of sockets on a toy hub.
type bundle struct {
	*toy.Hub
	sockets *graphqlws.Server
	url     string
	*people
}

// people are those who can sign in, by token.
type people struct {
	mu      sync.Mutex
	viewers map[string]*access.Viewer
}

func (p *people) find(account string) *access.Viewer {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.viewers[account]
}

// become changes who somebody is; nil signs them out.
func (p *people) become(account string, v *access.Viewer) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.viewers[account] = v
}

// member is somebody with one role in the plan "plan".
func member(account string, role access.Role) *access.Viewer {
	return &access.Viewer{AccountID: account, SessionID: "session of " + account, Plans: map[string]access.Member{
		"plan": {ParticipantID: "participant " + account, Roles: []access.Role{role}, Organizations: []string{""}},
	}}
}

// setup starts a server. Nobody is pinged during a test unless it says so.
func setup(t *testing.T, change ...func(*graphqlws.Config)) *bundle {
	t.Helper()
	b := &bundle{Hub: toy.New(t), people: &people{viewers: map[string]*access.Viewer{
		"ann": member("ann", access.Participant), "bob": member("bob", access.Participant),
		"moderator": member("moderator", access.Moderator),
	}}}
	c := graphqlws.Config{
		Exec: b.Exec, Subscriptions: b.Groups,
		Authenticate: func(_ context.Context, _ graphqlws.Opening, token string) (*access.Viewer, error) {
			if token == "" {
				return access.Anonymous(), nil
			}
			if v := b.find(token); v != nil {
				return v, nil
			}
			return nil, fault.ErrUnauthenticated
		},
		Again: func(_ context.Context, v *access.Viewer) (*access.Viewer, error) {
			if now := b.find(v.AccountID); now != nil {
				return now, nil
			}
			return nil, fault.ErrUnauthenticated
		},
		Opening:       func(*http.Request) graphqlws.Opening { return graphqlws.Opening{Language: access.EN} },
		AllowOrigin:   func(r *http.Request) bool { return r.Header.Get("Origin") != "https://elsewhere.example" },
		ClientAddress: func(r *http.Request) string { return r.Header.Get("Test-Address") },
		PingEvery:     time.Hour, PongWithin: time.Hour,
	}
	for _, f := range change {
		f(&c)
	}
	ctx, stop := context.WithCancel(context.WithoutCancel(t.Context()))
	b.sockets = graphqlws.New(ctx, c)
	server := httptest.NewServer(b.sockets)
	b.url = server.URL
	t.Cleanup(func() {
		stop()
		server.Close()
	})
	return b
}

func (b *bundle) dial(t *testing.T, change ...func(http.Header)) *testkit.Socket {
	t.Helper()
	return testkit.DialSocket(t, b.url, change...)
}

// ready opens a socket and signs in with a token, or as nobody when it is empty.
func (b *bundle) ready(t *testing.T, token string) *testkit.Socket {
	t.Helper()
	s := b.dial(t)
	s.Init(token)
	return s
}

const (
	changed = `subscription { changed { id version } }`
	wide    = `subscription { changed(size: 100000) { id version padding } }`
)

// change is a public change of the plan.
func change(version int) feed.Change { return toy.Change("m", version) }

package graphqlws_test

import (
	"context"
	"net/http"
	"testing"
	"time"

	"jalon/internal/access"
	"jalon/internal/graphqlws"
	"jalon/internal/testkit"
)

func from(address string) func(http.Header) {
	return func(h http.Header) { h.Set("Test-Address", address) }
}

func TestSocketsOfAnAddressAreCapped(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphqlws.Config) { c.MaxPerAddress = 2 })
	first := b.dial(t, from("192.0.2.1"))
	b.dial(t, from("192.0.2.1"))
	s, response := testkit.TryDialSocket(t, b.url, from("192.0.2.1"))
	if s != nil || response.StatusCode != http.StatusServiceUnavailable || response.Header.Get("Retry-After") == "" {
		t.Fatalf("the third socket: %s, Retry-After %q", response.Status, response.Header.Get("Retry-After"))
	}
	b.dial(t, from("192.0.2.2"))
	for range 5 {
		b.dial(t) // this machine itself is not bounded
	}
	if n := b.sockets.Counts.Refused.Load(); n != 1 {
		t.Errorf("%d refusals were counted, want 1", n)
	}
	_ = first.Conn.Close()
	testkit.Eventually(t, "there is room again", func() bool {
		s, _ := testkit.TryDialSocket(t, b.url, from("192.0.2.1"))
		return s != nil
	})
}

func TestSocketsOfTheProcessAreCapped(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphqlws.Config) { c.MaxSockets = 3 })
	for range 3 {
		b.ready(t, "")
	}
	if s, response := testkit.TryDialSocket(t, b.url); s != nil || response.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("the fourth socket: %s", response.Status)
	}
}

// Handshakes that fail give their place back.
func TestRefusedHandshakesHoldNoPlace(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphqlws.Config) { c.MaxPerAddress = 1 })
	for range 5 {
		s, response := testkit.TryDialSocket(t, b.url, from("192.0.2.1"), func(h http.Header) {
			h.Set("Origin", "https://elsewhere.example")
		})
		if s != nil || response.StatusCode != http.StatusForbidden {
			t.Fatalf("answered with %s", response.Status)
		}
	}
	b.dial(t, from("192.0.2.1")).Init("")
}

// Many who never say who they are hold nothing for long.
func TestFloodOfSilentSocketsIsGone(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphqlws.Config) { c.InitWithin, c.PingEvery = 100*time.Millisecond, time.Second })
	var all []*testkit.Socket
	for range 300 {
		all = append(all, b.dial(t))
	}
	for _, s := range all {
		s.ExpectClosed(4408)
	}
	testkit.Eventually(t, "all are gone", func() bool { return b.sockets.Counts.Sockets.Load() == 0 })
}

// Rights that change while somebody is being authenticated are noticed, though their socket
// cannot be found by the change yet.
func TestRightsThatChangeDuringInitAreClosedWith4403(t *testing.T) {
	t.Parallel()
	arrived, goOn := make(chan struct{}), make(chan struct{})
	b := setup(t, func(c *graphqlws.Config) {
		authenticate := c.Authenticate
		c.Authenticate = func(ctx context.Context, o graphqlws.Opening, token string) (*access.Viewer, error) {
			v, err := authenticate(ctx, o, token)
			close(arrived)
			<-goOn
			return v, err
		}
	})
	s := b.dial(t)
	s.Send(`{"type":"connection_init","payload":{"authorization":"Bearer ann"}}`)
	<-arrived
	b.become("ann", nil)
	b.sockets.ViewerChanged(t.Context(), "ann")
	close(goOn)
	s.ExpectClosed(4403)
}

// Each of an account's sockets is looked at by itself: signing out ends one of them.
func TestSignOutEndsItsOwnSockets(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphqlws.Config) {
		c.Authenticate = func(_ context.Context, _ graphqlws.Opening, token string) (*access.Viewer, error) {
			return &access.Viewer{AccountID: "ann", SessionID: token}, nil
		}
		c.Again = func(_ context.Context, v *access.Viewer) (*access.Viewer, error) {
			if v.SessionID == "phone" {
				return nil, context.Canceled
			}
			return v, nil
		}
	})
	phone, desk := b.ready(t, "phone"), b.ready(t, "desk")
	b.sockets.ViewerChanged(t.Context(), "ann")
	phone.ExpectClosed(4403)
	desk.Settle()
}

// A query that takes too long is given up, and says so.
func TestQueryIsBoundedInTime(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphqlws.Config) { c.Within = 20 * time.Millisecond })
	s := b.ready(t, "")
	s.Subscribe("1", `{ wait }`)
	s.Expect("next", "1")
	s.Expect("complete", "1")
}

// A socket that is closed while its operations are under way gives all of them up.
func TestOperationsEndWithTheirSocket(t *testing.T) {
	t.Parallel()
	b := setup(t)
	s := b.ready(t, "")
	s.Subscribe("1", `{ wait }`)
	s.Subscribe("2", changed)
	<-b.Schema.Waiting
	s.Settle()
	_ = s.Conn.Close()
	testkit.Eventually(t, "all is given up", func() bool {
		return b.sockets.Counts.Sockets.Load() == 0 && b.Groups.Counts.Groups.Load() == 0
	})
}

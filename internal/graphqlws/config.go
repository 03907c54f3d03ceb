package graphqlws

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"jalon/internal/access"
	"jalon/internal/subscribe"
)

// Authenticate returns who is asking: from the request that opened the socket and the token
// that connection_init carried, which may be empty. An error refuses the connection.
type Authenticate func(ctx context.Context, r Opening, token string) (*access.Viewer, error)

// Opening is what is remembered of the request that opened a socket.
type Opening struct {
	// Session is the secret of the session cookie, or empty.
	Session string
	// Language is the language of the request.
	Language access.Language
}

// Config says how a server behaves. The zero value of a limit means its default.
type Config struct {
	Exec          graphql.GraphExecutor
	Subscriptions *subscribe.Server
	Authenticate  Authenticate
	// Again returns the viewer as they are now, or an error when they are signed out.
	Again func(ctx context.Context, v *access.Viewer) (*access.Viewer, error)
	// Opening reads what is to be remembered of a request.
	Opening func(r *http.Request) Opening
	// AllowOrigin tells whether a page of this origin may open sockets.
	AllowOrigin func(r *http.Request) bool
	// ClientAddress names who opens a socket, for the bound per address; "" is not bounded.
	ClientAddress func(r *http.Request) string
	Log           *slog.Logger

	// InitWithin is how long a socket may stay without connection_init: 10 s.
	InitWithin time.Duration
	// PingEvery is how often an idle client is asked whether it is there: 25 s.
	PingEvery time.Duration
	// PongWithin is how long it may take to answer: 10 s.
	PongWithin time.Duration
	// WriteWithin is how long the network may take for what it has been given: 5 s.
	WriteWithin time.Duration
	// LookEvery is how often it is looked whether people are still who they were: 60 s.
	LookEvery time.Duration
	// Within bounds how long a query or mutation may take: 30 s.
	Within time.Duration
	// MaxMessage bounds a message of somebody who is not signed in, in bytes: 64 KiB.
	MaxMessage int64
	// MaxMessageSignedIn bounds a message of somebody who is signed in: 256 KiB.
	MaxMessageSignedIn int64
	// MaxQueue bounds what waits for one reader, in bytes: 1 MiB.
	MaxQueue int
	// MaxOperations bounds the operations under way on one socket: 100.
	MaxOperations int
	// MaxSockets bounds the sockets of this process: 50,000.
	MaxSockets int
	// MaxPerAddress bounds the sockets of one address: 2,000.
	MaxPerAddress int
	// MaxMessages bounds the messages that a client may send in a second, with bursts of
	// twice as many: 100.
	MaxMessages int
}

func (c Config) withDefaults() Config {
	setDefault(&c.InitWithin, 10*time.Second)
	setDefault(&c.PingEvery, 25*time.Second)
	setDefault(&c.PongWithin, 10*time.Second)
	setDefault(&c.WriteWithin, 5*time.Second)
	setDefault(&c.LookEvery, time.Minute)
	setDefault(&c.Within, 30*time.Second)
	setDefault(&c.MaxMessage, 64<<10)
	setDefault(&c.MaxMessageSignedIn, 256<<10)
	setDefault(&c.MaxQueue, 1<<20)
	setDefault(&c.MaxOperations, 100)
	setDefault(&c.MaxSockets, 50_000)
	setDefault(&c.MaxPerAddress, 2_000)
	setDefault(&c.MaxMessages, 100)
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	return c
}

func setDefault[T comparable](v *T, otherwise T) {
	var zero T
	if *v == zero {
		*v = otherwise
	}
}

package graphhttp

import (
	"context"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"jalon/internal/access"
	"jalon/internal/fault"
	"jalon/internal/subscribe"
)

// Config says how a handler behaves. The zero value of a limit means its default.
type Config struct {
	Exec          graphql.GraphExecutor
	Subscriptions *subscribe.Server
	// Again returns the viewer as they are now, or an error when they are signed out.
	Again func(ctx context.Context, v *access.Viewer) (*access.Viewer, error)
	// ClientAddress names who asks, for the bound per address; "" is not bounded.
	ClientAddress func(r *http.Request) string

	// MaxBody bounds a body of somebody who is not signed in, in bytes: 64 KiB.
	MaxBody int64
	// MaxBodySignedIn bounds a body of somebody who is signed in: 256 KiB.
	MaxBodySignedIn int64
	// Within bounds how long an operation may take: 30 s.
	Within time.Duration
	// PingEvery is how often a silent stream says that it is there: 25 s.
	PingEvery time.Duration
	// WriteWithin is how long the network may take for what it has been given: 5 s.
	WriteWithin time.Duration
	// MaxQueue bounds what waits for one stream's reader, in bytes: 1 MiB.
	MaxQueue int
	// MaxStreams bounds the streams of this process: 50,000.
	MaxStreams int
	// MaxPerAddress bounds the streams of one address: 2,000.
	MaxPerAddress int
}

func (c Config) withDefaults() Config {
	setDefault(&c.MaxBody, 64<<10)
	setDefault(&c.MaxBodySignedIn, 256<<10)
	setDefault(&c.Within, 30*time.Second)
	setDefault(&c.PingEvery, 25*time.Second)
	setDefault(&c.WriteWithin, 5*time.Second)
	setDefault(&c.MaxQueue, 1<<20)
	setDefault(&c.MaxStreams, 50_000)
	setDefault(&c.MaxPerAddress, 2_000)
	return c
}

func setDefault[T comparable](v *T, otherwise T) {
	var zero T
	if *v == zero {
		*v = otherwise
	}
}

// Handler answers requests to /graphql. The request's context must carry the viewer and the
// language.
type Handler struct {
	config  Config
	streams *streams
}

// New returns a handler.
func New(c Config) *Handler {
	c = c.withDefaults()
	return &Handler{config: c, streams: newStreams(c)}
}

// ServeHTTP answers one request.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	media, ok := negotiate(r.Header.Values("Accept"))
	if !ok {
		h.refuse(w, r, mediaJSON, http.StatusNotAcceptable, errAccept)
		return
	}
	params, refusal := h.params(w, r)
	if refusal != nil {
		h.refuse(w, r, media, refusal.status, refusal.fault)
		return
	}
	params.Headers = nil // no resolver needs them, and they hold secrets
	ctx := graphql.StartOperationTrace(r.Context())
	params.ReadTime = graphql.TraceTiming{Start: graphql.GetStartTime(ctx), End: graphql.Now()}
	op, errs := h.config.Exec.CreateOperationContext(ctx, params)
	if len(errs) > 0 {
		response := h.config.Exec.DispatchError(graphql.WithOperationContext(ctx, op), errs)
		if media == mediaEvents {
			s := newEvents(h.config.MaxQueue)
			s.Fail(response.Errors)
			h.pump(w, r, s)
			return
		}
		writeResponse(w, media, statusOf(media), response, false)
		return
	}
	switch kind := op.Operation.Operation; {
	case r.Method == http.MethodGet && kind == ast.Mutation:
		w.Header().Set("Allow", http.MethodPost)
		h.refuse(w, r, media, http.StatusMethodNotAllowed, errMutation)
	case media == mediaEvents:
		h.stream(ctx, w, r, op)
	case kind == ast.Subscription:
		h.refuse(w, r, media, http.StatusNotAcceptable, errSubscription)
	default:
		h.answer(ctx, w, media, op)
	}
}

func (h *Handler) answer(ctx context.Context, w http.ResponseWriter, media media, op *graphql.OperationContext) {
	writeResponse(w, media, http.StatusOK, h.execute(ctx, op), true)
}

// execute carries out a query or mutation, within its time.
func (h *Handler) execute(ctx context.Context, op *graphql.OperationContext) *graphql.Response {
	ctx, cancel := context.WithTimeout(ctx, h.config.Within)
	defer cancel()
	answer, inner := h.config.Exec.DispatchOperation(ctx, op)
	response := answer(inner)
	if response == nil { // the request was given up before it began
		ctx = graphql.WithOperationContext(ctx, op)
		return h.config.Exec.DispatchError(ctx, gqlerror.List{gqlerror.Wrap(context.Cause(ctx))})
	}
	return response
}

// refuse answers a request that is not executed.
func (h *Handler) refuse(w http.ResponseWriter, r *http.Request, media media, status int, f *fault.Fault) {
	response := &graphql.Response{Errors: gqlerror.List{{
		Message:    f.Message.In(access.LanguageFrom(r.Context())),
		Extensions: map[string]any{"code": string(f.Kind)},
	}}}
	writeResponse(w, media.refusing(), status, response, false)
}

var (
	errAccept = fault.New(fault.BadInput, fault.Say(
		"Accept application/graphql-response+json, application/json or text/event-stream.",
		"Acceptez application/graphql-response+json, application/json ou text/event-stream."))
	errNoRoom = fault.New(fault.Unavailable, fault.Say(
		"Too many streams are open. Try again in 10 seconds.",
		"Trop de flux sont ouverts. Réessayez dans 10 secondes."))
	errMutation = fault.New(fault.BadInput, fault.Say(
		"Send mutations with POST.", "Envoyez les mutations avec POST."))
	errSubscription = fault.New(fault.BadInput, fault.Say(
		"Subscribe over a WebSocket, or accept text/event-stream.",
		"Abonnez-vous par WebSocket, ou acceptez text/event-stream."))
)

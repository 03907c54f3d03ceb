package subscribe

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"jalon/internal/access"
	"jalon/internal/fault"
	"jalon/internal/feed"
	"jalon/internal/live"
)

// Sink takes what a subscription answers. Its methods are called in the order of the
// answers, one at a time.
type Sink interface {
	// Next takes answers, oldest first. It must not block. It may be called once more after
	// the subscription was closed.
	Next(messages []*Message)
	// Fail ends the subscription: nothing follows.
	Fail(errs gqlerror.List)
	// Room returns when the sink can take what is replayed to it, or false when it is gone.
	Room(ctx context.Context) bool
}

// Counts are the figures of a server. They only rise, but for Groups and Members.
type Counts struct {
	// Executions is how often an event was executed, Deliveries how often an answer was
	// given to a subscriber, Replayed how many of those were caught up with.
	Executions, Deliveries, Replayed atomic.Int64
	Groups, Members                  atomic.Int64
}

// maxAnonymousGroups is how many different things may be asked at once of one topic by
// people who are not signed in.
const maxAnonymousGroups = 200

// executionTime bounds the execution of one event, and the question whether somebody may
// listen.
const executionTime = 10 * time.Second

// Server holds the groups.
type Server struct {
	exec      graphql.GraphExecutor
	hub       *live.Hub
	documents *documents
	fan       *fan
	Counts    Counts

	mu        sync.Mutex
	groups    map[string]*group
	anonymous map[feed.Scope]int
}

// New returns a server. Its workers end with the context.
func New(ctx context.Context, exec graphql.GraphExecutor, hub *live.Hub) *Server {
	return &Server{
		exec: exec, hub: hub, documents: newDocuments(), fan: newFan(ctx),
		groups: map[string]*group{}, anonymous: map[feed.Scope]int{},
	}
}

// Position is the newest position that was delivered.
func (s *Server) Position() feed.Position { return s.hub.Position() }

var errTooManyGroups = fault.New(fault.RateLimited, fault.Say(
	"Too many different subscriptions are open here. Sign in, or ask for what the web app asks for.",
	"Trop d’abonnements différents sont ouverts ici. Connectez-vous, ou demandez ce que demande l’application Web."))

var errOneField = fault.New(fault.BadInput, fault.Say(
	"Subscribe to exactly one field.", "Abonnez-vous à exactement un champ."))

var subscriptionType = []string{"Subscription"}

// Subscribe admits a subscription and starts it. The context carries the viewer and the
// language; it may end when Subscribe returns. since replaces the operation's own argument
// when it is set. What refuses it is returned as errors for the client.
func (s *Server) Subscribe(ctx context.Context, op *graphql.OperationContext, since *feed.Position, sink Sink) (*Subscription, gqlerror.List) {
	refuse := func(err error) (*Subscription, gqlerror.List) {
		return nil, s.exec.DispatchError(graphql.WithOperationContext(ctx, op), gqlerror.List{gqlerror.Wrap(err)}).Errors
	}
	if len(graphql.CollectFields(op, op.Operation.SelectionSet, subscriptionType)) != 1 {
		return refuse(errOneField)
	}
	document, err := s.documents.of(op)
	if err != nil {
		return refuse(err)
	}
	if since == nil {
		since = document.since(op)
	}
	head := s.hub.Head()
	from := head.Last
	if since != nil {
		if from, err = s.hub.OffsetOf(ctx, *since); err != nil {
			return refuse(err)
		}
	}
	admission, errs := s.admit(ctx, op)
	if len(errs) > 0 {
		return nil, errs
	}
	if since == nil && admission.From != nil {
		from = *admission.From
	}
	g, err := s.group(ctx, op, document, admission.Scope)
	if err != nil {
		return refuse(err)
	}
	sub := &Subscription{group: g, sink: sink, from: from}
	if viewer := access.FromContext(ctx); viewer.SignedIn() {
		sub.viewer = viewer
	}
	s.Counts.Members.Add(1)
	if !g.join(sub) {
		go sub.catchUp(context.WithoutCancel(ctx))
	}
	return sub, nil
}

// admit asks the operation's resolver whether the viewer may listen, and to what.
func (s *Server) admit(ctx context.Context, op *graphql.OperationContext) (live.Admission, gqlerror.List) {
	var admission live.Admission
	ctx, cancel := context.WithTimeout(ctx, executionTime)
	defer cancel()
	if response := s.dispatch(live.Admitting(ctx, &admission), op); response != nil && len(response.Errors) > 0 {
		return admission, response.Errors
	}
	if !admission.Given {
		return admission, s.errors(ctx, op, errOneField)
	}
	return admission, nil
}

// group finds or makes the group that a subscription belongs to, and counts it in.
func (s *Server) group(ctx context.Context, op *graphql.OperationContext, d *document, scope feed.Scope) (*group, error) {
	viewer := access.FromContext(ctx)
	person := d.perViewer && viewer.SignedIn()
	key, err := d.key(op, access.LanguageFrom(ctx), viewer, scope, person)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if g, ok := s.groups[key]; ok {
		g.refs++
		return g, nil
	}
	anonymous := viewer.Class(scope.PlanID) == "" && !person
	if anonymous && s.anonymous[scope] >= maxAnonymousGroups {
		return nil, errTooManyGroups
	}
	if !person {
		viewer = viewer.OfClass(scope.PlanID)
	}
	g := &group{
		server: s, key: key, op: op, scope: scope, viewer: viewer, person: person,
		language: access.LanguageFrom(ctx), anonymous: anonymous, refs: 1,
	}
	head, stop := s.hub.Listen(scope, g)
	g.begin(head.Last, stop)
	s.groups[key] = g
	s.Counts.Groups.Add(1)
	if anonymous {
		s.anonymous[scope]++
	}
	return g, nil
}

// leave counts a subscription out and ends its group with the last one.
func (s *Server) leave(g *group) {
	s.Counts.Members.Add(-1)
	s.mu.Lock()
	defer s.mu.Unlock()
	if g.refs--; g.refs > 0 {
		return
	}
	g.stop()
	g.end()
	delete(s.groups, g.key)
	s.Counts.Groups.Add(-1)
	if g.anonymous {
		if s.anonymous[g.scope]--; s.anonymous[g.scope] == 0 {
			delete(s.anonymous, g.scope)
		}
	}
}

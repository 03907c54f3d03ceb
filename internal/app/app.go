package app

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"jalon/graph"
	"jalon/graph/model"
	"jalon/internal/account"
	"jalon/internal/comment"
	"jalon/internal/config"
	"jalon/internal/demo"
	"jalon/internal/draft"
	"jalon/internal/engagement"
	"jalon/internal/feed"
	"jalon/internal/graphhttp"
	"jalon/internal/graphqlws"
	"jalon/internal/httpd"
	"jalon/internal/live"
	"jalon/internal/moderation"
	"jalon/internal/response"
	"jalon/internal/store"
	"jalon/internal/subscribe"
	"jalon/internal/tracker"
	"jalon/web"

	_ "jalon/ent/runtime" // the model's policies
)

// App is the hub, ready to serve.
type App struct {
	config config.Serve
	log    *slog.Logger
	lock   *store.Lock
	store  *store.Store

	accounts   *account.Service
	engagement *engagement.Service
	tracker    *tracker.Service
	drafts     *draft.Service
	comments   *comment.Service
	moderation *moderation.Service
	responses  *response.Service

	relay   atomic.Pointer[feed.Relay]
	hub     *live.Hub
	groups  *subscribe.Server
	graphql *graphhttp.Handler
	sockets *graphqlws.Server
	pages   *httpd.Server

	stop    context.CancelFunc
	workers sync.WaitGroup
	server  *http.Server
	metrics *http.Server
	// URL is where the hub is reached, once Start has returned.
	URL string
	// MetricsURL is where its figures are, or "".
	MetricsURL string
}

// New opens the hub: it locks the data folder, brings the schema up to date and, in
// demonstration mode, fills an empty database. Close must be called in the end.
func New(ctx context.Context, c config.Serve, log *slog.Logger) (a *App, err error) {
	if err := c.Check(); err != nil {
		return nil, err
	}
	a = &App{config: c, log: log}
	defer func() {
		if err != nil {
			err = errors.Join(err, a.Close())
			a = nil
		}
	}()
	if err := a.openStore(ctx); err != nil {
		return a, err
	}
	changes, err := feed.OpenLog(ctx, a.store)
	if err != nil {
		return a, err
	}
	if err := a.openDomains(ctx); err != nil {
		return a, err
	}
	workers, stop := context.WithCancel(context.WithoutCancel(ctx))
	a.stop = stop
	if err := a.openLive(ctx, workers, changes); err != nil {
		return a, err
	}
	a.drafts = draft.New(a.store, changes, a.hub, a.engagement.Now, log)
	a.openAPI(workers)
	relay := a.relay.Load()
	a.work(func() { relay.Run(workers) })
	a.work(func() { tuneCollector(workers) })
	a.work(func() { a.prune(workers, changes) })
	a.work(func() { a.announcePhases(workers) })
	a.work(func() { a.drafts.Run(workers) })
	return a, nil
}

func (a *App) openStore(ctx context.Context) (err error) {
	if a.config.Database.Database == "" {
		if a.lock, err = store.LockFolder(a.config.Data); err != nil {
			return err
		}
	}
	a.store, err = store.Open(ctx, store.Options{
		URL: a.config.URL(), Seal: feed.Seal, Log: a.log,
		Committed: func() {
			// The store is open before the relay is: until then there is nobody to wake.
			if relay := a.relay.Load(); relay != nil {
				relay.Wake()
			}
		},
	})
	if err != nil {
		return err
	}
	applied, err := a.store.Migrate(ctx)
	for _, version := range applied {
		a.log.Info("migrated", "version", version)
	}
	return err
}

// openDomains joins the domains, and fills an empty demonstration.
func (a *App) openDomains(ctx context.Context) (err error) {
	clock, fresh := time.Now, false
	if a.config.Demo {
		if clock, fresh, err = demo.Begin(ctx, a.store); err != nil {
			return err
		}
	}
	a.accounts = account.New(a.store, time.Now)
	a.engagement = engagement.New(a.store, clock)
	a.tracker = tracker.New(a.store, a.engagement, clock)
	a.comments = comment.New(a.store, a.engagement, clock)
	a.moderation = moderation.New(a.store, a.comments, clock)
	a.responses = response.New(a.store, a.comments, clock)
	if !fresh {
		return nil
	}
	began := time.Now()
	seeder := demo.Seeder{
		Store: a.store, Accounts: a.accounts, Engagement: a.engagement, Tracker: a.tracker,
		Comments: a.comments, Moderation: a.moderation, Responses: a.responses, ImportPlan: a.importPlan,
	}
	if err := seeder.Seed(ctx); err != nil {
		return err
	}
	a.log.Info("the demonstration is ready", "took", time.Since(began).Round(time.Millisecond))
	return nil
}

// openLive makes what carries changes: the hub, and the relay between it and the feed.
func (a *App) openLive(ctx, workers context.Context, log *feed.Log) (err error) {
	// The relay begins first: what another node commits in between then reaches the hub
	// twice, which it notices, and not never.
	relay, err := feed.NewRelay(ctx, log, func(b feed.Batch) {
		a.hub.Publish(b)
		a.viewersChanged(workers, b)
	}, a.log)
	if err != nil {
		return err
	}
	if a.hub, err = live.NewHub(ctx, log); err != nil {
		return err
	}
	a.relay.Store(relay)
	return nil
}

// viewersChanged looks again at the sockets and streams of accounts whose rights a change
// touched.
func (a *App) viewersChanged(ctx context.Context, b feed.Batch) {
	for _, c := range b.Changes {
		if c.Kind == feed.ViewerChanged {
			a.accounts.Forget(c.EntityID)
			a.work(func() {
				a.sockets.ViewerChanged(ctx, c.EntityID)
				a.graphql.ViewerChanged(ctx, c.EntityID)
			})
		}
	}
}

func (a *App) openAPI(workers context.Context) {
	resolver := &graph.Resolver{
		Accounts: a.accounts, Engagement: a.engagement, Tracker: a.tracker, Drafts: a.drafts,
		Comments: a.comments, Moderation: a.moderation, Responses: a.responses, Hub: a.hub, Personas: a.personas(),
	}
	exec := graph.NewExecutor(resolver, a.log)
	a.groups = subscribe.New(workers, exec, a.hub)
	a.sockets = graphqlws.New(workers, graphqlws.Config{
		Exec: exec, Subscriptions: a.groups, Log: a.log,
		Authenticate: a.authenticate, Again: a.accounts.Again,
		Opening:       func(r *http.Request) graphqlws.Opening { return a.opening(r) },
		AllowOrigin:   func(r *http.Request) bool { return a.pages.AllowOrigin(r) },
		ClientAddress: func(r *http.Request) string { return a.pages.ClientAddress(r) },
	})
	a.graphql = graphhttp.New(graphhttp.Config{
		Exec: exec, Subscriptions: a.groups, Again: a.accounts.Again,
		ClientAddress: func(r *http.Request) string { return a.pages.ClientAddress(r) },
	})
	a.pages = httpd.New(httpd.Config{
		Accounts: a.accounts, GraphQL: a.graphql,
		Sockets: a.sockets, Web: web.Dist(), PublicURL: a.config.PublicURL,
		Proxies: a.config.Proxies(), Origins: a.config.Origins, Demo: a.config.Demo,
		Ready: a.ready, Log: a.log,
	})
}

func (a *App) personas() []*model.DemoPersona {
	if !a.config.Demo {
		return []*model.DemoPersona{}
	}
	list := make([]*model.DemoPersona, len(demo.Personas))
	for i, p := range demo.Personas {
		list[i] = &model.DemoPersona{Token: p.Token, Name: &p.Name, Description: &p.Description, Role: p.Role}
	}
	return list
}

func (a *App) ready(ctx context.Context) error {
	if err := a.store.Healthy(); err != nil {
		return err
	}
	return a.store.CheckSchema(ctx)
}

func (a *App) work(run func()) {
	a.workers.Add(1)
	go func() {
		defer a.workers.Done()
		run()
	}()
}

// feedKept is how long the feed reaches back: an older position must resync.
const feedKept = 90 * 24 * time.Hour

// prune drops what the feed no longer keeps, once an hour.
func (a *App) prune(ctx context.Context, log *feed.Log) {
	ticker := time.NewTicker(time.Hour)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		for {
			dropped, err := log.Prune(ctx, a.engagement.Now().Add(-feedKept), pruneAtOnce)
			if err != nil {
				a.log.Error("pruning the feed failed", "error", err)
			}
			if err != nil || dropped < pruneAtOnce {
				break
			}
		}
	}
}

const pruneAtOnce = 500

// announcePhases tells screens of phases that begin or end, within a minute.
func (a *App) announcePhases(ctx context.Context) {
	ticker := time.NewTicker(time.Minute)
	defer ticker.Stop()
	for {
		if _, err := a.engagement.AnnouncePhases(ctx); err != nil && ctx.Err() == nil {
			a.log.Error("announcing phases failed, trying again", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
	}
}

// Start listens and serves in the background.
func (a *App) Start() error {
	public, err := net.Listen("tcp", a.config.Addr)
	if err != nil {
		return err
	}
	a.URL = "http://" + public.Addr().String()
	a.server = &http.Server{
		Handler: a.pages, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: 30 * time.Second,
		IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 32 << 10,
		ErrorLog: slog.NewLogLogger(a.log.Handler(), slog.LevelDebug),
	}
	a.work(func() { a.report(a.server.Serve(public)) })
	if a.config.MetricsAddr == "" {
		return nil
	}
	private, err := net.Listen("tcp", a.config.MetricsAddr)
	if err != nil {
		return fmt.Errorf("metrics: %w", err)
	}
	a.MetricsURL = "http://" + private.Addr().String() + "/metrics"
	a.metrics = &http.Server{Handler: a.metricsHandler(), ReadHeaderTimeout: 10 * time.Second}
	a.work(func() { a.report(a.metrics.Serve(private)) })
	return nil
}

func (a *App) report(err error) {
	if err != nil && !errors.Is(err, http.ErrServerClosed) {
		a.log.Error("serving ended", "error", err)
	}
}

// graceful is how long a stop waits for requests and sockets.
const graceful = 5 * time.Second

// Close ends everything, in the order in which nothing acknowledged is lost: no new
// requests, the sockets told to come back, the workers, the database.
func (a *App) Close() error {
	ctx, cancel := context.WithTimeout(context.Background(), graceful)
	defer cancel()
	var errs []error
	if a.sockets != nil {
		a.graphql.Drain()
		a.sockets.Drain(ctx)
	}
	if a.server != nil {
		if err := a.server.Shutdown(ctx); err != nil {
			a.log.Warn("some requests were not waited for", "error", err)
		}
		errs = append(errs, a.server.Close())
	}
	if a.metrics != nil {
		errs = append(errs, a.metrics.Shutdown(ctx))
	}
	if a.stop != nil {
		a.stop()
	}
	a.workers.Wait()
	if a.store != nil {
		errs = append(errs, a.store.Close())
	}
	if a.lock != nil {
		errs = append(errs, a.lock.Release())
	}
	return errors.Join(errs...)
}

package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"sync/atomic"
	"time"

	_ "jalon/ent/runtime" // the model's policies
	"jalon/graph"
	"jalon/internal/account"
	"jalon/internal/demo"
	"jalon/internal/engagement"
	"jalon/internal/feed"
	"jalon/internal/graphhttp"
	"jalon/internal/httpd"
	"jalon/internal/live"
	"jalon/internal/store"
	"jalon/internal/tracker"
	"jalon/web"
)

// stack is the hub's handlers on a file, joined as internal/app joins them, to count the
// statements that they send.
type stack struct {
	store   *store.Store
	handler http.Handler
}

// openStack opens a demonstration's file. statement is told of every statement.
func openStack(ctx context.Context, file string, statement func(context.Context, string)) (s *stack, err error) {
	s = &stack{}
	s.store, err = store.Open(ctx, store.Options{URL: "sqlite:" + file, Seal: feed.Seal, Statement: statement})
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.store.Close())
		}
	}()
	clock, fresh, err := demo.Begin(ctx, s.store)
	if err != nil || fresh {
		return nil, errors.Join(errors.New("the file holds no demonstration"), err)
	}
	changes, err := feed.OpenLog(ctx, s.store)
	if err != nil {
		return nil, err
	}
	hub, err := live.NewHub(ctx, changes)
	if err != nil {
		return nil, err
	}
	log := slog.New(slog.DiscardHandler)
	accounts := account.New(s.store, time.Now)
	cycle := engagement.New(s.store, clock)
	exec := graph.NewExecutor(&graph.Resolver{
		Accounts: accounts, Engagement: cycle, Tracker: tracker.New(s.store, cycle, clock), Hub: hub,
	}, log)
	s.handler = httpd.New(httpd.Config{
		Accounts: accounts, GraphQL: graphhttp.New(graphhttp.Config{Exec: exec}),
		Sockets: http.NotFoundHandler(), Web: web.Dist(), Log: log,
		Ready: func(context.Context) error { return nil },
	})
	return s, nil
}

// answer sends the request through the handlers.
func (s *stack) answer(ctx context.Context) ([]byte, error) {
	body, err := planPageRequest()
	if err != nil {
		return nil, err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, "/graphql", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", "application/json")
	r.RemoteAddr = "127.0.0.1:1"
	w := &writer{header: http.Header{}}
	s.handler.ServeHTTP(w, r)
	if w.status != 0 && w.status != http.StatusOK {
		return nil, fmt.Errorf("status %d: %.300s", w.status, w.body.Bytes())
	}
	return w.body.Bytes(), nil
}

func (s *stack) close() error { return s.store.Close() }

// writer keeps an answer.
type writer struct {
	header http.Header
	status int
	body   bytes.Buffer
}

// Header returns the answer's header.
func (w *writer) Header() http.Header { return w.header }

// WriteHeader keeps the status.
func (w *writer) WriteHeader(status int) { w.status = status }

// Write keeps a part of the body.
func (w *writer) Write(b []byte) (int, error) { return w.body.Write(b) }

// countStatements counts the SQL statements of one answer.
func countStatements(ctx context.Context, file string) (n int64, err error) {
	var count atomic.Int64
	s, err := openStack(ctx, file, func(context.Context, string) { count.Add(1) })
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, s.close()) }()
	if _, err := s.answer(ctx); err != nil { // it reads the plan's time zone once and for all
		return 0, err
	}
	before := count.Load()
	_, err = s.answer(ctx)
	return count.Load() - before, err
}

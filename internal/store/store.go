package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"

	"jalon/ent"
)

// Seal is called once for every batch of closures that is about to be committed, as the
// transaction's last statements, with what the successful closures left by [Note], in
// their order. The feed numbers its rows here. An error fails the batch.
type Seal func(ctx context.Context, tx *ent.Tx, notes []any) error

// Options says how a store is opened.
type Options struct {
	// URL is "sqlite:PATH" or a "postgres://" address.
	URL string
	// Seal completes each batch; nil does nothing.
	Seal Seal
	// Committed is called after each commit that wrote something, from the writing
	// goroutine; it must not block. nil does nothing.
	Committed func()
	// Statement is told every statement that is sent, for counting in tests. nil, the
	// default, costs nothing.
	Statement func(ctx context.Context, query string)
	// Log receives what an operator should know.
	Log *slog.Logger
}

// Store is an open database.
type Store struct {
	dialect string
	write   *ent.Client
	read    *ent.Client
	writeDB *sql.DB
	readDB  *sql.DB
	options Options

	queue  chan *request
	quit   chan struct{}
	done   chan struct{}
	once   sync.Once
	broken atomic.Pointer[error]
}

// Open opens the database and starts the writer. The schema is not touched: see [Migrate].
func Open(ctx context.Context, o Options) (*Store, error) {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	s := &Store{
		options: o,
		queue:   make(chan *request, maxBatch),
		quit:    make(chan struct{}),
		done:    make(chan struct{}),
	}
	if err := s.connect(); err != nil {
		return nil, err
	}
	for _, db := range []*sql.DB{s.writeDB, s.readDB} {
		if err := db.PingContext(ctx); err != nil {
			return nil, errors.Join(fmt.Errorf("opening the database: %w", err), s.closePools())
		}
	}
	s.write = ent.NewClient(ent.Driver(s.driver(s.writeDB)))
	s.read = ent.NewClient(ent.Driver(s.driver(s.readDB)))
	go s.writeLoop()
	return s, nil
}

func (s *Store) driver(db *sql.DB) dialect.Driver {
	var d dialect.Driver = entsql.OpenDB(s.dialect, db)
	if s.options.Statement != nil {
		d = dialect.DebugWithContext(d, func(ctx context.Context, args ...any) {
			s.options.Statement(ctx, fmt.Sprint(args...))
		})
	}
	return d
}

// Read returns the client for reading. It cannot write: the connections refuse.
func (s *Store) Read() *ent.Client { return s.read }

// Dialect is "sqlite3" or "postgres".
func (s *Store) Dialect() string { return s.dialect }

// Healthy returns why the store refuses to write, or nil.
func (s *Store) Healthy() error {
	if err := s.broken.Load(); err != nil {
		return *err
	}
	return nil
}

// Close answers the writes that wait, then closes the database.
func (s *Store) Close() error {
	s.once.Do(func() { close(s.quit) })
	<-s.done
	return s.closePools()
}

func (s *Store) closePools() error { return errors.Join(s.readDB.Close(), s.writeDB.Close()) }

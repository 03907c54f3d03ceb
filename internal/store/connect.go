package store

import (
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"runtime"
	"strings"

	"entgo.io/ent/dialect"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/mattn/go-sqlite3"
)

// minSQLite is the first version without the WAL-reset fault, which could drop a committed
// transaction (sqlite.org/wal.html, "The WAL-Reset Bug").
const minSQLite = 3051003

// synchronous says when SQLite waits for the disk. It is no setting: with anything less, what
// was acknowledged could be lost. The test which proves that the disk is waited for builds the
// program once with another value, to see that the proof would fail:
//
//	go build -ldflags "-X jalon/internal/store.synchronous=NORMAL"
var synchronous = "FULL"

func (s *Store) connect() error {
	if path, ok := strings.CutPrefix(s.options.URL, "sqlite:"); ok {
		return s.connectSQLite(path)
	}
	if strings.HasPrefix(s.options.URL, "postgres://") || strings.HasPrefix(s.options.URL, "postgresql://") {
		return s.connectPostgres()
	}
	return errors.New(`the database must be "sqlite:PATH" or "postgres://…"`)
}

func (s *Store) connectSQLite(path string) error {
	if version, number, _ := sqlite3.Version(); number < minSQLite {
		return fmt.Errorf("SQLite %s can lose committed changes; 3.51.3 is needed at least", version)
	}
	s.dialect = dialect.SQLite
	var err error
	// Settings are in the DSN, so that every connection of a pool has them.
	if s.writeDB, err = sql.Open("sqlite3", sqliteDSN(path, "_synchronous="+synchronous, "_txlock=immediate")); err != nil {
		return err
	}
	s.writeDB.SetMaxOpenConns(1) // one writer; SQLite has no more
	if s.readDB, err = sql.Open("sqlite3", sqliteDSN(path, "_query_only=1")); err != nil {
		return errors.Join(err, s.writeDB.Close())
	}
	readers := max(4, 2*runtime.GOMAXPROCS(0))
	s.readDB.SetMaxOpenConns(readers)
	s.readDB.SetMaxIdleConns(readers)
	return nil
}

func sqliteDSN(path string, more ...string) string {
	settings := append([]string{
		"_busy_timeout=5000", "_journal_mode=WAL", "_fk=1", "_stmt_cache_size=128",
	}, more...)
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + strings.Join(settings, "&")
}

func (s *Store) connectPostgres() error {
	s.dialect = dialect.Postgres
	write, err := pgx.ParseConfig(s.options.URL)
	if err != nil {
		return fmt.Errorf("the database's address: %w", redactedParseError(err))
	}
	// The feed's order rests on what a transaction sees: each statement sees what is
	// committed, and the counter's row is locked before anything is numbered.
	write.RuntimeParams["default_transaction_isolation"] = "read committed"
	read := write.Copy()
	read.RuntimeParams["default_transaction_read_only"] = "on"
	s.writeDB = stdlib.OpenDB(*write)
	s.writeDB.SetMaxOpenConns(2) // the writer, and one to look after it
	s.readDB = stdlib.OpenDB(*read)
	s.readDB.SetMaxOpenConns(16)
	s.readDB.SetMaxIdleConns(16)
	return nil
}

// redactedParseError keeps the password out of logs: pgx quotes the whole address.
func redactedParseError(err error) error {
	var parse *pgconn.ParseConfigError
	if errors.As(err, &parse) {
		return errors.New("it is not a valid PostgreSQL address")
	}
	return err
}

// definite tells whether a failed transaction is known to have left nothing behind.
func (s *Store) definite(err error) bool {
	var pg *pgconn.PgError
	return s.dialect == dialect.SQLite || errors.As(err, &pg) || errors.As(err, new(notBegun))
}

// lostRace tells whether PostgreSQL gave up a transaction in favour of another one.
func (s *Store) lostRace(err error) bool {
	var pg *pgconn.PgError
	return errors.As(err, &pg) && (pg.Code == "40001" || pg.Code == "40P01")
}

// fatal tells whether the disk failed, after which no write can be believed: a failed fsync
// must never be retried.
func (s *Store) fatal(err error) bool {
	var lite sqlite3.Error
	if errors.As(err, &lite) {
		switch lite.Code {
		case sqlite3.ErrIoErr, sqlite3.ErrCorrupt, sqlite3.ErrNotADB:
			return true
		}
	}
	return false
}

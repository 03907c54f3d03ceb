package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"ariga.io/atlas/sql/migrate"
	"entgo.io/ent/dialect"

	"jalon/ent/migrate/migrations"
)

// ErrSchema means that the database's schema is not this program's.
var ErrSchema = errors.New("store: the database's schema is not this program's")

const migrationsTable = `CREATE TABLE IF NOT EXISTS schema_migrations (
	version varchar(60) PRIMARY KEY,
	sha256 varchar(64) NOT NULL,
	applied_at varchar(40) NOT NULL
)`

// migrationLock is the PostgreSQL advisory lock that keeps two nodes from migrating at once.
const migrationLock = 0x6a616c6f6e // "jalon"

// Migrate brings the schema to the newest version, each migration in a transaction of its
// own, and returns the versions that it applied. A migration that was applied and differs
// from this program's, or that this program does not know, gives ErrSchema.
func (s *Store) Migrate(ctx context.Context) (applied []string, err error) {
	for {
		version, err := s.migrateOne(ctx, true)
		if err != nil {
			return applied, err
		}
		if version == "" {
			return applied, nil
		}
		applied = append(applied, version)
	}
}

// CheckSchema returns ErrSchema, with the reason, unless every migration was applied.
func (s *Store) CheckSchema(ctx context.Context) error {
	version, err := s.migrateOne(ctx, false)
	if err == nil && version != "" {
		return fmt.Errorf("%w: %s is not applied; run jalon migrate", ErrSchema, version)
	}
	return err
}

// migrateOne finds the first migration that is not applied, applies it if so told, and
// returns its version, or "" when there is none.
func (s *Store) migrateOne(ctx context.Context, apply bool) (version string, err error) {
	dir, err := migrations.Dir(s.dialect)
	if err != nil {
		return "", err
	}
	files, err := dir.Files()
	if err != nil {
		return "", err
	}
	tx, err := s.writeDB.BeginTx(ctx, nil)
	if err != nil {
		return "", err
	}
	defer func() {
		if !apply || err != nil || version == "" {
			err = errors.Join(err, tx.Rollback())
			return
		}
		err = tx.Commit()
	}()
	if s.dialect == dialect.Postgres {
		if _, err := tx.ExecContext(ctx, "SELECT pg_advisory_xact_lock($1)", migrationLock); err != nil {
			return "", err
		}
	}
	known, err := appliedMigrations(ctx, tx)
	if err != nil {
		return "", err
	}
	next, err := firstPending(files, known)
	if err != nil || next == nil || !apply {
		return versionOf(next), err
	}
	return next.Version(), applyMigration(ctx, tx, next)
}

func versionOf(file migrate.File) string {
	if file == nil {
		return ""
	}
	return file.Version()
}

func appliedMigrations(ctx context.Context, tx *sql.Tx) (map[string]string, error) {
	if _, err := tx.ExecContext(ctx, migrationsTable); err != nil {
		return nil, err
	}
	rows, err := tx.QueryContext(ctx, "SELECT version, sha256 FROM schema_migrations")
	if err != nil {
		return nil, err
	}
	defer rows.Close() //nolint:errcheck // rows.Err tells
	known := map[string]string{}
	for rows.Next() {
		var version, sum string
		if err := rows.Scan(&version, &sum); err != nil {
			return nil, err
		}
		known[version] = sum
	}
	return known, rows.Err()
}

func firstPending(files []migrate.File, known map[string]string) (next migrate.File, err error) {
	for _, file := range files {
		sum, ok := known[file.Version()]
		switch {
		case !ok && next == nil:
			next = file
		case ok && next != nil:
			return nil, fmt.Errorf("%w: %s was applied before %s", ErrSchema, file.Version(), next.Version())
		case ok && sum != sumOf(file):
			return nil, fmt.Errorf("%w: %s was another one when it was applied", ErrSchema, file.Version())
		}
		delete(known, file.Version())
	}
	for version := range known {
		return nil, fmt.Errorf("%w: it has %s, which a newer program made", ErrSchema, version)
	}
	return next, nil
}

func applyMigration(ctx context.Context, tx *sql.Tx, file migrate.File) error {
	statements, err := file.Stmts()
	if err != nil {
		return fmt.Errorf("migration %s: %w", file.Version(), err)
	}
	for _, statement := range statements {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("migration %s: %w", file.Version(), err)
		}
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO schema_migrations (version, sha256, applied_at) VALUES ($1, $2, $3)",
		file.Version(), sumOf(file), time.Now().UTC().Format(time.RFC3339))
	return err
}

func sumOf(file migrate.File) string {
	sum := sha256.Sum256(file.Bytes())
	return hex.EncodeToString(sum[:])
}

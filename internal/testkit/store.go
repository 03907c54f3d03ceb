package testkit

import (
	"path/filepath"
	"testing"

	"jalon/internal/feed"
	"jalon/internal/store"

	_ "jalon/ent/runtime" // the model's policies
)

// EachDatabase runs a test once on SQLite and once on PostgreSQL, each time with the
// address of a fresh, empty database.
func EachDatabase(t *testing.T, test func(t *testing.T, url string)) {
	t.Helper()
	t.Run("SQLite", func(t *testing.T) {
		t.Parallel()
		test(t, SQLite(t))
	})
	t.Run("PostgreSQL", func(t *testing.T) {
		t.Parallel()
		test(t, Postgres(t))
	})
}

// SQLite returns the address of a fresh, empty SQLite database in a temporary folder.
func SQLite(t testing.TB) string { return "sqlite:" + filepath.Join(t.TempDir(), "jalon.db") }

// Open opens a migrated store whose commits write the feed, and closes it with the test.
func Open(t testing.TB, o store.Options) *store.Store {
	t.Helper()
	if o.Seal == nil {
		o.Seal = feed.Seal
	}
	s, err := store.Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	if _, err := s.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	return s
}

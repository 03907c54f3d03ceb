package store_test

import (
	"context"
	"flag"
	"path/filepath"
	"strings"
	"testing"

	"ariga.io/atlas/sql/migrate"
	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql/schema"

	entmigrate "jalon/ent/migrate"
	"jalon/internal/store"
	"jalon/internal/testkit"

	"database/sql"
	"github.com/jackc/pgx/v5/stdlib"
)

var newMigration = flag.String("migration", "", "write what the migrations lack as a new one of this name")

func init() {
	sql.Register("postgres", stdlib.GetDefaultDriver()) // ent's migration asks for this name
}

func TestMain(m *testing.M) { testkit.Main(m) }

// The migrations, applied to nothing, give exactly the model, on both databases.
func TestMigrationsGiveTheModel(t *testing.T) {
	t.Parallel()
	cases := map[string]struct {
		dialect, url string
	}{
		"sqlite":   {dialect.SQLite, "sqlite://dev?mode=memory&cache=shared&_fk=1"},
		"postgres": {dialect.Postgres, ""},
	}
	for folder, c := range cases {
		t.Run(folder, func(t *testing.T) {
			t.Parallel()
			if c.url == "" {
				c.url = testkit.Postgres(t)
			}
			dir, err := migrate.NewLocalDir(filepath.Join("..", "..", "ent", "migrate", "migrations", folder))
			if err != nil {
				t.Fatal(err)
			}
			missing := &migrate.MemDir{}
			name := "missing"
			var target migrate.Dir = missing
			if *newMigration != "" {
				name, target = *newMigration, dir
			} else {
				files, err := dir.Files()
				if err != nil {
					t.Fatal(err)
				}
				if err := missing.CopyFiles(files); err != nil {
					t.Fatal(err)
				}
				sum, err := missing.Checksum()
				if err != nil {
					t.Fatal(err)
				}
				if err := migrate.WriteSumFile(missing, sum); err != nil {
					t.Fatal(err)
				}
			}
			err = entmigrate.NamedDiff(t.Context(), c.url, name, schema.WithDir(target),
				schema.WithMigrationMode(schema.ModeReplay), schema.WithDialect(c.dialect),
				schema.WithFormatter(migrate.DefaultFormatter), schema.WithIndent("  "))
			if err != nil {
				t.Fatal(err)
			}
			files, err := target.Files()
			if err != nil {
				t.Fatal(err)
			}
			for _, file := range files {
				if strings.HasSuffix(file.Name(), "_missing.sql") {
					t.Errorf("the model has what no migration makes; run make migration NAME=…\n%s", file.Bytes())
				}
			}
		})
	}
}

func TestMigrate(t *testing.T) {
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, url string) {
		s, err := store.Open(t.Context(), store.Options{URL: url})
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = s.Close() }()
		if err := s.CheckSchema(t.Context()); err == nil || !strings.Contains(err.Error(), "jalon migrate") {
			t.Errorf("CheckSchema of an empty database: %v, want the command that mends it", err)
		}
		applied, err := s.Migrate(t.Context())
		if err != nil || len(applied) == 0 {
			t.Fatalf("Migrate = %v, %v", applied, err)
		}
		again, err := s.Migrate(context.Background())
		if err != nil || len(again) != 0 {
			t.Errorf("Migrate again = %v, %v; want nothing to do", again, err)
		}
		if err := s.CheckSchema(t.Context()); err != nil {
			t.Error(err)
		}
	})
}

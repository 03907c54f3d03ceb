// Package migrations holds the versioned migrations of both databases, written by the
// migration test from the model and reviewed like code.
package migrations

import (
	"embed"
	"fmt"
	"io/fs"

	"ariga.io/atlas/sql/migrate"
)

//go:embed sqlite/* postgres/*
var files embed.FS

// Dir returns the migrations of a dialect, "sqlite3" or "postgres", after checking that no
// file differs from the folder's checksum.
func Dir(dialect string) (migrate.Dir, error) {
	folder := map[string]string{"sqlite3": "sqlite", "postgres": "postgres"}[dialect]
	sub, err := fs.Sub(files, folder)
	if err != nil {
		return nil, err
	}
	dir := &migrate.MemDir{}
	names, err := fs.Glob(sub, "*")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		content, err := fs.ReadFile(sub, name)
		if err != nil {
			return nil, err
		}
		if err := dir.WriteFile(name, content); err != nil {
			return nil, err
		}
	}
	if err := migrate.Validate(dir); err != nil {
		return nil, fmt.Errorf("the migrations of %s: %w", dialect, err)
	}
	return dir, nil
}

package store_test

import (
	"errors"
	"path/filepath"
	"testing"

	"jalon/internal/store"
)

func TestLockFolder(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "data")
	lock, err := store.LockFolder(folder)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.LockFolder(folder); !errors.Is(err, store.ErrLocked) {
		t.Errorf("LockFolder of a held folder = %v, want ErrLocked", err)
	}
	if err := lock.Release(); err != nil {
		t.Fatal(err)
	}
	again, err := store.LockFolder(folder)
	if err != nil {
		t.Fatalf("LockFolder after Release = %v", err)
	}
	if err := again.Release(); err != nil {
		t.Error(err)
	}
}

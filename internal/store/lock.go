package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
)

// ErrLocked means that another process holds the data folder.
var ErrLocked = errors.New("another jalon holds this data folder")

// Lock is a process's hold on a data folder.
type Lock struct{ file *os.File }

// LockFolder makes the data folder if it is missing, and holds it. A folder that another
// process holds gives ErrLocked. The hold ends with the process, however that ends.
func LockFolder(folder string) (*Lock, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, fmt.Errorf("the data folder: %w", err)
	}
	file, err := os.OpenFile(filepath.Join(folder, "lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("the data folder: %w", err)
	}
	if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		return nil, errors.Join(fmt.Errorf("%w: %s", ErrLocked, folder), file.Close())
	}
	return &Lock{file: file}, nil
}

// Release ends the hold.
func (l *Lock) Release() error { return l.file.Close() }

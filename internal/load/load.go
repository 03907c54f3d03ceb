// Package load answers "no query per row". A request's loaders know which rows were read
// together; asked for the children of one, they read the children of all of them in one
// statement. There are no timers: a level of a query costs one statement, always.
package load

import (
	"context"
	"slices"
	"sync"
)

// batch loads values by key, all expected keys at once.
type batch[T any] struct {
	fetch func(ctx context.Context, keys []string) (map[string]T, error)

	// fetching lets one caller read while the others wait for what it brings. mu guards
	// the maps and is never held while anything else is locked, so that loaders may
	// announce keys to each other.
	fetching sync.Mutex
	mu       sync.Mutex
	expected []string
	loaded   map[string]T
}

func newBatch[T any](fetch func(ctx context.Context, keys []string) (map[string]T, error)) batch[T] {
	return batch[T]{fetch: fetch, loaded: map[string]T{}}
}

// Expect announces keys that will probably be asked for: whoever reads rows announces what
// hangs on them.
func (b *batch[T]) Expect(keys ...string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.expected = append(b.expected, keys...)
}

func (b *batch[T]) prime(key string, value T) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.loaded[key] = value
}

func (b *batch[T]) known(key string) (T, bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	value, ok := b.loaded[key]
	return value, ok
}

func (b *batch[T]) get(ctx context.Context, key string) (T, error) {
	if value, ok := b.known(key); ok {
		return value, nil
	}
	b.fetching.Lock()
	defer b.fetching.Unlock()
	if value, ok := b.known(key); ok {
		return value, nil
	}
	wanted := b.wanted(key)
	values, err := b.fetch(ctx, wanted)
	if err != nil {
		var zero T
		return zero, err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, key := range wanted {
		b.loaded[key] = values[key]
	}
	return b.loaded[key], nil
}

// wanted takes the keys that are expected and not loaded, with the one that is asked for.
func (b *batch[T]) wanted(key string) []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	wanted := make([]string, 0, len(b.expected)+1)
	for _, k := range append(b.expected, key) {
		if _, ok := b.loaded[k]; !ok {
			wanted = append(wanted, k)
		}
	}
	b.expected = nil
	slices.Sort(wanted)
	return slices.Compact(wanted)
}

// Children loads lists by the id of what they hang on.
type Children[T any] struct{ batch[[]T] }

// NewChildren returns a loader around a function that reads the lists of several parents in
// one statement. A parent that it leaves out has an empty list.
func NewChildren[T any](fetch func(ctx context.Context, parents []string) (map[string][]T, error)) *Children[T] {
	return &Children[T]{newBatch(fetch)}
}

// Of returns the list of a parent. If it is not loaded yet, it is read together with the
// lists of all parents that were announced.
func (c *Children[T]) Of(ctx context.Context, parent string) ([]T, error) { return c.get(ctx, parent) }

// Prime hands in a list that was read otherwise.
func (c *Children[T]) Prime(parent string, list []T) { c.prime(parent, list) }

// One loads single rows by id.
type One[T any] struct{ batch[T] }

// NewOne returns a loader around a function that reads several rows in one statement. A row
// that it leaves out does not exist, or may not be seen.
func NewOne[T any](fetch func(ctx context.Context, ids []string) (map[string]T, error)) *One[T] {
	return &One[T]{newBatch(fetch)}
}

// Prime hands in a row that was read otherwise.
func (o *One[T]) Prime(id string, row T) { o.prime(id, row) }

// Get returns a row, or the zero value when it does not exist or may not be seen. If it is
// not loaded yet, it is read together with all that were announced.
func (o *One[T]) Get(ctx context.Context, id string) (T, error) { return o.get(ctx, id) }

// Again returns a row as it is now, reading it even if it was loaded before.
func (o *One[T]) Again(ctx context.Context, id string) (T, error) {
	o.mu.Lock()
	delete(o.loaded, id)
	o.mu.Unlock()
	return o.get(ctx, id)
}

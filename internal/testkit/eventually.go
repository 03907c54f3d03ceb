package testkit

import (
	"testing"
	"time"
)

// Patience is how long tests wait for something that must happen.
const Patience = 30 * time.Second

// Eventually returns once a condition holds that nothing can signal, and fails the test when
// it does not in good time.
func Eventually(t testing.TB, what string, holds func() bool) {
	t.Helper()
	late := time.After(Patience)
	look := time.NewTicker(time.Millisecond) // the others need the processor too
	defer look.Stop()
	for !holds() {
		select {
		case <-look.C:
		case <-late:
			t.Fatalf("it never came about that %s", what)
		}
	}
}

// Receive returns what a channel gives, and fails the test when it gives nothing in good
// time.
func Receive[T any](t testing.TB, what string, c <-chan T) T {
	t.Helper()
	select {
	case v := <-c:
		return v
	case <-time.After(Patience):
		t.Fatalf("no %s came", what)
		panic("not reached")
	}
}

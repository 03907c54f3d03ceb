package testkit

import (
	"runtime"
	"testing"
	"time"
)

// Patience is how long tests wait for something that must happen.
const Patience = 30 * time.Second

// Eventually returns once a condition holds that nothing can signal, and fails the test when
// it does not in good time.
func Eventually(t testing.TB, what string, holds func() bool) {
	t.Helper()
	for began := time.Now(); !holds(); runtime.Gosched() {
		if time.Since(began) > Patience {
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

package crash_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"sync"

	"jalon/internal/draft/editor"
)

// ledger is what the program has said so far. It may never say otherwise.
type ledger struct {
	mu sync.Mutex
	// said is every commit that anybody was told of or answered, by version.
	said map[int]editor.Commit
	// answers are the versions of acknowledged submissions, by editor and ref.
	answers map[[2]string]int
	bases   map[[2]string]int
	stored  int // up to where what is stored was looked at
	refs    map[string]int
}

func newLedger(from int) *ledger {
	return &ledger{said: map[int]editor.Commit{}, answers: map[[2]string]int{}, bases: map[[2]string]int{}, refs: map[string]int{}, stored: from}
}

func (l *ledger) told(c editor.Commit) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.say(c)
}

func (l *ledger) acknowledged(c editor.Commit) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	name := [2]string{c.ClientID, c.Ref}
	if was, ok := l.answers[name]; ok && was != c.Version {
		return fmt.Errorf("%v was version %d and is %d", name, was, c.Version)
	}
	l.answers[name] = c.Version
	return l.say(c)
}

func (l *ledger) say(c editor.Commit) error {
	known, ok := l.said[c.Version]
	if ok && !same(known, c) {
		return fmt.Errorf("version %d was %s and is %s", c.Version, show(known), show(c))
	}
	l.said[c.Version] = c
	return nil
}

func same(a, b editor.Commit) bool {
	return a.Version == b.Version && a.ClientID == b.ClientID && a.Ref == b.Ref &&
		slices.EqualFunc(a.Steps, b.Steps, func(x, y json.RawMessage) bool { return bytes.Equal(x, y) })
}

func show(c editor.Commit) string {
	text, err := json.Marshal(c)
	if err != nil {
		return err.Error()
	}
	return string(text)
}

func (l *ledger) count() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.answers)
}

// hold holds what was said against the commits that are stored now, in order.
func (l *ledger) hold(stored []editor.Commit) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, c := range stored {
		if l.stored++; c.Version != l.stored {
			return fmt.Errorf("version %d stands where %d should", c.Version, l.stored)
		}
		if l.refs[c.ClientID]++; c.Ref != fmt.Sprint(l.refs[c.ClientID]) {
			return fmt.Errorf("%s's commit %s stands where its %d. should", c.ClientID, c.Ref, l.refs[c.ClientID])
		}
		if err := l.say(c); err != nil {
			return err
		}
	}
	return nil
}

// beyond is a commit that was said and of which it is not known yet whether it is stored.
func (l *ledger) beyond() (c editor.Commit, ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for version, c := range l.said {
		if version > l.stored {
			return c, true
		}
	}
	return c, false
}

// sent notes on which version a submission was made.
func (l *ledger) sent(client, ref string, version int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.bases[[2]string{client, ref}] = version
}

// rebased is how many acknowledged submissions were made on a version that was not the
// newest one.
func (l *ledger) rebased() (n int) {
	for name, version := range l.answers {
		if version > l.bases[name]+1 {
			n++
		}
	}
	return n
}

package feed

import (
	"context"
	"log/slog"
	"sync/atomic"
	"time"
)

// Batch is what the relay hands on: changes in order, and how far the feed was read with
// them.
type Batch struct {
	Head    Head
	Changes []Change
}

// Relay reads the feed as it grows and hands every change on, once and in order. A commit
// of this process wakes it; what other processes commit it finds by polling.
type Relay struct {
	log     *Log
	deliver func(Batch)
	poll    time.Duration
	report  *slog.Logger

	wake chan struct{}
	head atomic.Pointer[Head]
	// woken is when the oldest commit not yet relayed was announced, in Unix nanoseconds.
	woken atomic.Int64
	lag   atomic.Int64
}

// pollEvery is how long a change that another process committed may go unseen.
const pollEvery = 100 * time.Millisecond

// NewRelay returns a relay that begins after the newest change there is. deliver is called
// from one goroutine and must not block.
func NewRelay(ctx context.Context, l *Log, deliver func(Batch), report *slog.Logger) (*Relay, error) {
	head, err := l.Head(ctx)
	if err != nil {
		return nil, err
	}
	r := &Relay{log: l, deliver: deliver, poll: pollEvery, report: report, wake: make(chan struct{}, 1)}
	r.head.Store(&head)
	return r, nil
}

// Wake says that something was committed. It never blocks.
func (r *Relay) Wake() {
	r.woken.CompareAndSwap(0, time.Now().UnixNano())
	select {
	case r.wake <- struct{}{}:
	default:
	}
}

// Head is how far the relay has read: everything up to it was handed on.
func (r *Relay) Head() Head { return *r.head.Load() }

// Lag is how long the newest change of this process waited between its commit and its
// delivery.
func (r *Relay) Lag() time.Duration { return time.Duration(r.lag.Load()) }

// Run relays until the context ends.
func (r *Relay) Run(ctx context.Context) {
	ticker := time.NewTicker(r.poll)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-r.wake:
		case <-ticker.C:
		}
		if err := r.drain(ctx); err != nil && ctx.Err() == nil {
			r.report.Error("reading the feed failed, trying again", "error", err)
		}
	}
}

const relayLimit = 1000

func (r *Relay) drain(ctx context.Context) error {
	woken := r.woken.Swap(0)
	for {
		current := r.Head()
		head, err := r.log.Head(ctx)
		if err != nil {
			return err
		}
		if head == current {
			return nil
		}
		changes, err := r.log.After(ctx, current.Last, relayLimit)
		if err != nil {
			return err
		}
		if len(changes) > 0 {
			head.Last = changes[len(changes)-1].Offset
		}
		r.deliver(Batch{Head: head, Changes: changes})
		r.head.Store(&head)
		if woken != 0 {
			r.lag.Store(time.Now().UnixNano() - woken)
		}
		if len(changes) < relayLimit {
			return nil
		}
	}
}

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
	for polls := 0; ; {
		select {
		case <-ctx.Done():
			return
		case <-r.wake:
		case <-ticker.C:
			polls++
		}
		if err := r.drain(ctx, polls%headEvery == 0); err != nil && ctx.Err() == nil {
			r.report.Error("reading the feed failed, trying again", "error", err)
		}
	}
}

// relayLimit is how many changes are read at once, and headEvery how many polls pass between
// two looks at the head, whose epoch and floor hardly ever change.
const (
	relayLimit = 1000
	headEvery  = 10
)

// drain hands on what is new, and a new epoch or floor if it looks for them.
func (r *Relay) drain(ctx context.Context, look bool) error {
	woken := r.woken.Swap(0)
	for {
		head := r.Head()
		before := head
		if look {
			now, err := r.log.Head(ctx)
			if err != nil {
				return err
			}
			head.Epoch, head.Floor = now.Epoch, now.Floor
		}
		changes, err := r.log.After(ctx, head.Last, relayLimit)
		if err != nil {
			return err
		}
		if len(changes) > 0 {
			head.Last = changes[len(changes)-1].Offset
		}
		if head == before {
			return nil
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

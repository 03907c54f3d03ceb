package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"
)

// How readers get stuck: how many of how many, how large their kernel's buffer is, and how
// fast reports of ten kilobytes come.
const (
	readers      = 1000
	stuckReaders = readers / 10
	stuckBuffer  = 4096
	stuckEvery   = 50 * time.Millisecond
	// A round is a little longer than the hub's deadline for what a reader does not take, so
	// that the stuck ones are there for nearly all of it.
	stuckEvents = 120
	// goneAfter bounds how long is waited for the stuck to be gone.
	goneAfter = 40 * time.Second
	// maxQueue is what the hub lets wait for one reader, in bytes.
	maxQueue = 1 << 20
)

// stuckRun is a hub with its readers, and what the rounds gave.
type stuckRun struct {
	b      *bench
	hub    *hub
	swarm  *swarm
	others *crowd
	stuck  *crowd

	with, without []float64 // p99 of the others, in milliseconds
	gone          []float64 // seconds until the hub had closed the stuck ones
	queued, grown []float64 // most bytes in queues, growth of resident memory, in MiB
	frame         float64
}

// measureStuck compares what readers notice of others that stop reading with the same load
// without such.
func measureStuck(ctx context.Context, b *bench) (rows []row, err error) {
	h, err := b.newHub(ctx)
	if err != nil {
		return nil, err
	}
	s, err := b.newSwarm(2)
	if err != nil {
		return nil, errors.Join(err, h.stop())
	}
	defer func() { err = errors.Join(err, s.stop(), h.stop()) }()
	h.text = longReport()
	r := &stuckRun{b: b, hub: h, swarm: s}
	if r.others, err = r.open(ctx, "others", readers-stuckReaders, 0); err != nil {
		return nil, err
	}
	if r.stuck, err = r.open(ctx, "stuck", stuckReaders, stuckBuffer); err != nil {
		return nil, err
	}
	if _, err := r.load(ctx, b.count(40)); err != nil { // to warm up
		return nil, err
	}
	for round := range b.rounds(11) {
		for turn := range 2 {
			if (round+turn)%2 == 0 {
				err = r.undisturbed(ctx)
			} else {
				err = r.disturbed(ctx)
			}
			if err != nil {
				return nil, err
			}
		}
	}
	peak, err := peakOf(h.pid())
	return r.rows(peak), err
}

func (r *stuckRun) open(ctx context.Context, name string, size, buffer int) (*crowd, error) {
	if _, err := r.hub.position(ctx); err != nil { // what was reported before is delivered
		return nil, err
	}
	return r.swarm.open(ctx, name, r.hub.address(), size, openOptions{
		subscriptions: []subscription{{Payload: payload(longReports, slugVariable), From: r.hub.number() + 1}},
		receiveBuffer: buffer,
	})
}

// load makes events at a steady pace, whoever follows, and returns what the others received.
func (r *stuckRun) load(ctx context.Context, events int) (collected, error) {
	if err := r.others.record(ctx, r.hub.number()+1, events); err != nil {
		return collected{}, err
	}
	pace := time.NewTicker(stuckEvery)
	defer pace.Stop()
	triggered := make([]int64, 0, events)
	for range events {
		<-pace.C
		at, err := r.hub.trigger(ctx)
		if err != nil {
			return collected{}, err
		}
		triggered = append(triggered, at)
	}
	if err := r.others.await(ctx, r.hub.number()); err != nil {
		return collected{}, err
	}
	got, err := r.others.collect(ctx, triggered)
	if want := int64(events * r.others.size); err == nil && got.frames != want {
		err = fmt.Errorf("the run is void: %d frames were due and %d came", want, got.frames)
	}
	r.frame = float64(got.bytes) / float64(max(got.frames, 1))
	return got, err
}

// undisturbed measures a round in which all read. It is watched as the other is.
func (r *stuckRun) undisturbed(ctx context.Context) error {
	w := r.watch(ctx)
	got, err := r.load(ctx, r.b.count(stuckEvents))
	if err = errors.Join(err, w.end()); err != nil {
		return err
	}
	r.without = append(r.without, bySecond(got))
	return nil
}

// disturbed measures a round in which the stuck ones stop reading as it begins.
func (r *stuckRun) disturbed(ctx context.Context) error {
	before, err := rssOf(r.hub.pid())
	if err != nil {
		return err
	}
	if err := r.stuck.stall(ctx); err != nil {
		return err
	}
	w := r.watch(ctx)
	got, err := r.load(ctx, r.b.count(stuckEvents))
	if err == nil {
		err = w.awaitGone(ctx)
	}
	if err = errors.Join(err, w.end()); err != nil {
		return err
	}
	r.with = append(r.with, bySecond(got))
	r.gone = append(r.gone, w.gone.Seconds())
	r.queued = append(r.queued, w.queued/(1<<20))
	r.grown = append(r.grown, (w.rss-float64(before))/(1<<20))
	if err := r.stuck.close(ctx); err != nil {
		return err
	}
	r.stuck, err = r.open(ctx, "stuck", stuckReaders, stuckBuffer)
	return err
}

// bySecond is the median of the 99th percentiles of each second of a round, in milliseconds:
// a single hiccup of the machine does not decide.
func bySecond(got collected) float64 {
	var seconds []float64
	for window := range slices.Chunk(got.byEvent, int(time.Second/stuckEvery)) {
		seconds = append(seconds, percentile(slices.Concat(window...), 0.99)/1000)
	}
	return median(seconds)
}

// watcher looks at the hub's figures during a round.
type watcher struct {
	stop context.CancelFunc
	done sync.WaitGroup
	left chan struct{}

	queued, rss float64
	gone        time.Duration
	err         error
}

// watchEvery is how often the hub's figures are looked at.
const watchEvery = 250 * time.Millisecond

func (r *stuckRun) watch(ctx context.Context) *watcher {
	ctx, stop := context.WithCancel(ctx)
	w := &watcher{stop: stop, left: make(chan struct{})}
	began := time.Now()
	w.done.Go(func() {
		ticker := time.NewTicker(watchEvery)
		defer ticker.Stop()
		for {
			select {
			case <-ticker.C:
			case <-ctx.Done():
				return
			}
			if w.err = w.look(ctx, r, began); w.err != nil {
				return
			}
		}
	})
	return w
}

func (w *watcher) look(ctx context.Context, r *stuckRun, began time.Time) error {
	figures, err := r.hub.metrics(ctx)
	if err != nil {
		return err
	}
	rss, err := rssOf(r.hub.pid())
	if err != nil {
		return err
	}
	w.rss = max(w.rss, float64(rss))
	w.queued = max(w.queued, figures["jalon_socket_queue_bytes"])
	if w.gone == 0 && int(figures["jalon_sockets"]) <= r.others.size {
		w.gone = time.Since(began)
		close(w.left)
	}
	return nil
}

// awaitGone returns when the stuck ones are gone.
func (w *watcher) awaitGone(ctx context.Context) error {
	select {
	case <-w.left:
		return nil
	case <-time.After(goneAfter):
		return fmt.Errorf("the stuck readers are still there after %s", goneAfter)
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (w *watcher) end() error {
	w.stop()
	w.done.Wait()
	if errors.Is(w.err, context.Canceled) {
		return nil
	}
	return w.err
}

func (r *stuckRun) rows(peak int64) []row {
	p99 := compared("stuck readers: p99 of the other 900, beside the same without", "ms", r.with, r.without)
	p99.MaxRatio = 1.1
	p99.Note = fmt.Sprintf("frames of %.0f bytes, %.0f a second", r.frame, float64(time.Second)/float64(stuckEvery))
	gone := row{
		Figure: "stuck readers: all 100 gone after", Unit: "s", Ours: median(r.gone), MaxOurs: 10, OursRounds: r.gone,
	}
	queued := row{
		Figure: "stuck readers: most bytes in queues", Unit: "MiB", Ours: median(r.queued), OursRounds: r.queued,
		MaxOurs: stuckReaders * maxQueue >> 20,
	}
	grown := row{
		Figure: "stuck readers: growth of resident memory", Unit: "MiB", Ours: median(r.grown), OursRounds: r.grown,
		MaxOurs: 2 * stuckReaders * maxQueue >> 20,
		Note:    fmt.Sprintf("bound: the queues', and as much again for the collector; peak %d MiB", peak>>20),
	}
	return []row{p99, gone, queued, grown}
}

package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

// How memory is measured: sockets at the lower and the upper point, how long they idle before
// a point is read, and how many servers of each side are measured side by side. One after
// another they would take a quarter of an hour; side by side they see the same machine.
const (
	idleFew   = 2_000
	idleMany  = 10_000
	idleFor   = time.Minute
	idlePairs = 5
	// perClient keeps a client process below the bound of 20,000 open files.
	perClient = 17_000
)

// idler is a server with idle sockets.
type idler struct {
	side
	name string
	few  memoryPoint
	many memoryPoint
}

// memoryPoint is what a server holds at one point, in bytes.
type memoryPoint struct{ rss, heap, stack, kept, runtime, live float64 }

// measureMemory finds what a further idle socket with one subscription takes: the slope of
// the resident memory. Nothing is collected by force.
func measureMemory(ctx context.Context, b *bench) (rows []row, err error) {
	pairs := b.rounds(idlePairs)
	s, err := b.newSwarm((2*pairs*idleMany + perClient - 1) / perClient)
	if err != nil {
		return nil, err
	}
	all, err := b.startIdlers(ctx, pairs)
	defer func() {
		processes := []*process{}
		for _, i := range all {
			processes = append(processes, processOf(i.side))
		}
		err = errors.Join(err, s.stop(), stopThese(processes...))
	}()
	if err != nil {
		return nil, err
	}
	if err := openIdle(ctx, s, all, 0, idleFew); err != nil {
		return nil, err
	}
	if err := b.settle(ctx, s, all, func(i *idler) *memoryPoint { return &i.few }); err != nil {
		return nil, err
	}
	if err := openIdle(ctx, s, all, idleFew, idleMany); err != nil {
		return nil, err
	}
	if err := b.settle(ctx, s, all, func(i *idler) *memoryPoint { return &i.many }); err != nil {
		return nil, err
	}
	return memoryRows(all), nil
}

// startIdlers starts as many hubs as raw peers, in turn.
func (b *bench) startIdlers(ctx context.Context, pairs int) (all []*idler, err error) {
	for i := range pairs {
		h, err := b.newHub(ctx)
		if err != nil {
			return all, err
		}
		all = append(all, &idler{side: h, name: fmt.Sprintf("idle-hub-%d", i)})
		raw, err := b.newRawPeer(ctx)
		if err != nil {
			return all, err
		}
		all = append(all, &idler{side: raw, name: fmt.Sprintf("idle-raw-%d", i)})
	}
	return all, nil
}

// openIdle opens sockets until every server has so many.
func openIdle(ctx context.Context, s *swarm, all []*idler, from, to int) error {
	for _, i := range all {
		subscriptions := []subscription{{Payload: payload(dashboard, slugVariable), From: i.number() + 1}}
		if h, ok := i.side.(*hub); ok {
			since, err := h.position(ctx)
			if err != nil {
				return err
			}
			subscriptions = variants(since, h.number()+1)
		}
		name := fmt.Sprintf("%s-%d", i.name, to)
		_, err := s.open(ctx, name, i.address(), to-from, openOptions{subscriptions: subscriptions, number: from})
		if err != nil {
			return err
		}
	}
	return nil
}

// settle lets the sockets idle and reads every server's memory.
func (b *bench) settle(ctx context.Context, s *swarm, all []*idler, point func(*idler) *memoryPoint) error {
	wait := idleFor
	if b.quick {
		wait = 5 * time.Second
	}
	select {
	case <-time.After(wait):
	case <-ctx.Done():
		return ctx.Err()
	}
	errs := make([]error, len(all))
	var reading sync.WaitGroup
	for n, i := range all {
		reading.Go(func() { errs[n] = i.read(ctx, point(i)) })
	}
	reading.Wait()
	return errors.Join(append(errs, s.voided())...)
}

func (i *idler) read(ctx context.Context, into *memoryPoint) error {
	rss, err := rssOf(i.pid())
	if err != nil {
		return err
	}
	figures, err := i.metrics(ctx)
	if err != nil {
		return err
	}
	*into = memoryPoint{
		rss:     float64(rss),
		heap:    figures["go_memstats_heap_inuse_bytes"],
		stack:   figures["go_memstats_stack_inuse_bytes"],
		kept:    figures["go_memstats_heap_idle_bytes"] - figures["go_memstats_heap_released_bytes"],
		runtime: figures["go_memstats_gc_sys_bytes"] + figures["go_memstats_mspan_sys_bytes"] + figures["go_memstats_other_sys_bytes"],
		live:    figures["go_memstats_next_gc_bytes"] / 2,
	}
	return nil
}

// memoryRows makes the rows, in KiB for a socket.
func memoryRows(all []*idler) []row {
	parts := []struct {
		name string
		of   func(memoryPoint) float64
		most float64
	}{
		{"memory for an idle socket, slope of RSS from 2,000 to 10,000", func(p memoryPoint) float64 { return p.rss }, 12},
		{"of it, heap in use", func(p memoryPoint) float64 { return p.heap }, 0},
		{"of it, stacks", func(p memoryPoint) float64 { return p.stack }, 0},
		{"of it, heap freed and not yet given back", func(p memoryPoint) float64 { return p.kept }, 0},
		{"of it, the Go runtime's own", func(p memoryPoint) float64 { return p.runtime }, 0},
		{"half of the next collection's goal (live heap and stacks)", func(p memoryPoint) float64 { return p.live }, 0},
	}
	var rows []row
	for _, part := range parts {
		r := bySide(part.name, "KiB", all, func(i *idler) float64 {
			return (part.of(i.many) - part.of(i.few)) / (idleMany - idleFew) / 1024
		})
		r.MaxOurs = part.most
		rows = append(rows, r)
	}
	return append(rows, bySide("resident memory with 10,000 idle sockets", "MiB", all, func(i *idler) float64 {
		return i.many.rss / (1 << 20)
	}))
}

// bySide makes a row of a value of each server. Hubs and raw peers take turns in the list.
func bySide(figure, unit string, all []*idler, of func(*idler) float64) row {
	var values [2][]float64
	for n, i := range all {
		values[n%2] = append(values[n%2], of(i))
	}
	return compared(figure, unit, values[0], values[1])
}

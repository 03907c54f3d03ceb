package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// side is a server that sends numbered events to whoever subscribes.
type side interface {
	address() string
	pid() int
	// trigger makes the next event and returns when it was asked for.
	trigger(ctx context.Context) (at int64, err error)
	// number is the newest event's.
	number() int
	metrics(ctx context.Context) (map[string]float64, error)
}

// station is a server with its subscribers.
type station struct {
	side
	crowd *crowd
	size  int
	// cpu is what each round took for an event, in microseconds, and p99 when 99 of 100
	// deliveries had arrived, in milliseconds.
	cpu, p99 []float64
	// frame is the size of an answer with its header, in bytes.
	frame float64
}

// Sizes of the audience, and how an audience of each is measured.
const (
	fewer = 1000
	more  = 5000
	// apart is the least time between two events.
	apart = 50 * time.Millisecond
)

// measureDelivery compares the hub with raw gorilla writes at both sizes.
func measureDelivery(ctx context.Context, b *bench) ([]row, error) {
	s, err := b.newSwarm(2)
	if err != nil {
		return nil, err
	}
	stations, hubs, err := b.openStations(ctx, s)
	if err != nil {
		return nil, errors.Join(err, s.stop())
	}
	executed, events, err := deliveryRounds(ctx, b, stations, hubs)
	ended := s.stop()
	for _, pair := range stations {
		for _, st := range pair {
			ended = errors.Join(ended, stopThese(processOf(st.side)))
		}
	}
	if err := errors.Join(err, ended); err != nil {
		return nil, err
	}
	return deliveryRows(stations, executed, events), nil
}

func processOf(s side) *process {
	switch s := s.(type) {
	case *hub:
		return s.process
	case *rawPeer:
		return s.process
	}
	return nil
}

// openStations starts a hub and a raw peer for each size, with all subscribers: pairs of ours
// and the peer.
func (b *bench) openStations(ctx context.Context, s *swarm) (pairs [2][2]*station, hubs []*hub, err error) {
	for i, size := range []int{fewer, more} {
		h, err := b.newHub(ctx)
		if err != nil {
			return pairs, hubs, err
		}
		hubs = append(hubs, h)
		ours, err := openStation(ctx, s, h, fmt.Sprintf("hub-%d", size), size)
		if err != nil {
			return pairs, hubs, err
		}
		sample, err := sampleOf(ctx, ours)
		if err != nil {
			return pairs, hubs, err
		}
		raw, err := b.newRawPeer(ctx)
		if err != nil {
			return pairs, hubs, err
		}
		if !raw.imitate(sample, h.number()) {
			return pairs, hubs, fmt.Errorf("the hub sent what cannot be imitated: %s", sample)
		}
		peer, err := openStation(ctx, s, raw, fmt.Sprintf("raw-%d", size), size)
		if err != nil {
			return pairs, hubs, err
		}
		pairs[i] = [2]*station{ours, peer}
	}
	return pairs, hubs, nil
}

// openStation opens the subscribers of a server. Those of a hub ask in different ways.
func openStation(ctx context.Context, s *swarm, of side, name string, size int) (*station, error) {
	subscriptions := []subscription{{Payload: payload(dashboard, slugVariable), From: of.number() + 1}}
	if h, ok := of.(*hub); ok {
		since, err := h.position(ctx)
		if err != nil {
			return nil, err
		}
		subscriptions = variants(since, h.number()+1)
	}
	c, err := s.open(ctx, name, of.address(), size, openOptions{subscriptions: subscriptions})
	return &station{side: of, crowd: c, size: size}, err
}

// sampleOf makes one event and returns what a subscriber got.
func sampleOf(ctx context.Context, st *station) (string, error) {
	got, err := st.burst(ctx, 1)
	return got.sample, err
}

// burst makes events, each when the one before has reached everybody and not too soon.
func (st *station) burst(ctx context.Context, events int) (collected, error) {
	if err := st.crowd.record(ctx, st.number()+1, events); err != nil {
		return collected{}, err
	}
	pace := time.NewTicker(apart)
	defer pace.Stop()
	triggered := make([]int64, 0, events)
	for range events {
		<-pace.C
		at, err := st.trigger(ctx)
		if err != nil {
			return collected{}, err
		}
		triggered = append(triggered, at)
		if err := st.crowd.await(ctx, st.number()); err != nil {
			return collected{}, err
		}
	}
	return st.crowd.collect(ctx, triggered)
}

// round measures a burst.
func (st *station) round(ctx context.Context, events int) error {
	before, err := cpuOf(st.pid())
	if err != nil {
		return err
	}
	got, err := st.burst(ctx, events)
	if err != nil {
		return err
	}
	after, err := cpuOf(st.pid())
	if err != nil {
		return err
	}
	if want := int64(events * st.size); got.frames != want {
		return fmt.Errorf("the run is void: %d frames were due and %d came", want, got.frames)
	}
	st.cpu = append(st.cpu, float64((after-before).Nanoseconds())/1000/float64(events))
	st.p99 = append(st.p99, percentile(got.latencies, 0.99)/1000)
	st.frame = float64(got.bytes) / float64(got.frames)
	return nil
}

// deliveryRounds alternates the sides and returns how many executions and events the hubs
// counted.
func deliveryRounds(ctx context.Context, b *bench, pairs [2][2]*station, hubs []*hub) (executed, events float64, err error) {
	perSize := [2]int{b.count(40), b.count(24)}
	for i, pair := range pairs {
		for _, st := range pair {
			if _, err := st.burst(ctx, perSize[i]/2); err != nil { // to warm up
				return 0, 0, err
			}
		}
	}
	before, err := executions(ctx, hubs)
	if err != nil {
		return 0, 0, err
	}
	rounds := b.rounds(9)
	for round := range rounds {
		for i, pair := range pairs {
			for turn := range pair {
				if err := pair[(turn+round)%2].round(ctx, perSize[i]); err != nil {
					return 0, 0, err
				}
			}
		}
	}
	after, err := executions(ctx, hubs)
	return after - before, float64(rounds * (perSize[0] + perSize[1])), err
}

func executions(ctx context.Context, hubs []*hub) (sum float64, err error) {
	for _, h := range hubs {
		figures, err := h.metrics(ctx)
		if err != nil {
			return 0, err
		}
		sum += figures[executionsTotal]
	}
	return sum, nil
}

// deliveryRows makes the rows. Beside each other are a hub's whole processor time, with the
// mutation, the commit and the execution, and the raw peer's, with its trigger.
func deliveryRows(pairs [2][2]*station, executed, events float64) []row {
	var rows []row
	for i, limit := range []float64{1.4, 1.2} {
		ours, peer := pairs[i][0], pairs[i][1]
		r := compared(fmt.Sprintf("CPU for a delivery, %d subscribers, all included", ours.size), "µs",
			scaled(ours.cpu, 1/float64(ours.size)), scaled(peer.cpu, 1/float64(peer.size)))
		r.MaxRatio = limit
		r.Note = fmt.Sprintf("frames of %.0f and %.0f bytes", ours.frame, peer.frame)
		rows = append(rows, r)
	}
	slope := compared("CPU for a delivery, slope from 1,000 to 5,000", "µs",
		slopes(pairs[0][0], pairs[1][0]), slopes(pairs[0][1], pairs[1][1]))
	slope.MaxRatio = 1.15
	burst := compared(fmt.Sprintf("burst p99, %d subscribers", more), "ms", pairs[1][0].p99, pairs[1][1].p99)
	burst.MaxRatio = 1.3
	small := compared(fmt.Sprintf("burst p99, %d subscribers", fewer), "ms", pairs[0][0].p99, pairs[0][1].p99)
	counted := row{
		Figure: "executions for an event, in these rounds", Ours: executed / events, MaxOurs: 1,
		Note: fmt.Sprintf("%.0f for %.0f events", executed, events), Failed: executed < events,
	}
	return append(rows, slope, burst, small, counted)
}

func slopes(small, large *station) []float64 {
	out := make([]float64, len(small.cpu))
	for i := range out {
		out[i] = (large.cpu[i] - small.cpu[i]) / float64(large.size-small.size)
	}
	return out
}

func scaled(values []float64, by float64) []float64 {
	out := make([]float64, len(values))
	for i, v := range values {
		out[i] = v * by
	}
	return out
}

package main

import (
	"context"
	"errors"
	"fmt"
)

// measureExecutions counts how often an event is executed for subscribers who ask for the
// same in different ways, a part of whom come back after they missed some events.
func measureExecutions(ctx context.Context, b *bench) (rows []row, err error) {
	h, err := b.newHub(ctx)
	if err != nil {
		return nil, err
	}
	s, err := b.newSwarm(2)
	if err != nil {
		return nil, errors.Join(err, h.stop())
	}
	defer func() { err = errors.Join(err, s.stop(), h.stop()) }()
	const missed = 3
	early, err := h.position(ctx)
	if err != nil {
		return nil, err
	}
	subscriptions := variants(early, h.number()+1)
	for range missed {
		if _, err := h.trigger(ctx); err != nil {
			return nil, err
		}
	}
	// Those who say since when have three events to catch up with; the others begin now.
	for i := range subscriptions {
		if !holdsPosition(subscriptions[i], early) {
			subscriptions[i].From = h.number() + 1
		}
	}
	late, err := h.position(ctx)
	if err != nil {
		return nil, err
	}
	subscriptions = append(subscriptions, variants(late, h.number()+1)...)
	before, err := h.metrics(ctx)
	if err != nil {
		return nil, err
	}
	c, err := s.open(ctx, "mixed", h.address(), fewer, openOptions{subscriptions: subscriptions})
	if err != nil {
		return nil, err
	}
	st := &station{side: h, crowd: c, size: fewer}
	events := b.count(30)
	if _, err := st.burst(ctx, events); err != nil {
		return nil, err
	}
	after, err := h.metrics(ctx)
	if err != nil {
		return nil, err
	}
	executed := after[executionsTotal] - before[executionsTotal]
	return []row{{
		Figure: "executions for an event, asked for in 14 ways", Ours: executed / float64(missed+events), MaxOurs: 1,
		Failed: executed < float64(missed+events) || after["jalon_subscription_groups"] != 1,
		Note: fmt.Sprintf("%.0f for %d events, %d of them caught up with; %.0f group of %.0f subscribers, %.0f answers replayed",
			executed, missed+events, missed, after["jalon_subscription_groups"], after["jalon_subscribers"],
			after["jalon_subscription_replayed_total"]-before["jalon_subscription_replayed_total"]),
	}}, nil
}

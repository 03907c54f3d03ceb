package main

import (
	"context"
	"fmt"
	"time"
)

func peerP99(r result) float64 { return r.PeerP99 }
func peerP50(r result) float64 { return r.PeerP50 }
func ackP99(r result) float64  { return r.AckP99 }
func worst(r result) float64   { return r.WorstAckP99 }
func first(r result) float64   { return r.FirstAckP99 }

// twenty: what a durable commit costs in time beside a server that does not wait for a disk.
func twenty(ctx context.Context, b *bench) error {
	sides, err := b.compare(ctx, []string{"jalon", "hocuspocus"}, 20, 0, 7, 5)
	if err != nil {
		return err
	}
	ours, peer := sides[0], sides[1]
	b.rows = append(b.rows, row{
		figure: "20 editors, key to peer p99", unit: "ms", ours: ours.median(peerP99), peer: peer.median(peerP99),
		limit: peer.median(peerP99) + 10, note: fmt.Sprintf("p50 %.2f and %.2f", ours.median(peerP50), peer.median(peerP50)),
	}, row{figure: "20 editors, key to durable acknowledgement p99", unit: "ms", ours: ours.median(ackP99)})
	return nil
}

func fifty(ctx context.Context, b *bench) error {
	sides, err := b.compare(ctx, []string{"jalon", "hocuspocus", "raw"}, 50, 0, 5, 5)
	if err != nil {
		return err
	}
	ours, peer, raw := sides[0], sides[1], sides[2]
	b.rows = append(b.rows, row{
		figure: "50 editors, server CPU for an edit", unit: "µs", ours: median(ours.cpu), peer: median(peer.cpu), limit: median(peer.cpu) / 2,
		note: fmt.Sprintf("raw gorilla, a write for each socket and edit: %.2f", median(raw.cpu)),
	}, row{
		figure: "50 editors, key to peer p99", unit: "ms", ours: ours.median(peerP99), peer: peer.median(peerP99), limit: 60,
		note: fmt.Sprintf("p50 %.2f and %.2f", ours.median(peerP50), peer.median(peerP50)),
	})
	return nil
}

func hundred(ctx context.Context, b *bench) error {
	sides, err := b.compare(ctx, []string{"jalon"}, 100, 0, 5, 6)
	if err != nil {
		return err
	}
	ours := sides[0]
	b.rows = append(b.rows,
		row{figure: "100 editors, key to peer p99", unit: "ms", ours: ours.median(peerP99), limit: 150, note: fmt.Sprintf("p50 %.2f, CPU %.0f µs an edit", ours.median(peerP50), median(ours.cpu))},
		// Nobody is starved: whoever waits longest does not wait twice what all may.
		row{figure: "100 editors, p99 to acknowledgement of who waits longest", unit: "ms", ours: ours.median(worst), limit: 300})
	return nil
}

// delayed: everything takes 300 ms to the first of 20 editors, and 300 ms back.
func delayed(ctx context.Context, b *bench) error {
	sides, err := b.compare(ctx, []string{"jalon"}, 20, 300*time.Millisecond, 3, 15)
	if err != nil {
		return err
	}
	b.rows = append(b.rows, row{
		figure: "one of 20 editors, 300 ms away: key to acknowledgement p99", unit: "ms", ours: sides[0].median(first), limit: 3000,
		note: "600 ms there and back",
	})
	return nil
}

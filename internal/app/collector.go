package app

import (
	"context"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// leastGoal is the heap at which the garbage collector begins, however little of it is live.
// Left alone, a hub with a small heap collects at every request or two, which costs a
// quarter of its processor time; above this size Go's own rule holds.
const leastGoal = 48 << 20

// tuneEvery is how often the rule is looked at.
const tuneEvery = 5 * time.Second

// tuneCollector keeps the collector's goal from falling below leastGoal. The operator's own
// GOGC or GOMEMLIMIT win.
func tuneCollector(ctx context.Context) {
	if usual := debug.SetGCPercent(100); usual != 100 {
		debug.SetGCPercent(usual)
		return
	}
	ticker := time.NewTicker(tuneEvery)
	defer ticker.Stop()
	for {
		debug.SetGCPercent(percentFor(leastGoal))
		select {
		case <-ctx.Done():
			debug.SetGCPercent(100)
			return
		case <-ticker.C:
		}
	}
}

// percentFor is the GOGC that gives a goal: the goal is what is live, and that many percent
// of what is live, of the stacks and of the globals on top (go.dev/doc/gc-guide).
func percentFor(goal uint64) int {
	samples := []metrics.Sample{
		{Name: "/gc/heap/live:bytes"}, {Name: "/gc/scan/stack:bytes"}, {Name: "/gc/scan/globals:bytes"},
	}
	metrics.Read(samples)
	live := samples[0].Value.Uint64()
	roots := live + samples[1].Value.Uint64() + samples[2].Value.Uint64()
	if live >= goal || roots == 0 {
		return 100
	}
	return min(max(100, int((goal-live)*100/roots)), 1000)
}

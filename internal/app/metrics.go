package app

import (
	"net/http"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metricsHandler answers /metrics. Figures only: nothing in them names a person, a plan or
// an address.
func (a *App) metricsHandler() http.Handler {
	r := prometheus.NewRegistry()
	r.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	counter := func(name, help string, value func() int64) {
		r.MustRegister(prometheus.NewCounterFunc(prometheus.CounterOpts{Name: name, Help: help},
			func() float64 { return float64(value()) }))
	}
	gauge := func(name, help string, value func() float64) {
		r.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, value))
	}
	g, s, relay := &a.groups.Counts, &a.sockets.Counts, a.relay.Load()
	counter("jalon_subscription_executions_total", "Events executed, once for each group of subscribers.", g.Executions.Load)
	counter("jalon_subscription_deliveries_total", "Answers given to subscribers.", g.Deliveries.Load)
	counter("jalon_subscription_replayed_total", "Answers given to subscribers who came back.", g.Replayed.Load)
	gauge("jalon_subscription_groups", "Groups of subscribers who ask for the same and see the same.",
		func() float64 { return float64(g.Groups.Load()) })
	gauge("jalon_subscribers", "Subscriptions under way.", func() float64 { return float64(g.Members.Load()) })
	gauge("jalon_sockets", "Open WebSockets.", func() float64 { return float64(s.Sockets.Load()) })
	gauge("jalon_event_streams", "Subscriptions under way as server-sent events.",
		func() float64 { return float64(a.graphql.Streams()) })
	gauge("jalon_socket_queue_bytes", "Bytes that wait for readers of WebSockets.",
		func() float64 { return float64(s.QueueBytes.Load()) })
	drafts := &a.drafts.Counts
	counter("jalon_draft_commits_total", "Commits made to drafts.", drafts.Commits.Load)
	counter("jalon_draft_batches_total", "Transactions that these commits shared.", drafts.Batches.Load)
	counter("jalon_draft_refused_total", "Submissions to drafts that were not taken.", drafts.Refused.Load)
	counter("jalon_draft_overtaken_total", "Batches prepared anew because somebody else was faster.", drafts.Overtaken.Load)
	counter("jalon_draft_opened_total", "Drafts read into memory, or at an earlier version.", drafts.Opened.Load)
	counter("jalon_draft_replayed_total", "Commits applied to snapshots for that.", drafts.Replayed.Load)
	counter("jalon_slow_readers_total", "WebSockets closed because their reader could not follow.", s.SlowReaders.Load)
	counter("jalon_sockets_refused_total", "WebSocket handshakes refused for want of room.", s.Refused.Load)
	gauge("jalon_feed_offset", "Offset of the newest change that was delivered.",
		func() float64 { return float64(relay.Head().Last) })
	gauge("jalon_feed_lag_seconds", "How long the newest change waited between its commit and its delivery.",
		func() float64 { return relay.Lag().Seconds() })
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(r, promhttp.HandlerOpts{}))
	return mux
}

// Command bench measures the figures that are promised, each beside a peer in the same run,
// and ends with 1 when one is missed. `make bench` runs it.
//
// The hub under test is the release binary with its default flags, started on a
// demonstration of its own; the peers are this program itself, started again in another
// role: a raw gorilla/websocket server, and hand-written SQL. Two client processes hold the
// sockets and check every sequence number: one frame that is missing, comes twice or is not
// the subscriber's own voids the run. Sides alternate within each round, there are at least
// five rounds, and medians are compared. The processor time of a server is user and system
// time from /proc. Everything stays on the loopback interface and ends with the run.
package main

// Package live carries committed changes to whoever listens: topics, the hub between the
// feed's relay and its listeners, and what a subscription's resolver returns. It knows
// neither entities nor sockets.
package live

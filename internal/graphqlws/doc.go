// Package graphqlws speaks the graphql-transport-ws protocol over WebSockets
// (github.com/enisdenjo/graphql-ws, PROTOCOL.md). One goroutine reads each socket; writes go
// straight to the kernel where it takes them, and only what it refuses gets a goroutine with
// a deadline. Queues are bounded in bytes; who cannot follow is closed with 1013 and may
// resume. One timing wheel pings all sockets.
package graphqlws

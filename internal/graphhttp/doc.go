// Package graphhttp answers GraphQL over HTTP: POST and GET as the GraphQL-over-HTTP
// specification says, and server-sent events in the distinct-connections mode of
// github.com/enisdenjo/graphql-sse. Malformed bodies are neither echoed nor logged.
package graphhttp

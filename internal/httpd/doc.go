// Package httpd is the public HTTP server: routes, security headers, sessions, the language
// of the answer, the web app's files, health. GraphQL arrives as plain handlers.
package httpd

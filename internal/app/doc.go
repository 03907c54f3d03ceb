// Package app is the whole program as a value: it opens the database, joins the domains,
// starts the workers and serves. The commands start it, and so do the end-to-end tests.
package app

// Package testkit is what tests share: fresh databases on SQLite and PostgreSQL, viewers,
// clocks and socket clients. Only test files import it.
package testkit

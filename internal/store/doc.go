// Package store opens the database, applies its migrations and is the one door for writes.
//
// Jalon runs on SQLite, embedded, or on PostgreSQL; every caller sees the same Store. All
// writes go through [Store.Write], which carries out the closures of many callers in one
// transaction, each in a savepoint of its own, and answers them after one commit. When Write
// returns nil, the change is on disk.
package store

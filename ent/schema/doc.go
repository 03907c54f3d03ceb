// Package schema is Jalon's data model: one entity a file. Everything under ent/ beside
// this folder is generated from it.
package schema

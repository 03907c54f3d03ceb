// Package wire reads the JSON that strangers send. It is stricter than encoding/json, which
// silently puts U+FFFD in the place of what is not Unicode: a person's words would be kept
// otherwise than they were written, and nobody would be told.
package wire

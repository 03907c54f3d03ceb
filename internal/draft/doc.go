// Package draft is the authority over live documents. Editors send ProseMirror steps made on
// the version that they know; the authority moves them over what came since, applies and
// checks them, commits them durably, and answers with the steps as they were committed. One
// document is served at a time, in one order, and nothing is answered or told before it is
// on disk. The rules stand in SPEC.md; tests carry their numbers.
package draft

// Package prosemirror holds ProseMirror documents on the server: it reads,
// checks, changes and writes them exactly as the npm packages do, and refuses
// what those let pass but a shared document must never hold.
//
// The rules are numbered in SPEC.md beside this file. The behaviour is that of
// prosemirror-model 1.25.13, prosemirror-transform 1.12.6 and
// prosemirror-collab 1.3.1, proved by the differential test; the refusals that
// go beyond them are the guards of SPEC.md, section 2.
//
// # Positions
//
// A position counts tokens from the start of the document's content: one for
// each UTF-16 code unit of text, one for each leaf node, and one each for the
// start and the end of any other node. Sizes and offsets use the same unit.
// Only text is stored as UTF-8.
//
// # Values
//
// Nodes, marks, slices, steps and maps never change once made and may be shared
// between goroutines. A changed document shares all unchanged nodes with the
// one before it. Attribute values are nil, bool, float64, string or [JSON].
//
// # Trust
//
// A document from [Schema.ParseDocument] conforms to its schema, and applying a
// step to such a document gives another such document or an error. Whoever
// builds nodes by hand calls [Node.Check] before relying on them.
//
// # Errors
//
// Refused input is reported as [*Error], which says why and where; a schema
// that cannot be compiled as [*SchemaError]; a fault inside this package as
// [*PanicError], never as a panic. No function changes what it was given, so
// after an error everything is as it was.
package prosemirror

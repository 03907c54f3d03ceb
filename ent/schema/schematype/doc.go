// Package schematype holds the value types that entities are made of: ids, bilingual
// texts, promised dates and enumerations. It knows nothing of the rest of Jalon, so
// that the model, the domain packages and the API can all share its types.
package schematype

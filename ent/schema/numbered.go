package schema

import "entgo.io/ent/dialect/entsql"

// numberedByHand keeps the database from drawing a row's number: the feed gives it.
var numberedByHand = entsql.Annotation{Incremental: new(bool)}

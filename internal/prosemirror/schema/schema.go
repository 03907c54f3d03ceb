// Package schema holds Jalon's document schema: one JSON file that the server
// and the web app read alike. It is the only part of the engine that knows what
// a draft of an action plan looks like.
package schema

import (
	_ "embed"
	"sync"

	"jalon/internal/prosemirror"
)

//go:embed jalon.json
var file []byte

// Version is the version of the schema file. Documents are stored with it; it
// grows when a document of before could be refused, or would mean something
// else.
const Version = 1

// File gives a copy of the schema file, for clients that compile it themselves.
func File() []byte { return append([]byte(nil), file...) }

// Jalon compiles the schema with the default limits. It does so once; a faulty
// file is a fault of the build and panics.
var Jalon = sync.OnceValue(func() *prosemirror.Schema {
	s, err := prosemirror.CompileSchema(file, prosemirror.DefaultLimits())
	if err != nil {
		panic(err)
	}
	return s
})

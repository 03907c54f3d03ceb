//go:build ignore

// Command entc generates the code under ent/ from the model in ent/schema.
package main

import (
	"log"

	"entgo.io/ent/entc"
	"entgo.io/ent/entc/gen"
)

func main() {
	config := &gen.Config{
		Target:  "./ent",
		Package: "jalon/ent",
		Features: []gen.Feature{
			gen.FeaturePrivacy,
			gen.FeatureIntercept,
			gen.FeatureSnapshot,
			gen.FeatureVersionedMigration,
			gen.FeatureExecQuery,
		},
	}
	if err := entc.Generate("./ent/schema", config); err != nil {
		log.Fatalf("generating from the model: %v", err)
	}
}

//go:build ignore

// Command gqlgen generates the code under graph/generated and graph/model from the schema.
package main

import (
	"fmt"
	"io"
	"log"
	"os"

	"github.com/99designs/gqlgen/api"
	"github.com/99designs/gqlgen/codegen"
	"github.com/99designs/gqlgen/codegen/config"
)

// inOrder makes the fields of an object resolve one after the other. Our loaders batch by
// what was announced, not by who asks at the same time, and a goroutine for each field costs
// more than most fields do.
type inOrder struct{}

func (inOrder) Name() string { return "inOrder" }

func (inOrder) GenerateCode(data *codegen.Data) error {
	for _, object := range data.Objects {
		object.DisableConcurrency = true
	}
	return nil
}

func main() {
	log.SetOutput(io.Discard) // gqlgen tells of every resolver that it finds
	cfg, err := config.LoadConfig("gqlgen.yml")
	if err == nil {
		err = api.Generate(cfg, api.AddPlugin(inOrder{}))
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "generating from the schema: %v\n", err)
		os.Exit(1)
	}
}

//go:build ignore

// Command gqlgen generates the code under graph/generated and graph/model from the schema.
package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"

	"github.com/99designs/gqlgen/api"
	"github.com/99designs/gqlgen/codegen"
	"github.com/99designs/gqlgen/codegen/config"
	"golang.org/x/tools/imports"
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

// listsInOrder does the same for the elements of lists, for which gqlgen has no setting.
func listsInOrder(folder string) error {
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return err
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		ordered := bytes.ReplaceAll(source, []byte("graphql.MarshalSliceConcurrently(ctx, len(v), 0, false, "), []byte("scalar.MarshalList(ctx, len(v), "))
		if bytes.Equal(source, ordered) {
			continue
		}
		if ordered, err = imports.Process(file, ordered, nil); err != nil {
			return err
		}
		if err := os.WriteFile(file, ordered, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	log.SetOutput(io.Discard) // gqlgen tells of every resolver that it finds
	cfg, err := config.LoadConfig("gqlgen.yml")
	if err == nil {
		err = api.Generate(cfg, api.AddPlugin(inOrder{}))
	}
	if err == nil {
		err = listsInOrder("graph/generated")
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "generating from the schema: %v\n", err)
		os.Exit(1)
	}
}

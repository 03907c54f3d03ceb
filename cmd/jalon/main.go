// Command jalon is the hub: it serves, and does the operator's work.
package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"

	"jalon/internal/app"
	"jalon/internal/config"
)

type cli struct {
	Serve   serveCommand   `cmd:"" help:"Serve the hub: API, web app and workers."`
	Import  importCommand  `cmd:"" help:"Bring data in."`
	Migrate migrateCommand `cmd:"" help:"Bring the database's schema up to date."`
	Version versionCommand `cmd:"" help:"Say which version this is."`
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "jalon:", err)
		os.Exit(1)
	}
}

func run() error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	var c cli
	parsed := kong.Parse(&c, kong.Name("jalon"), kong.UsageOnError(),
		kong.Description("A collaboration hub for open-government action plans, live and in both official languages."),
		kong.BindTo(ctx, (*context.Context)(nil)))
	return parsed.Run()
}

type serveCommand struct {
	config.Serve
}

// Run serves until it is told to stop.
func (c *serveCommand) Run(ctx context.Context) error {
	log := slog.New(slog.NewTextHandler(os.Stderr, nil))
	if c.LogFormat == "json" {
		log = slog.New(slog.NewJSONHandler(os.Stderr, nil))
	}
	return app.Serve(ctx, c.Serve, log, os.Stdout)
}

type importCommand struct {
	NAP importNAP `cmd:"" name:"nap" help:"Make a plan of a code list of the official tracker; done again, it changes nothing."`
}

type importNAP struct {
	config.Database

	File string `arg:"" type:"existingfile" help:"The code list, for example nap4-indicators.json."`
}

// Run imports the file and says what it found and did.
func (c *importNAP) Run(ctx context.Context) error {
	return app.Command(ctx, c.Database, func(a *app.App) error {
		done, err := a.ImportNAP(ctx, c.File)
		if err != nil {
			return err
		}
		fmt.Printf("%d commitments, %d milestones, %d indicators; %d records made or changed\n",
			done.Commitments, done.Milestones, done.Indicators, done.Changed)
		return nil
	})
}

type migrateCommand struct {
	config.Database
}

// Run applies what is missing.
func (c *migrateCommand) Run(ctx context.Context) error {
	return app.Command(ctx, c.Database, func(*app.App) error {
		fmt.Println("the schema is up to date")
		return nil
	})
}

// version is set when a release is built.
var version = "development"

type versionCommand struct{}

// Run prints the version.
func (versionCommand) Run() error {
	_, err := fmt.Println("jalon", version)
	return err
}

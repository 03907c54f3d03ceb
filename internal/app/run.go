package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"

	"jalon/internal/config"
	"jalon/internal/demo"
)

// Serve runs the hub until the context ends. Where it is reached, and in demonstration mode
// the tokens to try it with, it says on out.
func Serve(ctx context.Context, c config.Serve, log *slog.Logger, out io.Writer) (err error) {
	a, err := New(ctx, c, log)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	if err := a.Start(); err != nil {
		return err
	}
	a.announce(out)
	<-ctx.Done()
	log.Info("stopping")
	return nil
}

func (a *App) announce(out io.Writer) {
	say := func(format string, args ...any) {
		_, _ = fmt.Fprintf(out, format+"\n", args...) // nobody may be reading
	}
	say("Jalon is at %s", a.URL)
	say("  GraphQL   %s/graphql", a.URL)
	say("  GraphiQL  %s/graphiql", a.URL)
	if a.MetricsURL != "" {
		say("  Figures   %s", a.MetricsURL)
	}
	if !a.config.Demo {
		return
	}
	say("Demonstration: sign in at %s/en/sign-in, or send Authorization: Bearer TOKEN", a.URL)
	for _, p := range demo.Personas {
		say("  %-17s %s", p.Token, p.Name.EN)
	}
}

// Command opens the hub without serving it, for an operator's command, and closes it after.
// A data folder that a served hub holds is refused.
func Command(ctx context.Context, d config.Database, run func(*App) error) (err error) {
	a, err := New(ctx, config.Serve{Database: d, Addr: "127.0.0.1:0"}, slog.New(slog.NewTextHandler(os.Stderr, nil)))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	return run(a)
}

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"jalon/ent/plan"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/account"
	"jalon/internal/feed"
	"jalon/internal/store"

	_ "jalon/ent/runtime" // the model's policies
)

// side is a server with its editors in a process of their own.
type side struct {
	name         string
	server, load *process
	// cpu is what an edit took of the server, in microseconds.
	cpu     []float64
	results []result
}

// maxPeople is how many people may write in the demonstrations that are measured.
const maxPeople = 100

func tokenOf(i int) string { return fmt.Sprintf("bench-editor-%d", i) }

// folder makes a demonstration in a folder, changed by a function before it is served.
func (b *bench) demonstration(ctx context.Context, change func(context.Context, *store.Store, string) error) (folder string, err error) {
	if folder, err = os.MkdirTemp(b.folder, "data-"); err != nil {
		return "", err
	}
	p, _, err := b.serve(ctx, folder)
	if err != nil {
		return "", err
	}
	if err := p.stop(); err != nil {
		return "", err
	}
	s, err := store.Open(ctx, store.Options{URL: "sqlite:" + filepath.Join(folder, "jalon.db"), Seal: feed.Seal})
	if err != nil {
		return "", err
	}
	planID, err := s.Read().Plan.Query().Where(plan.Slug("nap4")).OnlyID(rule.AsSystem(ctx, "the bench finds its plan"))
	if err == nil {
		err = change(ctx, s, planID)
	}
	return folder, errors.Join(err, s.Close())
}

// people lets as many people write as there are editors.
func people(ctx context.Context, s *store.Store, planID string) error {
	accounts := account.New(s, time.Now)
	for i := range maxPeople {
		name := fmt.Sprint("Editor ", i+1)
		_, _, err := accounts.MakePersona(ctx, planID, account.Persona{
			Name: schematype.NewText(name, name), Role: access.Champion, Organization: "cs-research", Token: tokenOf(i),
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// serve starts the hub on a folder and returns where it is.
func (b *bench) serve(ctx context.Context, folder string) (*process, string, error) {
	p, err := start(ctx, b.jalon, "serve", "--demo", "--data", folder, "--addr", "127.0.0.1:0", "--metrics-addr", "")
	if err != nil {
		return nil, "", err
	}
	address, err := p.line("Jalon is at http://")
	return p, address, err
}

// open starts a server of a side and connects its editors.
func (b *bench) open(ctx context.Context, name string, editors int, delay time.Duration) (s *side, err error) {
	s = &side{name: name}
	o := order{Side: name, Editors: editors, Delay: delay}
	switch name {
	case "jalon":
		folder, err := b.demonstration(ctx, people)
		if err != nil {
			return nil, err
		}
		if s.server, o.Address, err = b.serve(ctx, folder); err != nil {
			return nil, err
		}
		for i := range editors {
			o.Tokens = append(o.Tokens, tokenOf(i))
		}
	case "hocuspocus":
		if s.server, err = start(ctx, "node", "internal/bench/drafts/hocuspocus/server.mjs"); err != nil {
			return nil, err
		}
		o.Address, err = s.server.line("")
	case "raw":
		if s.server, err = start(ctx, b.self, "raw"); err != nil {
			return nil, err
		}
		o.Address, err = s.server.line("")
	}
	if err != nil {
		return nil, err
	}
	if s.load, err = start(ctx, b.self, "load"); err != nil {
		return nil, err
	}
	var r result
	if err := s.load.ask(o, &r); err != nil || r.Failed != "" {
		return nil, fmt.Errorf("connecting to %s: %w %s", name, err, r.Failed)
	}
	return s, nil
}

// round lets the editors write for a while.
func (s *side) round(long time.Duration) error {
	before, err := cpuOf(s.server.cmd.Process.Pid)
	if err != nil {
		return err
	}
	var r result
	if err := s.load.ask(order{Round: long}, &r); err != nil {
		return err
	}
	if r.Failed != "" {
		return fmt.Errorf("the run is void, %s: %s", s.name, r.Failed)
	}
	after, err := cpuOf(s.server.cmd.Process.Pid)
	if err != nil {
		return err
	}
	s.cpu = append(s.cpu, float64((after-before).Microseconds())/float64(r.Keys))
	s.results = append(s.results, r)
	fmt.Printf("%-10s %5d keys  peer p50 %6.2f p99 %7.2f  acknowledged p50 %6.2f p99 %7.2f  CPU %4.0f µs\n",
		s.name, r.Keys, r.PeerP50, r.PeerP99, r.AckP50, r.AckP99, s.cpu[len(s.cpu)-1])
	return nil
}

func (s *side) close() error { return errors.Join(s.load.stop(), s.server.stop()) }

// median is the middle of what the rounds gave.
func (s *side) median(of func(result) float64) float64 {
	var list []float64
	for _, r := range s.results {
		list = append(list, of(r))
	}
	return median(list)
}

// compare lets sides write in turns, each first in its turn, after a round that does not count.
func (b *bench) compare(ctx context.Context, names []string, editors int, delay time.Duration, rounds, seconds int) (sides []*side, err error) {
	defer func() {
		for _, s := range sides {
			err = errors.Join(err, s.close())
		}
	}()
	for _, name := range names {
		s, err := b.open(ctx, name, editors, delay)
		if err != nil {
			return sides, err
		}
		sides = append(sides, s)
		if err := s.round(2 * time.Second); err != nil {
			return sides, err
		}
		s.cpu, s.results = nil, nil
	}
	for round := range b.rounds(rounds) {
		for turn := range sides {
			if err := sides[(turn+round)%len(sides)].round(b.seconds(seconds)); err != nil {
				return sides, err
			}
		}
	}
	return sides, nil
}

// ask sends one operation over HTTP.
func ask(address, token, query string, variables map[string]any, into any) error {
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		return err
	}
	r, err := http.NewRequest(http.MethodPost, "http://"+address+"/graphql", bytes.NewReader(body))
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+token)
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		return err
	}
	defer response.Body.Close() //nolint:errcheck // only read
	var answer struct{ Data, Errors json.RawMessage }
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		return err
	}
	if len(answer.Errors) > 0 {
		return fmt.Errorf("answered %s", answer.Errors)
	}
	return json.Unmarshal(answer.Data, into)
}

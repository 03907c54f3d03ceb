package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"time"
)

// swarm is the client processes of a figure, among which sockets are spread evenly.
type swarm struct {
	members []*member

	mu sync.Mutex
	// reached is the newest event that all sockets of a group have, for each member.
	reached map[string][]int
	failed  error
	changed chan struct{}
}

// member is one client process.
type member struct {
	*process
	index   int
	answers chan answer
}

// newSwarm starts client processes.
func (b *bench) newSwarm(size int) (*swarm, error) {
	s := &swarm{reached: map[string][]int{}, changed: make(chan struct{})}
	for i := range size {
		p, err := b.launcher.start(b.self, clientRole)
		if err != nil {
			return nil, errors.Join(err, s.stop())
		}
		m := &member{process: p, index: i, answers: make(chan answer, 1)}
		s.members = append(s.members, m)
		go s.listen(m)
	}
	return s, nil
}

func (s *swarm) stop() error {
	processes := make([]*process, len(s.members))
	for i, m := range s.members {
		processes[i] = m.process
	}
	return stopThese(processes...)
}

// listen takes what a member says.
func (s *swarm) listen(m *member) {
	in := json.NewDecoder(m.out)
	for {
		var a answer
		if err := in.Decode(&a); err != nil {
			close(m.answers)
			return
		}
		s.mu.Lock()
		if a.Failed != "" && s.failed == nil {
			s.failed = fmt.Errorf("the run is void: %s", a.Failed)
		}
		if a.Reached != 0 {
			s.reached[a.Group][m.index] = a.Reached
		}
		close(s.changed)
		s.changed = make(chan struct{})
		s.mu.Unlock()
		if a.To != "" {
			m.answers <- a
		}
	}
}

// voided returns why the run is void, or nil.
func (s *swarm) voided() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.failed
}

// tell gives every member its own command and waits for all answers.
func (s *swarm) tell(ctx context.Context, of func(i int) command) ([]answer, error) {
	answers := make([]answer, len(s.members))
	errs := make([]error, len(s.members))
	var wait sync.WaitGroup
	for i, m := range s.members {
		wait.Go(func() { answers[i], errs[i] = m.ask(ctx, of(i)) })
	}
	wait.Wait()
	return answers, errors.Join(append(errs, s.voided())...)
}

func (m *member) ask(ctx context.Context, c command) (answer, error) {
	if err := json.NewEncoder(m.in).Encode(c); err != nil {
		return answer{}, fmt.Errorf("a client process is gone: %w", err)
	}
	select {
	case a, ok := <-m.answers:
		if !ok {
			return a, fmt.Errorf("a client process ended: %s", m.errors)
		}
		return a, nil
	case <-ctx.Done():
		return answer{}, ctx.Err()
	}
}

// crowd is a group of sockets, spread over the members.
type crowd struct {
	swarm *swarm
	name  string
	size  int
}

// openOptions says how sockets are opened.
type openOptions struct {
	subscriptions []subscription
	receiveBuffer int
	// number is the number of the first socket, for its id.
	number int
}

// open opens sockets, and returns when the server has taken all subscriptions.
func (s *swarm) open(ctx context.Context, name, address string, size int, o openOptions) (*crowd, error) {
	s.mu.Lock()
	s.reached[name] = make([]int, len(s.members))
	s.mu.Unlock()
	share := func(i int) int { return size * i / len(s.members) }
	_, err := s.tell(ctx, func(i int) command {
		return command{
			Do: "open", Group: name, Address: address, Number: o.number + share(i), Count: share(i+1) - share(i),
			Subscriptions: o.subscriptions, ReceiveBuffer: o.receiveBuffer,
		}
	})
	return &crowd{swarm: s, name: name, size: size}, err
}

func (c *crowd) record(ctx context.Context, first, events int) error {
	_, err := c.swarm.tell(ctx, func(int) command {
		return command{Do: "record", Group: c.name, First: first, Events: events}
	})
	return err
}

// within bounds how long an event may take to reach everybody.
const within = 20 * time.Second

// await returns when an event has reached every socket.
func (c *crowd) await(ctx context.Context, event int) error {
	ctx, cancel := context.WithTimeout(ctx, within)
	defer cancel()
	for {
		c.swarm.mu.Lock()
		err, changed, all := c.swarm.failed, c.swarm.changed, true
		for _, reached := range c.swarm.reached[c.name] {
			all = all && reached >= event
		}
		c.swarm.mu.Unlock()
		if err != nil || all {
			return err
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return fmt.Errorf("the run is void: event %d did not reach all of %s: %w", event, c.name, ctx.Err())
		}
	}
}

// collected is what a crowd has received.
type collected struct {
	// latencies are those of all events, byEvent of each.
	latencies     []int32
	byEvent       [][]int32
	frames, bytes int64
	sample        string
}

func (c *crowd) collect(ctx context.Context, triggered []int64) (collected, error) {
	answers, err := c.swarm.tell(ctx, func(int) command {
		return command{Do: "collect", Group: c.name, Triggered: triggered}
	})
	all := collected{byEvent: make([][]int32, len(triggered))}
	for _, a := range answers {
		all.latencies = append(all.latencies, a.Latencies...)
		each := len(a.Latencies) / max(len(triggered), 1)
		for i := range all.byEvent {
			all.byEvent[i] = append(all.byEvent[i], a.Latencies[i*each:][:each]...)
		}
		all.frames += a.Frames
		all.bytes += a.Bytes
		if all.sample == "" {
			all.sample = a.Sample
		}
	}
	return all, err
}

func (c *crowd) stall(ctx context.Context) error { return c.simply(ctx, "stall") }

func (c *crowd) close(ctx context.Context) error { return c.simply(ctx, "close") }

func (c *crowd) simply(ctx context.Context, do string) error {
	_, err := c.swarm.tell(ctx, func(int) command { return command{Do: do, Group: c.name} })
	return err
}

package main

import (
	"errors"
	"fmt"
	"sync"
	"syscall"
)

// socketGroup is the sockets of one client process that belong together. The client's mutex
// guards it once its sockets are watched.
type socketGroup struct {
	client  *client
	name    string
	sockets []*socket

	// What is recorded: the events from first on, the moment at which each reached each
	// socket, and how many sockets each has reached.
	first   int
	moments [][]int64
	reached []int

	frames, bytes int64
	sample        []byte
	// opening guards received while the sockets are opened side by side.
	opening sync.Mutex
	open    bool
}

// received notes that an event has reached a socket.
func (g *socketGroup) received(s *socket, number int, m []byte, size int, at int64) {
	if !g.open {
		g.opening.Lock()
		defer g.opening.Unlock()
	}
	g.frames++
	g.bytes += int64(size)
	if s.index == 0 {
		g.sample = append(g.sample[:0], m...)
	}
	i := number - g.first
	if i < 0 || i >= len(g.moments) {
		return
	}
	g.moments[i][s.index] = at
	if g.reached[i]++; g.reached[i] == len(g.sockets) {
		g.client.say(answer{Group: g.name, Reached: number})
	}
}

// atOnce is how many sockets a client process opens side by side.
const atOnce = 16

// openGroup opens all sockets of a group.
func (c *client) openGroup(cmd *command) error {
	g := &socketGroup{client: c, name: cmd.Group, sockets: make([]*socket, cmd.Count)}
	errs := make([]error, atOnce)
	var wait sync.WaitGroup
	for worker := range atOnce {
		wait.Go(func() {
			for i := worker; i < cmd.Count && errs[worker] == nil; i += atOnce {
				if g.sockets[i], errs[worker] = dial(g, cmd, i); errs[worker] != nil {
					errs[worker] = fmt.Errorf("opening socket %d of %s: %w", i, cmd.Group, errs[worker])
				}
			}
		})
	}
	wait.Wait()
	c.mu.Lock()
	defer c.mu.Unlock()
	g.open = true
	c.groups[g.name] = g
	if err := errors.Join(errs...); err != nil {
		return err
	}
	for _, s := range g.sockets {
		if err := c.watch(s); err != nil {
			return err
		}
	}
	return nil
}

// record makes room for the moments of the events that are coming.
func (g *socketGroup) record(first, events int) {
	g.first, g.frames, g.bytes = first, 0, 0
	g.moments, g.reached = make([][]int64, events), make([]int, events)
	all := make([]int64, events*len(g.sockets))
	for i := range g.moments {
		g.moments[i] = all[i*len(g.sockets):][:len(g.sockets)]
	}
}

// collect returns what was recorded, in relation to the triggers.
func (g *socketGroup) collect(triggered []int64) answer {
	a := answer{Frames: g.frames, Bytes: g.bytes, Sample: string(g.sample)}
	if len(triggered) > len(g.moments) {
		a.Failed = "more events were triggered than recorded"
		return a
	}
	a.Latencies = make([]int32, 0, len(triggered)*len(g.sockets))
	for i, trigger := range triggered {
		for _, moment := range g.moments[i] {
			if moment == 0 {
				a.Failed = fmt.Sprintf("event %d of %s did not reach everybody", g.first+i, g.name)
				return a
			}
			a.Latencies = append(a.Latencies, int32((moment-trigger)/1000))
		}
	}
	return a
}

// stall stops reading. The sockets stay open.
func (g *socketGroup) stall() error {
	for _, s := range g.sockets {
		if err := syscall.EpollCtl(g.client.epoll, syscall.EPOLL_CTL_DEL, s.fd, nil); err != nil {
			return err
		}
	}
	return nil
}

func (g *socketGroup) close() error {
	var errs []error
	for _, s := range g.sockets {
		if s != nil {
			errs = append(errs, syscall.Close(s.fd)) // which also ends the watch
			delete(g.client.watched, int32(s.fd))
		}
	}
	delete(g.client.groups, g.name)
	return errors.Join(errs...)
}

package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"time"
)

// every is how often an editor presses a key.
const every = 200 * time.Millisecond

// order is what the bench tells a load process, in a line of JSON: first whom to connect, then
// for each round how long.
type order struct {
	Side, Address string
	Editors       int
	// Delay is how long everything takes on its way to and from the first editor.
	Delay  time.Duration
	Tokens []string

	Round time.Duration
}

// result is what a round gave. Times are in milliseconds.
type result struct {
	Failed string
	Keys   int
	// PeerP99 is from a key to its arrival at another editor, AckP99 to its acknowledgement.
	PeerP50, PeerP99, AckP50, AckP99 float64
	// WorstAckP99 is that of the editor who waited longest, FirstAckP99 the first editor's.
	WorstAckP99, FirstAckP99 float64
}

// pen is an editor of one side.
type pen interface {
	// press presses a key at a moment; it never waits.
	press(n int, at time.Time)
	// idle tells whether every key was acknowledged.
	idle() bool
	close()
}

// room is all editors of a load process, and what they measured in this round.
type room struct {
	order order
	pens  []pen
	mu    sync.Mutex
	// pressed are the keys of each editor in this round, peers how often each has arrived.
	pressed [][]time.Time
	base    []int
	total   []int
	arrived int
	peer    []float64
	acks    [][]float64
	failed  error
}

// serveLoad ends when its standard input does.
func serveLoad() error {
	in, out := json.NewDecoder(bufio.NewReader(os.Stdin)), json.NewEncoder(os.Stdout)
	r := &room{}
	if err := in.Decode(&r.order); err != nil {
		return err
	}
	n := r.order.Editors
	r.pressed, r.base, r.total, r.acks = make([][]time.Time, n), make([]int, n), make([]int, n), make([][]float64, n)
	open := map[string]func(*room, int) (pen, error){"jalon": openJalon, "hocuspocus": openYjs, "raw": openRaw}[r.order.Side]
	for i := range n {
		p, err := open(r, i)
		if err != nil {
			return out.Encode(result{Failed: fmt.Sprintf("editor %d: %v", i, err)})
		}
		r.pens = append(r.pens, p)
	}
	if err := out.Encode(result{}); err != nil {
		return err
	}
	for {
		var o order
		if err := in.Decode(&o); err != nil {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
		if err := out.Encode(r.round(o.Round)); err != nil {
			return err
		}
	}
}

// settleWithin bounds how long the last keys of a round may take.
const settleWithin = 15 * time.Second

func (r *room) round(long time.Duration) result {
	r.mu.Lock()
	r.peer, r.arrived = r.peer[:0], 0
	for i := range r.pens {
		r.base[i] += len(r.pressed[i])
		r.pressed[i], r.acks[i] = nil, nil
	}
	r.mu.Unlock()
	keys := int(long / every)
	var wait sync.WaitGroup
	begin := time.Now().Add(50 * time.Millisecond)
	for i, p := range r.pens {
		wait.Go(func() {
			offset := every * time.Duration(i*7919%len(r.pens)) / time.Duration(len(r.pens))
			for n := range keys {
				at := begin.Add(offset + time.Duration(n)*every)
				<-time.After(time.Until(at))
				r.mu.Lock()
				r.pressed[i] = append(r.pressed[i], at)
				r.total[i]++
				number := r.base[i] + n
				r.mu.Unlock()
				p.press(number, at)
			}
		})
	}
	wait.Wait()
	return r.settle(keys)
}

// settle waits for the last keys and sums up.
func (r *room) settle(keys int) result {
	all := keys * len(r.pens)
	late := time.After(settleWithin)
	look := time.NewTicker(5 * time.Millisecond)
	defer look.Stop()
	for {
		r.mu.Lock()
		done, err := r.arrived == all*(len(r.pens)-1), r.failed
		r.mu.Unlock()
		for _, p := range r.pens {
			done = done && p.idle()
		}
		switch {
		case err != nil:
			return result{Failed: err.Error()}
		case done:
			return r.sum(all)
		}
		select {
		case <-look.C:
		case <-late:
			return result{Failed: fmt.Sprintf("%d of %d keys have arrived", r.arrived, all*(len(r.pens)-1))}
		}
	}
}

func (r *room) sum(all int) result {
	if r.order.Side == "jalon" {
		if err := r.verify(); err != nil {
			return result{Failed: err.Error()}
		}
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	out := result{Keys: all, PeerP50: percentile(r.peer, 0.5), PeerP99: percentile(r.peer, 0.99)}
	var acks []float64
	for i, list := range r.acks {
		p99 := percentile(list, 0.99)
		out.WorstAckP99 = max(out.WorstAckP99, p99)
		if i == 0 {
			out.FirstAckP99 = p99
		}
		acks = append(acks, list...)
	}
	out.AckP50, out.AckP99 = percentile(acks, 0.5), percentile(acks, 0.99)
	return out
}

// heard notes that keys of one editor have reached another one.
func (r *room) heard(from, first, count int, at time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for n := first; n < first+count; n++ {
		i := n - r.base[from]
		if i < 0 || i >= len(r.pressed[from]) {
			r.failed = fmt.Errorf("key %d of editor %d was never pressed", n, from)
			return
		}
		r.arrived++
		r.peer = append(r.peer, ms(at.Sub(r.pressed[from][i])))
	}
}

// acknowledged notes that keys were.
func (r *room) acknowledged(from, first, count int, at time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for n := first; n < first+count; n++ {
		r.acks[from] = append(r.acks[from], ms(at.Sub(r.pressed[from][n-r.base[from]])))
	}
}

func (r *room) fail(err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.failed == nil {
		r.failed = err
	}
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

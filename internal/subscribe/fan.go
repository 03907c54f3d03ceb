package subscribe

import (
	"context"
	"runtime"
	"sync"
)

// fan gives messages to many subscribers, with one worker for each core. A job is handed
// from hand to hand, so that a worker that ends leaves none behind.
type fan struct {
	jobs chan job
	done <-chan struct{}
}

type job struct {
	members  []*Subscription
	messages []*Message
	wait     *sync.WaitGroup
}

// How many subscribers one worker takes at once, and below how many none is asked.
const (
	chunk = 256
	few   = 64
)

func newFan(ctx context.Context) *fan {
	f := &fan{jobs: make(chan job), done: ctx.Done()}
	for range runtime.GOMAXPROCS(0) {
		go f.work()
	}
	return f
}

func (f *fan) work() {
	for {
		select {
		case j := <-f.jobs:
			j.run()
		case <-f.done:
			return
		}
	}
}

func (j job) run() {
	for _, s := range j.members {
		s.give(j.messages)
	}
	j.wait.Done()
}

// out returns when every member was given the messages.
func (f *fan) out(members []*Subscription, messages []*Message) {
	if len(members) > 0 {
		members[0].group.server.Counts.Deliveries.Add(int64(len(members) * len(messages)))
	}
	if len(members) <= few {
		for _, s := range members {
			s.give(messages)
		}
		return
	}
	var wait sync.WaitGroup
	for len(members) > 0 {
		n := min(len(members), chunk)
		wait.Add(1)
		j := job{members: members[:n], messages: messages, wait: &wait}
		select {
		case f.jobs <- j:
		default:
			j.run() // every worker is busy, or has ended
		}
		members = members[n:]
	}
	wait.Wait()
}

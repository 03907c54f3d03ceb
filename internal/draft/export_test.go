package draft

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	"jalon/ent"
	"jalon/internal/fault"
	"jalon/internal/store"
)

// FailWrites makes the next writes of a service fail, so many of them; the count falls to 0.
func FailWrites(s *Service, n int64) *atomic.Int64 {
	left := &atomic.Int64{}
	left.Store(n)
	write := s.write
	s.write = func(ctx context.Context, run store.Closure) error {
		if left.Load() <= 0 {
			return write(ctx, run)
		}
		left.Add(-1)
		return write(ctx, func(ctx context.Context, tx *ent.Tx) error {
			return errors.Join(run(ctx, tx), errors.New("the disk is full"))
		})
	}
	return left
}

// StopClock stops the clock by which editors are paced.
func StopClock(s *Service) {
	stopped := time.Now()
	s.wall = func() time.Time { return stopped }
}

// ExpireCursors lets those leave who are silent at a time.
func ExpireCursors(s *Service, now time.Time) { s.expireCursors(now) }

// Answer is what became of a submission.
type Answer struct {
	Committed *Committed
	Err       error
	// Lost is true when nobody was told what became of it.
	Lost bool
}

// SubmitTogether submits what came in one moment, in this order, and returns what each was
// answered.
func SubmitTogether(s *Service, ctx []context.Context, in []SubmitDraftStepsInput) []Answer {
	answers := make([]Answer, len(in))
	waiting := make([]*submission, len(in))
	var d *document
	for i := range in {
		at, participant, err := s.writable(ctx[i], in[i].DraftID)
		if err == nil {
			waiting[i], err = s.check(in[i], participant)
		}
		if err != nil {
			waiting[i], answers[i].Err = nil, err
			continue
		}
		d = at
	}
	if d == nil {
		return answers
	}
	d.enqueueAll(waiting)
	for i, sub := range waiting {
		if sub == nil {
			continue
		}
		out := <-sub.answer
		if errors.Is(out.err, errOvertaken) {
			out.commit, out.err = s.afresh(ctx[i], sub, d.id)
		}
		switch {
		case out.err != nil && fault.KindOf(out.err) == fault.Unavailable:
			answers[i].Lost = true
		case out.err != nil:
			answers[i].Err = out.err
		default:
			steps, err := out.commit.each()
			answers[i] = Answer{Committed: &Committed{Version: out.commit.version, Steps: steps}, Err: err}
		}
	}
	return answers
}

// afresh submits to the draft as it is in the database.
func (s *Service) afresh(ctx context.Context, sub *submission, id string) (*commit, error) {
	row, err := s.again(ctx, id)
	if err != nil {
		return nil, err
	}
	d, err := s.document(ctx, row)
	if err != nil {
		return nil, err
	}
	return s.commit(ctx, d, sub)
}

func (d *document) enqueueAll(list []*submission) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, sub := range list {
		switch {
		case sub == nil:
		case d.given:
			sub.reply(outcome{err: errOvertaken})
		default:
			d.queue = append(d.queue, sub)
		}
	}
	if !d.given && len(d.queue) > 0 && !d.running {
		d.running = true
		go d.serve()
	}
}

// BreakWrite lets the next write of a service end badly: before it was made, or after it was
// made and before that was known.
func BreakWrite(s *Service, after bool) {
	write := s.write
	s.write = func(ctx context.Context, run store.Closure) error {
		s.write = write
		var err error
		if after {
			err = write(ctx, run)
		}
		return errors.Join(err, errors.New("the process was killed"))
	}
}

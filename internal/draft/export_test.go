package draft

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	"jalon/ent"
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

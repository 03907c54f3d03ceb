package store

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"

	"jalon/ent"
)

// maxBatch is the most closures that share one commit.
const maxBatch = 256

// ErrClosed is returned by Write once the store is being closed.
var ErrClosed = errors.New("store: closed")

// ErrUnknownOutcome is returned when the connection broke during a commit, so that nobody
// can tell whether the change was made. A caller that named its request by a ref asks again.
var ErrUnknownOutcome = errors.New("store: the connection broke during the commit")

// Closure is what a caller does inside a transaction. Its context carries the caller's
// values and cannot be cancelled. It must not wait for anything but the database, must
// write at most 1,000 rows, and may be run more than once, so whatever it hands out must be
// assigned, not added.
type Closure func(ctx context.Context, tx *ent.Tx) error

// notBegun is the error of a transaction that could not be begun.
type notBegun struct{ error }

func (e notBegun) Unwrap() error { return e.error }

type request struct {
	caller context.Context // only asked whether the caller is still there
	inside context.Context
	run    Closure
	notes  []any
	answer chan error
}

type notesKey struct{}

// Note leaves something for the batch's [Seal]. It counts only if the closure succeeds.
// The context must be the one that Write gave to the closure.
func Note(ctx context.Context, note any) {
	r, ok := ctx.Value(notesKey{}).(*request)
	if !ok {
		panic("store: Note outside of Write")
	}
	r.notes = append(r.notes, note)
}

// Write carries out a closure in a transaction. It returns nil when the change is on disk,
// and the closure's own error when that was why nothing was changed. A caller whose context
// ends before its turn gets the context's error; from then on it waits for the outcome.
func (s *Store) Write(ctx context.Context, run Closure) error {
	r := &request{caller: ctx, run: run, answer: make(chan error, 1)}
	r.inside = context.WithValue(context.WithoutCancel(ctx), notesKey{}, r)
	select {
	case s.queue <- r:
	case <-ctx.Done():
		return ctx.Err()
	case <-s.quit:
		return ErrClosed
	}
	select {
	case err := <-r.answer:
		return err
	case <-s.done:
		// The loop may have ended between the two waits; what it answered counts.
		select {
		case err := <-r.answer:
			return err
		default:
			return ErrClosed
		}
	}
}

func (s *Store) writeLoop() {
	defer close(s.done)
	batch := make([]*request, 0, maxBatch)
	for {
		select {
		case r := <-s.queue:
			batch = s.gather(append(batch[:0], r))
			s.commit(batch)
		case <-s.quit:
			for batch = s.gather(batch[:0]); len(batch) > 0; batch = s.gather(batch[:0]) {
				s.commit(batch)
			}
			return
		}
	}
}

// gather adds the requests that wait already. What arrives during a commit thus shares the
// next one, and a lone request waits for nobody.
func (s *Store) gather(batch []*request) []*request {
	for len(batch) < maxBatch {
		select {
		case r := <-s.queue:
			batch = append(batch, r)
		default:
			return batch
		}
	}
	return batch
}

// maxTries bounds how often a transaction that lost against another node's is made again.
const maxTries = 5

// commit carries out a batch and answers every request in it.
func (s *Store) commit(batch []*request) {
	if err := s.Healthy(); err != nil {
		answerAll(batch, err)
		return
	}
	succeeded, err := s.transact(batch)
	for try := 1; s.lostRace(err) && try < maxTries; try++ {
		succeeded, err = s.transact(succeeded)
	}
	switch {
	case err == nil:
		answerAll(succeeded, nil)
		if len(succeeded) > 0 && s.options.Committed != nil {
			s.options.Committed()
		}
	case s.fatal(err):
		err = fmt.Errorf("store: the disk failed, writing is over until a restart: %w", err)
		s.broken.Store(&err)
		s.options.Log.Error("the disk failed, refusing further writes", "error", err)
		answerAll(succeeded, err)
	case !s.definite(err):
		s.options.Log.Error("a commit broke off", "error", err)
		answerAll(succeeded, ErrUnknownOutcome)
	case len(succeeded) == 1, errors.As(err, new(notBegun)):
		answerAll(succeeded, err)
	default:
		// One closure made the transaction fail as a whole. Nothing of it is left, so each
		// is carried out again by itself, and only the one at fault is refused.
		for _, r := range succeeded {
			s.commit([]*request{r})
		}
	}
}

// transact runs a batch in one transaction. It answers the requests that failed by
// themselves and returns the others, with the error of the transaction as a whole.
func (s *Store) transact(batch []*request) (succeeded []*request, err error) {
	ctx := context.Background()
	tx, err := s.write.Tx(ctx)
	if err != nil {
		return batch, notBegun{err}
	}
	defer func() {
		if err != nil {
			if rollback := tx.Rollback(); rollback != nil {
				s.options.Log.Debug("rolling back what the database had rolled back already", "error", rollback)
			}
		}
	}()
	var notes []any
	for i, r := range batch {
		if gone := r.caller.Err(); gone != nil {
			r.answer <- gone
			continue
		}
		if len(batch) == 1 {
			return s.alone(ctx, tx, r)
		}
		failure, broken := inSavepoint(ctx, tx, r)
		if broken == nil && s.lostRace(failure) {
			broken = failure
		}
		if broken != nil {
			return append(succeeded, batch[i:]...), broken
		}
		if failure != nil {
			r.answer <- failure
			continue
		}
		succeeded = append(succeeded, r)
		notes = append(notes, r.notes...)
	}
	return succeeded, s.seal(ctx, tx, notes)
}

// alone carries out a batch of one, which needs no savepoint: if it fails, the transaction is
// rolled back.
func (s *Store) alone(ctx context.Context, tx *ent.Tx, r *request) ([]*request, error) {
	r.notes = nil
	if failure := call(tx, r); failure != nil {
		if s.lostRace(failure) {
			return []*request{r}, failure
		}
		r.answer <- failure
		return nil, tx.Rollback()
	}
	return []*request{r}, s.seal(ctx, tx, r.notes)
}

// seal completes and commits a transaction.
func (s *Store) seal(ctx context.Context, tx *ent.Tx, notes []any) error {
	if s.options.Seal != nil && len(notes) > 0 {
		if err := s.options.Seal(ctx, tx, notes); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// inSavepoint runs one closure. failure is the closure's own; broken means that the whole
// transaction is lost.
func inSavepoint(ctx context.Context, tx *ent.Tx, r *request) (failure, broken error) {
	if _, err := tx.ExecContext(ctx, "SAVEPOINT closure"); err != nil {
		return nil, err
	}
	r.notes = nil
	failure = call(tx, r)
	if failure != nil {
		if _, err := tx.ExecContext(ctx, "ROLLBACK TO SAVEPOINT closure"); err != nil {
			return nil, errors.Join(failure, err)
		}
	}
	if _, err := tx.ExecContext(ctx, "RELEASE SAVEPOINT closure"); err != nil {
		return nil, errors.Join(failure, err)
	}
	return failure, nil
}

// call runs the closure and turns a panic into an error, so that it hurts nobody else.
func call(tx *ent.Tx, r *request) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("store: panic in a write: %v\n%s", p, debug.Stack())
		}
	}()
	return r.run(r.inside, tx)
}

func answerAll(batch []*request, err error) {
	for _, r := range batch {
		r.answer <- err
	}
}

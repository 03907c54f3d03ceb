package account

import (
	"context"
	"sync"
	"time"

	"jalon/ent"
	"jalon/internal/access"
)

// recalled remembers for a moment the people whose doings are told one after the other:
// whoever types in a draft is told of several times a second, to the same viewers.
type recalled struct {
	mu    sync.Mutex
	known map[acquaintance]person
}

// acquaintance is somebody as a class of viewers sees them.
type acquaintance struct{ participant, plan, class string }

type person struct {
	row   *ent.Participant
	roles []access.Role
	read  time.Time
}

// recalledFor is how long somebody is believed to be as they were, and maxRecalled how many
// are remembered.
const (
	recalledFor = 5 * time.Second
	maxRecalled = 1000
)

// Recall hands a participant and their roles to the request's loaders, without reading them
// where the same class of viewers was told of them a moment ago.
func (s *Service) Recall(ctx context.Context, planID, participantID string) error {
	l, now := LoadersFrom(ctx), time.Now()
	key := acquaintance{participantID, planID, access.FromContext(ctx).Class(planID)}
	if p, ok := s.recalled.get(key, now); ok {
		l.Participant.Prime(participantID, p.row)
		l.RolesOf.Prime(participantID, p.roles)
		return nil
	}
	row, err := l.Participant.Get(ctx, participantID)
	if err != nil || row == nil {
		return err
	}
	roles, err := l.RolesOf.Of(ctx, participantID)
	if err == nil {
		s.recalled.put(key, person{row, roles, now})
	}
	return err
}

func (r *recalled) get(key acquaintance, now time.Time) (person, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	p, ok := r.known[key]
	return p, ok && now.Sub(p.read) < recalledFor
}

func (r *recalled) put(key acquaintance, p person) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.known == nil || len(r.known) >= maxRecalled {
		r.known = map[acquaintance]person{}
	}
	r.known[key] = p
}

func (r *recalled) forget() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.known = nil
}

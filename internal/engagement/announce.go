package engagement

import (
	"context"
	"fmt"

	"jalon/ent"
	"jalon/ent/phase"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/feed"
)

// AnnouncePhases tells the feed of every phase that has begun or ended since it was last
// told, and returns how many that were. Phases open and close by themselves: this makes
// open screens know it.
func (s *Service) AnnouncePhases(ctx context.Context) (int, error) {
	ctx = rule.AsSystem(ctx, "phases open and close by themselves")
	phases, err := s.store.Read().Phase.Query().Order(phase.ByPlanID(), phase.ByPosition()).All(ctx)
	if err != nil {
		return 0, fmt.Errorf("reading the phases: %w", err)
	}
	announced := 0
	for _, p := range phases {
		state, err := s.State(ctx, p)
		if err != nil {
			return announced, err
		}
		if state == p.Announced {
			continue
		}
		told, err := s.announce(ctx, p)
		if err != nil {
			return announced, err
		}
		announced += told
	}
	return announced, nil
}

// announce tells of one phase, unless another node has.
func (s *Service) announce(ctx context.Context, p *ent.Phase) (told int, err error) {
	state, err := s.State(ctx, p)
	if err != nil {
		return 0, err
	}
	err = s.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		var err error
		told, err = tx.Phase.Update().Where(phase.ID(p.ID), phase.AnnouncedNEQ(state)).SetAnnounced(state).Save(ctx)
		if err != nil || told == 0 {
			return err
		}
		feed.Append(ctx, feed.Change{
			Topic: feed.PlanTopic, Kind: feed.PhaseStateChanged, PlanID: p.PlanID, SubjectID: p.ID,
			EntityID: p.ID, Version: p.Version, Audience: access.Public, At: s.now(),
		})
		return nil
	})
	return told, err
}

package engagement

import (
	"context"
	"fmt"
	"time"

	"jalon/ent"
	"jalon/ent/phase"
	"jalon/ent/plan"
	"jalon/ent/reportingperiod"
	"jalon/ent/schema/schematype"
	"jalon/internal/access/rule"
	"jalon/internal/revision"
)

// PlanSpec is a plan as it should be.
type PlanSpec struct {
	Slug                       string
	Title, ShortTitle, Summary schematype.Text
	TimeZone                   string
	Demonstration              bool
	Source                     *schematype.Source
	Periods                    []PeriodSpec
	// PublishedAt is when the plan came out; zero means now.
	PublishedAt time.Time
}

// PeriodSpec is a reporting period; the days are "YYYY-MM-DD".
type PeriodSpec struct {
	Code                                       string
	StartsOn, EndsOn, OpensOn, DueOn, ClosesOn schematype.Date
}

// EnsurePlan makes a published plan with its reporting periods unless there is one of this
// name, and adds the periods that are missing. It returns the plan's id and how many
// records it made. An operator's command, not a viewer's.
func (s *Service) EnsurePlan(ctx context.Context, spec PlanSpec) (id string, changed int, err error) {
	if spec.PublishedAt.IsZero() {
		spec.PublishedAt = s.now()
	}
	err = s.store.Write(rule.AsSystem(ctx, "an operator imports"), func(ctx context.Context, tx *ent.Tx) error {
		changed = 0
		known, err := tx.Plan.Query().Where(plan.Slug(spec.Slug)).Only(ctx)
		if ent.IsNotFound(err) {
			changed++
			known, err = makePlan(ctx, tx, spec)
		}
		if err != nil {
			return fmt.Errorf("plan %s: %w", spec.Slug, err)
		}
		id = known.ID
		made, err := ensurePeriods(ctx, tx, id, spec.Periods)
		changed += made
		return err
	})
	return id, changed, err
}

func makePlan(ctx context.Context, tx *ent.Tx, spec PlanSpec) (*ent.Plan, error) {
	made, err := tx.Plan.Create().SetSlug(spec.Slug).SetTitle(spec.Title).SetShortTitle(spec.ShortTitle).
		SetSummary(spec.Summary).SetState(schematype.PlanPublished).SetPublishedAt(spec.PublishedAt).
		SetTimeZone(spec.TimeZone).SetDemonstration(spec.Demonstration).SetSource(spec.Source).
		SetChangedAt(spec.PublishedAt).Save(ctx)
	if err != nil {
		return nil, err
	}
	return made, revision.Record(ctx, tx, revision.Entry{
		PlanID: made.ID, EntityID: made.ID, Version: 1, State: made, At: spec.PublishedAt,
	})
}

func ensurePeriods(ctx context.Context, tx *ent.Tx, planID string, specs []PeriodSpec) (made int, err error) {
	for i, p := range specs {
		exists, err := tx.ReportingPeriod.Query().
			Where(reportingperiod.PlanID(planID), reportingperiod.Code(p.Code)).Exist(ctx)
		if err != nil {
			return made, err
		}
		if exists {
			continue
		}
		err = tx.ReportingPeriod.Create().SetPlanID(planID).SetCode(p.Code).SetPosition(i + 1).
			SetStartsOn(p.StartsOn).SetEndsOn(p.EndsOn).SetOpensOn(p.OpensOn).
			SetDueOn(p.DueOn).SetClosesOn(p.ClosesOn).Exec(ctx)
		if err != nil {
			return made, fmt.Errorf("period %s: %w", p.Code, err)
		}
		made++
	}
	return made, nil
}

// PhaseSpec is a phase as it was first promised, with the moves that followed.
type PhaseSpec struct {
	Kind               schematype.PhaseKind
	Title, Description schematype.Text
	Dates              schematype.PhaseDates
	Moves              []PhaseMoveSpec
}

// PhaseMoveSpec is one past move of a phase's dates.
type PhaseMoveSpec struct {
	To            schematype.PhaseDates
	Reason        schematype.Text
	ParticipantID string
	At            time.Time
}

// EnsurePhases makes a plan's phases, each with its past moves, unless it has phases. An
// operator's command, not a viewer's.
func (s *Service) EnsurePhases(ctx context.Context, planID string, promisedAt time.Time, specs []PhaseSpec) error {
	today, err := s.Today(ctx, planID)
	if err != nil {
		return err
	}
	return s.store.Write(rule.AsSystem(ctx, "an operator imports"), func(ctx context.Context, tx *ent.Tx) error {
		exists, err := tx.Phase.Query().Where(phase.PlanID(planID)).Exist(ctx)
		if err != nil || exists {
			return err
		}
		for i, spec := range specs {
			if err := makePhase(ctx, tx, planID, i+1, promisedAt, today, spec); err != nil {
				return fmt.Errorf("phase %s: %w", spec.Kind, err)
			}
		}
		return nil
	})
}

// last is the dates of a phase after all of its moves.
func last(spec PhaseSpec) schematype.PhaseDates {
	if n := len(spec.Moves); n > 0 {
		return spec.Moves[n-1].To
	}
	return spec.Dates
}

func makePhase(ctx context.Context, tx *ent.Tx, planID string, position int, promisedAt time.Time, today schematype.Date, spec PhaseSpec) error {
	made, err := tx.Phase.Create().SetPlanID(planID).SetKind(spec.Kind).SetPosition(position).
		SetTitle(spec.Title).SetDescription(spec.Description).SetDates(spec.Dates).SetAnnounced(StateOn(last(spec), today)).
		SetChangedAt(promisedAt).Save(ctx)
	if err != nil {
		return err
	}
	if err := revision.Record(ctx, tx, revision.Entry{
		PlanID: planID, EntityID: made.ID, Version: 1, State: made, At: promisedAt,
	}); err != nil {
		return err
	}
	for _, m := range spec.Moves {
		if m.To == made.Dates {
			continue
		}
		if _, err := move(ctx, tx, Move{
			Phase: made, To: m.To, Reason: m.Reason, ParticipantID: m.ParticipantID, At: m.At,
		}); err != nil {
			return err
		}
		if made, err = tx.Phase.Get(ctx, made.ID); err != nil {
			return err
		}
	}
	return nil
}

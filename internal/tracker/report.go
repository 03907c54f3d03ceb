package tracker

import (
	"context"
	"fmt"
	"time"

	"jalon/ent"
	"jalon/ent/progressreport"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/fault"
	"jalon/internal/feed"
	"jalon/internal/input"
	"jalon/internal/receipt"
	"jalon/internal/revision"
)

// Conflict is the user error of a report whose author had not seen the newest version.
// Current is what somebody else published meanwhile.
type Conflict struct {
	fault.UserErrors
	Current *ent.ProgressReport
}

// Unwrap returns the user errors.
func (c *Conflict) Unwrap() error { return c.UserErrors }

// ReportProgress publishes a report for a period; reporting the period again adds a
// version. It returns fault.UserErrors for what the author can mend, a *Conflict when
// somebody else reported meanwhile, and a Fault when the viewer may not report on this
// indicator.
func (s *Service) ReportProgress(ctx context.Context, in ReportProgressInput) (*ent.ProgressReport, error) {
	indicator, err := s.indicatorFor(ctx, in.IndicatorID)
	if err != nil {
		return nil, err
	}
	organization, err := s.reporter(ctx, indicator, in.Voice)
	if err != nil {
		return nil, err
	}
	checked, c := in.check()
	if err := s.checkPeriod(ctx, &c.Errs, indicator.PlanID, in.Period); err != nil {
		return nil, err
	}
	if err := c.Err(); err != nil {
		return nil, err
	}
	var id string
	err = s.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		id, err = receipt.Once(ctx, tx, receipt.Request{
			Operation: "reportProgress", Input: in, Ref: in.Ref, Now: s.now(),
		}, func() (string, error) {
			row, err := tx.Indicator.Query().Where(isID(in.IndicatorID)).WithMilestone().Only(ctx)
			if err != nil {
				return "", fmt.Errorf("reading the indicator: %w", err)
			}
			return s.publish(ctx, tx, row, publication{
				period: in.Period, voice: in.Voice, status: in.Status, report: checked, base: in.BaseVersion,
				participant:  access.FromContext(ctx).Plans[row.PlanID].ParticipantID,
				organization: organization, at: s.now(),
			})
		})
		return err
	})
	if err != nil {
		return nil, err
	}
	return s.store.Read().ProgressReport.Get(ctx, id)
}

// indicatorFor reads the indicator that an input names, as the viewer sees it.
func (s *Service) indicatorFor(ctx context.Context, id string) (*ent.Indicator, error) {
	if err := input.OfKind(id, schematype.KindIndicator); err != nil {
		return nil, err
	}
	indicator, err := LoadersFrom(ctx).Indicator.Get(ctx, id)
	if err == nil && indicator == nil {
		err = fault.ErrNotFound
	}
	return indicator, err
}

// reporter returns the organization on whose behalf the viewer reports, or why they may not.
func (s *Service) reporter(ctx context.Context, indicator *ent.Indicator, voice schematype.Voice) (string, error) {
	viewer := access.FromContext(ctx)
	if !viewer.SignedIn() {
		return "", fault.ErrUnauthenticated
	}
	member := viewer.Plans[indicator.PlanID]
	if voice == schematype.Champion {
		if !member.Can(access.ReportChampion) {
			return "", fault.New(fault.Forbidden, fault.Say(
				"Only champions report as the second voice.",
				"Seuls les champions rendent compte comme deuxième voix."))
		}
		return member.OrganizationFor(access.ReportChampion, nil), nil
	}
	organizations, err := organizationsOf(ctx, indicator)
	if err != nil {
		return "", err
	}
	if !member.CanFor(access.ReportOfficial, organizations) {
		return "", fault.New(fault.Forbidden, fault.Say(
			"Only officials of an organization that leads or partners on %s report on it.",
			"Seuls les fonctionnaires d’une organisation responsable ou partenaire de %s en rendent compte.",
			indicator.Code))
	}
	return member.OrganizationFor(access.ReportOfficial, organizations), nil
}

func (s *Service) checkPeriod(ctx context.Context, errs *fault.UserErrors, planID, code string) error {
	period, err := s.plans.Period(ctx, planID, code)
	if err != nil {
		return err
	}
	if period == nil {
		errs.Add(fault.UnknownPeriod, fault.Say(
			"Choose one of the plan’s reporting periods",
			"Choisissez une des périodes de déclaration du plan"), "period")
		return nil
	}
	today, err := s.plans.Today(ctx, planID)
	if err != nil {
		return err
	}
	if today < period.OpensOn {
		errs.Add(fault.PeriodNotOpen, fault.Say(
			"This period opens on %s. Report on an open one",
			"Cette période s’ouvre le %s. Choisissez une période ouverte", period.OpensOn), "period")
	}
	if today > period.ClosesOn {
		errs.Add(fault.PeriodNotOpen, fault.Say(
			"This period closed on %s. Report on an open one",
			"Cette période s’est terminée le %s. Choisissez une période ouverte", period.ClosesOn), "period")
	}
	return nil
}

// publication is a report that is about to be published.
type publication struct {
	period string
	voice  schematype.Voice
	status schematype.ProgressStatus
	report
	// base is the version that the author saw; nil compares nothing.
	base                      *int
	participant, organization string
	at                        time.Time
}

// publish writes the report, its revision, the indicator that now points at it, and the
// feed's row. The indicator comes with its milestone. It returns the report's id.
func (s *Service) publish(ctx context.Context, tx *ent.Tx, indicator *ent.Indicator, p publication) (string, error) {
	known, err := tx.ProgressReport.Query().Where(
		progressreport.IndicatorID(indicator.ID), progressreport.Period(p.period),
		progressreport.VoiceEQ(p.voice),
	).Only(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return "", fmt.Errorf("reading the period's report: %w", err)
	}
	if err := stale(p.base, known); err != nil {
		return "", err
	}
	saved, err := save(ctx, tx, indicator, known, p)
	if err != nil {
		return "", err
	}
	if err := point(ctx, tx, indicator, saved); err != nil {
		return "", err
	}
	feed.Append(ctx, feed.Change{
		Topic: feed.MilestoneTopic, Kind: feed.ProgressReported,
		PlanID: indicator.PlanID, ParentID: indicator.Edges.Milestone.CommitmentID, SubjectID: indicator.MilestoneID,
		EntityID: saved.ID, Version: saved.Version,
		Audience: access.Public, ParticipantID: p.participant, At: p.at,
	})
	return saved.ID, nil
}

// stale returns a *Conflict when the author saw another version than the one there is.
func stale(base *int, known *ent.ProgressReport) error {
	version := 0
	if known != nil {
		version = known.Version
	}
	if base == nil || *base == version {
		return nil
	}
	return &Conflict{Current: known, UserErrors: fault.UserErrors{{
		Code: fault.StaleVersion, Field: []string{"baseVersion"}, Message: fault.Say(
			"Somebody else reported on this while you wrote. Read theirs, then publish yours.",
			"Quelqu’un d’autre a rendu compte pendant que vous écriviez. Lisez son rapport, puis publiez le vôtre."),
	}}}
}

func save(ctx context.Context, tx *ent.Tx, indicator *ent.Indicator, known *ent.ProgressReport, p publication) (*ent.ProgressReport, error) {
	var saved *ent.ProgressReport
	var err error
	if known == nil {
		saved, err = tx.ProgressReport.Create().SetPlanID(indicator.PlanID).SetIndicatorID(indicator.ID).
			SetPeriod(p.period).SetVoice(p.voice).SetStatus(p.status).
			SetProgress(p.progress).SetEvidence(p.evidence).SetChallenges(p.challenges).
			SetNillableParticipantID(input.Some(p.participant)).
			SetNillableOrganizationID(input.Some(p.organization)).
			SetVersion(1).SetChangedAt(p.at).Save(ctx)
	} else {
		saved, err = known.Update().Where(progressreport.Version(known.Version)).
			SetStatus(p.status).SetProgress(revise(known.Progress, p.progress)).
			SetEvidence(p.evidence).SetChallenges(p.challenges).
			SetNillableParticipantID(input.Some(p.participant)).
			SetNillableOrganizationID(input.Some(p.organization)).
			SetVersion(known.Version + 1).SetChangedAt(p.at).Save(ctx)
	}
	if ent.IsNotFound(err) || ent.IsConstraintError(err) {
		return nil, input.ErrStale // another node reported between our reading and our writing
	}
	if err != nil {
		return nil, fmt.Errorf("saving the report: %w", err)
	}
	return saved, revision.Record(ctx, tx, revision.Entry{
		PlanID: saved.PlanID, EntityID: saved.ID, Version: saved.Version, State: saved,
		ParticipantID: p.participant, At: p.at,
	})
}

// point makes the indicator name the report as the newest of its voice, unless one of a
// later period is.
func point(ctx context.Context, tx *ent.Tx, indicator *ent.Indicator, saved *ent.ProgressReport) error {
	latest, err := tx.ProgressReport.Query().Where(
		progressreport.IndicatorID(indicator.ID), progressreport.VoiceEQ(saved.Voice),
	).Order(progressreport.ByPeriod(descending)).FirstID(ctx)
	if err != nil {
		return fmt.Errorf("finding the newest report: %w", err)
	}
	update := indicator.Update().AddVersion(1).SetChangedAt(saved.ChangedAt)
	if saved.Voice == schematype.Champion {
		update.SetLatestChampionID(latest)
	} else {
		update.SetLatestOfficialID(latest)
	}
	updated, err := update.Save(ctx)
	if err != nil {
		return fmt.Errorf("pointing at the report: %w", err)
	}
	return revision.Record(ctx, tx, revision.Entry{
		PlanID: updated.PlanID, EntityID: updated.ID, Version: updated.Version, State: updated,
		ParticipantID: participantOf(saved), At: saved.ChangedAt,
	})
}

func participantOf(r *ent.ProgressReport) string {
	if r.ParticipantID == nil {
		return ""
	}
	return *r.ParticipantID
}

package tracker

import (
	"context"
	"fmt"
	"time"

	"jalon/ent"
	"jalon/ent/indicator"
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
	if !access.FromContext(ctx).SignedIn() {
		return nil, fault.ErrUnauthenticated
	}
	known, err := s.indicatorFor(ctx, in.IndicatorID)
	if err != nil {
		return nil, err
	}
	organization, err := s.reporter(ctx, known, in.Voice)
	if err != nil {
		return nil, err
	}
	checked, c := in.check()
	if err := s.checkPeriod(ctx, &c.Errs, known.PlanID, in.Period); err != nil {
		return nil, err
	}
	if err := c.Err(); err != nil {
		return nil, err
	}
	var id string
	var saved *ent.ProgressReport
	err = s.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		saved = nil
		id, err = receipt.Once(ctx, tx, receipt.Request{
			Operation: "reportProgress", Input: in, Ref: in.Ref, Now: s.now(),
		}, func() (string, error) {
			row, err := tx.Indicator.Query().Where(isID(in.IndicatorID)).WithMilestone().Only(ctx)
			if err != nil {
				return "", fmt.Errorf("reading the indicator: %w", err)
			}
			saved, err = s.publish(ctx, tx, row, publication{
				period: in.Period, voice: in.Voice, status: in.Status, report: checked, base: in.BaseVersion,
				participant:  access.FromContext(ctx).Plans[row.PlanID].ParticipantID,
				organization: organization, at: s.now(),
			})
			if err != nil {
				return "", err
			}
			return saved.ID, nil
		})
		return err
	})
	if err != nil || saved != nil {
		return saved, err
	}
	// The same request came before: what it made is there, perhaps in a later version.
	return s.store.Read().ProgressReport.Get(ctx, id)
}

// indicatorFor reads the indicator that an input names, as the viewer sees it.
func (s *Service) indicatorFor(ctx context.Context, id string) (*ent.Indicator, error) {
	if err := input.OfKind(id, schematype.KindIndicator); err != nil {
		return nil, err
	}
	row, err := LoadersFrom(ctx).Indicator.Get(ctx, id)
	if err == nil && row == nil {
		err = fault.ErrNotFound
	}
	return row, err
}

// reporter returns the organization on whose behalf the viewer reports, or why they may not.
func (s *Service) reporter(ctx context.Context, of *ent.Indicator, voice schematype.Voice) (string, error) {
	member := access.FromContext(ctx).Plans[of.PlanID]
	if voice == schematype.Champion {
		if !member.Can(access.ReportChampion) {
			return "", fault.New(fault.Forbidden, fault.Say(
				"Only champions report as the second voice.",
				"Seuls les champions rendent compte comme deuxième voix."))
		}
		return member.OrganizationFor(access.ReportChampion, nil), nil
	}
	organizations, err := LoadersFrom(ctx).LeadsOf.Of(ctx, of.ID)
	if err == nil && !member.CanFor(access.ReportOfficial, organizations) {
		organizations, err = organizationsOf(ctx, of) // partners too
	}
	if err != nil {
		return "", err
	}
	if !member.CanFor(access.ReportOfficial, organizations) {
		return "", fault.New(fault.Forbidden, fault.Say(
			"Only officials of an organization that leads or partners on %s report on it.",
			"Seuls les fonctionnaires d’une organisation responsable ou partenaire de %s en rendent compte.",
			of.Code))
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
// feed's row. The indicator comes with its milestone.
func (s *Service) publish(ctx context.Context, tx *ent.Tx, of *ent.Indicator, p publication) (*ent.ProgressReport, error) {
	known, err := tx.ProgressReport.Query().Where(
		progressreport.IndicatorID(of.ID), progressreport.Period(p.period),
		progressreport.VoiceEQ(p.voice),
	).Only(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return nil, fmt.Errorf("reading the period's report: %w", err)
	}
	if err := stale(p.base, known); err != nil {
		return nil, err
	}
	saved, err := save(ctx, tx, of, known, p)
	if err != nil {
		return nil, err
	}
	if err := point(ctx, tx, of, saved); err != nil {
		return nil, err
	}
	feed.Append(ctx, feed.Change{
		Topic: feed.MilestoneTopic, Kind: feed.ProgressReported,
		PlanID: of.PlanID, ParentID: of.Edges.Milestone.CommitmentID, SubjectID: of.MilestoneID,
		EntityID: saved.ID, Version: saved.Version,
		Audience: access.Public, ParticipantID: p.participant, At: p.at,
	})
	return saved, nil
}

// stale returns a *Conflict when the author saw an older version than the one there is.
func stale(base *int, known *ent.ProgressReport) error {
	version := 0
	if known != nil {
		version = known.Version
	}
	if base == nil || *base < 0 || *base >= version {
		return input.Base(base, version)
	}
	return &Conflict{Current: known, UserErrors: fault.UserErrors{{
		Code: fault.StaleVersion, Field: []string{"baseVersion"}, Message: fault.Say(
			"Somebody else reported on this while you wrote. Read theirs, then publish yours.",
			"Quelqu’un d’autre a rendu compte pendant que vous écriviez. Lisez son rapport, puis publiez le vôtre."),
	}}}
}

func save(ctx context.Context, tx *ent.Tx, of *ent.Indicator, known *ent.ProgressReport, p publication) (*ent.ProgressReport, error) {
	var saved *ent.ProgressReport
	var err error
	if known == nil {
		saved, err = tx.ProgressReport.Create().SetPlanID(of.PlanID).SetIndicatorID(of.ID).
			SetPeriod(p.period).SetVoice(p.voice).SetStatus(p.status).
			SetProgress(p.progress).SetEvidence(p.evidence).SetChallenges(p.challenges).
			SetNillableParticipantID(input.Some(p.participant)).
			SetNillableOrganizationID(input.Some(p.organization)).
			SetVersion(1).SetChangedAt(p.at).Save(ctx)
	} else {
		saved, err = again(ctx, tx, known, p)
	}
	if ent.IsConstraintError(err) {
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

// again gives a report its next version.
func again(ctx context.Context, tx *ent.Tx, known *ent.ProgressReport, p publication) (*ent.ProgressReport, error) {
	saved := *known
	saved.Status, saved.Progress = p.status, revise(known.Progress, p.progress)
	saved.Evidence, saved.Challenges = p.evidence, p.challenges
	saved.ParticipantID, saved.OrganizationID = input.Some(p.participant), input.Some(p.organization)
	saved.Version, saved.ChangedAt = known.Version+1, p.at
	changed, err := tx.ProgressReport.Update().
		Where(progressreport.ID(known.ID), progressreport.Version(known.Version)).
		SetStatus(saved.Status).SetProgress(saved.Progress).SetEvidence(saved.Evidence).
		SetChallenges(saved.Challenges).SetNillableParticipantID(saved.ParticipantID).
		SetNillableOrganizationID(saved.OrganizationID).SetVersion(saved.Version).SetChangedAt(p.at).Save(ctx)
	if err == nil && changed == 0 {
		err = input.ErrStale
	}
	return &saved, err
}

// point makes the indicator name the report as the newest of its voice, with its status,
// unless one of a later period is.
func point(ctx context.Context, tx *ent.Tx, known *ent.Indicator, saved *ent.ProgressReport) error {
	newest, err := isNewest(ctx, tx, known, saved)
	if err != nil {
		return err
	}
	i := *known
	i.Version, i.ChangedAt, i.Edges = known.Version+1, saved.ChangedAt, ent.IndicatorEdges{}
	update := tx.Indicator.Update().Where(indicator.ID(i.ID)).SetVersion(i.Version).SetChangedAt(i.ChangedAt)
	switch {
	case newest && saved.Voice == schematype.Champion:
		i.LatestChampionID, i.ChampionStatus = &saved.ID, saved.Status
		update.SetLatestChampionID(saved.ID).SetChampionStatus(saved.Status)
	case newest:
		i.LatestOfficialID, i.OfficialStatus = &saved.ID, saved.Status
		update.SetLatestOfficialID(saved.ID).SetOfficialStatus(saved.Status)
	}
	if err := update.Exec(ctx); err != nil {
		return fmt.Errorf("pointing at the report: %w", err)
	}
	return revision.Record(ctx, tx, revision.Entry{
		PlanID: i.PlanID, EntityID: i.ID, Version: i.Version, State: &i,
		ParticipantID: participantOf(saved), At: saved.ChangedAt,
	})
}

// isNewest tells whether no report of the voice on a later period is known.
func isNewest(ctx context.Context, tx *ent.Tx, i *ent.Indicator, saved *ent.ProgressReport) (bool, error) {
	latest := i.LatestOfficialID
	if saved.Voice == schematype.Champion {
		latest = i.LatestChampionID
	}
	if latest == nil || *latest == saved.ID {
		return true, nil
	}
	row, err := tx.ProgressReport.Get(ctx, *latest)
	if err != nil {
		return false, fmt.Errorf("reading the newest report: %w", err)
	}
	return row.Period <= saved.Period, nil
}

func participantOf(r *ent.ProgressReport) string {
	if r.ParticipantID == nil {
		return ""
	}
	return *r.ParticipantID
}

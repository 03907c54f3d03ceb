package tracker

import (
	"cmp"
	"context"
	"slices"

	"jalon/ent"
	"jalon/ent/commitment"
	"jalon/ent/indicator"
	"jalon/ent/progressreport"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/revision"
)

// CommitmentByCode returns a plan's commitment by its code, or nil.
func (s *Service) CommitmentByCode(ctx context.Context, planID, code string) (*ent.Commitment, error) {
	row, err := s.store.Read().Commitment.Query().
		Where(commitment.PlanID(planID), commitment.Code(code)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err == nil {
		l := LoadersFrom(ctx)
		l.Commitment.Prime(row.ID, row)
		l.sawCommitments([]*ent.Commitment{row})
	}
	return row, err
}

// IndicatorByCode returns a plan's indicator by its code, or nil.
func (s *Service) IndicatorByCode(ctx context.Context, planID, code string) (*ent.Indicator, error) {
	row, err := s.store.Read().Indicator.Query().
		Where(indicator.PlanID(planID), indicator.Code(code)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err == nil {
		LoadersFrom(ctx).primeIndicators([]*ent.Indicator{row})
	}
	return row, err
}

// LatestReport returns the newest report of a voice on an indicator, or nil.
func (s *Service) LatestReport(ctx context.Context, i *ent.Indicator, voice schematype.Voice) (*ent.ProgressReport, error) {
	id := i.LatestOfficialID
	if voice == schematype.Champion {
		id = i.LatestChampionID
	}
	if id == nil {
		return nil, nil
	}
	return LoadersFrom(ctx).Report.Get(ctx, *id)
}

// Status returns the status that a voice gives an indicator now.
func (s *Service) Status(i *ent.Indicator, voice schematype.Voice) schematype.ProgressStatus {
	if voice == schematype.Champion {
		return cmp.Or(i.ChampionStatus, schematype.NotYetReviewed)
	}
	return cmp.Or(i.OfficialStatus, schematype.NotYetReviewed)
}

// VoicesDiffer tells whether both voices have reported and disagree. Not having reported
// is no disagreement.
func (s *Service) VoicesDiffer(i *ent.Indicator) bool {
	official, champion := s.Status(i, schematype.Official), s.Status(i, schematype.Champion)
	return official != schematype.NotYetReviewed && champion != schematype.NotYetReviewed && official != champion
}

// Reports returns an indicator's reports, newest period first, of one voice or of both.
func (s *Service) Reports(ctx context.Context, indicatorID string, voice *schematype.Voice) ([]*ent.ProgressReport, error) {
	query := s.store.Read().ProgressReport.Query().Where(progressreport.IndicatorID(indicatorID))
	if voice != nil {
		query.Where(progressreport.VoiceEQ(*voice))
	}
	return query.Order(progressreport.ByPeriod(descending), progressreport.ByVoice(descending)).All(ctx)
}

// EarlierVersions returns the versions that a report had before, newest first.
func (s *Service) EarlierVersions(ctx context.Context, report *ent.ProgressReport) ([]*ent.ProgressReport, error) {
	if report.Version == 1 {
		return nil, nil
	}
	past, err := revision.All[ent.ProgressReport](ctx, s.store.Read(), report.ID)
	if err != nil {
		return nil, err
	}
	var earlier []*ent.ProgressReport
	for _, p := range past {
		if p.Version < report.Version {
			earlier = append(earlier, p.Record)
		}
	}
	return earlier, nil
}

// MilestoneRevision is a milestone's wording at one version.
type MilestoneRevision struct {
	*ent.Milestone
	Reason        *schematype.Text
	ParticipantID *string
}

// MilestoneRevisions returns every wording that a milestone had, newest first.
func (s *Service) MilestoneRevisions(ctx context.Context, milestoneID string) ([]*MilestoneRevision, error) {
	past, err := revision.All[ent.Milestone](ctx, s.store.Read(), milestoneID)
	if err != nil {
		return nil, err
	}
	revisions := make([]*MilestoneRevision, len(past))
	for i, p := range past {
		revisions[i] = wordingOf(p)
	}
	return revisions, nil
}

func wordingOf(p revision.Past[ent.Milestone]) *MilestoneRevision {
	return &MilestoneRevision{Milestone: p.Record, Reason: p.Reason, ParticipantID: p.ParticipantID}
}

// organizationsOf lists the ids of the organizations that lead an indicator or are confirmed
// partners of its commitment: on whose behalf it can be reported on.
func organizationsOf(ctx context.Context, i *ent.Indicator) ([]string, error) {
	l := LoadersFrom(ctx)
	leads, err := l.LeadsOf.Of(ctx, i.ID)
	if err != nil {
		return nil, err
	}
	m, err := l.Milestone.Get(ctx, i.MilestoneID)
	if err != nil {
		return nil, err
	}
	partners, err := l.PartnersOf.Of(ctx, m.CommitmentID)
	if err != nil {
		return nil, err
	}
	organizations := slices.Clone(leads)
	for _, p := range partners {
		if p.State == schematype.Confirmed {
			organizations = append(organizations, p.OrganizationID)
		}
	}
	return organizations, nil
}

// organizationsOfMilestone lists the same for all indicators of a milestone.
func organizationsOfMilestone(ctx context.Context, m *ent.Milestone) ([]string, error) {
	indicators, err := LoadersFrom(ctx).IndicatorsOf.Of(ctx, m.ID)
	if err != nil {
		return nil, err
	}
	var organizations []string
	for _, i := range indicators {
		more, err := organizationsOf(ctx, i)
		if err != nil {
			return nil, err
		}
		organizations = append(organizations, more...)
	}
	slices.Sort(organizations)
	return slices.Compact(organizations), nil
}

// LeadsOfMilestone lists the ids of the organizations that lead a milestone's indicators.
func (s *Service) LeadsOfMilestone(ctx context.Context, m *ent.Milestone) ([]string, error) {
	indicators, err := LoadersFrom(ctx).IndicatorsOf.Of(ctx, m.ID)
	if err != nil {
		return nil, err
	}
	return leadsOf(ctx, indicators)
}

// LeadsOfCommitment lists the ids of the organizations that lead a commitment's indicators.
func (s *Service) LeadsOfCommitment(ctx context.Context, c *ent.Commitment) ([]string, error) {
	indicators, err := LoadersFrom(ctx).IndicatorsOfCommitment.Of(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	return leadsOf(ctx, indicators)
}

// LeadsOfPlan lists the ids of the organizations that lead a plan's indicators.
func (s *Service) LeadsOfPlan(ctx context.Context, planID string) ([]string, error) {
	indicators, err := LoadersFrom(ctx).IndicatorsOfPlan.Of(ctx, planID)
	if err != nil {
		return nil, err
	}
	return leadsOf(ctx, indicators)
}

// leadsOf lists the leads of several indicators, in the order in which they first appear.
func leadsOf(ctx context.Context, indicators []*ent.Indicator) ([]string, error) {
	var leads []string
	for _, i := range indicators {
		of, err := LoadersFrom(ctx).LeadsOf.Of(ctx, i.ID)
		if err != nil {
			return nil, err
		}
		for _, id := range of {
			if !slices.Contains(leads, id) {
				leads = append(leads, id)
			}
		}
	}
	return leads, nil
}

// CanReport lists the voices in which the viewer may report on an indicator.
func (s *Service) CanReport(ctx context.Context, i *ent.Indicator) ([]schematype.Voice, error) {
	member := access.FromContext(ctx).Plans[i.PlanID]
	voices := []schematype.Voice{}
	if member.Can(access.ReportOfficial) {
		organizations, err := organizationsOf(ctx, i)
		if err != nil {
			return nil, err
		}
		if member.CanFor(access.ReportOfficial, organizations) {
			voices = append(voices, schematype.Official)
		}
	}
	if member.Can(access.ReportChampion) {
		voices = append(voices, schematype.Champion)
	}
	return voices, nil
}

// CanMoveDueDate tells whether the viewer may move an indicator's due date.
func (s *Service) CanMoveDueDate(ctx context.Context, i *ent.Indicator) (bool, error) {
	member := access.FromContext(ctx).Plans[i.PlanID]
	if !member.Can(access.MoveDueDate) {
		return false, nil
	}
	organizations, err := organizationsOf(ctx, i)
	return member.CanFor(access.MoveDueDate, organizations), err
}

// CanEditMilestone tells whether the viewer may change a milestone's wording.
func (s *Service) CanEditMilestone(ctx context.Context, m *ent.Milestone) (bool, error) {
	member := access.FromContext(ctx).Plans[m.PlanID]
	if !member.Can(access.EditMilestone) {
		return false, nil
	}
	organizations, err := organizationsOfMilestone(ctx, m)
	return member.CanFor(access.EditMilestone, organizations), err
}

package app

import (
	"cmp"
	"context"
	"fmt"
	"os"

	"jalon/ent/schema/schematype"
	"jalon/internal/account"
	"jalon/internal/engagement"
	"jalon/internal/opendata"
	"jalon/internal/tracker"
)

// Imported says what an import found and did.
type Imported struct {
	Commitments, Milestones, Indicators int
	// Changed is how many records were made or changed; 0 when all was there already.
	Changed int
}

// ImportNAP makes a plan of a code list of the official tracker, or brings it up to it.
// Done again, it changes nothing.
func (a *App) ImportNAP(ctx context.Context, file string) (Imported, error) {
	f, err := os.Open(file)
	if err != nil {
		return Imported{}, err
	}
	defer f.Close() //nolint:errcheck // only read
	nap, err := opendata.ReadNAP(f)
	if err != nil {
		return Imported{}, fmt.Errorf("%s: %w", file, err)
	}
	_, imported, err := a.bringIn(ctx, nap, engagement.PlanSpec{TimeZone: "America/Toronto"})
	return imported, err
}

// importPlan is how the demonstration brings in its plan.
func (a *App) importPlan(ctx context.Context, nap *opendata.NAP, as engagement.PlanSpec) (string, error) {
	id, _, err := a.bringIn(ctx, nap, as)
	return id, err
}

func (a *App) bringIn(ctx context.Context, nap *opendata.NAP, as engagement.PlanSpec) (planID string, done Imported, err error) {
	done = Imported{Commitments: len(nap.Commitments), Milestones: len(nap.Milestones), Indicators: len(nap.Indicators)}
	tree, err := nap.Tree()
	if err != nil {
		return "", done, err
	}
	var organizations []account.Organization
	for _, o := range nap.Organizations() {
		organizations = append(organizations, account.Organization(o))
	}
	changed, err := a.accounts.EnsureOrganizations(ctx, organizations)
	if err != nil {
		return "", done, err
	}
	done.Changed += changed
	planID, changed, err = a.engagement.EnsurePlan(ctx, planSpec(nap.Head(), as))
	if err != nil {
		return "", done, err
	}
	done.Changed += changed
	for _, c := range tree {
		changed, err := a.tracker.EnsureCommitment(ctx, planID, as.PublishedAt, commitmentSpec(c))
		if err != nil {
			return "", done, err
		}
		done.Changed += changed
	}
	return planID, done, nil
}

// planSpec takes what the code list does not say from as.
func planSpec(head opendata.Plan, as engagement.PlanSpec) engagement.PlanSpec {
	as.Slug, as.Source = head.Slug, &head.Source
	as.Title = cmp.Or(as.Title, head.Title)
	as.ShortTitle = cmp.Or(as.ShortTitle, head.Title)
	as.Summary = cmp.Or(as.Summary, schematype.NewText("", ""))
	for _, p := range head.Periods {
		as.Periods = append(as.Periods, engagement.PeriodSpec{
			Code: p.Code, StartsOn: p.Starts, EndsOn: p.Ends, OpensOn: p.Opens, DueOn: p.DueOn, ClosesOn: p.Closes,
		})
	}
	return as
}

func commitmentSpec(c opendata.Commitment) tracker.CommitmentSpec {
	spec := tracker.CommitmentSpec{Code: c.Code, Title: c.Title, Position: c.Position}
	for _, m := range c.Milestones {
		milestone := tracker.MilestoneSpec{Code: m.Code, Title: m.Title, FullText: m.FullText, Position: m.Position}
		for _, i := range m.Indicators {
			milestone.Indicators = append(milestone.Indicators, tracker.IndicatorSpec(i))
		}
		spec.Milestones = append(spec.Milestones, milestone)
	}
	return spec
}

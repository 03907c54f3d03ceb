package relay

import (
	"jalon/ent"
	"jalon/internal/tracker"
)

// The pages of the public schema.
type (
	// PlanConnection is a page of plans.
	PlanConnection = Connection[*ent.Plan]
	// PlanEdge is an item of a page of plans.
	PlanEdge = Edge[*ent.Plan]
	// CommitmentConnection is a page of commitments.
	CommitmentConnection = Connection[*ent.Commitment]
	// CommitmentEdge is an item of a page of commitments.
	CommitmentEdge = Edge[*ent.Commitment]
	// MilestoneConnection is a page of milestones.
	MilestoneConnection = Connection[*ent.Milestone]
	// MilestoneEdge is an item of a page of milestones.
	MilestoneEdge = Edge[*ent.Milestone]
	// MilestoneRevisionConnection is a page of milestone revisions.
	MilestoneRevisionConnection = Connection[*tracker.MilestoneRevision]
	// MilestoneRevisionEdge is an item of a page of milestone revisions.
	MilestoneRevisionEdge = Edge[*tracker.MilestoneRevision]
	// IndicatorConnection is a page of indicators.
	IndicatorConnection = Connection[*ent.Indicator]
	// IndicatorEdge is an item of a page of indicators.
	IndicatorEdge = Edge[*ent.Indicator]
	// ProgressReportConnection is a page of progress reports.
	ProgressReportConnection = Connection[*ent.ProgressReport]
	// ProgressReportEdge is an item of a page of progress reports.
	ProgressReportEdge = Edge[*ent.ProgressReport]
	// DraftCommitConnection is a page of commits to a draft.
	DraftCommitConnection = Connection[*ent.DraftCommit]
	// DraftCommitEdge is an item of a page of commits to a draft.
	DraftCommitEdge = Edge[*ent.DraftCommit]
)

// Node is anything with an id; the schema says which types are.
type Node any

package relay

import (
	"jalon/ent"
	"jalon/internal/tracker"
)

// The connections of the public schema.
type (
	PlanConnection              = Connection[*ent.Plan]
	PlanEdge                    = Edge[*ent.Plan]
	CommitmentConnection        = Connection[*ent.Commitment]
	CommitmentEdge              = Edge[*ent.Commitment]
	MilestoneConnection         = Connection[*ent.Milestone]
	MilestoneEdge               = Edge[*ent.Milestone]
	MilestoneRevisionConnection = Connection[*tracker.MilestoneRevision]
	MilestoneRevisionEdge       = Edge[*tracker.MilestoneRevision]
	IndicatorConnection         = Connection[*ent.Indicator]
	IndicatorEdge               = Edge[*ent.Indicator]
	ProgressReportConnection    = Connection[*ent.ProgressReport]
	ProgressReportEdge          = Edge[*ent.ProgressReport]
)

// Node is anything with an id; the schema says which types are.
type Node any

package access

// Role is what somebody is in a plan. A person may have several.
type Role string

// The roles, least first.
const (
	Participant Role = "PARTICIPANT"
	Champion    Role = "CHAMPION"
	Official    Role = "OFFICIAL"
	ForumMember Role = "FORUM_MEMBER"
	Moderator   Role = "MODERATOR"
	Facilitator Role = "FACILITATOR"
)

// Values lists the roles.
func (Role) Values() []string {
	return []string{"PARTICIPANT", "CHAMPION", "OFFICIAL", "FORUM_MEMBER", "MODERATOR", "FACILITATOR"}
}

// Action is something that the table allows or refuses in a plan.
type Action string

// The actions.
const (
	// SeePrepared is seeing a plan before it is published.
	SeePrepared Action = "plan.seePrepared"
	// MovePhase is moving a phase's dates.
	MovePhase Action = "phase.move"
	// ReportOfficial is reporting as the official voice, on what one's organization leads or partners.
	ReportOfficial Action = "progress.reportOfficial"
	// ReportChampion is reporting as the second voice.
	ReportChampion Action = "progress.reportChampion"
	// MoveDueDate is moving the due date of what one's organization leads or partners.
	MoveDueDate Action = "indicator.moveDueDate"
	// EditMilestone is changing the wording of what one's organization leads or partners.
	EditMilestone Action = "milestone.edit"
	// AnyOrganization lifts the bound to one's own organization.
	AnyOrganization Action = "organization.any"
	// SeeHeld is seeing contributions before they are published.
	SeeHeld Action = "contribution.seeHeld"
	// Contribute is submitting comments and other contributions.
	Contribute Action = "contribution.submit"
	// Moderate is deciding whether a contribution is published.
	Moderate Action = "contribution.moderate"
	// Respond is giving a reasoned response.
	Respond Action = "contribution.respond"
	// EditDraft is writing in an open draft.
	EditDraft Action = "draft.edit"
	// FreezeDraft is stopping the writing in a draft, and letting it go on.
	FreezeDraft Action = "draft.freeze"
	// SeeDraft is reading a draft that is not open to the public.
	SeeDraft Action = "draft.see"
)

// table is the whole of what roles allow. What is not here is refused.
var table = map[Role][]Action{
	Participant: {Contribute},
	Champion:    {Contribute, ReportChampion, EditDraft, SeeDraft, SeePrepared},
	Official: {
		Contribute, ReportOfficial, MoveDueDate, EditMilestone, Respond,
		EditDraft, SeeDraft, SeePrepared,
	},
	ForumMember: {Contribute, SeeDraft, SeePrepared},
	Moderator:   {Contribute, SeeHeld, Moderate, SeePrepared},
	Facilitator: {
		Contribute, MovePhase, MoveDueDate, EditMilestone, AnyOrganization, Respond,
		EditDraft, FreezeDraft, SeeDraft, SeeHeld, SeePrepared,
	},
}

var allowed = func() map[Role]map[Action]bool {
	sets := make(map[Role]map[Action]bool, len(table))
	for role, actions := range table {
		sets[role] = make(map[Action]bool, len(actions))
		for _, action := range actions {
			sets[role][action] = true
		}
	}
	return sets
}()

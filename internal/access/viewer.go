package access

import (
	"context"
	"slices"
	"strings"
)

// Member is what a viewer is in one plan.
type Member struct {
	// ParticipantID is the viewer's only name in the plan's content.
	ParticipantID string
	// Roles and Organizations belong together by index: the viewer has Roles[i] for
	// Organizations[i], which is empty where the role is nobody's in particular.
	Roles         []Role
	Organizations []string
}

// Viewer is who is asking. The zero Viewer is anonymous.
type Viewer struct {
	// AccountID is empty for the anonymous viewer and for a class.
	AccountID string
	// SessionID names the sign-in, so that signing out can end its sockets.
	SessionID string
	// Plans holds what the viewer is in each plan, by the plan's id.
	Plans map[string]Member
}

// Anonymous is a viewer who is not signed in.
func Anonymous() *Viewer { return &Viewer{} }

// SignedIn tells whether the viewer has an account.
func (v *Viewer) SignedIn() bool { return v.AccountID != "" }

// Can tells whether the table allows an action to the viewer in a plan.
func (v *Viewer) Can(action Action, planID string) bool {
	return v.Plans[planID].Can(action)
}

// Can tells whether the table allows an action to the member.
func (m Member) Can(action Action) bool {
	for _, role := range m.Roles {
		if allowed[role][action] {
			return true
		}
	}
	return false
}

// CanFor tells whether the table allows an action to the member on behalf of one of
// these organizations, or of any.
func (m Member) CanFor(action Action, organizations []string) bool {
	if m.Can(AnyOrganization) && m.Can(action) {
		return true
	}
	for i, role := range m.Roles {
		if allowed[role][action] && slices.Contains(organizations, m.Organizations[i]) {
			return true
		}
	}
	return false
}

// OrganizationFor returns the organization on whose behalf the member does an action that
// concerns these organizations, or "" where the role is nobody's in particular.
func (m Member) OrganizationFor(action Action, organizations []string) string {
	first := ""
	for i, role := range m.Roles {
		if !allowed[role][action] {
			continue
		}
		if slices.Contains(organizations, m.Organizations[i]) {
			return m.Organizations[i]
		}
		if first == "" {
			first = m.Organizations[i]
		}
	}
	return first
}

// PlansWhere lists the plans in which the table allows an action to the viewer.
func (v *Viewer) PlansWhere(action Action) []string {
	var plans []string
	for plan, member := range v.Plans {
		if member.Can(action) {
			plans = append(plans, plan)
		}
	}
	slices.Sort(plans)
	return plans
}

// Class is a text that is equal for two viewers exactly when they have the same roles for
// the same organizations in a plan, and so see the same of it.
func (v *Viewer) Class(planID string) string {
	member := v.Plans[planID]
	if len(member.Roles) == 0 {
		return ""
	}
	parts := make([]string, len(member.Roles))
	for i, role := range member.Roles {
		parts[i] = string(role) + "@" + member.Organizations[i]
	}
	slices.Sort(parts)
	return strings.Join(slices.Compact(parts), " ")
}

// OfClass returns the viewer without the person: the same roles in that plan, and neither
// account nor participant. It sees what everybody of the class sees.
func (v *Viewer) OfClass(planID string) *Viewer {
	member := v.Plans[planID]
	if len(member.Roles) == 0 {
		return Anonymous()
	}
	return &Viewer{Plans: map[string]Member{
		planID: {Roles: member.Roles, Organizations: member.Organizations},
	}}
}

// SameRights tells whether the viewer may see and do exactly what another may, as the same
// participants.
func (v *Viewer) SameRights(other *Viewer) bool {
	if v.AccountID != other.AccountID || len(v.Plans) != len(other.Plans) {
		return false
	}
	for plan, member := range v.Plans {
		if v.Class(plan) != other.Class(plan) || member.ParticipantID != other.Plans[plan].ParticipantID {
			return false
		}
	}
	return true
}

type viewerKey struct{}

// NewContext returns a context that carries the viewer.
func NewContext(ctx context.Context, v *Viewer) context.Context {
	return context.WithValue(ctx, viewerKey{}, v)
}

// FromContext returns the viewer of a context; nil, which everything refuses, when there is none.
func FromContext(ctx context.Context) *Viewer {
	v, _ := ctx.Value(viewerKey{}).(*Viewer)
	return v
}

package account

import (
	"context"

	"jalon/ent"
	"jalon/ent/membership"
	"jalon/ent/organization"
	"jalon/ent/participant"
	"jalon/internal/access"
	"jalon/internal/load"
)

// Loaders read the public side of people and organizations for one request.
type Loaders struct {
	Organization *load.One[*ent.Organization]
	Participant  *load.One[*ent.Participant]
	// RolesOf is by participant.
	RolesOf *load.Children[access.Role]
}

// NewLoaders returns loaders for one request.
func (s *Service) NewLoaders() *Loaders {
	read := s.store.Read()
	l := &Loaders{}
	l.Organization = load.NewOne(func(ctx context.Context, ids []string) (map[string]*ent.Organization, error) {
		rows, err := read.Organization.Query().Where(organization.IDIn(ids...)).All(ctx)
		found := make(map[string]*ent.Organization, len(rows))
		for _, row := range rows {
			found[row.ID] = row
		}
		return found, err
	})
	l.Participant = load.NewOne(func(ctx context.Context, ids []string) (map[string]*ent.Participant, error) {
		rows, err := read.Participant.Query().Where(participant.IDIn(ids...)).All(ctx)
		found := make(map[string]*ent.Participant, len(rows))
		for _, row := range rows {
			found[row.ID] = row
			l.RolesOf.Expect(row.ID)
			if row.OrganizationID != nil {
				l.Organization.Expect(*row.OrganizationID)
			}
		}
		return found, err
	})
	l.RolesOf = load.NewChildren(func(ctx context.Context, participants []string) (map[string][]access.Role, error) {
		rows, err := read.Membership.Query().Where(membership.ParticipantIDIn(participants...)).
			Order(membership.ByID()).All(ctx)
		roles := make(map[string][]access.Role, len(participants))
		for _, row := range rows {
			roles[row.ParticipantID] = append(roles[row.ParticipantID], row.Role)
		}
		return roles, err
	})
	return l
}

// LoadersFrom returns the request's loaders.
func LoadersFrom(ctx context.Context) *Loaders { return load.From[*Loaders](ctx) }

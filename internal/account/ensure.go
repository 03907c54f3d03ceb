package account

import (
	"context"
	"fmt"

	"jalon/ent"
	"jalon/ent/organization"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/input"
)

// Organization is an organization as it should be.
type Organization struct {
	Code string
	Name schematype.Text
	Kind schematype.OrganizationKind
}

// EnsureOrganizations makes the organizations that are missing and renames those whose name
// differs. It returns how many it made or changed. An operator's command, not a viewer's.
func (s *Service) EnsureOrganizations(ctx context.Context, wanted []Organization) (changed int, err error) {
	err = s.store.Write(rule.AsSystem(ctx, "an operator imports"), func(ctx context.Context, tx *ent.Tx) error {
		changed = 0
		for _, o := range wanted {
			known, err := tx.Organization.Query().Where(organization.Code(o.Code)).Only(ctx)
			switch {
			case ent.IsNotFound(err):
				err = tx.Organization.Create().SetCode(o.Code).SetName(o.Name).SetKind(o.Kind).Exec(ctx)
			case err == nil && known.Name == o.Name:
				continue
			case err == nil:
				err = known.Update().SetName(o.Name).Exec(ctx)
			}
			if err != nil {
				return fmt.Errorf("organization %s: %w", o.Code, err)
			}
			changed++
		}
		return nil
	})
	return changed, err
}

// Persona is somebody to be made at once: a person, an account, and what they are in a plan.
type Persona struct {
	// Name is the public name in both languages.
	Name schematype.Text
	Role access.Role
	// Organization is a code, or empty.
	Organization string
	// Token, when set, becomes a bearer token of an account; without it the persona has no
	// account, only a name in the record.
	Token string
}

// MakePersona makes a persona in a plan and returns the ids of its participant and of its
// organization, if it has one.
func (s *Service) MakePersona(ctx context.Context, planID string, p Persona) (participantID, organizationID string, err error) {
	err = s.store.Write(rule.AsSystem(ctx, "an operator makes a persona"), func(ctx context.Context, tx *ent.Tx) error {
		if p.Organization != "" {
			if organizationID, err = tx.Organization.Query().
				Where(organization.Code(p.Organization)).OnlyID(ctx); err != nil {
				return fmt.Errorf("organization %s: %w", p.Organization, err)
			}
		}
		member, err := tx.Participant.Create().SetPlanID(planID).SetPublicName(p.Name).
			SetNillableOrganizationID(input.Some(organizationID)).Save(ctx)
		if err != nil {
			return err
		}
		participantID = member.ID
		err = tx.Membership.Create().SetPlanID(planID).SetParticipantID(member.ID).
			SetRole(p.Role).SetNillableOrganizationID(input.Some(organizationID)).Exec(ctx)
		if err != nil || p.Token == "" {
			return err
		}
		return s.openAccount(ctx, tx, planID, member.ID, p)
	})
	return participantID, organizationID, err
}

func (s *Service) openAccount(ctx context.Context, tx *ent.Tx, planID, participantID string, p Persona) error {
	person, err := tx.Person.Create().SetName(p.Name.EN).Save(ctx)
	if err != nil {
		return err
	}
	if err := tx.PersonLink.Create().SetPlanID(planID).SetPersonID(person.ID).
		SetParticipantID(participantID).Exec(ctx); err != nil {
		return err
	}
	account, err := tx.Account.Create().SetPersonID(person.ID).SetCreatedAt(s.now()).Save(ctx)
	if err != nil {
		return err
	}
	return tx.Session.Create().SetAccountID(account.ID).SetSecretHash(hash(p.Token)).
		SetBearer(true).SetCreatedAt(s.now()).Exec(ctx)
}

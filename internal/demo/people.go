package demo

import (
	"context"
	"fmt"

	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/account"
	"jalon/internal/opendata"
)

// Persona is a role that can be tried.
type Persona struct {
	// Token is the bearer token, the same in every demonstration.
	Token             string
	Name, Description schematype.Text
	Role              access.Role
	organization      string
}

// Personas are the roles that can be tried, in the order of the sign-in page.
var Personas = []Persona{
	{
		Token: "demo-champion", Role: access.Champion, organization: "cs-research",
		Name:        schematype.NewText("Demo champion", "Champion de démonstration"),
		Description: schematype.NewText("Co-drafts commitments and is the second voice.", "Corédige les engagements et donne la deuxième voix."),
	},
	{
		Token: "demo-official", Role: access.Official, organization: "tbs-sct",
		Name:        schematype.NewText("Demo official", "Fonctionnaire de démonstration"),
		Description: schematype.NewText("Reports progress and answers comments.", "Rend compte des progrès et répond aux commentaires."),
	},
	{
		Token: "demo-facilitator", Role: access.Facilitator,
		Name:        schematype.NewText("Demo facilitator", "Animateur de démonstration"),
		Description: schematype.NewText("Moves phases, freezes drafts, publishes.", "Déplace les phases, gèle les ébauches, publie."),
	},
	{
		Token: "demo-moderator", Role: access.Moderator,
		Name:        schematype.NewText("Demo moderator", "Modérateur de démonstration"),
		Description: schematype.NewText("Reads comments before they are published.", "Lit les commentaires avant leur publication."),
	},
	{
		Token: "demo-participant", Role: access.Participant,
		Name:        schematype.NewText("Demo participant", "Participant de démonstration"),
		Description: schematype.NewText("Suggests, comments, supports and follows.", "Propose, commente, appuie et suit."),
	},
}

var civilSociety = []account.Organization{
	{Code: "cs-open-data", Name: schematype.NewText("Open data community group", "Groupe communautaire des données ouvertes")},
	{Code: "cs-transparency", Name: schematype.NewText("Transparency coalition", "Coalition pour la transparence")},
	{Code: "cs-research", Name: schematype.NewText("Open research network", "Réseau pour la recherche ouverte")},
	{Code: "cs-inclusion", Name: schematype.NewText("Inclusion network", "Réseau pour l’inclusion")},
	{Code: "cs-indigenous-data", Name: schematype.NewText("Indigenous data circle", "Cercle des données autochtones")},
}

func (s *Seeder) organizations(ctx context.Context) error {
	wanted := make([]account.Organization, len(civilSociety))
	for i, o := range civilSociety {
		o.Kind = schematype.CivilSociety
		wanted[i] = o
	}
	_, err := s.Accounts.EnsureOrganizations(ctx, wanted)
	return err
}

// speaker is a participant with the organization that they speak for.
type speaker struct{ participant, organization string }

// people are the participants whom the record names.
type people struct {
	facilitator, moderator, secondModerator, participant string
	// commenters and supporters are participants without an account.
	commenters, supporters []string
	// officials are by department code; the one of "" speaks for leads without a code.
	officials map[string]speaker
	champions []speaker
}

// people makes the personas, an official of every department that leads something, and a
// champion of every civil society organization.
func (s *Seeder) people(ctx context.Context, planID string, nap *opendata.NAP) (people, error) {
	p := people{officials: map[string]speaker{}}
	champions := map[string]speaker{}
	for _, persona := range Personas {
		made, err := s.speaker(ctx, planID, persona)
		if err != nil {
			return p, err
		}
		switch persona.Role {
		case access.Official:
			p.officials[persona.organization] = made
		case access.Champion:
			champions[persona.organization] = made
		case access.Facilitator:
			p.facilitator = made.participant
		case access.Moderator:
			p.moderator = made.participant
		case access.Participant:
			p.participant = made.participant
		}
	}
	official, champion := Personas[1], Personas[0]
	official.Token, champion.Token = "", ""
	departments := []string{""}
	for _, d := range nap.Departments {
		departments = append(departments, d.Code)
	}
	for _, code := range departments {
		if _, ok := p.officials[code]; ok {
			continue
		}
		official.organization = code
		made, err := s.speaker(ctx, planID, official)
		if err != nil {
			return p, err
		}
		p.officials[code] = made
	}
	for _, o := range civilSociety {
		made, ok := champions[o.Code]
		if !ok {
			var err error
			champion.organization = o.Code
			if made, err = s.speaker(ctx, planID, champion); err != nil {
				return p, err
			}
		}
		p.champions = append(p.champions, made)
	}
	return p, s.speakers(ctx, planID, &p)
}

func (s *Seeder) speaker(ctx context.Context, planID string, persona Persona) (speaker, error) {
	participant, organization, err := s.Accounts.MakePersona(ctx, planID, account.Persona{
		Name: persona.Name, Role: persona.Role, Organization: persona.organization, Token: persona.Token,
	})
	if err != nil {
		return speaker{}, fmt.Errorf("persona %s: %w", persona.Name.EN, err)
	}
	return speaker{participant: participant, organization: organization}, nil
}

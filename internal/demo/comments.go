package demo

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"jalon/ent/commitment"
	"jalon/ent/indicator"
	"jalon/ent/milestone"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/comment"
	"jalon/internal/moderation"
	"jalon/internal/response"
)

// pastComment is one comment of content/comments.json, with what became of it. The comments
// are invented, as every page of the demonstration says.
type pastComment struct {
	Key      string                `json:"key"`
	On       string                `json:"on"`
	Reply    string                `json:"reply"`
	Language schematype.Language   `json:"language"`
	By       string                `json:"by"`
	Name     schematype.NameChoice `json:"name"`
	Given    string                `json:"given"`
	At       time.Time             `json:"at"`
	Body     string                `json:"body"`
	// Supporters is how many of the participants support it.
	Supporters int            `json:"supporters"`
	Decisions  []pastDecision `json:"decisions"`
	// Later are decisions taken after others replied.
	Later       []pastDecision `json:"later"`
	WithdrawnAt *time.Time     `json:"withdrawnAt"`
	Response    *struct {
		Outcome schematype.Outcome `json:"outcome"`
		EN      string             `json:"en"`
		FR      string             `json:"fr"`
		Changed string             `json:"changed"`
		At      time.Time          `json:"at"`
	} `json:"response"`
}

type pastDecision struct {
	Decision schematype.Decision       `json:"decision"`
	Rule     schematype.ModerationRule `json:"rule"`
	By       string                    `json:"by"`
	At       time.Time                 `json:"at"`
}

// How many people comment beside the personas, and support what others say.
const (
	commenters = 6
	supporters = 12
)

// speakers makes those who comment, support and moderate in the record, without accounts.
func (s *Seeder) speakers(ctx context.Context, planID string, p *people) error {
	for n := range supporters {
		made, err := s.speaker(ctx, planID, Persona{Role: access.Participant, Name: Personas[4].Name})
		if err != nil {
			return err
		}
		if n < commenters {
			p.commenters = append(p.commenters, made.participant)
		}
		p.supporters = append(p.supporters, made.participant)
	}
	second, err := s.speaker(ctx, planID, Persona{Role: access.Moderator, Name: schematype.NewText("Second moderator", "Deuxième modérateur")})
	p.secondModerator = second.participant
	return err
}

// comments seeds what people said, what moderators decided and what officials answered.
func (s *Seeder) comments(ctx context.Context, planID string, p people) error {
	raw, err := files.ReadFile("content/comments.json")
	if err != nil {
		return err
	}
	var list []pastComment
	if err := json.Unmarshal(raw, &list); err != nil {
		return err
	}
	codes, err := s.codes(ctx, planID)
	if err != nil {
		return err
	}
	made := map[string]madeComment{}
	var later []moderation.Past
	for _, c := range list {
		if made[c.Key], err = s.comment(ctx, c, codes, made[c.Reply].id, p); err != nil {
			return fmt.Errorf("comment %s: %w", c.Key, err)
		}
		later = append(later, decisionsOn(made[c.Key].contribution, c.Later, p)...)
	}
	return s.Moderation.ImportPast(ctx, later)
}

// madeComment names a comment by both of its ids.
type madeComment struct{ id, contribution string }

func (s *Seeder) comment(ctx context.Context, c pastComment, codes map[string]string, parent string, p people) (madeComment, error) {
	if c.Name == "" {
		c.Name = schematype.NameRole
	}
	author, role := p.author(c.By)
	ids, contributions, err := s.Comments.ImportPast(ctx, []comment.Past{{
		SubjectID: codes[c.On], ParentID: parent, Body: c.Body, Language: c.Language,
		NameChoice: c.Name, PublicName: c.Given, Channel: schematype.Web,
		ParticipantID: author.participant, Role: role, OrganizationID: author.organization, At: c.At,
	}})
	if err != nil {
		return madeComment{}, err
	}
	made := madeComment{id: ids[0], contribution: contributions[0]}
	if err := s.Moderation.ImportPast(ctx, decisionsOn(made.contribution, c.Decisions, p)); err != nil {
		return made, err
	}
	if c.Supporters > 0 {
		var who []string
		for _, supporter := range p.supporters {
			if supporter != author.participant && len(who) < c.Supporters {
				who = append(who, supporter)
			}
		}
		if err := s.Comments.ImportSupport(ctx, made.id, who, c.At); err != nil {
			return made, err
		}
	}
	if c.WithdrawnAt != nil {
		return made, s.Comments.ImportWithdrawal(ctx, made.id, *c.WithdrawnAt)
	}
	return made, s.answer(ctx, c, made.contribution, codes, p)
}

func (s *Seeder) answer(ctx context.Context, c pastComment, contribution string, codes map[string]string, p people) error {
	if c.Response == nil {
		return nil
	}
	official := p.officials["tbs-sct"]
	return s.Responses.ImportPast(ctx, []response.Past{{
		ContributionID: contribution, Outcome: c.Response.Outcome, EN: c.Response.EN, FR: c.Response.FR,
		ChangedID: codes[c.Response.Changed], ParticipantID: official.participant,
		OrganizationID: official.organization, At: c.Response.At,
	}})
}

func decisionsOn(contribution string, list []pastDecision, p people) []moderation.Past {
	past := make([]moderation.Past, len(list))
	for i, d := range list {
		past[i] = moderation.Past{ContributionID: contribution, Decision: d.Decision, Rule: d.Rule, ParticipantID: p.moderator, At: d.At}
		if d.By != "" {
			past[i].ParticipantID = p.secondModerator
		}
	}
	return past
}

// author finds who wrote a comment: "demo", "champion" with an organization, or "participant"
// with a number.
func (p people) author(by string) (speaker, access.Role) {
	kind, of, _ := strings.Cut(by, " ")
	switch kind {
	case "demo":
		return speaker{participant: p.participant}, access.Participant
	case "champion":
		for i, o := range civilSociety {
			if o.Code == of {
				return p.champions[i], access.Champion
			}
		}
	}
	return speaker{participant: p.commenters[int(of[0]-'1')%commenters]}, access.Participant
}

// codes gives the ids of a plan's commitments, milestones and indicators by their codes.
func (s *Seeder) codes(ctx context.Context, planID string) (map[string]string, error) {
	ctx = rule.AsSystem(ctx, "setting up the demonstration")
	codes := map[string]string{}
	commitments, err := s.Store.Read().Commitment.Query().Where(commitment.PlanID(planID)).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, row := range commitments {
		codes[row.Code] = row.ID
	}
	milestones, err := s.Store.Read().Milestone.Query().Where(milestone.PlanID(planID)).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, row := range milestones {
		codes[row.Code] = row.ID
	}
	indicators, err := s.Store.Read().Indicator.Query().Where(indicator.PlanID(planID)).All(ctx)
	for _, row := range indicators {
		codes[row.Code] = row.ID
	}
	return codes, err
}

package demo

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
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
	talk := talk{Seeder: s, people: p, codes: codes, made: map[string]madeComment{}}
	var first, replies []pastComment
	for _, c := range list {
		if c.Reply == "" {
			first = append(first, c)
		} else {
			replies = append(replies, c)
		}
	}
	// A reply needs a published comment above it; what is hidden was replied to before.
	for _, round := range [][]pastComment{first, replies} {
		if err := talk.submit(ctx, round); err != nil {
			return err
		}
		if err := s.Moderation.ImportPast(ctx, talk.decisions(round, func(c pastComment) []pastDecision { return c.Decisions })); err != nil {
			return err
		}
	}
	if err := talk.support(ctx, list); err != nil {
		return err
	}
	if err := talk.answer(ctx, list); err != nil {
		return err
	}
	return s.Moderation.ImportPast(ctx, talk.decisions(list, func(c pastComment) []pastDecision { return c.Later }))
}

// talk is the comments that are being seeded.
type talk struct {
	*Seeder
	people people
	codes  map[string]string
	made   map[string]madeComment
}

// madeComment names a comment by both of its ids.
type madeComment struct{ id, contribution string }

func (t talk) submit(ctx context.Context, round []pastComment) error {
	past := make([]comment.Past, len(round))
	for i, c := range round {
		author, role := t.people.author(c.By)
		past[i] = comment.Past{
			SubjectID: t.codes[c.On], ParentID: t.made[c.Reply].id, Body: c.Body, Language: c.Language,
			NameChoice: cmp.Or(c.Name, schematype.NameRole), PublicName: c.Given, Channel: schematype.Web,
			ParticipantID: author.participant, Role: role, OrganizationID: author.organization, At: c.At,
		}
	}
	ids, contributions, err := t.Comments.ImportPast(ctx, past)
	if err != nil {
		return err
	}
	for i, c := range round {
		t.made[c.Key] = madeComment{id: ids[i], contribution: contributions[i]}
		if c.WithdrawnAt != nil {
			if err := t.Comments.ImportWithdrawal(ctx, ids[i], *c.WithdrawnAt); err != nil {
				return err
			}
		}
	}
	return nil
}

func (t talk) decisions(round []pastComment, of func(pastComment) []pastDecision) []moderation.Past {
	var past []moderation.Past
	for _, c := range round {
		past = append(past, decisionsOn(t.made[c.Key].contribution, of(c), t.people)...)
	}
	return past
}

// support gives each comment its supporters, without its author.
func (t talk) support(ctx context.Context, list []pastComment) error {
	var past []comment.PastSupport
	for _, c := range list {
		author, _ := t.people.author(c.By)
		others := slices.DeleteFunc(slices.Clone(t.people.supporters), func(who string) bool { return who == author.participant })
		past = append(past, comment.PastSupport{CommentID: t.made[c.Key].id, Participants: others[:c.Supporters], At: c.At})
	}
	return t.Comments.ImportSupport(ctx, past)
}

func (t talk) answer(ctx context.Context, list []pastComment) error {
	official := t.people.officials["tbs-sct"]
	var past []response.Past
	for _, c := range list {
		if c.Response == nil {
			continue
		}
		past = append(past, response.Past{
			ContributionID: t.made[c.Key].contribution, Outcome: c.Response.Outcome, EN: c.Response.EN, FR: c.Response.FR,
			ChangedID: t.codes[c.Response.Changed], ParticipantID: official.participant,
			OrganizationID: official.organization, At: c.Response.At,
		})
	}
	return t.Responses.ImportPast(ctx, past)
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

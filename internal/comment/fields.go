package comment

import (
	"context"
	"time"

	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/contribution"
	"jalon/internal/markdown"
	"jalon/internal/privacy"
)

// What the API shows of a comment. Whatever its author wrote is given out to those alone who
// may see it.

// Kind says what kind of contribution it is.
func (c *Comment) Kind() schematype.ContributionKind { return c.Contribution.Kind }

// Reference is its reference number.
func (c *Comment) Reference() string { return c.Contribution.Reference }

// Channel says how it came in.
func (c *Comment) Channel() schematype.Channel { return c.Contribution.Channel }

// State says where it stands.
func (c *Comment) State() schematype.ContributionState { return c.Contribution.State }

// BodyVersion counts its wordings.
func (c *Comment) BodyVersion() int { return c.Contribution.BodyVersion }

// ReceivedAt is when it was received.
func (c *Comment) ReceivedAt() *time.Time { return &c.Contribution.ReceivedAt }

// PublishedAt is when it was published, or nil.
func (c *Comment) PublishedAt() *time.Time { return c.Contribution.PublishedAt }

// Shows tells whether the viewer may see what its author wrote.
func (c *Comment) Shows(ctx context.Context) bool { return contribution.Shows(ctx, c.Contribution) }

// Language is the language that it is written in.
func (c *Comment) Language(ctx context.Context) *schematype.Language {
	if !c.Shows(ctx) {
		return nil
	}
	return &c.Contribution.Language
}

// Body is what it says, as written.
func (c *Comment) Body(ctx context.Context) *string {
	if !c.Shows(ctx) {
		return nil
	}
	return &c.Contribution.Body
}

// BodyHTML is what it says, safe to show.
func (c *Comment) BodyHTML(ctx context.Context) *string {
	if !c.Shows(ctx) {
		return nil
	}
	html := markdown.HTML(c.Contribution.Body)
	return &html
}

// AuthorRole is what its author was when it was written.
func (c *Comment) AuthorRole(ctx context.Context) *access.Role {
	if !c.Shows(ctx) {
		return nil
	}
	return &c.Contribution.AuthorRole
}

// PersonalData is what looks like personal data in it, for its author and moderators.
func (c *Comment) PersonalData(ctx context.Context) []*privacy.Finding {
	findings := []*privacy.Finding{}
	if contribution.SeesAll(ctx, c.Contribution) {
		for _, f := range privacy.Find(c.Contribution.Body) {
			findings = append(findings, &f)
		}
	}
	return findings
}

// SecondOpinion tells its author and moderators that another moderator is asked for.
func (c *Comment) SecondOpinion(ctx context.Context) bool {
	return c.Contribution.SecondOpinion && contribution.SeesAll(ctx, c.Contribution)
}

// Given is the name that its author gave with it, or nil.
func (c *Comment) Given(ctx context.Context) *schematype.Text {
	if c.Contribution.NameChoice != schematype.NameGiven || !c.Shows(ctx) {
		return nil
	}
	name := schematype.NewText(c.Contribution.PublicName, c.Contribution.PublicName)
	return &name
}

// AuthorID is the participant who wrote it, where the viewer may know: they chose the name of
// their account, or the viewer is a moderator or the author. Otherwise nobody can tell which
// comments are of the same person.
func (c *Comment) AuthorID(ctx context.Context) *string {
	base := c.Contribution
	if contribution.SeesAll(ctx, base) || base.NameChoice == schematype.NameAccount && c.Shows(ctx) {
		return base.ParticipantID
	}
	return nil
}

// HasNews tells its author that something became of it which they have not marked as seen.
func (c *Comment) HasNews(ctx context.Context) bool {
	return c.Contribution.HasNews && contribution.IsAuthor(ctx, c.Contribution)
}

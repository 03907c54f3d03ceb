package comment

import (
	"context"

	"jalon/ent"
	"jalon/ent/comment"
	"jalon/ent/commenttally"
	"jalon/ent/schema/schematype"
	"jalon/ent/support"
	"jalon/internal/access"
	"jalon/internal/load"
)

// Loaders read comments for one request. What the viewer may not see is left out.
type Loaders struct {
	// Comment is by a comment's id, OfContribution by its contribution's.
	Comment        *load.One[*Comment]
	OfContribution *load.One[*Comment]
	// Tally is by subject; nil where nothing was published.
	Tally *load.One[*ent.CommentTally]
	// SupportedOn gives by subject the ids of the comments that the viewer supports.
	SupportedOn *load.Children[string]

	read *ent.Client
	// replies are the first replies by thread, for each number of them that is asked for.
	replies map[int]*load.Children[*Comment]
	// threads are the comments whose replies may be asked for.
	threads []string
	around  Around
}

// Around is told the ids of what comments refer to in other domains, so that their loaders
// can read them together too.
type Around struct {
	// Decisions is told of every contribution, Answered of those that have a response.
	Decisions     func(contributions ...string)
	Answered      func(contributions ...string)
	Organizations func(ids ...string)
	Participants  func(ids ...string)
}

// NewLoaders returns loaders for one request.
func (s *Service) NewLoaders(around Around) *Loaders {
	read := s.store.Read()
	l := &Loaders{read: read, around: around, replies: map[int]*load.Children[*Comment]{}}
	l.Comment = load.NewOne(func(ctx context.Context, ids []string) (map[string]*Comment, error) {
		rows, err := read.Comment.Query().Where(comment.IDIn(ids...)).WithContribution().All(ctx)
		found := make(map[string]*Comment, len(rows))
		for _, c := range l.saw(rows) {
			found[c.ID] = c
		}
		return found, err
	})
	l.OfContribution = load.NewOne(func(ctx context.Context, ids []string) (map[string]*Comment, error) {
		rows, err := read.Comment.Query().Where(comment.ContributionIDIn(ids...)).WithContribution().All(ctx)
		found := make(map[string]*Comment, len(rows))
		for _, c := range l.saw(rows) {
			found[c.ContributionID] = c
		}
		return found, err
	})
	l.Tally = load.NewOne(func(ctx context.Context, subjects []string) (map[string]*ent.CommentTally, error) {
		rows, err := read.CommentTally.Query().Where(commenttally.IDIn(subjects...)).All(ctx)
		found := make(map[string]*ent.CommentTally, len(rows))
		for _, row := range rows {
			found[row.ID] = row
		}
		return found, err
	})
	l.SupportedOn = load.NewChildren(func(ctx context.Context, subjects []string) (map[string][]string, error) {
		if !access.FromContext(ctx).SignedIn() {
			return nil, nil
		}
		rows, err := read.Support.Query().Where(support.SubjectIDIn(subjects...)).All(ctx) // the policy leaves the viewer's own
		found := make(map[string][]string, len(subjects))
		for _, row := range rows {
			found[row.SubjectID] = append(found[row.SubjectID], row.CommentID)
		}
		return found, err
	})
	return l
}

// LoadersFrom returns the request's loaders.
func LoadersFrom(ctx context.Context) *Loaders { return load.From[*Loaders](ctx) }

// saw makes comments of rows and announces what hangs on them.
func (l *Loaders) saw(rows []*ent.Comment) []*Comment {
	comments := make([]*Comment, 0, len(rows))
	for _, row := range rows {
		base := row.Edges.Contribution
		if base == nil {
			continue // the policy lets through the one with the other
		}
		c := &Comment{Comment: row, Contribution: base}
		comments = append(comments, c)
		l.Comment.Prime(row.ID, c)
		if row.ThreadKey == "" && row.ReplyCount > 0 {
			l.threads = append(l.threads, row.ID)
		}
		l.SupportedOn.Expect(row.SubjectID)
		l.Tally.Expect(row.SubjectID)
		l.around.Decisions(base.ID)
		if base.Answered {
			l.around.Answered(base.ID)
		}
		if base.OrganizationID != nil && base.State != schematype.Hidden {
			l.around.Organizations(*base.OrganizationID)
		}
		if base.ParticipantID != nil && base.NameChoice == schematype.NameAccount {
			l.around.Participants(*base.ParticipantID)
		}
	}
	return comments
}

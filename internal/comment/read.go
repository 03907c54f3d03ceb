package comment

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"

	"jalon/ent"
	"jalon/ent/comment"
	contributionent "jalon/ent/contribution"
	"jalon/ent/predicate"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/contribution"
	"jalon/internal/fault"
	"jalon/internal/load"
)

// Order says how comments are ordered.
type Order string

// The orders.
const (
	Newest        Order = "NEWEST"
	Oldest        Order = "OLDEST"
	MostSupported Order = "MOST_SUPPORTED"
)

// Place is where a comment stands in its list: what it is ordered by, then its id.
type Place struct {
	Key int64
	ID  string
}

// PlaceIn returns a comment's place in an order.
func (o Order) PlaceIn(c *Comment) Place {
	if o == MostSupported {
		return Place{Key: int64(c.SupportCount), ID: c.ID}
	}
	return Place{Key: c.PublishedOrder, ID: c.ID}
}

func (o Order) column() string {
	if o == MostSupported {
		return comment.FieldSupportCount
	}
	return comment.FieldPublishedOrder
}

// from is the condition of standing behind a place in a list ordered by a column, then id.
func from(column string, descending bool, after *Place) func(*sql.Selector) {
	return func(s *sql.Selector) {
		compare, direction := sql.GT, sql.Asc
		if descending {
			compare, direction = sql.LT, sql.Desc
		}
		s.OrderBy(direction(s.C(column)), direction(s.C("id")))
		if after != nil {
			s.Where(sql.Or(
				compare(s.C(column), after.Key),
				sql.And(sql.EQ(s.C(column), after.Key), compare(s.C("id"), after.ID)),
			))
		}
	}
}

// listed is comment.Listed(true), spelled as a comparison: for a bare column SQLite does not
// look into an index.
var listed predicate.Comment = func(s *sql.Selector) {
	s.Where(isListed(s.C))
}

// Threads reads first comments of a subject's threads behind a place, at most limit: those
// that are published, and the places of hidden ones that were answered.
func (s *Service) Threads(ctx context.Context, subjectID string, order Order, after *Place, limit int) ([]*Comment, error) {
	rows, err := s.store.Read().Comment.Query().
		Where(comment.SubjectID(subjectID), comment.ThreadKey(""), listed).
		Where(predicate.Comment(from(order.column(), order != Oldest, after))).
		Limit(limit).WithContribution().All(ctx)
	if err != nil {
		return nil, fmt.Errorf("reading the comments: %w", err)
	}
	return LoadersFrom(ctx).saw(rows), nil
}

// Replies reads the replies in a thread behind a place, oldest first, at most limit. Without
// a place, those of all threads that were read together are read at once.
func (s *Service) Replies(ctx context.Context, of *Comment, after *Place, limit int) ([]*Comment, error) {
	if of.ThreadKey != "" || of.ReplyCount == 0 {
		return nil, nil
	}
	l := LoadersFrom(ctx)
	if after == nil {
		return l.firstReplies(limit).Of(ctx, of.ID)
	}
	rows, err := l.read.Comment.Query().
		Where(comment.ThreadKey(of.ID), listed).
		Where(predicate.Comment(from(comment.FieldPublishedOrder, false, after))).
		Limit(limit).WithContribution().All(ctx)
	if err != nil {
		return nil, fmt.Errorf("reading the replies: %w", err)
	}
	return l.saw(rows), nil
}

// firstReplies returns the loader of the first replies of threads, so many of each.
func (l *Loaders) firstReplies(limit int) *load.Children[*Comment] {
	loader := l.replies[limit]
	if loader == nil {
		loader = load.NewChildren(func(ctx context.Context, threads []string) (map[string][]*Comment, error) {
			rows, err := l.read.Comment.Query().Where(comment.ThreadKeyIn(threads...), listed).
				Where(predicate.Comment(firstOfEach(threads, limit))).
				Order(comment.ByPublishedOrder(), comment.ByID()).WithContribution().All(ctx)
			if err != nil {
				return nil, fmt.Errorf("reading the replies: %w", err)
			}
			found := make(map[string][]*Comment, len(threads))
			for _, c := range l.saw(rows) {
				found[c.ThreadKey] = append(found[c.ThreadKey], c)
			}
			return found, nil
		})
		l.replies[limit] = loader
	}
	loader.Expect(l.threads...)
	return loader
}

// firstOfEach is the condition of being among the first so many replies of a thread.
func firstOfEach(threads []string, limit int) func(*sql.Selector) {
	return func(s *sql.Selector) {
		keys := make([]any, len(threads))
		for i, thread := range threads {
			keys[i] = thread
		}
		all := sql.Table(comment.Table)
		number := sql.RowNumber().PartitionBy(all.C(comment.FieldThreadKey)).
			OrderBy(all.C(comment.FieldPublishedOrder), all.C(comment.FieldID))
		numbered := sql.Select(all.C(comment.FieldID)).AppendSelectExprAs(number, "place").From(all).
			Where(sql.And(sql.In(all.C(comment.FieldThreadKey), keys...), isListed(all.C))).As("numbered")
		s.Where(sql.In(s.C(comment.FieldID), sql.Select(numbered.C(comment.FieldID)).From(numbered).
			Where(sql.LTE(numbered.C("place"), limit))))
	}
}

// ByReference returns a comment by its reference number, or nil when there is none that the
// viewer may see.
func (s *Service) ByReference(ctx context.Context, reference string) (*Comment, error) {
	if len(reference) > 20 {
		return nil, nil
	}
	id, err := s.store.Read().Contribution.Query().Where(contributionent.Reference(reference)).OnlyID(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("looking for the reference: %w", err)
	}
	return LoadersFrom(ctx).OfContribution.Get(ctx, id)
}

// Own reads what the viewer gave to a plan behind a place, newest first, at most limit, and
// counts all of it.
func (s *Service) Own(ctx context.Context, planID string, after *Place, limit int) (rows []*Comment, total int, err error) {
	own := contributionent.ParticipantID(access.FromContext(ctx).Plans[planID].ParticipantID)
	read := s.store.Read().Contribution
	if total, err = read.Query().Where(own).Count(ctx); err != nil || total == 0 {
		return nil, 0, err
	}
	bases, err := read.Query().Where(own).
		Where(predicate.Contribution(from(contributionent.FieldReceivedOrder, true, after))).Limit(limit).All(ctx)
	if err != nil {
		return nil, 0, fmt.Errorf("reading the viewer's contributions: %w", err)
	}
	rows, err = s.Of(ctx, bases)
	return rows, total, err
}

// Of returns the comments of contributions, in their order.
func (s *Service) Of(ctx context.Context, bases []*ent.Contribution) ([]*Comment, error) {
	l := LoadersFrom(ctx)
	for _, base := range bases {
		l.OfContribution.Expect(base.ID)
	}
	comments := make([]*Comment, 0, len(bases))
	for _, base := range bases {
		c, err := l.OfContribution.Get(ctx, base.ID)
		if err != nil {
			return nil, err
		}
		if c != nil {
			comments = append(comments, c)
		}
	}
	return comments, nil
}

// News counts the viewer's contributions to a plan with news that they have not seen.
func (s *Service) News(ctx context.Context, planID string) (int, error) {
	me := access.FromContext(ctx).Plans[planID].ParticipantID
	if me == "" {
		return 0, nil
	}
	return s.store.Read().Contribution.Query().
		Where(contributionent.ParticipantID(me), contributionent.HasNews(true)).Count(ctx)
}

var errTooMany = fault.New(fault.BadInput, fault.Say("Name at most %d comments.", "Nommez au plus %d commentaires.", maxSeen))

const maxSeen = 100

// MarkSeen marks what became of the viewer's own comments as seen. Those of others are left
// out.
func (s *Service) MarkSeen(ctx context.Context, in MarkCommentsSeenInput) ([]*Comment, error) {
	if !access.FromContext(ctx).SignedIn() {
		return nil, fault.ErrUnauthenticated
	}
	if len(in.CommentIDs) > maxSeen {
		return nil, errTooMany
	}
	l := LoadersFrom(ctx)
	l.Comment.Expect(in.CommentIDs...)
	var ids, contributions []string
	for _, id := range in.CommentIDs {
		c, err := l.Comment.Get(ctx, id)
		if err != nil {
			return nil, err
		}
		if c != nil && contribution.IsAuthor(ctx, c.Contribution) {
			ids, contributions = append(ids, id), append(contributions, c.ContributionID)
		}
	}
	if len(ids) == 0 {
		return nil, nil
	}
	err := s.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		return tx.Contribution.Update().Where(contributionent.IDIn(contributions...)).SetHasNews(false).Exec(ctx)
	})
	if err != nil {
		return nil, fmt.Errorf("marking as seen: %w", err)
	}
	return s.AllAgain(ctx, ids)
}

// AllAgain reads comments anew, after they were changed. What the viewer may not see is left
// out.
func (s *Service) AllAgain(ctx context.Context, ids []string) ([]*Comment, error) {
	list := make([]*Comment, 0, len(ids))
	for _, id := range ids {
		c, err := s.again(ctx, id)
		if err != nil {
			return nil, err
		}
		if c != nil {
			list = append(list, c)
		}
	}
	return list, nil
}

// OpenPhase returns the phase that takes comments on a plan's subjects now, or nil.
func (s *Service) OpenPhase(ctx context.Context, planID string) (*ent.Phase, error) {
	return s.cycle.CommentingPhase(ctx, planID)
}

// CanComment tells whether the viewer may comment in a plan now.
func (s *Service) CanComment(ctx context.Context, planID string) (bool, error) {
	if viewer := access.FromContext(ctx); !viewer.Can(access.Contribute, planID) {
		return false, nil
	}
	phase, err := s.OpenPhase(ctx, planID)
	return phase != nil, err
}

// CanSupport tells whether the viewer may support a comment.
func CanSupport(ctx context.Context, c *Comment) bool {
	return c.Contribution.State == schematype.Published && access.FromContext(ctx).Can(access.Contribute, c.PlanID) &&
		!contribution.IsAuthor(ctx, c.Contribution)
}

// Supports tells whether the viewer supports a comment.
func (s *Service) Supports(ctx context.Context, c *Comment) (bool, error) {
	supported, err := LoadersFrom(ctx).SupportedOn.Of(ctx, c.SubjectID)
	return slices.Contains(supported, c.ID), err
}

func isListed(column func(string) string) *sql.Predicate {
	return sql.P(func(b *sql.Builder) { b.Ident(column(comment.FieldListed)).WriteOp(sql.OpEQ).Arg(true) })
}

package response

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"jalon/ent"
	"jalon/ent/contribution"
	"jalon/ent/predicate"
	"jalon/ent/response"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	base "jalon/internal/contribution"
	"jalon/internal/fault"
	"jalon/internal/load"
	"jalon/internal/store"
)

// Within is how soon after its publication a contribution is answered.
const Within = 21 * 24 * time.Hour

// Kind is a kind of contribution as responses see it.
type Kind interface {
	// ContributionID returns the contribution that an object of the kind is, or "" when the
	// viewer may not see it.
	ContributionID(ctx context.Context, id string) (string, error)
	// Answered tells that a contribution was answered, in the transaction of it.
	Answered(ctx context.Context, tx *ent.Tx, m base.Move) error
}

// Service carries out what people do with responses.
type Service struct {
	store    *store.Store
	comments Kind
	now      func() time.Time
}

// New returns the service of responses to comments. now tells the time on the deployment's
// clock.
func New(s *store.Store, comments Kind, now func() time.Time) *Service {
	return &Service{store: s, comments: comments, now: now}
}

// Loaders read responses for one request.
type Loaders struct {
	// Response is by id, Of by contribution.
	Response *load.One[*ent.Response]
	Of       *load.One[*ent.Response]
}

// Around is told the ids of what responses refer to in other domains, so that their loaders
// can read them together too.
type Around struct {
	Organizations func(ids ...string)
	Participants  func(ids ...string)
}

// NewLoaders returns loaders for one request.
func (s *Service) NewLoaders(around Around) *Loaders {
	read := s.store.Read()
	saw := func(rows []*ent.Response) {
		for _, row := range rows {
			if row.ParticipantID != nil {
				around.Participants(*row.ParticipantID)
			}
			if row.OrganizationID != nil {
				around.Organizations(*row.OrganizationID)
			}
		}
	}
	return &Loaders{
		Response: load.NewOne(func(ctx context.Context, ids []string) (map[string]*ent.Response, error) {
			rows, err := read.Response.Query().Where(response.IDIn(ids...)).All(ctx)
			found := make(map[string]*ent.Response, len(rows))
			for _, row := range rows {
				found[row.ID] = row
			}
			saw(rows)
			return found, err
		}),
		Of: load.NewOne(func(ctx context.Context, contributions []string) (map[string]*ent.Response, error) {
			rows, err := read.Response.Query().Where(response.ContributionIDIn(contributions...)).All(ctx)
			found := make(map[string]*ent.Response, len(rows))
			for _, row := range rows {
				found[row.ContributionID] = row
			}
			saw(rows)
			return found, err
		}),
	}
}

// LoadersFrom returns the request's loaders.
func LoadersFrom(ctx context.Context) *Loaders { return load.From[*Loaders](ctx) }

// Place is where a contribution stands in the list of what to answer.
type Place struct {
	Key int64
	ID  string
}

// ToAnswer reads the published contributions to a plan that nobody answered, behind a place,
// oldest first, at most limit, and counts all of them. It returns a Fault for those who do
// not respond.
func (s *Service) ToAnswer(ctx context.Context, planID string, after *Place, limit int) (rows []*ent.Contribution, total int, err error) {
	viewer := access.FromContext(ctx)
	switch {
	case viewer.Can(access.Respond, planID):
	case !viewer.SignedIn():
		return nil, 0, fault.ErrUnauthenticated
	default:
		return nil, 0, fault.ErrForbidden
	}
	open := func() *ent.ContributionQuery {
		return s.store.Read().Contribution.Query().Where(contribution.PlanID(planID),
			contribution.Answered(false), contribution.StateEQ(schematype.Published))
	}
	if total, err = open().Count(ctx); err != nil {
		return nil, 0, fmt.Errorf("counting what to answer: %w", err)
	}
	rows, err = open().Where(predicate.Contribution(func(s *sql.Selector) {
		s.OrderBy(sql.Asc(s.C(contribution.FieldReceivedOrder)), sql.Asc(s.C(contribution.FieldID)))
		if after != nil {
			s.Where(sql.Or(
				sql.GT(s.C(contribution.FieldReceivedOrder), after.Key),
				sql.And(sql.EQ(s.C(contribution.FieldReceivedOrder), after.Key), sql.GT(s.C(contribution.FieldID), after.ID)),
			))
		}
	})).Limit(limit).All(ctx)
	if err != nil {
		return nil, 0, fmt.Errorf("reading what to answer: %w", err)
	}
	return rows, total, nil
}

// OverdueBefore is the publication before which a contribution without a response is overdue.
func (s *Service) OverdueBefore() time.Time { return s.now().Add(-Within) }

// Due is when a contribution must be answered; nil before it is published and once it is
// answered.
func Due(row *ent.Contribution) *time.Time {
	if row.State != schematype.Published || row.Answered || row.PublishedAt == nil {
		return nil
	}
	due := row.PublishedAt.Add(Within)
	return &due
}

// CanRespond tells whether the viewer may answer a contribution now.
func CanRespond(ctx context.Context, row *ent.Contribution) bool {
	return row.State == schematype.Published && access.FromContext(ctx).Can(access.Respond, row.PlanID)
}

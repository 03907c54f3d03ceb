package relay

import "jalon/internal/comment"

// The pages of comments and of contributions of every kind.
type (
	// CommentConnection is a page of comments.
	CommentConnection = Connection[*comment.Comment]
	// CommentEdge is an item of a page of comments.
	CommentEdge = Edge[*comment.Comment]
	// ContributionConnection is a page of contributions.
	ContributionConnection = Connection[Contribution]
	// ContributionEdge is an item of a page of contributions.
	ContributionEdge = Edge[Contribution]
)

// Contribution is any kind of contribution; the schema says which types are.
type Contribution any

// Commentable is anything that can be commented on; the schema says which types are.
type Commentable any

// Place returns where a page ends.
func (c Cursor) Place() (Place, error) { return c.place() }

// ErrCursor refuses a cursor of another list.
var ErrCursor = errCursor

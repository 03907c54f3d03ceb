package feed

import (
	"context"
	"time"

	"jalon/internal/access"
	"jalon/internal/store"
)

// Topic names a stream of changes that can be subscribed to.
type Topic string

// The topics.
const (
	// PlanTopic carries what happens to a plan and its phases.
	PlanTopic Topic = "plan"
	// MilestoneTopic carries what happens to milestones, indicators and reports.
	MilestoneTopic Topic = "milestone"
	// CommentTopic carries what happens to comments.
	CommentTopic Topic = "comment"
	// DraftTopic carries what is committed to drafts.
	DraftTopic Topic = "draft"
	// AccountTopic carries what changes who somebody is: roles, bans, signing out. It
	// never leaves the program.
	AccountTopic Topic = "account"
)

// Kind says what happened, in the past tense.
type Kind string

// The kinds.
const (
	PhaseMoved        Kind = "PHASE_MOVED"
	PhaseStateChanged Kind = "PHASE_STATE_CHANGED"
	ProgressReported  Kind = "PROGRESS_REPORTED"
	DueDateMoved      Kind = "DUE_DATE_MOVED"
	MilestoneEdited   Kind = "MILESTONE_EDITED"
	ViewerChanged     Kind = "VIEWER_CHANGED"
	DraftCommitted    Kind = "DRAFT_COMMITTED"
	DraftStateChanged Kind = "DRAFT_STATE_CHANGED"
	// DraftCursorMoved is only ever whispered: it has no row.
	DraftCursorMoved Kind = "DRAFT_CURSOR_MOVED"

	CommentSubmitted    Kind = "COMMENT_SUBMITTED"
	CommentPublished    Kind = "COMMENT_PUBLISHED"
	CommentStateChanged Kind = "COMMENT_STATE_CHANGED"
	CommentClaimed      Kind = "COMMENT_CLAIMED"
	CommentSupported    Kind = "COMMENT_SUPPORTED"
	CommentAnswered     Kind = "COMMENT_ANSWERED"

	// Removed takes something from view. It reaches those who could see the thing, as its
	// id and type alone, and nothing is read again for it.
	Removed Kind = "REMOVED"
)

// Change is one row of the feed.
type Change struct {
	// Offset is the row's place, from 1; 0 until it is committed.
	Offset int64
	Topic  Topic
	Kind   Kind
	// PlanID, ParentID and SubjectID are the scopes in which the change can be heard, from
	// the widest to the narrowest: a plan, a commitment, a milestone.
	PlanID    string
	ParentID  string
	SubjectID string
	// EntityID and Version name the record that the change is about.
	EntityID string
	Version  int
	// Audience says who may learn of the change. access.Person is ParticipantID alone.
	Audience      access.Audience
	ParticipantID string
	At            time.Time
}

// Append adds a change to the feed, inside a closure given to store.Write. It becomes a row,
// and gets its offset, with the commit; if the closure fails, it never was.
func Append(ctx context.Context, c Change) { store.Note(ctx, c) }

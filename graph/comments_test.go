package graph_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"jalon/ent"
	commentent "jalon/ent/comment"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/testkit"
)

// commentPage is what the web app reads of a subject's comments.
const commentPage = `query ($id: ID!, $order: CommentOrder!, $after: Cursor) { node(id: $id) { ... on Commitment { commentCount viewerCanComment
  comments(first: 20, orderBy: $order, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...C replyCount replies(first: 3) { nodes { ...C } } } } } } }
fragment C on Comment { id reference state language bodyHtml publishedAt authorName { en fr } authorRole supportCount version
  viewerSupports viewerCanSupport viewerCanReply viewerIsAuthor viewerCanModerate
  response { outcome reason { en fr } organization { name { en } } } }`

// talkOn makes so many published comments on a subject, the first ones with replies and
// responses, as importing them would, and returns the participant who wrote them.
func (a *api) talkOn(t *testing.T, planID, subjectID string, many int) {
	t.Helper()
	ctx := rule.AsSystem(t.Context(), "the test's own rows")
	author := a.store.Read().Participant.Query().FirstIDX(ctx)
	organization := a.store.Read().Organization.Query().FirstIDX(ctx)
	text := schematype.NewText("words", "mots")
	for from := 0; from < many; from += 250 {
		err := a.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
			var bases []*ent.ContributionCreate
			for n := from; n < min(from+250, many); n++ {
				at := testkit.Now().Add(time.Duration(n) * time.Second)
				bases = append(bases, tx.Contribution.Create().SetPlanID(planID).SetKind(schematype.KindOfComment).
					SetChannel(schematype.Web).SetLanguage(schematype.EN).SetBody("words of **many**").SetConsentVersion("1").
					SetReference(fmt.Sprintf("%s-%d", subjectID[24:], n)).SetState(schematype.Published).SetParticipantID(author).
					SetReceivedAt(at).SetReceivedOrder(at.UnixMicro()).SetPublishedAt(at).SetAnswered(n%5 == 0).SetChangedAt(at))
			}
			made, err := tx.Contribution.CreateBulk(bases...).Save(ctx)
			if err != nil {
				return err
			}
			var comments []*ent.CommentCreate
			var replies []*ent.ResponseCreate
			for n, base := range made {
				comments = append(comments, tx.Comment.Create().SetPlanID(planID).SetContributionID(base.ID).SetSubjectID(subjectID).
					SetCommitmentID(subjectID).SetListed(true).SetPublishedOrder(base.ReceivedOrder).SetSupportCount((from+n)%7))
				if base.Answered {
					replies = append(replies, tx.Response.Create().SetPlanID(planID).SetContributionID(base.ID).SetOutcome(schematype.Noted).
						SetReason(text).SetOrganizationID(organization).SetRespondedAt(testkit.Now()).SetChangedAt(testkit.Now()))
				}
			}
			if _, err := tx.Comment.CreateBulk(comments...).Save(ctx); err != nil {
				return err
			}
			_, err = tx.Response.CreateBulk(replies...).Save(ctx)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := a.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		return tx.CommentTally.Create().SetID(subjectID).SetPlanID(planID).SetThreads(many).SetPublished(many).Exec(ctx)
	}); err != nil {
		t.Fatal(err)
	}
	a.replyTo(ctx, t, planID, subjectID, author)
}

// replyTo gives the newest forty comments five replies each.
func (a *api) replyTo(ctx context.Context, t *testing.T, planID, subjectID, author string) {
	t.Helper()
	err := a.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		threads, err := tx.Comment.Query().Where(commentent.SubjectID(subjectID), commentent.ThreadKey("")).Order(ent.Desc("published_order")).Limit(40).All(ctx)
		if err != nil {
			return err
		}
		for n, thread := range threads {
			for r := range 5 {
				at := testkit.Now().Add(time.Duration(100_000+n*10+r) * time.Second)
				base := tx.Contribution.Create().SetPlanID(planID).SetKind(schematype.KindOfComment).SetChannel(schematype.Web).
					SetLanguage(schematype.FR).SetBody("réponse").SetConsentVersion("1").SetReference(fmt.Sprintf("r%s%d-%d", subjectID[28:], n, r)).
					SetState(schematype.Published).SetParticipantID(author).SetReceivedAt(at).SetPublishedAt(at).SetChangedAt(at).SaveX(ctx)
				tx.Comment.Create().SetPlanID(planID).SetContributionID(base.ID).SetSubjectID(subjectID).SetCommitmentID(subjectID).
					SetParentID(thread.ID).SetThreadKey(thread.ID).SetListed(true).SetPublishedOrder(at.UnixMicro()).ExecX(ctx)
			}
			thread.Update().SetReplyCount(5).ExecX(ctx)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

type pageOfComments struct {
	Node struct {
		Comments struct {
			TotalCount int
			PageInfo   struct {
				HasNextPage bool
				EndCursor   *string
			}
			Nodes []struct {
				ID           string
				PublishedAt  time.Time
				SupportCount int
				Replies      struct{ Nodes []struct{ ID string } }
			}
		}
	}
}

// A page of comments costs the same number of statements however many there are, on both
// databases and in every order, and the pages together hold each comment once.
func TestCommentPages(t *testing.T) {
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, url string) {
		a := newAPI(t, url)
		a.plan(t, "talk", 2, 1, 1)
		ctx := rule.AsSystem(t.Context(), "the test finds its rows")
		planID := a.store.Read().Plan.Query().OnlyIDX(ctx)
		subjects := a.store.Read().Commitment.Query().IDsX(ctx)
		a.talkOn(t, planID, subjects[0], 100)
		many := 10_000
		if testing.Short() {
			many = 1000
		}
		a.talkOn(t, planID, subjects[1], many)
		if err := a.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
			_, err := tx.ExecContext(ctx, "ANALYZE") // as the database does by itself in time
			return err
		}); err != nil {
			t.Fatal(err)
		}
		viewer := &access.Viewer{AccountID: "x", Plans: map[string]access.Member{
			planID: {ParticipantID: "x", Roles: []access.Role{access.Participant}, Organizations: []string{""}},
		}}
		read := func(who *access.Viewer, subject, order string, after *string) (pageOfComments, int, time.Duration) {
			variables := map[string]any{"id": subject, "order": order}
			if after != nil {
				variables["after"] = *after
			}
			began := time.Now()
			response, statements := a.ask(t, who, commentPage, variables)
			took := time.Since(began)
			var page pageOfComments
			if err := json.Unmarshal(response.Data, &page); err != nil || len(response.Errors) > 0 {
				t.Fatal(err, response.Errors)
			}
			if len(statements) > 10 {
				t.Errorf("%d statements", len(statements))
			}
			return page, len(statements), took
		}
		for _, order := range []string{"NEWEST", "OLDEST", "MOST_SUPPORTED"} {
			for name, who := range map[string]*access.Viewer{"signed out": access.Anonymous(), "signed in": viewer} {
				few, small, _ := read(who, subjects[0], order, nil)
				lots, large, _ := read(who, subjects[1], order, nil)
				if small != large || few.Node.Comments.TotalCount != 100 || lots.Node.Comments.TotalCount != many {
					t.Errorf("%s, %s: %d statements for %d comments, %d for %d", order, name,
						small, few.Node.Comments.TotalCount, large, lots.Node.Comments.TotalCount)
				}
				t.Logf("%s, %s: a page of 20 with replies and responses takes %d statements at 100 and at %d comments; %v and %v",
					order, name, large, many, quickest(func() time.Duration { _, _, d := read(who, subjects[0], order, nil); return d }),
					quickest(func() time.Duration { _, _, d := read(who, subjects[1], order, nil); return d }))
			}
			a.allPages(t, order, func(after *string) pageOfComments {
				page, _, _ := read(access.Anonymous(), subjects[0], order, after)
				return page
			})
		}
	})
}

func quickest(read func() time.Duration) time.Duration {
	best := time.Hour
	for range 15 {
		best = min(best, read())
	}
	return best.Round(10 * time.Microsecond)
}

// allPages follows the cursors to the end: each comment comes once, in the order.
func (a *api) allPages(t *testing.T, order string, read func(after *string) pageOfComments) {
	t.Helper()
	seen := map[string]bool{}
	var after *string
	var last *pageOfComments
	for range 10 {
		page := read(after)
		for i, c := range page.Node.Comments.Nodes {
			if seen[c.ID] {
				t.Errorf("%s: %s comes twice", order, c.ID)
			}
			seen[c.ID] = true
			if i == 0 {
				continue
			}
			before := page.Node.Comments.Nodes[i-1]
			if order == "NEWEST" && c.PublishedAt.After(before.PublishedAt) || order == "OLDEST" && c.PublishedAt.Before(before.PublishedAt) ||
				order == "MOST_SUPPORTED" && c.SupportCount > before.SupportCount {
				t.Errorf("%s: %+v comes after %+v", order, c, before)
			}
		}
		last, after = &page, page.Node.Comments.PageInfo.EndCursor
		if !page.Node.Comments.PageInfo.HasNextPage {
			break
		}
	}
	if len(seen) != 100 || last.Node.Comments.PageInfo.HasNextPage {
		t.Errorf("%s: the pages hold %d of 100 comments", order, len(seen))
	}
	if order != "NEWEST" {
		return
	}
	first := read(nil)
	if n := slices.IndexFunc(first.Node.Comments.Nodes, func(c struct {
		ID           string
		PublishedAt  time.Time
		SupportCount int
		Replies      struct{ Nodes []struct{ ID string } }
	}) bool {
		return len(c.Replies.Nodes) == 3
	}); n != 0 {
		t.Errorf("the first thread shows %d replies, want 3 of 5", len(first.Node.Comments.Nodes[0].Replies.Nodes))
	}
}

package comment

import (
	"context"
	"fmt"
	"time"

	"jalon/ent"
	"jalon/ent/comment"
	contributionent "jalon/ent/contribution"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/contribution"
	"jalon/internal/fault"
	"jalon/internal/input"
	"jalon/internal/receipt"
)

// maxWaiting is how many comments of one author may wait for a moderator in a plan.
const maxWaiting = 50

// SubmitCommentInput is a comment on a commitment or a milestone.
type SubmitCommentInput struct {
	SubjectID      string
	Body           string
	Language       schematype.Language
	ParentID       *string
	NameChoice     schematype.NameChoice
	PublicName     *string
	ConsentVersion *string
	Ref            *string
}

var addComment = fault.Say("Write your comment", "Écrivez votre commentaire")

// check returns the words and the given name in the form in which they are kept, and what
// must be mended.
func (in SubmitCommentInput) check() (body, name string, c input.Checker) {
	body = c.Words(in.Body, contribution.MaxBody, addComment, "body")
	if in.NameChoice == schematype.NameGiven {
		name = c.Line(given(in.PublicName), contribution.MaxName,
			fault.Say("Write the name to show", "Écrivez le nom à afficher"), "publicName")
	}
	if in.ConsentVersion != nil && *in.ConsentVersion != contribution.ConsentVersion {
		c.Errs.Add(fault.ConsentOutdated, fault.Say(
			"The privacy notice has changed. Read it, then send your comment",
			"L’énoncé de confidentialité a changé. Lisez-le, puis envoyez votre commentaire"), "consentVersion")
	}
	return body, name, c
}

func given(name *string) string {
	if name == nil {
		return ""
	}
	return *name
}

// submission is a comment that is about to be handed in.
type submission struct {
	subject      *Subject
	parentID     *string
	body, name   string
	nameChoice   schematype.NameChoice
	language     schematype.Language
	channel      schematype.Channel
	participant  string
	role         access.Role
	organization string
	at           time.Time
}

// Submit hands in a comment, which a moderator reads before anybody else does. It returns
// fault.UserErrors for what the author can mend, and a Fault when the viewer may not comment
// or there is nothing to comment on.
func (s *Service) Submit(ctx context.Context, in SubmitCommentInput) (*Comment, error) {
	subject, err := s.subject(ctx, in.SubjectID)
	if err != nil {
		return nil, err
	}
	member, err := contributor(ctx, subject.PlanID)
	if err != nil {
		return nil, err
	}
	body, name, c := in.check()
	if err := c.Err(); err != nil {
		return nil, err
	}
	role, organization := contribution.RoleOf(member)
	var id string
	err = s.store.Write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		id, err = receipt.Once(ctx, tx, receipt.Request{
			Operation: "submitComment", Input: in, Ref: in.Ref, Now: s.now(),
		}, func() (string, error) {
			given := submission{
				subject: subject, parentID: in.ParentID, body: body, name: name, nameChoice: in.NameChoice,
				language: in.Language, channel: schematype.Web, participant: member.ParticipantID,
				role: role, organization: organization, at: s.now(),
			}
			if err := s.admit(ctx, tx, given); err != nil {
				return "", err
			}
			made, err := s.save(ctx, tx, given)
			if err != nil {
				return "", err
			}
			return made.ID, nil
		})
		return err
	})
	if err != nil {
		return nil, err
	}
	return s.again(ctx, id)
}

// admit tells why a comment is not taken at this moment, or nil.
func (s *Service) admit(ctx context.Context, tx *ent.Tx, given submission) error {
	if err := s.open(ctx, tx, given.subject.PlanID); err != nil {
		return err
	}
	query := func() *ent.ContributionQuery {
		return tx.Contribution.Query().
			Where(contributionent.PlanID(given.subject.PlanID), contributionent.ParticipantID(given.participant))
	}
	waiting, err := query().Where(contributionent.StateEQ(schematype.Held)).Count(ctx)
	if err != nil {
		return fmt.Errorf("counting what waits: %w", err)
	}
	if waiting >= maxWaiting {
		return fault.UserErrors{{Code: fault.TooManyWaiting, Message: fault.Say(
			"%d of your comments wait for a moderator. Send this one when some of them are read",
			"%d de vos commentaires attendent une modératrice ou un modérateur. Envoyez celui-ci lorsque certains seront lus", waiting)}}
	}
	said, err := query().Where(
		contributionent.StateIn(schematype.Held, schematype.Published), contributionent.Body(given.body),
	).IDs(ctx)
	if err != nil {
		return fmt.Errorf("looking for the same words: %w", err)
	}
	if len(said) == 0 {
		return nil
	}
	here, err := tx.Comment.Query().Where(comment.SubjectID(given.subject.ID), comment.ContributionIDIn(said...)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("looking for the same words: %w", err)
	}
	if here {
		return fault.UserErrors{{Code: fault.Repeated, Field: []string{"body"}, Message: fault.Say(
			"You said the same here already. You find it among your comments",
			"Vous avez déjà dit la même chose ici. Vous le trouverez parmi vos commentaires")}}
	}
	return nil
}

// open returns fault.CommentingClosed unless a phase takes comments at this moment.
func (s *Service) open(ctx context.Context, tx *ent.Tx, planID string) error {
	phase, err := s.cycle.TakesComments(ctx, tx, planID)
	if err == nil && phase == nil {
		return fault.UserErrors{{Code: fault.CommentingClosed, Message: fault.Say(
			"Comments are not taken at the moment: no phase is on that takes them. Copy your text if you want to keep it",
			"Aucun commentaire n’est accepté en ce moment : aucune phase en cours n’en reçoit. Copiez votre texte si vous voulez le garder")}}
	}
	return err
}

// save writes the contribution, the comment, their revision and what the feed tells.
func (s *Service) save(ctx context.Context, tx *ent.Tx, given submission) (*ent.Comment, error) {
	threadKey, err := threadOf(ctx, tx, given)
	if err != nil {
		return nil, err
	}
	reference, err := contribution.NewReference(ctx, tx)
	if err != nil {
		return nil, err
	}
	base, err := tx.Contribution.Create().SetPlanID(given.subject.PlanID).
		SetKind(schematype.KindOfComment).SetChannel(given.channel).SetLanguage(given.language).
		SetBody(given.body).SetNameChoice(given.nameChoice).SetPublicName(given.name).
		SetAuthorRole(given.role).SetNillableOrganizationID(input.Some(given.organization)).
		SetConsentVersion(contribution.ConsentVersion).SetReference(reference).
		SetState(schematype.Held).SetNillableParticipantID(input.Some(given.participant)).
		SetReceivedAt(given.at).SetReceivedOrder(contribution.Order(given.at)).SetChangedAt(given.at).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("saving the contribution: %w", err)
	}
	made, err := tx.Comment.Create().SetPlanID(given.subject.PlanID).SetContributionID(base.ID).
		SetSubjectID(given.subject.ID).SetCommitmentID(given.subject.CommitmentID).
		SetNillableParentID(given.parentID).SetThreadKey(threadKey).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("saving the comment: %w", err)
	}
	if err := contribution.Record(ctx, tx, base, given.participant, given.at); err != nil {
		return nil, err
	}
	tell(ctx, made, contribution.Move{Before: base, After: base, At: given.at})
	return made, nil
}

// threadOf returns the first comment of the thread that a reply belongs to. It returns
// fault.ParentGone when what is replied to is not public, or stands elsewhere.
func threadOf(ctx context.Context, tx *ent.Tx, given submission) (string, error) {
	if given.parentID == nil {
		return "", nil
	}
	parent, err := tx.Comment.Query().
		Where(comment.ID(*given.parentID), comment.SubjectID(given.subject.ID)).WithContribution().Only(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return "", fmt.Errorf("reading what is replied to: %w", err)
	}
	if err != nil || parent.Edges.Contribution == nil || parent.Edges.Contribution.State != schematype.Published {
		return "", fault.UserErrors{{Code: fault.ParentGone, Field: []string{"parentId"}, Message: fault.Say(
			"The comment that you reply to is no longer public. You can send yours as a comment of its own",
			"Le commentaire auquel vous répondez n’est plus public. Vous pouvez envoyer le vôtre séparément")}}
	}
	if parent.ThreadKey != "" {
		return parent.ThreadKey, nil
	}
	return parent.ID, nil
}

package contribution

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"slices"
	"time"

	"jalon/ent"
	"jalon/ent/contribution"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/fault"
	"jalon/internal/revision"
)

const (
	// MaxBody is the longest contribution, in characters.
	MaxBody = 2000
	// MaxName is the longest name given with one, in characters.
	MaxName = 60
	// ConsentVersion names the privacy notice that contributions agree to now.
	ConsentVersion = "2020-07"
)

// ErrChanged refuses a change to a contribution that somebody else changed at the same moment.
var ErrChanged = fault.UserErrors{{Code: fault.StaleVersion, Message: fault.Say(
	"Somebody else changed this at the same moment. Read it again, then decide.",
	"Quelqu’un d’autre a modifié ceci au même moment. Relisez, puis décidez.")}}

// IsAuthor tells whether the viewer wrote a contribution.
func IsAuthor(ctx context.Context, row *ent.Contribution) bool {
	me := access.FromContext(ctx).Plans[row.PlanID].ParticipantID
	return me != "" && row.ParticipantID != nil && *row.ParticipantID == me
}

// Shows tells whether the viewer may see what a contribution says: everybody what is
// published, its author always, moderators until its author takes it back.
func Shows(ctx context.Context, row *ent.Contribution) bool {
	return row.State == schematype.Published || SeesAll(ctx, row)
}

// SeesAll tells whether the viewer may see what is not public of a contribution.
func SeesAll(ctx context.Context, row *ent.Contribution) bool {
	return IsAuthor(ctx, row) || SeesWork(ctx, row)
}

// SeesWork tells whether the viewer may see how moderators work on a contribution.
func SeesWork(ctx context.Context, row *ent.Contribution) bool {
	return row.State != schematype.Withdrawn && access.FromContext(ctx).Can(access.SeeHeld, row.PlanID)
}

// referenceAlphabet has no letters that are mistaken for digits.
const referenceAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

func newReference() string {
	var raw [6]byte
	if _, err := rand.Read(raw[:]); err != nil {
		panic(err) // crypto/rand never fails on the systems that Go supports
	}
	for i, b := range raw {
		raw[i] = referenceAlphabet[b%32]
	}
	return "JAL-" + string(raw[:4]) + "-" + string(raw[4:])
}

// NewReference draws a reference number that no contribution has.
func NewReference(ctx context.Context, tx *ent.Tx) (string, error) {
	system := rule.AsSystem(ctx, "whether a number is free tells nothing")
	for range 20 {
		reference := newReference()
		taken, err := tx.Contribution.Query().Where(contribution.Reference(reference)).Exist(system)
		if err != nil {
			return "", fmt.Errorf("drawing a reference number: %w", err)
		}
		if !taken {
			return reference, nil
		}
	}
	return "", errors.New("contribution: no reference number is free")
}

// Move is a change of a contribution from one state to another, or within one.
type Move struct {
	Before, After *ent.Contribution
	At            time.Time
}

// Change changes a contribution in the transaction: its next version, with its revision.
// participant is who did it, "" for the program.
func Change(ctx context.Context, tx *ent.Tx, known *ent.Contribution, participant string, at time.Time, set func(*ent.ContributionUpdateOne)) (Move, error) {
	update := known.Update().Where(contribution.Version(known.Version)).AddVersion(1).SetChangedAt(at)
	set(update)
	after, err := update.Save(ctx)
	if ent.IsNotFound(err) {
		return Move{}, ErrChanged
	}
	if err != nil {
		return Move{}, fmt.Errorf("changing the contribution: %w", err)
	}
	return Move{Before: known, After: after, At: at}, Record(ctx, tx, after, participant, at)
}

// Record keeps a version. Words that were never public are not kept: whoever takes them back
// before anybody else reads them takes them back for good.
func Record(ctx context.Context, tx *ent.Tx, row *ent.Contribution, participant string, at time.Time) error {
	kept := *row
	if row.State != schematype.Published {
		kept.Body, kept.PublicName = "", ""
	}
	return revision.Record(ctx, tx, revision.Entry{
		PlanID: row.PlanID, EntityID: row.ID, Version: row.Version, State: &kept,
		ParticipantID: participant, At: at,
	})
}

// roleNames are the words for an author who appears under their role alone.
var roleNames = map[access.Role]schematype.Text{
	access.Participant: schematype.NewText("Participant", "Participante ou participant"),
	access.Champion:    schematype.NewText("Champion", "Championne ou champion"),
	access.Official:    schematype.NewText("Official", "Fonctionnaire"),
	access.ForumMember: schematype.NewText("Forum member", "Membre du forum"),
	access.Moderator:   schematype.NewText("Moderator", "Modératrice ou modérateur"),
	access.Facilitator: schematype.NewText("Facilitator", "Animatrice ou animateur"),
}

// RoleName is what somebody is called who appears under their role alone.
func RoleName(role access.Role) schematype.Text { return roleNames[role] }

// speaksAs lists the roles in the order in which one speaks as them.
var speaksAs = []access.Role{
	access.Official, access.Facilitator, access.Moderator, access.Champion, access.ForumMember, access.Participant,
}

// RoleOf returns the role in which a member speaks, and the organization for which they do.
func RoleOf(m access.Member) (role access.Role, organization string) {
	for _, role := range speaksAs {
		if i := slices.Index(m.Roles, role); i >= 0 {
			return role, m.Organizations[i]
		}
	}
	return access.Participant, ""
}

// Order is the place of a moment in a list, in microseconds of Unix time.
func Order(at time.Time) int64 { return at.UnixMicro() }

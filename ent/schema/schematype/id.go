package schematype

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"time"
)

// Kind names the type of object that an id belongs to. It is the type's GraphQL name
// where the type is public.
type Kind string

// The kinds of objects. The numbers in kindTags are part of every stored id: they are
// only ever added.
const (
	KindAccount            Kind = "Account"
	KindComment            Kind = "Comment"
	KindCommitment         Kind = "Commitment"
	KindContribution       Kind = "Contribution"
	KindDraft              Kind = "Draft"
	KindDraftCommit        Kind = "DraftCommit"
	KindDraftSnapshot      Kind = "DraftSnapshot"
	KindDueDateMove        Kind = "DueDateMove"
	KindIndicator          Kind = "Indicator"
	KindLead               Kind = "Lead"
	KindMembership         Kind = "Membership"
	KindMilestone          Kind = "Milestone"
	KindModerationDecision Kind = "ModerationDecision"
	KindOrganization       Kind = "Organization"
	KindParticipant        Kind = "Participant"
	KindPartner            Kind = "Partner"
	KindPerson             Kind = "Person"
	KindPersonLink         Kind = "PersonLink"
	KindPhase              Kind = "Phase"
	KindPhaseMove          Kind = "PhaseMove"
	KindPlan               Kind = "Plan"
	KindProgressReport     Kind = "ProgressReport"
	KindReceipt            Kind = "Receipt"
	KindReportingPeriod    Kind = "ReportingPeriod"
	KindResponse           Kind = "Response"
	KindRevision           Kind = "Revision"
	KindSession            Kind = "Session"
	KindSupport            Kind = "Support"
)

var kindTags = map[Kind]uint16{
	KindPlan: 1, KindPhase: 2, KindPhaseMove: 3, KindReportingPeriod: 4,
	KindOrganization: 5, KindParticipant: 6, KindPerson: 7, KindPersonLink: 8,
	KindAccount: 9, KindSession: 10, KindMembership: 11,
	KindCommitment: 12, KindPartner: 13, KindMilestone: 14, KindIndicator: 15, KindLead: 16,
	KindDueDateMove: 17, KindProgressReport: 18,
	KindContribution: 19, KindComment: 20, KindModerationDecision: 21, KindResponse: 22,
	KindDraft: 23, KindDraftCommit: 24, KindDraftSnapshot: 25,
	KindRevision: 26, KindReceipt: 27,
	KindSupport: 40,
}

var tagKinds = func() map[uint16]Kind {
	kinds := make(map[uint16]Kind, len(kindTags))
	for kind, tag := range kindTags {
		kinds[tag] = kind
	}
	return kinds
}()

// ErrID is returned for a text that is not an id of this deployment's form.
var ErrID = errors.New("not an id")

const idLength = 36

// NewID returns a fresh id of a kind: a UUID of version 8 (RFC 9562, section 5.8) in its
// 36-character text form, holding 48 bits of Unix milliseconds, the kind's 12-bit tag and
// 62 random bits. Ids of one kind made later sort later, down to the millisecond.
func NewID(kind Kind) string {
	tag, ok := kindTags[kind]
	if !ok {
		panic("schematype: kind without a tag: " + string(kind))
	}
	var raw [16]byte
	if _, err := rand.Read(raw[6:]); err != nil {
		panic(err) // crypto/rand never fails on the systems that Go supports
	}
	ms := uint64(time.Now().UnixMilli())
	for i := range 6 {
		raw[i] = byte(ms >> (40 - 8*i))
	}
	raw[6] = 0x80 | byte(tag>>8)
	raw[7] = byte(tag)
	raw[8] = 0x80 | raw[8]&0x3f
	return formatID(raw)
}

func formatID(raw [16]byte) string {
	var out [idLength]byte
	hex.Encode(out[0:8], raw[0:4])
	out[8] = '-'
	hex.Encode(out[9:13], raw[4:6])
	out[13] = '-'
	hex.Encode(out[14:18], raw[6:8])
	out[18] = '-'
	hex.Encode(out[19:23], raw[8:10])
	out[23] = '-'
	hex.Encode(out[24:36], raw[10:16])
	return string(out[:])
}

// KindOf reads the kind out of an id. A text that NewID could not have made gives ErrID;
// that the object exists is not checked.
func KindOf(id string) (Kind, error) {
	if len(id) != idLength || id[8] != '-' || id[13] != '-' || id[18] != '-' || id[23] != '-' {
		return "", ErrID
	}
	for i := range len(id) {
		switch c := id[i]; {
		case c == '-':
			if i != 8 && i != 13 && i != 18 && i != 23 {
				return "", ErrID
			}
		case c < '0' || c > 'f' || c > '9' && c < 'a':
			return "", ErrID
		}
	}
	if id[14] != '8' || id[19] != '8' && id[19] != '9' && id[19] != 'a' && id[19] != 'b' {
		return "", ErrID
	}
	var tag [2]byte
	if _, err := hex.Decode(tag[:], []byte(id[14:18])); err != nil {
		return "", ErrID
	}
	kind, ok := tagKinds[uint16(tag[0]&0x0f)<<8|uint16(tag[1])]
	if !ok {
		return "", ErrID
	}
	return kind, nil
}

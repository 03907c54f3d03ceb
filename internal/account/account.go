package account

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"

	"jalon/ent"
	"jalon/ent/account"
	"jalon/ent/participant"
	"jalon/ent/personlink"
	"jalon/ent/schema/schematype"
	"jalon/ent/session"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/fault"
	"jalon/internal/feed"
	"jalon/internal/store"
)

// SessionKept is how long a sign-in lasts.
const SessionKept = 12 * time.Hour

// Service knows accounts, sessions and memberships.
type Service struct {
	store *store.Store
	// now is the real time, not a demonstration's: sessions end by it.
	now func() time.Time
	// known remembers who held a secret, by its hash, until something about them changes.
	known    *lru.Cache[[sha256.Size]byte, holder]
	recalled recalled
}

// holder is who holds a secret, and until when.
type holder struct {
	viewer  *access.Viewer
	expires *time.Time
	read    time.Time
}

// How many holders are remembered, and how long one is believed that nothing was heard of.
const (
	maxKnown = 10_000
	believed = 30 * time.Second
)

// New returns the account service.
func New(s *store.Store, now func() time.Time) *Service {
	known, err := lru.New[[sha256.Size]byte, holder](maxKnown)
	if err != nil {
		panic(err) // the size above is positive
	}
	return &Service{store: s, now: now, known: known}
}

// Forget makes the next look at an account's secrets a fresh one. It is called when the feed
// says that the account's viewer is not what it was.
func (s *Service) Forget(accountID string) {
	s.recalled.forget()
	for _, key := range s.known.Keys() {
		if h, ok := s.known.Peek(key); ok && h.viewer.AccountID == accountID {
			s.known.Remove(key)
		}
	}
}

// ErrToken refuses a token or session that is not one of this server's, or has ended.
var ErrToken = fault.New(fault.Unauthenticated, fault.Say(
	"This sign-in is not valid here, or has ended. Sign in again.",
	"Cette connexion n’est pas valide ici, ou a pris fin. Connectez-vous de nouveau."))

// maxSecret bounds what is hashed for somebody who is not known yet.
const maxSecret = 200

// Viewer returns who holds a secret, or ErrToken.
func (s *Service) Viewer(ctx context.Context, secret string) (*access.Viewer, error) {
	if secret == "" || len(secret) > maxSecret {
		return nil, ErrToken
	}
	key := sha256.Sum256([]byte(secret))
	now := s.now()
	if h, ok := s.known.Get(key); ok && now.Sub(h.read) < believed && (h.expires == nil || h.expires.After(now)) {
		return h.viewer, nil
	}
	system := rule.AsSystem(ctx, "finding out who is asking")
	row, err := s.store.Read().Session.Query().
		Where(session.SecretHash(key[:]), session.HasAccountWith(account.StateEQ(account.StateACTIVE))).
		WithAccount().Only(system)
	if ent.IsNotFound(err) {
		return nil, ErrToken
	}
	if err != nil {
		return nil, fmt.Errorf("finding the session: %w", err)
	}
	viewer, err := s.viewerOf(system, row)
	if err == nil {
		s.known.Add(key, holder{viewer: viewer, expires: row.ExpiresAt, read: now})
	}
	return viewer, err
}

// Again returns the viewer as they are now: with today's roles, or ErrToken when the
// session has ended or the account was banned.
func (s *Service) Again(ctx context.Context, v *access.Viewer) (*access.Viewer, error) {
	system := rule.AsSystem(ctx, "finding out who is asking")
	row, err := s.store.Read().Session.Query().
		Where(session.ID(v.SessionID), session.HasAccountWith(account.StateEQ(account.StateACTIVE))).
		WithAccount().Only(system)
	if ent.IsNotFound(err) {
		return nil, ErrToken
	}
	if err != nil {
		return nil, fmt.Errorf("finding the session: %w", err)
	}
	return s.viewerOf(system, row)
}

func (s *Service) viewerOf(ctx context.Context, row *ent.Session) (*access.Viewer, error) {
	if row.ExpiresAt != nil && !row.ExpiresAt.After(s.now()) {
		return nil, ErrToken
	}
	links, err := s.store.Read().PersonLink.Query().
		Where(personlink.PersonID(row.Edges.Account.PersonID)).
		WithParticipant(func(q *ent.ParticipantQuery) { q.WithMemberships() }).
		All(ctx)
	if err != nil {
		return nil, fmt.Errorf("reading the memberships: %w", err)
	}
	v := &access.Viewer{AccountID: row.AccountID, SessionID: row.ID, Plans: make(map[string]access.Member, len(links))}
	for _, link := range links {
		member := access.Member{ParticipantID: link.ParticipantID}
		for _, m := range link.Edges.Participant.Edges.Memberships {
			organization := ""
			if m.OrganizationID != nil {
				organization = *m.OrganizationID
			}
			member.Roles = append(member.Roles, m.Role)
			member.Organizations = append(member.Organizations, organization)
		}
		v.Plans[link.PlanID] = member
	}
	return v, nil
}

// SignIn begins a session for whoever holds a bearer token and returns its secret, for a
// cookie.
func (s *Service) SignIn(ctx context.Context, token string) (secret string, err error) {
	v, err := s.Viewer(ctx, token)
	if err != nil {
		return "", err
	}
	secret = newSecret()
	now := s.now()
	err = s.store.Write(rule.AsSystem(ctx, "signing in"), func(ctx context.Context, tx *ent.Tx) error {
		return tx.Session.Create().SetAccountID(v.AccountID).SetSecretHash(hash(secret)).
			SetCreatedAt(now).SetExpiresAt(now.Add(SessionKept)).Exec(ctx)
	})
	if err != nil {
		return "", fmt.Errorf("beginning a session: %w", err)
	}
	return secret, nil
}

// SignOut ends a session that a cookie began; its sockets end with it. Bearer tokens stay.
func (s *Service) SignOut(ctx context.Context, secret string) error {
	var signedOut string
	err := s.store.Write(rule.AsSystem(ctx, "signing out"), func(ctx context.Context, tx *ent.Tx) error {
		row, err := tx.Session.Query().Where(session.SecretHash(hash(secret)), session.Bearer(false)).Only(ctx)
		if ent.IsNotFound(err) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("finding the session: %w", err)
		}
		if err := tx.Session.DeleteOne(row).Exec(ctx); err != nil {
			return fmt.Errorf("ending the session: %w", err)
		}
		signedOut = row.AccountID
		changed(ctx, row.AccountID, s.now())
		return nil
	})
	if err == nil && signedOut != "" {
		s.Forget(signedOut)
	}
	return err
}

// changed tells the feed that an account's viewer is not what it was.
func changed(ctx context.Context, accountID string, at time.Time) {
	feed.Append(ctx, feed.Change{
		Topic: feed.AccountTopic, Kind: feed.ViewerChanged, SubjectID: accountID, EntityID: accountID,
		Audience: access.Internal, At: at,
	})
}

func hash(secret string) []byte {
	sum := sha256.Sum256([]byte(secret))
	return sum[:]
}

func newSecret() string {
	raw := make([]byte, 32)
	if _, err := rand.Read(raw); err != nil {
		panic(err) // crypto/rand never fails on the systems that Go supports
	}
	return base64.RawURLEncoding.EncodeToString(raw)
}

// Name returns what is shown beside *Sign out*: the public name in the first plan that the
// viewer is part of.
func (s *Service) Name(ctx context.Context, v *access.Viewer) (schematype.Text, error) {
	system := rule.AsSystem(ctx, "the viewer's own name")
	row, err := s.store.Read().Participant.Query().
		Where(participant.IDIn(participants(v)...)).Order(participant.ByID()).First(system)
	if err == nil {
		return row.PublicName, nil
	}
	if ent.IsNotFound(err) {
		return schematype.Text{}, nil
	}
	return schematype.Text{}, fmt.Errorf("reading the name: %w", err)
}

func participants(v *access.Viewer) []string {
	ids := make([]string, 0, len(v.Plans))
	for _, member := range v.Plans {
		ids = append(ids, member.ParticipantID)
	}
	return ids
}

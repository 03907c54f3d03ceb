// Package receipt makes requests that carry a name idempotent: a principal's ref is
// remembered for 24 hours with what it asked for and what came of it, so that a request
// sent twice is carried out once.
package receipt

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/json"
	"fmt"
	"time"
	"unicode/utf8"

	"jalon/ent"
	"jalon/ent/receipt"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/fault"
)

// Kept is how long a ref is remembered.
const Kept = 24 * time.Hour

// maxRef is the longest ref, in characters.
const maxRef = 100

// Request is a request with a name.
type Request struct {
	// Operation is the mutation's name, Input everything that it was given.
	Operation string
	Input     any
	// Ref is the name; nil or empty where the sender gave none, and then nothing is kept.
	Ref *string
	// Now is the time, in the clock that receipts are kept by.
	Now time.Time
}

// Once carries out do unless the same principal sent the same request before; then it
// returns the id that came of it that time. A ref that was used for something else is a
// user error. It must be called inside the closure that makes the change.
func Once(ctx context.Context, tx *ent.Tx, r Request, do func() (id string, err error)) (id string, err error) {
	if r.Ref == nil || *r.Ref == "" {
		return do()
	}
	if utf8.RuneCountInString(*r.Ref) > maxRef {
		return "", fault.UserErrors{{Code: fault.TooLong, Field: []string{"ref"}, Message: fault.Say(
			"Use at most %d characters for the ref.", "Utilisez au plus %d caractères pour la référence.", maxRef)}}
	}
	principal := access.FromContext(ctx).AccountID
	hash, err := hashOf(r)
	if err != nil {
		return "", err
	}
	system := rule.AsSystem(ctx, "receipts are the program's own")
	known, err := tx.Receipt.Query().Where(receipt.Principal(principal), receipt.Ref(*r.Ref)).Only(system)
	switch {
	case err == nil && known.At.Add(Kept).Before(r.Now):
		if err := tx.Receipt.DeleteOne(known).Exec(system); err != nil {
			return "", fmt.Errorf("forgetting an old ref: %w", err)
		}
	case err == nil && subtle.ConstantTimeCompare(known.InputHash, hash) == 1:
		return known.ResultID, nil
	case err == nil:
		return "", fault.UserErrors{{Code: fault.RefReused, Field: []string{"ref"}, Message: fault.Say(
			"This ref was used before for something else. Use a new one.",
			"Cette référence a déjà servi à autre chose. Utilisez-en une nouvelle.")}}
	case !ent.IsNotFound(err):
		return "", fmt.Errorf("looking for a ref: %w", err)
	}
	if id, err = do(); err != nil {
		return "", err
	}
	err = tx.Receipt.Create().SetPrincipal(principal).SetRef(*r.Ref).SetOperation(r.Operation).
		SetInputHash(hash).SetResultID(id).SetAt(r.Now).Exec(system)
	if err != nil {
		return "", fmt.Errorf("keeping a ref: %w", err)
	}
	return id, nil
}

func hashOf(r Request) ([]byte, error) {
	input, err := json.Marshal(r.Input)
	if err != nil {
		return nil, fmt.Errorf("naming a request: %w", err)
	}
	sum := sha256.Sum256(append([]byte(r.Operation+"\x00"), input...))
	return sum[:], nil
}

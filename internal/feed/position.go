package feed

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
)

// Position is a place in the feed as clients see it: opaque text, the same bytes for all.
type Position string

// Why a position is not honoured.
var (
	// ErrBadPosition means that the position was altered, comes from another server, or
	// lies in the future.
	ErrBadPosition = errors.New("feed: bad position")
	// ErrResync means that the position is genuine but the feed no longer reaches back to
	// it: it is older than the floor, or from before a restore.
	ErrResync = errors.New("feed: resync required")
)

// Positions turns offsets into positions and back. Positions are encrypted and
// authenticated deterministically (the construction of RFC 5297, with HMAC-SHA-256 as the
// pseudo-random function), so they tell nothing, cannot be made up, and one offset has one
// position that frames can share.
type Positions struct {
	mac   []byte
	block cipher.Block
}

// KeySize is the length of the key of positions, in bytes.
const KeySize = 32

// NewPositions uses a key of KeySize bytes.
func NewPositions(key []byte) (*Positions, error) {
	if len(key) != KeySize {
		return nil, errors.New("feed: the key of positions must have 32 bytes")
	}
	block, err := aes.NewCipher(derive(key, "positions: encryption")[:16])
	if err != nil {
		return nil, err
	}
	return &Positions{mac: derive(key, "positions: authentication"), block: block}, nil
}

func derive(key []byte, purpose string) []byte {
	h := hmac.New(sha256.New, key)
	h.Write([]byte(purpose))
	return h.Sum(nil)
}

const (
	plainSize = 16 // epoch and offset
	tagSize   = 16
)

// Of returns the position of an offset in an epoch.
func (p *Positions) Of(epoch, offset int64) Position {
	var sealed [tagSize + plainSize]byte
	plain := sealed[tagSize:]
	binary.BigEndian.PutUint64(plain, uint64(epoch))
	binary.BigEndian.PutUint64(plain[8:], uint64(offset))
	copy(sealed[:tagSize], p.tag(plain))
	cipher.NewCTR(p.block, sealed[:tagSize]).XORKeyStream(plain, plain)
	return Position(base64.RawURLEncoding.EncodeToString(sealed[:]))
}

// Parse returns the epoch and offset of a position, or ErrBadPosition.
func (p *Positions) Parse(position Position) (epoch, offset int64, err error) {
	sealed, err := base64.RawURLEncoding.Strict().DecodeString(string(position))
	if err != nil || len(sealed) != tagSize+plainSize {
		return 0, 0, ErrBadPosition
	}
	tag, plain := sealed[:tagSize], sealed[tagSize:]
	cipher.NewCTR(p.block, tag).XORKeyStream(plain, plain)
	if !hmac.Equal(tag, p.tag(plain)) {
		return 0, 0, ErrBadPosition
	}
	return int64(binary.BigEndian.Uint64(plain)), int64(binary.BigEndian.Uint64(plain[8:])), nil
}

func (p *Positions) tag(plain []byte) []byte {
	h := hmac.New(sha256.New, p.mac)
	h.Write(plain)
	return h.Sum(nil)[:tagSize]
}

// Package scalar writes and reads the public scalars.
package scalar

import (
	"encoding/json"
	"io"
	"strconv"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"jalon/ent/schema/schematype"
	"jalon/graph/relay"
	"jalon/internal/fault"
	"jalon/internal/feed"
)

// MarshalTime writes a moment in UTC, to the millisecond.
func MarshalTime(t time.Time) graphql.Marshaler {
	return writer(t.UTC().Format("2006-01-02T15:04:05.000Z"))
}

// UnmarshalTime reads an RFC 3339 moment.
func UnmarshalTime(v any) (time.Time, error) {
	s, err := text(v)
	if err != nil {
		return time.Time{}, err
	}
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		return t, errTime
	}
	return t, nil
}

// MarshalDate writes a calendar day; none is null.
func MarshalDate(d schematype.Date) graphql.Marshaler {
	if d == "" {
		return graphql.Null
	}
	return writer(d)
}

// UnmarshalDate reads a calendar day.
func UnmarshalDate(v any) (schematype.Date, error) {
	s, err := text(v)
	if err != nil {
		return "", err
	}
	day, err := schematype.ParseDate(s)
	if err != nil {
		return "", errDate
	}
	return day, nil
}

// MarshalCursor writes a cursor.
func MarshalCursor(c relay.Cursor) graphql.Marshaler { return writer(string(c)) }

// UnmarshalCursor reads a cursor; the list that it belongs to checks it.
func UnmarshalCursor(v any) (relay.Cursor, error) {
	s, err := text(v)
	return relay.Cursor(s), err
}

// MarshalPosition writes a position.
func MarshalPosition(p feed.Position) graphql.Marshaler { return writer(string(p)) }

// UnmarshalPosition reads a position; the feed checks it.
func UnmarshalPosition(v any) (feed.Position, error) {
	s, err := text(v)
	return feed.Position(s), err
}

// MarshalJSON writes a JSON value as it is.
func MarshalJSON(raw json.RawMessage) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) {
		_, _ = w.Write(raw) // the response buffer cannot fail
	})
}

// UnmarshalJSON reads any value that JSON has.
func UnmarshalJSON(v any) (json.RawMessage, error) {
	raw, err := json.Marshal(v)
	if err != nil {
		return nil, errJSON
	}
	return raw, nil
}

func writer(s string) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) {
		_, _ = io.WriteString(w, strconv.Quote(s)) // the response buffer cannot fail
	})
}

var (
	errJSON = fault.New(fault.BadInput, fault.Say("Give a JSON value.", "Donnez une valeur JSON."))
	errText = fault.New(fault.BadInput, fault.Say("Give a text.", "Donnez un texte."))
	errTime = fault.New(fault.BadInput, fault.Say(
		"Give a moment of the form 2020-06-12T14:42:00Z.", "Donnez un moment de la forme 2020-06-12T14:42:00Z."))
	errDate = fault.New(fault.BadInput, fault.Say(
		"Give a day of the form 2020-06-12.", "Donnez un jour de la forme 2020-06-12."))
)

func text(v any) (string, error) {
	s, ok := v.(string)
	if !ok {
		return "", errText
	}
	return s, nil
}

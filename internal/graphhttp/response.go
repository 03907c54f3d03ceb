package graphhttp

import (
	"bytes"
	"encoding/json"
	"mime"
	"net/http"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"
)

// media is a form of answer.
type media string

const (
	mediaResponse media = "application/graphql-response+json"
	mediaJSON     media = "application/json"
	mediaEvents   media = "text/event-stream"
)

// refusing is the form in which a request is refused: a stream is refused in JSON.
func (m media) refusing() media {
	if m == mediaEvents {
		return mediaJSON
	}
	return m
}

// negotiate chooses the form that the client prefers. One who accepts anything gets
// application/json, which every client can read.
func negotiate(accept []string) (media, bool) {
	if strings.TrimSpace(strings.Join(accept, "")) == "" {
		return mediaJSON, true
	}
	var best media
	quality := 0.0
	for _, part := range strings.Split(strings.Join(accept, ","), ",") {
		kind, options, err := mime.ParseMediaType(strings.TrimSpace(part))
		if err != nil || options["charset"] != "" && !strings.EqualFold(options["charset"], "utf-8") {
			continue
		}
		q := 1.0
		if given, ok := options["q"]; ok {
			if q, err = strconv.ParseFloat(given, 64); err != nil {
				continue
			}
		}
		var m media
		switch kind {
		case string(mediaResponse), string(mediaJSON), string(mediaEvents):
			m = media(kind)
		case "*/*", "application/*":
			m = mediaJSON
		default:
			continue
		}
		if q > quality {
			best, quality = m, q
		}
	}
	return best, best != ""
}

// statusOf is the status of an operation that was refused before it ran: a client of the
// older media type reads the errors of a 200 only.
func statusOf(m media) int {
	if m == mediaJSON {
		return http.StatusOK
	}
	return http.StatusBadRequest
}

// writeResponse writes a response. Data is left out of one that was refused before it ran.
func writeResponse(w http.ResponseWriter, m media, status int, response *graphql.Response, ran bool) {
	w.Header().Set("Content-Type", string(m)+"; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Add("Vary", "Accept, Accept-Language")
	w.WriteHeader(status)
	_, _ = w.Write(encode(response, ran)) // the client may be gone
}

// encode writes a response as JSON. The data is JSON already and is not looked at again.
func encode(response *graphql.Response, ran bool) []byte {
	var b bytes.Buffer
	b.Grow(len(response.Data) + 64)
	b.WriteByte('{')
	if len(response.Errors) > 0 {
		b.WriteString(`"errors":`)
		b.Write(mustJSON(response.Errors))
		if ran {
			b.WriteByte(',')
		}
	}
	if ran {
		b.WriteString(`"data":`)
		if len(response.Data) == 0 {
			b.WriteString("null")
		} else {
			b.Write(response.Data)
		}
	}
	if len(response.Extensions) > 0 {
		b.WriteString(`,"extensions":`)
		b.Write(mustJSON(response.Extensions))
	}
	b.WriteByte('}')
	return b.Bytes()
}

// mustJSON encodes errors and extensions, which hold texts and numbers only.
func mustJSON(v any) []byte {
	out, err := json.Marshal(v)
	if err != nil {
		return []byte(`[{"message":"INTERNAL"}]`)
	}
	return out
}

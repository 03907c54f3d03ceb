package graphhttp

import (
	"bytes"
	"encoding/json"
	"errors"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"

	"jalon/internal/access"
	"jalon/internal/fault"
	"jalon/internal/wire"
)

// refusal is why a request is not executed.
type refusal struct {
	status int
	fault  *fault.Fault
}

func bad(en, fr string, args ...any) *refusal {
	return &refusal{http.StatusBadRequest, fault.New(fault.BadInput, fault.Say(en, fr, args...))}
}

var (
	refusedMethod = &refusal{http.StatusMethodNotAllowed, fault.New(fault.BadInput, fault.Say(
		"Use POST, or GET for queries.", "Utilisez POST, ou GET pour les requêtes."))}
	refusedType = &refusal{http.StatusUnsupportedMediaType, fault.New(fault.BadInput, fault.Say(
		"Send JSON, with Content-Type: application/json.", "Envoyez du JSON, avec Content-Type: application/json."))}
	refusedSize = &refusal{http.StatusRequestEntityTooLarge, fault.New(fault.BadInput, fault.Say(
		"The request is too large.", "La requête est trop volumineuse."))}
	refusedJSON = bad("The body is not the JSON of a GraphQL request.",
		"Le corps n’est pas le JSON d’une requête GraphQL.")
	refusedQuery      = bad("Give the query as a text.", "Donnez la requête (query) sous forme de texte.")
	refusedName       = bad("Give operationName as a text, or leave it out.", "Donnez operationName sous forme de texte, ou omettez-le.")
	refusedVariables  = bad("Give variables as an object, or leave them out.", "Donnez variables sous forme d’objet, ou omettez-les.")
	refusedExtensions = bad("Give extensions as an object, or leave them out.", "Donnez extensions sous forme d’objet, ou omettez-les.")
)

// params reads a request, or says why it is not executed.
func (h *Handler) params(w http.ResponseWriter, r *http.Request) (*graphql.RawParams, *refusal) {
	switch r.Method {
	case http.MethodGet:
		return fromQuery(r.URL.Query())
	case http.MethodPost:
		return h.fromBody(w, r)
	}
	w.Header().Set("Allow", "GET, POST")
	return nil, refusedMethod
}

func (h *Handler) fromBody(w http.ResponseWriter, r *http.Request) (*graphql.RawParams, *refusal) {
	kind, options, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	charset := options["charset"]
	if err != nil || kind != "application/json" || charset != "" && !strings.EqualFold(charset, "utf-8") {
		return nil, refusedType
	}
	most := h.config.MaxBody
	if v := access.FromContext(r.Context()); v != nil && v.SignedIn() {
		most = h.config.MaxBodySignedIn
	}
	var body bytes.Buffer
	if _, err := body.ReadFrom(http.MaxBytesReader(w, r.Body, most)); err != nil {
		if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
			return nil, refusedSize
		}
		return nil, refusedJSON
	}
	var fields map[string]json.RawMessage
	if err := wire.Decode(body.Bytes(), &fields); err != nil || fields == nil {
		return nil, unreadable(err)
	}
	return fromFields(fields)
}

// unreadable refuses a body. Where it is not Unicode the refusal says so: the program that
// cut a person's words in half would be hard to find otherwise.
func unreadable(err error) *refusal {
	located := (*wire.Error)(nil)
	if !errors.As(err, &located) {
		return refusedJSON
	}
	switch located.Problem {
	case wire.NotUTF8:
		return bad("The body is not UTF-8 at byte %d.", "Le corps n’est pas en UTF-8 à l’octet %d.", located.Offset)
	case wire.LoneSurrogate:
		return bad("A character is cut in half at byte %d: the codes \\uD800 to \\uDFFF come in pairs.",
			"Un caractère est coupé en deux à l’octet %d : les codes \\uD800 à \\uDFFF vont par paires.", located.Offset)
	default:
		return refusedJSON
	}
}

func fromFields(fields map[string]json.RawMessage) (*graphql.RawParams, *refusal) {
	p := &graphql.RawParams{}
	if wire.Decode(fields["query"], &p.Query) != nil || p.Query == "" {
		return nil, refusedQuery
	}
	if raw := fields["operationName"]; raw != nil && wire.Decode(raw, &p.OperationName) != nil {
		return nil, refusedName
	}
	if raw := fields["variables"]; raw != nil && wire.Decode(raw, &p.Variables) != nil {
		return nil, refusedVariables
	}
	if raw := fields["extensions"]; raw != nil && wire.Decode(raw, &p.Extensions) != nil {
		return nil, refusedExtensions
	}
	return p, nil
}

func fromQuery(values url.Values) (*graphql.RawParams, *refusal) {
	p := &graphql.RawParams{Query: values.Get("query"), OperationName: values.Get("operationName")}
	if p.Query == "" || !utf8.ValidString(p.Query) {
		return nil, refusedQuery
	}
	if !utf8.ValidString(p.OperationName) {
		return nil, refusedName
	}
	if raw := values.Get("variables"); raw != "" && wire.Decode([]byte(raw), &p.Variables) != nil {
		return nil, refusedVariables
	}
	if raw := values.Get("extensions"); raw != "" && wire.Decode([]byte(raw), &p.Extensions) != nil {
		return nil, refusedExtensions
	}
	return p, nil
}

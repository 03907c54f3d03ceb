package graphhttp_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"jalon/internal/graphhttp"
)

const (
	jsonType     = "application/json; charset=utf-8"
	responseType = "application/graphql-response+json; charset=utf-8"
)

func TestAnswers(t *testing.T) {
	t.Parallel()
	b := setup(t)
	get := func(values url.Values) string { return "?" + values.Encode() }
	for name, c := range map[string]struct {
		method, query, body string
		headers             []string
		status              int
		kind, want          string
	}{
		"POST": {
			body: `{"query":"query A($t:String){echo(text:$t)} query B{boom}","operationName":"A","variables":{"t":"é"},"extensions":{}}`,
			kind: jsonType, want: `{"data":{"echo":"é"}}`,
		},
		"GET": {
			method: "GET", query: get(url.Values{"query": {`query($t:String){echo(text:$t)}`}, "variables": {`{"t":"x"}`}}),
			kind: jsonType, want: `{"data":{"echo":"x"}}`,
		},
		"nulls":              {body: `{"query":"{echo}","operationName":null,"variables":null,"extensions":null}`, kind: jsonType, want: `{"data":{"echo":null}}`},
		"mutation":           {body: `{"query":"mutation{echo(text:\"x\")}"}`, kind: jsonType, want: `{"data":{"echo":"x"}}`},
		"charset":            {body: `{"query":"{echo}"}`, headers: []string{"Content-Type", "application/json; charset=UTF-8"}, kind: jsonType, want: `{"data":`},
		"asks for the new":   {body: `{"query":"{echo}"}`, headers: []string{"Accept", "application/graphql-response+json"}, kind: responseType, want: `{"data":`},
		"prefers the new":    {body: `{"query":"{echo}"}`, headers: []string{"Accept", "application/json;q=0.5, application/graphql-response+json"}, kind: responseType, want: `{"data":`},
		"takes anything":     {body: `{"query":"{echo}"}`, headers: []string{"Accept", "*/*"}, kind: jsonType, want: `{"data":`},
		"nothing to accept":  {body: `{"query":"{echo}"}`, headers: []string{"Accept", " "}, kind: jsonType, want: `{"data":`},
		"part failed":        {body: `{"query":"{boom echo}"}`, kind: jsonType, want: `"data":{"boom":null,"echo":null}`},
		"part failed, new":   {body: `{"query":"{boom echo}"}`, headers: []string{"Accept", "application/graphql-response+json"}, kind: responseType, want: `"data":{"boom":null`},
		"invalid":            {body: `{"query":"{nothing}"}`, kind: jsonType, want: `{"errors":[`},
		"invalid, new":       {body: `{"query":"{nothing}"}`, headers: []string{"Accept", "application/graphql-response+json"}, status: 400, kind: responseType, want: `{"errors":[`},
		"GET of a mutation":  {method: "GET", query: get(url.Values{"query": {`mutation{echo}`}}), status: 405, kind: jsonType, want: "BAD_USER_INPUT"},
		"subscription":       {body: changed, status: 406, kind: jsonType, want: "text/event-stream"},
		"other method":       {method: "PUT", body: `{"query":"{echo}"}`, status: 405, kind: jsonType, want: "POST"},
		"DELETE":             {method: "DELETE", status: 405, kind: jsonType, want: "POST"},
		"no content type":    {body: `{"query":"{echo}"}`, headers: []string{"Content-Type", ""}, status: 415, kind: jsonType, want: "application/json"},
		"form":               {body: `query={echo}`, headers: []string{"Content-Type", "application/x-www-form-urlencoded"}, status: 415, kind: jsonType, want: "application/json"},
		"text":               {body: `{"query":"{echo}"}`, headers: []string{"Content-Type", "text/plain"}, status: 415, kind: jsonType, want: "application/json"},
		"upload":             {body: `x`, headers: []string{"Content-Type", "multipart/form-data; boundary=x"}, status: 415, kind: jsonType, want: "application/json"},
		"other charset":      {body: `{"query":"{echo}"}`, headers: []string{"Content-Type", "application/json; charset=latin1"}, status: 415, kind: jsonType, want: "application/json"},
		"HTML wanted":        {body: `{"query":"{echo}"}`, headers: []string{"Accept", "text/html"}, status: 406, kind: jsonType, want: "Accept"},
		"nothing acceptable": {body: `{"query":"{echo}"}`, headers: []string{"Accept", "application/json;q=0"}, status: 406, kind: jsonType, want: "Accept"},
		"GET without query":  {method: "GET", status: 400, kind: jsonType, want: "query"},
		"GET of no object":   {method: "GET", query: get(url.Values{"query": {`{echo}`}, "variables": {`[1]`}}), status: 400, kind: jsonType, want: "variables"},
		"array":              {body: `[{"query":"{echo}"}]`, status: 400, kind: jsonType, want: "JSON"},
		"null":               {body: `null`, status: 400, kind: jsonType, want: "JSON"},
		"two":                {body: `{"query":"{echo}"}{}`, status: 400, kind: jsonType, want: "JSON"},
		"query of no text":   {body: `{"query":{}}`, status: 400, kind: jsonType, want: "query"},
		"name of no text":    {body: `{"query":"{echo}","operationName":{}}`, status: 400, kind: jsonType, want: "operationName"},
		"variables":          {body: `{"query":"{echo}","variables":"x"}`, status: 400, kind: jsonType, want: "variables"},
		"extensions":         {body: `{"query":"{echo}","extensions":[]}`, status: 400, kind: jsonType, want: "extensions"},
		"half a character":   {body: `{"query":"{echo}","variables":{"t":"\ud83d"}}`, status: 400, kind: jsonType, want: "cut in half at byte 36"},
		"half, in French":    {body: `{"query":"{echo}","x":"\udc00"}`, headers: []string{"Test-Language", "FR"}, status: 400, kind: jsonType, want: "à l’octet 23"},
		"two halves":         {body: `{"query":"query($t:String){echo(text:$t)}","variables":{"t":"\ud83d\ude00"}}`, kind: jsonType, want: `{"data":{"echo":"😀"}}`},
		"escaped backslash":  {body: `{"query":"query($t:String){echo(text:$t)}","variables":{"t":"\\ud83d"}}`, kind: jsonType, want: `{"data":{"echo":"\\ud83d"}}`},
		"no UTF-8":           {body: "{\"query\":\"{echo}\",\"variables\":{\"t\":\"\xff\"}}", status: 400, kind: jsonType, want: "not UTF-8 at byte 36"},
		"GET of no UTF-8":    {method: "GET", query: get(url.Values{"query": {"{echo(text:\"\xff\")}"}}), status: 400, kind: jsonType, want: "query"},
		"GET of a half":      {method: "GET", query: get(url.Values{"query": {`{echo}`}, "variables": {`{"t":"\ud83d"}`}}), status: 400, kind: jsonType, want: "variables"},
		"GET of two values":  {method: "GET", query: get(url.Values{"query": {`{echo}`}, "variables": {`{}]`}}), status: 400, kind: jsonType, want: "variables"},
		"name of no UTF-8":   {method: "GET", query: get(url.Values{"query": {`{echo}`}, "operationName": {"\xff"}}), status: 400, kind: jsonType, want: "operationName"},
		"no operation":       {body: `{"query":"query A{echo}","operationName":"B"}`, kind: jsonType, want: `{"errors":[`},
		"French":             {body: `[]`, headers: []string{"Test-Language", "FR"}, status: 400, kind: jsonType, want: "Le corps"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			method, status := c.method, c.status
			if method == "" {
				method = http.MethodPost
			}
			if status == 0 {
				status = http.StatusOK
			}
			a := b.send(t, method, c.query, c.body, c.headers...)
			if a.status != status || a.header.Get("Content-Type") != c.kind || !strings.Contains(a.body, c.want) {
				t.Errorf("answered %d %s %s\nwant %d %s …%s", a.status, a.header.Get("Content-Type"), a.body, status, c.kind, c.want)
			}
			if ran := strings.Contains(a.body, `"data"`); ran != (status == 200 && !strings.HasPrefix(c.want, `{"errors`)) {
				t.Errorf("data in %s", a.body)
			}
			if a.header.Get("Cache-Control") != "no-store" || !strings.Contains(a.header.Get("Vary"), "Accept") {
				t.Errorf("headers %v", a.header)
			}
			if status == http.StatusMethodNotAllowed && a.header.Get("Allow") == "" {
				t.Error("405 without Allow")
			}
		})
	}
}

func TestBodiesAreBounded(t *testing.T) {
	t.Parallel()
	b := setup(t)
	body := func(size int) string {
		empty := len(`{"query":"{echo}","variables":{"x":""}}`)
		return `{"query":"{echo}","variables":{"x":"` + strings.Repeat("x", size-empty) + `"}}`
	}
	for account, most := range map[string]int{"": 64 << 10, "ann": 256 << 10} {
		if a := b.send(t, http.MethodPost, "", body(most), "Test-Account", account); a.status != http.StatusOK {
			t.Errorf("account %q, %d bytes: %d %.200s", account, most, a.status, a.body)
		}
		a := b.send(t, http.MethodPost, "", body(most+1), "Test-Account", account)
		if a.status != http.StatusRequestEntityTooLarge || !strings.Contains(a.body, "BAD_USER_INPUT") {
			t.Errorf("account %q, a byte more: %d %.200s", account, a.status, a.body)
		}
	}
	if a := b.send(t, http.MethodPost, "", strings.Repeat("[", 10<<20)); a.status != http.StatusRequestEntityTooLarge {
		t.Errorf("an enormous body: %d", a.status)
	}
	if a := b.send(t, http.MethodPost, "", strings.Repeat("[", 60<<10)); a.status != http.StatusBadRequest {
		t.Errorf("a deep body: %d", a.status)
	}
}

// What is malformed is answered in our own words: nothing of it comes back.
func TestMalformedRequestsAreNotEchoed(t *testing.T) {
	t.Parallel()
	b := setup(t)
	const canary = "canary-7f3a"
	for _, body := range []string{
		canary, `{"query":"` + canary, `{"query":7,"` + canary + `":1}`, `["` + canary + `"]`,
		`{"query":"{echo}","variables":"` + canary + `"}`, `{"query":"{echo}","operationName":["` + canary + `"]}`,
		`{"query":"{echo}","extensions":"` + canary + `"}`, `{"query":"{echo}"} ` + canary,
	} {
		if a := b.send(t, http.MethodPost, "", body); a.status != http.StatusBadRequest || strings.Contains(a.body, canary) {
			t.Errorf("%s is answered with %d %s", body, a.status, a.body)
		}
	}
	for _, query := range []string{"?variables=" + canary + "&query=%7Becho%7D", "?extensions=" + canary + "&query=%7Becho%7D"} {
		if a := b.send(t, http.MethodGet, query, ""); a.status != http.StatusBadRequest || strings.Contains(a.body, canary) {
			t.Errorf("%s is answered with %d %s", query, a.status, a.body)
		}
	}
	a := b.send(t, http.MethodPost, "", `{"query":"{echo}"}`, "Content-Type", canary)
	if a.status != http.StatusUnsupportedMediaType || strings.Contains(a.body, canary) {
		t.Errorf("a content type is answered with %d %s", a.status, a.body)
	}
}

func TestOperationsAreBoundedInTime(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphhttp.Config) { c.Within = 20 * time.Millisecond })
	if a := b.send(t, http.MethodPost, "", `{"query":"{wait}"}`); a.body != `{"data":{"wait":"given up"}}` {
		t.Errorf("answered %d %s", a.status, a.body)
	}
	s := b.stream(t, http.MethodPost, "", `{"query":"{wait}"}`)
	s.expect("next", "given up")
	s.expect("complete", "")
}

// A request whose time is over before it begins is answered with an error.
func TestRequestWithoutTimeIsAnswered(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphhttp.Config) { c.Within = 1 })
	if a := b.send(t, http.MethodPost, "", `{"query":"{echo}"}`); a.status != http.StatusOK || !strings.Contains(a.body, `"errors"`) {
		t.Errorf("answered %d %s", a.status, a.body)
	}
}

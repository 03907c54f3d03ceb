package app_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"jalon/internal/testkit"
	"jalon/internal/testkit/npm"
)

// The audits of graphql-http, against the hub as it is served.
func TestGraphQLOverHTTPAudits(t *testing.T) {
	t.Parallel()
	h := serve(t, testkit.Quiet())
	audits := npm.Start(t, "audits.mjs", h.endpoint())
	var audit struct{ ID, Name, Status, Reason string }
	all, ok := 0, 0
	for audits.Next(&audit) {
		all++
		if audit.Status == "ok" {
			ok++
		} else {
			t.Errorf("%s %s: %s: %s", audit.ID, audit.Name, audit.Status, audit.Reason)
		}
	}
	t.Logf("%d of %d audits are ok", ok, all)
	if all != 61 {
		t.Errorf("%d audits were run, want 61", all)
	}
}

// said is what the drivers of the clients print.
type said struct {
	Event, ID, Message, Reason string
	WasRetry                   bool
	Code                       int
	Result                     json.RawMessage
	Errors                     json.RawMessage
}

// heard reads the next thing, and holds its kind against what must come. Pongs, and attempts
// to connect that failed, are not meant.
func heard(t *testing.T, client *npm.Script, event, id string) said {
	t.Helper()
	for {
		var s said
		if !client.Next(&s) {
			t.Fatalf("the client has ended instead of %s", event)
		}
		if s.Event == "pong" && event != "pong" || s.Event == "closed" && s.Code == 1006 && event != "closed" {
			continue
		}
		if s.Event != event || s.ID != id {
			t.Fatalf("got %+v %s %s, want %s %q", s, s.Result, s.Errors, event, id)
		}
		return s
	}
}

func heardVersion(t *testing.T, client *npm.Script, want int) {
	t.Helper()
	s := heard(t, client, "next", "reports")
	if !strings.Contains(string(s.Result), fmt.Sprintf(`"report":{"version":%d}`, want)) {
		t.Fatalf("got %s, want version %d", s.Result, want)
	}
}

type command map[string]any

const reports = `subscription ($since: Position) { milestoneChanged(planSlug: "nap4", since: $since) {
	... on ProgressReported { report { version } } } }`

// The graphql-ws client subscribes, asks, is refused, and outlives a restart of the hub
// without missing or repeating anything.
func TestGraphQLWSClient(t *testing.T) {
	t.Parallel()
	h := serve(t, testkit.Quiet())
	indicator := h.indicator()
	client := npm.Start(t, "ws.mjs", "ws"+strings.TrimPrefix(h.endpoint(), "http"), "demo-official")
	client.Say(command{"do": "subscribe", "id": "reports", "query": reports})
	heard(t, client, "connected", "")
	client.Say(command{"do": "run", "id": "who", "query": `{ viewer { name { en } } }`})
	if s := heard(t, client, "next", "who"); !strings.Contains(string(s.Result), "Demo official") {
		t.Errorf("the token gives %s", s.Result)
	}
	heard(t, client, "complete", "who")
	if h.report(indicator) != 1 {
		t.Fatal("the first report is not the first")
	}
	heardVersion(t, client, 1)
	client.Say(command{"do": "run", "id": "wrong", "query": `{ nothing }`})
	if s := heard(t, client, "error", "wrong"); !strings.Contains(string(s.Errors), "GRAPHQL_VALIDATION_FAILED") {
		t.Errorf("a wrong query gives %s %s", s.Errors, s.Message)
	}
	client.Say(command{"do": "run", "id": "unseen", "query": `subscription { planChanged(planSlug: "none") { __typename } }`})
	if s := heard(t, client, "error", "unseen"); !strings.Contains(string(s.Errors), "NOT_FOUND") {
		t.Errorf("what cannot be seen gives %s %s", s.Errors, s.Message)
	}
	heard(t, client, "pong", "")

	meanwhile(h, func() {
		if s := heard(t, client, "closed", ""); s.Code != 1012 {
			t.Errorf("the restart closes with %d, want 1012", s.Code)
		}
	}, indicator)
	if s := heard(t, client, "connected", ""); !s.WasRetry {
		t.Error("the client did not come back by itself")
	}
	heardVersion(t, client, 2)
	h.report(indicator)
	heardVersion(t, client, 3)

	client.Say(command{"do": "unsubscribe", "id": "reports"})
	heard(t, client, "complete", "reports")
	testkit.Eventually(t, "nobody listens", func() bool { return h.figure("jalon_subscribers") == 0 })
}

// meanwhile ends the hub, publishes a report while its address is silent, and begins again.
func meanwhile(h *served, ended func(), indicator string) {
	h.t.Helper()
	h.end()
	ended()
	address := h.config.Addr
	h.config.Addr = "127.0.0.1:0"
	h.begin()
	h.report(indicator)
	h.end()
	h.config.Addr = address
	h.begin()
}

// A client that is cut off comes back and resumes, without a restart.
func TestGraphQLWSClientAfterACut(t *testing.T) {
	t.Parallel()
	h := serve(t, testkit.Quiet())
	indicator := h.indicator()
	client := npm.Start(t, "ws.mjs", "ws"+strings.TrimPrefix(h.endpoint(), "http"))
	client.Say(command{"do": "subscribe", "id": "reports", "query": reports})
	heard(t, client, "connected", "")
	h.report(indicator)
	heardVersion(t, client, 1)
	client.Say(command{"do": "terminate"})
	heard(t, client, "closed", "")
	h.report(indicator)
	heard(t, client, "connected", "")
	heardVersion(t, client, 2)
	h.report(indicator)
	heardVersion(t, client, 3)
}

// Whoever is given a role is cut off, comes back as who they are now, and has missed nothing.
func TestGraphQLWSClientWhoseRightsChange(t *testing.T) {
	t.Parallel()
	h := serve(t, testkit.Quiet())
	indicator := h.indicator()
	client := npm.Start(t, "ws.mjs", "ws"+strings.TrimPrefix(h.endpoint(), "http"), "demo-official")
	client.Say(command{"do": "subscribe", "id": "reports", "query": reports})
	heard(t, client, "connected", "")
	h.report(indicator)
	heardVersion(t, client, 1)
	h.makeFacilitator("demo-official")
	h.report(indicator) // before, while or after they are away
	var closed, connected, reported bool
	for !closed || !connected || !reported {
		var s said
		if !client.Next(&s) {
			t.Fatal("the client has ended")
		}
		switch s.Event {
		case "closed":
			if closed = true; s.Code != 4403 {
				t.Errorf("closed with %d, want 4403", s.Code)
			}
		case "connected":
			if connected = true; !s.WasRetry {
				t.Error("the client did not come back by itself")
			}
		case "next":
			if reported {
				t.Errorf("a second time: %s", s.Result)
			}
			if reported = true; !strings.Contains(string(s.Result), `"report":{"version":2}`) {
				t.Errorf("got %s, want version 2", s.Result)
			}
		}
	}
	h.report(indicator)
	heardVersion(t, client, 3)
}

// A token that is none of ours is refused each time the client tries.
func TestGraphQLWSClientThatIsRefused(t *testing.T) {
	t.Parallel()
	h := serve(t, testkit.Quiet())
	client := npm.Start(t, "ws.mjs", "ws"+strings.TrimPrefix(h.endpoint(), "http"), "demo-nobody")
	client.Say(command{"do": "subscribe", "id": "reports", "query": reports})
	for range 3 {
		if s := heard(t, client, "closed", ""); s.Code != 4403 || strings.Contains(s.Reason, "nobody") {
			t.Errorf("closed with %+v, want 4403", s)
		}
	}
}

// The graphql-sse client asks, is refused, subscribes, and outlives a restart too.
func TestGraphQLSSEClient(t *testing.T) {
	t.Parallel()
	h := serve(t, testkit.Quiet())
	indicator := h.indicator()
	client := npm.Start(t, "sse.mjs", h.endpoint(), "demo-official")
	client.Say(command{"do": "subscribe", "id": "who", "query": `{ viewer { name { en } } }`})
	heard(t, client, "connected", "")
	if s := heard(t, client, "next", "who"); !strings.Contains(string(s.Result), "Demo official") {
		t.Errorf("the token gives %s", s.Result)
	}
	heard(t, client, "complete", "who")
	client.Say(command{"do": "subscribe", "id": "wrong", "query": `{ nothing }`})
	heard(t, client, "connected", "")
	if s := heard(t, client, "next", "wrong"); !strings.Contains(string(s.Result), "GRAPHQL_VALIDATION_FAILED") {
		t.Errorf("a wrong query gives %s", s.Result)
	}
	heard(t, client, "complete", "wrong")

	client.Say(command{"do": "subscribe", "id": "reports", "query": reports})
	heard(t, client, "connected", "")
	testkit.Eventually(t, "it listens", func() bool { return h.figure("jalon_event_streams") == 1 })
	h.report(indicator)
	heardVersion(t, client, 1)
	meanwhile(h, func() {}, indicator)
	if s := heard(t, client, "connected", ""); !s.WasRetry {
		t.Error("the client did not come back by itself")
	}
	heardVersion(t, client, 2)
	h.report(indicator)
	heardVersion(t, client, 3)
	client.Say(command{"do": "unsubscribe", "id": "reports"})
	testkit.Eventually(t, "nobody listens", func() bool { return h.figure("jalon_event_streams") == 0 })
}

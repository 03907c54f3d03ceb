package app_test

import (
	"bufio"
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"jalon/ent"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/feed"
	"jalon/internal/testkit"
)

// A change that another process writes reaches those of its audience, live and in a
// replay, and nobody else. What is removed comes as its id and type, though nothing of it
// can be read any more.
func TestAudiencesOfTheRealSchema(t *testing.T) {
	t.Parallel()
	h := serve(t, testkit.Quiet())
	planID, gone := h.plan(), h.indicator()
	whose := h.participant("demo-participant")
	start := h.position()
	want := map[string]string{
		"": "public", "demo-participant": "public person", "demo-moderator": "public moderators",
		"demo-champion": "public editors", "demo-official": "public editors", "demo-facilitator": "public moderators editors",
	}
	query := `subscription { milestoneChanged(planSlug: "nap4", since: "` + start + `") { ... on Removed { id type } } }`
	sockets := map[string]*testkit.Socket{}
	for persona := range want {
		sockets[persona] = h.listening(persona, query)
	}
	entity := func(what string) string { return gone[:len(gone)-1] + what } // of that type, and not there
	letters := map[string]string{"public": "a", "moderators": "b", "editors": "c", "person": "d", "internal": "e", "end": "f"}
	h.write(func(ctx context.Context, _ *ent.Tx) error {
		for _, c := range []struct {
			what     string
			audience access.Audience
		}{
			{"public", access.Public}, {"moderators", access.Moderators}, {"editors", access.Editors},
			{"person", access.Person}, {"internal", access.Internal}, {"end", access.Public},
		} {
			feed.Append(ctx, feed.Change{
				Topic: feed.MilestoneTopic, Kind: feed.Removed, PlanID: planID, ParentID: "x", SubjectID: "y",
				EntityID: entity(letters[c.what]), Version: 1, Audience: c.audience, ParticipantID: whose, At: time.Now(),
			})
		}
		return nil
	})
	check := func(how, persona string, s *testkit.Socket) {
		t.Helper()
		for _, what := range append(strings.Fields(want[persona]), "end") {
			m := s.Expect("next", "1")
			if !strings.Contains(string(m.Payload), fmt.Sprintf(`{"id":%q,"type":"Indicator"}`, entity(letters[what]))) {
				t.Errorf("%q is %s %s, want %s", persona, how, m.Payload, what)
			}
		}
		s.Settle()
	}
	for persona, s := range sockets {
		check("told", persona, s)
		check("replayed", persona, h.listeningOnly(persona, query))
	}
}

func (h *served) participant(persona string) string {
	h.t.Helper()
	var found struct {
		Viewer struct{ Participant struct{ ID string } }
	}
	h.ask(persona, `{ viewer { participant(planSlug: "nap4") { id } } }`, &found)
	return found.Viewer.Participant.ID
}

func (h *served) position() string {
	h.t.Helper()
	var found struct{ FeedPosition string }
	h.ask("", `{ feedPosition }`, &found)
	return found.FeedPosition
}

// A plan that is taken back from view answers no more: not to those who listen, nor to
// those who come, but for those who may see it before it is published.
func TestWhatMayNoLongerBeSeenIsNotSent(t *testing.T) {
	t.Parallel()
	h := serve(t, testkit.Quiet())
	indicator := h.indicator()
	query := `subscription { milestoneChanged(planSlug: "nap4") { ... on ProgressReported { report { version } } } }`
	nobody, champion := h.listening("", query), h.listening("demo-champion", query)
	h.report(indicator)
	nobody.Expect("next", "1")
	champion.Expect("next", "1")
	h.write(func(ctx context.Context, tx *ent.Tx) error {
		return tx.Plan.Update().SetState(schematype.PlanPrepared).Exec(ctx)
	})
	h.report(indicator)
	champion.Expect("next", "1")
	nobody.Settle()
	late := h.listeningOnly("", query)
	if m := late.Expect("error", "1"); m.Code() != "NOT_FOUND" {
		t.Errorf("answered %s", m.Payload)
	}
}

// listeningOnly subscribes without waiting for silence.
func (h *served) listeningOnly(persona, query string) *testkit.Socket {
	h.t.Helper()
	s := testkit.DialSocket(h.t, h.endpoint())
	s.Init(persona)
	s.Subscribe("1", query)
	return s
}

func TestSubscriptionsAreRefused(t *testing.T) {
	t.Parallel()
	h := serve(t, testkit.Quiet())
	old := h.position()
	log, err := feed.OpenLog(t.Context(), h.beside())
	if err != nil {
		t.Fatal(err)
	}
	if err := log.NewEpoch(t.Context()); err != nil {
		t.Fatal(err)
	}
	testkit.Eventually(t, "the hub knows of the restore", func() bool { return h.position() != old })
	for query, want := range map[string]string{
		`planChanged(planSlug: "none")`:                           "NOT_FOUND",
		`planChanged(planSlug: "nap4", since: "x")`:               "BAD_POSITION",
		`planChanged(planSlug: "nap4", since: 7)`:                 "BAD_POSITION",
		`planChanged(planSlug: "nap4", since: "` + old + `")`:     "RESYNC_REQUIRED",
		`milestoneChanged`:                                        "BAD_USER_INPUT",
		`milestoneChanged(planSlug: "nap4", milestoneId: "x")`:    "BAD_USER_INPUT",
		`milestoneChanged(milestoneId: "x")`:                      "",
		`milestoneChanged(commitmentId: "` + h.indicator() + `")`: "",
	} {
		s := h.listeningOnly("", `subscription { `+query+` { __typename } }`)
		if m := s.Expect("error", "1"); m.Code() == "INTERNAL" || want != "" && m.Code() != want {
			t.Errorf("%s: %s, want %s", query, m.Payload, want)
		}
		s.Settle()
	}
	if n := h.figure("jalon_subscription_groups"); n != 0 {
		t.Errorf("%d groups", n)
	}
}

// What depends on the person is executed for each; everything else once for all who ask
// the same, however they write it.
func TestExecutionsOfTheRealSchema(t *testing.T) {
	t.Parallel()
	h := serve(t, testkit.Quiet())
	indicator := h.indicator()
	const figure = "jalon_subscription_executions_total"
	selection := `{ ... on ProgressReported { milestone { code commitment { code } } report { version status } } }`
	since := h.position()
	shared := []*testkit.Socket{
		h.listening("", `subscription { milestoneChanged(planSlug: "nap4") `+selection+` }`),
		h.listening("", `subscription { milestoneChanged(since: "`+since+`", planSlug: "nap4") `+selection+` }`),
		h.listening("", "subscription{milestoneChanged(planSlug:\"nap4\")"+strings.ReplaceAll(selection, " ", "\n\t")+"}"),
	}
	before := h.figure(figure)
	h.report(indicator)
	first := shared[0].Expect("next", "1")
	for _, s := range shared[1:] {
		if m := s.Expect("next", "1"); string(m.Payload) != string(first.Payload) {
			t.Errorf("one is told %s, another %s", first.Payload, m.Payload)
		}
	}
	if n := h.figure(figure) - before; n != 1 {
		t.Errorf("%d executions of one event for them", n)
	}

	own := `subscription { milestoneChanged(planSlug: "nap4") { ... on ProgressReported { indicator { viewerCanReport } } } }`
	can := map[string]string{"": "[]", "demo-participant": "[]", "demo-official": `["OFFICIAL"]`, "demo-champion": `["CHAMPION"]`}
	sockets := map[string]*testkit.Socket{}
	for persona := range can {
		sockets[persona] = h.listening(persona, own)
	}
	h.report(indicator)
	for persona, want := range can {
		if m := sockets[persona].Expect("next", "1"); !strings.Contains(string(m.Payload), `"viewerCanReport":`+want) {
			t.Errorf("%q is told %s, want %s", persona, m.Payload, want)
		}
	}
}

// Whoever signs out, or is given a role, loses their sockets within a second, in the
// browser that it concerns and in no other; they come back as who they are now.
func TestRightsThatChangeCloseSockets(t *testing.T) {
	t.Parallel()
	h := serve(t, testkit.Quiet())
	one, other := h.signIn("demo-official"), h.signIn("demo-official")
	ends := func(s *testkit.Socket) {
		t.Helper()
		began := time.Now()
		s.ExpectClosed(4403)
		if took := time.Since(began); took > time.Second {
			t.Errorf("it took %v", took)
		}
	}
	mine, theirs, bearer := h.withCookie(one), h.withCookie(other), h.listening("demo-official", `subscription { planChanged(planSlug: "nap4") { __typename } }`)
	r := h.request(http.MethodPost, "", "", "Cookie", one, "Accept", "application/json")
	r.URL.Path = "/session/end"
	h.do(r)
	ends(mine)
	theirs.Settle()
	bearer.Settle()

	h.makeFacilitator("demo-official")
	ends(theirs)
	ends(bearer)
	h.withCookie(other).Settle()
}

func (h *served) makeFacilitator(persona string) { h.makeRole(persona, access.Facilitator) }

// makeRole gives a persona one role more, beside the hub, and says so in the feed.
func (h *served) makeRole(persona string, role access.Role) {
	h.t.Helper()
	var viewer struct{ Viewer struct{ ID string } }
	h.ask(persona, `{ viewer { id } }`, &viewer)
	who, planID := h.participant(persona), h.plan()
	h.write(func(ctx context.Context, tx *ent.Tx) error {
		if err := tx.Membership.Create().SetPlanID(planID).SetParticipantID(who).SetRole(role).Exec(ctx); err != nil {
			return err
		}
		feed.Append(ctx, feed.Change{
			Topic: feed.AccountTopic, Kind: feed.ViewerChanged, SubjectID: viewer.Viewer.ID, EntityID: viewer.Viewer.ID,
			Audience: access.Internal, At: time.Now(),
		})
		return nil
	})
}

// signIn begins a session as the sign-in page does, and returns its cookie.
func (h *served) signIn(persona string) string {
	h.t.Helper()
	response, err := (&http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}).
		PostForm(h.URL+"/session", url.Values{"token": {persona}, "return": {"/"}})
	if err != nil {
		h.t.Fatal(err)
	}
	defer response.Body.Close() //nolint:errcheck // only its head is read
	if len(response.Cookies()) == 0 {
		h.t.Fatalf("signing in: %s", response.Status)
	}
	c := response.Cookies()[0]
	return c.Name + "=" + c.Value
}

// withCookie opens a socket as a browser does, whose cookie says who it is.
func (h *served) withCookie(cookie string) *testkit.Socket {
	h.t.Helper()
	s := testkit.DialSocket(h.t, h.endpoint(), func(header http.Header) {
		header.Set("Cookie", cookie)
		header.Set("Origin", h.URL)
	})
	s.Init("")
	s.Subscribe("who", `{ viewer { name { en } } }`)
	if m := s.Expect("next", "who"); !strings.Contains(string(m.Payload), "Demo official") {
		h.t.Errorf("the cookie gives %s", m.Payload)
	}
	s.Expect("complete", "who")
	return s
}

// Sockets of other sites' pages are refused, with a cookie or without.
func TestForeignPagesOpenNoSockets(t *testing.T) {
	t.Parallel()
	h := serve(t, testkit.Quiet())
	for origin, want := range map[string]int{
		"https://elsewhere.example": http.StatusForbidden, "null": http.StatusForbidden, "http://127.0.0.1": http.StatusForbidden,
		h.URL: http.StatusSwitchingProtocols,
	} {
		_, response := testkit.TryDialSocket(t, h.endpoint(), func(header http.Header) { header.Set("Origin", origin) })
		if response.StatusCode != want {
			t.Errorf("%s: %s, want %d", origin, response.Status, want)
		}
	}
}

// A page elsewhere may ask without a cookie: the preflight says what it may send.
func TestPreflight(t *testing.T) {
	t.Parallel()
	h := serve(t, testkit.Quiet())
	r := h.request(http.MethodOptions, "", "", "Origin", "https://elsewhere.example",
		"Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "content-type")
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	_ = response.Body.Close()
	header := response.Header
	if response.StatusCode != http.StatusNoContent || header.Get("Access-Control-Allow-Origin") != "*" ||
		!strings.Contains(header.Get("Access-Control-Allow-Headers"), "Last-Event-ID") ||
		!strings.Contains(header.Get("Access-Control-Allow-Methods"), "POST") || header.Get("Access-Control-Allow-Credentials") != "" {
		t.Errorf("answered %s %v", response.Status, header)
	}
}

// A browser's event source outlives a restart by its Last-Event-ID, and the hub ends at
// once though streams are open.
func TestEventSourceOutlivesARestart(t *testing.T) {
	t.Parallel()
	h := serve(t, testkit.Quiet())
	indicator := h.indicator()
	address := "?" + url.Values{"query": {`subscription { milestoneChanged(planSlug: "nap4") { ... on ProgressReported { report { version } } } }`}}.Encode()
	first := h.events(address, "")
	h.report(indicator)
	id := first.expect(1)
	began := time.Now()
	meanwhile(h, func() {
		if took := time.Since(began); took > 2*time.Second {
			t.Errorf("ending took %v", took)
		}
	}, indicator)
	again := h.events(address, id)
	again.expect(2)
	h.report(indicator)
	again.expect(3)
}

// source reads events as a browser does.
type source struct {
	t     *testing.T
	lines chan string
}

func (h *served) events(query, lastEventID string) *source {
	h.t.Helper()
	r := h.request(http.MethodGet, query, "", "Accept", "text/event-stream")
	if lastEventID != "" {
		r.Header.Set("Last-Event-ID", lastEventID)
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { _ = response.Body.Close() })
	s := &source{h.t, make(chan string, 100)}
	go func() {
		defer close(s.lines)
		for lines := bufio.NewScanner(response.Body); lines.Scan(); {
			s.lines <- lines.Text()
		}
	}()
	if line := testkit.Receive(h.t, "comment", s.lines); line != ":" {
		h.t.Fatalf("the stream begins with %q", line)
	}
	return s
}

// expect reads the next event, holds its version against what must come, and returns its id.
func (s *source) expect(version int) (id string) {
	s.t.Helper()
	for {
		line := testkit.Receive(s.t, "event", s.lines)
		field, value, _ := strings.Cut(line, ": ")
		switch field {
		case "id":
			id = value
		case "data":
			if !strings.Contains(value, fmt.Sprintf(`"report":{"version":%d}`, version)) {
				s.t.Fatalf("got %s, want version %d", value, version)
			}
			return id
		}
	}
}

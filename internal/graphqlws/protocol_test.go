package graphqlws_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"testing"
	"time"

	"jalon/internal/feed"
	"jalon/internal/graphqlws"
	"jalon/internal/testkit"
)

func TestQueryIsAnsweredByNextAndComplete(t *testing.T) {
	t.Parallel()
	s := setup(t).ready(t, "")
	s.Subscribe(`a"b`, `query ($t: String) { echo(text: $t) }`, `{"t":"bonjour"}`)
	if m := s.Expect("next", `a"b`); string(m.Payload) != `{"data":{"echo":"bonjour"}}` {
		t.Errorf("payload %s", m.Payload)
	}
	s.Expect("complete", `a"b`)
	s.Subscribe("2", `mutation { echo(text: "x") }`)
	s.Expect("next", "2")
	s.Expect("complete", "2")
}

func TestSubscriptionIsAnsweredByNext(t *testing.T) {
	t.Parallel()
	b := setup(t)
	s := b.ready(t, "")
	s.Subscribe("1", changed)
	s.Settle()
	b.Change("m1", 7)
	m := s.Expect("next", "1")
	if !bytes.HasPrefix(m.Payload, []byte(`{"data":{"changed":{"id":"m1","version":7}},"extensions":{"position":"`)) {
		t.Errorf("payload %s", m.Payload)
	}
	if m.Position() != string(b.Live.Position()) {
		t.Errorf("position %q, want %q", m.Position(), b.Live.Position())
	}
}

// What fails ends with error alone: a complete after it would be a message for an id that
// the client has forgotten.
func TestFailedOperationIsAnsweredByErrorAlone(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.Schema.Admit = func(context.Context) error { panic("in the resolver") }
	s := b.ready(t, "")
	for name, query := range map[string]string{
		"parse": `{`, "empty": ``, "validation": `{ nothing }`, "no such operation": `query A { echo } query B { echo }`,
		"variable": `query ($t: String!) { echo(text: $t) }`, "variable's type": `query ($t: Int!) { echo }`,
		"refused": `subscription { gone { id } }`, "panic while asked": changed,
		"panic outside": `subscription { crash { id } }`,
		"two fields":    `subscription { changed { id } gone { id } }`,
		"no field":      `subscription ($no: Boolean = false) { changed @include(if: $no) { id } }`,
		"position":      `subscription { changed(since: "made up") { id } }`,
	} {
		s.Subscribe(name, query)
		m := s.Expect("error", name)
		var errs []struct{ Message string }
		if json.Unmarshal(m.Payload, &errs) != nil || len(errs) == 0 || errs[0].Message == "" {
			t.Errorf("%s: payload %s is not a list of errors", name, m.Payload)
		}
		s.Settle()
		s.Subscribe(name, `{ echo }`) // the id is free again
		s.Expect("next", name)
		s.Expect("complete", name)
	}
}

// A resolver's error, or panic, while a query runs belongs to its answer.
func TestPanicInQueryIsAnswered(t *testing.T) {
	t.Parallel()
	s := setup(t).ready(t, "")
	s.Subscribe("1", `{ boom echo(text: "x") }`)
	if m := s.Expect("next", "1"); !bytes.Contains(m.Payload, []byte(`"INTERNAL"`)) || !bytes.Contains(m.Payload, []byte(`"echo":"x"`)) {
		t.Errorf("payload %s", m.Payload)
	}
	s.Expect("complete", "1")
	s.Subscribe("2", `{ crash }`)
	if m := s.Expect("error", "2"); m.Code() != "INTERNAL" {
		t.Errorf("payload %s", m.Payload)
	}
	s.Settle()
}

// An event that cannot be read is told as such; the subscription goes on.
func TestPanicInEventIsAnswered(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.Schema.Reload = func(_ context.Context, c feed.Change) error {
		switch c.EntityID {
		case "panics":
			panic("in the event")
		case "fails":
			return errors.New("no database")
		}
		return nil
	}
	s := b.ready(t, "")
	s.Subscribe("1", changed)
	s.Settle()
	for _, id := range []string{"panics", "fails"} {
		b.Change(id, 1)
		if m := s.Expect("next", "1"); !bytes.Contains(m.Payload, []byte(`"INTERNAL"`)) || m.Position() == "" {
			t.Errorf("%s: payload %s", id, m.Payload)
		}
	}
	b.Change("works", 1)
	s.Expect("next", "1")
}

func TestCompleteIsAnsweredBySilence(t *testing.T) {
	t.Parallel()
	b := setup(t)
	s := b.ready(t, "")
	s.Subscribe("1", changed)
	s.Subscribe("2", changed)
	s.Subscribe("3", `{ wait }`)
	<-b.Schema.Waiting
	s.Send(`{"id":"1","type":"complete"}`)
	s.Send(`{"id":"3","type":"complete"}`)
	s.Settle()
	b.Change("m1", 1)
	s.Expect("next", "2")
	s.Settle()
}

func TestLateMessagesForFinishedOperationsAreIgnored(t *testing.T) {
	t.Parallel()
	s := setup(t).ready(t, "")
	s.Send(`{"id":"never there","type":"complete"}`)
	s.Subscribe("1", `{ echo }`)
	s.Expect("next", "1")
	s.Expect("complete", "1")
	s.Send(`{"id":"1","type":"complete"}`)
	s.Send(`{"id":"1","type":"complete","payload":{}}`)
	s.Settle()
}

// An id may be used again at once. What the first operation still had to say is not said in
// the name of the second, nor does its end take the second one away.
// It counts goroutines, so it runs alone.
func TestIDCanBeUsedAgainWhileTheFirstOperationEnds(t *testing.T) {
	b := setup(t)
	s := b.ready(t, "")
	s.Settle()
	goroutines := runtime.NumGoroutine()
	s.Subscribe("1", `{ hold }`)
	<-b.Schema.Waiting
	s.Send(`{"id":"1","type":"complete"}`)
	s.Subscribe("1", changed)
	s.Settle()
	close(b.Schema.Release)
	testkit.Eventually(t, "the query has ended", func() bool { return runtime.NumGoroutine() <= goroutines })
	b.Change("m1", 1)
	s.Expect("next", "1")
	s.Send(`{"id":"1","type":"complete"}`)
	s.Settle()
	testkit.Eventually(t, "the subscription has ended", func() bool { return b.Groups.Counts.Members.Load() == 0 })
}

// The same for a subscription whose replay fails after the client has ended it.
func TestReplayThatFailsAfterItsEndSaysNothing(t *testing.T) {
	t.Parallel()
	b := setup(t)
	since := b.Live.Position()
	held, release := make(chan struct{}, 10), make(chan struct{})
	b.Schema.Reload = func(_ context.Context, c feed.Change) error {
		if c.EntityID == "first" {
			held <- struct{}{}
			<-release
		}
		return nil
	}
	b.Change("first", 1)
	b.Change("second", 2)
	s := b.ready(t, "")
	s.Subscribe("1", `subscription ($p: Position) { changed(since: $p) { id } }`, fmt.Sprintf(`{"p":%q}`, since))
	<-held
	s.Send(`{"id":"1","type":"complete"}`)
	s.Subscribe("1", `subscription { changed(plan: "another") { id } }`)
	s.Settle()
	close(release)
	testkit.Eventually(t, "the first one has ended", func() bool { return b.Groups.Counts.Groups.Load() == 1 })
	s.Settle()
	b.Append(feed.Change{Topic: feed.MilestoneTopic, Kind: feed.MilestoneEdited, PlanID: "another", EntityID: "x", Audience: "PUBLIC"})
	if m := s.Expect("next", "1"); !bytes.Contains(m.Payload, []byte(`"x"`)) {
		t.Errorf("payload %s", m.Payload)
	}
}

func TestOperationsOfASocketAreCapped(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphqlws.Config) { c.MaxOperations = 3 })
	s := b.ready(t, "")
	for i := range 3 {
		s.Subscribe(fmt.Sprint(i), changed)
	}
	s.Subscribe("one too many", changed)
	if m := s.Expect("error", "one too many"); m.Code() != "RATE_LIMITED" {
		t.Errorf("payload %s", m.Payload)
	}
	s.Send(`{"id":"0","type":"complete"}`)
	s.Subscribe("now there is room", changed)
	s.Settle()
	if n := b.Groups.Counts.Members.Load(); n != 3 {
		t.Errorf("%d subscriptions, want 3", n)
	}
}

func TestPingIsAnsweredByPong(t *testing.T) {
	t.Parallel()
	b := setup(t)
	s := b.dial(t)
	for _, state := range []string{"before init", "after"} {
		s.Send(`{"type":"ping"}`)
		if m := s.Expect("pong", ""); m.Payload != nil {
			t.Errorf("%s: payload %s", state, m.Payload)
		}
		s.Send(`{"type":"ping","payload":null}`)
		s.Expect("pong", "")
		s.Send(`{"type":"ping","payload":{"n":1e400,"é":["x"]}}`)
		if m := s.Expect("pong", ""); string(m.Payload) != `{"n":1e400,"é":["x"]}` {
			t.Errorf("%s: payload %s", state, m.Payload)
		}
		s.Send(`{"type":"pong"}`) // nobody asked, and that is allowed
		s.Send(`{"type":"pong","payload":{"x":1}}`)
		if state == "before init" {
			s.Init("")
		}
	}
	s.Settle()
}

func TestServerPingsAndCarriesThePosition(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphqlws.Config) { c.PingEvery, c.PongWithin = 100*time.Millisecond, time.Minute })
	s := b.ready(t, "")
	s.Expect("ping", "")
	b.Change("m1", 1)
	position := b.Live.Position()
	for s.Expect("ping", "").Position() != string(position) {
		continue // it was on its way
	}
	s.Send(`{"type":"pong","payload":{"position":%q}}`, position)
	s.Subscribe("1", `subscription ($p: Position) { changed(since: $p) { id } }`, fmt.Sprintf(`{"p":%q}`, position))
	b.Change("m2", 1)
	for {
		m := s.Next()
		if m.Type == "next" {
			if !bytes.Contains(m.Payload, []byte(`"m2"`)) {
				t.Errorf("payload %s, want what came after the ping", m.Payload)
			}
			break
		}
	}
}

func TestAcknowledgementCarriesThePosition(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.Change("m1", 1)
	s := b.dial(t)
	if got := s.Init("").Position(); got != string(b.Live.Position()) {
		t.Errorf("position %q, want %q", got, b.Live.Position())
	}
}

func TestClientThatDoesNotAnswerIsGivenUp(t *testing.T) {
	t.Parallel()
	b := setup(t, func(c *graphqlws.Config) { c.PingEvery, c.PongWithin = 100*time.Millisecond, time.Second })
	silent, lively := b.ready(t, ""), b.ready(t, "")
	for rounds := 0; b.sockets.Counts.Sockets.Load() == 2 || rounds < 20; rounds++ {
		lively.Expect("ping", "")
		lively.SendFrame(testkit.Frame{Op: testkit.OpPong}) // any sign of life will do
	}
	for {
		if f, err := silent.TryReceive(); err != nil {
			break
		} else if f.Op != testkit.OpText {
			t.Errorf("a frame of kind %x for a client that is not there", f.Op)
		}
	}
}

func TestLanguageOfTheConnection(t *testing.T) {
	t.Parallel()
	b := setup(t)
	for language, want := range map[string]string{`"FR"`: "FR", `"fr"`: "FR", `"en"`: "EN", `null`: "EN", `"tlh"`: "EN"} {
		s := b.dial(t)
		s.Send(`{"type":"connection_init","payload":{"language":%s,"more":1}}`, language)
		s.Expect("connection_ack", "")
		s.Subscribe("1", `subscription { changed { language } }`)
		s.Settle()
		b.Change("m1", 1)
		if m := s.Expect("next", "1"); !bytes.Contains(m.Payload, []byte(`"language":"`+want+`"`)) {
			t.Errorf("%s: payload %s", language, m.Payload)
		}
	}
}

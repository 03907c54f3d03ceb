package subscribe_test

import (
	"strings"
	"testing"
	"time"

	"jalon/internal/access"
	"jalon/internal/feed"
	"jalon/internal/testkit"
	"jalon/internal/testkit/toy"
)

func whisper(id string, version int, audience access.Audience) feed.Change {
	c := toy.Change(id, version)
	c.Audience = audience
	return c
}

// Of what is whispered about one thing only the newest is told, and never more often than the
// pause allows; of several things, the newest of each.
func TestWhispersCollapse(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	s := admitted(t, h, caller{}, changed, nil)
	h.Change("m", 1) // the subscriber has a place in the feed; whispers have none
	s.await(t, 1)
	began := time.Now()
	const each = 2000
	for n := 1; n <= each; n++ {
		h.Live.Whisper(whisper("a", n, access.Public))
		h.Live.Whisper(whisper("b", n, access.Public))
	}
	last := func(id string) (payload string, times int) {
		messages, _ := s.got()
		for _, m := range messages[1:] {
			if strings.Contains(string(m.Payload), `"id":"`+id+`"`) {
				payload, times = string(m.Payload), times+1
			}
		}
		return payload, times
	}
	for _, id := range []string{"a", "b"} {
		testkit.Eventually(t, "the newest of "+id+" is there", func() bool {
			payload, _ := last(id)
			return strings.Contains(payload, `"version":2000`)
		})
		_, times := last(id)
		if most := int(time.Since(began)/(50*time.Millisecond)) + 2; times > most {
			t.Errorf("%s was told %d times in %v, want at most %d", id, times, time.Since(began), most)
		}
	}
	messages, _ := s.got()
	for _, m := range messages[1:] {
		if m.Offset != 0 || m.Position != "" || strings.Contains(string(m.Payload), "position") {
			t.Errorf("a whisper has a place: %s", m.Payload)
		}
	}
}

// A whisper reaches its audience alone, those who are there, and is never replayed.
func TestWhispersReachThoseWhoAreThere(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	start := h.Live.Position()
	nobody := admitted(t, h, caller{}, changed, nil)
	champion := admitted(t, h, caller{viewer: member("chris", access.Champion)}, changed, nil)
	h.Live.Whisper(whisper("a", 7, access.Editors))
	champion.await(t, 1)
	h.Live.Whisper(whisper("b", 8, access.Public))
	if got := versions(nobody.await(t, 1)); got != "8" {
		t.Errorf("nobody hears %s, want what is for everybody alone", got)
	}
	h.Change("m", 1)
	late := admitted(t, h, caller{}, changedSince, since(start))
	if got := versions(late.await(t, 1)); got != "1" {
		t.Errorf("who comes later hears %s", got)
	}
	if got := versions(champion.await(t, 3)); got != "7 8 1" && got != "7 1 8" { // what is whispered may wait
		t.Errorf("the champion hears %s", got)
	}
	h.Live.Whisper(whisper("c", 9, access.Public)) // and one who has just caught up is told the next
	if got := versions(late.await(t, 2)); got != "1 9" {
		t.Errorf("who came later hears %s", got)
	}
}

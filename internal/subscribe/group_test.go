package subscribe_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"jalon/internal/access"
	"jalon/internal/feed"
	"jalon/internal/subscribe"
	"jalon/internal/testkit/toy"
)

// Those who ask for the same are one group, however they write it down.
func TestSameQuestionIsOneGroup(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	here := string(h.Live.Position())
	var sinks []*sink
	ask := func(query string, variables map[string]any) {
		t.Helper()
		sinks = append(sinks, admitted(t, h, caller{}, query, variables))
	}
	both := map[string]any{"plan": "plan", "m": "milestone", "since": here}
	ask(`subscription ($plan: String!, $m: String) { changed(plan: $plan, milestone: $m) { id version } }`, both)
	ask(`subscription ($m: String, $plan: String!) { changed(plan: $plan, milestone: $m) { id version } }`, both)
	ask("subscription($plan:String!$m:String){\n\tchanged(plan:$plan,milestone:$m){id,version} # why not\n}", both)
	ask(`subscription ($plan: String!, $m: String, $since: Position) { changed(plan: $plan, milestone: $m, since: $since) { id version } }`, both)
	ask(`subscription ($since: Position, $plan: String!, $m: String) { changed(since: $since, plan: $plan, milestone: $m) { id version } }`, both)
	ask(`subscription ($plan: String!, $m: String) { changed(plan: $plan, milestone: $m, since: "`+here+`") { id version } }`, both)
	if n := h.Groups.Counts.Groups.Load(); n != 1 {
		t.Errorf("%d groups, want 1", n)
	}
	const changes = 5
	for version := range changes {
		h.Change("m", version)
	}
	for _, s := range sinks {
		if got := versions(s.await(t, changes)); got != "0 1 2 3 4" {
			t.Errorf("given %s", got)
		}
	}
	if n := h.Groups.Counts.Executions.Load(); n != changes {
		t.Errorf("%d executions of %d changes", n, changes)
	}
	if n := h.Groups.Counts.Deliveries.Load(); n != int64(changes*len(sinks)) {
		t.Errorf("%d deliveries, want %d", n, changes*len(sinks))
	}
}

// What makes a difference to the answer makes another group.
func TestOtherQuestionIsAnotherGroup(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	questions := []struct {
		name      string
		caller    caller
		query     string
		variables map[string]any
	}{
		{name: "plain", query: changed},
		{name: "selection", query: `subscription { changed { id } }`},
		{name: "order of the selection", query: `subscription { changed { version id } }`},
		{name: "alias", query: `subscription { x: changed { id version } }`},
		{name: "argument", query: `subscription { changed(size: 1) { id version } }`},
		{name: "variable", query: `subscription ($n: Int) { changed(size: $n) { id version } }`, variables: map[string]any{"n": 1}},
		{name: "its value", query: `subscription ($n: Int) { changed(size: $n) { id version } }`, variables: map[string]any{"n": 2}},
		{name: "directive", query: `subscription ($yes: Boolean!) { changed { id version @include(if: $yes) } }`, variables: map[string]any{"yes": true}},
		{name: "its value", query: `subscription ($yes: Boolean!) { changed { id version @include(if: $yes) } }`, variables: map[string]any{"yes": false}},
		{name: "list", query: `subscription ($only: [String!]) { changed(only: $only) { id version } }`, variables: map[string]any{"only": []any{"a,b"}}},
		{name: "its items", query: `subscription ($only: [String!]) { changed(only: $only) { id version } }`, variables: map[string]any{"only": []any{"a", "b"}}},
		{name: "a second selection of the field", query: `subscription { changed { id } changed { version } }`},
		{name: "in a fragment", query: `subscription { ...F changed { id } } fragment F on Subscription { changed { kind } }`},
		{name: "another fragment of that name", query: `subscription { ...F changed { id } } fragment F on Subscription { changed { language } }`},
		{name: "language", query: changed, caller: caller{language: access.FR}},
		{name: "class", query: changed, caller: caller{viewer: member("ann", access.Participant)}},
		{name: "several roles", query: changed, caller: caller{viewer: member("ann", access.Participant, access.Champion)}},
		{name: "nobody asks for what is theirs", query: `subscription { changed { id mine } }`},
		{name: "one asks", query: `subscription { changed { id mine } }`, caller: caller{viewer: member("ann", access.Participant)}},
		{name: "another asks", query: `subscription { changed { id mine } }`, caller: caller{viewer: member("bob", access.Participant)}},
		{name: "asks in a second selection", query: `subscription { changed { id } changed { mine } }`, caller: caller{viewer: member("ann", access.Participant)}},
		{name: "another does", query: `subscription { changed { id } changed { mine } }`, caller: caller{viewer: member("bob", access.Participant)}},
		{name: "asks in a fragment", query: `subscription { changed { ...M } } fragment M on Event { ...N } fragment N on Event { mine }`, caller: caller{viewer: member("ann", access.Participant)}},
		{name: "another does", query: `subscription { changed { ...M } } fragment M on Event { ...N } fragment N on Event { mine }`, caller: caller{viewer: member("bob", access.Participant)}},
	}
	for i, q := range questions {
		admitted(t, h, q.caller, q.query, q.variables)
		if n := h.Groups.Counts.Groups.Load(); n != int64(i+1) {
			t.Fatalf("%s makes %d groups, want %d", q.name, n, i+1)
		}
	}
	for _, q := range questions { // asked again they are no others
		admitted(t, h, q.caller, q.query, q.variables)
	}
	if n := h.Groups.Counts.Groups.Load(); n != int64(len(questions)) {
		t.Errorf("asked again they make %d groups, want %d", n, len(questions))
	}
	h.Change("m", 1)
	if n := h.Groups.Counts.Executions.Load(); n > int64(len(questions)) {
		t.Errorf("%d executions of one change, want %d", n, len(questions))
	}
}

// People of one class share a group, whoever they are; it sees the class and no person.
func TestClassIsSharedAndHasNoPerson(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	query := `subscription { changed { seenBy } }`
	for viewer, want := range map[*access.Viewer]string{
		member("ann", access.Moderator): `"class MODERATOR@"`, member("bob", access.Moderator): `"class MODERATOR@"`,
		member("carl", access.Champion, access.Moderator): `"class CHAMPION@ MODERATOR@"`,
		access.Anonymous(): `"class "`, {AccountID: "no role", Plans: map[string]access.Member{}}: `"class "`,
	} {
		s := admitted(t, h, caller{viewer: viewer}, query, nil)
		h.Change("m", 1)
		if got := string(s.await(t, 1)[0].Payload); !strings.Contains(got, want) {
			t.Errorf("%s is given %s, want %s", viewer.AccountID, got, want)
		}
	}
	if n := h.Groups.Counts.Groups.Load(); n != 3 {
		t.Errorf("%d groups, want 3", n)
	}
}

// An audience is never widened: neither live, nor in a replay, nor by being in memory.
func TestAudiences(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	listeners := map[string]caller{
		"nobody": {}, "participant": {viewer: member("ann", access.Participant)},
		"moderator": {viewer: member("mo", access.Moderator)}, "champion": {viewer: member("chris", access.Champion)},
		"facilitator": {viewer: member("fay", access.Facilitator)},
		"moderator elsewhere": {viewer: &access.Viewer{AccountID: "eve", Plans: map[string]access.Member{
			"another": {ParticipantID: "participant eve", Roles: []access.Role{access.Moderator}, Organizations: []string{""}},
		}}},
	}
	var changes []feed.Change
	add := func(version int, audience access.Audience, participant string) {
		c := toy.Change("m", version)
		c.Audience, c.ParticipantID = audience, participant
		changes = append(changes, c)
	}
	add(1, access.Public, "")
	add(2, access.Moderators, "participant ann") // whom it names is not whom it is for
	add(3, access.Editors, "")
	add(4, access.Person, "participant ann")
	add(5, access.Internal, "participant ann")
	add(6, access.Person, "")
	add(9, access.Public, "participant ann")
	want := map[string]string{
		"nobody": "1 9", "participant": "1 4 9", "moderator": "1 2 9", "champion": "1 3 9",
		"facilitator": "1 2 3 9", "moderator elsewhere": "1 9",
	}
	for _, query := range []string{
		changedSince, `subscription ($since: Position) { changed(since: $since) { version mine } }`,
	} {
		start := h.Live.Position()
		liveSinks := map[string]*sink{}
		for name, c := range listeners {
			liveSinks[name] = admitted(t, h, c, query, nil)
		}
		h.Append(changes...)
		h.Await()
		for name, c := range listeners {
			n := len(strings.Fields(want[name]))
			if got := versions(liveSinks[name].await(t, n)); got != want[name] {
				t.Errorf("%s hears %s, want %s", name, got, want[name])
			}
			replayed := admitted(t, h, c, query, since(start))
			if got := versions(replayed.await(t, n)); got != want[name] {
				t.Errorf("%s is replayed %s, want %s", name, got, want[name])
			}
		}
	}
}

// A change for one person is executed once, as that person, for each of their screens, and
// comes in its place among the others.
func TestChangeForOnePersonRunsAsThatPerson(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	query := `subscription ($since: Position) { changed(since: $since) { version seenBy } }`
	ann, bob := caller{viewer: member("ann", access.Participant)}, caller{viewer: member("bob", access.Participant)}
	phone, desk, other := admitted(t, h, ann, query, nil), admitted(t, h, ann, query, nil), admitted(t, h, bob, query, nil)
	personal := toy.Change("m", 2)
	personal.Audience, personal.ParticipantID = access.Person, "participant ann"
	h.Append(toy.Change("m", 1), personal, toy.Change("m", 3))
	for name, s := range map[string]*sink{
		"phone": phone, "desk": desk, "replayed": admitted(t, h, ann, query, since(h.Live.PositionOf(0))),
	} {
		messages := s.await(t, 3)
		if got := versions(messages); got != "1 2 3" {
			t.Errorf("%s is given %s", name, got)
		}
		for i, want := range []string{"class PARTICIPANT@", "ann", "class PARTICIPANT@"} {
			if !strings.Contains(string(messages[i].Payload), `"seenBy":"`+want+`"`) {
				t.Errorf("%s is given %s, want it seen by %s", name, messages[i].Payload, want)
			}
		}
	}
	if got := versions(other.await(t, 2)); got != "1 3" {
		t.Errorf("the other is given %s", got)
	}
	if groups, n := h.Groups.Counts.Groups.Load(), h.Groups.Counts.Executions.Load(); groups != 1 || n != 3 {
		t.Errorf("%d groups, %d executions; want 1 and 3", groups, n)
	}
}

// Strangers can ask for 200 different things at once, and not more. Those who ask for one
// of them, and those who are somebody, are let in.
func TestAnonymousGroupsAreCapped(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	query := func(i int) string { return fmt.Sprintf(`subscription { a%d: changed { id } }`, i) }
	var first *subscribe.Subscription
	for i := range 200 {
		sub, _, why := subscribeTo(t, h, caller{}, query(i), nil)
		if sub == nil {
			t.Fatalf("question %d is refused: %s", i, why)
		}
		if i == 0 {
			first = sub
		}
	}
	if _, _, why := subscribeTo(t, h, caller{}, query(200), nil); why != "RATE_LIMITED" {
		t.Errorf("question 201: %q, want RATE_LIMITED", why)
	}
	admitted(t, h, caller{}, query(7), nil)
	admitted(t, h, caller{viewer: member("ann", access.Participant)}, query(200), nil)
	stranger := &access.Viewer{AccountID: "no role", Plans: map[string]access.Member{}}
	admitted(t, h, caller{viewer: stranger}, `subscription { changed { mine } }`, nil)
	admitted(t, h, caller{}, `subscription { changed(plan: "another") { id } }`, nil)
	first.Close()
	admitted(t, h, caller{}, query(200), nil)
}

func TestRefusals(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	h.Schema.Admit = func(ctx context.Context) error {
		if access.LanguageFrom(ctx) == access.FR {
			panic("in the resolver")
		}
		return nil
	}
	for name, c := range map[string]struct {
		caller      caller
		query, want string
	}{
		"not to be seen":    {query: `subscription { gone { id } }`, want: "NOT_FOUND"},
		"panic":             {caller: caller{language: access.FR}, query: changed, want: "INTERNAL"},
		"panic further out": {query: `subscription { crash { id } }`, want: "INTERNAL"},
		"two fields":        {query: `subscription { changed { id } x: changed { id } }`, want: "BAD_USER_INPUT"},
		"none":              {query: `subscription { changed @skip(if: true) { id } }`, want: "BAD_USER_INPUT"},
	} {
		sub, _, why := subscribeTo(t, h, c.caller, c.query, nil)
		if sub != nil || why != c.want && !strings.Contains(why, "one") {
			t.Errorf("%s: %q, want %s", name, why, c.want)
		}
	}
	if n := h.Groups.Counts.Groups.Load(); n != 0 {
		t.Errorf("%d groups", n)
	}
}

// A batch of changes reaches a group of many, spread over the workers, in order; those who
// leave meanwhile and those who come disturb nobody.
func TestManyMembers(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	var stay []*sink
	for range 600 {
		stay = append(stay, admitted(t, h, caller{}, changed, nil))
	}
	stop := make(chan struct{})
	var moving sync.WaitGroup
	for range 3 {
		moving.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				sub, _, _ := subscribeTo(t, h, caller{}, changedSince, since(h.Live.Position()))
				sub.Close()
				sub.Close()
			}
		})
	}
	for range 20 {
		h.Append(toy.Change("m", 1), toy.Change("m", 2))
	}
	for _, s := range stay {
		exactly(t, s.await(t, 40), 0, 40)
	}
	close(stop)
	moving.Wait()
	if n := h.Groups.Counts.Members.Load(); n != 600 {
		t.Errorf("%d members, want 600", n)
	}
}

// Workers that end leave nobody waiting, and the members are served all the same.
func TestMembersAreServedWhileTheServerEnds(t *testing.T) {
	t.Parallel()
	for range 20 {
		h := toy.New(t)
		var sinks []*sink
		for range 300 {
			sinks = append(sinks, admitted(t, h, caller{}, changed, nil))
		}
		h.Change("m", 1)
		h.Stop()
		for _, s := range sinks {
			s.await(t, 1)
		}
	}
}

// What is queued for a group is not executed once its last member has left.
func TestAbandonedGroupExecutesNothingMore(t *testing.T) {
	t.Parallel()
	h := toy.New(t)
	start := h.Live.Position()
	held, release := make(chan struct{}), make(chan struct{})
	var once sync.Once
	h.Schema.Reload = func(context.Context, feed.Change) error {
		once.Do(func() {
			close(held)
			<-release
		})
		return nil
	}
	sub, _, why := subscribeTo(t, h, caller{}, changed, nil)
	if sub == nil {
		t.Fatal(why)
	}
	h.Append(toy.Change("m", 0))
	<-held
	h.AppendMany(make([]int, 500)...)
	h.Await()
	sub.Close()
	close(release)
	// Another group is given the same meanwhile.
	again := admitted(t, h, caller{}, `subscription ($since: Position) { changed(since: $since) { version } }`, since(start))
	again.await(t, 501)
	if n := h.Groups.Counts.Executions.Load(); n != 1+501 {
		t.Errorf("%d executions, want one that was under way and 501 for those who came", n)
	}
}

package subscribe_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"jalon/internal/access"
	"jalon/internal/feed"
	"jalon/internal/subscribe"
	"jalon/internal/testkit"
	"jalon/internal/testkit/toy"
)

// sink notes what a subscription answers.
type sink struct {
	mu       sync.Mutex
	messages []*subscribe.Message
	failed   gqlerror.List
	full     chan struct{} // when set, room comes with its close
}

func (s *sink) Next(messages []*subscribe.Message) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.messages = append(s.messages, messages...)
}

func (s *sink) Fail(errs gqlerror.List) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.failed = errs
}

func (s *sink) Room(ctx context.Context) bool {
	if s.full != nil {
		select {
		case <-s.full:
		case <-ctx.Done():
			return false
		}
	}
	return true
}

// got returns what came so far, and why it ended.
func (s *sink) got() ([]*subscribe.Message, string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]*subscribe.Message(nil), s.messages...), code(s.failed)
}

// await returns the first n messages.
func (s *sink) await(t *testing.T, n int) []*subscribe.Message {
	t.Helper()
	testkit.Eventually(t, fmt.Sprint(n, " messages are there"), func() bool {
		messages, _ := s.got()
		return len(messages) >= n
	})
	messages, _ := s.got()
	return messages
}

// fails returns the code with which the subscription ends.
func (s *sink) fails(t *testing.T) (why string) {
	t.Helper()
	testkit.Eventually(t, "the subscription has failed", func() bool {
		_, why = s.got()
		return why != ""
	})
	return why
}

func code(errs gqlerror.List) string {
	if len(errs) == 0 {
		return ""
	}
	code, _ := errs[0].Extensions["code"].(string)
	return code
}

// caller is who subscribes, and how.
type caller struct {
	viewer   *access.Viewer
	language access.Language
	since    *feed.Position
	sink     *sink
}

// subscribeTo subscribes and returns the subscription or the code of its refusal. It may be
// called from any goroutine.
func subscribeTo(t testing.TB, h *toy.Hub, c caller, query string, variables map[string]any) (*subscribe.Subscription, *sink, string) {
	t.Helper()
	if c.viewer == nil {
		c.viewer = access.Anonymous()
	}
	if c.language == "" {
		c.language = access.EN
	}
	if c.sink == nil {
		c.sink = &sink{}
	}
	ctx, cancel := context.WithCancel(access.WithLanguage(access.NewContext(context.Background(), c.viewer), c.language))
	defer cancel() // a subscription outlives the request that began it
	op, errs := h.Exec.CreateOperationContext(graphql.StartOperationTrace(ctx), &graphql.RawParams{Query: query, Variables: variables})
	if len(errs) > 0 {
		return nil, c.sink, errs[0].Message
	}
	sub, errs := h.Groups.Subscribe(ctx, op, c.since, c.sink)
	return sub, c.sink, code(errs)
}

// admitted subscribes and must be let in; the subscription ends with the test.
func admitted(t testing.TB, h *toy.Hub, c caller, query string, variables map[string]any) *sink {
	t.Helper()
	sub, s, why := subscribeTo(t, h, c, query, variables)
	if sub == nil {
		t.Fatalf("refused: %s", why)
	}
	t.Cleanup(sub.Close)
	return s
}

// member is somebody with roles in the plan "plan".
func member(account string, roles ...access.Role) *access.Viewer {
	return &access.Viewer{AccountID: account, Plans: map[string]access.Member{
		"plan": {ParticipantID: "participant " + account, Roles: roles, Organizations: make([]string, len(roles))},
	}}
}

const changed = `subscription { changed { id version } }`

const changedSince = `subscription ($since: Position) { changed(since: $since) { id version } }`

func since(p feed.Position) map[string]any { return map[string]any{"since": string(p)} }

// versions are the versions in messages, in their order.
func versions(messages []*subscribe.Message) string {
	var list []string
	for _, m := range messages {
		var version int
		payload := string(m.Payload)
		if i := strings.Index(payload, `"version":`); i >= 0 {
			_, _ = fmt.Sscanf(payload[i:], `"version":%d`, &version)
		}
		list = append(list, fmt.Sprint(version))
	}
	return strings.Join(list, " ")
}

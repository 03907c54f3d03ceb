package draft_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"jalon/ent"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/account"
	"jalon/internal/draft"
	"jalon/internal/engagement"
	"jalon/internal/fault"
	"jalon/internal/feed"
	"jalon/internal/load"
	"jalon/internal/prosemirror"
	"jalon/internal/prosemirror/schema"
	"jalon/internal/store"
	"jalon/internal/testkit"
	"jalon/internal/tracker"
)

func TestMain(m *testing.M) { testkit.Main(m) }

// house is a plan with a commitment and people, and the authority over its drafts.
type house struct {
	t          *testing.T
	store      *store.Store
	log        *feed.Log
	drafts     *draft.Service
	heard      *whispers
	plan       string
	commitment string
	people     map[string]*access.Viewer
	// report is where the authority complains; the test's log if it is nil.
	report *slog.Logger

	mu         sync.Mutex
	statements int
}

// whispers is the hub as far as the authority knows it.
type whispers struct {
	mu   sync.Mutex
	list []feed.Change
}

func (w *whispers) Whisper(c feed.Change) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.list = append(w.list, c)
}

func (w *whispers) take() []feed.Change {
	w.mu.Lock()
	defer w.mu.Unlock()
	list := w.list
	w.list = nil
	return list
}

// setup builds the house on a fresh database.
func setup(t *testing.T, url string) *house {
	t.Helper()
	h := &house{t: t, heard: &whispers{}, people: map[string]*access.Viewer{"": access.Anonymous()}}
	h.furnish(store.Options{URL: url, Statement: func(context.Context, string) {
		h.mu.Lock()
		defer h.mu.Unlock()
		h.statements++
	}})
	return h
}

// furnish fills a house on a fresh database.
func (h *house) furnish(o store.Options) {
	t := h.t
	t.Helper()
	h.store = testkit.Open(t, o)
	ctx, text := t.Context(), schematype.NewText("words", "mots")
	accounts, plans := account.New(h.store, testkit.Now), engagement.New(h.store, testkit.Now)
	h.must(accounts.EnsureOrganizations(ctx, []account.Organization{{Code: "tbs-sct", Name: text, Kind: schematype.Department}}))
	var err error
	h.plan, _, err = plans.EnsurePlan(ctx, engagement.PlanSpec{Slug: "p", Title: text, ShortTitle: text, Summary: text, TimeZone: "UTC"})
	h.must(0, err)
	h.must(tracker.New(h.store, plans, testkit.Now).EnsureCommitment(ctx, h.plan, testkit.Now(), tracker.CommitmentSpec{
		Code: "C1", Title: text, Position: 1,
	}))
	for name, role := range map[string]access.Role{
		"ada": access.Champion, "ben": access.Official, "cleo": access.Champion, "fay": access.Facilitator, "pat": access.Participant,
	} {
		_, _, err := accounts.MakePersona(ctx, h.plan, account.Persona{
			Name: text, Role: role, Organization: map[access.Role]string{access.Official: "tbs-sct"}[role], Token: name,
		})
		h.must(0, err)
		h.people[name], err = accounts.Viewer(ctx, name)
		h.must(0, err)
	}
	h.commitment = h.store.Read().Commitment.Query().OnlyIDX(rule.AsSystem(ctx, "the test finds its rows"))
	if h.log, err = feed.OpenLog(ctx, h.store); err != nil {
		t.Fatal(err)
	}
	h.drafts = h.authority()
}

// authority is a service of its own over the house's database, as another process has one.
func (h *house) authority() *draft.Service {
	report := h.report
	if report == nil {
		report = testkit.Log(h.t)
	}
	return draft.New(h.store, h.log, h.heard, testkit.Now, report)
}

func (h *house) must(_ int, err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

// as is a request of somebody.
func (h *house) as(name string) context.Context { return h.request(h.drafts, name) }

func (h *house) request(s *draft.Service, name string) context.Context {
	ctx := access.NewContext(context.Background(), h.people[name])
	nobody := func(...string) {}
	return load.With(ctx, s.NewLoaders(draft.Around{Commitments: nobody, Participants: nobody}))
}

const firstText = `{"type":"doc","content":[` +
	`{"type":"heading","attrs":{"id":"h","level":2},"content":[{"type":"text","text":"Open data"}]},` +
	`{"type":"paragraph","attrs":{"id":"p"},"content":[{"type":"text","text":"We publish "},{"type":"text","marks":[{"type":"strong"}],"text":"20 records"},{"type":"text","text":" by June."}]}]}`

// textStart is where the words of the paragraph with id p begin in firstText.
const textStart = 12

// open brings in a draft with a history.
func (h *house) open(public bool, commits ...draft.PastCommit) string {
	h.t.Helper()
	first, err := schema.Jalon().ParseDocument([]byte(firstText))
	h.must(0, err)
	language := schematype.EN
	if n := h.store.Read().Draft.Query().CountX(rule.AsSystem(context.Background(), "the test counts")); n > 0 {
		language = schematype.FR
	}
	id, err := draft.Import(context.Background(), h.store, draft.Past{
		PlanID: h.plan, CommitmentID: h.commitment, Language: language, Public: public,
		BegunAt: testkit.Now(), First: first, Commits: commits,
	})
	h.must(0, err)
	return id
}

// insert is a step that puts a text at a position.
func insert(at int, text string) json.RawMessage { return replace(at, at, text) }

func replace(from, to int, text string) json.RawMessage {
	quoted, err := json.Marshal(text)
	if err != nil {
		panic(err)
	}
	if text == "" {
		return json.RawMessage(fmt.Sprintf(`{"stepType":"replace","from":%d,"to":%d}`, from, to))
	}
	return json.RawMessage(fmt.Sprintf(
		`{"stepType":"replace","from":%d,"to":%d,"slice":{"content":[{"type":"text","text":%s}]}}`, from, to, quoted))
}

func (h *house) submit(name, id string, version int, client, ref string, steps ...json.RawMessage) (*draft.Committed, error) {
	return h.drafts.Submit(h.as(name), draft.SubmitDraftStepsInput{
		DraftID: id, Version: version, ClientID: client, Ref: ref, Steps: steps,
	})
}

// commits submits and expects a version.
func (h *house) commits(name, id string, version int, client, ref string, want int, steps ...json.RawMessage) *draft.Committed {
	h.t.Helper()
	made, err := h.submit(name, id, version, client, ref, steps...)
	if err != nil {
		h.t.Fatalf("%s %s: %v", client, ref, err)
	}
	if made.Version != want {
		h.t.Fatalf("%s %s became version %d, want %d", client, ref, made.Version, want)
	}
	return made
}

// view reads a draft afresh as somebody.
func (h *house) view(name, id string) (*draft.View, context.Context) {
	h.t.Helper()
	ctx := h.as(name)
	view, err := draft.LoadersFrom(ctx).View.Get(ctx, id)
	h.must(0, err)
	return view, ctx
}

// says is the plain text as the facilitator reads it now.
func (h *house) says(id string) string {
	h.t.Helper()
	view, ctx := h.view("fay", id)
	now, err := view.Now(ctx)
	h.must(0, err)
	text, err := now.Plain()
	h.must(0, err)
	return text
}

// on runs a test in a house on each database.
func on(t *testing.T, test func(t *testing.T, h *house)) {
	t.Helper()
	t.Parallel()
	testkit.EachDatabase(t, func(t *testing.T, url string) { test(t, setup(t, url)) })
}

// code is the code with which something was refused; "" for none.
func code(err error) string {
	var mend fault.UserErrors
	switch {
	case err == nil:
		return ""
	case errors.As(err, &mend):
		return string(mend[0].Code)
	case errors.Is(err, feed.ErrResync):
		return "RESYNC_REQUIRED"
	case errors.Is(err, feed.ErrBadPosition):
		return "BAD_POSITION"
	}
	return string(fault.KindOf(err))
}

// rows counts what is stored of a draft.
func (h *house) rows(id string) (commits, changes int) {
	ctx := rule.AsSystem(context.Background(), "the test counts")
	view, err := h.store.Read().Draft.Get(ctx, id)
	h.must(0, err)
	all, err := h.store.Read().DraftCommit.Query().All(ctx)
	h.must(0, err)
	var versions []int
	for _, c := range all {
		if c.DraftID == id {
			versions = append(versions, c.Version)
		}
	}
	slices.Sort(versions)
	for i, v := range versions {
		if v != i+1 {
			h.t.Fatalf("version %d stands where %d should", v, i+1)
		}
	}
	if view.Version != len(versions) {
		h.t.Fatalf("the draft is at version %d with %d commits", view.Version, len(versions))
	}
	scope := feed.Scope{Topic: feed.DraftTopic, PlanID: h.plan, SubjectID: id}
	told, err := h.log.InScope(ctx, scope, 0, 1<<40, 1<<20)
	h.must(0, err)
	for _, c := range told {
		if c.Kind == feed.DraftCommitted {
			changes++
		}
	}
	return len(versions), changes
}

// V1, V2, V4: each commit is a version; each version can be read as it was; every fiftieth
// carries its hash.
func TestVersions(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		id := h.open(true)
		doc, err := schema.Jalon().ParseDocument([]byte(firstText))
		h.must(0, err)
		contents := []string{string(doc.AppendJSON(nil))}
		for n := 1; n <= 120; n++ {
			step := insert(textStart, fmt.Sprintf("%d ", n))
			h.commits("ada", id, n-1, "a", fmt.Sprint(n), n, step)
			steps, err := schema.Jalon().ParseSteps([]byte("[" + string(step) + "]"))
			h.must(0, err)
			doc, _, err = prosemirror.ApplyAll(t.Context(), doc, steps)
			h.must(0, err)
			contents = append(contents, string(doc.AppendJSON(nil)))
		}
		h.drafts = h.authority() // nothing is in memory
		view, ctx := h.view("", id)
		for _, version := range []int{0, 1, 49, 50, 119, 120} {
			then, err := view.At(ctx, version)
			h.must(0, err)
			if got := string(then.Content()); got != contents[version] {
				t.Errorf("V2: version %d reads\n%s, want\n%s", version, got, contents[version])
			}
		}
		for _, version := range []int{-1, 121} {
			if then, err := view.At(ctx, version); then != nil || err != nil {
				t.Errorf("V1: version %d: %v, %v; want nothing", version, then, err)
			}
		}
		events, err := h.drafts.Since(ctx, view, 0)
		h.must(0, err)
		for i, e := range events {
			then, err := view.At(ctx, e.Version)
			h.must(0, err)
			if e.Version != i+1 || (e.Hash != nil) != (e.Version%50 == 0) || e.Hash != nil && *e.Hash != then.Hash() {
				t.Errorf("V4: commit %d of version %d has the hash %v", i, e.Version, e.Hash)
			}
		}
	})
}

// V3, L2: below the floor nothing can be based, followed or read.
func TestFloor(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		id := h.open(true)
		for n := 1; n <= 6; n++ {
			h.commits("ada", id, n-1, "a", fmt.Sprint(n), n, insert(textStart, "x"))
		}
		h.must(0, h.store.Write(rule.AsSystem(t.Context(), "as a redaction does"), func(ctx context.Context, tx *ent.Tx) error {
			return tx.Draft.UpdateOneID(id).SetFloor(4).Exec(ctx)
		}))
		h.drafts = h.authority()
		if _, err := h.submit("ada", id, 3, "a", "late", insert(textStart, "y")); code(err) != "RESYNC_REQUIRED" {
			t.Errorf("a base below the floor: %v", err)
		}
		h.commits("ada", id, 4, "a", "in-time", 7, insert(textStart, "y"))
		view, ctx := h.view("", id)
		if then, err := view.At(ctx, 3); then != nil || err != nil {
			t.Errorf("below the floor one reads %v, %v", then, err)
		}
		if then, err := view.At(ctx, 4); then == nil || err != nil {
			t.Errorf("at the floor one reads %v, %v", then, err)
		}
		if _, err := h.drafts.Since(ctx, view, 3); code(err) != "RESYNC_REQUIRED" {
			t.Errorf("catching up from below the floor: %v", err)
		}
		for since, want := range map[int]string{-1: "BAD_POSITION", 3: "RESYNC_REQUIRED", 4: "", 7: "", 8: "BAD_POSITION"} {
			if _, _, err := h.drafts.Scope(ctx, id, since); code(err) != want {
				t.Errorf("following since %d: %v, want %q", since, err, want)
			}
		}
	})
}

// L1: a place in the feed is found for each version, and after it come exactly the commits
// above that version, also once the feed no longer holds all.
func TestFollowingSince(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		id := h.open(true)
		other := h.open(true)
		for n := 1; n <= 8; n++ {
			h.commits("ada", id, n-1, "a", fmt.Sprint(n), n, insert(textStart, "x"))
			h.commits("ada", other, n-1, "a", fmt.Sprint(n), n, insert(textStart, "x"))
		}
		head, err := h.log.Head(t.Context())
		h.must(0, err)
		after := func(since int) []int {
			scope, from, err := h.drafts.Scope(h.as(""), id, since)
			h.must(0, err)
			told, err := h.log.InScope(t.Context(), scope, from, head.Last, 100)
			h.must(0, err)
			var versions []int
			for _, c := range told {
				versions = append(versions, c.Version)
			}
			return versions
		}
		for since := 0; since <= 8; since++ {
			if got := after(since); len(got) != 8-since || len(got) > 0 && got[0] != since+1 {
				t.Errorf("since %d comes %v", since, got)
			}
		}
		if _, err := h.log.Prune(t.Context(), testkit.Now().Add(time.Hour), 6); err != nil {
			t.Fatal(err)
		}
		if _, _, err := h.drafts.Scope(h.as(""), id, 2); code(err) != "RESYNC_REQUIRED" {
			t.Errorf("since a version that the feed has dropped: %v", err)
		}
		if got := after(3); len(got) != 5 {
			t.Errorf("since 3, with 3 dropped, comes %v", got)
		}
		scope, _, err := h.drafts.Scope(h.as(""), id, 8)
		h.must(0, err)
		if scope.SubjectID != id || scope.Topic != feed.DraftTopic {
			t.Errorf("the scope is %+v", scope)
		}
		if _, _, err := h.drafts.Scope(h.as(""), strings.Replace(id, id[:4], "0000", 1), 0); code(err) != "NOT_FOUND" {
			t.Errorf("following nothing: %v", err)
		}
	})
}

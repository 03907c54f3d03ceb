package draft

import (
	"sync"
	"sync/atomic"
	"time"

	"jalon/ent"
	"jalon/ent/schema/schematype"
	"jalon/internal/prosemirror"
)

// state is a document at one version. It never changes.
type state struct {
	version int
	doc     *prosemirror.Node
}

// facts are what the authority must know of a draft beside its text.
type facts struct {
	planID, commitmentID string
	public               bool
	state                schematype.DraftState
	floor                int
}

func factsOf(row *ent.Draft) facts {
	return facts{
		planID: row.PlanID, commitmentID: row.CommitmentID, public: row.Public, state: row.State, floor: row.Floor,
	}
}

// key names a commit: the editor, and the editor's name for it.
type key struct{ client, ref string }

// commit is one change as it was committed. It never changes once its maps are made.
type commit struct {
	id           string
	version      int
	key          key
	participant  string
	at           time.Time
	steps        []byte // a JSON array, as this program writes it
	maps         []prosemirror.StepMap
	inputHash    []byte
	documentHash string
}

func (c *commit) setMaps(steps []prosemirror.Step) {
	c.maps = make([]prosemirror.StepMap, len(steps))
	for i, step := range steps {
		c.maps[i] = step.StepMap()
	}
}

// document is one draft in memory. Submissions wait in its queue; one goroutine at a time
// serves them, and ends when none is left.
type document struct {
	service *Service
	id      string
	// loaded is closed once the draft was read, or could not be.
	loaded  chan struct{}
	loadErr error
	// head is the newest committed state; anybody reads it.
	head atomic.Pointer[state]
	used atomic.Int64

	mu      sync.Mutex
	queue   []*submission
	running bool
	// given is true once the document was given up: nobody is served here any more.
	given bool

	// facts never change once the draft was read.
	facts facts

	// The rest belongs to the goroutine that serves, and before it to the one that loads.
	tail    []*commit
	byKey   map[key]*commit
	clients map[string]*client
	served  time.Time
}

// client is an editor that the authority has seen.
type client struct {
	// participant is whose editor it is.
	participant string
	budget      bucket
	seen        time.Time
}

// maxTail is how many commits are kept in memory to move steps over.
const maxTail = 2000

// tailFrom is the version that the commits in memory begin after.
func (d *document) tailFrom() int {
	if len(d.tail) == 0 {
		return d.head.Load().version
	}
	return d.tail[0].version - 1
}

// remember makes commits known by their names.
func (d *document) remember(commits []*commit) {
	if d.byKey == nil {
		d.byKey, d.clients = map[key]*commit{}, map[string]*client{}
	}
	for _, c := range commits {
		d.byKey[c.key] = c
		if d.clients[c.key.client] == nil {
			d.clients[c.key.client] = &client{participant: c.participant}
		}
	}
}

// advance takes commits that are on disk into memory, and forgets the oldest ones.
func (d *document) advance(to *state, commits []*commit) {
	d.tail = append(d.tail, commits...)
	d.remember(commits)
	if excess := len(d.tail) - maxTail; excess > maxTail/4 {
		for _, c := range d.tail[:excess] {
			delete(d.byKey, c.key)
		}
		d.tail = append([]*commit(nil), d.tail[excess:]...)
	}
	d.head.Store(to)
}

func (d *document) unusedSince(before time.Time) bool {
	select {
	case <-d.loaded:
	default:
		return false
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	return !d.running && d.used.Load() < before.UnixNano()
}

func nanoseconds() int64 { return time.Now().UnixNano() }

// bucket bounds how fast an editor may commit.
type bucket struct {
	spent float64
	last  time.Time
}

// How fast one editor may commit: so many a second, and so many at once.
const (
	commitsPerSecond = 50
	commitsAtOnce    = 200
)

func (b *bucket) take(now time.Time) bool {
	b.spent = max(0, b.spent-now.Sub(b.last).Seconds()*commitsPerSecond)
	b.last = now
	if b.spent+1 > commitsAtOnce {
		return false
	}
	b.spent++
	return true
}

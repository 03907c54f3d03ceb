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
	steps        []byte // a JSON array, as this program wrote it
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
	// turned is closed after each batch, and replaced; nil while nobody waits for that.
	turned chan struct{}
	// given is true once the document was given up: nobody is served here any more.
	given bool

	// facts never change once the draft was read.
	facts facts

	// The rest belongs to the goroutine that serves, and before it to the one that loads.
	tail    []*commit
	byKey   map[key]*commit
	clients map[string]*client
	people  map[string]*bucket
	served  time.Time
}

// client is an editor that the authority has seen.
type client struct {
	// participant is whose editor it is.
	participant string
	// older is true when commits of the editor may be on disk that are not in memory.
	older bool
	// refs are the hashes of all refs that the editor has used; nil while they are not read.
	refs   map[uint64]bool
	budget bucket
	seen   time.Time
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

// begin takes what was read: the text, and the newest commits.
func (d *document) begin(now *state, tail []*commit) {
	d.tail, d.byKey = tail, make(map[key]*commit, len(tail))
	d.clients, d.people = map[string]*client{}, map[string]*bucket{}
	d.head.Store(now)
	for _, c := range tail {
		d.byKey[c.key] = c
		if d.clients[c.key.client] == nil {
			d.clients[c.key.client] = &client{participant: c.participant, older: d.tailFrom() > 0}
		}
	}
	d.used.Store(nanoseconds())
}

// advance takes commits that are on disk into memory, and forgets the oldest ones.
func (d *document) advance(to *state, commits []*commit) {
	d.tail = append(d.tail, commits...)
	for _, c := range commits {
		d.byKey[c.key] = c
		if editor := d.clients[c.key.client]; editor != nil && editor.refs != nil {
			editor.refs[hashRef(c.key.ref)] = true
		}
	}
	if excess := len(d.tail) - maxTail; excess > maxTail/4 {
		for _, c := range d.tail[:excess] {
			delete(d.byKey, c.key)
			if editor := d.clients[c.key.client]; editor != nil {
				editor.older = true
			}
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

package draft

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"jalon/ent"
	"jalon/ent/draft"
	"jalon/ent/schema/schematype"
	"jalon/internal/access"
	"jalon/internal/access/rule"
	"jalon/internal/fault"
	"jalon/internal/feed"
	"jalon/internal/prosemirror"
)

// errOvertaken says that another process committed to the draft, or that it was frozen: what
// was prepared was prepared on something that is no longer so.
var errOvertaken = errors.New("draft: overtaken")

// maxBatch is how many submissions share a commit at most.
const maxBatch = 64

func (d *document) enqueue(sub *submission) {
	d.used.Store(nanoseconds())
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.given {
		sub.reply(outcome{err: errOvertaken})
		return
	}
	d.queue = append(d.queue, sub)
	if !d.running {
		d.running = true
		go d.serve()
	}
}

// serve commits what waits, batch by batch, and ends when nothing is left.
func (d *document) serve() {
	for {
		d.pause()
		batch := d.take()
		if batch == nil {
			return
		}
		d.served = d.service.wall()
		if err := d.batch(context.Background(), batch); err != nil {
			d.fail(err)
			return
		}
		d.mu.Lock()
		d.turn()
		d.mu.Unlock()
	}
}

// turn wakes those who wait for the end of a batch. The document's mutex must be held.
func (d *document) turn() {
	if d.turned != nil {
		close(d.turned)
		d.turned = nil
	}
}

// reaches tells whether the document in memory has a version. One that is on disk may be
// about to be taken into memory: while batches run, it is waited for.
func (d *document) reaches(ctx context.Context, version int) bool {
	for {
		d.mu.Lock()
		if !d.running || d.head.Load().version >= version {
			d.mu.Unlock()
			return d.head.Load().version >= version
		}
		if d.turned == nil {
			d.turned = make(chan struct{})
		}
		turned := d.turned
		d.mu.Unlock()
		select {
		case <-turned:
		case <-ctx.Done():
			return false
		}
	}
}

func (d *document) take() []*submission {
	d.mu.Lock()
	defer d.mu.Unlock()
	n := min(len(d.queue), maxBatch)
	if n == 0 {
		d.running, d.queue = false, nil
		d.turn()
		return nil
	}
	batch := d.queue[:n:n]
	d.queue = d.queue[n:]
	return batch
}

// fail gives up the document: whoever waits is told, and the next one reads it anew.
func (d *document) fail(err error) {
	d.service.evict(d)
	if errors.Is(err, errOvertaken) {
		d.service.Counts.Overtaken.Add(1)
	}
	d.mu.Lock()
	waiting := d.queue
	d.queue, d.given, d.running = nil, true, false
	d.turn()
	d.mu.Unlock()
	for _, sub := range waiting {
		sub.reply(outcome{err: errOvertaken})
	}
	if !errors.Is(err, errOvertaken) {
		d.service.report.Error("a draft was given up and is read anew", "draft", d.id, "error", err)
	}
}

// The window in which commits and their delivery share a transaction and a write. With few
// editors there is none. Each editor more makes as many commits more and costs every commit
// one write more, so it grows with the square of their number.
const (
	fewEditors    = 10
	windowPerMore = 20 * time.Microsecond
	maxWindow     = 32 * time.Millisecond
	activeFor     = 2 * time.Second
)

// pause waits until the window after the last batch is over.
func (d *document) pause() {
	active := 0
	now := d.service.wall()
	d.forgetIdle(now)
	for _, c := range d.clients {
		if now.Sub(c.seen) < activeFor {
			active++
		}
	}
	more := max(0, active-fewEditors)
	window := min(time.Duration(more*more)*windowPerMore, maxWindow)
	if rest := window - now.Sub(d.served); rest > 0 {
		<-time.After(rest)
	}
}

// prepared is what a batch is about to commit.
type prepared struct {
	commits []*commit
	// waiting are the submissions that each commit answers: more than one where the same was
	// sent again before it was answered.
	waiting [][]*submission
	state   *state
}

// answer gives each submission its outcome: its commit, or the error that all of them share.
func (p *prepared) answer(err error) {
	for i, same := range p.waiting {
		out := outcome{commit: p.commits[i]}
		if err != nil {
			out = outcome{err: err}
		}
		for _, sub := range same {
			sub.answer <- out
		}
	}
}

// batch prepares submissions in memory, commits them together, and answers. An error means
// that the document in memory is no longer to be believed.
func (d *document) batch(ctx context.Context, batch []*submission) error {
	p := &prepared{state: d.head.Load()}
	for _, sub := range batch {
		if err := d.prepare(ctx, p, sub); err != nil {
			if !errors.Is(err, errOvertaken) {
				d.service.Counts.Refused.Add(1)
			}
			sub.reply(outcome{err: err})
		}
	}
	if len(p.commits) == 0 {
		return nil
	}
	d.service.recent.add(p.commits) // nobody is told of them before they are on disk
	err := d.write(ctx, p)
	if err != nil {
		told := err
		if !errors.Is(err, errOvertaken) {
			told = fault.ErrUnavailable.Because(err)
		}
		p.answer(told)
		return err
	}
	d.service.Counts.Batches.Add(1)
	d.service.Counts.Commits.Add(int64(len(p.commits)))
	d.advance(p.state, p.commits)
	p.answer(nil)
	return nil
}

// prepare moves a submission's steps over what came since its version and applies them. One
// that came before is answered at once.
func (d *document) prepare(ctx context.Context, p *prepared, sub *submission) error {
	editor, err := d.editor(ctx, sub)
	if err != nil {
		return err
	}
	if done := p.find(sub.key); done != nil {
		// It was sent twice and both wait: the second one shares the first one's outcome.
		return p.join(sub, done)
	}
	done, err := d.known(ctx, sub, editor)
	if err != nil {
		return err
	}
	if done != nil {
		sub.reply(outcome{commit: done})
		return nil
	}
	switch {
	case d.facts.state != schematype.DraftOpen:
		return errNotOpen
	case sub.version > d.head.Load().version: // what is prepared here nobody can have seen
		return d.ahead(ctx, sub.version)
	case sub.version < d.facts.floor, p.state.version-sub.version > maxBehind:
		return errTooOld
	}
	if err := d.spend(sub, editor, d.service.wall()); err != nil {
		return err
	}
	rebased, err := d.rebase(ctx, p, sub)
	if err != nil {
		return err
	}
	version := p.state.version + 1
	c := &commit{
		id: schematype.NewID(schematype.KindDraftCommit), version: version, key: sub.key,
		participant: sub.participant, at: d.service.now(), steps: encodeSteps(rebased.Steps), inputHash: sub.inputHash,
	}
	c.setMaps(rebased.Steps)
	if version%hashEvery == 0 {
		c.documentHash = hashOf(rebased.Doc)
	}
	p.waiting = append(p.waiting, []*submission{sub})
	p.commits = append(p.commits, c)
	p.state = &state{version: version, doc: rebased.Doc}
	return nil
}

// ahead says why steps cannot be taken that were made on a version which is not in memory:
// another process may have made it, and told of it, before anybody here wrote again.
func (d *document) ahead(ctx context.Context, version int) error {
	row, err := d.service.again(ctx, d.id)
	switch {
	case err != nil:
		return err
	case row.Version < version:
		return errUnknownVersion
	}
	return errOvertaken
}

func (p *prepared) find(k key) *commit {
	for _, c := range p.commits {
		if c.key == k {
			return c
		}
	}
	return nil
}

// join lets a submission wait for the outcome of the same one before it.
func (p *prepared) join(sub *submission, done *commit) error {
	if !bytes.Equal(done.inputHash, sub.inputHash) {
		return errRefReused
	}
	for i, c := range p.commits {
		if c == done {
			p.waiting[i] = append(p.waiting[i], sub)
		}
	}
	return nil
}

// rebase moves the steps over the maps of what came since, and applies them. Steps that were
// made on this very version must fit; of others, those that no longer do are left out.
func (d *document) rebase(ctx context.Context, p *prepared, sub *submission) (*prosemirror.Rebased, error) {
	ctx, cancel := context.WithTimeout(ctx, rebaseTime)
	defer cancel()
	if sub.version == p.state.version {
		doc, _, err := prosemirror.ApplyAll(ctx, p.state.doc, sub.steps)
		if err != nil {
			return nil, d.refused(err)
		}
		return &prosemirror.Rebased{Doc: doc, Steps: sub.steps}, nil
	}
	maps, err := d.mapsSince(rule.AsSystem(ctx, "the authority reads what it rules over"), sub.version)
	if err != nil {
		return nil, err
	}
	for _, c := range p.commits {
		if c.version > sub.version {
			maps = append(maps, c.maps...)
		}
	}
	rebased, err := prosemirror.Rebase(ctx, p.state.doc, sub.steps, maps)
	if err != nil {
		return nil, d.refused(err)
	}
	return rebased, nil
}

// rebaseTime bounds how long one submission may keep the others waiting.
const rebaseTime = 5 * time.Second

// refused says why steps were not taken. A fault of the engine is the program's own.
func (d *document) refused(err error) error {
	var panicked *prosemirror.PanicError
	if errors.As(err, &panicked) {
		d.service.report.Error("the engine failed", "draft", d.id, "error", err, "stack", string(panicked.Stack))
	}
	return refusedSteps(err)
}

// How often a commit carries the document's hash, and how often the whole document is kept,
// in versions.
const (
	hashEvery     = 50
	snapshotEvery = 200
)

// write commits what is prepared, in one transaction that also proves that nobody else has
// committed meanwhile (SPEC D1, D2).
func (d *document) write(ctx context.Context, p *prepared) error {
	ctx = rule.AsSystem(ctx, "the authority has checked each submission's author")
	from, to := d.head.Load().version, p.state.version
	var snapshot []byte
	if to/snapshotEvery > from/snapshotEvery {
		if err := p.state.doc.Check(); err != nil {
			return fmt.Errorf("the document at version %d: %w", to, err)
		}
		snapshot = p.state.doc.AppendJSON(nil)
	}
	err := d.service.write(ctx, func(ctx context.Context, tx *ent.Tx) error {
		moved, err := tx.Draft.Update().
			Where(draft.ID(d.id), draft.Version(from), draft.StateEQ(schematype.DraftOpen),
				draft.FloorEQ(d.facts.floor), draft.Public(d.facts.public)).
			SetVersion(to).SetChangedAt(d.service.now()).Save(ctx)
		if err != nil {
			return fmt.Errorf("moving the draft's version: %w", err)
		}
		if moved != 1 {
			return errOvertaken
		}
		if err := d.insert(ctx, tx, p.commits); err != nil {
			return err
		}
		if snapshot == nil {
			return nil
		}
		return tx.DraftSnapshot.Create().SetPlanID(d.facts.planID).SetDraftID(d.id).SetVersion(to).
			SetContent(snapshot).SetHash(sum(snapshot)).SetTakenAt(d.service.now()).Exec(ctx)
	})
	return err
}

func (d *document) insert(ctx context.Context, tx *ent.Tx, commits []*commit) error {
	rows := make([]*ent.DraftCommitCreate, len(commits))
	audience := access.Editors
	if d.facts.public {
		audience = access.Public
	}
	for i, c := range commits {
		rows[i] = tx.DraftCommit.Create().SetID(c.id).SetPlanID(d.facts.planID).SetDraftID(d.id).
			SetVersion(c.version).SetClientID(c.key.client).SetRef(c.key.ref).SetSteps(c.steps).
			SetInputHash(c.inputHash).SetDocumentHash(c.documentHash).SetCommittedAt(c.at)
		if c.participant != "" {
			rows[i].SetParticipantID(c.participant)
		}
		feed.Append(ctx, feed.Change{
			Topic: feed.DraftTopic, Kind: feed.DraftCommitted,
			PlanID: d.facts.planID, ParentID: d.facts.commitmentID, SubjectID: d.id,
			EntityID: c.id, Version: c.version, Audience: audience, ParticipantID: c.participant, At: c.at,
		})
	}
	if err := tx.DraftCommit.CreateBulk(rows...).Exec(ctx); err != nil {
		return fmt.Errorf("writing the commits: %w", err)
	}
	return nil
}

func hashOf(doc *prosemirror.Node) string { return hex.EncodeToString(sum(doc.AppendJSON(nil))) }

func sum(b []byte) []byte {
	s := sha256.Sum256(b)
	return s[:]
}

package draft

import "time"

// bucket bounds how fast somebody may commit.
type bucket struct {
	spent float64
	last  time.Time
}

// rate is so many commits a second, and so many at once.
type rate struct{ perSecond, atOnce float64 }

// How fast one editor may commit, and one person with all of their editors.
var (
	editorRate = rate{perSecond: 50, atOnce: 200}
	personRate = rate{perSecond: 200, atOnce: 800}
)

// forgetAfter is when a bucket that is left alone is empty again, whatever was in it.
const forgetAfter = 5 * time.Second

// take spends a cost, or returns false when that is too fast.
func (b *bucket) take(r rate, cost float64, now time.Time) bool {
	b.spent = max(0, b.spent-now.Sub(b.last).Seconds()*r.perSecond)
	b.last = now
	if b.spent+cost > r.atOnce {
		return false
	}
	b.spent += cost
	return true
}

// costOf is what a submission costs, in commits: the further back it is based and the more
// steps it has, the more there is to move it over.
func (d *document) costOf(sub *submission) float64 {
	behind := max(0, d.head.Load().version-sub.version)
	return 1 + float64(behind)/200 + float64(behind*len(sub.steps))/50_000
}

// spend counts a submission, or refuses it (SPEC A8).
func (d *document) spend(sub *submission, editor *client, now time.Time) error {
	person := d.people[sub.participant]
	if person == nil {
		person = &bucket{}
		d.people[sub.participant] = person
	}
	cost := d.costOf(sub)
	if !editor.budget.take(editorRate, cost, now) || !person.take(personRate, cost, now) {
		return errTooFast
	}
	return nil
}

// maxClients is how many editors are remembered that may not come back.
const maxClients = 256

// forgetIdle forgets editors and people who have been silent, where there are many: they are
// met again if they come back.
func (d *document) forgetIdle(now time.Time) {
	if len(d.clients) <= maxClients && len(d.people) <= maxClients {
		return
	}
	for id, c := range d.clients {
		if now.Sub(c.seen) > forgetAfter {
			delete(d.clients, id)
		}
	}
	for id, b := range d.people {
		if now.Sub(b.last) > forgetAfter {
			delete(d.people, id)
		}
	}
}

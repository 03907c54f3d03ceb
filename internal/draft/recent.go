package draft

import "sync"

// recent holds the newest commits of all drafts, so that telling of one that was just made
// costs no reading.
type recent struct {
	mu    sync.Mutex
	byID  map[string]*commit
	order []string
}

// maxRecent is how many commits are held.
const maxRecent = 4096

func (r *recent) add(commits []*commit) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.byID == nil {
		r.byID = make(map[string]*commit, maxRecent)
	}
	for _, c := range commits {
		r.byID[c.id] = c
		r.order = append(r.order, c.id)
	}
	for len(r.order) > maxRecent {
		delete(r.byID, r.order[0])
		r.order = r.order[1:]
	}
}

func (r *recent) get(id string) *commit {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.byID[id]
}

package subscribe

import (
	"slices"
	"sync"
)

// memo remembers a group's newest answers, for those who catch up.
type memo struct {
	mu sync.Mutex
	// removals is how much had been taken from view when the first of the entries was made.
	removals int64

	entries map[int64]*entry
	order   []int64
	size    int
}

type entry struct {
	once    sync.Once
	message *Message
	// made is set, under the memo's mutex, once message is.
	made bool
}

// maxMemo bounds what a group remembers, in bytes, and maxMemoEntries in number.
const (
	maxMemo        = 512 << 10
	maxMemoEntries = 1024
)

// get returns the answer to the change at an offset, making it if nobody has yet. Others who
// ask meanwhile wait for it. Whatever was made before the newest removal is made anew: it may
// hold a text that nobody sees any more.
func (m *memo) get(removals, offset int64, make func() *Message) *Message {
	e := m.entry(removals, offset)
	e.once.Do(func() { m.keep(offset, e, make()) })
	return e.message
}

func (m *memo) entry(removals, offset int64) *entry {
	m.mu.Lock()
	defer m.mu.Unlock()
	if removals > m.removals {
		m.entries, m.order, m.size, m.removals = nil, nil, 0, removals
	}
	if e, ok := m.entries[offset]; ok {
		return e
	}
	if m.entries == nil {
		m.entries = map[int64]*entry{}
	}
	e := &entry{}
	m.entries[offset] = e
	m.order = append(m.order, offset)
	return e
}

// keep fills an entry and forgets the oldest ones that are too many. What failed is not
// kept: it may succeed for those who come back.
func (m *memo) keep(offset int64, e *entry, message *Message) {
	m.mu.Lock()
	defer m.mu.Unlock()
	e.message, e.made = message, true
	if m.entries[offset] != e {
		return // something was taken from view while it was made
	}
	if message != nil && message.failed {
		delete(m.entries, offset)
		m.order = slices.DeleteFunc(m.order, func(o int64) bool { return o == offset })
		return
	}
	m.size += sizeOf(message)
	for len(m.order) > 1 && (m.size > maxMemo || len(m.order) > maxMemoEntries) {
		oldest := m.entries[m.order[0]]
		if !oldest.made {
			return // it is being made; the next one to be kept will see to it
		}
		m.size -= sizeOf(oldest.message)
		delete(m.entries, m.order[0])
		m.order = m.order[1:]
	}
}

func sizeOf(m *Message) int {
	if m == nil {
		return 0
	}
	return len(m.tail)
}

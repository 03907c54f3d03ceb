package subscribe

import (
	"slices"
	"sync"
)

// memo remembers a group's newest answers, for those who catch up.
type memo struct {
	mu      sync.Mutex
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
// ask meanwhile wait for it.
func (m *memo) get(offset int64, make func() *Message) *Message {
	e := m.entry(offset)
	e.once.Do(func() { m.keep(offset, e, make()) })
	return e.message
}

func (m *memo) entry(offset int64) *entry {
	m.mu.Lock()
	defer m.mu.Unlock()
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

package store

// Queued is how many closures wait for the writer.
func (s *Store) Queued() int { return len(s.queue) }

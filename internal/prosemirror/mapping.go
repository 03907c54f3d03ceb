package prosemirror

// Mapping is a pipeline of step maps. Two of its maps may be mirrors: the later
// one brings back what the earlier one deleted, as happens when a step is
// undone and done again around the steps of others. A position inside such a
// range comes back to its place instead of being pushed to the range's edge.
type Mapping struct {
	maps    []StepMap
	mirrors []int // index of each map's mirror, or -1
	start   int   // first map that positions go through
}

// NewMapping makes a mapping of the given maps, without mirrors.
func NewMapping(maps ...StepMap) *Mapping {
	m := &Mapping{}
	for _, sm := range maps {
		m.AppendMap(sm)
	}
	return m
}

// AppendMap adds a map at the end and gives its index.
func (m *Mapping) AppendMap(sm StepMap) int {
	m.maps = append(m.maps, sm)
	m.mirrors = append(m.mirrors, -1)
	return len(m.maps) - 1
}

// SetMirror declares the maps with two indexes to be each other's mirror.
func (m *Mapping) SetMirror(a, b int) {
	m.mirrors[a], m.mirrors[b] = b, a
}

// Len is the number of maps.
func (m *Mapping) Len() int { return len(m.maps) }

// From gives the mapping without its first maps. It shares them with the
// original, which must not be appended to while it is in use.
func (m *Mapping) From(index int) *Mapping {
	return &Mapping{maps: m.maps, mirrors: m.mirrors, start: index}
}

// Map gives the position after all maps.
func (m *Mapping) Map(pos, assoc int) int { return m.MapResult(pos, assoc).Pos }

// MapResult gives the position after all maps and what was deleted around it.
func (m *Mapping) MapResult(pos, assoc int) MapResult {
	var deleted deletion
	for i := m.start; i < len(m.maps); i++ {
		result := m.maps[i].MapResult(pos, assoc)
		if mirror := m.mirrors[i]; result.recover.known && mirror > i {
			i = mirror
			pos = m.maps[mirror].recover(result.recover)
			continue
		}
		deleted |= result.deleted
		pos = result.Pos
	}
	return MapResult{Pos: pos, deleted: deleted}
}

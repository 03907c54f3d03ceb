package prosemirror

// Mappable is what positions can be mapped through: a StepMap or a Mapping.
// assoc says with which side of the position content inserted there goes: -1
// keeps the position before it, 1 moves it behind.
type Mappable interface {
	Map(pos, assoc int) int
	MapResult(pos, assoc int) MapResult
}

// MapResult is a mapped position and what happened around it.
type MapResult struct {
	// Pos is the position afterwards, in UTF-16 code units and tokens.
	Pos int

	deleted deletion
	recover recovery
}

// deletion is a set of flags.
type deletion uint8

const (
	deletedBefore deletion = 1 << iota
	deletedAfter
	deletedAcross
	deletedSide
)

// recovery remembers where a position lay in a replaced range, so that the map
// which brings that range back can bring the position back.
type recovery struct {
	known  bool
	index  int // of the range
	offset int // from the range's start
}

// Deleted reports whether the token on the side given by assoc was deleted.
func (r MapResult) Deleted() bool { return r.deleted&deletedSide != 0 }

// DeletedBefore reports whether the token before the position was deleted.
func (r MapResult) DeletedBefore() bool { return r.deleted&(deletedBefore|deletedAcross) != 0 }

// DeletedAfter reports whether the token after the position was deleted.
func (r MapResult) DeletedAfter() bool { return r.deleted&(deletedAfter|deletedAcross) != 0 }

// DeletedAcross reports whether one step deleted the tokens on both sides.
func (r MapResult) DeletedAcross() bool { return r.deleted&deletedAcross != 0 }

// Range is a replaced stretch of a document: where it began before the step,
// how long it was, and how long it is now.
type Range struct{ Start, OldSize, NewSize int }

// StepMap is the effect of one step on positions: up to two replaced ranges,
// in order. The zero StepMap changes nothing.
type StepMap struct {
	ranges [2]Range
	count  int
}

// NewStepMap makes a map of at most two ranges, which must be in order and not
// overlap, in positions before the step.
func NewStepMap(ranges ...Range) (StepMap, error) {
	if len(ranges) > len(StepMap{}.ranges) {
		return StepMap{}, refuse(ReasonPosition, "%d ranges in one step map", len(ranges))
	}
	end := 0
	for _, r := range ranges {
		if r.Start < end || r.OldSize < 0 || r.NewSize < 0 {
			return StepMap{}, refuse(ReasonPosition, "ranges of a step map out of order").at(r.Start)
		}
		end = r.Start + r.OldSize
	}
	return mapOf(ranges...), nil
}

func mapOf(ranges ...Range) StepMap {
	var m StepMap
	m.count = copy(m.ranges[:], ranges)
	return m
}

// Ranges lists the replaced ranges, in positions before the step.
func (m StepMap) Ranges() []Range { return append([]Range(nil), m.ranges[:m.count]...) }

// Invert gives the map of the step that undoes this one's.
func (m StepMap) Invert() StepMap {
	out := StepMap{count: m.count}
	shift := 0
	for i, r := range m.ranges[:m.count] {
		out.ranges[i] = Range{r.Start + shift, r.NewSize, r.OldSize}
		shift += r.NewSize - r.OldSize
	}
	return out
}

// Map gives the position after the step.
func (m StepMap) Map(pos, assoc int) int { return m.MapResult(pos, assoc).Pos }

// MapResult gives the position after the step and what was deleted around it.
func (m StepMap) MapResult(pos, assoc int) MapResult {
	shift := 0
	for i := range m.count {
		r := &m.ranges[i]
		if r.Start > pos {
			break
		}
		if pos <= r.Start+r.OldSize {
			return r.mapInside(pos, assoc, shift, i)
		}
		shift += r.NewSize - r.OldSize
	}
	return MapResult{Pos: pos + shift}
}

// mapInside maps a position in or at the border of a range.
func (r *Range) mapInside(pos, assoc, shift, index int) MapResult {
	end := r.Start + r.OldSize
	side := assoc
	if r.OldSize > 0 {
		switch pos {
		case r.Start:
			side = -1
		case end:
			side = 1
		}
	}
	result := MapResult{Pos: r.Start + shift}
	if side > 0 {
		result.Pos += r.NewSize
	}
	outer := end // where the position is not inside, seen from its own side
	if assoc < 0 {
		outer = r.Start
	}
	if pos != outer {
		result.recover = recovery{true, index, pos - r.Start}
	}
	if r.OldSize == 0 {
		return result
	}
	switch pos {
	case r.Start:
		result.deleted = deletedAfter
	case end:
		result.deleted = deletedBefore
	default:
		result.deleted = deletedAcross
	}
	if pos != outer {
		result.deleted |= deletedSide
	}
	return result
}

// recover gives the position, after this map, of a place in one of its ranges.
func (m StepMap) recover(from recovery) int {
	pos := m.ranges[from.index].Start + from.offset
	for _, r := range m.ranges[:from.index] {
		pos += r.NewSize - r.OldSize
	}
	return pos
}

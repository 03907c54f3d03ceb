package prosemirror

import (
	"math/rand"
	"strings"
	"testing"
)

// TestChunks looks inside, because no result shows how a text is held: only the
// time that the next edit takes.
func TestChunks(t *testing.T) {
	t.Parallel()
	t.Run("G16 edits do not crumble a text", func(t *testing.T) {
		t.Parallel()
		r := rand.New(rand.NewSource(1))
		long := strings.Repeat("Été 😀 données. ", 3000)
		now := newText(long, utf16Length(long))
		typed := newText("é", 1)
		for range 5000 {
			from, ok := now.at(r.Intn(now.units + 1))
			if !ok {
				continue
			}
			to, ok := now.at(min(now.units, from.units+r.Intn(4)))
			if !ok {
				continue
			}
			now = join([]span{{text: &now, to: from}, wholeSpan(&typed), {&now, to, now.end()}})
			checkChunks(t, &now)
		}
	})
	t.Run("G16 short texts join into one piece, long ones into several", func(t *testing.T) {
		t.Parallel()
		half := newText(strings.Repeat("x", chunkBytes/2), chunkBytes/2)
		short := join([]span{wholeSpan(&half), wholeSpan(&half)})
		long := join([]span{wholeSpan(&half), wholeSpan(&half), wholeSpan(&half)})
		if short.more != nil || long.more == nil {
			t.Errorf("got %d and %d pieces", len(short.list()), len(long.list()))
		}
		checkChunks(t, &long)
	})
}

func checkChunks(t *testing.T, now *text) {
	t.Helper()
	list := now.list()
	units := 0
	for i, c := range list {
		if len(c.text) > chunkBytes || c.units != utf16Length(c.text) {
			t.Fatalf("piece %d has %d bytes and %d units", i, len(c.text), c.units)
		}
		if i > 0 && len(list[i-1].text)+len(c.text) <= chunkBytes {
			t.Fatalf("pieces %d and %d fit into one", i-1, i)
		}
		units += c.units
	}
	if units != now.units {
		t.Fatalf("%d units, want %d", units, now.units)
	}
}

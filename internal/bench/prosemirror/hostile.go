package main

import (
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"time"

	"jalon/internal/prosemirror"
	"jalon/internal/prosemirror/schema"
)

// Limits of a refusal.
const (
	hostileTime   = 5 * time.Millisecond
	hostileMemory = 1 << 20
)

// hostile measures what it costs to refuse the dearest steps of the size limit
// that we could think of.
func (b *bench) hostile() error {
	s := schema.Jalon()
	doc, err := s.ParseDocument(bigDocument(80_000))
	if err != nil {
		return err
	}
	fmt.Printf("\n%-52s%12s%12s%9s\n", "a hostile step, refused (median of rounds)", "time", "memory", "reason")
	for _, h := range hostileSteps(s.Limits().StepBytes) {
		if !strings.Contains(h.name, b.only) {
			continue
		}
		var times, bytes []float64
		var reason prosemirror.Reason
		for range b.rounds + 1 {
			spent, allocated, err := refuse(s, doc, h.text)
			var refusal *prosemirror.Error
			if !errors.As(err, &refusal) {
				return fmt.Errorf("%s: not a refusal: %w", h.name, err)
			}
			reason = refusal.Reason
			times, bytes = append(times, float64(spent)), append(bytes, float64(allocated))
		}
		spent, allocated := median(times), median(bytes)
		verdict := b.judge(spent, float64(hostileTime)) + b.judge(allocated, hostileMemory)
		fmt.Printf("%-52s%9.2f ms%9.0f kB  %s%s\n", h.name, spent/1e6, allocated/1024, reason, verdict)
	}
	return nil
}

// refuse reads and applies a step, and gives the time and memory it took.
func refuse(s *prosemirror.Schema, doc *prosemirror.Node, text []byte) (spent time.Duration, allocated uint64, err error) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	start := time.Now()
	step, err := s.ParseStep(text)
	if err == nil {
		_, err = step.Apply(doc)
	}
	spent = time.Since(start)
	runtime.ReadMemStats(&after)
	return spent, after.TotalAlloc - before.TotalAlloc, err
}

type hostileStep struct {
	name string
	text []byte
}

// hostileSteps fills steps up to the size limit in many ways. All are refused
// late: the fault is at the end, or shows only when the step is applied.
func hostileSteps(limit int) []hostileStep {
	const open, shut = `{"stepType":"replace","from":1,"to":1,"slice":{"content":[`, `]}}`
	room := limit - len(open) - len(shut)
	fill := func(item, last string) []byte {
		n := (room - len(last)) / (len(item) + 1)
		return []byte(open + strings.Repeat(item+",", n) + last + shut)
	}
	text := func(unit, last string) []byte {
		const head, tail = `{"type":"text","text":"`, `"}`
		n := (room - len(head) - len(tail) - len(last)) / len(unit)
		return []byte(open + head + strings.Repeat(unit, n) + last + tail + shut)
	}
	// One value that is too long, or as many as fit of those just short enough
	// to be read and then refused.
	value := func(size int, item, last string) []byte {
		const head = `{"type":"text","text":"a","marks":[{"type":"modification","attrs":{"id":1,"type":"attr","newValue":[`
		one := head + strings.Repeat(item+",", (size-len(last))/(len(item)+1)) + last + `]}}]}`
		many := strings.Repeat(one+",", max(1, room/(len(one)+1))-1) + one
		// At position 0 no text fits, which shows only when it is applied.
		return []byte(strings.Replace(open, "1", "0", 2) + many + shut)
	}
	deep := strings.Repeat(`{"type":"blockquote","content":[`, room/40)
	suggestion := `{"type":"text","text":"a","marks":[{"type":"modification","attrs":{"id":%d,"type":"attr"}}]}`
	var marked bytes.Buffer
	for i := 0; marked.Len() < room-200; i++ {
		fmt.Fprintf(&marked, suggestion+",", i)
	}
	paragraph := `{"type":"paragraph"}`
	return []hostileStep{
		{"text, half a pair at the end", text("a", `\ud83d`)},
		{"accented text that exceeds the textblock", text("é", "")},
		{"escapes, half a pair at the end", text(`\u00e9`, `\udc00`)},
		{"bad UTF-8 at the end", text("a", "\xff")},
		{"as many paragraphs as fit", fill(paragraph, paragraph)},
		{"paragraphs up to the node limit, then a bad one", append(append([]byte(open), strings.Repeat(paragraph+",", 4990)...), `{"type":"heading","attrs":{"level":9}}]}}`...)},
		{"one-letter texts that join", fill(`{"type":"text","text":"a"}`, `{"type":"tex"}`)},
		{"suggestions, each another", append(append([]byte(open), marked.Bytes()...), `{"type":"paragraph"}]}}`...)},
		{"nested as deep as it goes", []byte(open + deep)},
		{"marks on one text", []byte(open + `{"type":"text","text":"a","marks":[` + strings.Repeat(`{"type":"em"},`, room/16) + `{"type":"em"}]}` + shut)},
		{"an attribute of small objects", value(room-200, `{"b":1,"a":2}`, `{}`)},
		{"an attribute with a long array", value(room-200, `0`, `0`)},
		{"one attribute after the other, unsorted objects", value(4000, `{"z":{"y":{"x":1,"w":2},"v":3},"a":{"c":0,"b":0}}`, `{}`)},
		{"an attribute just too long, unsorted", value(16000, `{"z":{"y":{"x":1,"w":2},"v":3},"a":{"c":0,"b":0}}`, `{}`)},
		{"one attribute after the other, numbers", value(4000, `0`, `0`)},
		{"white space", []byte(strings.Repeat(" ", limit-2) + "{}")},
		{"a number without end", []byte(`{"stepType":"attr","attr":"id","pos":1,"value":` + strings.Repeat("1", limit-60) + `}`)},
		{"10 MB", []byte(open + strings.Repeat(paragraph+",", 500_000))},
	}
}

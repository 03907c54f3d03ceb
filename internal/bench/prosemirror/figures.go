package main

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"time"

	"jalon/internal/prosemirror"
	"jalon/internal/prosemirror/schema"
)

// benchSchema is Jalon's schema with room for a paragraph of 100k characters.
func benchSchema() (*prosemirror.Schema, error) {
	limits := prosemirror.DefaultLimits()
	limits.TextblockSize = limits.DocumentSize
	return prosemirror.CompileSchema(schema.File(), limits)
}

var sentences = map[string]string{
	"ASCII":  "The department will publish the data set each quarter and report on its use. ",
	"French": "Le ministère publiera les données à chaque trimestre et fera état de leur utilité, été comme hiver. ",
}

// document writes a document of so many characters in paragraphs of so many.
func (b *bench) writeDocument(name, sentence string, characters, paragraph int) (string, error) {
	text := []rune(strings.Repeat(sentence, characters/len([]rune(sentence))+1))[:characters]
	var out bytes.Buffer
	out.WriteString(`{"type":"doc","content":[`)
	for i := 0; i < characters; i += paragraph {
		if i > 0 {
			out.WriteByte(',')
		}
		fmt.Fprintf(&out, `{"type":"paragraph","attrs":{"id":"p%d"},"content":[{"type":"text","text":%q}]}`, i, string(text[i:min(i+paragraph, characters)]))
	}
	out.WriteString(`]}`)
	path := filepath.Join(b.folder, name+".json")
	return path, os.WriteFile(path, out.Bytes(), 0o600)
}

// keystrokes are single letters, in runs of 20 at random places of paragraphs.
func keystrokes(s *prosemirror.Schema, doc *prosemirror.Node, n int) (places []int, steps []prosemirror.Step, err error) {
	r := rand.New(rand.NewSource(1))
	for len(steps) < n {
		pos := r.Intn(doc.ContentSize())
		if at, err := doc.Resolve(pos); err != nil || at.Depth() == 0 {
			continue
		}
		for range 20 {
			step, err := s.ParseStep(fmt.Appendf(nil, `{"stepType":"replace","from":%d,"to":%d,"slice":{"content":[{"type":"text","text":"x"}]}}`, pos, pos))
			if err != nil {
				return nil, nil, err
			}
			if doc, err = step.Apply(doc); err != nil {
				return nil, nil, err
			}
			places, steps = append(places, pos), append(steps, step)
			pos++
		}
	}
	return places, steps, nil
}

func (b *bench) inserts() error {
	for _, shape := range []struct {
		name      string
		paragraph int
	}{{"paragraphs of 400", 400}, {"one paragraph", 1 << 30}} {
		for _, language := range []string{"ASCII", "French"} {
			for _, characters := range []int{1_000, 10_000, 100_000} {
				name := fmt.Sprintf("insert 1 into %dk, %s, %s", characters/1000, language, shape.name)
				if err := b.insert(name, language, characters, min(shape.paragraph, characters)); err != nil {
					return err
				}
			}
			b.growth(language, shape.name)
		}
	}
	return nil
}

func (b *bench) insert(name, language string, characters, paragraph int) error {
	if !strings.Contains(name, b.only) {
		return nil
	}
	s, err := benchSchema()
	if err != nil {
		return err
	}
	path, err := b.writeDocument("insert", sentences[language], characters, paragraph)
	if err != nil {
		return err
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	doc, err := s.ParseDocument(text)
	if err != nil {
		return err
	}
	places, steps, err := keystrokes(s, doc, 4000)
	if err != nil {
		return err
	}
	return b.compare(name, 1.5, func() (float64, error) {
		now := doc
		start := time.Now()
		for _, step := range steps {
			if now, err = step.Apply(now); err != nil {
				return 0, err
			}
		}
		return float64(time.Since(start)) / float64(len(steps)), nil
	}, func() (float64, error) {
		return b.peer.time(map[string]any{"task": "insert", "document": path, "positions": places})
	})
}

// growth judges whether ten times the text costs at most ten times as much.
func (b *bench) growth(language, shape string) {
	small := b.medians[fmt.Sprintf("insert 1 into 10k, %s, %s", language, shape)]
	large := b.medians[fmt.Sprintf("insert 1 into 100k, %s, %s", language, shape)]
	if small == 0 || large == 0 {
		return
	}
	fmt.Printf("%-52s%33.2f%9s%s\n", "  Go alone, 100k / 10k", large/small, "10.0", b.judge(large/small, 10))
}

func (b *bench) trace() error {
	const name, keystrokes = "50,000 keystrokes, parse and apply, each", 50_000
	if !strings.Contains(name, b.only) {
		return nil
	}
	path := filepath.Join(b.folder, "trace.jsonl")
	var paragraphs int
	if err := b.peer.ask(map[string]any{"task": "record", "trace": path, "n": keystrokes}, &paragraphs); err != nil {
		return err
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	lines := bytes.Split(bytes.TrimSpace(text), []byte("\n"))
	s := schema.Jalon()
	empty, err := s.ParseDocument([]byte(`{"type":"doc","content":[{"type":"paragraph"}]}`))
	if err != nil {
		return err
	}
	doc := empty
	err = b.compare(name, 1.0, func() (float64, error) {
		doc = empty
		start := time.Now()
		for _, line := range lines {
			step, err := s.ParseStep(line)
			if err != nil {
				return 0, err
			}
			if doc, err = step.Apply(doc); err != nil {
				return 0, err
			}
		}
		return float64(time.Since(start)) / float64(len(lines)), nil
	}, func() (float64, error) {
		return b.peer.time(map[string]any{"task": "trace", "trace": path})
	})
	if err != nil {
		return err
	}
	var theirs string
	if err := b.peer.ask(map[string]any{"task": "traceDocument"}, &theirs); err != nil {
		return err
	}
	if theirs != string(doc.AppendJSON(nil)) {
		return errors.New("the two sides end with different documents")
	}
	return nil
}

// part is one of the things done with a whole document, on both sides.
type part struct{ ours, theirs func() (float64, error) }

func (b *bench) document() error {
	path := filepath.Join(b.folder, "document.json")
	text := bigDocument(80_000)
	if err := os.WriteFile(path, text, 0o600); err != nil {
		return err
	}
	s := schema.Jalon()
	doc, err := s.ParseDocument(text)
	if err != nil {
		return err
	}
	const times = 100
	theirs := func(task string) func() (float64, error) {
		return func() (float64, error) {
			return b.peer.time(map[string]any{"task": task, "document": path, "n": times})
		}
	}
	parts := map[string]part{
		// Reading checks as well, so Go pays for the check twice.
		"parse": {repeat(times, func() error { _, err := s.ParseDocument(text); return err }), theirs("parse")},
		"check": {repeat(times, doc.Check), theirs("check")},
		"write": {repeat(times, func() error { doc.AppendJSON(make([]byte, 0, len(text))); return nil }), theirs("write")},
	}
	size := fmt.Sprintf(" a document of %d kB", len(text)/1000)
	for _, name := range []string{"parse", "check", "write"} {
		if !strings.Contains(name+size, b.only) {
			continue
		}
		if err := b.compare(name+size, 0, parts[name].ours, parts[name].theirs); err != nil {
			return err
		}
	}
	if !strings.Contains("parse, check and write"+size, b.only) {
		return nil
	}
	return b.compare("parse, check and write"+size, 2.0,
		sum(parts["parse"].ours, parts["check"].ours, parts["write"].ours),
		sum(parts["parse"].theirs, parts["check"].theirs, parts["write"].theirs))
}

// repeat measures one call of f, over several.
func repeat(times int, f func() error) func() (float64, error) {
	return func() (float64, error) {
		start := time.Now()
		for range times {
			if err := f(); err != nil {
				return 0, err
			}
		}
		return float64(time.Since(start)) / float64(times), nil
	}
}

// sum measures several things one after the other.
func sum(measures ...func() (float64, error)) func() (float64, error) {
	return func() (float64, error) {
		total := 0.0
		for _, measure := range measures {
			ns, err := measure()
			if err != nil {
				return 0, err
			}
			total += ns
		}
		return total, nil
	}
}

// bigDocument is a plan-like document of about so many bytes.
func bigDocument(size int) []byte {
	var out bytes.Buffer
	out.WriteString(`{"type":"doc","content":[`)
	for i := 0; out.Len() < size-3; i++ {
		if i > 0 {
			out.WriteByte(',')
		}
		switch i % 5 {
		case 0:
			fmt.Fprintf(&out, `{"type":"heading","attrs":{"id":"h%d","level":%d},"content":[{"type":"text","text":"Engagement %d : données ouvertes"}]}`, i, i%4+1, i)
		case 3:
			fmt.Fprintf(&out, `{"type":"bullet_list","attrs":{"id":"l%d"},"content":[{"type":"list_item","attrs":{"id":"i%d"},"content":[{"type":"paragraph","attrs":{"id":"q%d"},"content":[{"type":"text","text":"Jalon suivi par le Secrétariat"}]}]},{"type":"list_item","attrs":{"id":"j%d"},"content":[{"type":"paragraph","attrs":{"id":"r%d"},"content":[{"type":"text","text":"Second milestone"}]}]}]}`, i, i, i, i, i)
		default:
			fmt.Fprintf(&out, `{"type":"paragraph","attrs":{"id":"p%d"},"content":[{"type":"text","text":%q},{"type":"text","marks":[{"type":"strong"}],"text":"important"},{"type":"text","text":" et "},{"type":"text","marks":[{"type":"link","attrs":{"href":"https://ouvert.example/%d","title":null}},{"type":"em"}],"text":"le lien"},{"type":"text","text":%q}]}`, i, sentences["French"], i, sentences["ASCII"])
		}
	}
	out.WriteString(`]}`)
	return out.Bytes()
}

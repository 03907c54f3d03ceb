package demo

import (
	"fmt"
	"regexp"
	"strings"
)

// source is a draft as it is written in drafts/: headings, paragraphs and lists, with
// **strong**, *em*, [links](https://…) and {what it said first|what it says now}.
type source struct{ blocks []block }

// block is a heading, a paragraph, or a list of items.
type block struct {
	// kind is the node's type: heading, paragraph, bullet_list or ordered_list.
	kind  string
	level int
	id    string
	runs  []run
	items []block
}

// run is a stretch of text of one kind.
type run struct {
	// first is what it said before it was mended; equal to text where it never was.
	first, text string
	mark, href  string
}

// readSource reads a draft. Its blocks get ids by their places, so that those of the two
// languages agree.
func readSource(code, text string) (source, error) {
	var s source
	for n, part := range strings.Split(strings.TrimSpace(text), "\n\n") {
		b, err := readBlock(fmt.Sprintf("%s-%d", code, n+1), part)
		if err != nil {
			return s, err
		}
		s.blocks = append(s.blocks, b)
	}
	return s, nil
}

var (
	headingLine = regexp.MustCompile(`^(#{2,4}) (.+)$`)
	itemLine    = regexp.MustCompile(`^(?:(-)|\d+\.) (.+)$`)
)

func readBlock(id, text string) (block, error) {
	if m := headingLine.FindStringSubmatch(text); m != nil {
		return block{kind: "heading", level: len(m[1]), id: id, runs: readRuns(m[2])}, nil
	}
	if itemLine.FindStringSubmatch(strings.SplitN(text, "\n", 2)[0]) == nil {
		return block{kind: "paragraph", id: id, runs: readRuns(text)}, nil
	}
	list := block{kind: "ordered_list", id: id}
	for n, line := range strings.Split(text, "\n") {
		m := itemLine.FindStringSubmatch(line)
		if m == nil {
			return list, fmt.Errorf("%s: not an item: %s", id, line)
		}
		if m[1] != "" {
			list.kind = "bullet_list"
		}
		item := fmt.Sprintf("%s-%d", id, n+1)
		list.items = append(list.items, block{
			kind: "list_item", id: item,
			items: []block{{kind: "paragraph", id: item + "p", runs: readRuns(m[2])}},
		})
	}
	return list, nil
}

var inline = regexp.MustCompile(`\*\*(.+?)\*\*|\*(.+?)\*|\[(.+?)\]\((.+?)\)|\{(.+?)\|(.+?)\}`)

func readRuns(text string) []run {
	var runs []run
	plain := func(s string) {
		if s != "" {
			runs = append(runs, run{first: s, text: s})
		}
	}
	at := 0
	for _, m := range inline.FindAllStringSubmatchIndex(text, -1) {
		group := func(n int) string {
			if m[2*n] < 0 {
				return ""
			}
			return text[m[2*n]:m[2*n+1]]
		}
		plain(text[at:m[0]])
		switch {
		case group(1) != "":
			runs = append(runs, run{first: group(1), text: group(1), mark: "strong"})
		case group(2) != "":
			runs = append(runs, run{first: group(2), text: group(2), mark: "em"})
		case group(3) != "":
			runs = append(runs, run{first: group(3), text: group(3), mark: "link", href: group(4)})
		default:
			runs = append(runs, run{first: group(5), text: group(6)})
		}
		at = m[1]
	}
	plain(text[at:])
	return runs
}

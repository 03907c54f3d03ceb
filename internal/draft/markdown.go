package draft

import (
	"strconv"
	"strings"

	"jalon/internal/prosemirror"
)

// Markdown is the text as CommonMark, with tables as GitHub writes them. Suggestions read as
// if they were accepted.
func (t *Text) Markdown() string {
	blocks := markdownBlocks(t.doc, "")
	return strings.Join(blocks, "\n\n") + "\n"
}

// markdownBlocks writes the blocks of a node, each line after the first one behind a prefix.
func markdownBlocks(n *prosemirror.Node, prefix string) []string {
	var blocks []string
	for _, child := range n.Children() {
		if block := markdownBlock(child, prefix); block != "" {
			blocks = append(blocks, block)
		}
	}
	return blocks
}

func markdownBlock(n *prosemirror.Node, prefix string) string {
	switch n.Type().Name() {
	case "heading":
		return strings.Repeat("#", number(n, "level", 2)) + " " + strings.ReplaceAll(markdownInline(n, prefix), "\n", " ")
	case "bullet_list":
		return markdownList(n, prefix, func(int) string { return "- " })
	case "ordered_list":
		first := number(n, "order", 1)
		return markdownList(n, prefix, func(i int) string { return strconv.Itoa(first+i) + ". " })
	case "blockquote":
		inner := prefix + "> "
		return "> " + strings.Join(markdownBlocks(n, inner), "\n"+strings.TrimRight(inner, " ")+"\n"+inner)
	case "table":
		return markdownTable(n, prefix)
	}
	if n.Type().IsTextblock() {
		return guardLine(markdownInline(n, prefix))
	}
	return strings.Join(markdownBlocks(n, prefix), "\n\n"+prefix)
}

func markdownList(n *prosemirror.Node, prefix string, bullet func(int) string) string {
	items := make([]string, 0, n.ChildCount())
	for i, item := range n.Children() {
		mark := bullet(i)
		inner := prefix + strings.Repeat(" ", len(mark))
		items = append(items, mark+strings.Join(markdownBlocks(item, inner), "\n\n"+inner))
	}
	return strings.Join(items, "\n"+prefix)
}

func markdownTable(n *prosemirror.Node, prefix string) string {
	lines := make([]string, 0, n.ChildCount()+1)
	for i, row := range n.Children() {
		cells := make([]string, 0, row.ChildCount())
		for _, cell := range row.Children() {
			text := strings.Join(markdownBlocks(cell, ""), " ")
			cells = append(cells, strings.ReplaceAll(strings.ReplaceAll(text, "\n", " "), "|", `\|`))
		}
		lines = append(lines, "| "+strings.Join(cells, " | ")+" |")
		if i == 0 {
			lines = append(lines, "|"+strings.Repeat(" --- |", len(cells)))
		}
	}
	return strings.Join(lines, "\n"+prefix)
}

// markdownInline writes the inline content of a block.
func markdownInline(n *prosemirror.Node, prefix string) string {
	var b strings.Builder
	for _, child := range n.Children() {
		if hasMark(child, "deletion") {
			continue
		}
		if child.Type().Name() == "hard_break" {
			b.WriteString("\\\n" + prefix)
			continue
		}
		b.WriteString(markdownText(child))
	}
	return b.String()
}

func hasMark(n *prosemirror.Node, name string) bool {
	for _, mark := range n.Marks() {
		if mark.Type().Name() == name {
			return true
		}
	}
	return false
}

// markdownText writes a text with its marks. Spaces stay outside of the marks, where
// CommonMark wants them.
func markdownText(n *prosemirror.Node) string {
	text := n.Text()
	core := strings.Trim(text, " \t")
	if core == "" {
		return text
	}
	at := strings.Index(text, core)
	before, after := text[:at], text[at+len(core):]
	core = escapeMarkdown(core)
	for _, wrap := range []struct{ mark, with string }{{"em", "*"}, {"strong", "**"}} {
		if hasMark(n, wrap.mark) {
			core = wrap.with + core + wrap.with
		}
	}
	for _, mark := range n.Marks() {
		if mark.Type().Name() == "link" {
			href, _ := mark.Attr("href").(string)
			core = "[" + core + "](<" + strings.NewReplacer("<", "%3C", ">", "%3E", "\n", "%0A").Replace(href) + ">)"
		}
	}
	return before + core + after
}

var markdownEscapes = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "&", `\&`, "~", `\~`,
)

func escapeMarkdown(s string) string { return markdownEscapes.Replace(s) }

// guardLine keeps a paragraph's first character from making it something else: a list, a
// heading, a rule.
func guardLine(s string) string {
	trimmed := strings.TrimLeft(s, " \t")
	switch {
	case trimmed == "":
		return s
	case strings.ContainsRune("#+-=", rune(trimmed[0])):
		return `\` + trimmed
	}
	digits := 0
	for digits < len(trimmed) && trimmed[digits] >= '0' && trimmed[digits] <= '9' {
		digits++
	}
	if digits > 0 && digits < len(trimmed) && (trimmed[digits] == '.' || trimmed[digits] == ')') {
		return trimmed[:digits] + `\` + trimmed[digits:]
	}
	return trimmed
}

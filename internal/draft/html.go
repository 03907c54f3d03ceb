package draft

import (
	"html"
	"strconv"
	"strings"

	"jalon/internal/prosemirror"
)

// HTML is the text as HTML. Only the elements named here are written, and every text and
// attribute is escaped for its place; links have the schemes that the document's schema
// lets in.
func (t *Text) HTML() string {
	var w htmlWriter
	w.children(t.doc)
	return w.b.String()
}

type htmlWriter struct{ b strings.Builder }

// blockElements are the elements of blocks without attributes of their own.
var blockElements = map[string]string{
	"paragraph": "p", "bullet_list": "ul", "list_item": "li", "blockquote": "blockquote",
	"table": "table", "table_row": "tr",
}

// markElements are the elements of marks without attributes.
var markElements = map[string]string{"strong": "strong", "em": "em", "insertion": "ins", "deletion": "del"}

func (w *htmlWriter) children(n *prosemirror.Node) {
	for _, child := range n.Children() {
		w.node(child)
	}
}

func (w *htmlWriter) node(n *prosemirror.Node) {
	var open []string
	for _, mark := range n.Marks() {
		if element, attributes := markHTML(mark); element != "" {
			w.open(element, attributes...)
			open = append(open, element)
		}
	}
	w.bare(n)
	for i := len(open) - 1; i >= 0; i-- {
		w.close(open[i])
	}
}

// markHTML gives a mark's element and its attributes, name after value.
func markHTML(mark *prosemirror.Mark) (element string, attributes []string) {
	if mark.Type().Name() != "link" {
		return markElements[mark.Type().Name()], nil
	}
	href, _ := mark.Attr("href").(string)
	attributes = []string{"href", href, "rel", "noopener nofollow ugc"}
	if title, ok := mark.Attr("title").(string); ok {
		attributes = append(attributes, "title", title)
	}
	return "a", attributes
}

// bare writes a node without its marks.
func (w *htmlWriter) bare(n *prosemirror.Node) {
	switch name := n.Type().Name(); name {
	case "text":
		w.b.WriteString(html.EscapeString(n.Text()))
	case "hard_break":
		w.b.WriteString("<br>")
	case "heading":
		w.block(n, "h"+strconv.Itoa(number(n, "level", 2)))
	case "ordered_list":
		if order := number(n, "order", 1); order != 1 {
			w.block(n, "ol", "start", strconv.Itoa(order))
			return
		}
		w.block(n, "ol")
	case "table_cell", "table_header":
		element := "td"
		if name == "table_header" {
			element = "th"
		}
		var attributes []string
		for _, span := range []string{"colspan", "rowspan"} {
			if n := number(n, span, 1); n != 1 {
				attributes = append(attributes, span, strconv.Itoa(n))
			}
		}
		w.block(n, element, attributes...)
	default:
		if element := blockElements[name]; element != "" {
			w.block(n, element)
			return
		}
		w.children(n) // a block that has no element here still gives its text
	}
}

func (w *htmlWriter) block(n *prosemirror.Node, element string, attributes ...string) {
	if id, ok := n.Attr("id").(string); ok && id != "" {
		attributes = append(attributes, "data-id", id)
	}
	w.open(element, attributes...)
	w.children(n)
	w.close(element)
}

func (w *htmlWriter) open(element string, attributes ...string) {
	w.b.WriteByte('<')
	w.b.WriteString(element)
	for i := 0; i+1 < len(attributes); i += 2 {
		w.b.WriteByte(' ')
		w.b.WriteString(attributes[i])
		w.b.WriteString(`="`)
		w.b.WriteString(html.EscapeString(attributes[i+1]))
		w.b.WriteByte('"')
	}
	w.b.WriteByte('>')
}

func (w *htmlWriter) close(element string) {
	w.b.WriteString("</")
	w.b.WriteString(element)
	w.b.WriteByte('>')
}

// number reads a whole-number attribute.
func number(n *prosemirror.Node, name string, otherwise int) int {
	switch v := n.Attr(name).(type) {
	case float64:
		return int(v)
	case int:
		return v
	case int64:
		return int(v)
	}
	return otherwise
}

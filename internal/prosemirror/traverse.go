package prosemirror

import "strings"

// NodeAt gives the node that begins at a position, or the text node that the
// position points into; nil if there is none.
func (n *Node) NodeAt(pos int) *Node { return nodeAt(n, pos) }

// NodesBetween calls visit for every node that overlaps the range between two
// positions, parents first, with the node's position, its parent and its index
// there. It does not go into a node for which visit returns false.
func (n *Node) NodesBetween(from, to int, visit func(node *Node, pos int, parent *Node, index int) bool) {
	n.between(from, to, 0, visit)
}

// Descendants is NodesBetween for all of the content.
func (n *Node) Descendants(visit func(node *Node, pos int, parent *Node, index int) bool) {
	n.between(0, n.ContentSize(), 0, visit)
}

func (n *Node) between(from, to, start int, visit func(*Node, int, *Node, int) bool) {
	pos := start
	for i, c := range n.children {
		if pos >= to {
			return
		}
		end := pos + c.NodeSize()
		if end > from && visit(c, pos, n, i) && len(c.children) > 0 {
			c.between(max(from, pos+1), min(to, end-1), pos+1, visit)
		}
		pos = end
	}
}

// TextContent gives all text of the node, leaves as their types' leafText.
func (n *Node) TextContent() string {
	if n.text != nil {
		return n.text.String()
	}
	// The ends of the content never lie inside a pair, so this cannot fail.
	text, _ := n.TextBetween(0, n.size, "", "")
	return text
}

// TextBetween gives the text between two positions, with separator between the
// texts of different blocks. A leaf that is not text counts as leafText, or,
// if that is empty, as the leafText of its type. Positions out of order,
// outside or inside a surrogate pair are an *Error.
func (n *Node) TextBetween(from, to int, separator, leafText string) (text string, err error) {
	defer stopPanic(&err)
	if e := checkRange(n, from, to); e != nil {
		return "", e
	}
	var b strings.Builder
	first := true
	n.NodesBetween(from, to, func(node *Node, pos int, _ *Node, _ int) bool {
		typ := node.markup.typ
		leaf := ""
		if typ.leaf && node.text == nil {
			if leaf = leafText; leaf == "" {
				leaf = typ.leafText
			}
		}
		if !typ.inline && (leaf != "" || typ.takes) && separator != "" {
			if !first {
				b.WriteString(separator)
			}
			first = false
		}
		if node.text == nil {
			b.WriteString(leaf)
			return true
		}
		start, _ := node.text.at(max(0, from-pos))
		end, _ := node.text.at(min(node.size, to-pos))
		for _, c := range (span{node.text, start, end}).pieces(nil) {
			b.WriteString(c.text)
		}
		return true
	})
	return b.String(), nil
}

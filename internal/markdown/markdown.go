package markdown

import (
	"bytes"
	"html"
	"net/url"
	"regexp"
	"strings"
	"unicode"

	"github.com/microcosm-cc/bluemonday"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	renderhtml "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// maxNesting is how deep quotations and lists are shown inside each other. Deeper ones are
// no structure that a person wrote; their text is shown plainly.
const maxNesting = 6

var engine = goldmark.New(
	goldmark.WithParser(parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(parser.NewLinkParser(), 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewEmphasisParser(), 500),
		),
		parser.WithASTTransformers(util.Prioritized(onlyWebLinks{}, 100)),
	)),
	goldmark.WithExtensions(extension.NewLinkify(
		extension.WithLinkifyAllowedProtocols([]string{"http:", "https:"}),
		extension.WithLinkifyEmailRegexp(regexp.MustCompile(`[^\x00-\x{10FFFF}]`)), // matches nothing: no addresses of persons
	)),
	goldmark.WithRenderer(renderer.NewRenderer(renderer.WithNodeRenderers(
		util.Prioritized(renderhtml.NewRenderer(renderhtml.WithHardWraps()), 1000),
	))),
)

// policy lists what may leave. Links lead to other sites, are followed by no search engine
// and are marked as written by users.
var policy = func() *bluemonday.Policy {
	p := bluemonday.NewPolicy()
	p.AllowElements("p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "pre", "code")
	p.AllowAttrs("start").Matching(regexp.MustCompile(`^[0-9]{1,9}$`)).OnElements("ol")
	p.AllowAttrs("href").OnElements("a")
	p.AllowURLSchemes("http", "https")
	p.RequireParseableURLs(true)
	p.AllowRelativeURLs(false)
	p.AllowAttrs("rel").Matching(regexp.MustCompile(`^nofollow ugc noopener$`)).OnElements("a")
	return p
}()

// HTML returns a text as HTML. It is the same for the same text, always. A text on which the
// parser fails is shown plainly: one text must not take a page of others with it.
func HTML(source string) (out string) {
	defer func() {
		if recover() != nil {
			out = plain(source)
		}
	}()
	return render(source)
}

func render(source string) string {
	src := []byte(source)
	doc := engine.Parser().Parse(text.NewReader(src))
	if depth(doc) > maxNesting {
		return plain(source)
	}
	var out bytes.Buffer
	if err := engine.Renderer().Render(&out, src, doc); err != nil {
		return plain(source) // a buffer takes everything; were it otherwise, the words still show
	}
	clean := strings.TrimSpace(policy.Sanitize(out.String()))
	if !says(clean) {
		return plain(source) // nothing that somebody wrote is lost
	}
	return clean
}

// says tells whether HTML has any text.
func says(clean string) bool {
	inTag := false
	for _, r := range clean {
		switch {
		case r == '<':
			inTag = true
		case r == '>':
			inTag = false
		case !inTag && !unicode.IsSpace(r):
			return true
		}
	}
	return false
}

// plain shows a text without any structure but its paragraphs.
func plain(source string) string {
	var out strings.Builder
	for paragraph := range strings.SplitSeq(source, "\n\n") {
		if paragraph = strings.TrimSpace(paragraph); paragraph != "" {
			out.WriteString("<p>" + strings.ReplaceAll(html.EscapeString(paragraph), "\n", "<br>") + "</p>")
		}
	}
	return out.String()
}

// depth counts how deep quotations and list items stand inside each other.
func depth(doc ast.Node) int {
	deepest, now := 0, 0
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) { // the walker never fails
		if n.Kind() != ast.KindBlockquote && n.Kind() != ast.KindListItem {
			return ast.WalkContinue, nil
		}
		if entering {
			now++
		} else {
			now--
		}
		deepest = max(deepest, now)
		return ast.WalkContinue, nil
	})
	return deepest
}

// onlyWebLinks puts an image's words in its place, does the same with links that lead
// anywhere but to the web, and marks the others as written by users.
type onlyWebLinks struct{}

// Transform changes the parsed text.
func (onlyWebLinks) Transform(doc *ast.Document, reader text.Reader, _ parser.Context) {
	var others []ast.Node
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) { // the walker never fails
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Image:
			others = append(others, n)
		case *ast.Link:
			if n.Title = nil; !isWeb(n.Destination) {
				others = append(others, n)
			}
			n.SetAttributeString("rel", writtenByUsers)
		case *ast.AutoLink:
			if !isWeb(n.URL(reader.Source())) {
				others = append(others, n)
			}
			n.SetAttributeString("rel", writtenByUsers)
		}
		return ast.WalkContinue, nil
	})
	for _, n := range others {
		unwrap(n, reader.Source())
	}
}

var writtenByUsers = []byte("nofollow ugc noopener")

func isWeb(address []byte) bool {
	u, err := url.Parse(string(address))
	return err == nil && u.Host != "" && (strings.EqualFold(u.Scheme, "https") || strings.EqualFold(u.Scheme, "http"))
}

// unwrap puts what stands inside a node in its place.
func unwrap(n ast.Node, source []byte) {
	parent := n.Parent()
	if link, ok := n.(*ast.AutoLink); ok {
		parent.InsertBefore(parent, n, ast.NewString(link.Label(source)))
	}
	for child := n.FirstChild(); child != nil; {
		next := child.NextSibling()
		parent.InsertBefore(parent, n, child)
		child = next
	}
	parent.RemoveChild(parent, n)
}

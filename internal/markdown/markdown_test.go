package markdown_test

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"jalon/internal/markdown"
)

func TestHTML(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ source, want string }{
		{"Hello", "<p>Hello</p>"},
		{"one\ntwo", "<p>one<br>\ntwo</p>"},
		{"**strong** and *emphasis*", "<p><strong>strong</strong> and <em>emphasis</em></p>"},
		{"- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"},
		{"3. a", "<ol start=\"3\">\n<li>a</li>\n</ol>"},
		{"> said", "<blockquote>\n<p>said</p>\n</blockquote>"},
		{"`code <b>`", "<p><code>code &lt;b&gt;</code></p>"},
		{"# no heading", "<p># no heading</p>"},
		{"a <b>bold</b> tag", "<p>a &lt;b&gt;bold&lt;/b&gt; tag</p>"},
		{"![the words](https://example.org/x.png)", "<p>the words</p>"},
		{"[site](https://example.org/?a=1&b=2)", `<p><a href="https://example.org/?a=1&amp;b=2" rel="nofollow ugc noopener">site</a></p>`},
		{"see https://example.org.", `<p>see <a href="https://example.org" rel="nofollow ugc noopener">https://example.org</a>.</p>`},
		{"[x](javascript:alert(1))", "<p>x</p>"},
		{"someone@example.org", "<p>someone@example.org</p>"},
		{"1 < 2 & 3 > 2", "<p>1 &lt; 2 &amp; 3 &gt; 2</p>"},
		{"C’est l’été : « oui »", "<p>C’est l’été : « oui »</p>"},
		{strings.Repeat("> ", 20) + "deep", "<p>" + strings.Repeat("&gt; ", 20) + "deep</p>"},
		{"---", "<p>---</p>"},
		{"[x]: https://example.org", `<p>[x]: <a href="https://example.org" rel="nofollow ugc noopener">https://example.org</a></p>`},
		{"    four spaces\nin front", "<pre><code>four spaces\n</code></pre>\n<p>in front</p>"},
	} {
		if got := markdown.HTML(c.source); got != c.want {
			t.Errorf("%q gives\n%s, want\n%s", c.source, got, c.want)
		}
	}
}

var allowed = map[string][]string{
	"p": nil, "br": nil, "em": nil, "strong": nil, "ul": nil, "ol": {"start"}, "li": nil,
	"blockquote": nil, "pre": nil, "code": nil, "a": {"href", "rel"},
}

// check reports whatever in HTML could do more than show words.
func check(t *testing.T, source, out string) {
	t.Helper()
	for tokens := html.NewTokenizer(strings.NewReader(out)); ; {
		kind := tokens.Next()
		token := tokens.Token()
		switch kind {
		case html.ErrorToken:
			return
		case html.CommentToken, html.DoctypeToken:
			t.Errorf("%q gives the comment or doctype %q", source, token.Data)
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			attributes, ok := allowed[token.Data]
			if !ok {
				t.Errorf("%q gives <%s>", source, token.Data)
			}
			rel := false
			for _, a := range token.Attr {
				switch {
				case !slices.Contains(attributes, a.Key):
					t.Errorf("%q gives %s with %s", source, token.Data, a.Key)
				case a.Key == "href" && !strings.HasPrefix(strings.ToLower(a.Val), "https://") && !strings.HasPrefix(strings.ToLower(a.Val), "http://"):
					t.Errorf("%q leads to %q", source, a.Val)
				case a.Key == "rel":
					rel = a.Val == "nofollow ugc noopener"
				}
			}
			if kind == html.StartTagToken && token.Data == "a" && !rel {
				t.Errorf("%q gives a link without rel: %s", source, token)
			}
		}
	}
}

func corpus(t testing.TB) []string {
	t.Helper()
	file, err := os.Open("testdata/xss.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	var texts []string
	for lines := bufio.NewScanner(file); lines.Scan(); {
		if line := lines.Text(); line != "" && (!strings.HasPrefix(line, "# ") || strings.HasPrefix(line, "# <")) {
			texts = append(texts, strings.ReplaceAll(line, `\n`, "\n"))
		}
	}
	if len(texts) < 120 {
		t.Fatalf("%d texts", len(texts))
	}
	return texts
}

// Nothing of the corpus becomes more than words and plain links.
func TestNothingRuns(t *testing.T) {
	t.Parallel()
	for _, source := range corpus(t) {
		out := markdown.HTML(source)
		check(t, source, out)
		if out == "" {
			t.Errorf("%q gives nothing: words are lost", source)
		}
		check(t, source, markdown.HTML("> - **"+source+"** [a](https://example.org) "+source))
	}
}

// No text of the longest size takes long, or becomes much longer than it is.
func TestHostileShapes(t *testing.T) {
	t.Parallel()
	for name, unit := range map[string]string{
		"quotations": ">", "lists": "- ", "brackets": "[", "images": "![", "stars": "*", "underscores": "_a_", "ticks": "`", "pairs": "**a", "links": "[a](", "angles": "<",
		"entities": "&", "ampersands": "&#x", "backslashes": `\`, "tabs": "\t", "lines": "a\n", "items": "1.\n", "references": "[a]:b\n",
	} {
		source := strings.Repeat(unit, 2000/len(unit))
		began := time.Now()
		out := markdown.Render(source)
		if took := time.Since(began); took > time.Second {
			t.Errorf("%s take %v", name, took)
		}
		if len(out) > 40*len(source) {
			t.Errorf("%s become %d bytes", name, len(out))
		}
		check(t, name, out)
	}
}

func FuzzHTML(f *testing.F) {
	for _, source := range corpus(f) {
		f.Add(source)
	}
	f.Fuzz(func(t *testing.T, source string) { check(t, source, markdown.Render(source)) })
}

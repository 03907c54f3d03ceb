package draft_test

import (
	"context"
	"strings"
	"testing"

	"jalon/ent/schema/schematype"
	"jalon/internal/draft"
	"jalon/internal/prosemirror/schema"
	"jalon/internal/testkit"
)

// every element there is, and texts that would be markup.
const everything = `{"type":"doc","content":[` +
	`{"type":"heading","attrs":{"id":"1","level":3},"content":[{"type":"text","text":"A <b>title</b>"}]},` +
	`{"type":"paragraph","attrs":{"id":"2"},"content":[` +
	`{"type":"text","text":"# no heading, *no* _stress_ & <script>alert(1)</script> "},` +
	`{"type":"text","marks":[{"type":"link","attrs":{"href":"https://a.example/?a=1&b=2","title":"\" onclick=\"x"}}],"text":"a link"},` +
	`{"type":"hard_break"},{"type":"text","marks":[{"type":"strong"}],"text":"firm"},{"type":"text","text":" "},{"type":"text","marks":[{"type":"em"}],"text":"soft"}]},` +
	`{"type":"bullet_list","attrs":{"id":"3"},"content":[{"type":"list_item","attrs":{"id":"4"},"content":[` +
	`{"type":"paragraph","attrs":{"id":"5"},"content":[{"type":"text","text":"one"}]},` +
	`{"type":"ordered_list","attrs":{"id":"6","order":3},"content":[{"type":"list_item","attrs":{"id":"7"},"content":[{"type":"paragraph","attrs":{"id":"8"},"content":[{"type":"text","text":"three"}]}]}]}]}]},` +
	`{"type":"blockquote","attrs":{"id":"9"},"content":[{"type":"paragraph","attrs":{"id":"10"},"content":[{"type":"text","text":"1. no list"}]}]}]}`

// X1 to X3: the text as plain text, Markdown and HTML; nothing that was typed becomes markup.
func TestReading(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		doc, err := schema.Jalon().ParseDocument([]byte(everything))
		h.must(0, err)
		id, err := draft.Import(context.Background(), h.store, draft.Past{
			PlanID: h.plan, CommitmentID: h.commitment, Language: schematype.EN, Public: true, BegunAt: testkit.Now(), First: doc,
		})
		h.must(0, err)
		view, ctx := h.view("", id)
		now, err := view.Now(ctx)
		h.must(0, err)
		plain, err := now.Plain()
		h.must(0, err)
		for what, c := range map[string]struct{ got, want string }{
			"X1": {plain, "A <b>title</b>\n\n# no heading, *no* _stress_ & <script>alert(1)</script> a link\nfirm soft\n\none\n\nthree\n\n1. no list"},
			"X2": {now.Markdown(), "### A \\<b\\>title\\</b\\>\n\n" +
				"\\# no heading, \\*no\\* \\_stress\\_ \\& \\<script\\>alert(1)\\</script\\> [a link](<https://a.example/?a=1&b=2>)\\\n**firm** *soft*\n\n" +
				"- one\n\n  3. three\n\n> 1\\. no list\n"},
			"X3": {now.HTML(), `<h3 data-id="1">A &lt;b&gt;title&lt;/b&gt;</h3>` +
				`<p data-id="2"># no heading, *no* _stress_ &amp; &lt;script&gt;alert(1)&lt;/script&gt; ` +
				`<a href="https://a.example/?a=1&amp;b=2" rel="noopener nofollow ugc" title="&#34; onclick=&#34;x">a link</a><br><strong>firm</strong> <em>soft</em></p>` +
				`<ul data-id="3"><li data-id="4"><p data-id="5">one</p><ol start="3" data-id="6"><li data-id="7"><p data-id="8">three</p></li></ol></li></ul>` +
				`<blockquote data-id="9"><p data-id="10">1. no list</p></blockquote>`},
		} {
			if c.got != c.want {
				t.Errorf("%s:\n%s\nwant\n%s", what, c.got, c.want)
			}
		}
		if strings.Contains(now.HTML(), "<script") || strings.Contains(now.HTML(), "<img") {
			t.Error("X3: markup came through")
		}
	})
}

// P1 to P4: a program changes words; what stays keeps its marks.
func TestPropose(t *testing.T) {
	on(t, func(t *testing.T, h *house) {
		id := h.open(true)
		ref := "r1"
		const was = "We publish 20 records by June."
		propose := func(who, was, text string, ref *string) error {
			_, err := h.drafts.Propose(h.as(who), draft.ProposeDraftTextInput{DraftID: id, BlockID: "p", Was: was, Text: text, Ref: ref})
			return err
		}
		h.must(0, propose("ada", was, "We will publish 25 records by July.", &ref))
		view, ctx := h.view("", id)
		now, err := view.Now(ctx)
		h.must(0, err)
		if want := `<p data-id="p">We will publish <strong>25 records</strong> by July.</p>`; !strings.HasSuffix(now.HTML(), want) {
			t.Errorf("P2: %s", now.HTML())
		}
		for name, c := range map[string]struct {
			who, was, text string
			ref            *string
			want           string
		}{
			"P4 the same again":        {"ada", was, "We will publish 25 records by July.", &ref, ""},
			"P4 the same ref, another": {"ada", was, "Something else.", &ref, "REF_REUSED"},
			"P1 stale":                 {"ben", was, "x", nil, "STALE_VERSION"},
			"unchanged":                {"ben", "We will publish 25 records by July.", "We will publish 25 records by July.", nil, "UNCHANGED"},
			"two lines":                {"ben", "We will publish 25 records by July.", "a\nb", nil, "INVALID"},
			"too long":                 {"ben", "We will publish 25 records by July.", strings.Repeat("x", 10_001), nil, "TOO_LONG"},
			"P3 without the role":      {"pat", "We will publish 25 records by July.", "x", nil, "FORBIDDEN"},
		} {
			if err := propose(c.who, c.was, c.text, c.ref); code(err) != c.want {
				t.Errorf("%s: %v, want %q", name, err, c.want)
			}
		}
		if commits, _ := h.rows(id); commits != 1 {
			t.Errorf("P4: %d commits", commits)
		}
	})
}

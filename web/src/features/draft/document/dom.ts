import type { DOMOutputSpec, MarkSpec, Node, NodeSpec, TagParseRule } from 'prosemirror-model'

/** A block's own attributes in the page: its id, so that the two languages can be laid side by side. */
const named = (node: Node, more: Record<string, string> = {}): Record<string, string> => ({
  ...(typeof node.attrs.id === 'string' ? { 'data-id': node.attrs.id } : {}),
  ...more,
})

/** Ids are not taken from pasted text: every new block gets its own (see block-ids). */
const plain = (tag: string): TagParseRule => ({ tag })

function spansOf(dom: HTMLElement): Record<string, number> {
  const span = (name: string, most: number) => Math.min(Math.max(Math.trunc(Number(dom.getAttribute(name) ?? '1')) || 1, 1), most)
  return { colspan: span('colspan', 100), rowspan: span('rowspan', 1000) }
}

const cellDom = (tag: 'td' | 'th'): Pick<NodeSpec, 'toDOM' | 'parseDOM'> => ({
  parseDOM: [{ tag, getAttrs: (dom) => spansOf(dom) }],
  toDOM: (node) => [
    tag,
    named(node, {
      ...(node.attrs.colspan === 1 ? {} : { colspan: String(node.attrs.colspan) }),
      ...(node.attrs.rowspan === 1 ? {} : { rowspan: String(node.attrs.rowspan) }),
    }),
    0,
  ],
})

const box = (tag: string): Pick<NodeSpec, 'toDOM' | 'parseDOM'> => ({
  parseDOM: [plain(tag)],
  toDOM: (node): DOMOutputSpec => [tag, named(node), 0],
})

/**
 * How each node of the schema file stands in the page. The page has one H1 of its own, so the
 * headings of the text begin one level lower.
 */
export const nodeDom: Readonly<Record<string, Pick<NodeSpec, 'toDOM' | 'parseDOM'>>> = {
  paragraph: box('p'),
  heading: {
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.min(Math.max(level - 1, 1), 4) } })),
    toDOM: (node) => [`h${Number(node.attrs.level) + 1}`, named(node, { 'data-level': String(node.attrs.level) }), 0],
  },
  bullet_list: box('ul'),
  ordered_list: {
    parseDOM: [{ tag: 'ol', getAttrs: (dom) => ({ order: Math.min(Math.max(Math.trunc(Number(dom.getAttribute('start') ?? '1')) || 1, 1), 9999) }) }],
    toDOM: (node) => ['ol', named(node, node.attrs.order === 1 ? {} : { start: String(node.attrs.order) }), 0],
  },
  list_item: box('li'),
  blockquote: box('blockquote'),
  table: {
    parseDOM: [plain('table')],
    toDOM: (node) => ['table', named(node), ['tbody', 0]],
  },
  table_row: box('tr'),
  table_cell: cellDom('td'),
  table_header: cellDom('th'),
  hard_break: { parseDOM: [plain('br')], toDOM: () => ['br'] },
}

/** How each mark of the schema file stands in the page. */
export const markDom: Readonly<Record<string, Pick<MarkSpec, 'toDOM' | 'parseDOM'>>> = {
  link: {
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (dom) => {
          const href = dom.getAttribute('href') ?? ''
          const absolute = /^(https?|mailto):[^\s]+$/i.test(href) && href.length <= 2048
          return absolute ? { href, title: dom.getAttribute('title') } : false
        },
      },
    ],
    toDOM: (mark) => [
      'a',
      {
        href: String(mark.attrs.href),
        rel: 'noopener nofollow ugc',
        ...(typeof mark.attrs.title === 'string' ? { title: mark.attrs.title } : {}),
      },
      0,
    ],
  },
  strong: {
    parseDOM: [
      plain('strong'),
      { tag: 'b', getAttrs: (dom) => (dom.style.fontWeight === 'normal' ? false : null) },
      { style: 'font-weight', getAttrs: (value) => (/^(bold|bolder|[6-9]\d\d)$/.test(value) ? null : false) },
    ],
    toDOM: () => ['strong', 0],
  },
  em: { parseDOM: [plain('em'), plain('i'), { style: 'font-style=italic' }], toDOM: () => ['em', 0] },
  deletion: { parseDOM: [], toDOM: () => ['del', 0] },
  insertion: { parseDOM: [], toDOM: () => ['ins', 0] },
  modification: { parseDOM: [], toDOM: () => ['span', { class: 'modification' }, 0] },
}

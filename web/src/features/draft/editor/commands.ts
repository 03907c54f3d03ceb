import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands'
import type { Attrs, MarkType, NodeType } from 'prosemirror-model'
import { liftListItem, sinkListItem, wrapInList } from 'prosemirror-schema-list'
import type { Command, EditorState } from 'prosemirror-state'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from 'prosemirror-tables'
import { schema } from '../document/schema'

function nodeType(name: string): NodeType {
  const type = schema.nodes[name]
  if (type === undefined) throw new Error(`the schema has no ${name}`)
  return type
}

function markType(name: string): MarkType {
  const type = schema.marks[name]
  if (type === undefined) throw new Error(`the schema has no mark ${name}`)
  return type
}

/** The types that the editor speaks of by name. */
export const types = {
  paragraph: nodeType('paragraph'),
  heading: nodeType('heading'),
  bullets: nodeType('bullet_list'),
  numbers: nodeType('ordered_list'),
  item: nodeType('list_item'),
  quote: nodeType('blockquote'),
  table: nodeType('table'),
  row: nodeType('table_row'),
  cell: nodeType('table_cell'),
  headerCell: nodeType('table_header'),
  lineBreak: nodeType('hard_break'),
  strong: markType('strong'),
  em: markType('em'),
  link: markType('link'),
} as const

/** What kind of textblock the selection is in: 'paragraph', or a heading's level. */
export function blockKind(state: EditorState): 'paragraph' | 1 | 2 | 3 | 4 | null {
  const { parent } = state.selection.$from
  if (parent.type === types.heading) return parent.attrs.level as 1 | 2 | 3 | 4
  return parent.type === types.paragraph ? 'paragraph' : null
}

/** Keeps a block's id when its kind changes: it is still the same passage of the text. */
function changeBlock(type: NodeType, attrs: Attrs): Command {
  return (state, dispatch) => {
    const { id } = state.selection.$from.parent.attrs as { id?: unknown }
    return setBlockType(type, { id: id ?? null, ...attrs })(state, dispatch)
  }
}

/** Makes the block a paragraph or a heading of a level. */
export function setKind(kind: 'paragraph' | 1 | 2 | 3 | 4): Command {
  return kind === 'paragraph' ? changeBlock(types.paragraph, {}) : changeBlock(types.heading, { level: kind })
}

/** True when the selection is somewhere inside a node of the type. */
export function isInside(state: EditorState, type: NodeType): boolean {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type === type) return true
  return false
}

/** True when the mark is on the selection, or will be on what is typed next. */
export function hasMark(state: EditorState, type: MarkType): boolean {
  const { from, $from, to, empty } = state.selection
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
  return state.doc.rangeHasMark(from, to, type)
}

/** Makes a list, turns one kind of list into the other, or takes the item out of its list. */
export function toggleList(type: NodeType): Command {
  return (state, dispatch) => {
    if (isInside(state, type)) return liftListItem(types.item)(state, dispatch)
    const { $from } = state.selection
    for (let depth = $from.depth; depth > 0; depth -= 1) {
      const node = $from.node(depth)
      if (node.type === types.bullets || node.type === types.numbers) {
        dispatch?.(state.tr.setNodeMarkup($from.before(depth), type, { id: node.attrs.id as unknown }))
        return true
      }
    }
    return wrapInList(type)(state, dispatch)
  }
}

/** Puts the block into a quotation, or takes it out. */
export const toggleQuote: Command = (state, dispatch) => (isInside(state, types.quote) ? lift(state, dispatch) : wrapIn(types.quote)(state, dispatch))

/** Puts in a table of two columns and three rows; the first row is its heads. */
export const insertTable: Command = (state, dispatch) => {
  if (isInTable(state)) return false
  const { $from } = state.selection
  const cells = (type: NodeType) => [0, 1].map(() => type.createChecked(null, types.paragraph.create()))
  const rows = [types.headerCell, types.cell, types.cell].map((type) => types.row.createChecked(null, cells(type)))
  const at = $from.depth === 0 ? $from.pos : $from.after(1)
  if (dispatch !== undefined) dispatch(state.tr.insert(at, types.table.createChecked(null, rows)).scrollIntoView())
  return true
}

/** What can be done with the table around the selection. */
export const tableCommands = { addRow: addRowAfter, addColumn: addColumnAfter, removeRow: deleteRow, removeColumn: deleteColumn, removeTable: deleteTable } as const

/** The link that the selection is in. */
export function linkAt(state: EditorState): { readonly href: string; readonly from: number; readonly to: number } | null {
  const { $from, from, to, empty } = state.selection
  const mark = types.link.isInSet($from.marks()) ?? ($from.nodeAfter === null ? undefined : types.link.isInSet($from.nodeAfter.marks))
  if (mark === undefined) return null
  if (!empty) return { href: String(mark.attrs.href), from, to }
  const start = $from.start()
  let begin = $from.pos
  let end = $from.pos
  $from.parent.forEach((child, offset) => {
    const at = start + offset
    if (mark.isInSet(child.marks) && at <= $from.pos && at + child.nodeSize >= $from.pos) {
      begin = Math.min(begin, at)
      end = Math.max(end, at + child.nodeSize)
    }
  })
  return { href: String(mark.attrs.href), from: begin, to: end }
}

/** Links the selection, or the link around the caret anew; with nothing chosen the address itself is put in. */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    const around = linkAt(state)
    const { from, to, empty } = state.selection
    const mark = types.link.create({ href })
    const { tr } = state
    if (around !== null) tr.addMark(around.from, around.to, mark)
    else if (empty) tr.insert(from, schema.text(href.replace(/^mailto:/, ''), [mark]))
    else tr.addMark(from, to, mark)
    dispatch?.(tr.removeStoredMark(types.link))
    return true
  }
}

/** Takes the link away and leaves its words. */
export const removeLink: Command = (state, dispatch) => {
  const around = linkAt(state)
  if (around === null) return false
  dispatch?.(state.tr.removeMark(around.from, around.to, types.link))
  return true
}

/** Bold and italic. */
export const toggleStrong = toggleMark(types.strong)
export const toggleEm = toggleMark(types.em)

/** An item one level deeper, or one level up. */
export const deeper = sinkListItem(types.item)
export const shallower = liftListItem(types.item)

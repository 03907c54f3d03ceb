import type { Node } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import { canJoin, canSplit, findWrapping, liftTarget } from 'prosemirror-transform'
import { schema } from '#features/draft/document/schema'
import type { Random } from './fake-draft-server'

/** A paragraph of the draft's schema as JSON. */
export function paragraph(id: string, text: string) {
  return { type: 'paragraph', attrs: { id }, ...(text === '' ? {} : { content: [{ type: 'text', text }] }) }
}

/** A document of the draft's schema as JSON. */
export function documentOf(...blocks: readonly unknown[]) {
  return { type: 'doc', content: blocks }
}

/** Texts with accents, emoji of several code points, joiners, and signs that need care. */
const texts = ['a', 'été', ' ', 'œ', '😀', '👩‍🚀', '🇨🇦', 'e\u0301', 'word ', '« oui »', '中', '"\\']

function textPositions(doc: Node): readonly number[] {
  const positions: number[] = []
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    positions.push(pos + 1)
    node.forEach((child, offset) => {
      // Ends of texts, and places between letters that are no halves of a pair.
      for (let i = 1; i <= child.nodeSize; i += 1) {
        const code = child.text?.charCodeAt(i) ?? 0
        if (code < 0xdc00 || code > 0xdfff) positions.push(pos + 1 + offset + i)
      }
    })
    return false
  })
  return positions
}

/** One random change of the kind that people make. */
export function randomEdit(random: Random, state: EditorState): Transaction {
  const { tr } = state
  const positions = textPositions(state.doc)
  const at = random.pick(positions)
  const other = random.pick(positions)
  const [from, to] = at < other ? [at, other] : [other, at]
  const kind = random.int(10)
  if (kind < 4) return tr.insertText(random.pick(texts), at)
  if (kind === 4 && to - from < 30) return tr.delete(from, to)
  if (kind === 5 && canSplit(tr.doc, at)) return tr.split(at)
  if (kind === 6) {
    const start = tr.doc.resolve(at).before(1)
    return start > 0 && canJoin(tr.doc, start) ? tr.join(start) : tr.insertText('x', at)
  }
  const strong = schema.marks.strong
  if (kind === 7 && strong !== undefined) return random.chance(0.6) ? tr.addMark(from, to, strong.create()) : tr.removeMark(from, to, strong)
  const range = tr.doc.resolve(at).blockRange(tr.doc.resolve(at))
  if (kind === 8 && range !== null) {
    const type = schema.nodes[random.pick(['blockquote', 'bullet_list'])]
    const wrapping = type === undefined ? null : findWrapping(range, type)
    if (wrapping !== null) return tr.wrap(range, wrapping)
  }
  const target = range === null ? null : liftTarget(range)
  if (kind === 9 && range !== null && target !== null) return tr.lift(range, target)
  return tr.insertText(random.pick(texts), at)
}

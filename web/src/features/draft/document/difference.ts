import { Fragment, type Node, Slice } from 'prosemirror-model'
import { ReplaceStep, type Step, Transform } from 'prosemirror-transform'

/**
 * Steps that turn one document into another, block by block, so that what stays the same is not
 * touched and own changes over it keep their place. Used where the commits between the two are not
 * to be had.
 */
export function stepsBetween(before: Node, after: Node): Step[] {
  const tr = new Transform(before)
  const old = childrenOf(before)
  const fresh = childrenOf(after)
  const pairs = commonBlocks(old, fresh)
  // From the end to the start, so that positions before stay as they are.
  let oldEnd = old.length
  let freshEnd = fresh.length
  for (const [i, j] of [...pairs.toReversed(), [-1, -1] as const]) {
    replaceBlocks(tr, before, [i + 1, oldEnd], fresh.slice(j + 1, freshEnd))
    const was = old[i]
    const is = fresh[j]
    if (was !== undefined && is !== undefined) changeBlock(tr, before, i, was, is)
    oldEnd = i
    freshEnd = j
  }
  return tr.doc.eq(after) ? tr.steps : [new ReplaceStep(0, before.content.size, new Slice(after.content, 0, 0))]
}

function childrenOf(doc: Node): readonly Node[] {
  return Array.from({ length: doc.childCount }, (_, i) => doc.child(i))
}

function startOf(doc: Node, index: number): number {
  let position = 0
  for (let i = 0; i < index; i += 1) position += doc.child(i).nodeSize
  return position
}

/** Pairs of blocks with one id, in an order that both documents have. */
function commonBlocks(old: readonly Node[], fresh: readonly Node[]): readonly (readonly [number, number])[] {
  const places = new Map<string, number>()
  for (const [j, node] of fresh.entries()) if (typeof node.attrs.id === 'string') places.set(node.attrs.id, j)
  const pairs: (readonly [number, number])[] = []
  let last = -1
  for (const [i, node] of old.entries()) {
    const j = typeof node.attrs.id === 'string' ? places.get(node.attrs.id) : undefined
    if (j === undefined || j <= last) continue
    pairs.push([i, j])
    last = j
  }
  return pairs
}

function replaceBlocks(tr: Transform, before: Node, [from, to]: readonly [number, number], blocks: readonly Node[]) {
  if (from === to && blocks.length === 0) return
  tr.step(new ReplaceStep(startOf(before, from), startOf(before, to), new Slice(Fragment.from(blocks), 0, 0)))
}

function changeBlock(tr: Transform, before: Node, index: number, was: Node, is: Node) {
  if (was.eq(is)) return
  const start = startOf(before, index)
  if (!was.sameMarkup(is)) {
    tr.step(new ReplaceStep(start, start + was.nodeSize, new Slice(Fragment.from(is), 0, 0)))
    return
  }
  const from = was.content.findDiffStart(is.content)
  const ends = was.content.findDiffEnd(is.content)
  if (from === null || ends === null) return
  // Where words repeat, the equal end may reach over the equal start.
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b))
  tr.replace(start + 1 + from, start + 1 + ends.a + overlap, is.slice(from, ends.b + overlap))
}

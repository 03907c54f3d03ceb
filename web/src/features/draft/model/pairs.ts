import type { Node } from 'prosemirror-model'

/** A passage in both languages; one side may be missing. */
export interface Pair {
  readonly key: string
  readonly en: Node | null
  readonly fr: Node | null
}

function blocksOf(doc: Node | null): readonly Node[] {
  return doc === null ? [] : Array.from({ length: doc.childCount }, (_, i) => doc.child(i))
}

/** The id of a block; null when it has none. */
export function idOf(node: Node): string | null {
  return typeof node.attrs.id === 'string' ? node.attrs.id : null
}

/**
 * Lays two texts side by side by their blocks' ids, in the order of both. A block whose counterpart
 * stands elsewhere, or is not written yet, stands alone.
 */
export function pairsOf(en: Node | null, fr: Node | null): readonly Pair[] {
  const left = blocksOf(en)
  const right = blocksOf(fr)
  const places = new Map(right.map((node, i) => [idOf(node), i] as const))
  const pairs: Pair[] = []
  let next = 0
  const alone = (until: number) => {
    for (; next < until; next += 1) {
      const node = right[next]
      if (node !== undefined) pairs.push({ key: `fr ${idOf(node) ?? next}`, en: null, fr: node })
    }
  }
  for (const [i, node] of left.entries()) {
    const id = idOf(node)
    const place = id === null ? undefined : places.get(id)
    if (place === undefined || place < next) {
      pairs.push({ key: `en ${id ?? i}`, en: node, fr: null })
      continue
    }
    alone(place)
    pairs.push({ key: id ?? `en ${i}`, en: node, fr: right[place] ?? null })
    next = place + 1
  }
  alone(right.length)
  return pairs
}

import type { Node } from 'prosemirror-model'
import { Plugin, type Transaction } from 'prosemirror-state'
import { ReplaceStep } from 'prosemirror-transform'
import { isRemote } from '../collab/pending'

const letters = '0123456789abcdefghijklmnopqrstuvwxyz'

/** An id that no other block has, here or in anybody's copy. */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(14))
  return `b${[...bytes].map((byte) => letters.charAt(byte % 36)).join('')}`
}

/** Only these can bring blocks without an id, or with one that is taken. */
function mayBringBlocks(tr: Transaction): boolean {
  return tr.steps.some((step) => {
    if (!(step instanceof ReplaceStep)) return 'gapFrom' in step
    const first = step.slice.content.firstChild
    return first !== null && !first.isInline
  })
}

interface Place {
  readonly pos: number
  readonly node: Node
}

/**
 * Which blocks need a new id. Where two have the same one (a paragraph that was split, a pasted
 * copy), the first keeps it, unless it is empty and the other is not: the words keep their id, and
 * with it their place beside the other language.
 */
function withoutOwnId(doc: Node): readonly Place[] {
  const owners = new Map<string, Place>()
  const needy: Place[] = []
  doc.descendants((node, pos) => {
    if (node.isInline || !('id' in node.attrs)) return !node.isTextblock
    const place = { pos, node }
    const id: unknown = node.attrs.id
    const owner = typeof id === 'string' ? owners.get(id) : undefined
    if (typeof id !== 'string') needy.push(place)
    else if (owner === undefined) owners.set(id, place)
    else if (owner.node.content.size === 0 && node.content.size > 0) {
      needy.push(owner)
      owners.set(id, place)
    } else needy.push(place)
    return !node.isTextblock
  })
  return needy
}

/** Gives every new block an id of its own. What others wrote is left as it came. */
export function blockIds(): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, state) {
      const own = transactions.filter((tr) => tr.docChanged && !isRemote(tr))
      if (own.length === 0 || !own.some(mayBringBlocks)) return null
      const needy = withoutOwnId(state.doc)
      if (needy.length === 0) return null
      const { tr } = state
      for (const { pos } of needy) tr.setNodeAttribute(pos, 'id', newBlockId())
      return tr
    },
  })
}

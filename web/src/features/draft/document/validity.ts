import type { Node } from 'prosemirror-model'
import type { Step } from 'prosemirror-transform'
import { changedRanges } from './words'

/**
 * Tells whether a document is still one that the server takes, looking only where steps changed it:
 * content by the schema, attributes by their rules, no halves of characters.
 */
export function staysValid(doc: Node, steps: readonly Step[]): boolean {
  try {
    if (!doc.type.validContent(doc.content)) return false
    for (const block of blocksIn(doc, changedRanges(steps))) block.check()
  } catch {
    return false
  }
  return steps.every((step) => !hasHalfCharacter(JSON.stringify(step.toJSON())))
}

function blocksIn(doc: Node, ranges: readonly (readonly [number, number])[]): ReadonlySet<Node> {
  const blocks = new Set<Node>()
  doc.forEach((block, start) => {
    const end = start + block.nodeSize
    if (ranges.some(([from, to]) => from <= end && to >= start)) blocks.add(block)
  })
  return blocks
}

/** JSON.stringify escapes a surrogate that stands alone, and leaves pairs as they are. */
function hasHalfCharacter(json: string): boolean {
  return /(?<!\\)(?:\\\\)*\\u[dD][89a-fA-F][0-9a-fA-F]{2}/.test(json)
}

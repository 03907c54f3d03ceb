import type { Node } from 'prosemirror-model'
import { AttrStep, ReplaceStep, type Step } from 'prosemirror-transform'

/** How many changes a person would count: letters typed or erased one after the other are one. */
export function countChanges(steps: readonly Step[]): number {
  let count = 0
  let end: number | null = null
  for (const step of steps) {
    // An id is given by the page, not by the person.
    if (step instanceof AttrStep && step.attr === 'id') continue
    const next = endOfTyping(step)
    const goesOn = next !== null && end !== null && (step as ReplaceStep).from <= end && (step as ReplaceStep).to >= end - 1
    if (!goesOn) count += 1
    end = next
  }
  return count
}

/** Where the caret stands after a step of plain typing or erasing; null for any other step. */
function endOfTyping(step: Step): number | null {
  if (!(step instanceof ReplaceStep)) return null
  const { slice } = step
  const flat = slice.openStart === 0 && slice.openEnd === 0 && (slice.content.firstChild?.isInline ?? true)
  return flat ? step.from + slice.size : null
}

/** The words that steps bring in, one line for each place. */
export function wordsBroughtBy(steps: readonly Step[]): string {
  const lines: string[] = []
  let end: number | null = null
  for (const step of steps) {
    if (!(step instanceof ReplaceStep) || step.slice.size === 0) continue
    const words = step.slice.content.textBetween(0, step.slice.content.size, '\n', '\n')
    if (end === step.from && lines.length > 0) lines[lines.length - 1] += words
    else lines.push(words)
    end = step.from + step.slice.size
  }
  return lines.filter((line) => line.trim() !== '').join('\n')
}

/** The stretches of the final document that steps changed, in order, joined where they touch. */
export function changedRanges(steps: readonly Step[]): readonly (readonly [number, number])[] {
  let ranges: (readonly [number, number])[] = []
  for (const step of steps) {
    const map = step.getMap()
    const next = ranges.map(([from, to]) => [map.map(from, -1), map.map(to, 1)] as const)
    map.forEach((_oldStart, _oldEnd, newStart, newEnd) => next.push([newStart, newEnd]))
    ranges = joined(next)
  }
  return ranges
}

function joined(ranges: (readonly [number, number])[]): (readonly [number, number])[] {
  const result: (readonly [number, number])[] = []
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    const last = result.at(-1)
    if (last !== undefined && from <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], to)]
    else result.push([from, to])
  }
  return result
}

/** The whole text of the blocks that steps changed; `doc` is the document after the last of them. */
export function wordsAround(doc: Node, steps: readonly Step[]): string {
  const size = doc.content.size
  const touched = new Map<number, Node>()
  for (const [from, to] of changedRanges(steps)) {
    doc.nodesBetween(Math.min(from, size), Math.min(to + 1, size), (node, pos) => {
      if (node.isTextblock) touched.set(pos, node)
      return !node.isTextblock
    })
  }
  return [...touched]
    .toSorted(([a], [b]) => a - b)
    .map(([, node]) => node.textBetween(0, node.content.size, '\n', '\n'))
    .filter((line) => line.trim() !== '')
    .join('\n\n')
}

import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { type Mapping, Step, type StepMap, Transform } from 'prosemirror-transform'
import { canonical } from '../document/canonical'
import { schema } from '../document/schema'

/** Which commit a step was sent in; null while it was in none. Shared by the step's rebased forms. */
export interface Origin {
  ref: string | null
}

/** A step of this editor that the server has not told of yet. */
export interface Pending {
  readonly step: Step
  readonly inverted: Step
  readonly origin: Origin
}

/** A commit as the server tells it, by answer and by event alike. */
export interface Commit {
  readonly version: number
  readonly steps: readonly Step[]
  readonly ref: string
  readonly clientId: string
}

/** What the document stands on: the server's version, and own steps on top of it. */
export interface Standing {
  readonly version: number
  readonly pending: readonly Pending[]
}

/** What taking a commit did. */
export interface Taken extends Standing {
  /** How many own steps were undone first; prosemirror-history counts them. */
  readonly undone: number
  /** The commit was this editor's own. */
  readonly own: boolean
  /** Own steps that the taking left out: nothing is left of them, or they no longer fit. */
  readonly lost: readonly Pending[]
}

/** Steps as JSON become steps; throws where they are none of this schema. */
export function readSteps(steps: readonly unknown[]): Step[] {
  return steps.map((json) => Step.fromJSON(schema, json))
}

/**
 * Takes the commit that follows the document's version: "compare, undo, take the server's". An own
 * commit that came back as it was sent is simply no longer pending. Otherwise own steps are undone,
 * the server's are applied, and what is still pending is made again over them. `ref` is the own
 * commit under way.
 */
export function take(tr: Transform, standing: Standing, commit: Commit, ref: string | null): Taken {
  const { pending } = standing
  const isOurs = (each: Pending) => ref !== null && commit.ref === ref && each.origin.ref === ref
  const ours = pending.filter(isOurs)
  const rest = pending.filter((each) => !isOurs(each))
  const own = ours.length > 0
  const { version } = commit
  const first = pending.slice(0, ours.length).every(isOurs)
  if (own && first && sameSteps(ours, commit.steps)) return { version, pending: rest, undone: 0, own, lost: [] }

  const again = rebase(tr, pending, isOurs, commit.steps)
  const kept = new Set(again.map((each) => each.origin))
  const lost = rest.filter((each) => !kept.has(each.origin))
  return { version, pending: again, undone: pending.length, own, lost: [...ours.slice(commit.steps.length), ...lost] }
}

/** The packages leave the way to set mirrors out of their types. */
function mirror(tr: Transform, undoing: number, doing: number) {
  const mapping = tr.mapping as Mapping & { setMirror: (undoing: number, doing: number) => void }
  mapping.setMirror(undoing, doing)
}

/**
 * Undoes all steps, makes the server's, and makes those that are not ours to be replaced again, as far
 * as they still fit. As in prosemirror-collab each step and its undoing are mirrors in the mapping.
 */
function rebase(tr: Transform, steps: readonly Pending[], isOurs: (each: Pending) => boolean, theirs: readonly Step[]): Pending[] {
  if (tr.steps.length > 0) throw new Error('a commit is taken by a transform of its own')
  for (const each of steps.toReversed()) tr.step(each.inverted)
  for (const step of theirs) tr.step(step)
  mirrorOwn(tr, steps, isOurs, theirs)
  const again: Pending[] = []
  for (const [i, each] of steps.entries()) {
    if (isOurs(each)) continue
    const mapped = each.step.map(tr.mapping.slice(steps.length - i))
    const before = tr.doc
    if (mapped === null || !fits(tr, mapped)) continue
    mirror(tr, steps.length - 1 - i, tr.steps.length - 1)
    again.push({ step: mapped, inverted: mapped.invert(before), origin: each.origin })
  }
  return again
}

/** Makes a step where it fits. A step moved to where it makes no sense may also throw. */
function fits(tr: Transform, step: Step): boolean {
  try {
    return tr.maybeStep(step).failed === null
  } catch {
    return false
  }
}

function sameSteps(ours: readonly Pending[], theirs: readonly Step[]): boolean {
  if (ours.length !== theirs.length) return false
  return ours.every((each, i) => {
    const other = theirs[i]
    return other !== undefined && canonical(each.step) === canonical(other)
  })
}

/**
 * Where the server's form of an own step has the same shape as ours, the undoing and the doing are
 * each other's mirror: carets and the undo history then stay on the words.
 */
function mirrorOwn(tr: Transform, steps: readonly Pending[], isOurs: (each: Pending) => boolean, theirs: readonly Step[]) {
  const places = [...steps.keys()].filter((i) => {
    const each = steps[i]
    return each !== undefined && isOurs(each)
  })
  if (places.length !== theirs.length) return
  const alike = places.every((i, n) => sameShape(steps[i]?.step, theirs[n]))
  if (!alike) return
  for (const [n, i] of places.entries()) mirror(tr, steps.length - 1 - i, steps.length + n)
}

function sizesOf(map: StepMap): readonly number[] {
  const sizes: number[] = []
  map.forEach((oldStart, oldEnd, newStart, newEnd) => sizes.push(oldEnd - oldStart, newEnd - newStart))
  return sizes
}

function sameShape(a: Step | undefined, b: Step | undefined): boolean {
  return a !== undefined && b !== undefined && sizesOf(a.getMap()).join() === sizesOf(b.getMap()).join()
}

/** The steps of a transaction as pending ones. */
export function pendingFrom(tr: Transform): Pending[] {
  return tr.steps.map((step, i) => {
    const before = tr.docs[i]
    if (before === undefined) throw new Error('a step without the document before it')
    return { step, inverted: step.invert(before), origin: { ref: null } }
  })
}

/** The document as the server has it: own steps undone. */
export function confirmedDoc(doc: Node, pending: readonly Pending[]): Node {
  const tr = new Transform(doc)
  for (const each of pending.toReversed()) tr.step(each.inverted)
  return tr.doc
}

/** Where the editor's state keeps what the document stands on. */
export const standingKey = new PluginKey<Standing>('jalon-standing')

/** Under this name a transaction carries the maps of the server's steps alone. */
export const takenMeta = 'jalon-taken'

/** True for a transaction that brings what the server told, not what the person did. */
export function isRemote(tr: Transaction): boolean {
  return tr.getMeta(standingKey) !== undefined
}

/** Keeps version and pending steps beside the document, in step with it. */
export function standingPlugin(version: number): Plugin<Standing> {
  return new Plugin<Standing>({
    key: standingKey,
    state: {
      init: () => ({ version, pending: [] }),
      apply(tr, standing) {
        const next = tr.getMeta(standingKey) as Standing | undefined
        if (next !== undefined) return next
        if (!tr.docChanged) return standing
        return { version: standing.version, pending: [...standing.pending, ...pendingFrom(tr)] }
      },
    },
    // prosemirror-history keeps its items apart, so that they can be rebased one by one.
    historyPreserveItems: true,
  })
}

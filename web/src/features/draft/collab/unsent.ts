import type { Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import { Transform } from 'prosemirror-transform'
import type { SubmitDraftStepsInput } from '#gql/graphql'
import { countChanges, wordsAround } from '../document/words'
import type { Incoming } from './incoming'
import type { KeptChanges } from './kept'
import { type Pending, readSteps, type Standing, standingKey, take } from './pending'

/** A document and what it stands on. */
export interface Stand {
  readonly doc: Node
  readonly standing: Standing
}

/** The document with everything taken that is known in order, even what the person holds back. */
export function shadowOf(state: EditorState, standing: Standing, incoming: Incoming): Stand {
  let { doc } = state
  let stands = standing
  for (let next = incoming.after(stands.version); next !== undefined; next = incoming.after(stands.version)) {
    const tr = new Transform(doc)
    stands = take(tr, stands, next, next.ref)
    doc = tr.doc
  }
  return { doc, standing: stands }
}

/** The steps to send next and the version that they are made on; null while an own commit must be taken first. */
export function unsentOf({ standing }: Stand, most: number) {
  // An own commit that is known but not yet in order must be taken before the next one is made.
  if (standing.pending.some((each) => each.origin.ref !== null)) return null
  return {
    version: standing.version,
    steps: standing.pending.slice(0, most).map((each) => ({
      json: each.step.toJSON() as unknown,
      mark: (ref: string) => {
        each.origin.ref = ref
      },
    })),
  }
}

/** What this device keeps of changes that are not acknowledged. */
export function keptOf(
  whose: Pick<KeptChanges, 'clientId' | 'draftId' | 'accountId'>,
  { doc, standing }: Stand,
  sent: SubmitDraftStepsInput | null,
): KeptChanges {
  const steps = standing.pending.map((each) => each.step)
  return {
    ...whose,
    version: standing.version,
    steps: standing.pending.map((each) => ({ step: each.step.toJSON() as unknown, ref: each.origin.ref })),
    sent,
    words: wordsAround(doc, steps),
    changes: countChanges(steps),
    keptAt: Date.now(),
  }
}

/** Makes the changes of an earlier page again, on the version that they were made on. */
export function restored(state: EditorState, kept: KeptChanges): EditorState {
  const { tr } = state
  const pending: Pending[] = []
  for (const { step: json, ref } of kept.steps) {
    const [step] = readSteps([json])
    if (step === undefined) continue
    const before = tr.doc
    tr.step(step)
    pending.push({ step, inverted: step.invert(before), origin: { ref } })
  }
  tr.setMeta(standingKey, { version: kept.version, pending } satisfies Standing)
  return state.apply(tr)
}

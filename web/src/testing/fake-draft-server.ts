import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import type { SubmitDraftStepsInput, UserErrorCode } from '#gql/graphql'
import { AskFailed } from '#lib/graphql/ask'
import { pendingFrom, readSteps, take } from '#features/draft/collab/pending'
import type { OpenedDraft } from '#features/draft/collab/session-types'
import type { DraftEvent, DraftTransport, ToldCommit, ToldCursor } from '#features/draft/collab/transport'
import { hashOf } from '#features/draft/document/canonical'
import { schema } from '#features/draft/document/schema'

/** A generator with a seed (mulberry32). */
export class Random {
  private state: number

  constructor(seed: number) {
    this.state = Math.imul(seed, 2654435761) >>> 0 || 1
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  int(below: number): number {
    return Math.floor(this.next() * below)
  }

  chance(part: number): boolean {
    return this.next() < part
  }

  pick<T>(list: readonly T[]): T {
    const chosen = list[this.int(list.length)]
    if (chosen === undefined) throw new Error('nothing to pick from')
    return chosen
  }
}

/** How the wire treats what goes over it. */
export interface Wire {
  /** Milliseconds until something arrives. */
  delay: () => number
  /** It never arrives. */
  drops: () => boolean
  /** It arrives twice. */
  repeats: () => boolean
}

/** A wire that brings everything at once. */
export const goodWire: Wire = { delay: () => 1, drops: () => false, repeats: () => false }

/** The smallest authority that editors can work with: rebases, numbers, keeps, tells. */
export class FakeDraftServer {
  readonly docs: Node[]
  readonly commits: ToldCommit[] = []
  floor = 0
  state: OpenedDraft['state'] = 'OPEN'
  canEdit = true
  /** Every commit is refused so, while set. */
  refusal: { code: UserErrorCode; message: string } | null = null
  /** Every request fails so, while set. */
  failure: AskFailed | null = null
  /** Steps for which this is true are refused as invalid. */
  refuses: (step: unknown) => boolean = () => false
  submitted = 0
  readonly cursors: unknown[] = []
  private readonly readers = new Set<{ next: (event: DraftEvent) => void; end: (why: 'resync' | 'refused') => void; wire: Wire; since: () => number }>()

  constructor(content: unknown, private readonly id = 'draft') {
    this.docs = [schema.nodeFromJSON(content)]
  }

  get version(): number {
    return this.commits.length
  }

  get doc(): Node {
    return this.docAt(this.version)
  }

  docAt(version: number): Node {
    const doc = this.docs[version]
    if (doc === undefined) throw new Error(`no version ${version}`)
    return doc
  }

  opened(): OpenedDraft {
    return {
      id: this.id,
      version: this.version,
      content: this.doc.toJSON() as unknown,
      state: this.state,
      public: true,
      viewerCanEdit: this.canEdit,
      viewerCanFreeze: false,
      peopleHere: this.readers.size,
    }
  }

  commit(input: SubmitDraftStepsInput): ToldCommit | { code: UserErrorCode; message: string } {
    this.submitted += 1
    const known = this.commits.find((each) => each.ref === input.ref && each.clientId === input.clientId)
    if (known !== undefined) return known
    if (this.refusal !== null) return this.refusal
    if (this.state !== 'OPEN') return { code: 'NOT_OPEN', message: 'This draft is frozen.' }
    if (input.version < this.floor) return { code: 'RESYNC_REQUIRED', message: 'Too old.' }
    if (input.version > this.version) return { code: 'UNKNOWN_VERSION', message: 'No such version.' }
    if (input.steps.some((step) => this.refuses(step))) return { code: 'INVALID_STEPS', message: 'This change cannot be made.' }
    const tr = new Transform(this.docAt(input.version))
    for (const step of readSteps(input.steps)) tr.step(step)
    let pending: readonly ReturnType<typeof pendingFrom>[number][] = pendingFrom(tr)
    let doc = tr.doc
    const missed = this.commits.slice(input.version).flatMap((each) => readSteps(each.steps))
    if (missed.length > 0) {
      const over = new Transform(doc)
      pending = take(over, { version: 0, pending }, { version: 1, steps: missed, ref: '', clientId: '' }, null).pending
      doc = over.doc
    }
    const told: ToldCommit = {
      version: this.version + 1,
      steps: pending.map((each) => each.step.toJSON() as unknown),
      ref: input.ref,
      clientId: input.clientId,
      author: null,
      at: '2020-07-06T14:42:00Z',
      hash: null,
    }
    this.commits.push(told)
    this.docs.push(doc)
    void this.tell(told, doc)
    return told
  }

  private async tell(told: ToldCommit, doc: Node) {
    const hash = told.version % 50 === 0 ? await hashOf(doc) : null
    this.broadcast({ __typename: 'DraftStepsCommitted', ...told, hash })
  }

  broadcast(event: DraftEvent) {
    for (const reader of this.readers) {
      sendOver(reader.wire, () => {
        if (this.readers.has(reader)) reader.next(event)
      })
    }
  }

  /** Tells who follows what the draft's state is now. */
  tellState() {
    const { id, state, viewerCanEdit, viewerCanFreeze, peopleHere } = this.opened()
    this.broadcast({ __typename: 'DraftStateChanged', draft: { id, state, public: true, viewerCanEdit, viewerCanFreeze, peopleHere } })
  }

  /** Ends every stream, as a restart does. */
  endStreams(why: 'resync' | 'refused') {
    for (const reader of Array.from(this.readers)) {
      this.readers.delete(reader)
      reader.end(why)
    }
  }

  /** The server as one page reaches it. */
  transport(wire: Wire = goodWire): DraftTransport {
    const over = <T>(work: () => T): Promise<T> =>
      new Promise((done, fail) => {
        const lost = new AskFailed('network', null, 'lost on the wire')
        setTimeout(() => fail(lost), 400)
        sendOver(wire, () => {
          if (this.failure !== null) {
            fail(this.failure)
            return
          }
          const result = work()
          sendOver(wire, () => done(result))
        })
      })
    return {
      submit: (input) =>
        over(() => {
          const told = this.commit(input)
          return 'code' in told ? told : { version: told.version, steps: told.steps }
        }),
      since: async (_id, version) => {
        const answer = await over(() => (version < this.floor ? null : { version: this.version, commits: this.commits.slice(version, version + 1000) }))
        if (answer === null) throw new AskFailed('internal', 'RESYNC_REQUIRED', 'Read the draft again.')
        return answer
      },
      again: () => over(() => this.openedForQuery()),
      at: (_id, version) => over(() => ({ content: this.docAt(version).toJSON() as unknown, canEdit: this.canEdit })),
      moveCursor: (input) =>
        over(() => {
          this.cursors.push(input)
          this.broadcast({ __typename: 'DraftCursorMoved', participant: null, ...input, anchor: input.anchor ?? null, head: input.head ?? null, gone: input.gone ?? false } satisfies DraftEvent & ToldCursor)
        }),
      follow: (_id, since, { next, end }) => {
        const reader = { next, end, wire, since }
        this.readers.add(reader)
        const from = since()
        if (from < this.floor) {
          setTimeout(() => {
            this.readers.delete(reader)
            end('resync')
          }, 1)
        } else {
          for (const told of this.commits.slice(from)) sendOver(wire, () => next({ __typename: 'DraftStepsCommitted', ...told }))
        }
        return () => this.readers.delete(reader)
      },
    }
  }

  private openedForQuery() {
    return { ...this.opened(), language: 'EN' as const, floor: this.floor, people: [] }
  }
}

function sendOver(wire: Wire, arrive: () => void) {
  if (wire.drops()) return
  setTimeout(arrive, wire.delay())
  if (wire.repeats()) setTimeout(arrive, wire.delay())
}

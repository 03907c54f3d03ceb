import type { Transaction } from 'prosemirror-state'
import { Mapping, type StepMap } from 'prosemirror-transform'
import type { DraftPersonFragment } from '#gql/graphql'
import { isRemote, standingKey, takenMeta } from '../collab/pending'
import type { DraftSession } from '../collab/session'
import type { ToldCursor } from '../collab/transport'

/** Somebody else who has the draft open. */
export interface Person {
  readonly clientId: string
  readonly participant: DraftPersonFragment | null
  /** Where their caret stands in the document as it is here; null while their text has no focus. */
  readonly anchor: number | null
  readonly head: number | null
  /** When they last moved or wrote, in milliseconds of this device's clock. */
  readonly movedAt: number
  /** When they last wrote; null when they have not since this page was opened. */
  readonly wroteAt: number | null
  /** Which of the five hues is theirs. */
  readonly hue: number
}

const hues = 5
/** How many versions back a caret may be told. */
const remembered = 200

/** Follows who has a draft open and where their carets are, in step with the document. */
export class People {
  private list: readonly Person[] = []
  private readonly listeners = new Set<() => void>()
  /** Carets told for a version that is not here yet. */
  private early: ToldCursor[] = []
  /** How positions moved with the server's latest versions. */
  private passed: { readonly version: number; readonly mapping: Mapping }[] = []
  private readonly stops: (() => void)[]

  constructor(
    private readonly session: DraftSession,
    people: readonly ToldCursor[],
    private readonly now: () => number = () => Date.now(),
  ) {
    for (const each of people) this.place(each)
    this.stops = [
      session.onCursor((cursor) => this.told(cursor)),
      session.onTransaction((tr) => this.moved(tr)),
      session.onRemote(({ clientId, author }) => this.wrote(clientId, author)),
    ]
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): readonly Person[] => this.list

  end() {
    for (const stop of this.stops) stop()
  }

  private told(cursor: ToldCursor) {
    if (cursor.clientId === this.session.clientId) return
    if (cursor.gone) {
      this.set(this.list.filter((each) => each.clientId !== cursor.clientId))
    } else if (cursor.version > this.session.standing.version) {
      this.early = [...this.early.filter((each) => each.clientId !== cursor.clientId), cursor]
      this.meet(cursor)
    } else {
      this.place(cursor)
    }
  }

  /** Somebody is here, although their caret cannot be placed yet. */
  private meet({ clientId, participant }: ToldCursor) {
    if (!this.list.some((each) => each.clientId === clientId)) this.update(clientId, participant, { anchor: null, head: null })
  }

  private place(cursor: ToldCursor) {
    if (cursor.gone || cursor.clientId === this.session.clientId) return
    const { anchor, head, version, clientId, participant } = cursor
    const here = (position: number | null) => (position === null ? null : this.toHere(position, version))
    this.update(clientId, participant, { anchor: here(anchor), head: here(head), movedAt: this.now() })
  }

  /** A position of one of the server's versions in the document as it is here. */
  private toHere(position: number, version: number): number {
    let at = position
    for (const each of this.passed) if (each.version > version) at = each.mapping.map(at, -1)
    for (const { step } of this.session.standing.pending) at = step.getMap().map(at, -1)
    return Math.min(at, this.session.state.doc.content.size)
  }

  private moved(tr: Transaction) {
    const standing = tr.getMeta(standingKey) as { version: number } | undefined
    if (standing !== undefined) this.remember(standing.version, tr)
    if (tr.docChanged) {
      const at = (position: number | null) => (position === null ? null : tr.mapping.map(position, -1))
      this.set(this.list.map((each) => ({ ...each, anchor: at(each.anchor), head: at(each.head) })))
    }
    if (isRemote(tr) && this.early.length > 0) {
      const { version } = this.session.standing
      const due = this.early.filter((each) => each.version <= version)
      this.early = this.early.filter((each) => each.version > version)
      for (const cursor of due) this.place(cursor)
    }
  }

  private remember(version: number, tr: Transaction) {
    const maps = tr.getMeta(takenMeta) as readonly StepMap[] | undefined
    if (maps !== undefined) this.passed = [...this.passed, { version, mapping: new Mapping(maps) }].slice(-remembered)
  }

  private wrote(clientId: string, author: DraftPersonFragment | null) {
    if (clientId === this.session.clientId || !this.list.some((each) => each.clientId === clientId)) return
    this.update(clientId, author, { wroteAt: this.now(), movedAt: this.now() })
  }

  private update(clientId: string, participant: DraftPersonFragment | null, change: Partial<Person>) {
    const known = this.list.find((each) => each.clientId === clientId)
    if (known !== undefined) {
      this.set(this.list.map((each) => (each === known ? { ...known, ...change, participant: participant ?? known.participant } : each)))
      return
    }
    const fresh: Person = { clientId, participant, anchor: null, head: null, movedAt: this.now(), wroteAt: null, hue: this.freeHue(), ...change }
    this.set([...this.list, fresh])
  }

  private freeHue(): number {
    const counts = Array.from({ length: hues }, (_, hue) => this.list.filter((each) => each.hue === hue).length)
    return counts.indexOf(Math.min(...counts))
  }

  private set(list: readonly Person[]) {
    this.list = list
    for (const listener of this.listeners) listener()
  }
}

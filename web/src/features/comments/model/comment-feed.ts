import {
  type CommentAbilitiesFragment,
  CommentEventsDocument,
  type CommentEventsSubscription,
  type CommentFieldsFragment,
  OwnCommentEventsDocument,
  type OwnCommentEventsSubscription,
} from '#gql/graphql'
import type { LiveConnection } from '#lib/live/connection'

/** A comment as a page knows it: what the viewer may do is there for somebody who is signed in. */
export type KnownComment = CommentFieldsFragment & Partial<CommentAbilitiesFragment>

/** A comment that became public while the page stood. */
export interface Arrival {
  readonly id: string
  readonly subjectId: string
  /** The first comment of its thread; null when it is the first itself. */
  readonly threadId: string | null
}

/** What is known beyond what the page has read. */
export interface CommentSnapshot {
  /** Comments that changed, as they are now. */
  readonly known: ReadonlyMap<string, KnownComment>
  /** What became public, oldest first. */
  readonly arrivals: readonly Arrival[]
  /** Comments that are no longer public: their text is gone from here too. */
  readonly gone: ReadonlySet<string>
  /** How many more comments are public than the page has read, by subject. */
  readonly delta: ReadonlyMap<string, number>
  /** Comments that were answered while the page stood. */
  readonly answered: ReadonlySet<string>
  /** Support counts that came without the comment itself, by id, with their version. */
  readonly support: ReadonlyMap<string, { readonly count: number; readonly version: number }>
}

/** What is known before anything happened. */
export const nothingNew: CommentSnapshot = {
  known: new Map(),
  arrivals: [],
  gone: new Set(),
  delta: new Map(),
  answered: new Set(),
  support: new Map(),
}

type Event = CommentEventsSubscription['commentChanged'] | OwnCommentEventsSubscription['commentChanged']
type Told = KnownComment & { readonly thread: { readonly id: string } | null }

const tryAgain = 15_000

/** Follows the comments on some subjects from the position at which a page has read them. */
export class CommentFeed {
  private current = nothingNew
  private readonly stops: (() => void)[] = []
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly connection: LiveConnection,
    private readonly options: {
      readonly subjects: readonly string[]
      readonly position: string
      readonly signedIn: boolean
      /** The page must read again. */
      readonly again: () => void
    },
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): CommentSnapshot => this.current

  /** Begins to follow; `end` stops it. */
  begin() {
    const { subjects, position, signedIn, again } = this.options
    for (const subjectId of subjects) {
      this.stops.push(
        this.connection.follow(
          signedIn ? OwnCommentEventsDocument : CommentEventsDocument,
          { subjectId },
          {
            since: position,
            next: (data) => this.take(subjectId, data.commentChanged),
            end: (why) => {
              clearTimeout(this.timer)
              this.timer = setTimeout(again, why === 'resync' ? 0 : tryAgain)
            },
          },
        ),
      )
    }
  }

  /** Stops following. */
  end() {
    clearTimeout(this.timer)
    for (const stop of this.stops.splice(0)) stop()
  }

  /** Takes in what an action of the viewer's own brought. */
  learnSupport(id: string, count: number, version: number, supports: boolean) {
    const known = this.current.known.get(id)
    this.set({
      support: new Map(this.current.support).set(id, { count, version }),
      ...(known === undefined ? {} : { known: new Map(this.current.known).set(id, { ...known, viewerSupports: supports }) }),
    })
  }

  private take(subjectId: string, event: Event) {
    switch (event.__typename) {
      case 'CommentPublished':
      case 'CommentStateChanged':
      case 'CommentAnswered': {
        const comment: Told = event.comment
        if (comment.state === 'PUBLISHED') this.published(subjectId, comment, event.__typename)
        else this.leaves(subjectId, comment.id, this.wasCounted(comment.id) || (event.__typename === 'CommentStateChanged' && comment.state === 'HIDDEN'))
        break
      }
      case 'CommentSupported': {
        const { id, supportCount, version } = event.comment
        const before = this.current.support.get(id)
        if (before !== undefined && before.version > version) return
        this.set({ support: new Map(this.current.support).set(id, { count: supportCount, version }) })
        break
      }
      case 'Removed':
        this.leaves(subjectId, event.id, true)
        break
    }
  }

  private published(subjectId: string, comment: Told, how: Event['__typename']) {
    const { known, gone, arrivals, delta, answered } = this.current
    const before = known.get(comment.id)
    if (before !== undefined && before.version > comment.version) return
    const next = new Map(known).set(comment.id, comment)
    if (how !== 'CommentPublished') {
      this.set({ known: next, ...(how === 'CommentAnswered' ? { answered: new Set(answered).add(comment.id) } : {}) })
      return
    }
    const back = new Set(gone)
    back.delete(comment.id)
    const there = arrivals.some((each) => each.id === comment.id)
    const counted = there && !gone.has(comment.id)
    this.set({
      known: next,
      gone: back,
      arrivals: there ? arrivals : [...arrivals, { id: comment.id, subjectId, threadId: comment.thread?.id ?? null }],
      ...(counted ? {} : { delta: new Map(delta).set(subjectId, (delta.get(subjectId) ?? 0) + 1) }),
    })
  }

  /** It became public while the page stood. */
  private wasCounted(id: string): boolean {
    return this.current.arrivals.some((each) => each.id === id)
  }

  /** Drops the text of what is no longer public. What was never public takes nothing from the count. */
  private leaves(subjectId: string, id: string, counted: boolean) {
    const { known, gone, delta } = this.current
    if (gone.has(id)) return
    const rest = new Map(known)
    rest.delete(id)
    this.set({
      known: rest,
      gone: new Set(gone).add(id),
      ...(counted ? { delta: new Map(delta).set(subjectId, (delta.get(subjectId) ?? 0) - 1) } : {}),
    })
  }

  private set(change: Partial<CommentSnapshot>) {
    this.current = { ...this.current, ...change }
    for (const listener of this.listeners) listener()
  }
}

import { useCallback, useEffect, useRef, useState } from 'react'
import {
  ClaimCommentDocument,
  ModerateCommentDocument,
  ModerateCommentsDocument,
  type ModerationDecision,
  ModerationEventsDocument,
  type ModerationQueueQuery,
  type ModerationRule,
  type QueueItemFragment,
  ReleaseCommentDocument,
  UndoModerationDocument,
  type UserErrorFieldsFragment,
} from '#gql/graphql'
import { AskFailed } from '#lib/graphql/ask'
import type { Failure } from '#lib/graphql/failure'
import { useLiveConnection } from '#lib/live/live-context'
import { newReference } from '#lib/text/reference'
import { useAsk } from '../model/use-ask'
import { afterEvent, type Queued, tidied, withItem } from './queue'

/** How long a decision can be taken back, in milliseconds: the server's rule. */
export const undoFor = 30_000

/** A decision that was just taken. */
export interface Decided {
  readonly ids: readonly string[]
  readonly references: readonly string[]
  readonly decision: ModerationDecision
  readonly rule: ModerationRule | null
  /** When, on this device's clock. */
  readonly at: number
}

/** What went wrong, in the server's words or as a kind of failure. */
export interface Trouble {
  readonly words: readonly string[]
  readonly failure: Failure | null
}

const tryAgain = 15_000

/** The queue: read once, then followed; decisions, claims and undoing. */
export function useQueue(data: ModerationQueueQuery, slug: string, refresh: () => void) {
  const [queue, setQueue] = useState<readonly Queued[]>(() => queuedOf(data))
  const [read, setRead] = useState(data)
  const mine = useRef<ReadonlySet<string>>(new Set())
  if (read !== data) {
    setRead(data)
    setQueue(queuedOf(data))
  }
  useFollowedQueue(data.feedPosition, slug, refresh, (event) => setQueue((before) => afterEvent(before, event, mine.current)))
  const actions = useDecisions(mine, setQueue)
  const tidy = useCallback((keep: string | null) => setQueue((before) => tidied(before, keep)), [])
  return { queue, tidy, ...actions }
}

function queuedOf(data: ModerationQueueQuery): readonly Queued[] {
  return (data.plan?.moderationQueue.nodes ?? []).map((item) => ({ item, elsewhere: null }))
}

type Event = Parameters<typeof afterEvent>[1]

function useFollowedQueue(position: string, slug: string, refresh: () => void, take: (event: Event) => void) {
  const connection = useLiveConnection()
  const taken = useRef(take)
  useEffect(() => {
    taken.current = take
  })
  useEffect(() => {
    if (connection === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = connection.follow(
      ModerationEventsDocument,
      { planSlug: slug },
      {
        since: position,
        next: (data) => taken.current(data.moderationChanged),
        end: (why) => {
          timer = setTimeout(refresh, why === 'resync' ? 0 : tryAgain)
        },
      },
    )
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [connection, position, slug, refresh])
}

type SetQueue = (change: (before: readonly Queued[]) => readonly Queued[]) => void

function useDecisions(mine: { current: ReadonlySet<string> }, setQueue: SetQueue) {
  const ask = useAsk()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [decided, setDecided] = useState<Decided | null>(null)
  const under = useRef(false)

  const learn = useCallback((items: readonly QueueItemFragment[]) => setQueue((before) => items.reduce((list, item) => withItem(list, item, mine.current), before)), [setQueue, mine])
  /** Runs one request at a time: a second key while the first is under way does nothing. */
  const once = useCallback(async (work: () => Promise<readonly UserErrorFieldsFragment[]>): Promise<boolean> => {
    if (under.current) return false
    under.current = true
    setBusy(true)
    try {
      const errors = await work()
      setTrouble(errors.length > 0 ? { words: [...new Set(errors.map((error) => error.message))], failure: null } : null)
      return errors.length === 0
    } catch (error) {
      if (!(error instanceof AskFailed)) throw error
      setTrouble({ words: [], failure: { kind: error.kind, message: error.message } })
      return false
    } finally {
      under.current = false
      setBusy(false)
    }
  }, [])

  const decide = useCallback(
    (items: readonly QueueItemFragment[], decision: ModerationDecision, rule: ModerationRule | null): Promise<boolean> =>
      once(async () => {
        const reason = rule === null ? {} : { reasonCode: rule }
        mine.current = new Set([...mine.current, ...items.map((item) => item.id)])
        const [first] = items
        if (first === undefined) return []
        const ref = newReference()
        const { comments, userErrors } =
          items.length === 1
            ? one((await ask(ModerateCommentDocument, { input: { commentId: first.id, decision, bodyVersion: first.bodyVersion, ref, ...reason } })).moderateComment)
            : (await ask(ModerateCommentsDocument, { input: { commentIds: items.map((item) => item.id), decision, ref, ...reason } })).moderateComments
        const failed = new Set(items.length === 1 ? (userErrors.length > 0 ? [first.id] : []) : userErrors.map((error) => items[Number(error.field?.[1] ?? -1)]?.id ?? ''))
        mine.current = new Set([...mine.current].filter((id) => !failed.has(id)))
        learn(comments)
        const done = items.filter((item) => !failed.has(item.id))
        if (done.length > 0) setDecided({ ids: done.map((item) => item.id), references: done.map((item) => item.reference), decision, rule, at: Date.now() })
        return userErrors
      }),
    [ask, learn, mine, once],
  )

  const undo = useCallback(
    (what: Decided): Promise<boolean> =>
      once(async () => {
        const errors: UserErrorFieldsFragment[] = []
        for (const id of what.ids) {
          // oxlint-disable-next-line no-await-in-loop -- in the order in which they come back
          const { undoModeration } = await ask(UndoModerationDocument, { input: { commentId: id } })
          mine.current = new Set([...mine.current].filter((each) => each !== id))
          if (undoModeration.comment !== null) learn([undoModeration.comment])
          errors.push(...undoModeration.userErrors)
        }
        setDecided(null)
        return errors
      }),
    [ask, learn, mine, once],
  )

  const claim = useCallback(
    async (id: string) => {
      try {
        const { claimComment } = await ask(ClaimCommentDocument, { input: { commentId: id } })
        if (claimComment.comment !== null) learn([claimComment.comment])
      } catch (error) {
        if (!(error instanceof AskFailed)) throw error // without a claim the decision itself still tells who was faster
      }
    },
    [ask, learn],
  )
  const release = useCallback(
    async (id: string) => {
      try {
        await ask(ReleaseCommentDocument, { input: { commentId: id } }, { keepalive: true })
      } catch (error) {
        if (!(error instanceof AskFailed)) throw error // it ends by itself after ten minutes
      }
    },
    [ask],
  )
  return { busy, trouble, decided, decide, undo, claim, release, forget: useCallback(() => setDecided(null), []), calm: useCallback(() => setTrouble(null), []) }
}

function one(payload: { readonly comment: QueueItemFragment | null; readonly userErrors: readonly UserErrorFieldsFragment[] }) {
  return { comments: payload.comment === null ? [] : [payload.comment], userErrors: payload.userErrors }
}

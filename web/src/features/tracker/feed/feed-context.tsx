import { createContext, type ReactNode, use, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { LiveConnection } from '#lib/live/connection'
import type { Mark, Row } from '../model/rows'
import { type FeedSnapshot, nothing, TrackerFeed } from './tracker-feed'

const FeedContext = createContext<TrackerFeed | null>(null)

/** Gives all pages of a plan one feed. Without a connection (pages rendered outside a browser) nothing is live. */
export function TrackerFeedProvider(props: { planSlug: string; connection: LiveConnection | null; children: ReactNode }) {
  const { planSlug, connection } = props
  const feed = useMemo(() => (connection === null ? null : new TrackerFeed(planSlug, connection)), [planSlug, connection])
  useEffect(() => () => feed?.end(), [feed])
  return <FeedContext value={feed}>{props.children}</FeedContext>
}

const noSubscription = () => () => undefined

/** The plan's feed; null where nothing is live. */
export function useTrackerFeed(): TrackerFeed | null {
  return use(FeedContext)
}

/** What is known beyond what the page has read. */
export function useFeedSnapshot(): FeedSnapshot {
  const feed = use(FeedContext)
  return useSyncExternalStore(feed?.subscribe ?? noSubscription, feed?.snapshot ?? (() => nothing), () => nothing)
}

/**
 * Keeps a page's data in step: follows the plan from the data's position, replaces every row by its
 * newest known version, and reads the page again when the server asks for it.
 */
export function useFollowing<Read extends Mark>(read: {
  position: string | undefined
  rows: readonly Read[]
  refresh: () => void
}): { snapshot: FeedSnapshot; rows: readonly (Read | Row)[] } {
  const { position, rows, refresh } = read
  const feed = use(FeedContext)
  const snapshot = useFeedSnapshot()

  useEffect(() => {
    if (feed !== null) feed.learn(rows)
  }, [feed, rows])
  useEffect(() => {
    if (feed !== null && position !== undefined) feed.begin(position)
  }, [feed, position, snapshot.resyncs])
  useEffect(() => () => feed?.forgetNotes(), [feed])
  useEffect(() => {
    if (snapshot.resyncs > 0) refresh()
  }, [snapshot.resyncs, refresh])

  const newest = useMemo(
    () =>
      rows.map((row) => {
        const known = snapshot.rows.get(row.id)
        return known !== undefined && known.version > row.version ? known : row
      }),
    [rows, snapshot.rows],
  )
  return { snapshot, rows: newest }
}

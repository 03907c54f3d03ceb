import type { ContributionState, ModerationEventsSubscription, QueueItemFragment } from '#gql/graphql'

/** A comment in the queue. One that was decided elsewhere stays, greyed, until the moderator moves on. */
export interface Queued {
  readonly item: QueueItemFragment
  /** What somebody else decided meanwhile; null while it waits. */
  readonly elsewhere: ContributionState | 'GONE' | null
}

type Event = ModerationEventsSubscription['moderationChanged']

/** The queue after something happened: what is new comes at the end, nothing moves under the reader. */
export function afterEvent(queue: readonly Queued[], event: Event, mine: ReadonlySet<string>): readonly Queued[] {
  switch (event.__typename) {
    case 'CommentSubmitted':
    case 'CommentClaimed':
    case 'CommentStateChanged':
    case 'CommentPublished':
      return withItem(queue, event.comment, mine)
    case 'Removed':
      return queue.map((each) => (each.item.id === event.id && !mine.has(event.id) ? { ...each, elsewhere: 'GONE' } : each))
    default:
      return queue
  }
}

/** The queue with the newest that is known of one comment. */
export function withItem(queue: readonly Queued[], item: QueueItemFragment, mine: ReadonlySet<string>): readonly Queued[] {
  const at = queue.findIndex((each) => each.item.id === item.id)
  const before = queue[at]
  if (before === undefined) return item.state === 'HELD' ? [...queue, { item, elsewhere: null }] : queue
  if (before.item.version > item.version) return queue
  if (item.state === 'HELD') return queue.with(at, { item, elsewhere: null })
  return mine.has(item.id) ? queue.toSpliced(at, 1) : queue.with(at, { item, elsewhere: item.state })
}

/** The queue without what was decided elsewhere, but for the comment that is being read. */
export function tidied(queue: readonly Queued[], keep: string | null): readonly Queued[] {
  return queue.filter((each) => each.elsewhere === null || each.item.id === keep)
}

/** Who else decides on it at the moment; null when nobody does or the claim is one's own. */
export function claimedElsewhere(item: QueueItemFragment, now: number) {
  const { claim } = item
  return claim !== null && !claim.viewerIsHolder && Date.parse(claim.until) > now ? claim : null
}

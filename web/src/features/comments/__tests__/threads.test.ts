import { describe, expect, it } from 'vitest'
import type { LiveConnection } from '#lib/live/connection'
import type { ThreadFieldsFragment } from '#gql/graphql'
import { fakeComment } from '#testing/fake-comments'
import { CommentFeed, type KnownComment } from '../model/comment-feed'
import { shownOf } from '../model/threads'
import type { SubjectRead } from '../model/use-comments'

const comment = (change: Record<string, unknown>) => fakeComment(change) as unknown as KnownComment

function thread(id: string, replies: readonly KnownComment[] = []): ThreadFieldsFragment {
  return { ...comment({ id }), replies: { totalCount: replies.length, nodes: replies } } as unknown as ThreadFieldsFragment
}

function subjectWith(threads: readonly ThreadFieldsFragment[]): SubjectRead {
  return {
    __typename: 'Milestone',
    id: 'subject',
    code: 'C05.2',
    commentCount: threads.reduce((sum, each) => sum + 1 + each.replies.nodes.length, 0),
    comments: { totalCount: threads.length, pageInfo: { hasNextPage: false, endCursor: null }, nodes: threads },
  } as unknown as SubjectRead
}

/** A feed whose events a test sends. */
function feedOf() {
  const readers: { next: (data: unknown) => void }[] = []
  const connection = { follow: (_document: unknown, _variables: unknown, reader: { next: (data: unknown) => void }) => (readers.push(reader), () => undefined) }
  const feed = new CommentFeed(connection as unknown as LiveConnection, { subjects: ['subject'], position: 'p', signedIn: false, again: () => undefined })
  feed.begin()
  return { feed, send: (event: unknown) => readers[0]?.next({ commentChanged: event }) }
}

const none = new Set<string>()
const noExtra = new Map<string, readonly KnownComment[]>()

describe('threads that live', () => {
  const subject = subjectWith([thread('first', [comment({ id: 'answer' })])])

  it('keeps what came new waiting until the reader lets it in', () => {
    const { feed, send } = feedOf()
    send({ __typename: 'CommentPublished', comment: { ...comment({ id: 'new' }), thread: null } })
    const before = shownOf(subject, feed.snapshot(), none, noExtra)
    expect(before).toMatchObject({ count: 3, waiting: ['new'] })
    expect(before.threads.map((each) => each.id)).toEqual(['first'])
    const after = shownOf(subject, feed.snapshot(), new Set(['new']), noExtra)
    expect(after.waiting).toEqual([])
    expect(after.threads.map((each) => [each.id, each.justCame])).toEqual([['new', true], ['first', false]])
  })

  it('puts a reply into its thread', () => {
    const { feed, send } = feedOf()
    send({ __typename: 'CommentPublished', comment: { ...comment({ id: 'late' }), thread: { id: 'first' } } })
    const { threads } = shownOf(subject, feed.snapshot(), new Set(['late']), noExtra)
    expect(threads[0]?.replies.map((each) => each.id)).toEqual(['answer', 'late'])
  })

  it('drops the text of what is hidden at once and keeps its place and its replies', () => {
    const { feed, send } = feedOf()
    send({ __typename: 'Removed', id: 'first' })
    const shown = shownOf(subject, feed.snapshot(), none, noExtra)
    expect(shown.count).toBe(1)
    expect(shown.threads[0]).toMatchObject({ id: 'first', comment: null })
    expect(shown.threads[0]?.replies[0]?.comment?.id).toBe('answer')
  })

  it('shows nothing of what was published and hidden while the screen was away', () => {
    const { feed, send } = feedOf()
    send({ __typename: 'CommentPublished', comment: { ...comment({ id: 'gone', state: 'HIDDEN', bodyHtml: null }), thread: null } })
    send({ __typename: 'Removed', id: 'gone' })
    expect(shownOf(subject, feed.snapshot(), none, noExtra)).toMatchObject({ count: 2, waiting: [] })
  })

  it('counts once what comes twice, and brings back what is published again', () => {
    const { feed, send } = feedOf()
    const published = { __typename: 'CommentPublished', comment: { ...comment({ id: 'new' }), thread: null } }
    send(published)
    send(published)
    expect(shownOf(subject, feed.snapshot(), none, noExtra).count).toBe(3)
    send({ __typename: 'Removed', id: 'new' })
    expect(shownOf(subject, feed.snapshot(), none, noExtra)).toMatchObject({ count: 2, waiting: [] })
    send(published)
    expect(shownOf(subject, feed.snapshot(), none, noExtra)).toMatchObject({ count: 3, waiting: ['new'] })
  })

  it('takes support and a response in place, never an older one', () => {
    const { feed, send } = feedOf()
    send({ __typename: 'CommentSupported', comment: { id: 'first', supportCount: 9, version: 5 } })
    send({ __typename: 'CommentSupported', comment: { id: 'first', supportCount: 8, version: 4 } })
    send({ __typename: 'CommentAnswered', comment: { ...comment({ id: 'answer', version: 4, response: { id: 'r' } }), thread: { id: 'first' } } })
    const [first] = shownOf(subject, feed.snapshot(), none, noExtra).threads
    expect(first?.comment?.supportCount).toBe(9)
    expect(first?.replies[0]).toMatchObject({ justAnswered: true, comment: { response: { id: 'r' } } })
  })

  it('takes nothing from the count when something that was never public is refused', () => {
    const { feed, send } = feedOf()
    send({ __typename: 'CommentStateChanged', comment: { ...comment({ id: 'held', state: 'REFUSED' }), thread: null } })
    expect(shownOf(subject, feed.snapshot(), none, noExtra).count).toBe(2)
  })
})

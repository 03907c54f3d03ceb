import { describe, expect, it } from 'vitest'
import type { QueueItemFragment } from '#gql/graphql'
import { afterEvent, claimedElsewhere, type Queued, tidied } from '../moderation/queue'

const item = (id: string, change: Record<string, unknown> = {}) => ({ id, state: 'HELD', version: 1, claim: null, ...change }) as unknown as QueueItemFragment
const queue: readonly Queued[] = ['a', 'b', 'c'].map((id) => ({ item: item(id), elsewhere: null }))
const event = (__typename: string, comment: QueueItemFragment) => ({ __typename, comment }) as unknown as Parameters<typeof afterEvent>[1]
const none = new Set<string>()
const ids = (list: readonly Queued[]) => list.map((each) => each.item.id)

describe('the queue', () => {
  it('puts what comes at the end', () => {
    expect(ids(afterEvent(queue, event('CommentSubmitted', item('d')), none))).toEqual(['a', 'b', 'c', 'd'])
  })

  it('keeps what another moderator decided in its place until one moves on', () => {
    const after = afterEvent(queue, event('CommentStateChanged', item('b', { state: 'REFUSED', version: 2 })), none)
    expect(ids(after)).toEqual(['a', 'b', 'c'])
    expect(after[1]?.elsewhere).toBe('REFUSED')
    expect(ids(tidied(after, 'b'))).toEqual(['a', 'b', 'c'])
    expect(ids(tidied(after, 'c'))).toEqual(['a', 'c'])
  })

  it('lets go at once of what one decided oneself', () => {
    expect(ids(afterEvent(queue, event('CommentPublished', item('b', { state: 'PUBLISHED', version: 2 })), new Set(['b'])))).toEqual(['a', 'c'])
  })

  it('takes back what was undone, and ignores what is older', () => {
    const after = afterEvent(queue, event('CommentStateChanged', item('b', { state: 'REFUSED', version: 2 })), none)
    const undone = afterEvent(after, event('CommentStateChanged', item('b', { version: 3 })), none)
    expect(undone[1]?.elsewhere).toBeNull()
    expect(afterEvent(undone, event('CommentPublished', item('b', { state: 'PUBLISHED', version: 2 })), none)).toBe(undone)
  })

  it('shows who else decides on a comment, while the claim lasts', () => {
    const claim = { by: { id: 'p', publicName: { en: 'Second moderator', fr: null } }, until: '2020-07-06T15:00:00Z', viewerIsHolder: false }
    const claimed = afterEvent(queue, event('CommentClaimed', item('a', { version: 2, claim })), none)[0]?.item ?? item('a')
    expect(claimedElsewhere(claimed, Date.parse('2020-07-06T14:59:00Z'))).toEqual(claim)
    expect(claimedElsewhere(claimed, Date.parse('2020-07-06T15:01:00Z'))).toBeNull()
    expect(claimedElsewhere(item('a', { claim: { ...claim, viewerIsHolder: true } }), 0)).toBeNull()
  })
})

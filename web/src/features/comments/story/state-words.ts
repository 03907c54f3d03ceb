import type { CommentFieldsFragment, StoryFieldsFragment } from '#gql/graphql'

/** Where a comment stands, for words: a published one may be answered. */
export type Standing = 'HELD' | 'PUBLISHED' | 'ANSWERED' | 'REFUSED' | 'HIDDEN' | 'WITHDRAWN'

/** Where a comment stands. */
export function standingOf(comment: Pick<CommentFieldsFragment, 'state' | 'response'>): Standing {
  return comment.state === 'PUBLISHED' && comment.response !== null ? 'ANSWERED' : comment.state
}

/** One of the five steps of a comment's way. */
export interface Step {
  readonly name: 'received' | 'moderator' | 'published' | 'refused' | 'hidden' | 'withdrawn' | 'answered' | 'traced'
  readonly state: 'done' | 'now' | 'toCome' | 'stopped'
  /** When it was reached; null before. */
  readonly at: string | null
}

type Told = Pick<StoryFieldsFragment, 'state' | 'receivedAt' | 'publishedAt' | 'response' | 'story'>

/** The way of a comment in five steps: which are behind it, where it stands, which are to come. */
export function stepsOf(comment: Told): readonly Step[] {
  const { state, response } = comment
  const last = (kind: string) => comment.story.findLast((each) => each.kind === kind)?.at ?? null
  const received: Step = { name: 'received', state: 'done', at: comment.receivedAt }
  const toCome = (name: Step['name']): Step => ({ name, state: 'toCome', at: null })
  const answered: Step = response === null ? { name: 'answered', state: state === 'PUBLISHED' ? 'now' : 'toCome', at: null } : { name: 'answered', state: 'done', at: response.respondedAt }
  const traced: Step =
    response === null || response.changed === null ? toCome('traced') : { name: 'traced', state: 'done', at: response.respondedAt }
  switch (state) {
    case 'HELD':
      return [received, { name: 'moderator', state: 'now', at: null }, toCome('published'), toCome('answered'), toCome('traced')]
    case 'PUBLISHED':
      return [received, { name: 'moderator', state: 'done', at: null }, { name: 'published', state: 'done', at: comment.publishedAt }, answered, traced]
    case 'REFUSED':
      return [received, { name: 'moderator', state: 'done', at: null }, { name: 'refused', state: 'stopped', at: last('REFUSED') }]
    case 'HIDDEN':
      return [received, { name: 'moderator', state: 'done', at: null }, { name: 'hidden', state: 'stopped', at: last('HIDDEN') }]
    case 'WITHDRAWN':
      return [received, { name: 'withdrawn', state: 'stopped', at: last('WITHDRAWN') }]
  }
}

import type { ThreadFieldsFragment } from '#gql/graphql'
import type { CommentSnapshot, KnownComment } from './comment-feed'
import type { SubjectRead } from './use-comments'

/** A comment on the page; `comment` is null where a moderator took its text from view. */
export interface ShownComment {
  readonly id: string
  readonly comment: KnownComment | null
  /** It was answered while the page stood. */
  readonly justAnswered: boolean
  /** It came while the page stood. */
  readonly justCame: boolean
}

/** A thread on the page. */
export interface ShownThread extends ShownComment {
  readonly replies: readonly ShownComment[]
  /** How many more replies there are than were read. */
  readonly moreReplies: number
  /** Where to read on. */
  readonly repliesRead: number
}

/** What a subject's comments look like now. */
export interface ShownSubject {
  readonly count: number
  readonly threads: readonly ShownThread[]
  /** Comments that came and wait for the reader to let them in, by id. */
  readonly waiting: readonly string[]
}

/**
 * Joins what was read with what came since. What came new waits until the reader lets it in
 * (`letIn`): nothing moves under the reader. What is gone loses its text at once and keeps its place.
 */
export function shownOf(
  subject: SubjectRead,
  snapshot: CommentSnapshot,
  letIn: ReadonlySet<string>,
  extraReplies: ReadonlyMap<string, readonly KnownComment[]>,
): ShownSubject {
  const read = new Set(subject.comments.nodes.flatMap((thread) => [thread.id, ...thread.replies.nodes.map((each) => each.id)]))
  for (const list of extraReplies.values()) for (const each of list) read.add(each.id)
  const came = snapshot.arrivals.filter((each) => each.subjectId === subject.id && !read.has(each.id))
  const present = came.filter((each) => !snapshot.gone.has(each.id) || letIn.has(each.id))
  const known = (id: string) => snapshot.known.get(id)
  const repliesOf = (id: string) =>
    present.filter((each) => each.threadId === id && letIn.has(each.id)).map((each) => show(each.id, known(each.id) ?? null, snapshot, true))

  const threads = subject.comments.nodes.map((thread): ShownThread => {
    const replies = allReplies(thread, extraReplies.get(thread.id))
    return {
      ...show(thread.id, thread, snapshot, false),
      replies: [...replies.map((each) => show(each.id, each, snapshot, false)), ...repliesOf(thread.id)],
      moreReplies: Math.max(0, thread.replies.totalCount - replies.length),
      repliesRead: replies.length,
    }
  })
  const firsts = present
    .filter((each) => each.threadId === null && letIn.has(each.id))
    .map((each): ShownThread => ({ ...show(each.id, known(each.id) ?? null, snapshot, true), replies: repliesOf(each.id), moreReplies: 0, repliesRead: 0 }))
  return {
    count: Math.max(0, subject.commentCount + (snapshot.delta.get(subject.id) ?? 0)),
    threads: [...firsts.toReversed(), ...threads],
    waiting: present.filter((each) => !letIn.has(each.id)).map((each) => each.id),
  }
}

function allReplies(thread: ThreadFieldsFragment, extra: readonly KnownComment[] | undefined): readonly KnownComment[] {
  const have = new Set(thread.replies.nodes.map((each) => each.id))
  return [...thread.replies.nodes, ...(extra ?? []).filter((each) => !have.has(each.id))]
}

function show(id: string, read: KnownComment | null, snapshot: CommentSnapshot, justCame: boolean): ShownComment {
  const live = snapshot.known.get(id)
  const newest = live !== undefined && (read === null || live.version >= read.version) ? live : read
  const visible = newest !== null && !snapshot.gone.has(id) && newest.state === 'PUBLISHED'
  return { id, justCame, justAnswered: snapshot.answered.has(id), comment: visible ? withSupport(newest, snapshot) : null }
}

function withSupport(comment: KnownComment, snapshot: CommentSnapshot): KnownComment {
  const support = snapshot.support.get(comment.id)
  if (support === undefined || support.version < comment.version) return comment
  return { ...comment, supportCount: support.count }
}

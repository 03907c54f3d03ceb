import type { OperationResult } from '@urql/core'
import { useState } from 'react'
import { useClient } from 'urql'
import { ThreadRepliesDocument, type ThreadRepliesQuery, type ThreadRepliesQueryVariables } from '#gql/graphql'
import { FaultWords } from '#components/failure-panel'
import { type Failure, failureOf } from '#lib/graphql/failure'
import { useWords } from '#lib/i18n/use-words'
import type { KnownComment } from '../model/comment-feed'
import type { ShownThread } from '../model/threads'
import { type CommentPlace, CommentView } from './comment-view'

interface ThreadProps {
  thread: ShownThread
  place: CommentPlace
  signedIn: boolean
  /** More replies were read. */
  gotReplies: (threadId: string, replies: readonly KnownComment[]) => void
}

/** A comment with its replies, oldest first. */
export function Thread({ thread, place, signedIn, gotReplies }: ThreadProps) {
  const { t } = useWords()
  return (
    <li className="thread">
      <CommentView shown={thread} place={place} level={4} />
      {(thread.replies.length > 0 || thread.moreReplies > 0) && (
        <ul className="replies" aria-label={t('comments.replies')}>
          {thread.replies.map((reply) => (
            <li key={reply.id}>
              {/* Under a comment that is gone there is no heading to stand under. */}
              <CommentView shown={reply} place={place} level={thread.comment === null ? 4 : 5} />
            </li>
          ))}
          {thread.moreReplies > 0 && (
            <li>
              <MoreReplies thread={thread} signedIn={signedIn} gotReplies={gotReplies} />
            </li>
          )}
        </ul>
      )}
    </li>
  )
}

function MoreReplies({ thread, signedIn, gotReplies }: Omit<ThreadProps, 'place'>) {
  const { t } = useWords()
  const client = useClient()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const read = async () => {
    if (busy) return
    setBusy(true)
    const all: KnownComment[] = []
    let after: string | null = null
    let failed: Failure | null = null
    do {
      const variables: ThreadRepliesQueryVariables = { id: thread.id, signedIn, after }
      // oxlint-disable-next-line no-await-in-loop -- each page tells where the next one begins
      const result: OperationResult<ThreadRepliesQuery> = await client.query<ThreadRepliesQuery>(ThreadRepliesDocument.toString(), variables, { requestPolicy: 'network-only' }).toPromise()
      failed = failureOf(result.error)
      const node: ThreadRepliesQuery['node'] | undefined = result.data?.node
      if (node === null || node === undefined || !('replies' in node)) break
      all.push(...node.replies.nodes)
      after = node.replies.pageInfo.hasNextPage ? node.replies.pageInfo.endCursor : null
    } while (after !== null && failed === null)
    setBusy(false)
    setFailure(failed)
    if (failed === null) gotReplies(thread.id, all)
  }
  return (
    <>
      <button type="button" className="link-button" aria-disabled={busy} onClick={() => void read()}>
        {t('comments.moreReplies', { count: thread.moreReplies })}
      </button>
      {failure !== null && (
        <span className="bad" role="alert">
          {' '}
          <FaultWords failure={failure} />
        </span>
      )}
    </>
  )
}

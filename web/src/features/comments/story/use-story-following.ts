import { useEffect } from 'react'
import { OwnCommentEventsDocument } from '#gql/graphql'
import { useLiveConnection } from '#lib/live/live-context'

const tryAgain = 15_000

/** Reads a comment's story again whenever something becomes of it. */
export function useStoryFollowing(options: { id: string | undefined; subjectId: string | undefined; position: string | undefined; refresh: () => void }) {
  const { id, subjectId, position, refresh } = options
  const connection = useLiveConnection()
  useEffect(() => {
    if (connection === null || id === undefined || subjectId === undefined || position === undefined) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = connection.follow(
      OwnCommentEventsDocument,
      { subjectId },
      {
        since: position,
        next: ({ commentChanged: event }) => {
          const changed = event.__typename === 'Removed' ? event.id : 'comment' in event ? event.comment.id : null
          // What was received or claimed comes without fields here, and may be this comment's.
          if (changed === null || changed === id) refresh()
        },
        end: (why) => {
          timer = setTimeout(refresh, why === 'resync' ? 0 : tryAgain)
        },
      },
    )
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [connection, id, subjectId, position, refresh])
}

import { useEffect, useRef } from 'react'
import { MarkCommentsSeenDocument } from '#gql/graphql'
import { AskFailed } from '#lib/graphql/ask'
import { useAsk } from './use-ask'

/** Marks news about one's own comments as seen once the page shows them. */
export function useMarkedSeen(ids: readonly string[]) {
  const ask = useAsk()
  const marked = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const fresh = ids.filter((id) => !marked.current.has(id)).slice(0, 100)
    if (fresh.length === 0) return
    marked.current = new Set([...marked.current, ...fresh])
    ask(MarkCommentsSeenDocument, { input: { commentIds: fresh } }).catch((error: unknown) => {
      if (!(error instanceof AskFailed)) throw error
      marked.current = new Set() // unseen still: the next visit marks them
    })
  }, [ids, ask])
}

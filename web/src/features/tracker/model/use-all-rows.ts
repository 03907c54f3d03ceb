import { useCallback, useEffect, useMemo, useState } from 'react'
import { useClient } from 'urql'
import type { TypedDocumentString } from '#gql/graphql'
import { useRetry } from '#lib/live/use-retry'

/** A page of a plan's indicators, as rows or as marks. */
interface Page<Item> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly Item[]
}

/** A query for the pages after the first. */
type MoreDocument<Item> = TypedDocumentString<
  { readonly plan: { readonly indicators: Page<Item> } | null },
  { slug: string; after?: string | null | undefined }
>

/**
 * All indicators of a plan: the first page came with the page's query, the others are read after it.
 * Nothing is given until all are there, so that no figure grows under the reader. A page that did
 * not come is asked for again.
 */
export function useAllRows<Item>(
  slug: string,
  first: Page<Item> | undefined,
  document: MoreDocument<Item>,
): { rows: readonly Item[]; complete: boolean } {
  const client = useClient()
  const [more, setMore] = useState<{ first: Page<Item>; rows: readonly Item[] } | null>(null)
  const [failed, setFailed] = useState<object | null>(null)
  const [attempt, setAttempt] = useState(0)
  const whole = first !== undefined && !first.pageInfo.hasNextPage
  useRetry(
    failed,
    useCallback(() => setAttempt((before) => before + 1), []),
  )

  useEffect(() => {
    if (first === undefined || whole) return
    let dropped = false
    const readMore = async () => {
      const rows: Item[] = []
      let after = first.pageInfo.endCursor
      for (;;) {
        const answer = await client
          .query<{ plan: { indicators: Page<Item> } | null }>(document.toString(), { slug, after }, { requestPolicy: 'network-only' })
          .toPromise()
        const page = answer.data?.plan?.indicators
        if (dropped) return
        if (page === undefined) {
          setFailed({})
          return
        }
        rows.push(...page.nodes)
        if (!page.pageInfo.hasNextPage) break
        after = page.pageInfo.endCursor
      }
      setFailed(null)
      setMore({ first, rows })
    }
    void readMore()
    return () => {
      dropped = true
    }
  }, [client, slug, first, whole, document, attempt])

  return useMemo(() => {
    if (first === undefined) return { rows: [], complete: false }
    if (whole) return { rows: first.nodes, complete: true }
    // While a newer first page waits for its followers the older whole set stays on the page.
    return more === null ? { rows: [], complete: false } : { rows: [...more.first.nodes, ...more.rows], complete: true }
  }, [first, whole, more])
}

import { useEffect, useMemo, useState } from 'react'
import { useClient } from 'urql'
import type { TypedDocumentString } from '#gql/graphql'

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
 * Nothing is given until all are there, so that no figure grows under the reader.
 */
export function useAllRows<Item>(
  slug: string,
  first: Page<Item> | undefined,
  document: MoreDocument<Item>,
): { rows: readonly Item[]; complete: boolean } {
  const client = useClient()
  const [more, setMore] = useState<{ first: Page<Item>; rows: readonly Item[] } | null>(null)
  const whole = first !== undefined && !first.pageInfo.hasNextPage

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
        if (page === undefined || dropped) return
        rows.push(...page.nodes)
        if (!page.pageInfo.hasNextPage) break
        after = page.pageInfo.endCursor
      }
      setMore({ first, rows })
    }
    void readMore()
    return () => {
      dropped = true
    }
  }, [client, slug, first, whole, document])

  return useMemo(() => {
    if (first === undefined) return { rows: [], complete: false }
    if (whole) return { rows: first.nodes, complete: true }
    // While a newer first page waits for its followers the older whole set stays on the page.
    return more === null ? { rows: [], complete: false } : { rows: [...more.first.nodes, ...more.rows], complete: true }
  }, [first, whole, more])
}

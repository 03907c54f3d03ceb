import { useEffect, useMemo, useState } from 'react'
import { useClient } from 'urql'
import { MoreIndicatorsDocument, type MoreIndicatorsQuery, type PlanTrackerQuery } from '#gql/graphql'
import type { Row } from './rows'

type FirstPage = NonNullable<PlanTrackerQuery['plan']>['indicators']

const none: readonly Row[] = []

/**
 * All indicators of a plan: the first page came with the page's query, the others are read after it.
 * Nothing is given until all are there, so that no figure grows under the reader.
 */
export function useAllRows(slug: string, first: FirstPage | undefined): { rows: readonly Row[]; complete: boolean } {
  const client = useClient()
  const [more, setMore] = useState<{ first: FirstPage; rows: readonly Row[] } | null>(null)
  const whole = first !== undefined && !first.pageInfo.hasNextPage

  useEffect(() => {
    if (first === undefined || whole) return
    let dropped = false
    void readMore(slug, first.pageInfo.endCursor).then((rows) => {
      if (!dropped && rows !== null) setMore({ first, rows })
    })
    return () => {
      dropped = true
    }

    async function readMore(planSlug: string, cursor: string | null): Promise<readonly Row[] | null> {
      const rows: Row[] = []
      let after = cursor
      for (;;) {
        const answer = await client
          .query<MoreIndicatorsQuery>(MoreIndicatorsDocument.toString(), { slug: planSlug, after }, { requestPolicy: 'network-only' })
          .toPromise()
        const page = answer.data?.plan?.indicators
        if (page === undefined) return null
        rows.push(...page.nodes)
        if (!page.pageInfo.hasNextPage) return rows
        after = page.pageInfo.endCursor
      }
    }
  }, [client, slug, first, whole])

  return useMemo(() => {
    if (first === undefined) return { rows: none, complete: false }
    if (whole) return { rows: first.nodes, complete: true }
    // While a newer first page waits for its followers the older whole set stays on the page.
    return more === null ? { rows: none, complete: false } : { rows: [...more.first.nodes, ...more.rows], complete: true }
  }, [first, whole, more])
}

import type { Filters } from './filters'

const query = `query Indicators($plan: String!, $filter: IndicatorFilter) {
  feedPosition
  plan(slug: $plan) {
    title { en fr }
    indicators(first: 100, filter: $filter) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        code
        title { en fr }
        due { precision lastDay }
        overdue
        official: status(voice: OFFICIAL)
        champion: status(voice: CHAMPION)
      }
    }
  }
}
`

/** The address of GraphiQL with the query behind the list of indicators, filters included. */
export function graphiqlAddress(planSlug: string, filters: Filters): string {
  const filter = {
    ...(filters.commitment === null ? {} : { commitment: filters.commitment }),
    ...(filters.lead === null ? {} : { lead: filters.lead }),
    ...(filters.status === null ? {} : { status: filters.status, voice: filters.voice }),
    ...(filters.overdue ? { overdue: true } : {}),
    ...(filters.differ ? { voicesDiffer: true } : {}),
  }
  const parameters = new URLSearchParams({ query, variables: JSON.stringify({ plan: planSlug, filter }, null, 2) })
  return `/graphiql?${parameters.toString()}`
}

import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import 'graphiql/style.css'
import { createClient } from 'graphql-ws'
import { useMemo } from 'react'
import { useRouter } from '#lib/router/router'
import { graphiqlExamples } from './graphiql-examples'

/** GraphiQL with example questions, or with the one that stands in the address. All of it is served from here. */
export default function GraphiqlScreen() {
  const { place } = useRouter()
  const fetcher = useMemo(() => {
    const { protocol, host } = window.location
    return createGraphiQLFetcher({
      url: '/graphql',
      wsClient: createClient({
        url: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/graphql`,
        retryAttempts: Number.POSITIVE_INFINITY,
        shouldRetry: () => true,
      }),
    })
  }, [])
  const asked = new URLSearchParams(place.search)
  const query = asked.get('query')
  const variables = asked.get('variables')
  const tabs = query === null ? graphiqlExamples : [{ query, ...(variables === null ? {} : { variables }) }, ...graphiqlExamples]
  return (
    <GraphiQL
      fetcher={fetcher}
      // The first tab takes its variables from here alone.
      query={tabs[0]?.query ?? ''}
      variables={tabs[0]?.variables ?? ''}
      defaultTabs={tabs.map((tab) => ({ query: tab.query, variables: tab.variables ?? null, headers: null }))}
      forcedTheme="light"
      defaultEditorToolsVisibility="variables"
      storage={memory}
      shouldPersistHeaders={false}
    />
  )
}

/** Nothing is kept between visits: the tabs are the examples, and what is typed may be personal. */
const memory = {
  length: 0,
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
  clear: () => undefined,
}

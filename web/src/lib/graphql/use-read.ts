import type { AnyVariables } from '@urql/core'
import { useCallback, useMemo, useState } from 'react'
import { useQuery } from 'urql'
import type { TypedDocumentString } from '#gql/graphql'
import { useRetry } from '#lib/live/use-retry'
import { type Failure, failureOf } from './failure'

/** What a query brought so far. */
export interface Read<Data> {
  readonly data: Data | undefined
  /** Set when nothing could be read; what was read before an outage stays in `data`. */
  readonly failure: Failure | null
  /** Nothing is there yet and an answer is awaited. */
  readonly loading: boolean
  /** Reads again behind what is shown. */
  readonly refresh: () => void
}

/**
 * Reads a query of the API and keeps what it brought while it is read again. What failed for lack of
 * network is read again until the server answers.
 */
export function useRead<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  options: { pause?: boolean } = {},
): Read<Data> {
  const [state, execute] = useQuery<Data>({
    query: document.toString(),
    variables: variables as AnyVariables,
    pause: options.pause ?? false,
  })
  const refresh = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute])
  const failure = useMemo(() => failureOf(state.error), [state.error])
  useRetry(failure?.kind === 'network' ? failure : null, refresh)
  const of = JSON.stringify(variables)
  const [kept, setKept] = useState<{ of: string; data: Data } | null>(null)
  if (state.data !== undefined && kept?.data !== state.data) setKept({ of, data: state.data })
  const unreached = failure?.kind === 'network' && kept?.of === of ? kept.data : undefined
  const data = state.data ?? unreached
  return {
    data,
    failure,
    loading: data === undefined && state.error === undefined && options.pause !== true,
    refresh,
  }
}

import type { AnyVariables } from '@urql/core'
import { useCallback } from 'react'
import { useQuery } from 'urql'
import type { TypedDocumentString } from '#gql/graphql'
import { type Failure, failureOf } from './failure'

/** What a query brought so far. */
export interface Read<Data> {
  readonly data: Data | undefined
  /** Set when nothing could be read; what was read before stays in `data`. */
  readonly failure: Failure | null
  /** Nothing is there yet and an answer is awaited. */
  readonly loading: boolean
  /** Reads again behind what is shown. */
  readonly refresh: () => void
}

/** Reads a query of the API and keeps what it brought while it is read again. */
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
  return {
    data: state.data,
    failure: failureOf(state.error),
    loading: state.data === undefined && state.error === undefined && options.pause !== true,
    refresh,
  }
}

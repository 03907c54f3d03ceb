import type { AnyVariables } from '@urql/core'
import { useCallback } from 'react'
import { useClient } from 'urql'
import type { TypedDocumentString } from '#gql/graphql'
import { type Failure, failureOf } from './failure'
import { sessionEnded } from './session-ended'

/** The answer to a mutation: what it brought, or why it brought nothing. */
export type Written<Data> = { readonly data: Data; readonly failure: null } | { readonly data: null; readonly failure: Failure }

/** A mutation of the API as a function. It never throws. */
export function useWrite<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
): (variables: Variables) => Promise<Written<Data>> {
  const client = useClient()
  return useCallback(
    async (variables) => {
      const result = await client.mutation<Data>(document.toString(), variables as AnyVariables).toPromise()
      const failure = failureOf(result.error)
      if (failure?.kind === 'unauthenticated') sessionEnded()
      if (failure !== null || result.data === undefined) return { data: null, failure: failure ?? { kind: 'internal' } }
      return { data: result.data, failure: null }
    },
    [client, document],
  )
}

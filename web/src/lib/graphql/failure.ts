import type { CombinedError } from '@urql/core'

/** Why a request brought nothing, in the few kinds that a page words differently. */
export type FailureKind = 'network' | 'unauthenticated' | 'forbidden' | 'notFound' | 'rateLimited' | 'internal'

/** Why a request brought nothing. */
export interface Failure {
  readonly kind: FailureKind
  /** The server's own words, in the language of the request; absent when it was not reached. */
  readonly message?: string
  /** What to quote to the people who run the server. */
  readonly id?: string
}

const kinds: Readonly<Record<string, FailureKind>> = {
  UNAUTHENTICATED: 'unauthenticated',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'notFound',
  RATE_LIMITED: 'rateLimited',
}

/** The kind of failure behind a code of the API. */
export function failureKindOf(code: unknown): FailureKind {
  return (typeof code === 'string' ? kinds[code] : undefined) ?? 'internal'
}

/** Reads what went wrong from the client's error; null when nothing did. */
export function failureOf(error: CombinedError | undefined): Failure | null {
  if (error === undefined) return null
  const [first] = error.graphQLErrors
  if (first === undefined) return { kind: 'network' }
  const { code, id } = first.extensions
  return {
    kind: failureKindOf(code),
    message: first.message,
    ...(typeof id === 'string' ? { id } : {}),
  }
}

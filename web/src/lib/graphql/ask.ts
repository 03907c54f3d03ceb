import type { TypedDocumentString } from '#gql/graphql'
import type { Language } from '#lib/i18n/language'
import type { FailureKind } from './failure'
import { failureKindOf } from './failure'

/** A request that brought nothing: not reached, refused, or failed. */
export class AskFailed extends Error {
  constructor(
    readonly kind: FailureKind,
    /** The server's code; null when it was not reached. */
    readonly code: string | null,
    message: string,
  ) {
    super(message)
  }
}

/** How a request is made. */
export interface AskOptions {
  readonly url: string
  readonly language: () => Language
  /** Without an answer for this long, in milliseconds, the server counts as not reached. */
  readonly within?: number
}

/** One request to the API as a promise. */
export type Ask = <Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  /** The request goes on although the page is being left. */
  options?: { readonly keepalive?: boolean },
) => Promise<Data>

/**
 * Asks the API directly, with an end to every wait: a wire that is cut silently must be noticed. The
 * page's own reads go through the client with its cache instead.
 */
export function askWith({ url, language, within = 8_000 }: AskOptions): Ask {
  return async (document, variables, { keepalive = false } = {}) => {
    const answer = await fetch(url, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'Accept-Language': language() },
      body: JSON.stringify({ query: document.toString(), variables }),
      keepalive,
      signal: AbortSignal.timeout(within),
    }).catch((error: unknown) => {
      throw new AskFailed('network', null, String(error))
    })
    const body: unknown = await answer.json().catch(() => null)
    return dataOf(body, answer.status)
  }
}

function dataOf<Data>(body: unknown, status: number): Data {
  const whole = (typeof body === 'object' && body !== null ? body : {}) as {
    data?: Data | null
    errors?: readonly { message?: unknown; extensions?: { code?: unknown } }[]
  }
  const [first] = whole.errors ?? []
  if (first !== undefined) {
    const code = typeof first.extensions?.code === 'string' ? first.extensions.code : ''
    throw new AskFailed(failureKindOf(code), code, typeof first.message === 'string' ? first.message : '')
  }
  if (whole.data !== undefined && whole.data !== null) return whole.data
  if (status === 413) throw new AskFailed('internal', 'TOO_LARGE', '')
  throw new AskFailed('network', null, `the server answered with ${status}`)
}

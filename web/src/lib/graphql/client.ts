import { cacheExchange, Client, fetchExchange } from '@urql/core'
import type { Language } from '#lib/i18n/language'

/** What the client needs from around it. */
interface ClientOptions {
  /** The address of the API. */
  url: string
  /** The language in which the server words its messages. */
  language: () => Language
}

/**
 * The GraphQL client of a tab. What it has read is shown at once and read again behind it; live
 * changes do not pass through here (see lib/live).
 */
export function createClient({ url, language }: ClientOptions): Client {
  return new Client({
    url,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [cacheExchange, fetchExchange],
    fetch: fetchWithin,
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: { 'Accept-Language': language() },
    }),
  })
}

/** Without an answer for this long, in milliseconds, the server counts as not reached. */
const patience = 20_000

/** Fetches with an end to the wait: a wire that is cut silently would otherwise be waited on for minutes. */
const fetchWithin: typeof fetch = async (input, options) => {
  const over = new AbortController()
  const dropped = options?.signal
  const drop = () => over.abort(dropped?.reason)
  if (dropped?.aborted === true) drop()
  dropped?.addEventListener('abort', drop)
  const timer = setTimeout(() => over.abort(new DOMException('no answer came', 'TimeoutError')), patience)
  try {
    return await fetch(input, { ...options, signal: over.signal })
  } finally {
    clearTimeout(timer)
  }
}

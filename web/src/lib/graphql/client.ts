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
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: { 'Accept-Language': language() },
    }),
  })
}

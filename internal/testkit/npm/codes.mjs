// Asks the graphql-ws client, as it is when nothing is configured, what it does when a socket
// with a live subscription is closed: node codes.mjs ADDRESS. The address followed by a code
// must close with it the first time, and complete the subscription the second time.
import { createClient } from 'graphql-ws'
import WebSocket from 'ws'
import { obey, say } from './lines.mjs'

const [url] = process.argv.slice(2)

obey({
  ask({ code }) {
    let waited = false
    const client = createClient({
      url: `${url}/${code}`,
      webSocketImpl: WebSocket,
      retryWait: async () => {
        waited = true
      },
    })
    client.subscribe(
      { query: 'subscription { changed { id } }' },
      {
        next: () => {},
        error: () => say({ code, returns: 'never' }),
        complete: () => say({ code, returns: waited ? 'later' : 'at once' }),
      },
    )
  },
})

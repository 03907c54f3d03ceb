// Drives the graphql-sse client: node sse.mjs ADDRESS [TOKEN]
import { createClient } from 'graphql-sse'
import { obey, resuming, say } from './lines.mjs'

const [url, token] = process.argv.slice(2)

const client = createClient({
  url,
  headers: token ? { authorization: `Bearer ${token}` } : {},
  retryAttempts: Infinity,
  retry: () => new Promise((done) => setTimeout(done, 20)),
  on: { connected: (reconnected) => say({ event: 'connected', wasRetry: reconnected }) },
})

const running = {}

obey({
  subscribe({ id, ...request }) {
    let position
    running[id] = client.subscribe(resuming(request, () => position), {
      next: (result) => {
        position = result.extensions?.position ?? position
        say({ event: 'next', id, result })
      },
      error: (error) => say({ event: 'error', id, message: String(error?.message ?? error) }),
      complete: () => say({ event: 'complete', id }),
    })
  },
  unsubscribe({ id }) {
    running[id]()
  },
})

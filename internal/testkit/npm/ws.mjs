// Drives the graphql-ws client: node ws.mjs ADDRESS [TOKEN]
import { createClient } from 'graphql-ws'
import WebSocket from 'ws'
import { obey, resuming, say } from './lines.mjs'

const [url, token] = process.argv.slice(2)

// The newest position of the connection: what answers, pings and acknowledgements carry.
let position

const client = createClient({
  url,
  webSocketImpl: WebSocket,
  connectionParams: token ? { authorization: `Bearer ${token}` } : {},
  keepAlive: 200,
  retryAttempts: Infinity,
  // Without a server, Node reports an error where browsers report a close.
  shouldRetry: () => true,
  retryWait: () => new Promise((done) => setTimeout(done, 20)),
  on: {
    connected: (_socket, payload, wasRetry) => {
      if (!wasRetry) position = payload.position
      say({ event: 'connected', wasRetry, position: payload.position })
    },
    ping: (received, payload) => {
      if (received && payload?.position) position = payload.position
    },
    pong: (received) => {
      if (received) say({ event: 'pong' })
    },
    closed: (event) => say({ event: 'closed', code: event.code, reason: event.reason }),
  },
})

const running = {}

obey({
  subscribe({ id, ...request }) {
    running[id] = client.subscribe(resuming(request, () => position), {
      next: (result) => {
        position = result.extensions?.position ?? position
        say({ event: 'next', id, result })
      },
      error: (error) => say({ event: 'error', id, errors: error, message: error?.message }),
      complete: () => say({ event: 'complete', id }),
    })
  },
  run({ id, ...request }) {
    client.subscribe(request, {
      next: (result) => say({ event: 'next', id, result }),
      error: (error) => say({ event: 'error', id, errors: error, message: error?.message }),
      complete: () => say({ event: 'complete', id }),
    })
  },
  unsubscribe({ id }) {
    running[id]()
  },
  terminate() {
    client.terminate()
  },
})

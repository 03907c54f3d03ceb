// @vitest-environment jsdom
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket as NodeWebSocket, WebSocketServer } from 'ws'
import { MilestoneEventsDocument } from '#gql/graphql'
import { LiveConnection, type LiveTimings } from '../connection'

const timings: LiveTimings = { pingEvery: 40, pongWithin: 40, offlineAfter: 5_000, caughtUpFor: 60, quietFor: 20, retryAfter: 10 }

interface Message {
  id?: string
  type: string
  payload?: { variables?: { since?: string | null }; position?: string }
}

/** A server that a test plays by hand. */
async function startServer() {
  const server = new WebSocketServer({ port: 0, handleProtocols: () => 'graphql-transport-ws' })
  await once(server, 'listening')
  const subscribed: { since: string | null | undefined; send: (message: object) => void; close: (code: number) => void }[] = []
  const behaviour = { pongs: true, replay: [] as object[] }
  server.on('connection', (socket) => {
    const send = (message: object) => socket.send(JSON.stringify(message))
    socket.on('message', (raw: Buffer) => {
      const message = JSON.parse(raw.toString()) as Message
      if (message.type === 'connection_init') send({ type: 'connection_ack' })
      if (message.type === 'ping' && behaviour.pongs) send({ type: 'pong' })
      if (message.type === 'subscribe') {
        subscribed.push({
          since: message.payload?.variables?.since,
          send: (payload) => send({ id: message.id, ...payload }),
          close: (code) => socket.close(code),
        })
        for (const missed of behaviour.replay) send({ id: message.id, ...missed })
      }
    })
  })
  const { port } = server.address() as AddressInfo
  return { url: `ws://127.0.0.1:${port}`, subscribed, behaviour, stop: () => server.close() }
}

const removed = (id: string, position: string) => ({
  type: 'next',
  payload: { data: { milestoneChanged: { __typename: 'Removed', id } }, extensions: { position } },
})

describe('the connection of a tab', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  let connection: LiveConnection

  beforeEach(async () => {
    vi.stubGlobal('WebSocket', NodeWebSocket)
    server = await startServer()
    connection = new LiveConnection({ url: server.url, payload: () => ({ language: 'EN' }), timings })
  })
  afterEach(() => {
    connection.close()
    server.stop()
    vi.unstubAllGlobals()
  })

  const follow = () => {
    const got: string[] = []
    const ends: string[] = []
    const stop = connection.follow(
      MilestoneEventsDocument,
      { planSlug: 'nap4' },
      {
        since: 'p0',
        next: (data) => {
          if (data.milestoneChanged.__typename === 'Removed') got.push(data.milestoneChanged.id)
        },
        end: (why) => ends.push(why),
      },
    )
    return { got, ends, stop }
  }
  const subscription = (n: number) =>
    vi.waitFor(() => {
      const found = server.subscribed[n]
      if (found === undefined) throw new Error(`no subscription ${n} yet`)
      return found
    }, 5_000)
  const phase = (wanted: string) => vi.waitFor(() => expect(connection.status.snapshot().phase).toBe(wanted), 5_000)

  it('goes on from the newest position after the server restarts', async () => {
    const { got, stop } = follow()
    const first = await subscription(0)
    expect(first.since).toBe('p0')
    await phase('live')
    first.send(removed('a', 'p1'))
    first.send(removed('b', 'p2'))
    await vi.waitFor(() => expect(got).toEqual(['a', 'b']))
    server.behaviour.replay = [removed('c', 'p3')]
    first.close(1012)
    const second = await subscription(1)
    expect(second.since).toBe('p2')
    await phase('caughtUp')
    expect(got).toEqual(['a', 'b', 'c'])
    await phase('live')
    stop()
  })

  it('takes the position of a ping, so that an idle screen resumes from now', async () => {
    const { stop } = follow()
    const first = await subscription(0)
    first.send({ id: undefined, type: 'ping', payload: { position: 'p7' } })
    await phase('live')
    first.close(1001)
    expect((await subscription(1)).since).toBe('p7')
    stop()
  })

  it('calls a connection that does not answer lost, and comes back', async () => {
    const { stop } = follow()
    await subscription(0)
    await phase('live')
    server.behaviour.pongs = false
    await phase('reconnecting')
    server.behaviour.pongs = true
    await subscription(1)
    await phase('caughtUp')
    stop()
  })

  it('tells its reader to read again when the position is too old', async () => {
    const { ends } = follow()
    const first = await subscription(0)
    first.send({ type: 'error', payload: [{ message: 'too old', extensions: { code: 'RESYNC_REQUIRED' } }] })
    await vi.waitFor(() => expect(ends).toEqual(['resync']))
  })

  it('tells its reader of any other refusal, and of an end that nobody asked for', async () => {
    const one = follow()
    const two = follow()
    const first = await subscription(0)
    const second = await subscription(1)
    first.send({ type: 'error', payload: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] })
    second.send({ type: 'complete' })
    await vi.waitFor(() => expect([...one.ends, ...two.ends]).toEqual(['refused', 'refused']))
  })
})

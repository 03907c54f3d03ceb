// @vitest-environment jsdom
import { Client, CombinedError, type Exchange, makeResult } from '@urql/core'
import { act, render, screen } from '@testing-library/react'
import { Provider } from 'urql'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { filter, map, pipe } from 'wonka'
import { FrameDefaultDocument } from '#gql/graphql'
import type { LiveConnection } from '#lib/live/connection'
import { LiveProvider } from '#lib/live/live-context'
import { LiveStatus } from '#lib/live/status'
import { useRead } from '../use-read'

/** A server that can be taken away; it counts what reached it or would have. */
function server() {
  const state = { there: false, asked: 0 }
  const exchange: Exchange = () => (operations) =>
    pipe(
      operations,
      filter((operation) => operation.kind === 'query'),
      map((operation) => {
        state.asked += 1
        if (state.there) return makeResult(operation, { data: { plans: { nodes: [{ id: 'p', slug: 'nap4' }] } } })
        return { ...makeResult(operation, { data: null }), data: undefined, error: new CombinedError({ networkError: new TypeError('no network') }) }
      }),
    )
  return { state, client: new Client({ url: 'http://jalon.invalid/graphql', preferGetMethod: false, exchanges: [exchange] }) }
}

function Shown() {
  const { data, failure, refresh } = useRead(FrameDefaultDocument, {})
  return <button type="button" onClick={refresh}>{data?.plans.nodes[0]?.slug ?? failure?.kind ?? 'loading'}</button>
}

function page(client: Client, status: LiveStatus) {
  render(
    <Provider value={client}>
      <LiveProvider connection={{ status } as LiveConnection}>
        <Shown />
      </LiveProvider>
    </Provider>,
  )
}

/** Time goes by in steps, so that what each step brought is on the page before the next. */
async function wait(ms: number) {
  for (let gone = 0; gone <= ms; gone += 250) await act(() => vi.advanceTimersByTimeAsync(250))
}

describe('a read that found no network', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is repeated until the server answers, with longer and longer pauses, and then no more', async () => {
    const { state, client } = server()
    page(client, new LiveStatus({ offlineAfter: 30_000, caughtUpFor: 5_000 }))
    expect(screen.getByText('network')).toBeTruthy()
    await wait(60_000)
    expect(state.asked).toBeGreaterThan(4)
    expect(state.asked).toBeLessThan(10)
    state.there = true
    await wait(31_000)
    expect(screen.getByText('nap4')).toBeTruthy()
    const { asked } = state
    await wait(120_000)
    expect(state.asked).toBe(asked)
  })

  it('is repeated at once when the live connection comes back', async () => {
    const { state, client } = server()
    const status = new LiveStatus({ offlineAfter: 30_000, caughtUpFor: 5_000 })
    status.lost()
    page(client, status)
    await wait(60_000)
    state.there = true
    const { asked } = state
    status.resumed()
    await wait(0)
    expect(state.asked).toBe(asked + 1)
    expect(screen.getByText('nap4')).toBeTruthy()
  })

  it('takes nothing from the page that was read before', async () => {
    const { state, client } = server()
    state.there = true
    page(client, new LiveStatus({ offlineAfter: 30_000, caughtUpFor: 5_000 }))
    state.there = false
    const { asked } = state
    screen.getByText('nap4').click()
    await wait(0)
    expect(state.asked).toBeGreaterThan(asked)
    expect(screen.getByText('nap4')).toBeTruthy()
  })
})

import { beforeEach, describe, expect, it, vi } from 'vitest'
import { LiveStatus } from '../status'

describe('the state of the connection', () => {
  let now = 0
  let status: LiveStatus
  const wait = (ms: number) => {
    now += ms
    vi.advanceTimersByTime(ms)
  }

  beforeEach(() => {
    vi.useFakeTimers()
    now = 1_000
    status = new LiveStatus({ offlineAfter: 30_000, caughtUpFor: 5_000 }, () => now)
    status.connecting()
    status.live()
  })

  it('goes from live over reconnecting and caught up back to live', () => {
    status.heard()
    status.lost()
    expect(status.snapshot()).toMatchObject({ phase: 'reconnecting', lastHeard: 1_000, cutSince: 1_000 })
    wait(4_000)
    status.resumed()
    expect(status.snapshot()).toMatchObject({ phase: 'caughtUp', cutSince: null, lastCut: 4_000 })
    wait(5_000)
    expect(status.snapshot().phase).toBe('live')
  })

  it('is offline after half a minute, and since when', () => {
    status.lost()
    wait(30_000)
    expect(status.snapshot()).toMatchObject({ phase: 'offline', cutSince: 1_000 })
  })

  it('is offline at once when the browser says so', () => {
    status.offline()
    expect(status.snapshot().phase).toBe('offline')
  })

  it('is not live again before everything missed has arrived', () => {
    status.lost()
    status.live()
    expect(status.snapshot().phase).toBe('reconnecting')
    expect(status.wasCut()).toBe(true)
  })

  it('remembers since when it is cut, however often it tries', () => {
    status.lost()
    wait(31_000)
    status.lost()
    expect(status.snapshot()).toMatchObject({ phase: 'offline', cutSince: 1_000 })
  })
})

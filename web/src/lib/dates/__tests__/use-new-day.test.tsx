// @vitest-environment jsdom
import { renderHook } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useNewDay } from '../use-new-day'

describe('a screen that stays open over midnight', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('reads again once, when the plan’s day changes', () => {
    vi.useFakeTimers()
    const refresh = vi.fn()
    // 11:57 pm in the plan's zone.
    renderHook(() => useNewDay('2020-07-07T03:57:00Z', 'America/Toronto', refresh))
    vi.advanceTimersByTime(120_000)
    expect(refresh).not.toHaveBeenCalled()
    vi.advanceTimersByTime(600_000)
    expect(refresh).toHaveBeenCalledOnce()
  })
})

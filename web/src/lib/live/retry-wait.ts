const longest = 20_000

/** What may end a wait before its time. */
interface Sooner {
  /** Tells how to be woken; what it returns takes that back. */
  readonly wakenBy?: (wake: () => void) => () => void
  /** Nobody waits any more. */
  readonly signal?: AbortSignal
}

/**
 * How long to wait before the next attempt: doubling from `first` ms, at most 20 s, with enough chance in it that
 * thousands of screens do not come back in the same second. A network that returns or a tab that
 * comes to the front ends the wait.
 */
export function retryWait(retries: number, first: number, { wakenBy, signal }: Sooner = {}): Promise<void> {
  const wait = Math.min(first * 2 ** Math.min(retries, 30), longest) * (0.5 + Math.random())
  return new Promise((done) => {
    const finish = () => {
      clearTimeout(timer)
      window.removeEventListener('online', finish)
      document.removeEventListener('visibilitychange', finishWhenVisible)
      signal?.removeEventListener('abort', finish)
      sleep?.()
      done()
    }
    const finishWhenVisible = () => {
      if (document.visibilityState === 'visible') finish()
    }
    const timer = setTimeout(finish, wait)
    window.addEventListener('online', finish)
    document.addEventListener('visibilitychange', finishWhenVisible)
    signal?.addEventListener('abort', finish)
    const sleep = wakenBy?.(finish)
  })
}

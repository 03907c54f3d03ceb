import { useEffect, useRef } from 'react'
import { useLiveConnection } from './live-context'
import { retryWait } from './retry-wait'

/** The first pause before another attempt, in milliseconds; it doubles with each. */
const first = 1_000

/**
 * Tries again what failed for lack of network: after a pause that grows, and at once when the live
 * connection, the network or the reader comes back. `failed` is something new with each failure,
 * null while there is nothing to mend.
 */
export function useRetry(failed: object | null, again: () => void) {
  const status = useLiveConnection()?.status
  const attempts = useRef(0)
  const lasts = failed !== null
  useEffect(() => {
    if (!lasts) attempts.current = 0
  }, [lasts])
  useEffect(() => {
    if (failed === null) return
    const over = new AbortController()
    const { signal } = over
    const wakenBy = (wake: () => void) => {
      let before = status?.snapshot().phase
      return status?.subscribe(() => {
        const { phase } = status.snapshot()
        if (phase !== before && (phase === 'live' || phase === 'caughtUp')) wake()
        before = phase
      })
    }
    void retryWait(attempts.current, first, { signal, wakenBy: (wake) => wakenBy(wake) ?? (() => undefined) }).then(() => {
      if (signal.aborted) return
      attempts.current += 1
      again()
    })
    return () => over.abort()
  }, [failed, again, status])
}

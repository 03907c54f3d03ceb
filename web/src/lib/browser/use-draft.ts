import { useCallback, useEffect, useRef, useState } from 'react'
import { dropDraft, keepDraft, keptDraft } from './draft-store'

const settle = 400

function asTheyAre<Values>(values: Values): Values {
  return values
}

/** What was typed, and how well it is kept. */
export interface Draft<Values> {
  readonly values: Values
  readonly change: (values: Values) => void
  /** When it was last kept on this device; null when it never was. */
  readonly keptAt: number | null
  /** This device cannot keep it. */
  readonly unkept: boolean
  /** The values come from an earlier visit. */
  readonly found: boolean
  /** Keeps it now; false when this device cannot. */
  readonly keep: () => boolean
  /** Throws it away and begins anew. */
  readonly drop: () => void
}

/** Values of a form that survive a closed tab, a lost connection and an ended session. */
export function useDraft<Values>(
  key: string,
  empty: Values,
  understands: (values: unknown) => values is Values,
  /** What of the values is kept, where not all of it may be. */
  forKeeping: (values: Values) => Values = asTheyAre,
): Draft<Values> {
  const [start] = useState(() => (typeof window === 'undefined' ? null : keptDraft(key, understands)))
  const [values, setValues] = useState(start?.values ?? empty)
  const [keptAt, setKeptAt] = useState<number | null>(start?.keptAt ?? null)
  const [found, setFound] = useState(start !== null)
  const [unkept, setUnkept] = useState(false)
  const unsaved = useRef<Values | null>(null)

  const keep = useCallback(() => {
    const latest = unsaved.current
    if (latest === null) return true
    const now = Date.now()
    const kept = keepDraft(key, { values: forKeeping(latest), keptAt: now })
    setUnkept(!kept)
    if (kept) {
      unsaved.current = null
      setKeptAt(now)
    }
    return kept
  }, [key, forKeeping])

  useEffect(() => {
    if (unsaved.current === null) return
    const timer = setTimeout(keep, settle)
    return () => clearTimeout(timer)
  }, [values, keep])

  useEffect(() => {
    const leave = () => void keep()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      leave()
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
    }
  }, [keep])

  const change = useCallback((next: Values) => {
    unsaved.current = next
    setValues(next)
  }, [])
  const drop = useCallback(() => {
    unsaved.current = null
    dropDraft(key)
    setValues(empty)
    setKeptAt(null)
    setFound(false)
  }, [key, empty])

  return { values, change, keptAt, unkept, found, keep, drop }
}

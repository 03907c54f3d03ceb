import { useCallback, useEffect, useRef, useState } from 'react'
import { dropDraft, handDraftOn, handedDraft, keepDraft, keptDraft } from './draft-store'

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
  /** Hands what was typed on to the next session of the same person in this tab. */
  readonly handOn: () => void
  /** Throws it away and begins anew. */
  readonly drop: () => void
}

/** Values of a form that survive a closed tab, a lost connection and an ended session. */
export function useDraft<Values>(
  key: string,
  empty: Values,
  understands: (values: unknown) => values is Values,
  options: {
    /** Under which key it is handed on when the session ends. */
    readonly handed?: string
    /** What of the values is kept, where not all of it may be. */
    readonly forKeeping?: (values: Values) => Values
  } = {},
): Draft<Values> {
  const { handed, forKeeping = asTheyAre } = options
  const [start] = useState(() => (typeof window === 'undefined' ? null : (keptDraft(key, understands) ?? (handed === undefined ? null : handedDraft(handed, understands)))))
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
  const handOn = useCallback(() => {
    if (handed !== undefined) handDraftOn(handed, { values, keptAt: Date.now() })
  }, [handed, values])
  const drop = useCallback(() => {
    unsaved.current = null
    dropDraft(key)
    if (handed !== undefined) dropDraft(handed)
    setValues(empty)
    setKeptAt(null)
    setFound(false)
  }, [key, handed, empty])

  return { values, change, keptAt, unkept, found, keep, handOn, drop }
}

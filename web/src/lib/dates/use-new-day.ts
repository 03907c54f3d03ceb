import { useEffect, useRef } from 'react'
import { dayOf } from './dates'

const lookEvery = 60_000

/**
 * Reads a page again when the plan's day changes under a screen that stays open: what is overdue
 * follows the calendar, and no event tells of it. `now` is the plan's clock when the page was read.
 */
export function useNewDay(now: string, timeZone: string, refresh: () => void) {
  const readFor = useRef<string | null>(null)
  useEffect(() => {
    const start = Date.now()
    const timer = setInterval(() => {
      const planNow = new Date(Date.parse(now) + Date.now() - start)
      const today = dayOf(planNow, timeZone)
      if (today === dayOf(new Date(now), timeZone) || readFor.current === today) return
      readFor.current = today
      refresh()
    }, lookEvery)
    return () => clearInterval(timer)
  }, [now, timeZone, refresh])
}

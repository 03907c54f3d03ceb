import { createContext, type ReactNode, use, useCallback, useMemo } from 'react'
import { useWords } from '#lib/i18n/use-words'
import { timeOfDay } from './dates'

interface PlanClock {
  /** How far the plan's clock is ahead of this device's, in milliseconds. */
  readonly ahead: number
  /** Absent where no plan is around the page: then the zone of this device holds. */
  readonly timeZone?: string
}

const PlanClockContext = createContext<PlanClock>({ ahead: 0 })

/** What a server said of a plan's clock, and when it came, on this device's clock. */
export interface ClockReading {
  readonly now: string
  readonly timeZone: string
  readonly readAt: number
}

/** Gives the plan's clock to the pages inside: a page must not show two clocks side by side. */
export function PlanClockProvider({ reading, children }: { reading: ClockReading | null; children: ReactNode }) {
  const clock = useMemo(
    () => (reading === null ? { ahead: 0 } : { ahead: Date.parse(reading.now) - reading.readAt, timeZone: reading.timeZone }),
    [reading],
  )
  return <PlanClockContext value={clock}>{children}</PlanClockContext>
}

/** Words a moment of this device's clock, in milliseconds, as the time of day on the plan's clock and in its zone. */
export function usePlanTime(): (moment: number) => string {
  const { ahead, timeZone } = use(PlanClockContext)
  const { language } = useWords()
  return useCallback((moment) => timeOfDay(new Date(moment + ahead), language, timeZone), [ahead, timeZone, language])
}

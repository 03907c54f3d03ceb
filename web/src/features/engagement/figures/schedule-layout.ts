import type { PhaseFieldsFragment } from '#gql/graphql'
import { firstDayOfMonth, monthNumber, monthPoint } from '#lib/dates/dates'

/** Sizes of the figure, wide and narrow, in its own units. */
export const scheduleSizes = {
  wide: { width: 690, labels: 146, axis: 28, row: 41, nameAbove: 0 },
  narrow: { width: 328, labels: 0, axis: 26, row: 54, nameAbove: 20 },
} as const

/** A bar along the months. */
export interface Bar {
  readonly x: number
  readonly width: number
}

/** One phase in the figure. */
export interface ScheduleRow {
  readonly phase: PhaseFieldsFragment
  readonly y: number
  /** The first promise; null when the dates never moved. */
  readonly first: Bar | null
  readonly actual: Bar
}

/** The whole figure as numbers. */
export interface ScheduleLayout {
  readonly height: number
  readonly rows: readonly ScheduleRow[]
  readonly years: readonly { readonly year: string; readonly x: number }[]
  readonly today: number
}

/** Places the phases along a line of months; bars end with their last day. */
export function layoutSchedule(
  phases: readonly PhaseFieldsFragment[],
  today: string,
  sizes: (typeof scheduleSizes)['wide' | 'narrow'],
): ScheduleLayout {
  const days = phases.flatMap((phase) => [
    phase.firstDay,
    phase.lastDay,
    ...(phase.firstPromised === null ? [] : [phase.firstPromised.firstDay, phase.firstPromised.lastDay]),
  ])
  const first = Math.min(monthNumber(today), ...days.map(monthNumber))
  const last = Math.max(monthNumber(today), ...days.map(monthNumber)) + 1
  const monthWidth = (sizes.width - sizes.labels) / (last - first)
  const x = (point: number) => sizes.labels + (point - first) * monthWidth
  const bar = (dates: { firstDay: string; lastDay: string }): Bar => {
    const from = x(monthPoint(dates.firstDay))
    // A bar ends at the end of its last day, a thirtieth of a month after it begins.
    return { x: from, width: Math.max(x(monthPoint(dates.lastDay) + 1 / 30) - from, 3) }
  }
  const rows = phases.map((phase, i) => ({
    phase,
    y: sizes.axis + i * sizes.row,
    first: phase.firstPromised === null ? null : bar(phase.firstPromised),
    actual: bar(phase),
  }))
  const years: { year: string; x: number }[] = []
  for (let month = first; month < last; month += 1) {
    if (month === first || month % 12 === 0) years.push({ year: firstDayOfMonth(month).slice(0, 4), x: x(month) })
  }
  return { height: sizes.axis + phases.length * sizes.row + 18, rows, years: spread(years), today: x(monthPoint(today)) }
}

/** A year that would be written over the next one gives way to it. */
function spread(years: readonly { year: string; x: number }[]): readonly { year: string; x: number }[] {
  return years.filter((each, i) => {
    const next = years[i + 1]
    return next === undefined || next.x - each.x > 34
  })
}

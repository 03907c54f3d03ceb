import { firstDayOfMonth, monthNumber } from '#lib/dates/dates'
import { statusOrder } from '#lib/i18n/glossary'
import { byPlan, ordered } from '../model/filters'
import type { CommitmentRow, Row } from '../model/rows'

/** Sizes of the figure, in its own units: at full width one unit is one pixel. */
export const dueSizes = { width: 1092, labels: 190, axis: 36, dot: 12, step: 13, ghost: 7, pad: 11, line: 16, perLine: 22 } as const

/** One indicator in the figure. */
export interface DuePoint {
  readonly row: Row
  readonly x: number
  readonly y: number
}

/** The way of a date that moved, from the month first promised to the present one. */
export interface DueGhost {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly y: number
}

/** One commitment's lane. */
export interface DueLane {
  readonly commitment: CommitmentRow
  readonly y: number
  readonly height: number
  readonly points: readonly DuePoint[]
  readonly ghosts: readonly DueGhost[]
  /** How many dates moved when there are too many to draw; 0 when all are drawn. */
  readonly folded: number
}

/** A month along the axis. */
export interface DueTick {
  readonly x: number
  /** The month's first day. */
  readonly day: string
  readonly startsYear: boolean
}

/** The whole figure as numbers: what is drawn where. */
export interface DueLayout {
  readonly height: number
  readonly lanes: readonly DueLane[]
  readonly ticks: readonly DueTick[]
  readonly monthWidth: number
  /** Where a day of a month lies; `point` is a month's number and the part of it gone by. */
  readonly x: (point: number) => number
}

const mostGhosts = 6

/**
 * Places every dated indicator in its commitment's lane and its month, two abreast, the furthest
 * first. It is made from the rows as they stood when the reader last asked for them: what changes
 * live is painted at its place, and no dot moves under the reader.
 */
export function layoutDue(rows: readonly Row[], commitments: readonly CommitmentRow[], today: string): DueLayout {
  const dated = rows.filter((row) => row.due.lastDay !== null)
  const months = dated.flatMap((row) => [
    monthNumber(row.due.lastDay ?? today),
    monthNumber(row.firstPromised?.lastDay ?? row.due.lastDay ?? today),
  ])
  const first = Math.floor(Math.min(monthNumber(today), ...months) / 3) * 3
  const last = Math.max(monthNumber(today), ...months)
  const monthWidth = (dueSizes.width - dueSizes.labels) / (last - first + 1)
  const x = (point: number) => dueSizes.labels + (point - first) * monthWidth

  let y: number = dueSizes.axis
  const lanes = commitments
    .filter((commitment) => rows.some((row) => row.milestone.commitment.code === commitment.code))
    .map((commitment) => {
      const lane = layoutLane(dated, commitment, y, (month) => x(month + 0.5))
      y += lane.height
      return lane
    })
  return { height: y, lanes, ticks: ticksOf(first, last, x), monthWidth, x }
}

function layoutLane(dated: readonly Row[], commitment: CommitmentRow, y: number, middle: (month: number) => number): DueLane {
  const own = dated.filter((row) => row.milestone.commitment.code === commitment.code)
  const moved = ordered(own, 'due').filter(
    (row) => row.firstPromised?.lastDay && monthOf(row.firstPromised.lastDay) !== monthOf(row.due.lastDay),
  )
  const drawn = moved.length > mostGhosts ? [] : moved
  const ghosts = drawn.map((row, i) => ({
    id: row.id,
    from: middle(monthOf(row.firstPromised?.lastDay ?? null)),
    to: middle(monthOf(row.due.lastDay)),
    y: y + dueSizes.pad - 3 + i * dueSizes.ghost,
  }))
  const folded = moved.length - drawn.length
  const ghostHeight = folded > 0 ? dueSizes.line : drawn.length * dueSizes.ghost
  const top = y + dueSizes.pad + ghostHeight
  const points = placePoints(own, top, middle)
  const bottom = Math.max(top + dueSizes.dot, ...points.map((point) => point.y + dueSizes.dot / 2))
  return { commitment, y, height: Math.max(bottom - y + dueSizes.pad, 42), points, ghosts, folded }
}

function placePoints(own: readonly Row[], top: number, middle: (month: number) => number): readonly DuePoint[] {
  const byMonth = groupByMonth(own)
  return [...byMonth.entries()].flatMap(([month, inMonth]) =>
    inMonth.toSorted(furthestFirst).map((row, i) => ({
      row,
      x: middle(month) + (inMonth.length === 1 ? 0 : i % 2 === 0 ? -dueSizes.step / 2 : dueSizes.step / 2),
      y: top + dueSizes.dot / 2 + Math.floor(i / 2) * dueSizes.step,
    })),
  )
}

/** Indicators by the number of the month in which they are due; undated ones are left out. */
export function groupByMonth(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  const months = new Map<number, Row[]>()
  for (const row of rows) {
    if (row.due.lastDay === null) continue
    const month = monthNumber(row.due.lastDay)
    const found = months.get(month)
    if (found === undefined) months.set(month, [row])
    else found.push(row)
  }
  return months
}

/** The order within a month. */
export function furthestFirst(a: Row, b: Row): number {
  return statusOrder.indexOf(a.official) - statusOrder.indexOf(b.official) || byPlan(a, b)
}

function monthOf(day: string | null): number {
  return day === null ? 0 : monthNumber(day)
}

function ticksOf(first: number, last: number, x: (point: number) => number): readonly DueTick[] {
  const ticks: DueTick[] = []
  for (let month = first; month <= last; month += 3) {
    ticks.push({ x: x(month), day: firstDayOfMonth(month), startsYear: month === first || month % 12 === 0 })
  }
  return ticks
}

/** Breaks a lane's title into lines of the label column; the last one ends in "…" when it must. */
export function labelLines(words: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > dueSizes.perLine) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  lines.push(line)
  return lines.length <= 2 ? lines : [lines[0] ?? '', `${lines[1] ?? ''} …`]
}

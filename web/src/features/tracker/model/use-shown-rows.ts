import { useCallback, useMemo, useState } from 'react'
import { type Filters, matches, ordered, overdueOf, searchOf } from './filters'
import type { Row } from './rows'

/** What the lists show, and what waits until the reader asks for it. */
export interface ShownRows {
  /** The rows as they stood when the reader last asked: they decide what is where. */
  readonly placed: readonly Row[]
  /** The list of indicators: its places from then, its values of now. */
  readonly list: readonly Row[]
  /** The overdue ones, likewise. */
  readonly overdue: readonly Row[]
  /** Every row of the plan as it is now, by id. */
  readonly newest: ReadonlyMap<string, Row>
  /** How many changed indicators would enter, leave or change their place. */
  readonly waiting: number
  /** Lets what waits take its place. */
  readonly show: () => void
}

/**
 * Keeps lists still while their values change: rows enter, leave and re-order only when the reader
 * asks for it, by choosing other filters or with the button of the waiting-changes bar.
 */
export function useShownRows(rows: readonly Row[], filters: Filters): ShownRows {
  const key = searchOf(filters)
  const [frozen, setFrozen] = useState({ key, rows })
  const outdated = frozen.key !== key || frozen.rows.length !== rows.length
  // Other filters, or the first whole set of rows: the reader asked for another list.
  if (outdated) setFrozen({ key, rows })
  const placedAll = outdated ? rows : frozen.rows

  const newest = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows])
  const lists = useMemo(() => {
    const placed = placedAll.filter((row) => matches(row, filters))
    return { placed, list: ordered(placed, filters.sort), overdue: overdueOf(placed) }
    // The key says all that the filters say.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [placedAll, key])
  const waiting = useMemo(() => countWaiting(placedAll, newest, filters), [placedAll, newest, filters])
  const show = useCallback(() => setFrozen({ key, rows }), [key, rows])
  const now = (row: Row) => newest.get(row.id) ?? row
  return { placed: lists.placed, list: lists.list.map(now), overdue: lists.overdue.map(now), newest, waiting, show }
}

/** Counts the changed indicators that a fresh list would put elsewhere. */
export function countWaiting(placed: readonly Row[], newest: ReadonlyMap<string, Row>, filters: Filters): number {
  return placed.filter((before) => {
    const after = newest.get(before.id)
    if (after === undefined || after.version <= before.version) return false
    const was = matches(before, filters)
    const is = matches(after, filters)
    if (was !== is) return true
    if (!is) return false
    if (before.overdue !== after.overdue) return true
    if (filters.sort === 'changed') return before.changedAt !== after.changedAt
    return filters.sort === 'due' && before.due.lastDay !== after.due.lastDay
  }).length
}

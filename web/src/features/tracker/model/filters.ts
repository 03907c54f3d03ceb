import type { ProgressStatus, Voice } from '#gql/graphql'
import { dueOrder } from '#lib/dates/due'
import { type Row, statusBy } from './rows'

/** By what the list of all indicators is ordered. */
export type Sort = 'changed' | 'due' | 'plan'

/** What the reader asked for; the address of the page says the same. */
export interface Filters {
  readonly commitment: string | null
  readonly lead: string | null
  readonly status: ProgressStatus | null
  /** Whose status is meant. */
  readonly voice: Voice
  readonly overdue: boolean
  readonly differ: boolean
  readonly sort: Sort
}

const statuses: readonly string[] = ['NOT_YET_REVIEWED', 'NS', 'LP', 'SP', 'C'] satisfies ProgressStatus[]

/** Reads the filters from a query string; what is not understood is left out. */
export function filtersFrom(search: string): Filters {
  const query = new URLSearchParams(search)
  const status = query.get('status')
  const sort = query.get('sort')
  return {
    commitment: query.get('commitment') || null,
    lead: query.get('lead') || null,
    status: status !== null && statuses.includes(status) ? (status as ProgressStatus) : null,
    voice: query.get('voice') === 'champion' ? 'CHAMPION' : 'OFFICIAL',
    overdue: query.get('overdue') === '1',
    differ: query.get('differ') === '1',
    sort: sort === 'due' || sort === 'plan' ? sort : 'changed',
  }
}

/** Writes the filters as a query string, with only what differs from the plain page. */
export function searchOf(filters: Filters): string {
  const query = new URLSearchParams()
  if (filters.commitment !== null) query.set('commitment', filters.commitment)
  if (filters.lead !== null) query.set('lead', filters.lead)
  if (filters.status !== null) query.set('status', filters.status)
  if (filters.voice === 'CHAMPION') query.set('voice', 'champion')
  if (filters.overdue) query.set('overdue', '1')
  if (filters.differ) query.set('differ', '1')
  if (filters.sort !== 'changed') query.set('sort', filters.sort)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** True when the filters leave something out. */
export function isNarrowed(filters: Filters): boolean {
  return filters.commitment !== null || filters.lead !== null || filters.status !== null || filters.overdue || filters.differ
}

/** True when an indicator is among those asked for. */
export function matches(row: Row, filters: Filters): boolean {
  if (filters.commitment !== null && row.milestone.commitment.code !== filters.commitment) return false
  if (filters.lead !== null && !row.leads.some((lead) => lead.code === filters.lead)) return false
  if (filters.status !== null && statusBy(row, filters.voice) !== filters.status) return false
  if (filters.overdue && !row.overdue) return false
  return !filters.differ || row.voicesDiffer
}

/** Puts indicators in the order asked for; the order of the plan decides between equals. */
export function ordered(rows: readonly Row[], sort: Sort): readonly Row[] {
  const inPlan = rows.toSorted(byPlan)
  if (sort === 'plan') return inPlan
  if (sort === 'due') return inPlan.toSorted((a, b) => compare(dueOrder(a.due), dueOrder(b.due)))
  return inPlan.toSorted((a, b) => compare(b.changedAt, a.changedAt))
}

/** The overdue ones, the longest first. */
export function overdueOf(rows: readonly Row[]): readonly Row[] {
  return rows
    .filter((row) => row.overdue)
    .toSorted((a, b) => compare(dueOrder(a.due), dueOrder(b.due)) || byPlan(a, b))
}

/** The order of the plan. Codes have numbers in them: C01.2 comes before C01.10. */
export function byPlan(a: Row, b: Row): number {
  return a.code.localeCompare(b.code, 'en', { numeric: true })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

import { useNarrow } from '#lib/browser/use-media'
import type { ChangeNote } from '../feed/tracker-feed'
import type { Row } from '../model/rows'
import { IndicatorCards } from './indicator-cards'
import { IndicatorTable } from './indicator-table'

/** What both shapes of the list need. */
export interface IndicatorListProps {
  planSlug: string
  rows: readonly Row[]
  /** What changed while the reader looks, by the indicator's id. */
  notes: ReadonlyMap<string, ChangeNote>
  timeZone: string
  caption: string
  /** Says in the head of the due column how dates are written. */
  explainDates?: boolean
}

/** Indicators as a table, or as cards where there is no room for one. */
export function IndicatorList(props: IndicatorListProps) {
  return useNarrow() ? <IndicatorCards {...props} /> : <IndicatorTable {...props} />
}

import type { IndicatorMarkFragment, IndicatorRowFragment, ProgressStatus, TrackedPlanFragment, Voice } from '#gql/graphql'
import { statusOrder } from '#lib/i18n/glossary'

/** An indicator as lists and figures show it. */
export type Row = IndicatorRowFragment

/** An indicator as counts and rods need it. Every row is one. */
export type Mark = IndicatorMarkFragment

/** A commitment as lists and figures show it. */
export type CommitmentRow = TrackedPlanFragment['commitments']['nodes'][number]

/** How many indicators have each status; every status is there. */
export type Counts = Readonly<Record<ProgressStatus, number>>

/** How far a set of indicators is, in figures. */
export interface Summary {
  readonly all: number
  readonly official: Counts
  readonly champion: Counts
  /** Indicators on which champions have reported. */
  readonly reviewed: number
  readonly differ: number
  readonly overdue: number
  readonly moved: number
}

/** The status that a voice gives an indicator. */
export function statusBy(row: Mark, voice: Voice): ProgressStatus {
  return voice === 'OFFICIAL' ? row.official : row.champion
}

/** Counts a set of indicators. The same rows give the sentence, the rods and the tables, so they always agree. */
export function summaryOf(rows: readonly Mark[]): Summary {
  return {
    all: rows.length,
    official: countBy(rows, 'OFFICIAL'),
    champion: countBy(rows, 'CHAMPION'),
    reviewed: rows.filter((row) => row.champion !== 'NOT_YET_REVIEWED').length,
    differ: rows.filter((row) => row.voicesDiffer).length,
    overdue: rows.filter((row) => row.overdue).length,
    moved: rows.filter((row) => row.firstPromised !== null).length,
  }
}

function countBy(rows: readonly Mark[], voice: Voice): Counts {
  const counts: Record<ProgressStatus, number> = { C: 0, SP: 0, LP: 0, NS: 0, NOT_YET_REVIEWED: 0 }
  for (const row of rows) counts[statusBy(row, voice)] += 1
  return counts
}

/** One entry per indicator, the furthest first: the bands of a rod. */
export function bandsOf(counts: Counts): readonly ProgressStatus[] {
  return statusOrder.flatMap((status) => Array.from({ length: counts[status] }, () => status))
}

/** The rows of one commitment. */
export function rowsOf<R extends Mark>(rows: readonly R[], commitmentCode: string): readonly R[] {
  return rows.filter((row) => row.milestone.commitment.code === commitmentCode)
}

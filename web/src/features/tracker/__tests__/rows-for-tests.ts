import type { Row } from '../model/rows'

/** A row with what a test cares about. */
export function row(code: string, change: Partial<Row> = {}): Row {
  return {
    id: `id ${code}`,
    code,
    version: 1,
    changedAt: '2020-07-01T12:00:00Z',
    title: { en: `Indicator ${code}`, fr: `Indicateur ${code}` },
    due: { precision: 'MONTH', lastDay: '2020-06-30', wording: { en: 'June 2020', fr: 'juin 2020' } },
    firstPromised: null,
    dueDateMoves: [],
    overdue: false,
    monthsOverdue: 0,
    voicesDiffer: false,
    official: 'LP',
    champion: 'NOT_YET_REVIEWED',
    leads: [{ id: 'org', code: 'tbs-sct' }],
    milestone: { id: code.slice(0, 5), code: code.slice(0, 5), commitment: { id: code.slice(0, 3), code: code.slice(0, 3) } },
    ...change,
  }
}

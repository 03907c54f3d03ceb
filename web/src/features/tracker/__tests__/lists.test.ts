import { describe, expect, it } from 'vitest'
import { csvOf } from '../model/csv'
import { filtersFrom, matches, ordered, overdueOf, searchOf } from '../model/filters'
import { bandsOf, summaryOf } from '../model/rows'
import { countWaiting } from '../model/use-shown-rows'
import { row } from './rows-for-tests'

describe('summary', () => {
  const summary = summaryOf([
    row('C01.1.1', { official: 'C', champion: 'SP', voicesDiffer: true }),
    row('C01.1.2', { overdue: true, firstPromised: row('x').due }),
    row('C01.1.3', { official: 'NOT_YET_REVIEWED' }),
  ])

  it('counts each indicator once', () => {
    expect(summary).toMatchObject({ all: 3, reviewed: 1, differ: 1, overdue: 1, moved: 1 })
    expect(summary.official).toEqual({ C: 1, SP: 0, LP: 1, NS: 0, NOT_YET_REVIEWED: 1 })
  })

  it('orders bands from complete to not yet reviewed', () => {
    expect(bandsOf(summary.official)).toEqual(['C', 'LP', 'NOT_YET_REVIEWED'])
  })
})

describe('filters', () => {
  it('are read from the address and written back', () => {
    const search = '?commitment=C05&lead=tbs-sct&status=SP&voice=champion&overdue=1&differ=1&sort=due'
    expect(searchOf(filtersFrom(search))).toBe(search)
    expect(searchOf(filtersFrom('?status=nonsense&sort=x&other=1'))).toBe('')
  })

  it('must all hold', () => {
    const filters = filtersFrom('?commitment=C05&status=LP&overdue=1')
    expect(matches(row('C05.1.1', { overdue: true }), filters)).toBe(true)
    expect(matches(row('C05.1.1'), filters)).toBe(false)
    expect(matches(row('C06.1.1', { overdue: true }), filters)).toBe(false)
  })

  it('ask the voice that was chosen', () => {
    const filters = filtersFrom('?status=NOT_YET_REVIEWED&voice=champion')
    expect(matches(row('C05.1.1'), filters)).toBe(true)
  })

  it('order by the plan with numbers as numbers', () => {
    expect(ordered([row('C01.10.1'), row('C01.2.1')], 'plan').map((each) => each.code)).toEqual(['C01.2.1', 'C01.10.1'])
  })

  it('put the longest overdue first and what has no date last', () => {
    const due = (lastDay: string | null) => ({ ...row('x').due, lastDay })
    const rows = [row('C01.1.1', { overdue: true, due: due('2020-05-31') }), row('C01.1.2', { overdue: true, due: due('2019-03-31') })]
    expect(overdueOf(rows).map((each) => each.code)).toEqual(['C01.1.2', 'C01.1.1'])
    expect(ordered([row('C01.1.1', { due: due(null) }), row('C01.1.2')], 'due').map((each) => each.code)).toEqual(['C01.1.2', 'C01.1.1'])
  })
})

describe('what waits behind the bar', () => {
  const before = [row('C01.1.1'), row('C01.1.2')]
  const newest = (change: Parameters<typeof row>[1]) =>
    new Map([row('C01.1.1', { version: 2, ...change }), row('C01.1.2')].map((each) => [each.id, each]))

  it('is a change that would re-order the list', () => {
    expect(countWaiting(before, newest({ changedAt: '2020-07-06T12:00:00Z' }), filtersFrom(''))).toBe(1)
    expect(countWaiting(before, newest({ changedAt: '2020-07-06T12:00:00Z' }), filtersFrom('?sort=plan'))).toBe(0)
  })

  it('is a change that would enter or leave the list', () => {
    expect(countWaiting(before, newest({ official: 'C' }), filtersFrom('?status=LP&sort=plan'))).toBe(1)
    expect(countWaiting(before, newest({ official: 'SP' }), filtersFrom('?status=C&sort=plan'))).toBe(0)
  })
})

describe('the CSV file', () => {
  it('quotes what needs it and lets no cell become a formula', () => {
    const csv = csvOf([row('C01.1.1', { title: { en: '=1+1, "so"', fr: '' } })], 'en')
    expect(csv.startsWith('\uFEFFcode,')).toBe(true)
    expect(csv).toContain('C01.1.1,"\'=1+1, ""so""",2020-06,,Limited progress,Not yet reviewed,0\r\n')
  })
})

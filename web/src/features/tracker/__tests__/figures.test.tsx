// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import type { ReactElement } from 'react'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, it } from 'vitest'
import { catalogue as en } from '#lib/i18n/catalogues/en/index'
import { createI18n } from '#lib/i18n/i18n'
import { StaticRouter } from '#lib/router/router'
import { DueFigure } from '../figures/due-figure'
import { dueSizes, layoutDue } from '../figures/due-layout'
import { MonthList } from '../figures/month-list'
import { Rod } from '../figures/rod'
import { circleFill, diamondFill, StatusSign } from '../figures/status-sign'
import { summaryOf } from '../model/rows'
import { row } from './rows-for-tests'

const show = (element: ReactElement) =>
  render(
    <I18nextProvider i18n={createI18n('en', en)}>
      <StaticRouter href="/en/plans/nap4/tracker">{element}</StaticRouter>
    </I18nextProvider>,
  )

const commitment = (code: string, position: number) => ({
  id: code,
  code,
  position,
  title: { en: `Commitment ${position}`, fr: `Engagement ${position}` },
  milestones: { totalCount: 1 },
})
const due = (lastDay: string | null) => ({ ...row('x').due, lastDay })
const byId = (rows: readonly ReturnType<typeof row>[]) => new Map(rows.map((each) => [each.id, each]))

describe('the rod', () => {
  it('says its counts in words, and draws one band per indicator', () => {
    const { official } = summaryOf([row('C01.1.1', { official: 'C' }), row('C01.1.2'), row('C01.1.3', { official: 'NOT_YET_REVIEWED' })])
    const { container } = show(<Rod voice="OFFICIAL" counts={official} />)
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe('Official: 1 complete, 1 limited progress, 1 not yet reviewed, of 3')
    expect([...container.querySelectorAll('.band')].map((band) => band.getAttribute('class'))).toEqual([
      'band band-C',
      'band band-LP',
      'band band-NOT_YET_REVIEWED',
    ])
  })

  it('fills a band by the status: a third, two thirds, whole', () => {
    const heights = (['NS', 'LP', 'SP', 'C'] as const).map((status) => {
      const { container } = show(<Rod voice="CHAMPION" counts={summaryOf([row('C01.1.1', { champion: status })]).champion} />)
      return Number(container.querySelector('.band-fill')?.getAttribute('height') ?? 0)
    })
    expect(heights).toEqual([0, 7, 14, 21])
  })
})

describe('the sign', () => {
  it('is silent: the word beside it speaks', () => {
    const { container } = show(<StatusSign voice="CHAMPION" status="C" />)
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
    expect(container.querySelector('.sign-check')).not.toBeNull()
  })

  it('is empty, part filled or whole', () => {
    expect(circleFill(0)).toBe('')
    expect(diamondFill(0)).toBe('')
    expect(circleFill(1 / 3)).toContain('A7.6 7.6 0 0 0')
    expect(circleFill(2 / 3)).toContain('A7.6 7.6 0 1 0')
    expect(diamondFill(2 / 3).match(/L/g)).toHaveLength(4)
  })
})

describe('the due-date figure', () => {
  const rows = [
    row('C01.1.1', { official: 'NS', due: due('2020-06-30'), overdue: true }),
    row('C01.1.2', { official: 'C', due: due('2020-06-30') }),
    row('C01.1.3', { official: 'LP', due: due('2020-06-30') }),
    row('C02.1.1', { due: due('2020-09-30'), firstPromised: due('2020-03-31') }),
    row('C02.1.2', { due: due(null) }),
  ]
  const commitments = [commitment('C01', 1), commitment('C02', 2), commitment('C03', 3)]

  it('places the furthest first, two abreast, and leaves out what has no date', () => {
    const layout = layoutDue(rows, commitments, '2020-07-06')
    const [first, second] = layout.lanes
    expect(layout.lanes).toHaveLength(2)
    expect(first?.points.map((point) => point.row.code)).toEqual(['C01.1.2', 'C01.1.3', 'C01.1.1'])
    const [a, b, c] = first?.points ?? []
    expect(a?.y).toBe(b?.y)
    expect((b?.x ?? 0) - (a?.x ?? 0)).toBe(dueSizes.step)
    expect(c?.y).toBeGreaterThan(a?.y ?? 0)
    expect(second?.points).toHaveLength(1)
    expect(second?.ghosts).toHaveLength(1)
    expect(second?.ghosts[0]?.from).toBeLessThan(second?.ghosts[0]?.to ?? 0)
  })

  it('folds more than six moved dates of a lane into a sentence', () => {
    const many = Array.from({ length: 7 }, (_, i) => row(`C01.1.${i}`, { due: due('2020-09-30'), firstPromised: due('2020-03-31') }))
    const [lane] = layoutDue(many, commitments, '2020-07-06').lanes
    expect(lane?.ghosts).toHaveLength(0)
    expect(lane?.folded).toBe(7)
  })

  it('links every point to its indicator, in lane order, and says what it is', () => {
    show(<DueFigure planSlug="nap4" placed={rows} newest={byId(rows)} commitments={commitments} today="2020-07-06" />)
    const links = within(screen.getByRole('group')).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('aria-label'))).toEqual([
      'C01.1.2, official: complete, due June 2020',
      'C01.1.3, official: limited progress, due June 2020',
      'C01.1.1, official: not started, due June 2020, overdue',
      'C02.1.1, official: limited progress, due September 2020',
    ])
    expect(links[0]?.getAttribute('href')).toBe('/en/plans/nap4/commitments/C01#C01.1.2')
  })

  it('paints what changed live at its place: no dot moves', () => {
    const changed = byId([...rows.slice(1), row('C01.1.1', { version: 2, official: 'C', due: due('2020-12-31') })])
    const place = (newest: ReturnType<typeof byId>) => {
      const { container, unmount } = show(<DueFigure planSlug="nap4" placed={rows} newest={newest} commitments={commitments} today="2020-07-06" />)
      const places = [...container.querySelectorAll('.due-hit')].map((hit) => [hit.getAttribute('cx'), hit.getAttribute('cy')])
      unmount()
      return places
    }
    expect(place(changed)).toEqual(place(byId(rows)))
  })

  it('is a list of months on narrow screens, with what lies far back in one sentence', () => {
    const old = [row('C01.1.8', { official: 'C', due: due('2018-12-31') }), row('C01.1.9', { due: due('2019-03-31'), overdue: true })]
    show(<MonthList planSlug="nap4" placed={[...rows, ...old]} newest={byId([...rows, ...old])} today="2020-07-06" />)
    const months = screen.getAllByRole('listitem').map((item) => item.textContent)
    expect(months[0]).toBe('Before November 20192 indicators: 1 complete, 1 overdue')
    expect(months.at(1)).toContain('June 2020')
    expect(months.at(2)).toBe('Today, July 6')
  })
})

// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, it } from 'vitest'
import type { PhaseFieldsFragment } from '#gql/graphql'
import { catalogue as fr } from '#lib/i18n/catalogues/fr/index'
import { createI18n } from '#lib/i18n/i18n'
import { CycleFigure } from '../figures/cycle-figure'
import { chevron } from '../figures/cycle-geometry'
import { layoutSchedule, scheduleSizes } from '../figures/schedule-layout'
import { phaseRange, phaseRangeShort } from '../phase-words'

const month = (day: string) => ({ precision: 'MONTH' as const, lastDay: day, wording: { en: day, fr: day } })
const phase = (kind: PhaseFieldsFragment['kind'], position: number, from: string, to: string, change: Partial<PhaseFieldsFragment> = {}): PhaseFieldsFragment => ({
  id: kind,
  kind,
  position,
  state: 'DONE',
  version: 1,
  description: { en: '', fr: '' },
  starts: month(from),
  ends: month(to),
  firstDay: from,
  lastDay: to,
  firstPromised: null,
  ...change,
})

const phases = [
  phase('PLANNING', 1, '2017-09-01', '2017-10-31'),
  phase('DRAFTING', 2, '2018-04-01', '2018-06-30', {
    firstPromised: { starts: month('2018-02-01'), ends: month('2018-03-31'), firstDay: '2018-02-01', lastDay: '2018-03-31' },
  }),
  phase('IMPLEMENTING', 3, '2018-10-01', '2020-11-30', { state: 'NOW' }),
]

describe('the cycle', () => {
  it('says in one sentence what is under way', () => {
    render(
      <I18nextProvider i18n={createI18n('fr', fr)}>
        <CycleFigure phases={phases} />
      </I18nextProvider>,
    )
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/En cours\s: Mise en œuvre\.$/)
  })

  it('draws equal chevrons', () => {
    expect(chevron(0, 6)).not.toBe(chevron(1, 6))
    expect(chevron(0, 6)).toMatch(/^M75 20\.1A150 150/)
  })
})

describe('the schedule', () => {
  it('ends bars at the end of their month, and draws a first promise only where dates moved', () => {
    const layout = layoutSchedule(phases, '2020-07-06', scheduleSizes.wide)
    const [planning, drafting, implementing] = layout.rows
    expect(planning?.first).toBeNull()
    expect(drafting?.first?.x).toBeLessThan(drafting?.actual.x ?? 0)
    const monthWidth = (scheduleSizes.wide.width - scheduleSizes.wide.labels) / 39
    expect(planning?.actual.x).toBe(scheduleSizes.wide.labels)
    expect(planning?.actual.width).toBeCloseTo(2 * monthWidth, 0)
    expect(layout.today).toBeGreaterThan(implementing?.actual.x ?? 0)
    expect(layout.today).toBeLessThan((implementing?.actual.x ?? 0) + (implementing?.actual.width ?? 0))
  })

  it('has words for its times', () => {
    const [planning, drafting, implementing] = phases as [PhaseFieldsFragment, PhaseFieldsFragment, PhaseFieldsFragment]
    expect(phaseRange(planning, 'en')).toBe('September to October 2017')
    expect(phaseRange(drafting, 'fr')).toBe('avril à juin 2018')
    expect(phaseRangeShort(implementing, 'en')).toBe('Oct 2018 to Nov 2020')
  })
})

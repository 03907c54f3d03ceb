import { Trans } from 'react-i18next'
import type { PlanHeadFragment } from '#gql/graphql'
import { Disclosure } from '#components/disclosure'
import { ScrollRegion } from '#components/scroll-region'
import { TextIn } from '#components/text-in'
import { useNarrow } from '#lib/browser/use-media'
import { dayInWords, dayOf } from '#lib/dates/dates'
import { phaseTerms } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import { wordsOf } from '#lib/text/text'
import { ScheduleFigure } from '../figures/schedule-figure'
import { phaseRange } from '../phase-words'

/** Dates of phases that moved, and why; absent when none did. */
export function MovedSection({ plan }: { plan: PlanHeadFragment }) {
  const { t, language } = useWords()
  const narrow = useNarrow()
  if (plan.phaseMoves.length === 0) return null
  const today = dayOf(new Date(plan.now), plan.timeZone)
  const moves = plan.phaseMoves.toSorted((a, b) => a.phase.position - b.phase.position || (a.movedAt < b.movedAt ? -1 : 1))
  return (
    <section className="section" aria-labelledby="moved">
      <h2 id="moved">{t('plan.moved.title')}</h2>
      <div className={moves.length > 4 ? 'moved-grid moved-grid-many' : 'moved-grid'}>
        <div>
          <ScheduleFigure phases={plan.phases} today={today} narrow={narrow} />
          <ScheduleKey />
          <Disclosure name={t('plan.moved.table')}>
            <ScheduleTable plan={plan} />
          </Disclosure>
        </div>
        <ul className="moves">
          {moves.map((move) => (
            <li key={move.id}>
              <p className="move-to">
                <Trans
                  i18nKey="plan.moved.to"
                  values={{ phase: phaseTerms[move.phase.kind][language], to: phaseRange(move.to, language) }}
                  components={{ b: <b /> }}
                />
              </p>
              <p className="meta">{t('plan.moved.was', { from: phaseRange(move.from, language) })}</p>
              <p className="move-reason">
                <TextIn text={move.reason} />
              </p>
              <p className="meta">
                {move.movedBy === null
                  ? dayInWords(dayOf(new Date(move.movedAt), plan.timeZone), language)
                  : t('plan.moved.by', {
                      who: wordsOf(move.movedBy.publicName, language),
                      day: dayInWords(dayOf(new Date(move.movedAt), plan.timeZone), language),
                    })}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function ScheduleKey() {
  const { t } = useWords()
  return (
    <ul className="key" aria-hidden="true">
      {(['first', 'happened', 'now'] as const).map((each) => (
        <li key={each}>
          <span className={`schedule-key schedule-key-${each}`} />
          {t(`plan.moved.${each}`)}
        </li>
      ))}
    </ul>
  )
}

function ScheduleTable({ plan }: { plan: PlanHeadFragment }) {
  const { t, language } = useWords()
  return (
    <ScrollRegion name={t('plan.moved.table')}>
      <table className="figures-table">
        <caption>{t('plan.moved.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('plan.moved.colPhase')}</th>
            <th scope="col">{t('plan.moved.colFirst')}</th>
            <th scope="col">{t('plan.moved.colNow')}</th>
            <th scope="col" className="number">
              {t('plan.moved.colMoves')}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.phases.map((phase) => (
            <tr key={phase.id}>
              <th scope="row">{phaseTerms[phase.kind][language]}</th>
              <td>{phaseRange(phase.firstPromised ?? phase, language)}</td>
              <td>{phaseRange(phase, language)}</td>
              <td className="number">{plan.phaseMoves.filter((move) => move.phase.id === phase.id).length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

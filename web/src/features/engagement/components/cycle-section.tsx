import type { PhaseFieldsFragment } from '#gql/graphql'
import { Disclosure } from '#components/disclosure'
import { TextIn } from '#components/text-in'
import { useNarrow } from '#lib/browser/use-media'
import { coreTerms, phaseTerms } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'
import { CycleFigure } from '../figures/cycle-figure'
import { phaseEnd, phaseRangeShort } from '../phase-words'

interface CycleSectionProps {
  planSlug: string
  phases: readonly PhaseFieldsFragment[]
  /** The ids of the phases that the viewer may move. */
  movable: ReadonlySet<string>
}

/** How the plan is made: the cycle as a picture, the same as a list. */
export function CycleSection({ planSlug, phases, movable }: CycleSectionProps) {
  const { t, language, list } = useWords()
  const narrow = useNarrow()
  const phaseList = <PhaseList planSlug={planSlug} phases={phases} movable={movable} />
  return (
    <section className="cycle-section" aria-labelledby="cycle">
      <h2 id="cycle">{t('plan.cycle.title')}</h2>
      <CycleFigure phases={phases} />
      {narrow && phaseList}
      <Disclosure name={t('plan.cycle.text')} open={!narrow}>
        {!narrow && phaseList}
        <p className="cycle-core-words">{t('plan.cycle.core', { parts: list(coreTerms.map((term) => term[language].toLowerCase())) })}</p>
      </Disclosure>
      <Disclosure name={t('plan.cycle.words')}>
        <dl className="phase-words">
          {phases.map((phase) => (
            <div key={phase.id}>
              <dt>{phaseTerms[phase.kind][language]}</dt>
              <dd>
                <TextIn text={phase.description} />
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </section>
  )
}

function PhaseList({ planSlug, phases, movable }: CycleSectionProps) {
  const { t, language } = useWords()
  return (
    <ol className="phases">
      {phases.map((phase) => (
        <li key={phase.id} className={phase.state === 'NOW' ? 'phase phase-now' : 'phase'}>
          <span className="phase-number">{phase.position}</span>
          <span className="phase-name">{phaseTerms[phase.kind][language]}</span>
          <span className="phase-dates">
            {phase.state === 'NOW' ? t('plan.cycle.now', { date: phaseEnd(phase, language) }) : phaseRangeShort(phase, language)}
            {phase.state !== 'NOW' && (
              <span className="visually-hidden">, {phase.state === 'DONE' ? t('plan.cycle.done') : t('plan.cycle.toCome')}</span>
            )}
            {movable.has(phase.id) && (
              <Link
                className="phase-move"
                to={addressOf('phaseDates', language, { plan: planSlug, phase: phase.kind.toLowerCase() })}
                aria-label={t('plan.cycle.moveOf', { phase: phaseTerms[phase.kind][language] })}
              >
                {t('plan.cycle.move')}
              </Link>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

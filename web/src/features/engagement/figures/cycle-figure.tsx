import type { PhaseFieldsFragment } from '#gql/graphql'
import { coreTerms, phaseTerms } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import { phaseNow } from '../phase-words'
import { chevron, cycle, labelAt, numberAt } from './cycle-geometry'

/** The engagement cycle: a ring of phases around its core. Equal arcs: it is a cycle, not a duration. */
export function CycleFigure({ phases }: { phases: readonly PhaseFieldsFragment[] }) {
  const { t, language } = useWords()
  const now = phaseNow(phases)
  const stateWord = { DONE: t('plan.cycle.done'), NOW: t('plan.cycle.nowShort'), TO_COME: t('plan.cycle.toCome') }
  return (
    <svg
      className="cycle"
      role="img"
      aria-label={now === null ? t('plan.cycle.figureNone') : t('plan.cycle.figure', { now: phaseTerms[now.kind][language] })}
      viewBox="-2 -2 304 304"
    >
      <circle className="cycle-core-1" cx={cycle.centre} cy={cycle.centre} r={86} />
      <circle className="cycle-core-2" cx={cycle.centre} cy={cycle.centre} r={69} />
      <circle className="cycle-core-3" cx={cycle.centre} cy={cycle.centre} r={52} />
      {coreTerms.map((term, i) => (
        <text className="cycle-core-word" key={term.en} x={cycle.centre} y={cycle.centre - 15 + i * 20} textAnchor="middle">
          {term[language]}
        </text>
      ))}
      {phases.map((phase, i) => {
        const [x, y] = numberAt(i, phases.length)
        const label = labelAt(i, phases.length)
        return (
          <g key={phase.id} className={`cycle-${phase.state}`}>
            <path className="cycle-segment" d={chevron(i, phases.length)} />
            <text className="cycle-number" x={x} y={y + 5} textAnchor="middle">
              {phase.position}
            </text>
            <text className="cycle-label" x={label.x} y={label.y} textAnchor={label.anchor}>
              {phaseTerms[phase.kind][language]}
              <tspan className="cycle-state" x={label.x} dy={17}>
                {stateWord[phase.state]}
              </tspan>
            </text>
          </g>
        )
      })}
    </svg>
  )
}

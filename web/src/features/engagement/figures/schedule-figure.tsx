import type { PhaseFieldsFragment } from '#gql/graphql'
import { phaseTerms } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import { layoutSchedule, scheduleSizes } from './schedule-layout'

/** Per phase the first promise and, under it, what happened. `narrow` puts the names above the bars. */
export function ScheduleFigure(props: { phases: readonly PhaseFieldsFragment[]; today: string; narrow: boolean }) {
  const { phases, today, narrow } = props
  const { t, language } = useWords()
  const sizes = narrow ? scheduleSizes.narrow : scheduleSizes.wide
  const layout = layoutSchedule(phases, today, sizes)
  const labelBefore = layout.today > sizes.width - 90
  return (
    <svg className="schedule" role="img" aria-label={t('plan.moved.figure')} viewBox={`0 0 ${sizes.width} ${layout.height}`}>
      {layout.years.map((each) => (
        <g key={each.year}>
          <line className="schedule-year-line" x1={each.x} x2={each.x} y1={sizes.axis - 4} y2={layout.height - 16} />
          <text className="schedule-year" x={each.x} y={14}>
            {each.year}
          </text>
        </g>
      ))}
      {layout.rows.map(({ phase, y, first, actual }) => (
        <g key={phase.id}>
          <text className="schedule-name" x={0} y={narrow ? y + 14 : y + 24}>
            {phaseTerms[phase.kind][language]}
          </text>
          {first !== null && (
            <rect className="schedule-first" x={first.x} y={y + sizes.nameAbove + 3.5} width={first.width} height={11} rx={1} />
          )}
          <rect className={`schedule-bar schedule-${phase.state}`} x={actual.x} y={y + sizes.nameAbove + 17} width={actual.width} height={12} />
        </g>
      ))}
      <line className="schedule-today" x1={layout.today} x2={layout.today} y1={sizes.axis - 6} y2={layout.height - 14} />
      <text
        className="schedule-today-label"
        x={layout.today + (labelBefore ? -5 : 5)}
        y={layout.height - 2}
        textAnchor={labelBefore ? 'end' : 'start'}
      >
        {t('plan.moved.today')}
      </text>
    </svg>
  )
}

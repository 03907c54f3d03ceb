import { addressOf } from '#lib/router/addresses'
import { opensHere, useRouter } from '#lib/router/router'
import { dayWithoutYear, monthPoint, shortMonth } from '#lib/dates/dates'
import { dueInWords } from '#lib/dates/due'
import { useWords } from '#lib/i18n/use-words'
import { wordsOf } from '#lib/text/text'
import type { CommitmentRow, Row } from '../model/rows'
import { type DueLane, type DueLayout, dueSizes, labelLines, layoutDue } from './due-layout'
import { SignShape } from './status-sign'

interface DueFigureProps {
  planSlug: string
  /** The rows that decide where everything is. */
  placed: readonly Row[]
  /** The newest state of the same rows, by id: it decides how each dot looks. */
  newest: ReadonlyMap<string, Row>
  commitments: readonly CommitmentRow[]
  /** Today in the plan, `YYYY-MM-DD`. */
  today: string
}

/** Every dated indicator in its month, a lane per commitment, with the way that moved dates went. */
export function DueFigure({ planSlug, placed, newest, commitments, today }: DueFigureProps) {
  const { t, language } = useWords()
  const layout = layoutDue(placed, commitments, today)
  const now = layout.x(monthPoint(today))
  return (
    <svg
      className="due-figure"
      role="group"
      aria-label={t('tracker.due.figure')}
      viewBox={`0 0 ${dueSizes.width} ${layout.height}`}
      width={dueSizes.width}
      height={layout.height}
    >
      <g aria-hidden="true">
        {layout.lanes.map((lane, i) => (
          <LaneGround key={lane.commitment.id} lane={lane} shaded={i % 2 === 0} />
        ))}
        <Axis layout={layout} />
        <line className="due-today" x1={now} x2={now} y1={dueSizes.axis - 2} y2={layout.height} />
        <text className="due-today-label" x={Math.min(now, dueSizes.width - 60)} y={14} textAnchor="middle">
          {t('tracker.due.today', { day: dayWithoutYear(today, language) })}
        </text>
        {layout.lanes.flatMap((lane) =>
          lane.ghosts.map((ghost) => (
            <g className="due-ghost" key={ghost.id}>
              <circle cx={ghost.from} cy={ghost.y} r={2.4} />
              <line x1={ghost.from + 3} x2={ghost.to} y1={ghost.y} y2={ghost.y} />
              <path d={arrow(ghost.from, ghost.to, ghost.y)} />
            </g>
          )),
        )}
        {layout.lanes.map(
          (lane) =>
            lane.folded > 0 && (
              <text className="due-folded" key={lane.commitment.id} x={dueSizes.labels + 6} y={lane.y + 15}>
                {t('tracker.due.moves', { count: lane.folded })}
              </text>
            ),
        )}
      </g>
      {layout.lanes.flatMap((lane) =>
        lane.points.map((point) => (
          <Point key={point.row.id} planSlug={planSlug} row={newest.get(point.row.id) ?? point.row} x={point.x} y={point.y} />
        )),
      )}
    </svg>
  )
}

function LaneGround({ lane, shaded }: { lane: DueLane; shaded: boolean }) {
  const { language } = useWords()
  return (
    <>
      <rect className={shaded ? 'due-lane due-lane-shaded' : 'due-lane'} x={0} y={lane.y} width={dueSizes.width} height={lane.height} />
      <text className="due-number" x={10} y={lane.y + 20}>
        {lane.commitment.position}
      </text>
      <text className="due-label" x={33} y={lane.y + 20}>
        {labelLines(wordsOf(lane.commitment.title, language)).map((line, i) => (
          <tspan key={line} x={33} dy={i === 0 ? 0 : dueSizes.line}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  )
}

function Axis({ layout }: { layout: DueLayout }) {
  const { language } = useWords()
  return (
    <>
      {layout.ticks.map((tick) => (
        <g key={tick.day}>
          <line className={tick.startsYear ? 'due-year-line' : 'due-month-line'} x1={tick.x} x2={tick.x} y1={20} y2={layout.height} />
          {tick.startsYear && (
            <text className="due-year" x={tick.x + 4} y={14}>
              {tick.day.slice(0, 4)}
            </text>
          )}
          <text className="due-month" x={tick.x + 4} y={30}>
            {shortMonth(tick.day, language)}
          </text>
        </g>
      ))}
    </>
  )
}

function Point({ planSlug, row, x, y }: { planSlug: string; row: Row; x: number; y: number }) {
  const { t, language, status } = useWords()
  const { navigate } = useRouter()
  const href = `${addressOf('commitment', language, { plan: planSlug, code: row.milestone.commitment.code })}#${row.code}`
  const said = { code: row.code, status: status(row.official).toLowerCase(), due: dueInWords(row.due, language) }
  const label = row.overdue ? t('tracker.due.pointOverdue', said) : t('tracker.due.point', said)
  const scale = dueSizes.dot / 16.5
  return (
    <a
      className="due-point"
      href={href}
      aria-label={label}
      onClick={(event) => {
        if (!opensHere(event)) return
        event.preventDefault()
        navigate(href)
      }}
    >
      <title>{label}</title>
      <circle className="due-hit" cx={x} cy={y} r={dueSizes.step / 2} />
      {row.overdue && <circle className="due-ring" cx={x} cy={y} r={dueSizes.dot / 2 + 2} />}
      <g className={`sign sign-official sign-${row.official}`} transform={`translate(${x - 9 * scale} ${y - 9 * scale}) scale(${scale})`}>
        <SignShape voice="OFFICIAL" status={row.official} />
      </g>
    </a>
  )
}

function arrow(from: number, to: number, y: number): string {
  const back = to >= from ? -4 : 4
  return `M${to + back} ${y - 3}L${to} ${y}L${to + back} ${y + 3}`
}

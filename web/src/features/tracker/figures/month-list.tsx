import { dayWithoutYear, firstDayOfMonth, monthInWords, monthNumber } from '#lib/dates/dates'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'
import { dueInWords } from '#lib/dates/due'
import type { Row } from '../model/rows'
import { furthestFirst, groupByMonth } from './due-layout'
import { StatusSign } from './status-sign'

interface MonthListProps {
  planSlug: string
  /** The rows that decide where everything is. */
  placed: readonly Row[]
  /** The newest state of the same rows, by id. */
  newest: ReadonlyMap<string, Row>
  /** Today in the plan, `YYYY-MM-DD`. */
  today: string
}

/** How many months before the present one are shown; what lies before is one sentence. */
const monthsBack = 8

/** The due dates month by month: the same figure for narrow screens. */
export function MonthList({ planSlug, placed, newest, today }: MonthListProps) {
  const { t, language } = useWords()
  const months = [...groupByMonth(placed)].toSorted(([a], [b]) => a - b)
  const present = monthNumber(today)
  const from = present - monthsBack
  const early = months.filter(([month]) => month < from).flatMap(([, rows]) => rows)
  const past = months.filter(([month]) => month >= from && month < present)
  const ahead = months.filter(([month]) => month >= present)
  const earlyNow = early.map((row) => newest.get(row.id) ?? row)
  const row = ([month, rows]: readonly [number, readonly Row[]]) => (
    <MonthRow key={month} planSlug={planSlug} month={month} rows={rows} newest={newest} />
  )
  return (
    <ul className="months" aria-label={t('tracker.due.figure')}>
      {early.length > 0 && (
        <li className="month">
          <span className="month-name">{t('tracker.due.before', { month: monthInWords(firstDayOfMonth(from), language) })}</span>
          <span>
            {t('tracker.due.beforeWords', { count: early.length, done: earlyNow.filter((each) => each.official === 'C').length })}
            {earlyNow.some((each) => each.overdue) && (
              <>
                , <b className="bad">{t('tracker.due.overdueCount', { count: earlyNow.filter((each) => each.overdue).length })}</b>
              </>
            )}
          </span>
        </li>
      )}
      {past.map(row)}
      <li className="month-today">{t('tracker.due.today', { day: dayWithoutYear(today, language) })}</li>
      {ahead.map(row)}
    </ul>
  )
}

function MonthRow(props: { planSlug: string; month: number; rows: readonly Row[]; newest: ReadonlyMap<string, Row> }) {
  const { planSlug, month, rows, newest } = props
  const { t, language, status } = useWords()
  return (
    <li className="month">
      <span className="month-name">{monthInWords(firstDayOfMonth(month), language)}</span>
      <span className="month-points">
        {rows.toSorted(furthestFirst).map((placed) => {
          const row = newest.get(placed.id) ?? placed
          const said = { code: row.code, status: status(row.official).toLowerCase(), due: dueInWords(row.due, language) }
          return (
            <Link
              key={row.id}
              className={row.overdue ? 'month-point month-point-overdue' : 'month-point'}
              to={`${addressOf('commitment', language, { plan: planSlug, code: row.milestone.commitment.code })}#${row.code}`}
              aria-label={row.overdue ? t('tracker.due.pointOverdue', said) : t('tracker.due.point', said)}
            >
              <StatusSign voice="OFFICIAL" status={row.official} />
            </Link>
          )
        })}
      </span>
    </li>
  )
}

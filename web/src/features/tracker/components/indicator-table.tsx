import { Tag } from '#components/tag'
import { TextIn } from '#components/text-in'
import { dueInTable } from '#lib/dates/due'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'
import type { ChangeNote } from '../feed/tracker-feed'
import type { Row } from '../model/rows'
import { ChangeLine } from './change-line'
import type { IndicatorListProps } from './indicator-list'
import { OverdueWords } from './overdue-words'
import { StatusWord } from './status-word'

/** Indicators as a table. A row that changes under the reader keeps its place and says what changed. */
export function IndicatorTable({ planSlug, rows, notes, timeZone, caption, explainDates }: IndicatorListProps) {
  const { t, voice } = useWords()
  return (
    <table className="indicator-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="col-code">{t('tracker.all.colCode')}</th>
          <th scope="col">{t('tracker.all.colIndicator')}</th>
          <th scope="col" className="col-due">{explainDates === true ? t('tracker.all.colDue') : t('tracker.all.dueShort')}</th>
          <th scope="col" className="col-voice">{voice('OFFICIAL')}</th>
          <th scope="col" className="col-voice">{voice('CHAMPION')}</th>
          <th scope="col" className="col-overdue">{t('tracker.overdue.title')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <IndicatorTableRow key={row.id} planSlug={planSlug} row={row} note={notes.get(row.id)} timeZone={timeZone} />
        ))}
      </tbody>
    </table>
  )
}

function IndicatorTableRow(props: { planSlug: string; row: Row; note: ChangeNote | undefined; timeZone: string }) {
  const { planSlug, row, note, timeZone } = props
  const { t, language } = useWords()
  const href = `${addressOf('commitment', language, { plan: planSlug, code: row.milestone.commitment.code })}#${row.code}`
  return (
    <tr className={note === undefined ? undefined : `changed changed-${note.serial % 2}`}>
      <td>
        <code>{row.code}</code>
      </td>
      <th scope="row">
        <Link className="row-link" to={href}>
          <TextIn text={row.title} />
        </Link>
        {note !== undefined && <ChangeLine note={note} timeZone={timeZone} />}
      </th>
      <td>
        {dueInTable(row.due, language)}
        {row.firstPromised !== null && (
          <span className="under">{t('tracker.all.firstPromised', { due: dueInTable(row.firstPromised, language) })}</span>
        )}
      </td>
      <td>
        <StatusWord voice="OFFICIAL" status={row.official} />
      </td>
      <td>
        <StatusWord voice="CHAMPION" status={row.champion} />
        {row.voicesDiffer && (
          <span className="under-tag">
            <Tag tone="neutral">{t('tracker.all.differ')}</Tag>
          </span>
        )}
      </td>
      <td>
        <OverdueWords row={row} />
      </td>
    </tr>
  )
}

import { Tag } from '#components/tag'
import { TextIn } from '#components/text-in'
import { dueInWords } from '#lib/dates/due'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'
import type { ChangeNote } from '../feed/tracker-feed'
import type { Row } from '../model/rows'
import { ChangeLine } from './change-line'
import type { IndicatorListProps } from './indicator-list'
import { OverdueWords } from './overdue-words'
import { StatusWord } from './status-word'

/** Indicators as cards, for narrow screens. */
export function IndicatorCards({ planSlug, rows, notes, timeZone, caption }: IndicatorListProps) {
  return (
    <ul className="cards" aria-label={caption}>
      {rows.map((row) => (
        <IndicatorCard key={row.id} planSlug={planSlug} row={row} note={notes.get(row.id)} timeZone={timeZone} />
      ))}
    </ul>
  )
}

function IndicatorCard(props: { planSlug: string; row: Row; note: ChangeNote | undefined; timeZone: string }) {
  const { planSlug, row, note, timeZone } = props
  const { t, language, voice } = useWords()
  const href = `${addressOf('commitment', language, { plan: planSlug, code: row.milestone.commitment.code })}#${row.code}`
  return (
    <li className={note === undefined ? 'card' : `card changed changed-${note.serial % 2}`}>
      <div className="card-head">
        <code>{row.code}</code>
        {note !== undefined && <ChangeLine note={note} timeZone={timeZone} short />}
      </div>
      <Link className="row-link card-title" to={href}>
        <TextIn text={row.title} />
      </Link>
      <dl className="card-facts">
        <dt>{t('tracker.all.dueShort')}</dt>
        <dd>
          {dueInWords(row.due, language)} {row.overdue && <OverdueWords row={row} />}
          {row.firstPromised !== null && (
            <span className="under">{t('tracker.all.firstPromised', { due: dueInWords(row.firstPromised, language) })}</span>
          )}
        </dd>
        <dt>{voice('OFFICIAL')}</dt>
        <dd>
          <StatusWord voice="OFFICIAL" status={row.official} />
        </dd>
        <dt>{voice('CHAMPION')}</dt>
        <dd>
          <StatusWord voice="CHAMPION" status={row.champion} />
          {row.voicesDiffer && (
            <span className="under-tag">
              <Tag tone="neutral">{t('tracker.all.differ')}</Tag>
            </span>
          )}
        </dd>
      </dl>
    </li>
  )
}

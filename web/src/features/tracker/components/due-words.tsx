import type { DueDateMoveFieldsFragment } from '#gql/graphql'
import { TextIn } from '#components/text-in'
import { dayInWords, dayOf } from '#lib/dates/dates'
import { dueInWords } from '#lib/dates/due'
import { useWords } from '#lib/i18n/use-words'
import { wordsOf } from '#lib/text/text'
import type { Row } from '../model/rows'

/** The due date of an indicator; where it moved, the way it went, with reasons, opens under it. */
export function DueWords(props: { row: Row; moves: readonly DueDateMoveFieldsFragment[]; timeZone: string }) {
  const { row, moves, timeZone } = props
  const { t, language } = useWords()
  const due =
    row.due.precision === 'UNSTATED'
      ? t('commitment.noDate')
      : row.due.precision === 'ONGOING'
        ? t('commitment.ongoing')
        : t('commitment.due', { due: dueInWords(row.due, language) })
  const overdue = row.overdue && (
    <>
      {', '}
      <b className="bad">{t('tracker.overdue.months', { count: Math.max(1, row.monthsOverdue) })}</b>
    </>
  )
  if (row.firstPromised === null || moves.length === 0) {
    return (
      <span>
        {due}
        {overdue}
      </span>
    )
  }
  return (
    <span>
      {due}
      {overdue},{' '}
      <details className="inline-details">
        <summary>{t('commitment.firstPromised', { due: dueInWords(row.firstPromised, language) })}</summary>
        <ol className="date-moves" aria-label={t('commitment.moves.label', { code: row.code })}>
          {moves.map((move) => (
            <li key={move.id}>
              {t('commitment.moves.line', {
                from: dueInWords(move.from, language),
                to: dueInWords(move.to, language),
                day: dayInWords(dayOf(new Date(move.movedAt), timeZone), language),
              })}{' '}
              <TextIn text={move.reason} />{' '}
              {move.movedBy !== null && <span className="soft">{t('commitment.moves.by', { who: wordsOf(move.movedBy.publicName, language) })}</span>}
            </li>
          ))}
        </ol>
      </details>
    </span>
  )
}

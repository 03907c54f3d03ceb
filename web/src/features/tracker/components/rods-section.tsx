import { Disclosure } from '#components/disclosure'
import { TextIn } from '#components/text-in'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'
import { RodKey } from '../figures/rod-key'
import { RodPair } from '../figures/rod-pair'
import { type CommitmentRow, type Row, rowsOf, summaryOf } from '../model/rows'
import { CountsTable } from './counts-table'

/** Each commitment with its two rods, and the same figures as a table. */
export function RodsSection(props: { planSlug: string; commitments: readonly CommitmentRow[]; rows: readonly Row[] }) {
  const { planSlug, rows } = props
  const { t, language } = useWords()
  const shown = props.commitments
    .map((commitment) => ({ commitment, summary: summaryOf(rowsOf(rows, commitment.code)) }))
    .filter(({ summary }) => summary.all > 0)
  return (
    <section className="section" aria-labelledby="rods">
      <h2 id="rods">{t('tracker.rods.title')}</h2>
      <p className="lead">{t('tracker.rods.legend')}</p>
      <RodKey />
      <ul className="rod-grid">
        {shown.map(({ commitment, summary }) => (
          <li key={commitment.id} className="rod-item">
            <div className="rod-words">
              <h3>
                <span className="ordinal">{commitment.position}</span>{' '}
                <Link className="row-link" to={addressOf('commitment', language, { plan: planSlug, code: commitment.code })}>
                  <TextIn text={commitment.title} />
                </Link>
              </h3>
              <p className="rod-done">{t('tracker.rods.complete', { done: summary.official.C, all: summary.all })}</p>
              <p className="rod-rest">
                {summary.overdue > 0 && <b className="bad">{t('tracker.rods.overdue', { count: summary.overdue })}</b>}
                {summary.overdue > 0 && summary.differ > 0 && ', '}
                {summary.differ > 0 && t('tracker.rods.differ', { count: summary.differ })}
                {summary.overdue === 0 && summary.differ === 0 && t('tracker.rods.agree')}
              </p>
            </div>
            <RodPair summary={summary} />
          </li>
        ))}
      </ul>
      <Disclosure name={t('tracker.rods.table')}>
        <CountsTable items={shown} />
      </Disclosure>
    </section>
  )
}

import { useState } from 'react'
import { useWords } from '#lib/i18n/use-words'
import type { ChangeNote } from '../feed/tracker-feed'
import type { Row } from '../model/rows'
import { IndicatorList } from './indicator-list'

const firstFew = 4

/** What is overdue, the longest first: four rows, then all on request. */
export function OverdueSection(props: {
  planSlug: string
  rows: readonly Row[]
  notes: ReadonlyMap<string, ChangeNote>
  timeZone: string
}) {
  const { rows } = props
  const { t } = useWords()
  const [all, setAll] = useState(false)
  return (
    <section className="section" aria-labelledby="overdue">
      <div className="heading-line">
        <h2 id="overdue">{t('tracker.overdue.title')}</h2>
        {rows.length > 0 && <p className="soft">{t('tracker.overdue.sub', { count: rows.length })}</p>}
      </div>
      {rows.length === 0 ? (
        <p>{t('tracker.overdue.none')}</p>
      ) : (
        <IndicatorList {...props} rows={all ? rows : rows.slice(0, firstFew)} caption={t('tracker.overdue.caption')} />
      )}
      {rows.length > firstFew && (
        <p className="after-list">
          <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('tracker.overdue.less', { count: firstFew }) : t('tracker.overdue.all', { count: rows.length })}
          </button>
        </p>
      )}
    </section>
  )
}

import { useRef } from 'react'
import { useWords } from '#lib/i18n/use-words'
import type { FeedSnapshot } from '../feed/tracker-feed'
import { graphiqlAddress } from '../model/graphiql-address'
import { saveCsv } from '../model/csv'
import type { Filters } from '../model/filters'
import type { ShownRows } from '../model/use-shown-rows'
import { IndicatorList } from './indicator-list'
import { WaitingBar } from './waiting-bar'

/** All indicators that match, in the order asked for, with the bar behind which changes wait. */
export function AllSection(props: {
  planSlug: string
  shown: ShownRows
  filters: Filters
  snapshot: FeedSnapshot
  timeZone: string
}) {
  const { planSlug, shown, filters, snapshot, timeZone } = props
  const { t, language } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const onlyReports = [...snapshot.notes.values()].every((note) => note.change.kind !== 'due')
  return (
    <section className="section" aria-labelledby="all">
      <div className="heading-line">
        <h2 id="all" ref={heading} tabIndex={-1}>
          {t('tracker.all.title')}
        </h2>
        <p className="soft">{t(`tracker.all.sub_${filters.sort}`, { count: shown.list.length })}</p>
        <p className="heading-links">
          <button
            type="button"
            className="link-button"
            title={t('tracker.all.csvTitle')}
            onClick={() => saveCsv(shown.list, language, `${planSlug}-${language}.csv`)}
          >
            {t('tracker.all.csv')}
          </button>{' '}
          <a href={graphiqlAddress(planSlug, filters)} title={t('tracker.all.graphqlTitle')}>
            {t('tracker.all.graphql')}
          </a>
        </p>
      </div>
      <WaitingBar
        waiting={shown.waiting}
        onlyReports={onlyReports}
        show={() => {
          shown.show()
          heading.current?.focus({ preventScroll: true })
        }}
      />
      <IndicatorList
        planSlug={planSlug}
        rows={shown.list}
        notes={snapshot.notes}
        timeZone={timeZone}
        caption={t('tracker.all.caption')}
        explainDates
      />
    </section>
  )
}

import { useEffect, useRef, useState } from 'react'
import { ToReportDocument, type TrackedPlanFragment } from '#gql/graphql'
import { TextIn } from '#components/text-in'
import { dayWithoutYear } from '#lib/dates/dates'
import { periodInWords } from '#lib/dates/period'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'

const firstFew = 5

/** What the person who is signed in is asked to report; nothing for everyone else. */
export function ToReportSection(props: {
  planSlug: string
  openPeriod: TrackedPlanFragment['openPeriod']
  /** Counts what arrived live: a report may have shortened the list. */
  events: number
}) {
  const { planSlug, openPeriod, events } = props
  const { t, language } = useWords()
  const { data, refresh } = useRead(ToReportDocument, { slug: planSlug })
  const [all, setAll] = useState(false)
  const seen = useRef(events)
  const asked = data?.viewer?.toReport
  useEffect(() => {
    if (seen.current === events || asked === undefined) return
    seen.current = events
    refresh()
  }, [events, asked, refresh])

  if (asked === undefined || asked.totalCount === 0 || openPeriod === null) return null
  return (
    <section className="to-report" aria-labelledby="to-report">
      <h2 id="to-report" tabIndex={-1}>
        {t('tracker.toReport.title')} <span className="count">{asked.totalCount}</span>
      </h2>
      <p className="now-words">
        {t('tracker.toReport.sub', {
          period: periodInWords(openPeriod, language),
          day: dayWithoutYear(openPeriod.closesOn, language),
        })}
      </p>
      <ul>
        {(all ? asked.nodes : asked.nodes.slice(0, firstFew)).map((each) => (
          <li key={each.id}>
            <code>{each.code}</code>{' '}
            <Link to={addressOf('report', language, { plan: planSlug, code: each.code })}>
              <TextIn text={each.title} />
            </Link>
          </li>
        ))}
      </ul>
      {!all && asked.nodes.length > firstFew && (
        <p>
          <button type="button" className="link-button" onClick={() => setAll(true)}>
            {t('tracker.toReport.all', { count: asked.nodes.length })}
          </button>
        </p>
      )}
    </section>
  )
}

import type { PlanHeadFragment } from '#gql/graphql'
import { dayInWords, dayOf, dayWithoutYear, daysBetween } from '#lib/dates/dates'
import { periodInWords } from '#lib/dates/period'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'

/** Beyond this many days an end is given as a date alone. */
const soon = 30

/** What is open today, and until when; when nothing is, what comes next. */
export function OpenNow({ plan }: { plan: PlanHeadFragment }) {
  const { t, language } = useWords()
  const today = dayOf(new Date(plan.now), plan.timeZone)
  const { openPeriod } = plan
  const next = plan.periods.find((period) => period.opensOn > today)
  const left = openPeriod === null ? 0 : daysBetween(today, openPeriod.closesOn)
  return (
    <section className="open-now" aria-labelledby="open-now">
      <h2 id="open-now">{t('plan.open.title')}</h2>
      {openPeriod === null ? (
        <p>
          {t('plan.open.none')}{' '}
          {next !== undefined &&
            t('plan.open.next', { period: periodInWords(next, language), day: dayInWords(next.opensOn, language) })}
        </p>
      ) : (
        <ul>
          <li>
            <Link to={addressOf('tracker', language, { plan: plan.slug })}>
              {t('plan.open.report', { period: periodInWords(openPeriod, language) })}
            </Link>
            <p className="now-words">
              {left <= soon && `${t('plan.open.daysLeft', { count: left })}, `}
              {t('plan.open.reportWho', { day: dayWithoutYear(openPeriod.closesOn, language) })}
            </p>
            <p>{t('plan.open.reportWords')}</p>
          </li>
        </ul>
      )}
    </section>
  )
}

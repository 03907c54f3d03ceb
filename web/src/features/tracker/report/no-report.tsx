import type { ReactNode } from 'react'
import type { ReportFormQuery } from '#gql/graphql'
import { dayInWords, dayOf } from '#lib/dates/dates'
import { periodInWords } from '#lib/dates/period'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link, useRouter } from '#lib/router/router'
import { wordsOf } from '#lib/text/text'
import { ReportHeading } from './report-heading'

type Plan = NonNullable<ReportFormQuery['plan']>

/** Why there is no form: nobody is signed in, the role may not, or no period is open. */
export function NoReport(props: { plan: Plan; indicator: NonNullable<Plan['indicator']>; why: 'signedOut' | 'noRight' | 'closed' }) {
  const { plan, indicator, why } = props
  const { t, language, list } = useWords()
  const { place } = useRouter()
  const today = dayOf(new Date(plan.now), plan.timeZone)
  const next = plan.periods.find((period) => period.opensOn > today)
  const words: Record<typeof why, ReactNode> = {
    signedOut: (
      <>
        <h2>{t('report.signIn.title')}</h2>
        <p>{t('report.signIn.words')}</p>
        <p>
          <Link className="button button-primary" to={`${addressOf('signIn', language)}?return=${encodeURIComponent(place.pathname + place.search)}`}>
            {t('report.signIn.link')}
          </Link>
        </p>
      </>
    ),
    noRight: (
      <p>
        {indicator.leads.length === 0
          ? t('report.noRightNoLead', { code: indicator.code })
          : t('report.noRight', { code: indicator.code, leads: list(indicator.leads.map((lead) => wordsOf(lead.name, language))) })}
      </p>
    ),
    closed: (
      <p>
        {t('report.closed')}{' '}
        {next !== undefined && t('report.closedNext', { period: periodInWords(next, language), day: dayInWords(next.opensOn, language) })}
      </p>
    ),
  }
  return (
    <div className="wrap form-page">
      <ReportHeading indicator={indicator} period={plan.openPeriod} />
      <div className="state">{words[why]}</div>
    </div>
  )
}

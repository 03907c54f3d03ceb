import type { ReportFormQuery } from '#gql/graphql'
import { TextIn } from '#components/text-in'
import { dayWithoutYear } from '#lib/dates/dates'
import { dueInWords } from '#lib/dates/due'
import { periodInWords } from '#lib/dates/period'
import { useWords } from '#lib/i18n/use-words'

type Plan = NonNullable<ReportFormQuery['plan']>

/** Which indicator and which period the report is about. */
export function ReportHeading(props: { indicator: NonNullable<Plan['indicator']>; period: Plan['openPeriod'] }) {
  const { indicator, period } = props
  const { t, language } = useWords()
  return (
    <>
      {period !== null && (
        <p className="eyebrow">
          {t('report.eyebrow', { period: periodInWords(period, language), day: dayWithoutYear(period.closesOn, language) })}
        </p>
      )}
      <h1 tabIndex={-1}>{t('report.title', { code: indicator.code })}</h1>
      <p className="lead form-intro">
        <TextIn text={indicator.fullText} />{' '}
        <span className="meta">
          {indicator.due.precision === 'UNSTATED'
            ? t('commitment.noDate')
            : indicator.due.precision === 'ONGOING'
              ? t('commitment.ongoing')
              : t('commitment.due', { due: dueInWords(indicator.due, language) })}
          {indicator.overdue && (
            <>
              , <b className="bad">{t('tracker.overdue.months', { count: Math.max(1, indicator.monthsOverdue) })}</b>
            </>
          )}
        </span>
      </p>
    </>
  )
}

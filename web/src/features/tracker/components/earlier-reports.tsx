import { useState } from 'react'
import { IndicatorReportsDocument, type ReportFieldsFragment } from '#gql/graphql'
import { Disclosure } from '#components/disclosure'
import { FailurePanel } from '#components/failure-panel'
import { Loading } from '#components/loading'
import { monthInWords } from '#lib/dates/dates'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { VoicePanel } from './voice-panel'

interface EarlierReportsProps {
  planSlug: string
  code: string
  /** How many there are, without those that stand open above. */
  count: number
  /** The ids of those that stand open above. */
  shown: readonly string[]
  timeZone: string
}

/** The reports of earlier periods, read when somebody opens them. */
export function EarlierReports(props: EarlierReportsProps) {
  const { planSlug, code, count, shown, timeZone } = props
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const { data, failure, refresh } = useRead(IndicatorReportsDocument, { slug: planSlug, code }, { pause: !open })
  const reports = (data?.plan?.indicator?.reports.nodes ?? []).filter((report) => !shown.includes(report.id))
  const name = shown.length > 0 ? t('commitment.panel.earlier', { count }) : t('commitment.panel.reports', { count })
  return (
    <Disclosure
      name={
        <>
          {name}
          <span className="visually-hidden">: {t('commitment.panel.earlierOf', { code })}</span>
        </>
      }
      onToggle={setOpen}
    >
      {data === undefined && failure === null && open && <Loading />}
      {data === undefined && failure !== null && <FailurePanel failure={failure} retry={refresh} />}
      {byPeriod(reports).map(([period, ofPeriod]) => (
        <Period key={period} period={period} reports={ofPeriod} timeZone={timeZone} />
      ))}
    </Disclosure>
  )
}

function Period(props: { period: string; reports: readonly ReportFieldsFragment[]; timeZone: string }) {
  const { period, reports, timeZone } = props
  const { t, language } = useWords()
  return (
    <div className="earlier-period">
      <h4>{t('commitment.panel.period', { period: monthInWords(`${period}-15`, language) })}</h4>
      <div className="voice-panels">
        {reports.map((report) => (
          <VoicePanel key={report.id} voice={report.voice} report={report} timeZone={timeZone} level={5} />
        ))}
      </div>
    </div>
  )
}

function byPeriod(reports: readonly ReportFieldsFragment[]): readonly (readonly [string, readonly ReportFieldsFragment[]])[] {
  const periods = new Map<string, ReportFieldsFragment[]>()
  for (const report of reports) {
    const found = periods.get(report.period)
    if (found === undefined) periods.set(report.period, [report])
    else found.push(report)
  }
  return [...periods].map(([period, ofPeriod]) => [period, ofPeriod.toSorted((a) => (a.voice === 'OFFICIAL' ? -1 : 1))])
}

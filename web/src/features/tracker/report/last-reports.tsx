import type { ReportFieldsFragment } from '#gql/graphql'
import { Disclosure } from '#components/disclosure'
import { monthInWords } from '#lib/dates/dates'
import { useWords } from '#lib/i18n/use-words'
import { StatusWord } from '../components/status-word'
import { VoicePanel } from '../components/voice-panel'

/** What both voices reported last, for the person who reports now. */
export function LastReports(props: {
  official: ReportFieldsFragment | null
  champion: ReportFieldsFragment | null
  timeZone: string
}) {
  const { official, champion, timeZone } = props
  const { t, language, voice } = useWords()
  const period = [official?.period, champion?.period].filter((each) => each !== undefined).toSorted().at(-1)
  if (period === undefined) return <p className="last-report">{t('report.noLast')}</p>
  return (
    <div className="last-report">
      <b>{t('report.last', { period: monthInWords(`${period}-15`, language) })}</b>
      <span className="last-voice">
        {voice('OFFICIAL')} <StatusWord voice="OFFICIAL" status={official?.status ?? 'NOT_YET_REVIEWED'} />
      </span>
      <span className="last-voice">
        {voice('CHAMPION')} <StatusWord voice="CHAMPION" status={champion?.status ?? 'NOT_YET_REVIEWED'} />
      </span>
      <Disclosure name={t('report.readBoth')}>
        <div className="voice-panels">
          <VoicePanel voice="OFFICIAL" report={official} timeZone={timeZone} level={4} />
          <VoicePanel voice="CHAMPION" report={champion} timeZone={timeZone} level={4} />
        </div>
      </Disclosure>
    </div>
  )
}

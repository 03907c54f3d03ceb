import type { ReportFieldsFragment, Voice } from '#gql/graphql'
import { MarkdownIn } from '#components/markdown-in'
import { TextIn } from '#components/text-in'
import { dayInWords, dayOf, monthInWords } from '#lib/dates/dates'
import { useWords } from '#lib/i18n/use-words'
import { StatusSign } from '../figures/status-sign'

interface VoicePanelProps {
  voice: Voice
  /** The report of the period that is shown. */
  report: ReportFieldsFragment | null
  /** The voice's newest report of any period: named where the period has none. */
  last?: ReportFieldsFragment | null
  timeZone: string
  level: 4 | 5
}

/** One voice's report: status, progress, evidence, challenges, who and when. */
export function VoicePanel({ voice, report, last = null, timeZone, level }: VoicePanelProps) {
  const { t, language, status, voice: voiceWord } = useWords()
  const Heading = level === 4 ? 'h4' : 'h5'
  const word = status(report?.status ?? 'NOT_YET_REVIEWED').toLowerCase()
  return (
    <article className={`voice-panel voice-panel-${voice.toLowerCase()}`}>
      <Heading className="voice-head">
        <StatusSign voice={voice} status={report?.status ?? last?.status ?? 'NOT_YET_REVIEWED'} />
        {report === null && last !== null
          ? voiceWord(voice)
          : voice === 'OFFICIAL'
            ? t('commitment.panel.official', { status: word })
            : t('commitment.panel.champion', { status: word })}
      </Heading>
      {report === null ? (
        <p className="soft">
          {t('commitment.panel.none')}{' '}
          {last !== null &&
            t('commitment.panel.last', { status: status(last.status), period: monthInWords(`${last.period}-15`, language) })}
        </p>
      ) : (
        <>
          {report.progress !== null && <MarkdownIn text={report.progress} />}
          {report.evidence !== null && (
            <>
              <p className="voice-part">{t('commitment.panel.evidence')}</p>
              <MarkdownIn text={report.evidence} />
            </>
          )}
          {report.challenges !== null && (
            <>
              <p className="voice-part">{t('commitment.panel.challenges')}</p>
              <MarkdownIn text={report.challenges} />
            </>
          )}
          <p className="meta">
            {report.author !== null && (
              <>
                <TextIn text={report.author.publicName} />
                {', '}
              </>
            )}
            {report.organization !== null && (
              <>
                <TextIn text={report.organization.name} />
                {', '}
              </>
            )}
            <time dateTime={report.reportedAt}>{dayInWords(dayOf(new Date(report.reportedAt), timeZone), language)}</time>
            {report.version > 1 && `, ${t('commitment.panel.version', { n: report.version })}`}
          </p>
        </>
      )}
    </article>
  )
}

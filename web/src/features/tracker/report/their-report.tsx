import { useEffect, useRef } from 'react'
import type { ReportFieldsFragment } from '#gql/graphql'
import { dayInWords, dayOf, timeOfDay } from '#lib/dates/dates'
import { useWords } from '#lib/i18n/use-words'
import { wordsOf } from '#lib/text/text'
import { VoicePanel } from '../components/voice-panel'

/** What somebody else published while the form was open. It takes focus; one's own text stays in the form below. */
export function TheirReport(props: { report: ReportFieldsFragment; timeZone: string; attempt: number; keepTheirs: () => void }) {
  const { report, timeZone, attempt, keepTheirs } = props
  const { t, language, voice } = useWords()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [attempt])
  const at = new Date(report.reportedAt)
  return (
    <section className="theirs" ref={box} tabIndex={-1} aria-labelledby="theirs">
      <h2 id="theirs">{t('report.conflict.title')}</h2>
      <p>
        {t('report.conflict.words', {
          who: report.author === null ? voice(report.voice) : wordsOf(report.author.publicName, language),
          day: dayInWords(dayOf(at, timeZone), language),
          time: timeOfDay(at, language, timeZone),
        })}
      </p>
      <VoicePanel voice={report.voice} report={report} timeZone={timeZone} level={4} />
      <p className="form-actions">
        <button type="button" className="button button-secondary button-small" onClick={keepTheirs}>
          {t('report.conflict.keepTheirs')}
        </button>
      </p>
    </section>
  )
}

import { timeOfDay } from '#lib/dates/dates'
import { dueInWords } from '#lib/dates/due'
import { useWords } from '#lib/i18n/use-words'
import type { ChangeNote } from '../feed/tracker-feed'

/** What just changed on an indicator, and when: "Changed at 10:42 am: official, from Limited progress to Complete". */
export function ChangeLine({ note, timeZone }: { note: ChangeNote; timeZone: string }) {
  const { t, language, status, voice } = useWords()
  const time = timeOfDay(new Date(note.at), language, timeZone)
  const { change } = note
  switch (change.kind) {
    case 'status':
      return (
        <span className="change-line">
          {t('tracker.changed.status', {
            time,
            voice: voice(change.voice).toLowerCase(),
            from: status(change.from),
            to: status(change.to),
          })}
        </span>
      )
    case 'again':
      return (
        <span className="change-line">
          {t('tracker.changed.again', { time, voice: voice(change.voice).toLowerCase(), to: status(change.to) })}
        </span>
      )
    case 'due':
      return (
        <span className="change-line">
          {t('tracker.changed.due', { time, from: dueInWords(change.from, language), to: dueInWords(change.to, language) })}
        </span>
      )
  }
}

import { timeOfDay } from '#lib/dates/dates'
import { dueInWords } from '#lib/dates/due'
import { useWords } from '#lib/i18n/use-words'
import type { ChangeNote } from '../feed/tracker-feed'

interface ChangeLineProps {
  note: ChangeNote
  timeZone: string
  /** Shows the moment and who alone, for narrow screens; the whole sentence is still read out. */
  short?: boolean
}

/** What just changed on an indicator, and when: "Changed at 10:42 am: official, from Limited progress to Complete". */
export function ChangeLine({ note, timeZone, short = false }: ChangeLineProps) {
  const { t, language, voice } = useWords()
  const sentence = useSentence(note, timeZone)
  if (!short) return <span className="change-line">{sentence}</span>
  const time = timeOfDay(new Date(note.at), language, timeZone)
  return (
    <span className="change-line">
      <span aria-hidden="true">
        {note.change.kind === 'due'
          ? t('tracker.changed.shortDue', { time })
          : t('tracker.changed.short', { time, voice: voice(note.change.voice).toLowerCase() })}
      </span>
      <span className="visually-hidden">{sentence}</span>
    </span>
  )
}

function useSentence(note: ChangeNote, timeZone: string): string {
  const { t, language, status, voice } = useWords()
  const time = timeOfDay(new Date(note.at), language, timeZone)
  const { change } = note
  switch (change.kind) {
    case 'status':
      return t('tracker.changed.status', {
            time,
            voice: voice(change.voice).toLowerCase(),
            from: status(change.from),
            to: status(change.to),
          })
    case 'again':
      return t('tracker.changed.again', { time, voice: voice(change.voice).toLowerCase(), to: status(change.to) })
    case 'due':
      return t('tracker.changed.due', { time, from: dueInWords(change.from, language), to: dueInWords(change.to, language) })
  }
}

import { useWords } from '#lib/i18n/use-words'
import { timeOfDay } from '#lib/dates/dates'
import type { Side } from '../model/use-writing'

const rank = { saved: 0, saving: 1, unsaved: 2 } as const

/** Whether one's words are on the server's disk: "Saved" is said of nothing less. */
export function SaveLine({ sides }: { sides: readonly Side[] }) {
  const { t, language } = useWords()
  const snapshots = sides.flatMap((side) => (side.snapshot === null ? [] : [side.snapshot]))
  const phase = snapshots.map((each) => each.save).reduce((worst, each) => (rank[each] > rank[worst] ? each : worst), 'saved')
  const unsaved = snapshots.reduce((sum, each) => sum + each.unsaved, 0)
  const savedAt = Math.max(...snapshots.map((each) => each.savedAt ?? 0), 0)
  if (phase === 'saved' && savedAt === 0) return null
  return (
    <span className={`save save-${phase}`} data-save={phase}>
      {phase === 'saved' && t('draft.save.savedAt', { time: timeOfDay(new Date(savedAt), language) })}
      {phase === 'saving' && t('draft.save.saving')}
      {phase === 'unsaved' && t('draft.save.unsaved', { count: unsaved })}
    </span>
  )
}

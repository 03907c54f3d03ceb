import { useSyncExternalStore } from 'react'
import { LiveLine } from '#components/live-line'
import { useWords } from '#lib/i18n/use-words'
import type { Side, Writing } from '../model/use-writing'
import { PeopleHere } from './people-here'
import { SaveLine } from './save-line'

/** Under the title: how well one's words are kept, the version, who is here, the mode. */
export function DraftHead({ writing, participantId }: { writing: Writing; participantId: string | null }) {
  const { t } = useWords()
  const { sides, mayEdit, editing, setEditing } = writing
  return (
    <div className="draft-head">
      <p className="draft-facts">
        {mayEdit && !editing && <SaveLine sides={sides} />}
        <LiveLine />
        {sides.map((side) => (
          <VersionOf key={side.language} side={side} />
        ))}
      </p>
      <PeopleHere writing={writing} participantId={participantId} />
      {mayEdit && (
        <div className="draft-modes" role="group" aria-label={t('draft.mode.label')}>
          <button type="button" aria-pressed={!editing} onClick={() => setEditing(false)}>
            {t('draft.mode.reading')}
          </button>
          <button type="button" aria-pressed={editing} onClick={() => setEditing(true)}>
            {t('draft.mode.editing')}
          </button>
        </div>
      )}
    </div>
  )
}

const still = () => () => undefined

function VersionOf({ side }: { side: Side }) {
  const { t } = useWords()
  const session = side.open?.session
  const version = useSyncExternalStore(
    session?.subscribe ?? still,
    () => session?.snapshot().version ?? side.draft.version,
    () => side.draft.version,
  )
  return (
    <span className="soft">
      <span aria-hidden="true">{side.language.toUpperCase()} </span>
      <span className="visually-hidden">{t(`draft.column.${side.language}`)}, </span>
      {t('draft.version', { version })}
    </span>
  )
}

import { useEffect, useState } from 'react'
import type { RuleFieldsFragment } from '#gql/graphql'
import { useWords } from '#lib/i18n/use-words'
import { wordsOf } from '#lib/text/text'
import { Key } from './decision-panel'
import { type Decided, undoFor } from './use-queue'

/** What was just decided, and the way to take it back while there is time. Its room is always there. */
export function UndoLine(props: { decided: Decided | null; rules: readonly RuleFieldsFragment[]; keysOn: boolean; undo: (what: Decided) => void; over: () => void }) {
  const { decided, rules, keysOn, undo, over } = props
  const { t, language } = useWords()
  const left = useSecondsLeft(decided, over)
  const rule = rules.find((each) => each.code === decided?.rule)
  return (
    <div className="undo-line">
      <p role="status">
        {decided !== null &&
          t(`moderation.done.${decided.decision}`, {
            count: decided.ids.length,
            reference: decided.references[0] ?? '',
            rule: rule === undefined ? '' : wordsOf(rule.title, language),
          })}
      </p>
      {decided !== null && (
        <button type="button" className="button button-secondary button-small" onClick={() => undo(decided)}>
          {t('moderation.undo')} <Key on={keysOn}>Z</Key>
          <span className="meta" aria-hidden="true">
            {' '}
            {t('moderation.seconds', { n: left })}
          </span>
        </button>
      )}
    </div>
  )
}

function useSecondsLeft(decided: Decided | null, over: () => void): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (decided === null) return
    const tick = setInterval(() => setNow(Date.now()), 1_000)
    const end = setTimeout(over, Math.max(0, decided.at + undoFor - Date.now()))
    return () => {
      clearInterval(tick)
      clearTimeout(end)
    }
  }, [decided, over])
  return decided === null ? 0 : Math.max(0, Math.min(30, Math.ceil((decided.at + undoFor - now) / 1_000)))
}

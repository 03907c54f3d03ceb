import { useWords } from '#lib/i18n/use-words'

const keys = [
  ['J', 'next'],
  ['K', 'previous'],
  ['A', 'approve'],
  ['R', 'refuse'],
  ['1–8', 'rule'],
  ['S', 'second'],
  ['X', 'choose'],
  ['Z', 'undo'],
  ['?', 'help'],
] as const

/** The keys of the queue, as buttons where they act at once. */
export function KeysHelp(props: { on: boolean; open: boolean; toggle: (open: boolean) => void; turn: (on: boolean) => void; next: () => void; previous: () => void }) {
  const { on, open, toggle, turn, next, previous } = props
  const { t } = useWords()
  return (
    <div className="keys-help">
      <p className="keys-line">
        <button type="button" className="link-button" onClick={next}>
          {on && <kbd aria-hidden="true">J</kbd>} {t('moderation.keys.next')}
        </button>
        <button type="button" className="link-button" onClick={previous}>
          {on && <kbd aria-hidden="true">K</kbd>} {t('moderation.keys.previous')}
        </button>
        <button type="button" className="link-button" aria-expanded={open} aria-controls="all-keys" onClick={() => toggle(!open)}>
          {on && <kbd aria-hidden="true">?</kbd>} {t('moderation.keys.all')}
        </button>
        <button type="button" className="link-button" onClick={() => turn(!on)}>
          {on ? t('moderation.keys.off') : t('moderation.keys.on')}
        </button>
      </p>
      <dl id="all-keys" className="all-keys" hidden={!open}>
        {keys.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`moderation.keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

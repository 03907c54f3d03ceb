import { useEffect, useRef } from 'react'
import { personalDataTerms } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import { type Finding, previewsOf } from '../model/personal-data'

interface WarningProps {
  text: string
  found: readonly Finding[]
  attempt: number
  busy: boolean
  hide: () => void
  goBack: () => void
  asIs: () => void
}

/** Before sending: what looks like personal data, how the text looks without it, and three ways out. */
export function PersonalDataWarning({ text, found, attempt, busy, hide, goBack, asIs }: WarningProps) {
  const { t, language, list } = useWords()
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [attempt])
  const kinds = [...new Set(found.map((each) => personalDataTerms[each.kind][language]))]
  return (
    <section className="data-warning" ref={box} tabIndex={-1} aria-labelledby="data-warning">
      <h2 id="data-warning">{t('comments.warning.title', { kinds: list(kinds) })}</h2>
      <p>{t('comments.warning.words')}</p>
      {previewsOf(text, found).map((pieces, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- the previews stand in the order of the text
        <p className="data-preview" key={i} dir="auto">
          {pieces.map((piece, n) =>
            'hidden' in piece ? (
              // oxlint-disable-next-line react/no-array-index-key -- the pieces of one sentence
              <mark key={n}>{t('comments.warning.hidden')}</mark>
            ) : (
              piece.words
            ),
          )}
        </p>
      ))}
      <p className="form-actions">
        <button type="button" className="button button-primary" aria-disabled={busy} onClick={hide}>
          {t('comments.warning.hide')}
        </button>
        <button type="button" className="button button-secondary" onClick={goBack}>
          {t('comments.warning.goBack')}
        </button>
      </p>
      <p>
        <button type="button" className="link-button" aria-disabled={busy} onClick={asIs}>
          {t('comments.warning.asIs', { count: found.length })}
        </button>
      </p>
    </section>
  )
}

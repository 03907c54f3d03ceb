import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '#lib/i18n/use-words'
import { linkAt, removeLink, setLink } from '../editor/commands'
import type { Writing } from '../model/use-writing'

/** Addresses that the document's schema lets in. */
const address = /^(https?:\/\/|mailto:)[^\s<>"]+$/i
const longest = 2048

/** Where a link of the selection leads to. It takes the place of a browser's prompt. */
export function LinkForm({ writing }: { writing: Writing }) {
  const { t } = useWords()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const language = writing.linking ?? writing.focused
  const [view] = useState(() => writing.viewOf(language))
  const around = view === null ? null : linkAt(view.state)
  const [href, setHref] = useState(around?.href ?? 'https://')
  const [wrong, setWrong] = useState(false)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const close = () => {
    writing.setLinking(null)
    view?.focus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const clean = href.trim()
    if (!address.test(clean) || clean.length > longest) {
      setWrong(true)
      field.current?.focus()
      return
    }
    if (view !== null) setLink(clean)(view.state, view.dispatch)
    close()
  }
  return (
    <form className="wrap link-form" aria-label={t('draft.link.title')} noValidate onSubmit={submit}>
      <div>
        <label className="field-legend" htmlFor={id}>
          {t('draft.link.address')}
        </label>
        <p className="hint" id={`${id}-hint`}>
          {t('draft.link.hint')}
        </p>
        {wrong && (
          <p className="error-words" id={`${id}-wrong`}>
            {t('draft.link.wrong')}
          </p>
        )}
        <input
          ref={field}
          id={id}
          type="url"
          value={href}
          maxLength={longest}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-hint ${id}-wrong` : `${id}-hint`}
          onChange={(event) => setHref(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') close()
          }}
        />
      </div>
      <div className="form-actions">
        <button className="button button-primary button-small">{t('draft.link.set')}</button>
        {around !== null && (
          <button
            type="button"
            className="button button-secondary button-small"
            onClick={() => {
              if (view !== null) removeLink(view.state, view.dispatch)
              close()
            }}
          >
            {t('draft.link.remove')}
          </button>
        )}
        <button type="button" className="link-button" onClick={close}>
          {t('draft.link.cancel')}
        </button>
      </div>
    </form>
  )
}

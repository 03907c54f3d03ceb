import { useEffect, useState } from 'react'
import type { Language } from '#gql/graphql'
import { Disclosure } from '#components/disclosure'
import { useWords } from '#lib/i18n/use-words'
import { lengthOf } from '../model/comment-values'

const settles = 1_000

/** The words of a comment, with the count of what is left and the Markdown that works. */
export function BodyField(props: {
  label: string
  value: string
  language: Language
  maxLength: number
  error: string | undefined
  change: (words: string) => void
}) {
  const { label, value, language, maxLength, error, change } = props
  const { t, language: page, number } = useWords()
  const left = maxLength - lengthOf(value)
  const words = left >= 0 ? t('comments.form.left', { count: left, n: number(left) }) : t('comments.form.over', { count: -left, n: number(-left) })
  const settled = useSettled(words)
  return (
    <div className={error === undefined ? 'field comment-field' : 'field comment-field field-error'}>
      <label htmlFor="body">{label}</label>
      <p className="hint" id="body-hint">
        {t('comments.form.hint')}
      </p>
      {error !== undefined && (
        <p className="error-words" id="body-error">
          {error}
        </p>
      )}
      <textarea
        id="body"
        name="body"
        rows={6}
        dir="auto"
        {...(language.toLowerCase() === page ? {} : { lang: language.toLowerCase() })}
        value={value}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error === undefined ? 'body-hint body-left' : 'body-hint body-error body-left'}
        onChange={(event) => change(event.target.value)}
      />
      <p className={left < 0 ? 'meta bad' : 'meta'} id="body-left">
        {words}
      </p>
      <p className="visually-hidden" role="status">
        {value === '' ? '' : settled}
      </p>
      <Disclosure name={t('comments.form.markdown')}>
        <dl className="markdown-help">
          <div>
            <dt>
              <code>**{t('comments.form.bold')}**</code>
            </dt>
            <dd>
              <b>{t('comments.form.bold')}</b>
            </dd>
          </div>
          <div>
            <dt>
              <code>*{t('comments.form.italic')}*</code>
            </dt>
            <dd>
              <em>{t('comments.form.italic')}</em>
            </dd>
          </div>
          <div>
            <dt>
              <code>- {t('comments.form.item')}</code>
            </dt>
            <dd>{t('comments.form.list')}</dd>
          </div>
          <div>
            <dt>
              <code>[{t('comments.form.linkWords')}](https://…)</code>
            </dt>
            <dd>{t('comments.form.link')}</dd>
          </div>
          <div>
            <dt>
              <code>&gt; {t('comments.form.quoteWords')}</code>
            </dt>
            <dd>{t('comments.form.quote')}</dd>
          </div>
        </dl>
        <p className="meta">{t('comments.form.noMarkdown')}</p>
      </Disclosure>
    </div>
  )
}

/** Words once they stand still, for those who listen: not at every key. */
function useSettled(words: string): string {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), settles)
    return () => clearTimeout(timer)
  }, [words])
  return settled
}

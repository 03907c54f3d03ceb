import { useWords } from '#lib/i18n/use-words'
import type { Language } from '#lib/i18n/language'

interface BilingualFieldProps {
  /** The beginning of the ids: the boxes are `name-en` and `name-fr`. */
  name: string
  label: string
  hint?: string
  optional?: boolean
  values: { readonly en: string; readonly fr: string }
  /** What is to be mended, by language; `both` concerns the two boxes together. */
  errors: { readonly en?: string; readonly fr?: string; readonly both?: string }
  change: (language: Language, words: string) => void
  rows?: number
}

/** A text in both official languages: one label, a box per language, an error per box. */
export function BilingualField(props: BilingualFieldProps) {
  const { name, label, hint, optional = false, errors } = props
  const { t } = useWords()
  const described = [hint === undefined ? null : `${name}-hint`, errors.both === undefined ? null : `${name}-error`].filter((id) => id !== null)
  return (
    <fieldset
      className={errors.both === undefined ? 'form-section' : 'form-section field-error'}
      {...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {})}
    >
      <legend>
        {label}
        {optional && <span className="optional"> {t('form.optional')}</span>}
      </legend>
      {hint !== undefined && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {errors.both !== undefined && (
        <p className="error-words" id={`${name}-error`}>
          {errors.both}
        </p>
      )}
      <div className="pair">
        <Box {...props} language="en" label={t('form.english')} />
        <Box {...props} language="fr" label={t('form.french')} />
      </div>
    </fieldset>
  )
}

function Box(props: BilingualFieldProps & { language: Language }) {
  const { name, language, label, values, errors, change, rows = 3 } = props
  const id = `${name}-${language}`
  const own = errors[language]
  const wrong = own !== undefined || errors.both !== undefined
  const described = own !== undefined ? `${id}-error` : errors.both !== undefined ? `${name}-error` : undefined
  return (
    <div className={own === undefined ? 'field' : 'field field-error'}>
      <label htmlFor={id}>{label}</label>
      {own !== undefined && (
        <p className="error-words" id={`${id}-error`}>
          {own}
        </p>
      )}
      <textarea
        id={id}
        name={id}
        lang={language}
        rows={rows}
        value={values[language]}
        aria-invalid={wrong || undefined}
        aria-describedby={described}
        onChange={(event) => change(language, event.target.value)}
      />
    </div>
  )
}

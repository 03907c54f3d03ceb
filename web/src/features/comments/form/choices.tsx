import type { ReactNode } from 'react'

/** A choice of one among few, each with room for what it means. */
export function Choices<Value extends string>(props: {
  name: string
  legend: string
  hint?: string
  value: Value | ''
  options: readonly { readonly value: Value; readonly label: ReactNode; readonly more?: ReactNode }[]
  error?: string | undefined
  change: (value: Value) => void
  inline?: boolean
}) {
  const { name, legend, hint, value, options, error, change, inline = false } = props
  const described = [hint === undefined ? null : `${name}-hint`, error === undefined ? null : `${name}-error`].filter((id) => id !== null)
  return (
    <fieldset className={error === undefined ? 'form-section' : 'form-section field-error'} {...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {})}>
      <legend>{legend}</legend>
      {hint !== undefined && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="error-words" id={`${name}-error`}>
          {error}
        </p>
      )}
      <div className={inline ? 'choices choices-inline' : 'choices'}>
        {options.map((option) => (
          <div key={option.value} className="choice">
            <label htmlFor={`${name}-${option.value}`}>
              <input
                type="radio"
                id={`${name}-${option.value}`}
                name={name}
                value={option.value}
                checked={value === option.value}
                onChange={() => change(option.value)}
              />
              <span>{option.label}</span>
            </label>
            {option.more !== undefined && value === option.value && <div className="choice-more">{option.more}</div>}
          </div>
        ))}
      </div>
    </fieldset>
  )
}

/** A labelled month (`YYYY-MM`) or day (`YYYY-MM-DD`), in a field that every browser can type into. */
export function DateField(props: {
  id: string
  kind: 'month' | 'date'
  label: string
  value: string
  error: string | undefined
  change: (value: string) => void
}) {
  const { id, kind, label, value, error, change } = props
  return (
    <div className={error === undefined ? 'field date-field' : 'field date-field field-error'}>
      <label htmlFor={id}>{label}</label>
      {error !== undefined && (
        <p className="error-words" id={`${id}-error`}>
          {error}
        </p>
      )}
      <input
        id={id}
        type={kind}
        value={value}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(event) => change(event.target.value)}
      />
    </div>
  )
}

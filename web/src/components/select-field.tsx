import { useId } from 'react'

/** A labelled choice of one among many. */
export function SelectField(props: {
  name: string
  label: string
  value: string
  options: readonly { value: string; label: string }[]
}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <div className="select">
        <select id={id} name={props.name} defaultValue={props.value}>
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

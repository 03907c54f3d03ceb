import type { ReactNode } from 'react'

/** Something that opens under its name: text versions, and tables under figures. */
export function Disclosure(props: {
  name: ReactNode
  open?: boolean
  id?: string
  /** Set where what is inside is read when it opens: on paper it is left out unless it is open. */
  onToggle?: (open: boolean) => void
  children: ReactNode
}) {
  const { name, open, id, onToggle, children } = props
  return (
    <details className={onToggle === undefined ? 'disclosure' : 'disclosure disclosure-read'} id={id} open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        <span>{name}</span>
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  )
}

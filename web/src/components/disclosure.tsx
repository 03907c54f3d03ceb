import type { ReactNode } from 'react'

/** Something that opens under its name: text versions, and tables under figures. */
export function Disclosure(props: {
  name: ReactNode
  open?: boolean
  id?: string
  onToggle?: (open: boolean) => void
  children: ReactNode
}) {
  const { name, open, id, onToggle, children } = props
  return (
    <details className="disclosure" id={id} open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        <span>{name}</span>
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  )
}

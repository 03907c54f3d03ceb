import type { ReactNode } from 'react'

/** A message in the flow of the page: a problem (red), now (amber), done (green) or quiet (grey). */
export function Notice(props: { tone: 'problem' | 'now' | 'done' | 'quiet'; role?: 'status' | 'alert'; children: ReactNode }) {
  return (
    <div className={`notice notice-${props.tone}`} role={props.role}>
      {props.children}
    </div>
  )
}

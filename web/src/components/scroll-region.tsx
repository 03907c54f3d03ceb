import type { ReactNode } from 'react'

/** Something wider than its room: it scrolls by itself, and the keyboard can reach it to do so. */
export function ScrollRegion({ name, className = 'scroll', children }: { name: string; className?: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className={className} aria-label={name} tabIndex={0}>
      {children}
    </section>
  )
}

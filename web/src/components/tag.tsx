import type { ReactNode } from 'react'

/** What a tag is about: now (amber), problem (red), done (green), neutral (grey), plain (blue). */
export type Tone = 'now' | 'problem' | 'done' | 'neutral' | 'plain'

/** A state in a word or two. */
export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>
}

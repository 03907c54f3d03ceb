import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'

/** At most one sentence in this time. */
const every = 10_000
/** A person who pressed a key this recently is typing. */
const typingFor = 3_000

/** Collects sentences for people who listen to the page and lets one out at a time. */
export class Announcer {
  private readonly offers = new Map<string, () => string>()
  private lastSaid = Number.NEGATIVE_INFINITY
  private lastKey = Number.NEGATIVE_INFINITY
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly say: (sentence: string) => void) {}

  /** Offers a sentence. A newer one about the same thing takes its place; it is worded when it is said. */
  offer(about: string, words: () => string) {
    this.offers.set(about, words)
    this.schedule()
  }

  /** The person pressed a key in a field. */
  typed() {
    this.lastKey = Date.now()
  }

  private schedule() {
    if (this.timer !== undefined || this.offers.size === 0) return
    const wait = Math.max(this.lastSaid + every, this.lastKey + typingFor) - Date.now()
    this.timer = setTimeout(() => {
      this.timer = undefined
      if (Date.now() < this.lastKey + typingFor) this.schedule()
      else this.release()
    }, Math.max(wait, 0))
  }

  private release() {
    const sentences = [...this.offers.values()].map((words) => words())
    this.offers.clear()
    this.lastSaid = Date.now()
    this.say(sentences.join(' '))
  }
}

const AnnouncerContext = createContext<Announcer | null>(null)
const silent = new Announcer(() => undefined)

/** The page's one polite voice. */
export function useAnnouncer(): Announcer {
  return use(AnnouncerContext) ?? silent
}

/** Holds the one polite live region of the page: it is there from the first paint and empty. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState('')
  const announcer = useMemo(() => new Announcer(setSaid), [])
  useEffect(() => {
    const typed = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]')) announcer.typed()
    }
    document.addEventListener('keydown', typed)
    return () => document.removeEventListener('keydown', typed)
  }, [announcer])
  return (
    <AnnouncerContext value={announcer}>
      {children}
      <div className="visually-hidden" aria-live="polite" aria-atomic="true" data-announcer="">
        {said}
      </div>
    </AnnouncerContext>
  )
}

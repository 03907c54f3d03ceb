import { type RefObject, useEffect, useRef } from 'react'
import { useAnnouncer } from '#components/announcer'
import { useWords } from '#lib/i18n/use-words'

/**
 * Says politely that comments came. Where the section is still below the screen they take their place
 * at once: nobody's reading moves. Otherwise they wait until the reader lets them in.
 */
export function useAnnouncedArrivals(section: RefObject<HTMLElement | null>, waiting: readonly string[], show: (ids: readonly string[]) => void) {
  const { t } = useWords()
  const announcer = useAnnouncer()
  const said = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const fresh = waiting.filter((id) => !said.current.has(id))
    if (fresh.length === 0) return
    said.current = new Set([...said.current, ...fresh])
    announcer.offer('comments', () => t('comments.announce', { count: fresh.length }))
    const top = section.current?.getBoundingClientRect().top ?? 0
    if (top > window.innerHeight) show(fresh)
  }, [waiting, announcer, section, show, t])
}

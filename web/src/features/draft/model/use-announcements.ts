import { useEffect, useRef } from 'react'
import { useAnnouncer } from '#components/announcer'
import { useWords } from '#lib/i18n/use-words'
import { wordsOf } from '#lib/text/text'
import type { Side } from './use-writing'

/** Offers one sentence about what others changed to those who listen to the page; the announcer lets it out at a polite moment. */
export function useAnnouncements(sides: readonly Side[]) {
  const announcer = useAnnouncer()
  const { t, language, list } = useWords()
  const words = useRef({ t, language, list })
  words.current = { t, language, list }
  const [first, second] = [sides[0], sides[1]]
  const counts = useRef(new Map<string, { count: number; names: Set<string> }>())
  useEffect(() => {
    const stops = [first, second].flatMap((side) => {
      const session = side?.open?.session
      if (side === undefined || session === undefined) return []
      return [session.onRemote(({ author }) => {
        const heard = counts.current.get(side.language) ?? { count: 0, names: new Set<string>() }
        heard.count += 1
        heard.names.add(author === null ? '' : wordsOf(author.publicName, words.current.language))
        counts.current.set(side.language, heard)
        announcer.offer(`draft ${side.language}`, () => {
          counts.current.delete(side.language)
          const { t: say, list: join } = words.current
          const names = [...heard.names].map((name) => (name === '' ? say('draft.announce.somebody') : name))
          return say('draft.announce.changed', { count: heard.count, names: join(names), language: say(`draft.people.language.${side.language}`) })
        })
      })]
    })
    return () => {
      for (const stop of stops) stop()
    }
    // Only another session is listened to anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [announcer, first?.open?.session, second?.open?.session])
}

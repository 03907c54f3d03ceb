import type { i18n as I18n } from 'i18next'
import { useCallback, useEffect, useRef, useState } from 'react'
import { speak } from '#lib/i18n/i18n'
import { type Language, isLanguage } from '#lib/i18n/language'
import { useRetry } from '#lib/live/use-retry'
import { matchAddress } from '#lib/router/addresses'
import { useRouter } from '#lib/router/router'
import { loadAnew } from './load-anew'
import { loadedPage, loadPage, type RouteName } from './routes'

/** A page whose code and words are here. */
export interface Ready {
  readonly name: RouteName
  readonly language: Language
  readonly values: Readonly<Record<string, string>>
  /** False while the page that the address names is on its way and the one before stays. */
  readonly current: boolean
}

interface ReadyPage {
  readonly ready: Ready | 'chooseLanguage' | null
  /** The code or the words of the page did not come; they are asked for again by themselves. */
  readonly failed: boolean
  /** Asks for them now. */
  readonly again: () => void
}

/** What the address asks for, once its code and its words are here; until then the page before stays. */
export function useReadyPage(i18n: I18n): ReadyPage {
  const { place, navigate } = useRouter()
  const match = matchAddress(place.pathname)
  const canonical = 'canonical' in match && match.canonical !== place.pathname ? match.canonical : null
  const name: RouteName = match.page === 'chooseLanguage' ? 'notFound' : match.page
  const asked: Language = ('language' in match ? match.language : null) ?? spoken(i18n)
  const [last, setLast] = useState<Ready | null>(null)

  useEffect(() => {
    if (canonical !== null) navigate(canonical + place.search + place.hash, { replace: true })
  }, [canonical, navigate, place.search, place.hash])

  const here = loadedPage(name) !== undefined && i18n.language === asked
  const values = 'values' in match ? match.values : {}
  const key = JSON.stringify([name, asked, values])
  const { failed, again } = useLoading(i18n, here, name, asked)

  if (match.page === 'chooseLanguage') return { ready: 'chooseLanguage', failed: false, again }
  const ready = { name, language: asked, values, current: true }
  if (!here) {
    const before = last === null ? null : { ...last, current: false }
    return { ready: before ?? (failed ? ready : null), failed, again }
  }
  if (last === null || JSON.stringify([last.name, last.language, last.values]) !== key) setLast(ready)
  return { ready, failed: false, again }
}

/** Loads what is not here, again and again until it comes. */
function useLoading(i18n: I18n, here: boolean, name: RouteName, asked: Language): { failed: boolean; again: () => void } {
  const [attempt, setAttempt] = useState(0)
  const [fault, setFault] = useState<{ readonly of: string } | null>(null)
  const wanted = useRef<string | null>(null) // what failed before, for the next attempt
  const again = useCallback(() => setAttempt((before) => before + 1), [])
  const of = `${asked} ${name}`
  const failed = !here && fault?.of === of ? fault : null
  useRetry(failed, again)
  useEffect(() => {
    if (here) return
    let dropped = false
    Promise.all([loadPage(name), speak(i18n, asked)]).then(
      () => {
        if (!dropped) again() // what came is shown
      },
      async () => {
        if (dropped) return
        setFault({ of })
        if (wanted.current === of) await loadAnew()
        wanted.current = of
      },
    )
    return () => {
      dropped = true
    }
  }, [here, of, name, asked, i18n, attempt, again])
  return { failed: failed !== null, again }
}

function spoken(i18n: I18n): Language {
  return isLanguage(i18n.language) ? i18n.language : 'en'
}

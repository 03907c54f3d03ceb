import { useEffect, useRef } from 'react'
import type { Place } from '#lib/router/router'

let arrivedAt: string | null = null

/**
 * On arrival at another page the heading takes focus, or what the fragment points to. The first page
 * of the tab is left to the browser, but for a fragment whose target comes with the data. Live
 * changes and other query strings never move anything.
 */
export function useArrival(place: Place, ready: boolean) {
  const done = useRef<string | null>(null)
  useEffect(() => {
    const here = place.pathname + place.hash
    if (!ready || done.current === here) return
    done.current = here
    const first = arrivedAt === null
    const samePage = arrivedAt !== null && withoutHash(arrivedAt) === place.pathname
    const sameFragment = arrivedAt === here
    arrivedAt = here
    if (place.hash.length > 1) {
      if (!sameFragment) point(decodeURIComponent(place.hash.slice(1)))
    } else if (!first && !samePage) {
      window.scrollTo(0, 0)
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    }
  }, [place, ready])
}

function withoutHash(here: string): string {
  const at = here.indexOf('#')
  return at === -1 ? here : here.slice(0, at)
}

function point(id: string) {
  const target = document.getElementById(id)
  if (target === null) return
  if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1')
  target.scrollIntoView()
  target.focus({ preventScroll: true })
}

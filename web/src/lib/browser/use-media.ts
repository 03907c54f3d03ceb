import { useSyncExternalStore } from 'react'

/** Whether a media query holds; `false` outside a browser. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
    () => false,
  )
}

/** True on screens under 640 px, where tables become cards. */
export function useNarrow(): boolean {
  return useMedia('(max-width: 639.98px)')
}

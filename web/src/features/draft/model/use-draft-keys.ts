import { useEffect } from 'react'
import type { Writing } from './use-writing'

/** True where Option makes letters (ç, œ, «): there Control and Shift take its place. */
export function onMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform)
}

/** The page's own keys: to the toolbar and back, hold, who is here, the other language. Every one is a visible button too. */
export function useDraftKeys(writing: Writing) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const ours = onMac() ? event.ctrlKey && event.shiftKey && !event.metaKey : event.altKey && !event.ctrlKey && !event.metaKey
      if (!ours) return
      const run = actions(writing)[event.code]
      if (run === undefined) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  })
}

function actions(writing: Writing): Partial<Record<string, () => void>> {
  return {
    F10: () => document.querySelector<HTMLElement>('[data-toolbar] [tabindex="0"]')?.focus(),
    KeyH: () => document.querySelector<HTMLElement>('[data-hold]')?.click(),
    KeyP: () => {
      const people = document.querySelector<HTMLElement>('[data-people]')
      people?.focus()
      people?.closest('details')?.setAttribute('open', '')
    },
    KeyL: () => {
      const other = writing.sides.find((side) => side.language !== writing.focused)
      if (other === undefined) return
      if (writing.shown !== 'both') writing.show(other.language)
      // The other text may have to appear first.
      requestAnimationFrame(() => writing.viewOf(other.language)?.focus())
    },
  }
}

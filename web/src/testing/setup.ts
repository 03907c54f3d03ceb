import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// On a busy machine a page may take its time; a test that waits for it should too.
configure({ asyncUtilTimeout: 10_000 })

// jsdom lays nothing out: every screen is as wide as a page needs.
if (typeof window !== 'undefined') {
  window.Element.prototype.scrollIntoView ??= () => undefined
  window.matchMedia ??= (query) => Object.assign(new EventTarget(), { matches: false, media: query, onchange: null, addListener: () => undefined, removeListener: () => undefined })
}

afterEach(() => {
  if (typeof document !== 'undefined') cleanup()
})

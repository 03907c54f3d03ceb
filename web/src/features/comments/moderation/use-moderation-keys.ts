import { type RefObject, useCallback, useEffect, useState } from 'react'

const setting = 'jalon:moderation:keys'

/** What the single keys do. */
export interface KeyActions {
  readonly next: () => void
  readonly previous: () => void
  readonly approve: () => void
  readonly refuse: () => void
  readonly second: () => void
  readonly rule: (n: number) => void
  readonly undo: () => void
  readonly choose: () => void
  readonly help: () => void
  readonly escape: () => void
}

/** Whether single keys are on; remembered on this device. */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(read)
  const change = useCallback((next: boolean) => {
    setOn(next)
    try {
      window.localStorage.setItem(setting, next ? 'on' : 'off')
    } catch {
      // Where storage is refused the choice lasts as long as the page.
    }
  }, [])
  return [on, change]
}

function read(): boolean {
  try {
    return typeof window === 'undefined' || window.localStorage.getItem(setting) !== 'off'
  } catch {
    return true
  }
}

const letters: Readonly<Record<string, keyof Omit<KeyActions, 'rule'>>> = {
  j: 'next',
  k: 'previous',
  a: 'approve',
  r: 'refuse',
  s: 'second',
  z: 'undo',
  x: 'choose',
  '?': 'help',
  Escape: 'escape',
}

/** Single keys while the focus is in the queue, or nowhere. Every one is a visible button too. */
export function useModerationKeys(box: RefObject<HTMLElement | null>, on: boolean, actions: KeyActions) {
  useEffect(() => {
    if (!on) return
    const pressed = (event: KeyboardEvent) => {
      const { target } = event
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !(target instanceof HTMLElement)) return
      if (target !== document.body && box.current?.contains(target) !== true) return
      if (target.matches('textarea, select, input[type="text"], [contenteditable]')) return
      const name = letters[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (name !== undefined) {
        event.preventDefault()
        actions[name]()
      } else if (/^[1-8]$/.test(event.key)) {
        event.preventDefault()
        actions.rule(Number(event.key))
      }
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  })
}

/** A draft kept on this device: what was typed and when it was last kept. */
export interface KeptDraft<Values> {
  readonly values: Values
  /** When it was kept, in milliseconds of this device's clock. */
  readonly keptAt: number
}

const prefix = 'jalon:draft:'

/** Whose draft it is and of what: each account, indicator, voice and period has its own. */
export function draftKey(...parts: readonly string[]): string {
  return prefix + parts.map(encodeURIComponent).join('/')
}

/** Keeps a draft; false when this device has no room or no place for it. */
export function keepDraft<Values>(key: string, draft: KeptDraft<Values>): boolean {
  try {
    window.localStorage.setItem(key, JSON.stringify(draft))
    return true
  } catch {
    return false // storage may be full, or refused by the person's settings
  }
}

/** Reads a draft back; null when there is none that can be read. */
export function keptDraft<Values>(key: string, understands: (values: unknown) => values is Values): KeptDraft<Values> | null {
  return readDraft(() => window.localStorage, key, understands)
}

function readDraft<Values>(storage: () => Storage, key: string, understands: (values: unknown) => values is Values): KeptDraft<Values> | null {
  try {
    const stored: unknown = JSON.parse(storage().getItem(key) ?? 'null')
    if (typeof stored !== 'object' || stored === null || !('values' in stored) || !('keptAt' in stored)) return null
    const { values, keptAt } = stored
    return typeof keptAt === 'number' && understands(values) ? { values, keptAt } : null
  } catch {
    return null // storage refused, or something else wrote there
  }
}

/**
 * Hands a draft on to whoever of the same name signs in again in this tab: an account may have
 * another id then. It goes with the tab.
 */
export function handDraftOn<Values>(key: string, draft: KeptDraft<Values>) {
  try {
    window.sessionStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // The text is still in the page, and in the account's own draft.
  }
}

/** Reads a draft that was handed on; null when there is none that can be read. */
export function handedDraft<Values>(key: string, understands: (values: unknown) => values is Values): KeptDraft<Values> | null {
  return readDraft(() => window.sessionStorage, key, understands)
}

/** Throws a draft away. */
export function dropDraft(key: string) {
  try {
    window.localStorage.removeItem(key)
    window.sessionStorage.removeItem(key)
  } catch {
    // Where storage is refused nothing was kept, so there is nothing to throw away.
  }
}

const listeners = new Set<() => void>()

/** Hears when the server no longer knows who is signed in. Returns the way to stop. */
export function onSessionEnded(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The server answered that nobody is signed in: what the page says of it must be read again. */
export function sessionEnded() {
  for (const listener of listeners) listener()
}

/** How an attempt to sign in ended. */
export type SignedIn = { readonly ok: true } | { readonly ok: false; readonly message: string | null }

/** Begins a session with a token. `message` is the server's own, null when it was not reached. */
export async function beginSession(token: string, language: string): Promise<SignedIn> {
  try {
    const answer = await fetch('/session', {
      method: 'POST',
      headers: { Accept: 'application/json', 'Accept-Language': language },
      body: new URLSearchParams({ token }),
      credentials: 'same-origin',
    })
    if (answer.ok) return { ok: true }
    const body: unknown = await answer.json().catch(() => null)
    const message = typeof body === 'object' && body !== null && 'message' in body ? body.message : null
    return { ok: false, message: typeof message === 'string' ? message : '' }
  } catch {
    return { ok: false, message: null }
  }
}

/** Ends the session; false when the server was not reached. */
export async function endSession(): Promise<boolean> {
  try {
    const answer = await fetch('/session', { method: 'DELETE', credentials: 'same-origin' })
    return answer.ok
  } catch {
    return false
  }
}

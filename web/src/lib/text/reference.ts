/** A name for a request that no other request has: sent twice with it, done once. */
export function newReference(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

import type { Node, Slice } from 'prosemirror-model'
import type { Step } from 'prosemirror-transform'

/*
 * JSON as the server writes it (internal/prosemirror/SPEC.md, J10): what JSON.stringify gives for
 * toJSON, but for the members of objects inside attribute values, which are sorted by the bytes of
 * their keys.
 */

const encoder = new TextEncoder()

function byBytes(a: string, b: string): number {
  const left = encoder.encode(a)
  const right = encoder.encode(b)
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const pairs = Object.entries(value).map(([key, inner]) => [JSON.stringify(key), sorted(inner)] as const)
  return `{${pairs
    .toSorted(([a], [b]) => byBytes(a, b))
    .map(([key, inner]) => `${key}:${inner}`)
    .join(',')}}`
}

function members(object: object, write: (key: string, value: unknown) => string): string {
  const parts = Object.entries(object).filter(([, value]) => value !== undefined)
  return `{${parts.map(([key, value]) => `${JSON.stringify(key)}:${write(key, value)}`).join(',')}}`
}

function written(value: unknown, key?: string): string {
  if (Array.isArray(value)) return `[${value.map((item) => written(item)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (key === 'attrs') return members(value, (_, attribute) => sorted(attribute))
  return members(value, (name, inner) => (name === 'value' ? sorted(inner) : written(inner, name)))
}

/** The canonical text of a document, slice or step. */
export function canonical(thing: Node | Slice | Step): string {
  return written(thing.toJSON())
}

/** SHA-256 of a document's canonical text, hexadecimal; null where the browser offers no digest. */
export async function hashOf(doc: Node): Promise<string | null> {
  // Browsers offer it on secure origins and on this machine only.
  if (typeof crypto.subtle === 'undefined') return null
  const sum = await crypto.subtle.digest('SHA-256', encoder.encode(canonical(doc)))
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

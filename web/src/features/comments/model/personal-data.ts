import type { PersonalDataKind } from '#gql/graphql'

/**
 * A passage that looks like personal data. `start` and `end` count characters (code points). What
 * is found stays in the page: it is never kept, logged or sent.
 */
export interface Finding {
  readonly kind: PersonalDataKind
  readonly start: number
  readonly end: number
}

interface Pattern {
  readonly kind: PersonalDataKind
  readonly form: RegExp
  readonly holds?: (digits: string) => boolean
}

/** Tried in this order; what one has found is not found again. The server has the same list. */
const patterns: readonly Pattern[] = [
  { kind: 'EMAIL', form: /[a-z0-9._%+'-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}/gi },
  { kind: 'PHONE', form: /\+[0-9](?:[ .()-]{0,2}[0-9]){7,14}/g },
  { kind: 'PAYMENT_CARD', form: /[2-6](?:[ .-]?[0-9]){12,18}/g, holds: luhn },
  { kind: 'SOCIAL_INSURANCE_NUMBER', form: /[0-9]{3}[ .-]{0,3}[0-9]{3}[ .-]{0,3}[0-9]{3}/g, holds: luhn },
  { kind: 'SOCIAL_INSURANCE_NUMBER', form: /[0-9](?:[ .-]?[0-9]){8}/g, holds: luhn },
  { kind: 'PHONE', form: /(?:\+?1[ .-]{0,2})?(?:\([2-9][0-9]{2}\)|[2-9][0-9]{2})[ .-]{0,3}[2-9][0-9]{2}[ .-]{0,3}[0-9]{4}/g },
  { kind: 'PHONE', form: /[2-9][0-9]{2}-[0-9]{4}/g },
  { kind: 'POSTAL_CODE', form: /[abceghj-nprstvxy][0-9][abceghj-nprstv-z][ -]?[0-9][abceghj-nprstv-z][0-9]/gi },
]

/** What looks like personal data, in the order of the text. */
export function findPersonalData(text: string): readonly Finding[] {
  const folded = fold(text)
  const taken = Array.from({ length: folded.length }, () => false)
  const found: Finding[] = []
  for (const { kind, form, holds } of patterns) {
    for (const match of folded.matchAll(form)) {
      const start = match.index
      const end = start + match[0].length
      if (taken.slice(start, end).includes(true) || !standsApart(folded, start, end)) continue
      if (holds !== undefined && !holds(match[0].replaceAll(/\D/g, ''))) continue
      taken.fill(true, start, end)
      found.push({ kind, start, end })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** The text with something else in the place of every finding. */
export function withoutPersonalData(text: string, instead: string, found = findPersonalData(text)): string {
  const characters = [...text]
  let out = ''
  let at = 0
  for (const { start, end } of found) {
    out += characters.slice(at, start).join('') + instead
    at = end
  }
  return out + characters.slice(at).join('')
}

/** A piece of a preview: words, or the place of something that is left out. */
export type Piece = { readonly words: string } | { readonly hidden: true }

const around = 40

/** Some words around each finding, without any of the findings; findings that are close share a preview. */
export function previewsOf(text: string, found: readonly Finding[]): readonly (readonly Piece[])[] {
  const characters = [...text]
  const groups: Finding[][] = []
  for (const finding of found) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last !== undefined && before !== undefined && finding.start - before.end < around) last.push(finding)
    else groups.push([finding])
  }
  return groups.map((group) => {
    const from = Math.max(0, (group[0]?.start ?? 0) - around)
    const to = Math.min(characters.length, (group.at(-1)?.end ?? 0) + around)
    const pieces: Piece[] = []
    let at = from
    // A neighbour of another group may reach into this stretch: it is left out here too.
    for (const { start, end } of found.filter((each) => each.end > from && each.start < to)) {
      if (start > at) pieces.push({ words: (at === from && from > 0 ? '… ' : '') + characters.slice(at, start).join('') })
      pieces.push({ hidden: true })
      at = Math.max(at, end)
    }
    if (at < to) pieces.push({ words: characters.slice(at, to).join('') + (to < characters.length ? ' …' : '') })
    return pieces
  })
}

/** One ASCII character for each of the text: digits of every script as digits, every dash and space as one. */
function fold(text: string): string {
  let folded = ''
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 128) folded += character
    else if (/\p{Nd}/u.test(character)) folded += digitOf(code)
    else if (/\p{Pd}/u.test(character) || character === '−') folded += '-'
    else if (/[\s\u0085]/u.test(character)) folded += ' '
    else if (character === '＠') folded += '@'
    else folded += /\p{L}/u.test(character) ? 'z' : '\u0001'
  }
  return folded
}

/** The ten digits of a script stand in a row that begins where the character before it is no digit. */
function digitOf(code: number): string {
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value)
}

/** True when the characters beside a match do not go on with it. */
function standsApart(folded: string, start: number, end: number): boolean {
  if (start > 0 && isWord(folded.charAt(start - 1)) && isWord(folded.charAt(start))) return false
  return end === folded.length || !isWord(folded.charAt(end)) || !isWord(folded.charAt(end - 1))
}

function isWord(character: string): boolean {
  return /[0-9a-z]/i.test(character)
}

/** The check of social insurance numbers and payment cards: every second digit doubled, the sum divisible by ten. */
function luhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - i))
    const weighed = i % 2 === 1 ? digit * 2 : digit
    sum += weighed > 9 ? weighed - 9 : weighed
  }
  return sum % 10 === 0 && sum > 0
}

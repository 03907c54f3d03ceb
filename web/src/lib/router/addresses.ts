import { isLanguage, type Language, languages } from '#lib/i18n/language'

/** One part of an address: the same word in both languages, a word per language, or `:name` for a value. */
type Segment = string | Readonly<Record<Language, string>>

const plan: readonly Segment[] = ['plans', ':plan']
const commitments: readonly Segment[] = [...plan, { en: 'commitments', fr: 'engagements' }]
const tracker: readonly Segment[] = [...plan, { en: 'tracker', fr: 'suivi' }]

const comments: Segment = { en: 'comments', fr: 'commentaires' }

/** Every page and its address after the language. Values (`:plan`, `:code`) are the same in both languages. */
const table = {
  plans: ['plans'],
  plan,
  commitments,
  commitment: [...commitments, ':code'],
  draft: [...commitments, ':code', { en: 'draft', fr: 'ebauche' }],
  wording: [...commitments, ':code', { en: 'wording', fr: 'libelle' }],
  comment: [...commitments, ':code', { en: 'comment', fr: 'commenter' }],
  tracker,
  report: [...tracker, ':code', { en: 'report', fr: 'rapport' }],
  dueDate: [...tracker, ':code', { en: 'due-date', fr: 'echeance' }],
  phaseDates: [...plan, 'phases', ':phase', 'dates'],
  myComments: [comments],
  story: [comments, ':reference'],
  respond: [comments, ':reference', { en: 'respond', fr: 'repondre' }],
  toAnswer: [{ en: 'to-answer', fr: 'a-repondre' }],
  moderation: ['moderation'],
  signIn: [{ en: 'sign-in', fr: 'connexion' }],
  rules: [{ en: 'rules', fr: 'regles' }],
  privacy: [{ en: 'privacy', fr: 'confidentialite' }],
  accessibility: [{ en: 'accessibility', fr: 'accessibilite' }],
  developers: [{ en: 'developers', fr: 'developpeurs' }],
} as const satisfies Record<string, readonly Segment[]>

/** The name of a page that has an address in each language. */
export type PageName = keyof typeof table

/** The values inside an address. */
export type AddressValues = Readonly<Record<string, string>>

/** What an address means. */
export type Match =
  | { page: PageName; language: Language; values: AddressValues; canonical: string }
  | { page: 'chooseLanguage' }
  | { page: 'graphiql' }
  | { page: 'notFound'; language: Language | null }

/** The address of a page, without query string and fragment. */
export function addressOf(page: PageName, language: Language, values: AddressValues = {}): string {
  const segments = (table[page] as readonly Segment[]).map((segment) => {
    if (typeof segment !== 'string') return segment[language]
    if (!segment.startsWith(':')) return segment
    return encodeURIComponent(values[segment.slice(1)] ?? '')
  })
  return `/${[language, ...segments].join('/')}`
}

/**
 * Reads a path. A path whose words are of the other language is understood too; `canonical` is then
 * the address to go to, so that a link with one word changed by hand still arrives.
 */
export function matchAddress(pathname: string): Match {
  const parts = pathname.split('/').filter(Boolean)
  const [first, ...rest] = parts
  if (first === undefined) return { page: 'chooseLanguage' }
  if (first === 'graphiql' && rest.length === 0) return { page: 'graphiql' }
  const language = isLanguage(first) ? first : null
  if (language === null) return matchWithoutLanguage(parts)
  if (rest.length === 0) return found('plans', language, {})
  return matchWords(rest, language) ?? { page: 'notFound', language }
}

/** A path such as `/developers` has no language segment: its words tell the language. */
function matchWithoutLanguage(parts: readonly string[]): Match {
  for (const language of languages) {
    const match = matchWords(parts, language)
    if (match !== null && match.canonical === `/${[language, ...parts].join('/')}`) return match
  }
  return { page: 'notFound', language: null }
}

function matchWords(parts: readonly string[], language: Language) {
  for (const page of Object.keys(table) as PageName[]) {
    const values = valuesOf(table[page], parts)
    if (values !== null) return found(page, language, values)
  }
  return null
}

function found(page: PageName, language: Language, values: AddressValues) {
  return { page, language, values, canonical: addressOf(page, language, values) } as const
}

function valuesOf(segments: readonly Segment[], parts: readonly string[]): AddressValues | null {
  if (segments.length !== parts.length) return null
  const values: Record<string, string> = {}
  for (const [i, segment] of segments.entries()) {
    const part = parts[i] ?? ''
    if (typeof segment !== 'string') {
      if (part !== segment.en && part !== segment.fr) return null
    } else if (segment.startsWith(':')) {
      const value = decode(part)
      if (value === null) return null
      values[segment.slice(1)] = value
    } else if (part !== segment) {
      return null
    }
  }
  return values
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null // a broken escape is a page that does not exist
  }
}

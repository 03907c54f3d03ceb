import type { TextSidesFragment } from '#gql/graphql'
import { type Language, otherLanguage } from '#lib/i18n/language'

/** One side of a text, and the language that it really is in. */
export interface Side {
  readonly words: string
  readonly language: Language
}

/** The side in the wanted language or, where it is not written yet, the other one. */
export function sideOf(text: TextSidesFragment, language: Language): Side {
  const wanted = text[language]
  if (wanted !== null && wanted !== '') return { words: wanted, language }
  const other = otherLanguage(language)
  return { words: text[other] ?? '', language: other }
}

/** Only the words, for places that cannot carry a language of their own (page titles). */
export function wordsOf(text: TextSidesFragment, language: Language): string {
  return sideOf(text, language).words
}

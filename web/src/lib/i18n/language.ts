/** The two official languages, as they stand in addresses. */
export type Language = 'en' | 'fr'

/** Both, in the order of the alphabet. */
export const languages: readonly Language[] = ['en', 'fr']

/** The other of the two. */
export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'fr' : 'en'
}

/** Tells whether a word from outside names one of the two languages. */
export function isLanguage(word: string | undefined): word is Language {
  return word === 'en' || word === 'fr'
}

/** What each language calls itself. */
export const languageNames: Record<Language, string> = { en: 'English', fr: 'Français' }

/** The locale whose customs dates and numbers follow. */
export const locales: Record<Language, string> = { en: 'en-CA', fr: 'fr-CA' }

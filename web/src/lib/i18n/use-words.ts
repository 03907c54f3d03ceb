import { useTranslation } from 'react-i18next'
import type { ProgressStatus, Voice } from '#gql/graphql'
import { statusTerms, voiceTerms } from './glossary'
import { isLanguage, type Language, locales } from './language'

/** The language of the page and the ways to say things in it. */
export function useWords() {
  const { t, i18n } = useTranslation()
  const language: Language = isLanguage(i18n.language) ? i18n.language : 'en'
  return {
    t,
    language,
    /** A number with the language's own separators. */
    number: (n: number) => n.toLocaleString(locales[language]),
    /** A number in words up to twelve, in figures beyond, with a capital. */
    capitalNumber: (n: number) => {
      const word = t('system.numbers').split('|')[n]
      return word === undefined ? n.toLocaleString(locales[language]) : word.charAt(0).toUpperCase() + word.slice(1)
    },
    /** A list in words: "a, b and c". */
    list: (items: readonly string[]) => new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(items),
    status: (status: ProgressStatus) => statusTerms[status][language],
    voice: (voice: Voice) => voiceTerms[voice][language],
  }
}

import { createInstance, type i18n as I18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Catalogue } from './catalogue'
import type { Language } from './language'

/** The words of one language, each catalogue a chunk of its own: a reader loads one language. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  const module = language === 'en' ? await import('./catalogues/en/index') : await import('./catalogues/fr/index')
  return module.catalogue
}

/** An i18n instance that speaks `language` now; more catalogues may be added later. */
export function createI18n(language: Language, catalogue: Catalogue): I18n {
  const instance = createInstance()
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: catalogue } },
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
    initAsync: false,
  })
  return instance
}

/** Loads the words of a language where they are missing, then speaks it. */
export async function speak(instance: I18n, language: Language): Promise<void> {
  if (!instance.hasResourceBundle(language, 'translation')) {
    instance.addResourceBundle(language, 'translation', await loadCatalogue(language))
  }
  await instance.changeLanguage(language)
}

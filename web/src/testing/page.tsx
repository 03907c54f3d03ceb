import type { ReactElement } from 'react'
import { App } from '#app/app'
import { loadPage } from '#app/routes'
import { createI18n } from '#lib/i18n/i18n'
import { catalogue as en } from '#lib/i18n/catalogues/en/index'
import { catalogue as fr } from '#lib/i18n/catalogues/fr/index'
import { matchAddress } from '#lib/router/addresses'
import { StaticRouter } from '#lib/router/router'
import { type FakeRoot, fakeRoot } from './fake-api'
import { fakeClient } from './fake-client'

/** A page of the app as an element, with its code, its words and a fake server ready. */
export async function pageAt(
  href: string,
  options: { root?: FakeRoot; navigate?: (to: string) => void } = {},
): Promise<ReactElement> {
  const match = matchAddress(href.split(/[?#]/)[0] ?? '/')
  if (match.page !== 'chooseLanguage') await loadPage(match.page)
  const language = ('language' in match ? match.language : null) ?? 'en'
  const i18n = createI18n(language, language === 'en' ? en : fr)
  return (
    <StaticRouter href={href} {...(options.navigate === undefined ? {} : { navigate: options.navigate })}>
      <App client={fakeClient(options.root ?? fakeRoot())} i18n={i18n} connection={null} />
    </StaticRouter>
  )
}

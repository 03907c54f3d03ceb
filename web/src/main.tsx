import { createRoot } from 'react-dom/client'
import { App } from '#app/app'
import { loadAnew } from '#app/load-anew'
import { loadPage } from '#app/routes'
import { createClient } from '#lib/graphql/client'
import type { Catalogue } from '#lib/i18n/catalogue'
import { createI18n, loadCatalogue } from '#lib/i18n/i18n'
import { isLanguage, type Language } from '#lib/i18n/language'
import { LiveConnection } from '#lib/live/connection'
import { retryWait } from '#lib/live/retry-wait'
import { matchAddress } from '#lib/router/addresses'
import { BrowserRouter } from '#lib/router/router'
import './styles/index.css'

/** The language of the address, else the one that the browser asks for. */
function firstLanguage(): Language {
  const match = matchAddress(window.location.pathname)
  const inAddress = 'language' in match ? match.language : null
  if (inAddress !== null) return inAddress
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage)
  return wanted ?? 'en'
}

/** The words of a language. Without them there is no page, so it asks until they come, and says so in both languages. */
async function wordsAtLast(language: Language, root: HTMLElement): Promise<Catalogue> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await loadCatalogue(language)
    } catch {
      root.textContent =
        'We cannot reach the server. This page tries again by itself. / Le serveur ne répond pas. Cette page réessaie d’elle-même.'
      if (attempt > 0) await loadAnew()
      await retryWait(attempt, 1_000)
    }
  }
}

async function start() {
  const root = document.getElementById('root')
  if (root === null) throw new Error('the page has no root element')
  const language = firstLanguage()
  const match = matchAddress(window.location.pathname)
  const [catalogue] = await Promise.all([
    wordsAtLast(language, root),
    // Without its code the app starts too: it says so and tries again.
    match.page === 'chooseLanguage' ? undefined : loadPage(match.page).catch(() => undefined),
  ])
  const i18n = createI18n(language, catalogue)
  const spoken = () => (isLanguage(i18n.language) ? i18n.language : 'en')
  const client = createClient({ url: '/graphql', language: spoken })
  const connection = new LiveConnection({
    url: `${window.location.protocol === 'https:' ? 'wss' : 'ws'}://${window.location.host}/graphql`,
    payload: () => ({ language: spoken().toUpperCase() }),
  })
  createRoot(root).render(
    <BrowserRouter>
      <App client={client} i18n={i18n} connection={connection} />
    </BrowserRouter>,
  )
}

void start()

import { createRoot } from 'react-dom/client'
import { App } from '#app/app'
import { loadPage } from '#app/routes'
import { createClient } from '#lib/graphql/client'
import { createI18n, loadCatalogue } from '#lib/i18n/i18n'
import { isLanguage, type Language } from '#lib/i18n/language'
import { LiveConnection } from '#lib/live/connection'
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

async function start() {
  const root = document.getElementById('root')
  if (root === null) throw new Error('the page has no root element')
  const language = firstLanguage()
  const match = matchAddress(window.location.pathname)
  const [catalogue] = await Promise.all([
    loadCatalogue(language),
    match.page === 'chooseLanguage' ? undefined : loadPage(match.page),
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

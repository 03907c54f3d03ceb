import type { Client } from '@urql/core'
import type { i18n as I18n } from 'i18next'
import { useEffect, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Provider as GraphqlProvider } from 'urql'
import { AnnouncerProvider } from '#components/announcer'
import { ErrorBoundary } from '#components/error-boundary'
import { LiveAnnouncer } from '#features/tracker/components/live-announcer'
import { TrackerFeedProvider } from '#features/tracker/feed/feed-context'
import { type Language, isLanguage } from '#lib/i18n/language'
import { speak } from '#lib/i18n/i18n'
import type { LiveConnection } from '#lib/live/connection'
import { LiveProvider } from '#lib/live/live-context'
import { matchAddress } from '#lib/router/addresses'
import { useRouter } from '#lib/router/router'
import { FrameContext } from './frame/frame-context'
import { Header } from './frame/header'
import { useFrame } from './frame/use-frame'
import { ChooseLanguagePage } from './pages/choose-language-page'
import { PageFailed } from './pages/page-failed'
import { loadedPage, loadPage, type RouteName } from './routes'

interface AppProps {
  client: Client
  i18n: I18n
  connection: LiveConnection | null
}

/** The whole app around the page that the address names. */
export function App({ client, i18n, connection }: AppProps) {
  return (
    <I18nextProvider i18n={i18n}>
      <GraphqlProvider value={client}>
        <LiveProvider connection={connection}>
          <AnnouncerProvider>
            <CurrentPage i18n={i18n} connection={connection} />
          </AnnouncerProvider>
        </LiveProvider>
      </GraphqlProvider>
    </I18nextProvider>
  )
}

interface Ready {
  readonly name: RouteName
  readonly language: Language
  readonly values: Readonly<Record<string, string>>
  /** False while the page that the address names is on its way and the one before stays. */
  readonly current: boolean
}

/** What the address asks for, once its code and its words are here; until then the page before stays. */
function useReadyPage(i18n: I18n): { ready: Ready | 'chooseLanguage' | null; failed: boolean } {
  const { place, navigate } = useRouter()
  const match = matchAddress(place.pathname)
  const canonical = 'canonical' in match && match.canonical !== place.pathname ? match.canonical : null
  const name: RouteName = match.page === 'chooseLanguage' ? 'notFound' : match.page
  const asked: Language = ('language' in match ? match.language : null) ?? spoken(i18n)
  const [, arrived] = useState(0)
  const [last, setLast] = useState<Ready | null>(null)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    if (canonical !== null) navigate(canonical + place.search + place.hash, { replace: true })
  }, [canonical, navigate, place.search, place.hash])

  const here = loadedPage(name) !== undefined && i18n.language === asked
  const values = 'values' in match ? match.values : {}
  const key = JSON.stringify([name, asked, values])
  useEffect(() => {
    if (here) return
    let dropped = false
    Promise.all([loadPage(name), speak(i18n, asked)]).then(
      () => {
        if (dropped) return
        setFailed(false)
        arrived((count) => count + 1)
      },
      () => {
        if (!dropped) setFailed(true)
      },
    )
    return () => {
      dropped = true
    }
  }, [here, name, asked, i18n])

  if (match.page === 'chooseLanguage') return { ready: 'chooseLanguage', failed: false }
  if (!here) return { ready: last === null ? null : { ...last, current: false }, failed }
  const ready = { name, language: asked, values, current: true }
  if (last === null || JSON.stringify([last.name, last.language, last.values]) !== key) setLast(ready)
  return { ready, failed: false }
}

function spoken(i18n: I18n): Language {
  return isLanguage(i18n.language) ? i18n.language : 'en'
}

function CurrentPage({ i18n, connection }: Pick<AppProps, 'i18n' | 'connection'>) {
  const { ready, failed } = useReadyPage(i18n)
  if (ready === 'chooseLanguage') return <ChooseLanguagePage />
  if (ready === null) return null
  return <Framed ready={ready} connection={connection} failed={failed} />
}

function Framed({ ready, connection, failed }: { ready: Ready; connection: LiveConnection | null; failed: boolean }) {
  const { place } = useRouter()
  const slug = ready.values.plan
  const frame = useFrame(slug)
  const Shown = loadedPage(ready.name)
  const page = ready.name === 'notFound' || ready.name === 'graphiql' ? null : ready.name
  if (Shown === undefined) return null
  const inside = (
    <>
      <Header />
      <ErrorBoundary resetKey={place.pathname} fallback={(id, retry) => <PageFailed failure={{ kind: 'internal', id }} retry={retry} />}>
        {failed ? (
          <PageFailed failure={{ kind: 'network' }} retry={() => window.location.reload()} />
        ) : (
          // oxlint-disable-next-line react/static-components -- looked up by name, the same for every render
          <Shown values={ready.values} key={JSON.stringify([ready.name, ready.values])} />
        )}
      </ErrorBoundary>
    </>
  )
  return (
    <FrameContext value={{ ...frame, page, current: ready.current }}>
      {slug === undefined ? (
        inside
      ) : (
        <TrackerFeedProvider planSlug={slug} connection={connection}>
          {inside}
          <LiveAnnouncer />
        </TrackerFeedProvider>
      )}
    </FrameContext>
  )
}

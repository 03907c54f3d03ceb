import type { Client } from '@urql/core'
import type { i18n as I18n } from 'i18next'
import { I18nextProvider } from 'react-i18next'
import { Provider as GraphqlProvider } from 'urql'
import { AnnouncerProvider } from '#components/announcer'
import { ErrorBoundary } from '#components/error-boundary'
import { LiveAnnouncer } from '#features/tracker/components/live-announcer'
import { TrackerFeedProvider } from '#features/tracker/feed/feed-context'
import { PlanClockProvider } from '#lib/dates/plan-clock'
import type { LiveConnection } from '#lib/live/connection'
import { LiveProvider } from '#lib/live/live-context'
import { useRouter } from '#lib/router/router'
import { FrameContext } from './frame/frame-context'
import { Header } from './frame/header'
import { useFrame } from './frame/use-frame'
import { ChooseLanguagePage } from './pages/choose-language-page'
import { PageFailed } from './pages/page-failed'
import { loadedPage } from './routes'
import { type Ready, useReadyPage } from './use-ready-page'

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

function CurrentPage({ i18n, connection }: Pick<AppProps, 'i18n' | 'connection'>) {
  const { ready, failed, again } = useReadyPage(i18n)
  if (ready === 'chooseLanguage') return <ChooseLanguagePage />
  if (ready === null) return null
  return <Framed ready={ready} connection={connection} failed={failed} again={again} />
}

interface FramedProps {
  ready: Ready
  connection: LiveConnection | null
  failed: boolean
  again: () => void
}

function Framed({ ready, connection, failed, again }: FramedProps) {
  const { place } = useRouter()
  const slug = ready.values.plan
  const frame = useFrame(slug)
  const Shown = loadedPage(ready.name)
  const page = ready.name === 'notFound' || ready.name === 'graphiql' ? null : ready.name
  const inside = (
    <>
      <Header />
      <ErrorBoundary resetKey={place.pathname} fallback={(id, retry) => <PageFailed failure={{ kind: 'internal', id }} retry={retry} />}>
        {failed || Shown === undefined ? (
          <PageFailed failure={{ kind: 'network' }} retry={again} />
        ) : (
          // oxlint-disable-next-line react/static-components -- looked up by name, the same for every render
          <Shown values={ready.values} key={JSON.stringify([ready.name, ready.values])} />
        )}
      </ErrorBoundary>
    </>
  )
  return (
    <FrameContext value={{ ...frame, page, current: ready.current }}>
      <PlanClockProvider reading={frame.clock}>
        {slug === undefined ? (
          inside
        ) : (
          <TrackerFeedProvider planSlug={slug} connection={connection}>
            {inside}
            <LiveAnnouncer />
          </TrackerFeedProvider>
        )}
      </PlanClockProvider>
    </FrameContext>
  )
}

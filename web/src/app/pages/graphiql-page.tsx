import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { Loading } from '#components/loading'
import { useWords } from '#lib/i18n/use-words'

const GraphiqlScreen = lazy(() => import('#features/developer/graphiql-screen'))

const never = () => () => undefined

/** GraphiQL under the site's header. It is a chunk of its own and runs in a browser alone. */
export default function GraphiqlPage() {
  const { language } = useWords()
  const inBrowser = useSyncExternalStore(never, () => true, () => false)
  useEffect(() => {
    document.title = 'GraphiQL - Jalon'
    document.documentElement.lang = language
  }, [language])
  return (
    <main id="main" className="graphiql-page" tabIndex={-1}>
      <h1 className="visually-hidden">GraphiQL</h1>
      {inBrowser && (
        <Suspense fallback={<Loading />}>
          <div className="graphiql-frame" lang="en">
            <GraphiqlScreen />
          </div>
        </Suspense>
      )}
    </main>
  )
}

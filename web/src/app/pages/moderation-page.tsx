import { ListeningDocument, ModerationQueueDocument } from '#gql/graphql'
import { FailurePanel } from '#components/failure-panel'
import { Loading } from '#components/loading'
import { TextIn } from '#components/text-in'
import { ListeningSection } from '#features/comments/components/listening-section'
import { ModerationScreen } from '#features/comments/moderation/moderation-screen'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { useFrameInside } from '../frame/frame-context'
import { Page } from '../frame/page'
import { NotAllowed } from './not-allowed'

const atOnce = 50

/** The queue of comments that wait for a moderator. */
export default function ModerationPage() {
  const { t, language } = useWords()
  const { plan: framed, viewer } = useFrameInside()
  const slug = framed?.slug ?? ''
  const { data, failure, refresh } = useRead(ModerationQueueDocument, { slug, first: atOnce }, { pause: framed === null })
  const figures = useRead(ListeningDocument, { slug }, { pause: framed === null })
  const plan = data?.plan ?? null
  const refused = failure?.kind === 'forbidden' || failure?.kind === 'unauthenticated'
  const listening = figures.data?.plan?.listening ?? plan?.listening
  const title = t('moderation.title')
  return (
    <Page title={title} crumbs={plan === null ? [] : [{ to: addressOf('plan', language, { plan: slug }), name: <TextIn text={plan.shortTitle} /> }]} ready={plan !== null || refused}>
      {data !== undefined && plan !== null ? (
        <>
          <ModerationScreen data={data} plan={plan} slug={slug} refresh={refresh} changed={figures.refresh} />
          {listening !== undefined && (
            <div className="wrap">
              <ListeningSection figures={listening} />
            </div>
          )}
        </>
      ) : refused ? (
        <NotAllowed title={title} signedIn={viewer !== null} />
      ) : (
        <div className="wrap">
          <h1 tabIndex={-1}>{title}</h1>
          {failure === null ? <Loading /> : <FailurePanel failure={failure} retry={refresh} />}
        </div>
      )}
    </Page>
  )
}

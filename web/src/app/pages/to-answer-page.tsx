import { ToAnswerDocument } from '#gql/graphql'
import { FailurePanel } from '#components/failure-panel'
import { Loading } from '#components/loading'
import { TextIn } from '#components/text-in'
import { ToAnswerList } from '#features/comments/response/to-answer-list'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { useFrameInside } from '../frame/frame-context'
import { Page } from '../frame/page'
import { NotAllowed } from './not-allowed'

/** Published comments that wait for a response. */
export default function ToAnswerPage() {
  const { t, language } = useWords()
  const { plan: framed, viewer } = useFrameInside()
  const slug = framed?.slug ?? ''
  const { data, failure, refresh } = useRead(ToAnswerDocument, { slug, after: null }, { pause: framed === null })
  const plan = data?.plan ?? null
  const refused = failure?.kind === 'forbidden' || failure?.kind === 'unauthenticated'
  const title = t('comments.toAnswer.title')
  return (
    <Page title={title} crumbs={plan === null ? [] : [{ to: addressOf('plan', language, { plan: slug }), name: <TextIn text={plan.shortTitle} /> }]} ready={plan !== null || refused}>
      {plan !== null ? (
        <div className="wrap">
          <h1 tabIndex={-1}>
            {title} <span className="count">{plan.toAnswer.totalCount}</span>
          </h1>
          <p className="lead">{t('comments.toAnswer.lead')}</p>
          <ToAnswerList comments={plan.toAnswer.nodes} now={plan.now} timeZone={plan.timeZone} />
        </div>
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

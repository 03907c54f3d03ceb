import { MyCommentsDocument } from '#gql/graphql'
import { FailurePanel } from '#components/failure-panel'
import { Loading } from '#components/loading'
import { TextIn } from '#components/text-in'
import { MyCommentsScreen } from '#features/comments/mine/my-comments-screen'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'
import { useFrameInside } from '../frame/frame-context'
import { Page } from '../frame/page'

/** What the person who is signed in wrote, and what became of it. */
export default function MyCommentsPage() {
  const { t, language } = useWords()
  const { plan: framed } = useFrameInside()
  const slug = framed?.slug ?? ''
  const { data, failure, refresh } = useRead(MyCommentsDocument, { slug, after: null }, { pause: framed === null })
  const plan = data?.plan
  return (
    <Page
      title={t('comments.mine.title')}
      crumbs={plan === null || plan === undefined ? [] : [{ to: addressOf('plan', language, { plan: slug }), name: <TextIn text={plan.shortTitle} /> }]}
      ready={data !== undefined}
    >
      <div className="wrap">
        <h1 tabIndex={-1}>{t('comments.mine.title')}</h1>
        {data === undefined || plan === null || plan === undefined ? (
          failure === null ? (
            <Loading />
          ) : (
            <FailurePanel failure={failure} retry={refresh} />
          )
        ) : data.viewer === null ? (
          <>
            <p className="lead">{t('comments.mine.signIn')}</p>
            <p className="form-actions">
              <Link className="button button-primary" to={`${addressOf('signIn', language)}?return=${encodeURIComponent(addressOf('myComments', language))}`}>
                {t('frame.signIn')}
              </Link>
            </p>
          </>
        ) : (
          <>
            <p className="lead">{t('comments.mine.lead')}</p>
            <MyCommentsScreen comments={data.viewer.contributions.nodes} timeZone={plan.timeZone} />
          </>
        )}
      </div>
    </Page>
  )
}

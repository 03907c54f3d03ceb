import { useState } from 'react'
import { ResponseFormDocument } from '#gql/graphql'
import { FailurePanel } from '#components/failure-panel'
import { Loading } from '#components/loading'
import { TextIn } from '#components/text-in'
import { ResponseForm } from '#features/comments/response/response-form'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { useRouter } from '#lib/router/router'
import { Page } from '../frame/page'
import type { PageProps } from '../routes'
import { NoComment } from './no-comment'
import { NotAllowed } from './not-allowed'

/** Answering a comment with a reasoned response. */
export default function RespondPage({ values }: PageProps) {
  const reference = (values.reference ?? '').toUpperCase()
  const { t, language } = useWords()
  const { navigate } = useRouter()
  const [refused, setRefused] = useState(false)
  const { data, failure, refresh } = useRead(ResponseFormDocument, { reference })
  const title = t('comments.respond.title')
  if (data === undefined) {
    return (
      <Page title={title} ready={false}>
        <div className="wrap">{failure === null ? <Loading /> : <FailurePanel failure={failure} retry={refresh} level={1} />}</div>
      </Page>
    )
  }
  const { comment, viewer } = data
  if (comment === null) return <NoComment signedIn={viewer !== null} />
  const commitment = comment.subject.__typename === 'Commitment' ? comment.subject : comment.subject.commitment
  const { plan } = commitment
  const story = addressOf('story', language, { reference })
  return (
    <Page
      title={title}
      error={refused}
      crumbs={[
        { to: addressOf('plan', language, { plan: plan.slug }), name: <TextIn text={plan.shortTitle} /> },
        { to: addressOf('toAnswer', language), name: t('comments.toAnswer.title') },
        { to: story, name: reference },
      ]}
      ready
    >
      {viewer === null || (!comment.viewerCanRespond && comment.state === 'PUBLISHED') ? (
        <NotAllowed title={title} signedIn={viewer !== null} />
      ) : comment.viewerCanRespond ? (
        <ResponseForm
          key={comment.id}
          comment={comment}
          commitment={commitment}
          timeZone={plan.timeZone}
          accountId={viewer.id}
          refused={setRefused}
          done={() => navigate(story)}
        />
      ) : (
        <div className="wrap form-page">
          <h1 tabIndex={-1}>{title}</h1>
          <p className="lead">{t('comments.respond.notPublished')}</p>
        </div>
      )}
    </Page>
  )
}

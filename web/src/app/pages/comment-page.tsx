import { useState } from 'react'
import { CommentFormDocument } from '#gql/graphql'
import { FailurePanel } from '#components/failure-panel'
import { Loading } from '#components/loading'
import { TextIn } from '#components/text-in'
import { CommentScreen, subjectIn } from '#features/comments/form/comment-screen'
import { dayOf } from '#lib/dates/dates'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { useRouter } from '#lib/router/router'
import { wordsOf } from '#lib/text/text'
import { Page } from '../frame/page'
import type { PageProps } from '../routes'
import { NotHere } from './not-here'

/** Writing a comment on a commitment or on one of its milestones. */
export default function CommentPage({ values }: PageProps) {
  const slug = values.plan ?? ''
  const code = values.code ?? ''
  const { t, language } = useWords()
  const { place } = useRouter()
  const [refused, setRefused] = useState(false)
  const { data, failure, refresh } = useRead(CommentFormDocument, { slug, code })
  if (data === undefined) {
    return (
      <Page title={t('comments.write')} ready={false}>
        <div className="wrap">{failure === null ? <Loading /> : <FailurePanel failure={failure} retry={refresh} level={1} />}</div>
      </Page>
    )
  }
  const { plan, viewer } = data
  if (plan === null) return <NotHere what="plan" />
  const { commitment } = plan
  if (commitment === null) return <NotHere what="commitment" code={code} />
  const subject = subjectIn(place.search, commitment)
  const page = addressOf('commitment', language, { plan: slug, code })
  return (
    <Page
      title={t('comments.form.title', { title: wordsOf(subject.title, language) })}
      error={refused}
      crumbs={[
        { to: addressOf('plan', language, { plan: slug }), name: <TextIn text={plan.shortTitle} /> },
        { to: page, name: <TextIn text={commitment.title} /> },
        ...(subject.id === commitment.id ? [] : [{ to: `${page}#${subject.code}`, name: t('moderation.milestone', { code: subject.code.replace(/^C0?/, '') }) }]),
      ]}
      ready
      modified={dayOf(new Date(plan.updatedAt), plan.timeZone)}
    >
      <CommentScreen slug={slug} plan={plan} commitment={commitment} viewer={viewer} refused={setRefused} />
    </Page>
  )
}

import { CommitmentAbilitiesDocument, CommitmentPageDocument } from '#gql/graphql'
import { FailurePanel } from '#components/failure-panel'
import { Loading } from '#components/loading'
import { TextIn } from '#components/text-in'
import { CommentsSection, orderIn } from '#features/comments/components/comments-section'
import { SubjectLine } from '#features/comments/components/subject-line'
import { useComments } from '#features/comments/model/use-comments'
import { TextInWork } from '#features/draft/components/text-in-work'
import { CommitmentScreen } from '#features/tracker/components/commitment-screen'
import { dayOf } from '#lib/dates/dates'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link, useRouter } from '#lib/router/router'
import { wordsOf } from '#lib/text/text'
import { useFrameInside } from '../frame/frame-context'
import { Page } from '../frame/page'
import type { PageProps } from '../routes'
import { NotHere } from './not-here'

/** One commitment. */
export default function CommitmentPage({ values }: PageProps) {
  const slug = values.plan ?? ''
  const code = values.code ?? ''
  const { t, language } = useWords()
  const { place } = useRouter()
  const { viewer } = useFrameInside()
  const signedIn = viewer !== null
  const orderBy = orderIn(place.search)
  const comments = useComments({ slug, code, orderBy, signedIn })
  const { data, failure, refresh } = useRead(CommitmentPageDocument, { slug, code })
  const abilities = useRead(CommitmentAbilitiesDocument, { slug, code }, { pause: viewer === null })
  if (data === undefined) {
    return (
      <Page title={code} ready={false}>
        <div className="wrap">{failure === null ? <Loading /> : <FailurePanel failure={failure} retry={refresh} level={1} />}</div>
      </Page>
    )
  }
  const { plan } = data
  if (plan === null) return <NotHere what="plan" />
  if (plan.commitment === null) return <NotHere what="commitment" code={code} />
  return (
    <Page
      title={wordsOf(plan.commitment.title, language)}
      crumbs={[
        { to: addressOf('plan', language, { plan: slug }), name: <TextIn text={plan.shortTitle} /> },
        { to: addressOf('commitments', language, { plan: slug }), name: t('plan.commitments.listTitle') },
      ]}
      ready
      modified={dayOf(new Date(plan.updatedAt), plan.timeZone)}
      asOf={plan}
    >
      <CommitmentScreen
        plan={plan}
        commitment={plan.commitment}
        position={data.feedPosition}
        abilities={abilities.data}
        refresh={refresh}
        textInWork={<TextInWork slug={slug} code={code} />}
        comments={<CommentsSection slug={slug} code={code} comments={comments} orderBy={orderBy} signedIn={signedIn} />}
        underMilestone={(milestone) => <SubjectLine slug={slug} code={milestone} count={comments.countOf(milestone)} open={comments.open} />}
        write={
          comments.open && (
            <Link className="button button-primary" to={addressOf('comment', language, { plan: slug, code })}>
              {t('comments.write')}
            </Link>
          )
        }
      />
    </Page>
  )
}

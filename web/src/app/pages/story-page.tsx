import { CommentStoryDocument } from '#gql/graphql'
import { FailurePanel } from '#components/failure-panel'
import { Loading } from '#components/loading'
import { TextIn } from '#components/text-in'
import { standingOf } from '#features/comments/story/state-words'
import { planOf, StoryScreen } from '#features/comments/story/story-screen'
import { useStoryFollowing } from '#features/comments/story/use-story-following'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Page } from '../frame/page'
import type { PageProps } from '../routes'
import { NoComment } from './no-comment'

/** One comment and what became of it; its author's receipt. */
export default function StoryPage({ values }: PageProps) {
  const reference = (values.reference ?? '').toUpperCase()
  const { t, language } = useWords()
  const { data, failure, refresh } = useRead(CommentStoryDocument, { reference })
  const comment = data?.comment
  useStoryFollowing({ id: comment?.id, subjectId: comment?.subject.id, position: data?.feedPosition, refresh })
  if (data === undefined) {
    return (
      <Page title={reference} ready={false}>
        <div className="wrap">{failure === null ? <Loading /> : <FailurePanel failure={failure} retry={refresh} level={1} />}</div>
      </Page>
    )
  }
  if (comment === null || comment === undefined) return <NoComment signedIn={data.viewer !== null} />
  const plan = planOf(comment)
  const standing = standingOf(comment)
  return (
    <Page
      title={`${t(comment.viewerIsAuthor ? `comments.standing.own.${standing}` : `comments.standing.other.${standing}`)}, ${comment.reference}`}
      crumbs={[
        { to: addressOf('plan', language, { plan: plan.slug }), name: <TextIn text={plan.shortTitle} /> },
        comment.viewerIsAuthor
          ? { to: addressOf('myComments', language), name: t('comments.mine.title') }
          : { to: `${addressOf('commitment', language, { plan: plan.slug, code: comment.subject.code.split('.')[0] ?? '' })}#comments`, name: t('comments.title') },
      ]}
      ready
      asOf={plan}
    >
      <StoryScreen comment={comment} viewer={data.viewer} rules={data.rulesOfEngagement} refresh={refresh} />
    </Page>
  )
}

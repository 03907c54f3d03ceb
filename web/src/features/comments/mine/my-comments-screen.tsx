import { useMemo, useState } from 'react'
import type { MyCommentsQuery } from '#gql/graphql'
import { Tag, type Tone } from '#components/tag'
import { TextIn } from '#components/text-in'
import { dayInWords, dayOf } from '#lib/dates/dates'
import { outcomeTerms } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'
import { CommentBody } from '../components/comment-body'
import { isMilestone, spokenCode } from '../model/codes'
import { useMarkedSeen } from '../model/use-marked-seen'
import { type Standing, standingOf } from '../story/state-words'

type Given = NonNullable<MyCommentsQuery['viewer']>['contributions']['nodes'][number]

const tones: Readonly<Record<Standing, Tone>> = { HELD: 'now', PUBLISHED: 'done', ANSWERED: 'done', REFUSED: 'problem', HIDDEN: 'problem', WITHDRAWN: 'neutral' }

/** What somebody wrote and what became of it, news first marked, the newest comment first. */
export function MyCommentsScreen({ comments, timeZone }: { comments: readonly Given[]; timeZone: string }) {
  const { t } = useWords()
  // News stay marked for this visit, although the server knows that they were seen.
  const [fresh] = useState<ReadonlySet<string>>(() => new Set(comments.filter((each) => each.viewerHasNews).map((each) => each.id)))
  const ids = useMemo(() => comments.filter((each) => each.viewerHasNews).map((each) => each.id), [comments])
  useMarkedSeen(ids)
  if (comments.length === 0) return <p className="comments-empty">{t('comments.mine.empty')}</p>
  return (
    <ul className="my-comments">
      {comments.map((comment) => (
        <li key={comment.id} className={fresh.has(comment.id) ? 'my-comment my-comment-news' : 'my-comment'}>
          <MyComment comment={comment} news={fresh.has(comment.id)} timeZone={timeZone} />
        </li>
      ))}
    </ul>
  )
}

function MyComment({ comment, news, timeZone }: { comment: Given; news: boolean; timeZone: string }) {
  const { t, language } = useWords()
  const standing = standingOf(comment)
  const { code } = comment.subject
  return (
    <article aria-labelledby={`mine-${comment.reference}`}>
      <div className="my-comment-head">
        <h2 id={`mine-${comment.reference}`}>
          <Link to={addressOf('story', language, { reference: comment.reference })}>{comment.reference}</Link>
        </h2>
        <Tag tone={tones[standing]}>{t(`comments.state.${standing}`)}</Tag>
        {news && <Tag tone="now">{t('comments.mine.news')}</Tag>}
      </div>
      <p className="meta">
        {isMilestone(code) ? t('comments.onMilestone', { code: spokenCode(code) }) : t('comments.onCommitmentCode', { code: spokenCode(code) })},{' '}
        {dayInWords(dayOf(new Date(comment.receivedAt), timeZone), language)}
      </p>
      {comment.bodyHtml !== null && <CommentBody html={comment.bodyHtml} language={comment.language} />}
      {comment.rule !== null && (
        <p className="small">
          {t('comments.mine.rule')} <TextIn text={comment.rule.title} />.
        </p>
      )}
      {comment.response !== null && <p className="small">{t('comments.mine.answered', { outcome: outcomeTerms[comment.response.outcome][language] })}</p>}
    </article>
  )
}

import type { ToAnswerQuery } from '#gql/graphql'
import { Tag } from '#components/tag'
import { dayInWords, dayOf } from '#lib/dates/dates'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'
import { CommentBody } from '../components/comment-body'
import { CommentHead } from '../components/comment-view'
import { isMilestone, spokenCode } from '../model/codes'

type Waiting = NonNullable<ToAnswerQuery['plan']>['toAnswer']['nodes']

/** Published comments that wait for a response, longest waiting first. */
export function ToAnswerList({ comments, now, timeZone }: { comments: Waiting; now: string; timeZone: string }) {
  const { t, language } = useWords()
  const today = dayOf(new Date(now), timeZone)
  if (comments.length === 0) return <p className="comments-empty">{t('comments.toAnswer.empty')}</p>
  return (
    <ul className="my-comments">
      {comments.map((comment) => (
        <li key={comment.id} className="my-comment">
          <article aria-labelledby={`${comment.reference}-by`}>
            <CommentHead comment={comment} timeZone={timeZone} level={2} />
            <p className="meta">
              {isMilestone(comment.subject.code)
                ? t('comments.onMilestone', { code: spokenCode(comment.subject.code) })
                : t('comments.onCommitmentCode', { code: spokenCode(comment.subject.code) })}
              {comment.responseDueOn !== null && (
                <>
                  , {t('comments.responseDue', { day: dayInWords(comment.responseDueOn, language) })}{' '}
                  {comment.responseDueOn < today && <Tag tone="problem">{t('commitment.facts.overdue')}</Tag>}
                </>
              )}
            </p>
            {comment.bodyHtml !== null && <CommentBody html={comment.bodyHtml} language={comment.language} />}
            <p className="comment-actions">
              <Link to={addressOf('respond', language, { reference: comment.reference })}>
                {t('comments.answer')}
                <span className="visually-hidden"> {t('comments.ofReference', { reference: comment.reference })}</span>
              </Link>
            </p>
          </article>
        </li>
      ))}
    </ul>
  )
}

import { Tag } from '#components/tag'
import { TextIn } from '#components/text-in'
import { dayInWords, dayOf } from '#lib/dates/dates'
import { roleTerms } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'
import { wordsOf } from '#lib/text/text'
import { commitmentCodeOf } from '../model/codes'
import type { CommentFeed, KnownComment } from '../model/comment-feed'
import type { ShownComment } from '../model/threads'
import { CommentBody } from './comment-body'
import { ResponseView } from './response-view'
import { SupportButton } from './support-button'

/** Where a comment stands: what its links need. */
export interface CommentPlace {
  readonly slug: string
  /** The subject's code. */
  readonly code: string
  readonly timeZone: string
  readonly feed: CommentFeed | null
}

/** One comment with its response, or the place of one that a moderator hid. */
export function CommentView({ shown, place, level }: { shown: ShownComment; place: CommentPlace; level: 4 | 5 }) {
  const { t } = useWords()
  const { comment } = shown
  if (comment === null) return <p className="comment-hidden">{t('comments.hidden')}</p>
  return (
    <article className={shown.justCame ? 'comment comment-just' : 'comment'} id={comment.reference} aria-labelledby={`${comment.reference}-by`}>
      <CommentHead comment={comment} timeZone={place.timeZone} level={level} />
      {comment.bodyHtml !== null && <CommentBody html={comment.bodyHtml} language={comment.language} />}
      <CommentActions comment={comment} place={place} />
      {comment.response !== null && (
        <ResponseView response={comment.response} slug={place.slug} timeZone={place.timeZone} just={shown.justAnswered} level={level === 4 ? 5 : 6} />
      )}
    </article>
  )
}

/** Who wrote it, when, and in which language where it is not the page's. */
export function CommentHead({ comment, timeZone, level }: { comment: KnownComment; timeZone: string; level: 2 | 3 | 4 | 5 }) {
  const { t, language } = useWords()
  const Heading = `h${level}` as const
  const at = comment.publishedAt ?? comment.receivedAt
  const role = comment.authorRole === null ? null : roleTerms[comment.authorRole][language]
  const name = comment.authorName === null ? null : wordsOf(comment.authorName, language)
  return (
    <div className="comment-head">
      <Heading className="comment-by" id={`${comment.reference}-by`}>
        {comment.authorName === null ? role : <TextIn text={comment.authorName} />}
      </Heading>
      <p className="meta">
        {role !== null && name !== role && `${role}, `}
        {comment.authorOrganization !== null && (
          <>
            <TextIn text={comment.authorOrganization.name} />
            {', '}
          </>
        )}
        <time dateTime={at}>{dayInWords(dayOf(new Date(at), timeZone), language)}</time>
      </p>
      {comment.language !== null && comment.language.toLowerCase() !== language && <Tag tone="neutral">{t(`comments.language.${comment.language}`)}</Tag>}
    </div>
  )
}

function CommentActions({ comment, place }: { comment: KnownComment; place: CommentPlace }) {
  const { t, language } = useWords()
  const { slug, code, feed } = place
  const form = addressOf('comment', language, { plan: slug, code: commitmentCodeOf(code) })
  const of = <span className="visually-hidden"> {t('comments.ofReference', { reference: comment.reference })}</span>
  return (
    <p className="comment-actions">
      <SupportButton comment={comment} feed={feed} />
      {comment.viewerCanReply === true && (
        <Link to={`${form}?on=${code}&reply=${comment.reference}`}>
          {t('comments.reply')}
          {of}
        </Link>
      )}
      <Link to={addressOf('story', language, { reference: comment.reference })}>
        {t('comments.story')}
        {of}
      </Link>
      {comment.viewerCanRespond === true && (
        <Link to={addressOf('respond', language, { reference: comment.reference })}>
          {comment.response === null ? t('comments.answer') : t('comments.answerAgain')}
          {of}
        </Link>
      )}
      {comment.viewerCanModerate?.includes('HIDE') === true && (
        <Link to={`${addressOf('story', language, { reference: comment.reference })}#moderate`}>
          {t('comments.moderate')}
          {of}
        </Link>
      )}
      {comment.response === null && comment.responseDueOn !== null && (
        <span className="comment-count">{t('comments.responseDue', { day: dayInWords(comment.responseDueOn, language) })}</span>
      )}
    </p>
  )
}

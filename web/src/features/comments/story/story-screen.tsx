import { useEffect, useMemo, useRef, useState } from 'react'
import type { CommentStoryQuery, RuleFieldsFragment, StoryFieldsFragment } from '#gql/graphql'
import { LiveLine } from '#components/live-line'
import { Notice } from '#components/notice'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'
import { CommentBody } from '../components/comment-body'
import { CommentHead } from '../components/comment-view'
import { ResponseView } from '../components/response-view'
import { commentsAddress, isMilestone, spokenCode } from '../model/codes'
import { useMarkedSeen } from '../model/use-marked-seen'
import { CorrectForm } from './correct-form'
import { ModerateHere } from './moderate-here'
import { OwnActions } from './own-actions'
import { standingOf } from './state-words'
import { StorySteps } from './story-steps'

type Plan = Extract<StoryFieldsFragment['subject'], { __typename: 'Commitment' }>['plan']

/** The plan that a comment belongs to. */
export function planOf(comment: StoryFieldsFragment): Plan {
  return comment.subject.__typename === 'Commitment' ? comment.subject.plan : comment.subject.commitment.plan
}

interface StoryScreenProps {
  comment: StoryFieldsFragment
  viewer: CommentStoryQuery['viewer']
  rules: readonly RuleFieldsFragment[]
  refresh: () => void
}

/** One comment and everything that became of it; for its author also the receipt. */
export function StoryScreen({ comment, viewer, rules, refresh }: StoryScreenProps) {
  const { t, language } = useWords()
  const plan = planOf(comment)
  const heading = useRef<HTMLHeadingElement>(null)
  const [correcting, setCorrecting] = useState(false)
  const standing = standingOf(comment)
  const { code } = comment.subject
  const news = useMemo(() => (comment.viewerHasNews ? [comment.id] : []), [comment.viewerHasNews, comment.id])
  useMarkedSeen(news)
  // What the person changed is said by the heading: it takes the focus, as after a page of its own.
  const [changes, setChanges] = useState(0)
  useEffect(() => {
    if (changes > 0) heading.current?.focus()
  }, [changes, standing])
  const changed = () => {
    setCorrecting(false)
    setChanges((count) => count + 1)
    refresh()
  }
  const mine = comment.viewerIsAuthor

  return (
    <div className="wrap story">
      <p className="eyebrow">{t('comments.reference', { reference: comment.reference })}</p>
      <h1 ref={heading} tabIndex={-1}>
        {t(mine ? `comments.standing.own.${standing}` : `comments.standing.other.${standing}`)}
      </h1>
      <p className="story-live">
        <LiveLine />
      </p>
      <div className="story-grid">
        <div>
          <StorySteps comment={comment} slug={plan.slug} timeZone={plan.timeZone} />
          {comment.response !== null && <ResponseView response={comment.response} slug={plan.slug} timeZone={plan.timeZone} level={3} />}
          {comment.viewerCanRespond && (
            <p className="form-actions">
              <Link className="button button-primary" to={addressOf('respond', language, { reference: comment.reference })}>
                {comment.response === null ? t('comments.answer') : t('comments.answerAgain')}
              </Link>
            </p>
          )}
          <ModerateHere comment={comment} rules={rules} changed={changed} />
        </div>
        <div>
          <section className="story-words" aria-labelledby="words">
            <h2 id="words">{mine ? t('comments.words.own') : t('comments.words.other')}</h2>
            {correcting && viewer !== null ? (
              <CorrectForm comment={comment} accountId={viewer.id} done={changed} leave={() => setCorrecting(false)} />
            ) : (
              <>
                {comment.bodyHtml === null ? <p className="soft">{t('comments.hidden')}</p> : <CommentBody html={comment.bodyHtml} language={comment.language} />}
                {!mine && comment.authorName !== null && <CommentHead comment={comment} timeZone={plan.timeZone} level={3} />}
                <p className="meta">
                  <Link to={commentsAddress(plan.slug, code, language)}>
                    {isMilestone(code) ? t('comments.onMilestone', { code: spokenCode(code) }) : t('comments.onCommitmentCode', { code: spokenCode(code) })}
                  </Link>
                  {comment.language !== null && <>, {t(`comments.inLanguage.${comment.language}`)}</>}
                </p>
                {mine && <OwnActions comment={comment} correct={() => setCorrecting(true)} changed={changed} />}
              </>
            )}
          </section>
          {mine && comment.state === 'HELD' && <p className="small story-keep">{t('comments.keep')}</p>}
          {mine && comment.state === 'HIDDEN' && (
            <Notice tone="quiet">
              <p>{t('comments.hiddenOwn')}</p>
            </Notice>
          )}
        </div>
      </div>
    </div>
  )
}

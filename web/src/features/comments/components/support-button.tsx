import { useState } from 'react'
import { SupportCommentDocument, WithdrawSupportDocument } from '#gql/graphql'
import { useAnnouncer } from '#components/announcer'
import { AskFailed } from '#lib/graphql/ask'
import { useWords } from '#lib/i18n/use-words'
import type { CommentFeed, KnownComment } from '../model/comment-feed'
import { useAsk } from '../model/use-ask'

/** Supports a comment, or takes support back; a count for those who cannot. */
export function SupportButton({ comment, feed }: { comment: KnownComment; feed: CommentFeed | null }) {
  const { t, number } = useWords()
  const ask = useAsk()
  const announcer = useAnnouncer()
  const [mine, setMine] = useState<boolean | null>(null)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const supports = mine ?? comment.viewerSupports === true
  if (comment.viewerCanSupport !== true) {
    return <span className="comment-count">{t('comments.supportCount', { count: comment.supportCount, n: number(comment.supportCount) })}</span>
  }
  const toggle = async () => {
    if (busy) return
    setBusy(true)
    setFailed(false)
    try {
      const input = { commentId: comment.id }
      const { comment: after } = supports
        ? (await ask(WithdrawSupportDocument, { input })).withdrawSupport
        : (await ask(SupportCommentDocument, { input })).supportComment
      if (after !== null) {
        setMine(after.viewerSupports)
        feed?.learnSupport(comment.id, after.supportCount, after.version, after.viewerSupports)
      }
    } catch (error) {
      if (!(error instanceof AskFailed)) throw error
      setFailed(true)
      announcer.offer('support', () => t('comments.supportFailed'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <button type="button" className="link-button" aria-pressed={supports} aria-disabled={busy} onClick={() => void toggle()}>
        {t('comments.support')} <span className="comment-support-count">({number(comment.supportCount)})</span>
        <span className="visually-hidden"> {t('comments.ofReference', { reference: comment.reference })}</span>
      </button>
      {failed && <span className="bad">{t('comments.supportFailed')}</span>}
    </>
  )
}

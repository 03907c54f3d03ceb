import { useState } from 'react'
import { type CommentFormQuery, CommentRepliedToDocument } from '#gql/graphql'
import { FailurePanel } from '#components/failure-panel'
import { Loading } from '#components/loading'
import { dayInWords } from '#lib/dates/dates'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link, useRouter } from '#lib/router/router'
import { wordsOf } from '#lib/text/text'
import { commentsAddress, isMilestone, spokenCode } from '../model/codes'
import { CommentForm } from './comment-form'

type Plan = NonNullable<CommentFormQuery['plan']>

interface CommentScreenProps {
  slug: string
  plan: Plan
  commitment: NonNullable<Plan['commitment']>
  viewer: CommentFormQuery['viewer']
  refused: (refused: boolean) => void
}

/** What the comment is about: the milestone in the address, or the commitment as a whole. */
export function subjectIn(search: string, commitment: NonNullable<Plan['commitment']>) {
  const on = new URLSearchParams(search).get('on')
  return commitment.milestones.nodes.find((each) => each.code === on) ?? commitment
}

/** Writing a comment, from "may I" to "sent". */
export function CommentScreen({ slug, plan, commitment, viewer, refused }: CommentScreenProps) {
  const { t, language } = useWords()
  const { place, navigate } = useRouter()
  const subject = subjectIn(place.search, commitment)
  const reference = new URLSearchParams(place.search).get('reply')
  const [alone, setAlone] = useState(false)
  const replied = useRead(CommentRepliedToDocument, { reference: reference ?? '' }, { pause: reference === null || viewer === null })
  const title = t('comments.form.title', { title: wordsOf(subject.title, language) })
  const eyebrow = isMilestone(subject.code)
    ? t('comments.form.eyebrowMilestone', { code: spokenCode(subject.code), commitment: wordsOf(commitment.title, language) })
    : t('comments.form.eyebrowCommitment', { code: spokenCode(subject.code) })

  if (viewer === null || !commitment.commenting.open || !commitment.viewerCanComment) {
    const why = !commitment.commenting.open ? 'closed' : viewer === null ? 'signedOut' : 'noRight'
    return <NoComment why={why} title={title} eyebrow={eyebrow} back={commentsAddress(slug, commitment.code, language)} />
  }
  if (reference !== null && replied.data === undefined) {
    return (
      <div className="wrap">
        <h1 tabIndex={-1}>{title}</h1>
        {replied.failure === null ? <Loading /> : <FailurePanel failure={replied.failure} retry={replied.refresh} />}
      </div>
    )
  }
  const parent = reference !== null && !alone ? (replied.data?.comment ?? null) : null
  return (
    <CommentForm
      key={`${subject.id} ${reference ?? ''}`}
      replyTo={reference ?? ''}
      subject={subject}
      eyebrow={commitment.commenting.closesOn === null ? eyebrow : t('comments.form.until', { eyebrow, day: dayInWords(commitment.commenting.closesOn, language) })}
      title={parent === null ? title : t('comments.form.titleReply', { title: wordsOf(subject.title, language) })}
      commenting={commitment.commenting}
      viewer={viewer}
      timeZone={plan.timeZone}
      parent={parent}
      refused={refused}
      sent={(sent) => navigate(addressOf('story', language, { reference: sent }))}
      dropParent={() => setAlone(true)}
    />
  )
}

function NoComment({ why, title, eyebrow, back }: { why: 'signedOut' | 'noRight' | 'closed'; title: string; eyebrow: string; back: string }) {
  const { t, language } = useWords()
  const { place } = useRouter()
  return (
    <div className="wrap form-page">
      <p className="eyebrow">{eyebrow}</p>
      <h1 tabIndex={-1}>{title}</h1>
      <p className="lead form-intro">{t(`comments.form.${why}`)}</p>
      <p className="form-actions">
        {why === 'signedOut' && (
          <Link className="button button-primary" to={`${addressOf('signIn', language)}?return=${encodeURIComponent(place.pathname + place.search)}`}>
            {t('frame.signIn')}
          </Link>
        )}
        <Link className="button button-secondary" to={back}>
          {t('comments.form.read')}
        </Link>
      </p>
    </div>
  )
}

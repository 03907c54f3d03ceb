import { type ReactNode, useMemo, useRef, useState } from 'react'
import { Trans } from 'react-i18next'
import type { CommentOrder } from '#gql/graphql'
import { FailurePanel, FaultWords } from '#components/failure-panel'
import { Notice } from '#components/notice'
import { timeOfDay } from '#lib/dates/dates'
import type { Failure } from '#lib/graphql/failure'
import { useWords } from '#lib/i18n/use-words'
import { useLiveState } from '#lib/live/live-context'
import { addressOf } from '#lib/router/addresses'
import { Link, useRouter } from '#lib/router/router'
import type { KnownComment } from '../model/comment-feed'
import { isMilestone, spokenCode } from '../model/codes'
import { type ShownSubject, shownOf } from '../model/threads'
import { useAnnouncedArrivals } from '../model/use-announced-arrivals'
import { type CommentsRead, type SubjectRead } from '../model/use-comments'
import { Thread } from './thread'

/** The orders, by their word in the address. */
const orders = { newest: 'NEWEST', oldest: 'OLDEST', supported: 'MOST_SUPPORTED' } as const satisfies Record<string, CommentOrder>
type OrderWord = keyof typeof orders
const orderWords = Object.keys(orders) as readonly OrderWord[]

/** The order that the address asks for. */
export function orderIn(search: string): CommentOrder {
  const word = new URLSearchParams(search).get('comments')
  return word !== null && word in orders ? orders[word as OrderWord] : 'NEWEST'
}

interface CommentsSectionProps {
  slug: string
  code: string
  comments: CommentsRead
  orderBy: CommentOrder
  signedIn: boolean
}

/** All comments on a commitment and its milestones: live, ordered, in threads with their responses. */
export function CommentsSection({ slug, code, comments, orderBy, signedIn }: CommentsSectionProps) {
  const { t, language, number } = useWords()
  const { data, subjects, snapshot, failure, refresh } = comments
  const [letIn, setLetIn] = useState<ReadonlySet<string>>(new Set())
  const [extra, setExtra] = useState<ReadonlyMap<string, readonly KnownComment[]>>(new Map())
  const heading = useRef<HTMLHeadingElement>(null)
  const section = useRef<HTMLElement>(null)
  const shown = useMemo(() => subjects.map((subject) => ({ subject, ...shownOf(subject, snapshot, letIn, extra) })), [subjects, snapshot, letIn, extra])
  const waiting = shown.flatMap((each) => each.waiting)
  const count = shown.reduce((sum, each) => sum + each.count, 0)
  const show = (ids: readonly string[]) => setLetIn((before) => new Set([...before, ...ids]))
  useAnnouncedArrivals(section, waiting, show)
  const commenting = data?.plan?.commitment?.commenting
  const filled = shown.filter((each) => each.count > 0 || each.threads.length > 0 || each.waiting.length > 0)

  return (
    <section className="section comments" aria-labelledby="comments" ref={section}>
      <h2 id="comments" ref={heading} tabIndex={-1}>
        {t('comments.title')} {data !== undefined && <span className="count">{number(count)}</span>}
      </h2>
      <p className="lead">{t('comments.lead')}</p>
      {data === undefined ? (
        failure === null ? (
          <p className="comments-loading" role="status">
            {t('comments.loading')}
          </p>
        ) : (
          <FailurePanel failure={failure} retry={refresh} />
        )
      ) : (
        <>
          <OfflineWords />
          {count > 1 && <Orders orderBy={orderBy} />}
          <WaitingComments
            count={waiting.length}
            show={() => {
              show(waiting)
              heading.current?.focus({ preventScroll: true })
            }}
          />
          {filled.length === 0 && <p className="comments-empty">{t('comments.empty')}</p>}
          {filled.map((each) => (
            <SubjectThreads
              key={each.subject.id}
              {...each}
              slug={slug}
              comments={comments}
              signedIn={signedIn}
              gotReplies={(id, replies) => setExtra((before) => new Map(before).set(id, replies))}
            />
          ))}
          <p className="comments-foot">
            {commenting?.open === true ? (
              <Link className="button button-primary" to={addressOf('comment', language, { plan: slug, code })}>
                {t('comments.write')}
              </Link>
            ) : (
              t('comments.closed')
            )}
          </p>
        </>
      )}
    </section>
  )
}

function Orders({ orderBy }: { orderBy: CommentOrder }) {
  const { t } = useWords()
  const { place } = useRouter()
  const to = (word: OrderWord) => {
    const query = new URLSearchParams(place.search)
    if (word === 'newest') query.delete('comments')
    else query.set('comments', word)
    const words = query.toString()
    return `${place.pathname}${words === '' ? '' : `?${words}`}${place.hash}`
  }
  return (
    <nav className="comment-orders" aria-label={t('comments.order.label')}>
      <ul>
        {orderWords.map((word) => (
          <li key={word}>
            <Link to={to(word)} aria-current={orders[word] === orderBy ? 'true' : undefined}>
              {t(`comments.order.${word}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Says how many comments wait to take their place. Its room is kept from the first paint. */
function WaitingComments({ count, show }: { count: number; show: () => void }) {
  const { t } = useWords()
  if (count === 0) return <div className="waiting" />
  return (
    <div className="waiting waiting-full">
      <span className="live-mark" aria-hidden="true" />
      <span>
        <Trans i18nKey="comments.waiting" count={count} components={{ b: <b /> }} />
      </span>{' '}
      <button type="button" className="link-button" onClick={show}>
        {t('tracker.waiting.show', { count })}
      </button>
    </div>
  )
}

function OfflineWords() {
  const { t, language } = useWords()
  const { phase, cutSince, lastHeard } = useLiveState()
  if (phase !== 'offline') return null
  return (
    <Notice tone="quiet">
      <p>{t('comments.offline', { time: timeOfDay(new Date(cutSince ?? lastHeard ?? 0), language) })}</p>
    </Notice>
  )
}

interface SubjectThreadsProps extends ShownSubject {
  subject: SubjectRead
  slug: string
  comments: CommentsRead
  signedIn: boolean
  gotReplies: (threadId: string, replies: readonly KnownComment[]) => void
}

function SubjectThreads({ subject, threads, count, slug, comments, signedIn, gotReplies }: SubjectThreadsProps) {
  const { t, number } = useWords()
  const place = { slug, code: subject.code, timeZone: comments.data?.plan?.timeZone ?? 'UTC', feed: comments.feed }
  return (
    <section className="subject-comments" aria-labelledby={`comments-${subject.code}`}>
      <h3 id={`comments-${subject.code}`} tabIndex={-1}>
        <SubjectName code={subject.code} /> <span className="count">{number(count)}</span>
      </h3>
      <ul className="threads">
        {threads.map((thread) => (
          <Thread key={thread.id} thread={thread} place={place} signedIn={signedIn} gotReplies={gotReplies} />
        ))}
      </ul>
      {subject.comments.pageInfo.hasNextPage && <More read={() => comments.more(subject)}>{t('comments.more')}</More>}
    </section>
  )
}

function SubjectName({ code }: { code: string }) {
  const { t } = useWords()
  return isMilestone(code) ? t('comments.onMilestone', { code: spokenCode(code) }) : t('comments.onCommitment')
}

function More({ read, children }: { read: () => Promise<Failure | null>; children: ReactNode }) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const go = async () => {
    if (busy) return
    setBusy(true)
    setFailure(await read())
    setBusy(false)
  }
  return (
    <p className="comments-more">
      <button type="button" className="button button-secondary button-small" aria-disabled={busy} onClick={() => void go()}>
        {children}
      </button>
      {failure !== null && (
        <span className="bad" role="alert">
          {' '}
          <FaultWords failure={failure} />
        </span>
      )}
    </p>
  )
}

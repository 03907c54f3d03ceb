import type { QueueItemFragment } from '#gql/graphql'
import { Tag } from '#components/tag'
import { TextIn } from '#components/text-in'
import { personalDataTerms } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import { isMilestone, spokenCode } from '../model/codes'
import { hiddenMark } from '../model/comment-values'
import { claimedElsewhere, type Queued } from './queue'
import { useWaitWords } from './wait-words'

interface QueueListProps {
  queue: readonly Queued[]
  current: string | null
  chosen: ReadonlySet<string>
  /** The plan's clock. */
  now: number
  read: (id: string) => void
  choose: (id: string) => void
}

/** What waits, the oldest first. */
export function QueueList({ queue, current, chosen, now, read, choose }: QueueListProps) {
  const { t } = useWords()
  return (
    <ol className="queue" aria-label={t('moderation.list')}>
      {queue.map(({ item, elsewhere }) => (
        <li key={item.id} className={queueClass(item.id === current, elsewhere !== null)}>
          <label className="queue-choose">
            <input type="checkbox" checked={chosen.has(item.id)} disabled={elsewhere !== null} onChange={() => choose(item.id)} />
            <span className="visually-hidden">{t('moderation.choose', { reference: item.reference })}</span>
          </label>
          <button type="button" className="queue-item" data-queue-item={item.id} aria-current={item.id === current ? 'true' : undefined} onClick={() => read(item.id)}>
            <QueueItem item={item} elsewhere={elsewhere} now={now} />
          </button>
        </li>
      ))}
    </ol>
  )
}

function queueClass(current: boolean, decided: boolean): string {
  return ['queue-row', current ? 'queue-current' : '', decided ? 'queue-decided' : ''].filter(Boolean).join(' ')
}

function QueueItem({ item, elsewhere, now }: Queued & { now: number }) {
  const { t, language } = useWords()
  const wait = useWaitWords()
  const claim = claimedElsewhere(item, now)
  const kinds = [...new Set(item.personalData.map((each) => each.kind))]
  const own = item.language?.toLowerCase()
  return (
    <>
      <span className="queue-line">
        <b>{t(isMilestone(item.subject.code) ? 'moderation.milestone' : 'moderation.commitment', { code: spokenCode(item.subject.code) })}</b>
        <span className="meta">
          {item.language !== null && `${t(`comments.language.${item.language}`)}, `}
          {t('moderation.waiting', { time: wait(now - Date.parse(item.receivedAt), true) })}
        </span>
      </span>
      <span className="queue-words" dir="auto" {...(own === undefined || own === language ? {} : { lang: own })}>
        {startOf(item)}
      </span>
      <span className="queue-tags">
        {elsewhere !== null && <Tag tone="neutral">{t(`moderation.elsewhere.${elsewhere}`)}</Tag>}
        {claim !== null && elsewhere === null && (
          <Tag tone="plain">
            {t('moderation.with')} <TextIn text={claim.by.publicName} />
          </Tag>
        )}
        {item.secondOpinion && <Tag tone="now">{t('moderation.secondAsked')}</Tag>}
        {kinds.map((kind) => (
          <Tag key={kind} tone="now">
            {t('moderation.possible', { kind: personalDataTerms[kind][language] })}
          </Tag>
        ))}
        {hiddenByAuthor(item) && <Tag tone="now">{t('moderation.hiddenByAuthor')}</Tag>}
      </span>
    </>
  )
}

/** The author masked something before sending. */
export function hiddenByAuthor(item: QueueItemFragment): boolean {
  return Object.values(hiddenMark).some((mark) => item.body?.includes(mark) === true)
}

const most = 90

function startOf(item: QueueItemFragment): string {
  const words = [...(item.body ?? '').replaceAll(/\s+/g, ' ')]
  return words.length > most ? `${words.slice(0, most).join('').trimEnd()} …` : words.join('')
}

import { useEffect, useRef, useState } from 'react'
import type { ModerationDecision, ModerationQueueQuery, ModerationRule } from '#gql/graphql'
import { useAnnouncer } from '#components/announcer'
import { FaultWords } from '#components/failure-panel'
import { LiveLine } from '#components/live-line'
import { Notice } from '#components/notice'
import { useTick } from '#lib/browser/use-tick'
import { useWords } from '#lib/i18n/use-words'
import { BulkBar } from './bulk-bar'
import { DecisionPanel } from './decision-panel'
import { KeysHelp } from './keys-help'
import { QueueList } from './queue-list'
import { UndoLine } from './undo-line'
import { useClaiming } from './use-claiming'
import { useModerationKeys, useSingleKeys } from './use-moderation-keys'
import { useQueue } from './use-queue'
import { useWaitWords } from './wait-words'

interface ModerationScreenProps {
  data: ModerationQueueQuery
  plan: NonNullable<ModerationQueueQuery['plan']>
  slug: string
  refresh: () => void
  /** A decision was taken or undone: counts elsewhere have changed. */
  changed: () => void
}

/** The queue of comments that wait for a moderator, made for the keyboard. */
export function ModerationScreen({ data, plan, slug, refresh, changed }: ModerationScreenProps) {
  const { t, number } = useWords()
  const wait = useWaitWords()
  const announcer = useAnnouncer()
  const box = useRef<HTMLDivElement>(null)
  const elapsed = useTick(30_000)
  const now = Date.parse(plan.now) + elapsed
  const { queue, tidy, busy, trouble, decided, decide, undo, claim, release, forget, calm } = useQueue(data, slug, refresh)
  const [wanted, setWanted] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [refusing, setRefusing] = useState(false)
  const [rule, setRule] = useState<ModerationRule | null>(null)
  const [help, setHelp] = useState(false)
  const [keysOn, turnKeys] = useSingleKeys()
  const rules = data.rulesOfEngagement
  const at = Math.max(0, queue.findIndex((each) => each.item.id === wanted))
  const current = queue[at] ?? null
  const currentId = current?.item.id ?? null
  const waiting = queue.filter((each) => each.elsewhere === null)
  const more = plan.moderationQueue.totalCount > plan.moderationQueue.nodes.length
  useClaiming(current?.elsewhere === null ? currentId : null, claim, release)
  useEffect(() => {
    if (waiting.length === 0 && more) refresh() // the next of a long queue
  }, [waiting.length, more, refresh])

  const reset = () => {
    setRefusing(false)
    setRule(null)
    calm()
  }
  const go = (to: number) => {
    const next = queue[Math.min(Math.max(to, 0), queue.length - 1)]
    if (next === undefined) return
    reset()
    setWanted(next.item.id)
    tidy(next.item.id)
    announcer.offer('queue', () => t('moderation.comment', { reference: next.item.reference }))
    const focused = document.activeElement
    if (focused instanceof HTMLElement && focused.dataset.queueItem !== undefined) {
      document.querySelector<HTMLElement>(`[data-queue-item="${next.item.id}"]`)?.focus()
    }
  }
  const act = async (decision: ModerationDecision, code: ModerationRule | null) => {
    if (current === null || current.elsewhere !== null) return
    const following = queue.slice(at + 1).find((each) => each.elsewhere === null) ?? queue.slice(0, at).findLast((each) => each.elsewhere === null)
    if (!(await decide([current.item], decision, code))) return
    setChosen((before) => without(before, current.item.id))
    setRefusing(false)
    setRule(null)
    if (decision !== 'SECOND_OPINION' || following !== undefined) setWanted(following?.item.id ?? null)
    changed()
    // The button that was pressed may be gone: the focus stays in the queue.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body || document.activeElement === null) box.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
    })
  }
  const asked = (decision: ModerationDecision) => {
    if (decision !== 'REFUSE') {
      void act(decision, null)
    } else if (rule === null) {
      setRefusing(true)
      box.current?.querySelector<HTMLElement>('[data-rule="1"]')?.focus()
    } else {
      void act('REFUSE', rule)
    }
  }
  const all = (decision: ModerationDecision, code: ModerationRule | null) => {
    const items = waiting.filter((each) => chosen.has(each.item.id)).map((each) => each.item)
    void decide(items, decision, code).then((done) => {
      if (done) setChosen(new Set())
      changed()
    })
  }
  const takeBack = (what: NonNullable<typeof decided>) => {
    void undo(what).then(() => {
      setWanted(what.ids[0] ?? null)
      changed()
    })
  }
  const choose = (id: string) => setChosen((before) => (before.has(id) ? without(before, id) : new Set(before).add(id)))
  useModerationKeys(box, keysOn, {
    next: () => go(at + 1),
    previous: () => go(at - 1),
    approve: () => asked('APPROVE'),
    refuse: () => asked('REFUSE'),
    second: () => asked('SECOND_OPINION'),
    rule: (n) => {
      const code = rules.find((each) => each.number === n)?.code
      if (code === undefined) return
      setRule(code)
      // R and a digit are a whole decision, which can be undone; a digit alone only chooses.
      if (refusing) void act('REFUSE', code)
      else box.current?.querySelector<HTMLElement>(`[data-rule="${n}"]`)?.focus()
    },
    undo: () => decided !== null && takeBack(decided),
    choose: () => currentId !== null && choose(currentId),
    help: () => setHelp((open) => !open),
    escape: reset,
  })
  const oldest = waiting.map((each) => Date.parse(each.item.receivedAt)).toSorted((a, b) => a - b)[0]

  return (
    <div className="wrap moderation" ref={box}>
      <h1 tabIndex={-1}>
        {t('moderation.title')} <span className="count">{number(more ? plan.moderationQueue.totalCount : waiting.length)}</span>
      </h1>
      <div className="moderation-head">
        <p className="lead">{oldest === undefined ? t('moderation.nothing') : t('moderation.lead', { time: wait(now - oldest) })}</p>
        <LiveLine />
      </div>
      <UndoLine decided={decided} rules={rules} keysOn={keysOn} undo={takeBack} over={forget} />
      {trouble !== null && (
        <Notice tone="problem" role="alert">
          <p>{trouble.failure === null ? trouble.words.join(' ') : trouble.failure.kind === 'network' ? t('moderation.unreachable') : <FaultWords failure={trouble.failure} />}</p>
        </Notice>
      )}
      <BulkBar count={waiting.filter((each) => chosen.has(each.item.id)).length} rules={rules} busy={busy} decide={all} none={() => setChosen(new Set())} />
      {current === null ? (
        <p className="comments-empty">{t('moderation.empty')}</p>
      ) : (
        <div className="moderation-grid">
          <QueueList queue={queue} current={currentId} chosen={chosen} now={now} read={(id) => go(queue.findIndex((each) => each.item.id === id))} choose={choose} />
          <div className="moderation-main">
            <DecisionPanel
              queued={current}
              place={{ n: at + 1, of: queue.length }}
              slug={slug}
              timeZone={plan.timeZone}
              now={now}
              rules={rules}
              busy={busy}
              keysOn={keysOn}
              refusing={refusing}
              rule={rule}
              decide={asked}
              chooseRule={(code) => setRule(code)}
            />
            <KeysHelp on={keysOn} open={help} toggle={setHelp} turn={turnKeys} next={() => go(at + 1)} previous={() => go(at - 1)} />
          </div>
        </div>
      )}
    </div>
  )
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const rest = new Set(ids)
  rest.delete(id)
  return rest
}

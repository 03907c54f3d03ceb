import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { MilestoneEventsSubscription, ReportFieldsFragment } from '#gql/graphql'
import type { LiveConnection, StreamReader } from '#lib/live/connection'
import { TrackerFeed } from '../feed/tracker-feed'
import { row } from './rows-for-tests'

type Event = MilestoneEventsSubscription['milestoneChanged']

const report = (change: Partial<ReportFieldsFragment> = {}): ReportFieldsFragment => ({
  id: 'report',
  period: '2020-06',
  voice: 'OFFICIAL',
  status: 'SP',
  version: 1,
  reportedAt: '2020-07-06T14:42:00Z',
  progress: null,
  evidence: null,
  challenges: null,
  author: null,
  organization: null,
  ...change,
})

function setup() {
  const readers: StreamReader<MilestoneEventsSubscription>[] = []
  const follow = vi.fn((_document: unknown, _variables: unknown, reader: StreamReader<MilestoneEventsSubscription>) => {
    readers.push(reader)
    return () => undefined
  })
  const feed = new TrackerFeed('nap4', { follow } as unknown as LiveConnection)
  feed.learn([row('C05.2.2')])
  feed.begin('position 1')
  const send = (event: Event) => {
    readers.at(-1)?.next({ milestoneChanged: event })
    vi.advanceTimersByTime(20)
  }
  return { feed, readers, follow, send }
}

describe('the feed of a plan', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })

  it('follows from the position that came with the data, once', () => {
    const { feed, readers } = setup()
    feed.begin('position 2')
    expect(readers.map((reader) => reader.since)).toEqual(['position 1'])
  })

  it('says what a report changed, from what the page had read', () => {
    const { feed, send } = setup()
    const heard = vi.fn()
    feed.hear(heard)
    send({ __typename: 'ProgressReported', indicator: row('C05.2.2', { version: 2, official: 'SP' }), report: report() })
    const snapshot = feed.snapshot()
    expect(snapshot.rows.get('id C05.2.2')?.official).toBe('SP')
    expect(snapshot.notes.get('id C05.2.2')?.change).toEqual({ kind: 'status', voice: 'OFFICIAL', from: 'LP', to: 'SP' })
    expect(snapshot.lastChange).toBe('2020-07-06T14:42:00Z')
    expect(heard).toHaveBeenCalledOnce()
  })

  it('draws a burst in one step', () => {
    const { feed, readers } = setup()
    const told = vi.fn()
    feed.subscribe(told)
    for (let version = 2; version < 52; version += 1) {
      readers[0]?.next({ milestoneChanged: { __typename: 'ProgressReported', indicator: row('C05.2.2', { version }), report: report() } })
    }
    vi.advanceTimersByTime(20)
    expect(told).toHaveBeenCalledOnce()
    expect(feed.snapshot().rows.get('id C05.2.2')?.version).toBe(51)
    expect(feed.snapshot().events).toBe(50)
  })

  it('keeps the higher version', () => {
    const { feed, send } = setup()
    send({ __typename: 'ProgressReported', indicator: row('C05.2.2', { version: 3, official: 'C' }), report: report({ version: 2, status: 'C' }) })
    send({ __typename: 'ProgressReported', indicator: row('C05.2.2', { version: 2, official: 'SP' }), report: report({ version: 1 }) })
    expect(feed.snapshot().rows.get('id C05.2.2')?.official).toBe('C')
    expect(feed.snapshot().reports.get('id C05.2.2 OFFICIAL')?.status).toBe('C')
  })

  it('reads everything again when the position is too old, and never asks with it again', () => {
    const { feed, readers, follow } = setup()
    readers[0]?.end('resync')
    expect(feed.snapshot().resyncs).toBe(1)
    feed.begin('position 1')
    expect(follow).toHaveBeenCalledTimes(1)
    feed.begin('position 9')
    expect(readers.at(-1)?.since).toBe('position 9')
  })

  it('comes back by itself after another refusal', () => {
    const { feed, readers } = setup()
    readers[0]?.end('refused')
    expect(feed.snapshot().resyncs).toBe(0)
    vi.advanceTimersByTime(15_000)
    expect(feed.snapshot().resyncs).toBe(1)
    feed.begin('position 1')
    expect(readers).toHaveLength(2)
  })

  it('has pages read again when something was removed', () => {
    const { feed, send } = setup()
    send({ __typename: 'Removed', id: 'report' })
    expect(feed.snapshot().resyncs).toBe(1)
  })

  it('lets news grow old', () => {
    const { feed, send } = setup()
    send({ __typename: 'ProgressReported', indicator: row('C05.2.2', { version: 2 }), report: report() })
    expect(feed.snapshot().notes.size).toBe(1)
    vi.advanceTimersByTime(600_000)
    expect(feed.snapshot().notes.size).toBe(0)
  })
})

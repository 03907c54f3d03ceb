import {
  type MilestoneEventsSubscription,
  MilestoneEventsDocument,
  type ProgressStatus,
  type ReportFieldsFragment,
  type Voice,
} from '#gql/graphql'
import type { LiveConnection } from '#lib/live/connection'
import type { Mark, Row } from '../model/rows'

type Event = MilestoneEventsSubscription['milestoneChanged']
type Wording = Extract<Event, { __typename: 'MilestoneEdited' }>['milestone']

/** What just changed on an indicator, for the line under its row. */
export interface ChangeNote {
  /** Rises with every note: a new one restarts the fading tint. */
  readonly serial: number
  /** The moment on the plan's clock. */
  readonly at: string
  readonly change:
    | { readonly kind: 'status'; readonly voice: Voice; readonly from: ProgressStatus; readonly to: ProgressStatus }
    | { readonly kind: 'again'; readonly voice: Voice; readonly to: ProgressStatus }
    | { readonly kind: 'due'; readonly from: Row['due']; readonly to: Row['due'] }
}

/** Something that happened, for the spoken announcement. */
export type Happening =
  | { readonly kind: 'report'; readonly row: Row; readonly report: ReportFieldsFragment }
  | { readonly kind: 'due'; readonly row: Row }
  | { readonly kind: 'wording'; readonly code: string }

/** What is known beyond what the pages have read. */
export interface FeedSnapshot {
  /** Indicators that changed live, as they are now, by id. */
  readonly rows: ReadonlyMap<string, Row>
  /** What changed while the reader looks, by the indicator's id. */
  readonly notes: ReadonlyMap<string, ChangeNote>
  /** Newest reports that arrived live, by indicator and voice. */
  readonly reports: ReadonlyMap<string, ReportFieldsFragment>
  /** Newest wordings that arrived live, by the milestone's id. */
  readonly wordings: ReadonlyMap<string, Wording>
  /** The moment of the newest change, on the plan's clock. */
  readonly lastChange: string | null
  /** Counts the events that arrived. */
  readonly events: number
  /** Rises when a date moved or a wording changed: histories have grown. */
  readonly histories: number
  /** Rises when pages must read again. */
  readonly resyncs: number
}

/** What is known before anything happened. */
export const nothing: FeedSnapshot = {
  rows: new Map(),
  notes: new Map(),
  reports: new Map(),
  wordings: new Map(),
  lastChange: null,
  events: 0,
  histories: 0,
  resyncs: 0,
}

/** The key of a report among those that arrived live. */
export function reportKey(indicatorId: string, voice: Voice): string {
  return `${indicatorId} ${voice}`
}

/** Events of one burst are drawn together: sums, rods and rows change in one frame. */
const gather = 16
const noteStands = 600_000
const tryAgain = 15_000

/** Follows the milestones of one plan for all pages of the tab. */
export class TrackerFeed {
  private current = nothing
  private readonly marks = new Map<string, Mark>()
  private stop: (() => void) | null = null
  private refused: string | null = null
  private waiting: Event[] = []
  private timer: ReturnType<typeof setTimeout> | undefined
  private serial = 0
  private readonly listeners = new Set<() => void>()
  private readonly hearers = new Set<(happenings: readonly Happening[]) => void>()

  constructor(
    private readonly planSlug: string,
    private readonly connection: LiveConnection,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): FeedSnapshot => this.current

  /** Tells what happens, burst by burst, to those who announce it. */
  hear(hearer: (happenings: readonly Happening[]) => void): () => void {
    this.hearers.add(hearer)
    return () => this.hearers.delete(hearer)
  }

  /** Begins to follow from the position that came with a page's data; goes on where it already follows. */
  begin(position: string) {
    if (this.stop !== null || position === this.refused) return
    this.stop = this.connection.follow(
      MilestoneEventsDocument,
      { planSlug: this.planSlug },
      {
        since: position,
        next: (data) => this.take(data.milestoneChanged),
        end: (why) => {
          this.stop = null
          if (why === 'resync') {
            this.refused = position // never twice: a server that keeps refusing must not be asked in a loop
            this.readAgain()
          } else {
            setTimeout(() => this.readAgain(), tryAgain)
          }
        },
      },
    )
  }

  /** Stops following. What is known stays known. */
  end() {
    this.stop?.()
    this.stop = null
  }

  /** Remembers what a page has read, so that a later change knows what it changed from. */
  learn(marks: readonly Mark[]) {
    for (const mark of marks) keepNewer(this.marks, mark.id, mark)
  }

  /** The reader left the page: what changed there is no longer news. */
  forgetNotes() {
    if (this.current.notes.size > 0) this.set({ notes: new Map() })
  }

  private readAgain() {
    this.set({ resyncs: this.current.resyncs + 1 })
  }

  private take(event: Event) {
    this.waiting.push(event)
    this.timer ??= setTimeout(() => this.apply(), gather)
  }

  private apply() {
    const events = this.waiting
    this.waiting = []
    this.timer = undefined
    const next = {
      rows: new Map(this.current.rows),
      notes: new Map(this.current.notes),
      reports: new Map(this.current.reports),
      wordings: new Map(this.current.wordings),
    }
    let { lastChange, resyncs, histories } = this.current
    const happenings: Happening[] = []
    for (const event of events) {
      switch (event.__typename) {
        case 'ProgressReported': {
          const { indicator, report } = event
          const before = this.marks.get(indicator.id)
          this.note(next.notes, indicator.id, report.reportedAt, reportChange(before, indicator, report))
          keepNewer(next.rows, indicator.id, indicator)
          keepNewer(this.marks, indicator.id, indicator)
          keepNewerReport(next.reports, indicator.id, report)
          lastChange = later(lastChange, report.reportedAt)
          happenings.push({ kind: 'report', row: indicator, report })
          break
        }
        case 'DueDateMoved': {
          const { indicator, move } = event
          this.note(next.notes, indicator.id, move.movedAt, { kind: 'due', from: move.from, to: move.to })
          keepNewer(next.rows, indicator.id, indicator)
          keepNewer(this.marks, indicator.id, indicator)
          lastChange = later(lastChange, move.movedAt)
          histories += 1
          happenings.push({ kind: 'due', row: indicator })
          break
        }
        case 'MilestoneEdited':
          keepNewer(next.wordings, event.milestone.id, event.milestone)
          lastChange = later(lastChange, event.revision.at)
          histories += 1
          happenings.push({ kind: 'wording', code: event.milestone.code })
          break
        case 'Removed':
          resyncs += 1 // what is gone must not stay on any page: they all read again
          break
      }
    }
    this.set({ ...next, lastChange, resyncs, histories, events: this.current.events + events.length })
    if (happenings.length > 0) for (const hearer of this.hearers) hearer(happenings)
  }

  private note(notes: Map<string, ChangeNote>, id: string, at: string, change: ChangeNote['change']) {
    this.serial += 1
    const note = { serial: this.serial, at, change }
    notes.set(id, note)
    setTimeout(() => {
      if (this.current.notes.get(id) !== note) return
      const rest = new Map(this.current.notes)
      rest.delete(id)
      this.set({ notes: rest })
    }, noteStands)
  }

  private set(change: Partial<FeedSnapshot>) {
    this.current = { ...this.current, ...change }
    for (const listener of this.listeners) listener()
  }
}

function reportChange(before: Mark | undefined, now: Row, report: ReportFieldsFragment): ChangeNote['change'] {
  const { voice, status } = report
  const from = voice === 'OFFICIAL' ? before?.official : before?.champion
  const to = voice === 'OFFICIAL' ? now.official : now.champion
  if (from === undefined || from === to) return { kind: 'again', voice, to: status }
  return { kind: 'status', voice, from, to }
}

function keepNewer<Thing extends { version: number }>(known: Map<string, Thing>, id: string, thing: Thing) {
  if ((known.get(id)?.version ?? -1) <= thing.version) known.set(id, thing)
}

function keepNewerReport(known: Map<string, ReportFieldsFragment>, id: string, report: ReportFieldsFragment) {
  const key = reportKey(id, report.voice)
  const before = known.get(key)
  const newer =
    before === undefined ||
    report.period > before.period ||
    (report.period === before.period && report.version >= before.version)
  if (newer) known.set(key, report)
}

function later(a: string | null, b: string): string {
  return a !== null && a > b ? a : b
}

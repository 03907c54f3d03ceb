import type { StreamEnd } from '#lib/live/connection'
import type { DraftEvent, DraftTransport, ToldCommit } from './transport'

const gapWait = 300
const refusedWait = 15_000

/** What following needs from the document's session. */
export interface FollowingOwner {
  readonly draftId: string
  /** The newest version up to which every commit is known. */
  newest: () => number
  /** Something later is known, but not what follows. */
  hasGap: () => boolean
  event: (event: DraftEvent) => void
  receive: (commits: readonly ToldCommit[]) => void
  /** The text must be read again. */
  resync: () => Promise<void>
  /** The stream was refused: rights may have changed. */
  readRights: () => Promise<void>
}

/** Keeps a document up with its draft: the stream, what was missed, gaps between the two. */
export class Following {
  private stopFollowing: (() => void) | null = null
  private gap: ReturnType<typeof setTimeout> | undefined
  private refollow: ReturnType<typeof setTimeout> | undefined
  private pulling: Promise<boolean> | null = null
  private ended = false

  constructor(
    private readonly owner: FollowingOwner,
    private readonly transport: Pick<DraftTransport, 'follow' | 'since'>,
  ) {}

  /** Follows from the newest known version. */
  start() {
    if (this.ended || this.stopFollowing !== null) return
    this.stopFollowing = this.transport.follow(this.owner.draftId, () => this.owner.newest(), {
      next: (event) => this.owner.event(event),
      end: (why) => this.streamEnded(why),
    })
  }

  end() {
    this.ended = true
    this.stopFollowing?.()
    this.stopFollowing = null
    clearTimeout(this.gap)
    clearTimeout(this.refollow)
  }

  /** Reads everything after the newest known version; false when that failed. */
  pull(): Promise<boolean> {
    this.pulling ??= this.readMissed().finally(() => {
      this.pulling = null
    })
    return this.pulling
  }

  /** Commits may come out of order: one that stays away is read. */
  mindGap() {
    if (this.gap !== undefined || !this.owner.hasGap()) return
    this.gap = setTimeout(() => {
      this.gap = undefined
      if (!this.ended && this.owner.hasGap()) void this.pull().then(() => this.mindGap())
    }, gapWait)
  }

  private streamEnded(why: StreamEnd) {
    this.stopFollowing = null
    if (this.ended) return
    if (why === 'resync') void this.owner.resync()
    else void this.owner.readRights()
    clearTimeout(this.refollow)
    this.refollow = setTimeout(() => this.start(), why === 'resync' ? gapWait : refusedWait)
  }

  private async readMissed(): Promise<boolean> {
    try {
      for (;;) {
        // Page by page: each begins where the one before ended.
        // oxlint-disable-next-line no-await-in-loop
        const missed = await this.transport.since(this.owner.draftId, this.owner.newest())
        if (missed === null) return false
        this.owner.receive(missed.commits)
        if (this.owner.newest() >= missed.version || missed.commits.length === 0) return true
      }
    } catch (error) {
      if (isResync(error)) await this.owner.resync()
      return false
    }
  }
}

function isResync(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return code === 'RESYNC_REQUIRED' || code === 'BAD_POSITION'
}

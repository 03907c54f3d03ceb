import type { LiveTimings } from './connection'

/** Where the connection stands, as the reader is told. */
export type LivePhase = 'idle' | 'connecting' | 'live' | 'reconnecting' | 'caughtUp' | 'offline'

/** The connection as the reader is told; times are of this device's clock, in milliseconds. */
export interface LiveState {
  readonly phase: LivePhase
  /** When the server was last heard; null before the first time. */
  readonly lastHeard: number | null
  /** Since when the connection is cut; null while it is not. */
  readonly cutSince: number | null
  /** How long the last cut took; null when there was none. */
  readonly lastCut: number | null
}

const start: LiveState = { phase: 'idle', lastHeard: null, cutSince: null, lastCut: null }

/**
 * The state machine behind the words: live, then (no answer) reconnecting, then (30 s, or the
 * browser says so) offline, then (resumed) caught up, then live.
 */
export class LiveStatus {
  private state = start
  private lastHeard: number | null = null
  private readonly listeners = new Set<() => void>()
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly timings: Pick<LiveTimings, 'offlineAfter' | 'caughtUpFor'>,
    private readonly now: () => number = () => Date.now(),
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): LiveState => this.state

  /** True between a cut and the moment when everything missed has arrived. */
  wasCut(): boolean {
    return this.state.cutSince !== null
  }

  /** Any message counts; it does not redraw the page by itself. */
  heard() {
    this.lastHeard = this.now()
  }

  connecting() {
    if (this.state.phase === 'idle') this.set({ phase: 'connecting' })
  }

  live() {
    if (this.state.phase === 'caughtUp' || this.wasCut()) return
    clearTimeout(this.timer)
    this.set({ phase: 'live' })
  }

  idle() {
    clearTimeout(this.timer)
    this.set({ phase: 'idle', cutSince: null })
  }

  /** The connection is gone, or does not answer. */
  lost() {
    if (this.state.phase === 'reconnecting' || this.state.phase === 'offline') return
    clearTimeout(this.timer)
    this.set({ phase: 'reconnecting', cutSince: this.state.cutSince ?? this.now() })
    this.timer = setTimeout(() => this.set({ phase: 'offline' }), this.timings.offlineAfter)
  }

  /** The browser says that there is no network. */
  offline() {
    clearTimeout(this.timer)
    this.set({ phase: 'offline', cutSince: this.state.cutSince ?? this.now() })
  }

  /** Everything that was missed has arrived. */
  resumed() {
    const { cutSince } = this.state
    clearTimeout(this.timer)
    this.set({ phase: 'caughtUp', cutSince: null, lastCut: cutSince === null ? null : this.now() - cutSince })
    this.timer = setTimeout(() => this.set({ phase: 'live' }), this.timings.caughtUpFor)
  }

  private set(change: Partial<LiveState>) {
    this.state = { ...this.state, ...change, lastHeard: this.lastHeard }
    for (const listener of this.listeners) listener()
  }
}

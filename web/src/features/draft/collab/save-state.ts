/** How well the person's changes are kept, as they are told. */
export type SavePhase = 'saved' | 'saving' | 'unsaved'

/** Waits in milliseconds before the words change. */
export const saveWaits = { saving: 1_000, unsaved: 5_000 }

/** "Saving …" only if it takes over a second; "not saved" after five, or at once when cut off. */
export class SaveState {
  phase: SavePhase = 'saved'
  /** When the server last acknowledged all there was; null before. Milliseconds of this device's clock. */
  savedAt: number | null = null
  private timers: ReturnType<typeof setTimeout>[] = []
  private open = false

  constructor(private readonly changed: () => void) {}

  /** There are changes that the server has not acknowledged. */
  pending() {
    if (this.open) return
    this.open = true
    this.timers = [
      setTimeout(() => this.set('saving'), saveWaits.saving),
      setTimeout(() => this.set('unsaved'), saveWaits.unsaved),
    ]
  }

  /** The server is not reached, or refuses. */
  cut() {
    if (this.open) this.set('unsaved')
  }

  /** The server has acknowledged everything. */
  done() {
    if (!this.open) return
    this.end()
    this.savedAt = Date.now()
    this.set('saved')
  }

  /** Nothing is waiting any more although nothing was acknowledged: it was taken back. */
  dropped() {
    if (!this.open) return
    this.end()
    this.set('saved')
  }

  end() {
    this.open = false
    for (const timer of this.timers) clearTimeout(timer)
    this.timers = []
  }

  private set(phase: SavePhase) {
    if (phase === 'saving' && this.phase === 'unsaved') return
    this.phase = phase
    this.changed()
  }
}

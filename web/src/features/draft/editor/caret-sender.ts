import type { DraftSession } from '../collab/session'
import type { DraftTransport } from '../collab/transport'

/** At most one telling in this time, in milliseconds. */
const every = 250
/** Somebody silent for 60 seconds counts as gone: say often enough that one is still here. */
const renewEvery = 25_000

/** Tells the others where this person's caret is, and that they are here. */
export class CaretSender {
  private readonly renewing: ReturnType<typeof setInterval>
  private timer: ReturnType<typeof setTimeout> | undefined
  private last = Number.NEGATIVE_INFINITY
  private focused = false
  private told = ''
  private readonly stop: () => void

  constructor(
    private readonly session: DraftSession,
    private readonly transport: Pick<DraftTransport, 'moveCursor'>,
  ) {
    this.renewing = setInterval(() => this.tell(true), renewEvery)
    // One's own typing moves the caret for the others by itself; what is told here is told late enough.
    this.stop = session.onTransaction(() => this.moved())
    this.tell(true)
  }

  /** The text has the focus, or lost it. */
  focus(focused: boolean) {
    this.focused = focused
    this.moved()
  }

  /** The page is left. */
  end() {
    clearInterval(this.renewing)
    clearTimeout(this.timer)
    this.stop()
    this.send({ gone: true, anchor: null, head: null })
  }

  private moved() {
    if (this.timer !== undefined) return
    this.timer = setTimeout(
      () => {
        this.timer = undefined
        this.tell(false)
      },
      Math.max(this.last + every - Date.now(), 30),
    )
  }

  private tell(again: boolean) {
    const { selection } = this.session.state
    const place = this.focused ? { anchor: this.toServer(selection.anchor), head: this.toServer(selection.head) } : { anchor: null, head: null }
    const key = JSON.stringify([place, this.session.standing.version])
    if (!again && key === this.told) return
    this.told = key
    this.last = Date.now()
    this.send({ gone: false, ...place })
  }

  private send(place: { gone: boolean; anchor: number | null; head: number | null }) {
    const { draftId, clientId, standing } = this.session
    // Nobody is hurt when a caret is not told: the next move or renewal tells it.
    this.transport.moveCursor({ draftId, clientId, version: standing.version, ...place }).catch(() => undefined)
  }

  /** A position in the document here as one of the server's version. */
  private toServer(position: number): number {
    let at = position
    for (const { inverted } of this.session.standing.pending.toReversed()) at = inverted.getMap().map(at, -1)
    return at
  }
}

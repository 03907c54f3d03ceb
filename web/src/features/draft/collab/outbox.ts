import type { SubmitDraftStepsInput, UserErrorCode } from '#gql/graphql'
import { AskFailed } from '#lib/graphql/ask'
import type { DraftTransport, Submitted } from './transport'

/** Most steps in one commit, as the API takes them. */
const mostSteps = 200
/** Most text of steps in one commit; the server takes 256 KiB for the whole request. */
const mostCharacters = 120_000
const firstWait = 500
const longestWait = 20_000
/** After "too many changes at once". */
const slowDown = 1_000

/** Why nothing can be sent any more, until something changes. */
export type Stop = 'signedOut' | 'forbidden' | 'notOpen' | 'gone' | 'resync' | 'clientTaken'

/** What the outbox needs from the document's session. */
export interface OutboxOwner {
  readonly draftId: string
  readonly clientId: string
  /**
   * The steps to send next and the version that they are made on; null when there are none, or when
   * an own commit must be taken first. `mark` puts them into a commit.
   */
  unsent: (most: number) => { version: number; steps: readonly { json: unknown; mark: (ref: string) => void }[] } | null
  /** A commit was acknowledged. */
  acknowledged: (message: SubmitDraftStepsInput, answer: { version: number; steps: readonly unknown[] }) => void
  /** The only step of a commit was refused: take it back. */
  refused: (message: SubmitDraftStepsInput, code: UserErrorCode | 'TOO_LARGE', words: string) => void
  /** The steps of a refused commit go back to what is not sent. */
  released: (ref: string) => void
  /** Nothing can be sent now. */
  stopped: (why: Stop, words: string) => void
  /** The server was not reached; or, with false, it was. */
  cut: (cut: boolean) => void
  /** What is kept on the device has changed. */
  changed: () => void
}

/**
 * Sends an editor's steps: one commit under way, each under its own name, the very same message
 * again until there is an answer.
 */
export class Outbox {
  /** The commit under way. */
  sent: SubmitDraftStepsInput | null = null
  private busy = false
  private paused = true
  private onlySent = false
  private whenQuiet: (() => void)[] = []
  private most = mostSteps
  private failures = 0
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly owner: OutboxOwner,
    private readonly transport: Pick<DraftTransport, 'submit'>,
    private readonly newRef: () => string,
  ) {}

  /** Begins, or goes on after a stop. */
  resume() {
    this.paused = false
    this.onlySent = false
    this.poke()
  }

  /** Sends nothing until resumed. What is under way is settled then. */
  pause() {
    this.paused = true
    clearTimeout(this.timer)
    this.timer = undefined
  }

  /**
   * Settles the commit under way and makes no new one until resumed. Resolves once nothing is under
   * way, or nothing can be sent.
   */
  quiet(): Promise<void> {
    this.onlySent = true
    if (this.sent === null || this.paused) return Promise.resolve()
    return new Promise((done) => {
      this.whenQuiet.push(done)
      this.poke()
    })
  }

  /** There may be something to send. */
  poke() {
    if (this.busy || this.paused || this.timer !== undefined) return
    void this.send()
  }

  /** The server may be reachable again: do not wait any longer. */
  retryNow() {
    if (this.timer === undefined) return
    clearTimeout(this.timer)
    this.timer = undefined
    this.failures = 0
    this.poke()
  }

  /** The event of the commit under way came before its answer. */
  settled(ref: string) {
    if (this.sent?.ref !== ref) return
    this.sent = null
    this.failures = 0
    this.most = mostSteps
    clearTimeout(this.timer)
    this.timer = undefined
    this.owner.changed()
    this.poke()
  }

  private next(): SubmitDraftStepsInput | null {
    const batch = this.owner.unsent(this.most)
    if (batch === null || batch.steps.length === 0) return null
    const steps: unknown[] = []
    const ref = this.newRef()
    let size = 0
    for (const { json, mark } of batch.steps) {
      size += JSON.stringify(json).length
      if (steps.length > 0 && size > mostCharacters) break
      steps.push(json)
      mark(ref)
    }
    return { draftId: this.owner.draftId, clientId: this.owner.clientId, version: batch.version, ref, steps }
  }

  private async send() {
    if (this.sent === null && this.onlySent) {
      this.tellQuiet()
      return
    }
    const message = this.sent ?? this.next()
    if (message === null) return
    this.sent = message
    this.busy = true
    this.owner.changed()
    let answer: Submitted | null = null
    let error: unknown
    try {
      answer = await this.transport.submit(message)
    } catch (caught) {
      error = caught
    }
    this.busy = false
    const still = this.sent?.ref === message.ref
    if (answer === null) this.failed(error, still)
    else this.answered(message, answer, still)
  }

  private answered(message: SubmitDraftStepsInput, answer: Submitted, still: boolean) {
    this.failures = 0
    this.owner.cut(false)
    if ('version' in answer) {
      if (still) {
        this.sent = null
        this.most = mostSteps
      }
      this.owner.acknowledged(message, answer)
      this.poke()
      return
    }
    if (still) this.refuse(message, answer.code, answer.message)
    else this.poke()
  }

  private refuse(message: SubmitDraftStepsInput, code: UserErrorCode, words: string) {
    switch (code) {
      case 'TOO_FAST':
        this.again(slowDown)
        return
      case 'NOT_OPEN':
        this.giveBack(message)
        this.stop('notOpen', words)
        return
      case 'RESYNC_REQUIRED':
      case 'UNKNOWN_VERSION':
        this.giveBack(message)
        this.stop('resync', words)
        return
      case 'CLIENT_TAKEN':
        this.giveBack(message)
        this.stop('clientTaken', words)
        return
      default:
        this.narrow(message, code, words)
    }
  }

  /** Finds the refused step: fewer at a time, until one alone is refused. */
  private narrow(message: SubmitDraftStepsInput, code: UserErrorCode | 'TOO_LARGE', words: string) {
    this.sent = null
    if (message.steps.length > 1) {
      this.owner.released(message.ref)
      this.most = Math.max(1, Math.floor(message.steps.length / 2))
    } else {
      this.owner.refused(message, code, words)
    }
    this.owner.changed()
    this.poke()
  }

  private giveBack(message: SubmitDraftStepsInput) {
    this.sent = null
    this.owner.released(message.ref)
  }

  private failed(error: unknown, still: boolean) {
    const failure = error instanceof AskFailed ? error : new AskFailed('network', null, String(error))
    if (!still) {
      this.poke()
      return
    }
    if (failure.code === 'TOO_LARGE' || failure.code === 'BAD_USER_INPUT' || failure.code === 'TOO_COMPLEX') {
      const { sent } = this
      if (sent !== null) this.narrow(sent, failure.code === 'TOO_LARGE' ? 'TOO_LARGE' : 'INVALID_STEPS', failure.message)
      return
    }
    if (failure.kind === 'unauthenticated') this.stop('signedOut', failure.message)
    else if (failure.kind === 'forbidden') this.stop('forbidden', failure.message)
    else if (failure.kind === 'notFound') this.stop('gone', failure.message)
    else {
      this.owner.cut(true)
      this.failures += 1
      this.again(Math.min(firstWait * 2 ** (this.failures - 1), longestWait) * (0.5 + Math.random()))
    }
  }

  private tellQuiet() {
    for (const done of this.whenQuiet.splice(0)) done()
  }

  private stop(why: Stop, words: string) {
    this.pause()
    this.tellQuiet()
    this.owner.stopped(why, words)
    this.owner.changed()
  }

  private again(wait: number) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.timer = undefined
      this.poke()
    }, wait)
  }
}

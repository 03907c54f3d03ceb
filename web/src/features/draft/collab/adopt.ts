import { readSteps } from './pending'
import type { KeptChanges, Keeper } from './kept'
import { DraftSession } from './session'
import type { DraftTransport } from './transport'
import { wordsBroughtBy } from '../document/words'

const lockName = (clientId: string) => `jalon-draft ${clientId}`

/** Holds an editor's name for as long as the page is open, so that no other page takes its changes for orphans. */
export function holdName(clientId: string): () => void {
  const locks = browserLocks()
  if (locks === null) return () => undefined
  let release: () => void = () => undefined
  const held = new Promise<void>((done) => {
    release = done
  })
  void locks.request(lockName(clientId), () => held).catch(() => undefined) // the page may be closing
  return release
}

/** Browsers have locks on secure origins and on this machine only. */
function browserLocks(): LockManager | null {
  return typeof navigator === 'undefined' || !('locks' in navigator) ? null : navigator.locks
}

/** What became of changes that an earlier page left on this device. */
export interface Adopted {
  readonly clientId: string
  readonly changes: number
  readonly phase: 'sending' | 'sent' | 'stuck'
  /** Why they could not be sent, in the server's words; '' when it gave none. */
  readonly reason: string
  readonly words: string
}

interface AdoptOptions {
  readonly draftId: string
  readonly accountId: string
  readonly keeper: Keeper
  readonly transport: DraftTransport
  readonly tell: (adopted: Adopted) => void
  /** Aborted when the page is left. */
  readonly signal: AbortSignal
}

const firstWait = 1_000
const longestWait = 20_000

/**
 * Sends what earlier pages of this person left on this device: on the version that it was made on,
 * under the names that it was sent with before, so that nothing comes twice. Changes of a page that
 * is still open are left to it.
 */
export async function adoptKept(options: AdoptOptions): Promise<void> {
  const { draftId, accountId, keeper, signal } = options
  const locks = browserLocks()
  const all = await keeper.of(draftId, accountId).catch(() => [])
  await Promise.all(
    all.map(async (kept) => {
      if (locks === null) {
        // Whether another page is still sending them cannot be known: they are shown, not sent.
        options.tell(about(kept, 'stuck', ''))
        return
      }
      await locks.request(lockName(kept.clientId), { ifAvailable: true }, async (lock) => {
        if (lock === null || signal.aborted) return
        const still = (await keeper.of(draftId, accountId)).find((each) => each.clientId === kept.clientId)
        if (still !== undefined) await sendKept(still, options)
      })
    }),
  )
}

function about(kept: KeptChanges, phase: Adopted['phase'], reason: string): Adopted {
  return { clientId: kept.clientId, changes: kept.changes, phase, reason, words: kept.words }
}

async function sendKept(kept: KeptChanges, options: AdoptOptions): Promise<void> {
  const { transport, keeper, tell, signal, draftId, accountId } = options
  tell(about(kept, 'sending', ''))
  for (let wait = firstWait; !signal.aborted; wait = Math.min(wait * 2, longestWait)) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      const read = await transport.at(draftId, kept.version)
      if (read === null || !read.canEdit) {
        tell(about(kept, 'stuck', ''))
        return
      }
      const session = new DraftSession({
        opened: { id: draftId, version: kept.version, content: read.content, state: 'OPEN', public: false, viewerCanEdit: true, viewerCanFreeze: false, peopleHere: 0 },
        transport,
        keeper,
        accountId,
        clientId: kept.clientId,
        kept,
      })
      // oxlint-disable-next-line no-await-in-loop -- ends the loop
      await sendThrough(session, kept, options)
      return
    } catch (error) {
      if (!isUnreached(error)) {
        tell({ ...about(kept, 'stuck', ''), words: kept.words || safeWords(kept) })
        return
      }
      // oxlint-disable-next-line no-await-in-loop -- waits before the next try
      await pause(wait, signal)
    }
  }
}

async function sendThrough(session: DraftSession, kept: KeptChanges, { tell, signal }: AdoptOptions) {
  const leave = () => session.end()
  signal.addEventListener('abort', leave)
  session.start()
  await session.pull()
  await settled(session)
  const { trouble, stop, stopReason } = session.snapshot()
  signal.removeEventListener('abort', leave)
  session.end()
  if (signal.aborted) return
  if (stop !== null) tell(about(kept, 'stuck', stopReason))
  else if (trouble !== null) tell({ ...about(kept, 'stuck', trouble.reason), words: trouble.words })
  else tell(about(kept, 'sent', ''))
}

/** Resolves once nothing is on its way out, or nothing can be sent. */
function settled(session: DraftSession): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      if (session.standing.pending.length > 0 && session.snapshot().stop === null && !session.isEnded) return
      stop()
      done()
    }
    const stop = session.subscribe(look)
    look()
  })
}

function safeWords(kept: KeptChanges): string {
  try {
    return wordsBroughtBy(readSteps(kept.steps.map((each) => each.step)))
  } catch {
    return '' // steps of another schema: there is nothing that can be read out of them
  }
}

function isUnreached(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'kind' in error && error.kind === 'network'
}

function pause(wait: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, wait)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      done()
    })
  })
}
